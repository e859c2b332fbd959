-- What is sold, and where interest comes from with what it cost.

create table product_lines (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column product_lines.name is 'private';
create unique index product_lines_name on product_lines (workspace_id, lower(name)) where binned_at is null;

create table products (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  product_line_id uuid not null,
  name text not null,
  code text,
  unit_price bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id),
  check ((unit_price is null) = (currency is null))
);
comment on column products.name is 'private';
comment on column products.code is 'private';
create index products_of_line on products (workspace_id, product_line_id);

alter table role_assignments add foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id);

create table channels (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in (
    'direct_mail', 'social_media', 'trade_show', 'networking', 'online_advertising', 'print_advertising',
    'referral', 'website', 'phone', 'existing_customer', 'other')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column channels.name is 'private';
create unique index channels_name on channels (workspace_id, lower(name)) where binned_at is null;

create table campaigns (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  channel_id uuid not null,
  name text not null,
  from_day date,
  until_day date,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
comment on column campaigns.name is 'private';
create unique index campaigns_name on campaigns (workspace_id, channel_id, lower(name)) where binned_at is null;

create table channel_costs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  channel_id uuid not null,
  campaign_id uuid,
  day date not null,
  amount bigint not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id)
);
comment on column channel_costs.note is 'private';
create index channel_costs_by_day on channel_costs (workspace_id, channel_id, day);

alter table product_lines enable row level security;
create policy own_workspace on product_lines using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table products enable row level security;
create policy own_workspace on products using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table channels enable row level security;
create policy own_workspace on channels using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table campaigns enable row level security;
create policy own_workspace on campaigns using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table channel_costs enable row level security;
create policy own_workspace on channel_costs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
