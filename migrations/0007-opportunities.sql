-- What is being sold within a lead: needs, matching products, and the specific course of action asked of the prospect.

create table opportunities (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  account_id uuid,
  name text not null,
  product_line_id uuid,
  amount bigint check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  expected_on date,
  stage text not null check (stage in ('discover', 'match', 'propose', 'decide')),
  state text not null check (state in ('open', 'won', 'lost')),
  lost_reason text,
  next_step text,
  next_step_on date,
  opened_at timestamptz not null,
  stage_since timestamptz not null,
  closed_at timestamptz,
  closed_by_member_id uuid,
  external_id text,
  import_id uuid,
  extras jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id),
  foreign key (workspace_id, closed_by_member_id) references members (workspace_id, id),
  check ((amount is null) = (currency is null)),
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'lost') = (lost_reason is not null))
);
comment on column opportunities.name is 'private';
comment on column opportunities.next_step is 'private';
comment on column opportunities.external_id is 'private';
comment on column opportunities.extras is 'private';
create index opportunities_of_lead on opportunities (workspace_id, lead_id);
create index opportunities_of_account on opportunities (workspace_id, account_id);
create index opportunities_by_stage on opportunities (workspace_id, state, stage, expected_on, id);
create index opportunities_newest on opportunities (workspace_id, opened_at desc, id desc);
create unique index opportunities_external_id on opportunities (workspace_id, external_id) where external_id is not null;

create table needs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  statement text not null,
  stated_by_contact_id uuid,
  stated_on date not null,
  importance text not null check (importance in ('must', 'should', 'nice')),
  cost_of_problem text,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, stated_by_contact_id) references contacts (workspace_id, id)
);
comment on column needs.statement is 'private';
comment on column needs.cost_of_problem is 'private';
create index needs_of_opportunity on needs (workspace_id, opportunity_id);

create table need_products (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  need_id uuid not null,
  product_id uuid not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, need_id) references needs (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create unique index need_products_once on need_products (workspace_id, need_id, product_id) where binned_at is null;

create table courses_of_action (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  opportunity_id uuid not null,
  lead_id uuid not null,
  kind text not null check (kind in ('order', 'sign', 'trial', 'visit', 'meeting', 'other')),
  description text not null,
  decisive boolean not null,
  due_on date,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  done_at timestamptz,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id)
);
comment on column courses_of_action.description is 'private';
create index courses_of_opportunity on courses_of_action (workspace_id, opportunity_id);

alter table opportunities enable row level security;
create policy own_workspace on opportunities using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table needs enable row level security;
create policy own_workspace on needs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table need_products enable row level security;
create policy own_workspace on need_products using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table courses_of_action enable row level security;
create policy own_workspace on courses_of_action using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
