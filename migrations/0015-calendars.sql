-- When people work: weeks of hours, public holidays, days that are different, who works which week, and who is away.

-- A week of hours and a place whose public holidays hold. The company's own has the id of the workspace; until somebody
-- changes it, it is not even written down.
create table calendars (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  -- Seven lists of ["09:00", "12:30"], Monday first; what lies between is lunch.
  week jsonb not null check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) = 7),
  country text check (country ~ '^[A-Z]{2}$'),
  state text,
  region text,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  check (state is null or country is not null),
  check (region is null or state is not null),
  check (binned_at is null or id <> workspace_id)
);
comment on column calendars.name is 'private';
create unique index calendars_name on calendars (workspace_id, lower(name)) where binned_at is null;

-- A day that is unlike its week: off although no holiday, or worked although one. Without hours, nobody works.
create table calendar_days (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  calendar_id uuid not null,
  day date not null,
  name text not null,
  hours jsonb not null check (jsonb_typeof(hours) = 'array'),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, calendar_id) references calendars (workspace_id, id)
);
comment on column calendar_days.name is 'private';
create unique index calendar_days_one on calendar_days (workspace_id, calendar_id, day) where binned_at is null;

-- Who works by which calendar from a day on, and with which hours if not with its week (part time).
create table member_hours (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  calendar_id uuid not null,
  week jsonb check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) = 7),
  from_day date not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, calendar_id) references calendars (workspace_id, id)
);
create unique index member_hours_from on member_hours (workspace_id, member_id, from_day) where binned_at is null;

-- Somebody is away. Whole days keep their dates beside the instants; why is between the person and who commands.
create table absences (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('leave', 'sick', 'family', 'training', 'other')),
  from_day date,
  last_day date,
  from_at timestamptz not null,
  until_at timestamptz not null,
  stand_in_id uuid,
  note text,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, stand_in_id) references members (workspace_id, id),
  check (until_at > from_at),
  check ((from_day is null) = (last_day is null)),
  check (last_day >= from_day),
  check (stand_in_id <> member_id)
);
comment on column absences.kind is 'private';
comment on column absences.note is 'private';
create index absences_of_member on absences (workspace_id, member_id, until_at) where cancelled_at is null;
create index absences_until on absences (workspace_id, until_at, id) where cancelled_at is null;

alter table calendars enable row level security;
create policy own_workspace on calendars using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table calendar_days enable row level security;
create policy own_workspace on calendar_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table member_hours enable row level security;
create policy own_workspace on member_hours using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table absences enable row level security;
create policy own_workspace on absences using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
