-- Files brought in from elsewhere: their bytes, their mapping, and what happened to each row.

create table imports (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  kind text not null check (kind in ('leads', 'deals')),
  file_name text not null,
  mapping jsonb not null,
  state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  member_id uuid,
  rows_total integer,
  rows_read integer not null,
  rows_taken integer not null,
  rows_unchanged integer not null,
  rows_refused integer not null,
  rows_warned integer not null,
  complaint text,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column imports.file_name is 'private';
comment on column imports.mapping is 'private';
comment on column imports.complaint is 'private';
-- Progress, not history: the journal keeps what an import did, not how far it was.
comment on table imports is 'unjournaled';

create table import_chunks (
  workspace_id uuid not null references workspaces (workspace_id),
  import_id uuid not null,
  n integer not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, n),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
);
comment on table import_chunks is 'deletable';

-- Rows not taken, and rows taken with a warning.
create table import_notes (
  workspace_id uuid not null references workspaces (workspace_id),
  import_id uuid not null,
  row_number integer not null,
  n smallint not null,
  kind text not null check (kind in ('refused', 'warning')),
  field text,
  value text,
  code text not null,
  message text not null,
  primary key (workspace_id, import_id, row_number, n),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
);
comment on table import_notes is 'deletable';

alter table leads add foreign key (workspace_id, import_id) references imports (workspace_id, id);
alter table opportunities add foreign key (workspace_id, import_id) references imports (workspace_id, id);

alter table imports enable row level security;
create policy own_workspace on imports using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table import_chunks enable row level security;
create policy own_workspace on import_chunks using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table import_notes enable row level security;
create policy own_workspace on import_notes using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
