-- Companies and people (permanent), and the lead: one pursuit, through all four levels.

create table accounts (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  name_key text not null,
  domain text,
  website text,
  phone text,
  industry text,
  country text check (country ~ '^[A-Z]{2}$'),
  city text,
  size text check (size in ('1-9', '10-49', '50-249', '250-999', '1000+')),
  customer_since timestamptz,
  extras jsonb not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column accounts.name is 'private';
comment on column accounts.name_key is 'private';
comment on column accounts.domain is 'private';
comment on column accounts.website is 'private';
comment on column accounts.phone is 'private';
comment on column accounts.industry is 'private';
comment on column accounts.city is 'private';
comment on column accounts.extras is 'private';
create index accounts_domain on accounts (workspace_id, domain) where domain is not null;
create index accounts_by_name on accounts (workspace_id, name_key, id);
create index accounts_name_trigrams on accounts using gin (workspace_id, name_key gin_trgm_ops);
create index accounts_customers on accounts (workspace_id, customer_since desc, id) where customer_since is not null;

create table contacts (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  account_id uuid,
  name text not null,
  name_key text not null,
  title text,
  time_zone text,
  extras jsonb not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
comment on column contacts.name is 'private';
comment on column contacts.name_key is 'private';
comment on column contacts.title is 'private';
comment on column contacts.extras is 'private';
create index contacts_of_account on contacts (workspace_id, account_id);
create index contacts_by_name on contacts (workspace_id, name_key, id);
create index contacts_name_trigrams on contacts using gin (workspace_id, name_key gin_trgm_ops);

create table contact_emails (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  contact_id uuid not null,
  email text not null,
  email_key text not null,
  position smallint not null,
  validity text not null check (validity in ('unknown', 'valid', 'invalid')),
  consent text not null check (consent in ('unknown', 'given', 'refused')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
comment on column contact_emails.email is 'private';
comment on column contact_emails.email_key is 'private';
create unique index contact_emails_once on contact_emails (workspace_id, contact_id, email_key) where binned_at is null;
create index contact_emails_key on contact_emails (workspace_id, email_key);

create table contact_phones (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  contact_id uuid not null,
  phone text not null,
  e164 text,
  extension text,
  position smallint not null,
  validity text not null check (validity in ('unknown', 'valid', 'invalid')),
  consent text not null check (consent in ('unknown', 'given', 'refused')),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
comment on column contact_phones.phone is 'private';
comment on column contact_phones.e164 is 'private';
comment on column contact_phones.extension is 'private';
create unique index contact_phones_once on contact_phones (workspace_id, contact_id, phone) where binned_at is null;
create index contact_phones_e164 on contact_phones (workspace_id, e164) where e164 is not null;
create index contact_phones_of_contact on contact_phones (workspace_id, contact_id);

create table leads (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  account_id uuid,
  contact_id uuid,
  channel_id uuid,
  campaign_id uuid,
  territory_id uuid,
  product_line_id uuid,
  interest text,
  directness text not null check (directness in ('direct', 'indirect')),
  level text not null check (level in ('gather', 'qualify', 'convert', 'serve')),
  state text not null check (state in ('new', 'sorting', 'waiting', 'working', 'offered', 'nurture', 'closed')),
  closed_as text check (closed_as in ('refused', 'disqualified', 'lost', 'suppressed', 'merged', 'voided')),
  closed_reason text,
  owner_member_id uuid,
  owner_queue_id uuid,
  received_at timestamptz not null,
  level_since timestamptz not null,
  state_since timestamptz not null,
  first_qualify_at timestamptz,
  first_convert_at timestamptz,
  won_at timestamptz,
  closed_at timestamptz,
  nurture_until date,
  next_step text,
  next_step_on date,
  approach text check (approach in ('inside', 'field_visit', 'engineer_first', 'demonstration', 'trial', 'quote_now')),
  earlier_lead_id uuid,
  earlier_kind text check (earlier_kind in ('repeat', 'upsell', 'renewal', 'referral', 're_attempt')),
  merged_into_id uuid,
  last_touch_at timestamptz,
  tags text[] not null,
  external_id text,
  import_id uuid,
  extras jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id),
  foreign key (workspace_id, territory_id) references territories (workspace_id, id),
  foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id),
  foreign key (workspace_id, owner_member_id) references members (workspace_id, id),
  foreign key (workspace_id, owner_queue_id) references queues (workspace_id, id),
  foreign key (workspace_id, earlier_lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, merged_into_id) references leads (workspace_id, id),
  constraint one_owner check (num_nonnulls(owner_member_id, owner_queue_id) = case when state = 'closed' then 0 else 1 end),
  constraint someone check (num_nonnulls(account_id, contact_id) > 0),
  constraint closed_says_how check ((state = 'closed') = (closed_as is not null) and (state = 'closed') = (closed_at is not null)),
  constraint nurture_has_a_day check ((state = 'nurture') = (nurture_until is not null)),
  constraint earlier_says_why check ((earlier_lead_id is null) = (earlier_kind is null))
);
comment on column leads.interest is 'private';
comment on column leads.next_step is 'private';
comment on column leads.tags is 'private';
comment on column leads.external_id is 'private';
comment on column leads.extras is 'private';
create index leads_newest on leads (workspace_id, received_at desc, id desc);
create index leads_of_member on leads (workspace_id, owner_member_id, level, state, received_at desc, id desc) where owner_member_id is not null;
create index leads_of_queue on leads (workspace_id, owner_queue_id, level, state, received_at desc, id desc) where owner_queue_id is not null;
create index leads_at_level on leads (workspace_id, level, state, channel_id, received_at desc, id desc);
create index leads_of_channel on leads (workspace_id, channel_id, received_at desc, id desc);
create index leads_of_account on leads (workspace_id, account_id, received_at desc);
create index leads_of_contact on leads (workspace_id, contact_id, received_at desc);
create index leads_after_lead on leads (workspace_id, earlier_lead_id) where earlier_lead_id is not null;
create index leads_merged_into on leads (workspace_id, merged_into_id) where merged_into_id is not null;
create index leads_nurture_due on leads (workspace_id, nurture_until) where nurture_until is not null;
create index leads_next_step on leads (workspace_id, next_step_on) where next_step_on is not null and state <> 'closed';
create unique index leads_external_id on leads (workspace_id, external_id) where external_id is not null;
create index leads_of_import on leads (workspace_id, import_id) where import_id is not null;

-- Who held a lead, as which function, from when until when: what the relay strip draws.
create table holdings (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  seq integer not null,
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve')),
  member_id uuid,
  queue_id uuid,
  how text not null,
  reason text,
  from_at timestamptz not null,
  until_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, queue_id) references queues (workspace_id, id),
  check (num_nonnulls(member_id, queue_id) = 1)
);
create unique index holdings_in_order on holdings (workspace_id, lead_id, seq);
create unique index holdings_one_open on holdings (workspace_id, lead_id) where until_at is null;
create index holdings_of_member on holdings (workspace_id, member_id, from_at) where member_id is not null;

create table merges (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, survivor_id) references leads (workspace_id, id),
  foreign key (workspace_id, merged_id) references leads (workspace_id, id),
  check (survivor_id <> merged_id)
);
create unique index merges_standing on merges (workspace_id, merged_id) where undone_at is null;

-- People and numbers nobody may contact again.
create table suppressions (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  contact_id uuid,
  account_id uuid,
  lead_id uuid not null,
  reason text not null,
  created_at timestamptz not null,
  lifted_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id)
);
create index suppressions_of_contact on suppressions (workspace_id, contact_id) where lifted_at is null;

alter table accounts enable row level security;
create policy own_workspace on accounts using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table contacts enable row level security;
create policy own_workspace on contacts using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table contact_emails enable row level security;
create policy own_workspace on contact_emails using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table contact_phones enable row level security;
create policy own_workspace on contact_phones using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table leads enable row level security;
create policy own_workspace on leads using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table holdings enable row level security;
create policy own_workspace on holdings using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table merges enable row level security;
create policy own_workspace on merges using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table suppressions enable row level security;
create policy own_workspace on suppressions using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
