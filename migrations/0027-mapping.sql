-- What a workspace has confirmed about the columns of its files; more states of an import; what became of its rows.

-- A row for a whole set of headings (all columns and their fields), and one for each heading by itself.
create table import_habits (
  workspace_id uuid not null references workspaces (workspace_id),
  kind text not null check (kind in ('leads', 'deals')),
  heading text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (workspace_id, kind, heading)
);
comment on column import_habits.heading is 'private';
comment on column import_habits.mapping is 'private';
comment on table import_habits is 'unjournaled';
alter table import_habits enable row level security;
create policy own_workspace on import_habits using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

alter table imports drop constraint imports_state_check;
alter table imports add constraint imports_state_check check (state in
  ('uploaded', 'checking', 'checked', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone'));
-- New and known people and companies, leads by channel, refusals by their code.
alter table imports add column tally jsonb;
-- The headings stay when the bytes are gone: refused rows are given back under them.
alter table imports add column headings jsonb;
comment on column imports.headings is 'private';
-- How far an undo is, and what it left standing.
alter table imports add column undo jsonb;

-- A refused row as it stood in the file.
alter table import_notes add column cells jsonb;
