-- What a person's role is limited to, whether it is their first job or help when others are full, and pods: small crews
-- across functions that share their accounts.

-- Null in a list of limits means no limit of that kind; a deal's size is limited from a value up to below another.
alter table role_assignments
  add column standing text check (standing in ('primary', 'overflow')),
  add column territory_ids uuid[] check (cardinality(territory_ids) > 0),
  add column product_line_ids uuid[] check (cardinality(product_line_ids) > 0),
  add column channel_ids uuid[] check (cardinality(channel_ids) > 0),
  add column deal_at_least bigint check (deal_at_least > 0),
  add column deal_below bigint check (deal_below > 0),
  add column deal_currency text check (deal_currency ~ '^[A-Z]{3}$'),
  add constraint deal_size check (
    (deal_currency is null) = (deal_at_least is null and deal_below is null)
    and (deal_at_least is null or deal_below is null or deal_at_least < deal_below));

-- What was held until now is carried over, and a fact of each says so: the journal must replay to what is here.
with carried as (
  update role_assignments set standing = 'primary', version = version + 1,
    territory_ids = case when territory_id is not null then array[territory_id] end,
    product_line_ids = case when product_line_id is not null then array[product_line_id] end
  returning *
)
insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, function, detail, rows)
select workspace_id,
       encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
         substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid,
       pg_current_xact_id(), 1, 'role.carried-over', date_trunc('milliseconds', current_timestamp), date_trunc('milliseconds', current_timestamp), 'system', 'manage',
       jsonb_build_object('memberId', member_id, 'roleId', role_id),
       jsonb_build_array(jsonb_build_object('table', 'role_assignments', 'id', id, 'set', jsonb_build_object(
         'standing', standing, 'territory_ids', territory_ids, 'product_line_ids', product_line_ids, 'version', version)))
from carried;

alter table role_assignments alter column standing set not null;
alter table role_assignments drop column territory_id;
alter table role_assignments drop column product_line_id;
create index role_assignments_of_role on role_assignments (workspace_id, role_id);

create table pods (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column pods.name is 'private';
create unique index pods_name on pods (workspace_id, lower(name)) where binned_at is null;

-- from_day is the first day in the pod, until_day the first day no longer.
create table pod_members (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  pod_id uuid not null,
  member_id uuid not null,
  from_day date not null,
  until_day date,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, pod_id) references pods (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (until_day is null or until_day >= from_day)
);
create index pod_members_of_pod on pod_members (workspace_id, pod_id);
create index pod_members_of_member on pod_members (workspace_id, member_id);

-- What people and job titles were on a day is read from their facts.
create index journal_of_team on journal (workspace_id, at) where fact like 'member.%' or fact like 'role.%';

alter table pods enable row level security;
create policy own_workspace on pods using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table pod_members enable row level security;
create policy own_workspace on pod_members using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
