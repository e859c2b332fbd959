-- The ground: one selling company per workspace, the journal of facts, and what keeps repeated requests harmless.
-- Columns commented 'private' hold names or free text: they never reach the journal (see doctor).

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create schema if not exists identity;

-- Which workspaces exist and who may enter them: ids and slugs only, read before a workspace is known.
create table identity.workspace_directory (
  workspace_id uuid primary key,
  slug text not null unique
);

create table identity.memberships (
  user_id text not null,
  workspace_id uuid not null references identity.workspace_directory,
  member_id uuid not null,
  primary key (user_id, workspace_id)
);

create function current_workspace() returns uuid
  language sql stable
  as $$ select nullif(current_setting('app.ws', true), '')::uuid $$;

create table workspaces (
  workspace_id uuid not null primary key,
  id uuid not null,
  slug text not null,
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  demo boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1,
  check (id = workspace_id)
);
comment on column workspaces.name is 'private';
comment on column workspaces.slug is 'private';

-- Append only. Ids, codes, numbers and instants; no personal data and no free text.
create table journal (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  tx xid8 not null,
  schema_version smallint not null,
  fact text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'key', 'import', 'system')),
  actor_member_id uuid,
  function text check (function in ('gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate')),
  role_assignment_id uuid,
  lead_id uuid,
  lead_seq integer,
  account_id uuid,
  opportunity_id uuid,
  channel_id uuid,
  campaign_id uuid,
  territory_id uuid,
  product_line_id uuid,
  amount bigint,
  currency text,
  voids_id uuid,
  detail jsonb not null,
  rows jsonb not null,
  primary key (workspace_id, id),
  check ((lead_id is null) = (lead_seq is null))
);
create unique index journal_lead_seq on journal (workspace_id, lead_id, lead_seq) where lead_id is not null;
create index journal_follow on journal (workspace_id, tx, id);

-- Before and after of private columns, apart from the journal so that erasure can clear it.
create table changes (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  journal_id uuid not null,
  noun text not null,
  noun_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, journal_id) references journal (workspace_id, id)
);
create index changes_of_noun on changes (workspace_id, noun, noun_id, id);
create index changes_of_fact on changes (workspace_id, journal_id);

-- How far each follower of the journal has read.
create table followers (
  workspace_id uuid not null references workspaces (workspace_id),
  name text not null,
  tx xid8 not null,
  journal_id uuid not null,
  primary key (workspace_id, name)
);

-- The answer to a POST that carried an Idempotency-Key, kept for 24 hours.
create table idempotency_keys (
  workspace_id uuid not null references workspaces (workspace_id),
  actor text not null,
  key text not null,
  body_hash text not null,
  status smallint not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, actor, key)
);
comment on table idempotency_keys is 'deletable';
create index idempotency_keys_age on idempotency_keys (workspace_id, created_at);

alter table workspaces enable row level security;
create policy own_workspace on workspaces using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table journal enable row level security;
create policy own_workspace on journal using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table changes enable row level security;
create policy own_workspace on changes using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table followers enable row level security;
create policy own_workspace on followers using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table idempotency_keys enable row level security;
create policy own_workspace on idempotency_keys using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
