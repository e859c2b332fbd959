-- Who may see and work what: one row for each job title that differs, and one (role_id null) for everybody else.
-- Without any row the floor is open: everybody sees everything, as before.

create table role_rights (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  role_id uuid,
  see_gather text not null,
  see_qualify text not null,
  see_convert text not null,
  see_serve text not null,
  work_gather text not null,
  work_qualify text not null,
  work_convert text not null,
  work_serve text not null,
  figures text not null,
  amounts boolean not null,
  personal boolean not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, role_id) references roles (workspace_id, id),
  check (array[see_gather, see_qualify, see_convert, see_serve, work_gather, work_qualify, work_convert, work_serve, figures]
    <@ array['nothing', 'own', 'pod', 'team', 'below', 'territory', 'everything'])
);
create unique index role_rights_of_role on role_rights (workspace_id, role_id) where role_id is not null;
create unique index role_rights_of_the_rest on role_rights (workspace_id) where role_id is null;

alter table role_rights enable row level security;
create policy own_workspace on role_rights using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

-- A closed lead has no owner; whose it was when it closed still tells who may see it.
alter table leads add column last_member_id uuid;
alter table leads add foreign key (workspace_id, last_member_id) references members (workspace_id, id);

-- Carried over for what is closed already, with facts that say so: the journal must replay to what is here.
with held as (
  select distinct on (h.workspace_id, h.lead_id) h.workspace_id, h.lead_id, h.member_id
  from holdings h join leads l on l.workspace_id = h.workspace_id and l.id = h.lead_id and l.state = 'closed'
  where h.member_id is not null
  order by h.workspace_id, h.lead_id, h.seq desc
), carried as (
  update leads l set last_member_id = held.member_id, version = l.version + 1
  from held where l.workspace_id = held.workspace_id and l.id = held.lead_id
  returning l.workspace_id, l.id, l.last_member_id, l.version
), numbered as (
  select *, (row_number() over (partition by workspace_id order by id) - 1) / 1000 as part from carried
)
insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, function, detail, rows)
select workspace_id,
       encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
         substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid,
       pg_current_xact_id(), 1, 'leads.carried-over', clock_timestamp(), clock_timestamp(), 'system', 'operate', '{}',
       jsonb_agg(jsonb_build_object('table', 'leads', 'id', id, 'set', jsonb_build_object(
         'last_member_id', last_member_id, 'version', version)))
from numbered group by workspace_id, part;

create index leads_of_last_member on leads (workspace_id, last_member_id, received_at desc, id desc) where last_member_id is not null;
create index leads_of_territory on leads (workspace_id, territory_id, received_at desc, id desc) where territory_id is not null;
create index members_below on members (workspace_id, reports_to) where reports_to is not null;
