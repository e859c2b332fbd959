-- Demo companies asked for, each to be loaded into a workspace of its own; how far the loading is.

create table demos (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  seed integer not null,
  leads integer not null check (leads between 0 and 20000),
  state text not null check (state in ('waiting', 'running', 'counting', 'done', 'failed')),
  done integer not null,
  total integer not null,
  -- Where it was loaded: the workspace is there as soon as this says so.
  made_workspace_id uuid,
  slug text,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column demos.slug is 'private';
-- Progress, not history.
comment on table demos is 'unjournaled';

alter table demos enable row level security;
create policy own_workspace on demos using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
