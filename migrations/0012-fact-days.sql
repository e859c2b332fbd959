-- How many facts of each kind a person made on a day, as which function: what scorecards are summed from.
-- Made by a follower of the journal, never by hand.

create table fact_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  function text not null,
  member_id uuid not null,
  fact text not null,
  about text not null,
  facts integer not null,
  primary key (workspace_id, day, function, member_id, fact, about)
);

alter table fact_days enable row level security;
create policy own_workspace on fact_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
