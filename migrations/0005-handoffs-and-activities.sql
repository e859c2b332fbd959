-- What was done (activities), and every change of hands between functions with its packet.

create table activities (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  kind text not null check (kind in ('call', 'mail', 'meeting', 'note', 'task')),
  direction text check (direction in ('out', 'in')),
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate')),
  lead_id uuid,
  account_id uuid,
  contact_id uuid,
  opportunity_id uuid,
  member_id uuid not null,
  subject text not null,
  body text,
  outcome text,
  at timestamptz not null,
  due_on date,
  done_at timestamptz,
  minutes integer check (minutes >= 0),
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (num_nonnulls(lead_id, account_id, contact_id) > 0),
  check ((kind = 'task') = (due_on is not null)),
  check (kind = 'task' or done_at is not null)
);
comment on column activities.subject is 'private';
comment on column activities.body is 'private';
create index activities_of_lead on activities (workspace_id, lead_id, at desc) where lead_id is not null;
create index activities_of_account on activities (workspace_id, account_id, at desc) where account_id is not null;
create index activities_tasks on activities (workspace_id, member_id, due_on) where kind = 'task' and done_at is null;
create index activities_of_member on activities (workspace_id, member_id, at desc);

create table handoffs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  seam text not null check (seam in ('gather>qualify', 'qualify>convert', 'convert>serve')),
  from_member_id uuid,
  from_function text not null check (from_function in ('gather', 'qualify', 'convert', 'serve')),
  to_member_id uuid,
  to_queue_id uuid,
  packet jsonb not null,
  state text not null check (state in ('offered', 'accepted', 'rejected', 'needs_work', 'withdrawn', 'expired')),
  reason text,
  note text,
  to_self boolean not null,
  offered_at timestamptz not null,
  closed_at timestamptz,
  closed_by_member_id uuid,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, from_member_id) references members (workspace_id, id),
  foreign key (workspace_id, to_member_id) references members (workspace_id, id),
  foreign key (workspace_id, to_queue_id) references queues (workspace_id, id),
  check (num_nonnulls(to_member_id, to_queue_id) = 1),
  check ((state = 'offered') = (closed_at is null))
);
comment on column handoffs.packet is 'private';
comment on column handoffs.note is 'private';
create unique index handoffs_one_open on handoffs (workspace_id, lead_id, seam) where closed_at is null;
create index handoffs_of_lead on handoffs (workspace_id, lead_id, offered_at);
create index handoffs_to_member on handoffs (workspace_id, to_member_id, offered_at) where closed_at is null;
create index handoffs_to_queue on handoffs (workspace_id, to_queue_id, offered_at) where closed_at is null;
create index handoffs_from_member on handoffs (workspace_id, from_member_id, offered_at) where closed_at is null;

alter table activities enable row level security;
create policy own_workspace on activities using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table handoffs enable row level security;
create policy own_workspace on handoffs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
