-- Big deals are worked by several: who of us with which share of credit, who of them in which part, and what keeps it warm.

-- Who works an opportunity as which function, from when until when. A changed share ends the row and begins another.
create table deal_members (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  member_id uuid not null,
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate')),
  reach text not null check (reach in ('inside', 'field')),
  share integer not null check (share between 0 and 10000),
  from_at timestamptz not null,
  until_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (until_at is null or until_at >= from_at)
);
comment on column deal_members.share is 'basis points: 10000 is the whole credit';
create unique index deal_members_once on deal_members (workspace_id, opportunity_id, member_id, function) where until_at is null;
create index deal_members_of_opportunity on deal_members (workspace_id, opportunity_id, from_at);
create index deal_members_of_member on deal_members (workspace_id, member_id) where until_at is null;

-- The shares as they were when an opportunity was won or lost, with each part of its amount. Never changed; void when the outcome is.
create table deal_credits (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  outcome text not null check (outcome in ('won', 'lost')),
  member_id uuid not null,
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate')),
  reach text not null check (reach in ('inside', 'field')),
  share integer not null check (share between 0 and 10000),
  amount bigint check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  at timestamptz not null,
  voided_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((amount is null) = (currency is null))
);
create index deal_credits_of_opportunity on deal_credits (workspace_id, opportunity_id, at);

-- The buyer's side of an opportunity: who plays which parts, how well we know them, where they stand.
create table buyers (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  contact_id uuid not null,
  parts text[] not null check (parts <@ array['initiator', 'user', 'influencer', 'decider', 'approver', 'buyer', 'gatekeeper', 'specifier']),
  strength text not null check (strength in ('none', 'weak', 'good', 'strong')),
  stance text not null check (stance in ('unknown', 'for', 'neutral', 'against')),
  held_by_member_id uuid,
  note text,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, held_by_member_id) references members (workspace_id, id)
);
comment on column buyers.note is 'private';
create unique index buyers_once on buyers (workspace_id, opportunity_id, contact_id) where binned_at is null;

-- A planned touch of a long deal. When it is due, who does it and whether it is done stand in its task.
create table nurture_touches (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  activity_id uuid not null,
  channel text not null check (channel in ('call', 'mail', 'meeting', 'visit', 'event', 'other')),
  template text,
  skipped_at timestamptz,
  skip_reason text,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, activity_id) references activities (workspace_id, id),
  check ((skipped_at is null) = (skip_reason is null))
);
create index nurture_touches_of_opportunity on nurture_touches (workspace_id, opportunity_id);
create unique index nurture_touches_of_activity on nurture_touches (workspace_id, activity_id);

-- When each person of the buyer's side was last in touch.
create index activities_of_contact on activities (workspace_id, contact_id, at desc) where contact_id is not null;

-- Credit by the day of the outcome, kept by the follower of the figures.
create table credit_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  function text not null,
  member_id uuid not null,
  currency text not null,
  won integer not null,
  lost integer not null,
  won_share bigint not null,
  lost_share bigint not null,
  amount bigint not null,
  primary key (workspace_id, day, function, member_id, currency)
);

alter table deal_members enable row level security;
create policy own_workspace on deal_members using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table deal_credits enable row level security;
create policy own_workspace on deal_credits using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table buyers enable row level security;
create policy own_workspace on buyers using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table nurture_touches enable row level security;
create policy own_workspace on nurture_touches using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table credit_days enable row level security;
create policy own_workspace on credit_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

-- What was won before today is credited too: the follower counts all leads once more. Facts by day are added up, so they begin anew.
delete from fact_days;
delete from followers where name = 'metrics';
