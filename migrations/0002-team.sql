-- People, what they do along the funnel, and the named queues that own work nobody has taken.

create table members (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  user_id text,
  name text not null,
  email text,
  external_name text,
  position text not null check (position in ('manager', 'sales_lead', 'rep')),
  reports_to uuid,
  access text not null check (access in ('owner', 'admin', 'manager', 'member', 'viewer')),
  status text not null check (status in ('invited', 'active', 'former')),
  time_zone text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, reports_to) references members (workspace_id, id),
  check (reports_to <> id)
);
comment on column members.name is 'private';
comment on column members.email is 'private';
comment on column members.external_name is 'private';
comment on column members.user_id is 'private';
create unique index members_user on members (workspace_id, user_id) where user_id is not null;
create unique index members_email on members (workspace_id, lower(email)) where email is not null;
create unique index members_external_name on members (workspace_id, external_name) where external_name is not null;

create table invitations (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  invited_by uuid,
  token_hash text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, invited_by) references members (workspace_id, id)
);
comment on column invitations.token_hash is 'private';
create unique index invitations_token on invitations (workspace_id, token_hash);

create table api_keys (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  name text not null,
  key_hash text not null,
  access text not null check (access in ('owner', 'admin', 'manager', 'member', 'viewer')),
  created_at timestamptz not null,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column api_keys.name is 'private';
comment on column api_keys.key_hash is 'private';
create unique index api_keys_hash on api_keys (workspace_id, key_hash);

-- A workspace's own job title: a bundle of functions.
create table roles (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  functions text[] not null check (
    cardinality(functions) > 0
    and functions <@ array['gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate']),
  reach text not null check (reach in ('inside', 'field')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column roles.name is 'private';

create table territories (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  countries text[] not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column territories.name is 'private';

-- from_day is the first day it holds, until_day the first day it no longer does.
create table role_assignments (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  role_id uuid not null,
  share smallint not null check (share between 1 and 100),
  territory_id uuid,
  product_line_id uuid,
  from_day date not null,
  until_day date,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, role_id) references roles (workspace_id, id),
  foreign key (workspace_id, territory_id) references territories (workspace_id, id),
  check (until_day is null or until_day >= from_day)
);
create index role_assignments_of_member on role_assignments (workspace_id, member_id);

create table queues (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve')),
  kind text not null check (kind in ('intake', 'pool', 'nurture')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column queues.name is 'private';
create unique index queues_of_kind on queues (workspace_id, function, kind) where binned_at is null;

alter table members enable row level security;
create policy own_workspace on members using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table invitations enable row level security;
create policy own_workspace on invitations using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table api_keys enable row level security;
create policy own_workspace on api_keys using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table roles enable row level security;
create policy own_workspace on roles using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table territories enable row level security;
create policy own_workspace on territories using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table role_assignments enable row level security;
create policy own_workspace on role_assignments using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table queues enable row level security;
create policy own_workspace on queues using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
