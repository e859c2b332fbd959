-- What a customer bought, who signed and who uses it.

create table orders (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  opportunity_id uuid not null,
  account_id uuid,
  buyer_contact_id uuid,
  product_line_id uuid,
  amount bigint check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  ordered_at timestamptz not null,
  reorder_on date,
  cancelled_at timestamptz,
  cancel_reason text,
  extras jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, buyer_contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id),
  check ((amount is null) = (currency is null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
comment on column orders.extras is 'private';
create index orders_of_account on orders (workspace_id, account_id, ordered_at desc);
create index orders_of_lead on orders (workspace_id, lead_id);
create unique index orders_of_opportunity on orders (workspace_id, opportunity_id) where cancelled_at is null;
create index orders_reorder on orders (workspace_id, reorder_on) where reorder_on is not null and cancelled_at is null;

create table order_lines (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  quantity integer not null check (quantity > 0),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, order_id) references orders (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index order_lines_of_order on order_lines (workspace_id, order_id);

create table end_users (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  order_id uuid not null,
  contact_id uuid not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, order_id) references orders (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create unique index end_users_once on end_users (workspace_id, order_id, contact_id) where binned_at is null;

alter table orders enable row level security;
create policy own_workspace on orders using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table order_lines enable row level security;
create policy own_workspace on order_lines using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table end_users enable row level security;
create policy own_workspace on end_users using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
