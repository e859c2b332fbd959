-- Territories become a tree with rules in an explicit order; segments are size bands beside them. Companies get the
-- facts that rules ask for, leads an expected value and a note of who chose their territory.

alter table accounts add column region text;
alter table accounts add column region_key text;
alter table accounts add column postcode text;
alter table accounts add column postcode_key text;
alter table accounts add column industry_key text;
comment on column accounts.region is 'private';
comment on column accounts.region_key is 'private';
comment on column accounts.postcode is 'private';
comment on column accounts.postcode_key is 'private';
comment on column accounts.industry_key is 'private';
-- As the rules fold names (src/office/team/territories/keys.ts); private, so no fact tells of it.
update accounts set industry_key = lower(btrim(regexp_replace(
  regexp_replace(normalize(industry, NFKD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')))
where industry is not null;

alter table territories add column parent_id uuid;
-- Its place among its sisters: whoever stands first is asked first.
alter table territories add column position integer;
-- The partner at a desk beside the field, and the deal size from which the field is asked.
alter table territories add column inside_member_id uuid;
alter table territories add column field_from bigint check (field_from >= 0);
alter table territories add column field_currency text check (field_currency ~ '^[A-Z]{3}$');
alter table territories add check ((field_from is null) = (field_currency is null));
alter table territories add check (parent_id <> id);
alter table territories add foreign key (workspace_id, parent_id) references territories (workspace_id, id);
alter table territories add foreign key (workspace_id, inside_member_id) references members (workspace_id, id);

-- An empty list is no condition. A rule catches what meets all its conditions and lies in the territories above it.
create table territory_rules (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  territory_id uuid not null,
  position integer not null,
  countries text[] not null,
  regions text[] not null,
  region_keys text[] not null,
  postcodes text[] not null,
  -- Each postcode or range as a span of folded codes: from included, until not.
  postcode_from text[] not null,
  postcode_until text[] not null,
  industries text[] not null,
  industry_keys text[] not null,
  sizes text[] not null check (sizes <@ array['1-9', '10-49', '50-249', '250-999', '1000+']),
  product_line_ids uuid[] not null,
  account_ids uuid[] not null,
  value_from bigint check (value_from >= 0),
  value_below bigint check (value_below > 0),
  value_currency text check (value_currency ~ '^[A-Z]{3}$'),
  -- Its place in the order of the whole tree, narrower territories first; null while it is not in force.
  rank integer,
  -- The territories above its own that have rules: what it catches must lie in each of them.
  within uuid[] not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, territory_id) references territories (workspace_id, id),
  check (cardinality(postcode_from) = cardinality(postcode_until)),
  check (num_nonnulls(value_from, value_below) = 0 or value_currency is not null)
);
comment on column territory_rules.regions is 'private';
comment on column territory_rules.region_keys is 'private';
comment on column territory_rules.industries is 'private';
comment on column territory_rules.industry_keys is 'private';
create index territory_rules_in_force on territory_rules (workspace_id, rank) where rank is not null;
create index territory_rules_of on territory_rules (workspace_id, territory_id);

create table segments (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  position integer not null,
  sizes text[] not null check (
    cardinality(sizes) > 0 and sizes <@ array['1-9', '10-49', '50-249', '250-999', '1000+']),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column segments.name is 'private';

alter table leads add column expected_amount bigint check (expected_amount >= 0);
alter table leads add column expected_currency text check (expected_currency ~ '^[A-Z]{3}$');
alter table leads add check ((expected_amount is null) = (expected_currency is null));
alter table leads add column segment_id uuid;
alter table leads add foreign key (workspace_id, segment_id) references segments (workspace_id, id);
-- Who chose the territory: a person's choice outlives a change of the rules.
alter table leads add column territory_by text check (territory_by in ('rules', 'hand'));

-- What a change of the rules would move, and the moving itself: how far each is.
create table territory_runs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  kind text not null check (kind in ('preview', 'moves')),
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  member_id uuid,
  plan jsonb,
  result jsonb,
  done integer not null,
  total integer not null,
  moved integer not null,
  after_id uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column territory_runs.plan is 'private';
comment on column territory_runs.result is 'private';
-- Progress, not history: the journal keeps what was moved, not how far it was.
comment on table territory_runs is 'unjournaled';
create index territory_runs_newest on territory_runs (workspace_id, kind, id desc);

-- The countries of a territory become its first rule; the order is the one that held: the oldest wins. The rule
-- bears the id of its territory, and a fact tells of both.
update territories t set position = ranked.n, version = version + 1
from (select workspace_id, id, row_number() over (partition by workspace_id order by created_at, id) - 1 as n
      from territories) ranked
where ranked.workspace_id = t.workspace_id and ranked.id = t.id;

insert into territory_rules (workspace_id, id, territory_id, position, countries, regions, region_keys, postcodes,
  postcode_from, postcode_until, industries, industry_keys, sizes, product_line_ids, account_ids, rank, within,
  created_at, version)
select workspace_id, id, id, 0, countries, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
  case when binned_at is null then
    row_number() over (partition by workspace_id, binned_at is null order by position) - 1 end,
  '{}', created_at, 1
from territories where cardinality(countries) > 0;

insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, function, territory_id,
  detail, rows)
select t.workspace_id,
  (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
  pg_current_xact_id(), 1, 'territory.changed', date_trunc('milliseconds', current_timestamp),
  date_trunc('milliseconds', current_timestamp), 'system', 'manage', t.id, '{}',
  jsonb_build_array(jsonb_build_object('table', 'territories', 'id', t.id,
    'set', jsonb_build_object('position', t.position, 'version', t.version)))
  || coalesce((select jsonb_build_array(jsonb_build_object('table', 'territory_rules', 'id', r.id, 'set',
       to_jsonb(r) - array['workspace_id', 'regions', 'region_keys', 'industries', 'industry_keys']))
     from territory_rules r where r.workspace_id = t.workspace_id and r.id = t.id), '[]')
from territories t;

alter table territories drop column countries;

alter table territory_rules enable row level security;
create policy own_workspace on territory_rules using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table segments enable row level security;
create policy own_workspace on segments using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table territory_runs enable row level security;
create policy own_workspace on territory_runs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
