-- The intake desk: what a lead needs before a qualifier takes it, why each waiting lead is on the desk, batches that sort
-- many at once, and how complete and reachable the leads of each channel are.

-- A channel that an import made by its name alone: somebody has yet to say that it is one.
alter table channels add column unconfirmed_since timestamptz;

-- The leads of a channel may need more, or less, than the policy of the seam gather>qualify says.
create table channel_needs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  channel_id uuid not null,
  required text[] not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create unique index channel_needs_once on channel_needs (workspace_id, channel_id) where binned_at is null;

-- Two open leads of one person that are two pursuits: the desk asks once.
create table leads_apart (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  left_id uuid not null,
  right_id uuid not null,
  decided_by uuid,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, left_id) references leads (workspace_id, id),
  foreign key (workspace_id, right_id) references leads (workspace_id, id),
  foreign key (workspace_id, decided_by) references members (workspace_id, id),
  check (left_id < right_id)
);
create unique index leads_apart_once on leads_apart (workspace_id, left_id, right_id) where binned_at is null;
create index leads_apart_of_right on leads_apart (workspace_id, right_id) where binned_at is null;

-- Why each lead that waits to be sorted is on the desk: codes only, made by a follower of the journal, never by hand.
create table desk_cards (
  workspace_id uuid not null references workspaces (workspace_id),
  lead_id uuid not null,
  channel_id uuid not null,
  received_at timestamptz not null,
  -- Null while a queue holds it.
  owner_member_id uuid,
  whys text[] not null,
  codes text[] not null,
  -- False when what is asked for has changed since: it will be looked at again.
  is_current boolean not null,
  primary key (workspace_id, lead_id)
);
comment on table desk_cards is 'deletable';
create index desk_cards_waiting on desk_cards (workspace_id, channel_id, received_at, lead_id);
create index desk_cards_outdated on desk_cards (workspace_id, lead_id) where not is_current;

-- What each lead counts for in the figures of its channel, and the sums by the day it was received.
create table reach_leads (
  workspace_id uuid not null references workspaces (workspace_id),
  lead_id uuid not null,
  day date not null,
  channel_id uuid not null,
  -- One bit for each count of reach_days, in their order.
  counts integer not null,
  hours integer,
  primary key (workspace_id, lead_id)
);

create table reach_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  channel_id uuid not null,
  leads integer not null,
  reachable integer not null,
  email integer not null,
  phone integer not null,
  person integer not null,
  company integer not null,
  country integer not null,
  interest integer not null,
  doubles integer not null,
  refused integer not null,
  released integer not null,
  primary key (workspace_id, day, channel_id)
);

-- How many leads of a day were released how many whole hours after they were received.
create table reach_released_after (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  channel_id uuid not null,
  hours integer not null,
  leads integer not null,
  primary key (workspace_id, day, channel_id, hours)
);

create table intake_batches (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid,
  action jsonb not null,
  lead_ids uuid[] not null,
  state text not null check (state in ('running', 'done', 'failed')),
  done integer not null,
  answers jsonb not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column intake_batches.action is 'private';
comment on column intake_batches.answers is 'private';
-- Progress, not history: the journal keeps what became of each lead, not how far a batch was.
comment on table intake_batches is 'unjournaled';

alter table channel_needs enable row level security;
create policy own_workspace on channel_needs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table leads_apart enable row level security;
create policy own_workspace on leads_apart using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table desk_cards enable row level security;
create policy own_workspace on desk_cards using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table reach_leads enable row level security;
create policy own_workspace on reach_leads using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table reach_days enable row level security;
create policy own_workspace on reach_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table reach_released_after enable row level security;
create policy own_workspace on reach_released_after using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table intake_batches enable row level security;
create policy own_workspace on intake_batches using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
