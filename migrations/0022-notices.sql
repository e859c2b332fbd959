-- What a person should hear of. A follower of the journal writes notices, so that who acts pays nothing for them; they
-- are not facts themselves and are never replayed. What goes out by mail or web push waits as deliveries, is gathered
-- into letters, and a letter is sent once.

create table notices (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in
    ('offer', 'pool', 'answer', 'lead', 'at_risk', 'breached', 'escalated', 'request', 'mention', 'promise', 'test')),
  -- What exactly: how an offer was answered, how a lead came to me.
  code text not null,
  journal_id uuid not null,
  by_member_id uuid,
  lead_id uuid,
  account_id uuid,
  handoff_id uuid,
  activity_id uuid,
  queue_id uuid,
  detail jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on table notices is 'deletable';
create unique index notices_once on notices (workspace_id, journal_id, member_id, kind);
create index notices_of_member on notices (workspace_id, member_id, id);
create index notices_unread on notices (workspace_id, member_id, kind, id) where read_at is null;
create index notices_of_handoff on notices (workspace_id, handoff_id) where handoff_id is not null and read_at is null;
create index notices_read on notices (workspace_id, read_at) where read_at is not null;

-- What goes out, and when.
create table notice_deliveries (
  workspace_id uuid not null references workspaces (workspace_id),
  notice_id uuid not null,
  channel text not null check (channel in ('mail', 'push')),
  member_id uuid not null,
  due_at timestamptz not null,
  primary key (workspace_id, notice_id, channel),
  foreign key (workspace_id, notice_id) references notices (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on table notice_deliveries is 'deletable';
create index notice_deliveries_due on notice_deliveries (workspace_id, due_at);

-- A browser that may be told by web push. The address and the keys are the browser's.
create table push_subscriptions (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  endpoint text not null check (length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  browser text not null,
  created_at timestamptz not null,
  told_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on table push_subscriptions is 'deletable';
comment on column push_subscriptions.endpoint is 'private';
comment on column push_subscriptions.p256dh is 'private';
comment on column push_subscriptions.auth is 'private';
comment on column push_subscriptions.browser is 'private';
create unique index push_subscriptions_endpoint on push_subscriptions (workspace_id, endpoint);
create index push_subscriptions_of_member on push_subscriptions (workspace_id, member_id);

-- One mail, or one push to one browser, about one or more notices.
create table notice_letters (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  channel text not null check (channel in ('mail', 'push')),
  subscription_id uuid,
  notice_ids uuid[] not null,
  kinds text[] not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'needless')),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((closed_at is null) = (outcome is null))
);
comment on table notice_letters is 'deletable';
create index notice_letters_of_member on notice_letters (workspace_id, member_id, channel, made_at);
create index notice_letters_closed on notice_letters (workspace_id, closed_at) where closed_at is not null;

-- What each person chose, where it is not as delivered.
create table notice_settings (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  member_id uuid not null,
  kinds jsonb not null,
  digest text check (digest in ('hourly', 'daily')),
  digest_at text check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet boolean,
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  working_hours boolean,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index notice_settings_of_member on notice_settings (workspace_id, member_id);

-- Signs the links in a person's mails, by which they stop them without signing in.
create table notice_keys (
  workspace_id uuid not null references workspaces (workspace_id),
  member_id uuid not null,
  link_key text not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column notice_keys.link_key is 'private';

-- Who is named with @ in what was logged.
alter table activities add column mentions uuid[];

-- What happened before today's version is no news: the follower begins where the journal ends.
insert into followers (workspace_id, name, tx, journal_id)
select w.workspace_id, 'notices', last.tx, last.id
from workspaces w cross join lateral (
  select tx, id from journal j where j.workspace_id = w.workspace_id order by tx desc, id desc limit 1
) last;

alter table notices enable row level security;
create policy own_workspace on notices using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table notice_deliveries enable row level security;
create policy own_workspace on notice_deliveries using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table push_subscriptions enable row level security;
create policy own_workspace on push_subscriptions using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table notice_letters enable row level security;
create policy own_workspace on notice_letters using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table notice_settings enable row level security;
create policy own_workspace on notice_settings using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table notice_keys enable row level security;
create policy own_workspace on notice_keys using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
