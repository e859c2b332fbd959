-- Pools and routing: several pools for each function, whose turn it is in them, by which rules leads find people, and
-- what was decided for each lead and why.

-- A pool beside the default one of its function says so, and what it is for. Pushing gives out at once what comes in;
-- otherwise it waits until somebody claims it. With a list of its own only those listed get work from it.
alter table queues add column further boolean check (further);
alter table queues add column mode text check (mode in ('pull', 'push'));
alter table queues add column own_list boolean;
alter table queues add column product_line_id uuid;
alter table queues add column territory_id uuid;
alter table queues add column segment_id uuid;
alter table queues add foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id);
alter table queues add foreign key (workspace_id, territory_id) references territories (workspace_id, id);
alter table queues add foreign key (workspace_id, segment_id) references segments (workspace_id, id);
alter table queues add constraint only_pools_are_further check (kind = 'pool' or num_nonnulls(further, mode, own_list, product_line_id, territory_id, segment_id) = 0);
drop index queues_of_kind;
create unique index queues_default on queues (workspace_id, function, kind) where binned_at is null and further is null;

-- What a lead needs of who works it: languages, specialities.
alter table leads add column skills text[];
comment on column leads.skills is 'private';

-- A person in a pool: in its list, or with a weight of their own. Weight is in percent: 100 is a full share.
create table pool_members (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  queue_id uuid not null,
  member_id uuid not null,
  weight smallint check (weight between 1 and 1000),
  tier text check (tier in ('primary', 'overflow')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, queue_id) references queues (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index pool_members_once on pool_members (workspace_id, queue_id, member_id) where binned_at is null;

-- What a person can take, in points of open work (none: as much as comes), and what they are good at.
create table work_profiles (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  capacity integer check (capacity >= 0),
  skills text[] not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column work_profiles.skills is 'private';
create unique index work_profiles_of_member on work_profiles (workspace_id, member_id);

-- Leads of a product line or a country need a skill.
create table skill_needs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  skill text not null,
  product_line_id uuid,
  country text check (country ~ '^[A-Z]{2}$'),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  check (num_nonnulls(product_line_id, country) = 1)
);
comment on column skill_needs.skill is 'private';

-- A company named to a person. It grants its leads only while that person works it.
create table named_accounts (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  account_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index named_accounts_once on named_accounts (workspace_id, account_id) where binned_at is null;

-- The rules of a workspace that changed them: the steps in their order, each on or off, and their measures.
create table routing_rules (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  steps jsonb not null,
  recent_days integer not null check (recent_days between 1 and 3650),
  worked_days integer not null check (worked_days between 1 and 3650),
  points jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id)
);
create unique index routing_rules_one on routing_rules (workspace_id);

-- Whose turn it is in a pool: v grows by cost through weight with each lead; began is where the last turn began.
create table pool_turns (
  workspace_id uuid not null references workspaces (workspace_id),
  queue_id uuid not null,
  member_id uuid not null,
  v double precision not null,
  began double precision not null,
  last_at timestamptz,
  active boolean not null,
  primary key (workspace_id, queue_id, member_id),
  foreign key (workspace_id, queue_id) references queues (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- What was decided for a lead: by which rule, who was considered, who was left out and why. Codes and ids only.
create table routings (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  level text not null check (level in ('gather', 'qualify', 'convert', 'serve')),
  step text not null,
  to_member_id uuid,
  to_queue_id uuid,
  because jsonb not null,
  considered jsonb not null,
  left_out jsonb not null,
  turn_queue_id uuid,
  charged double precision,
  refunded_at timestamptz,
  decided_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, to_member_id) references members (workspace_id, id),
  foreign key (workspace_id, to_queue_id) references queues (workspace_id, id),
  check (num_nonnulls(to_member_id, to_queue_id) = 1)
);
comment on table routings is 'unjournaled';
-- Companies nobody may contact are asked for with each lead, as people are.
create index suppressions_of_account on suppressions (workspace_id, account_id) where lifted_at is null and account_id is not null;
create index routings_of_lead on routings (workspace_id, lead_id, decided_at desc, id desc);

alter table pool_members enable row level security;
create policy own_workspace on pool_members using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table work_profiles enable row level security;
create policy own_workspace on work_profiles using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table skill_needs enable row level security;
create policy own_workspace on skill_needs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table named_accounts enable row level security;
create policy own_workspace on named_accounts using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table routing_rules enable row level security;
create policy own_workspace on routing_rules using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table pool_turns enable row level security;
create policy own_workspace on pool_turns using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table routings enable row level security;
create policy own_workspace on routings using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
