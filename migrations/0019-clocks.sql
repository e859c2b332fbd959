-- Handoffs with clocks: what a seam asks for, how long each answer and each first touch may take, and requests to
-- specialists and to field. Figures of handoffs are kept as sums, as those of the funnel are.

alter table handoffs drop constraint handoffs_seam_check;
alter table handoffs add constraint handoffs_seam_check
  check (seam in ('gather>qualify', 'qualify>convert', 'convert>serve', 'serve>gather'));

-- A seam without a row follows the defaults in code.
create table seam_policies (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  seam text not null check (seam in
    ('gather>qualify', 'qualify>convert', 'convert>serve', 'serve>gather', 'specialist', 'field', 'customer')),
  required text[] not null,
  answer_minutes integer check (answer_minutes > 0),
  touch_minutes integer check (touch_minutes > 0),
  at_risk_percent smallint not null check (at_risk_percent between 1 and 99),
  answer_steps text[] not null check (answer_steps <@ array['remind', 'lead', 'manager', 'pool', 'expire']),
  touch_steps text[] not null check (touch_steps <@ array['remind', 'lead', 'manager', 'pool']),
  step_minutes integer not null check (step_minutes > 0),
  version integer not null default 1,
  primary key (workspace_id, id)
);
create unique index seam_policies_once on seam_policies (workspace_id, seam);

-- A question to a specialist, or to somebody in the field: it changes no owner.
create table requests (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  kind text not null check (kind in ('specialist', 'field')),
  lead_id uuid not null,
  opportunity_id uuid,
  from_member_id uuid not null,
  from_function text not null check (from_function in
    ('gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate')),
  to_member_id uuid,
  holder_member_id uuid,
  question text not null,
  state text not null check (state in ('offered', 'accepted', 'answered', 'turned_back', 'withdrawn')),
  result text check (result in ('spec_answer', 'fit', 'no_fit', 'visit_done')),
  reason text,
  answer text,
  opened_at timestamptz not null,
  accepted_at timestamptz,
  closed_at timestamptz,
  closed_by_member_id uuid,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, from_member_id) references members (workspace_id, id),
  foreign key (workspace_id, to_member_id) references members (workspace_id, id),
  foreign key (workspace_id, holder_member_id) references members (workspace_id, id),
  check ((state in ('offered', 'accepted')) = (closed_at is null)),
  check ((state = 'answered') = (result is not null))
);
comment on column requests.question is 'private';
comment on column requests.answer is 'private';
create index requests_of_lead on requests (workspace_id, lead_id, opened_at);
create index requests_open on requests (workspace_id, kind, opened_at) where closed_at is null;
create index requests_from_member on requests (workspace_id, from_member_id, opened_at) where closed_at is null;

-- kind: 'answer' to an offer (or to what waits), 'touch' from taking over to the first real touch, 'customer' from the
-- first sign of interest to the first touch, whoever it is that touches. minutes, at_risk_at and due_at follow from
-- started_at, pauses, the policy and the calendar; next_at says when somebody must look again.
create table clocks (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  kind text not null check (kind in ('answer', 'touch', 'customer')),
  seam text not null check (seam in
    ('gather>qualify', 'qualify>convert', 'convert>serve', 'serve>gather', 'specialist', 'field', 'customer')),
  lead_id uuid not null,
  handoff_id uuid,
  request_id uuid,
  function text not null check (function in ('gather', 'qualify', 'convert', 'serve', 'specialist')),
  member_id uuid,
  queue_id uuid,
  started_at timestamptz not null,
  minutes integer,
  at_risk_at timestamptz,
  due_at timestamptz,
  pauses jsonb not null,
  paused_at timestamptz,
  pause_reason text,
  paused_minutes integer not null,
  state text not null check (state in ('running', 'at_risk', 'breached', 'paused', 'stopped', 'met', 'late', 'void')),
  stopped_at timestamptz,
  stopped_by text check (stopped_by in
    ('answered', 'touched', 'moved', 'reassigned', 'withdrawn', 'expired', 'closed', 'new_interest')),
  worked_minutes integer,
  breached_at timestamptz,
  steps smallint not null,
  next_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  foreign key (workspace_id, request_id) references requests (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, queue_id) references queues (workspace_id, id),
  check ((state in ('stopped', 'met', 'late', 'void')) = (stopped_at is not null)),
  check ((state = 'paused') = (paused_at is not null))
);
create index clocks_of_lead on clocks (workspace_id, lead_id);
create index clocks_to_look_at on clocks (workspace_id, next_at) where next_at is not null;
create index clocks_of_member on clocks (workspace_id, member_id, due_at) where stopped_at is null and member_id is not null;
create index clocks_of_queue on clocks (workspace_id, queue_id, due_at) where stopped_at is null and queue_id is not null;
create index clocks_of_handoff on clocks (workspace_id, handoff_id) where handoff_id is not null;

-- What each handoff counts for, and the sums by the day it was offered: made by the follower of the journal.
create table handoff_counts (
  workspace_id uuid not null references workspaces (workspace_id),
  handoff_id uuid not null,
  counts jsonb not null,
  primary key (workspace_id, handoff_id)
);

create table handoff_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  seam text not null,
  from_member_id uuid not null,
  to_member_id uuid not null,
  measure text not null,
  value integer not null,
  handoffs integer not null,
  primary key (workspace_id, day, seam, from_member_id, to_member_id, measure, value)
);

alter table seam_policies enable row level security;
create policy own_workspace on seam_policies using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table requests enable row level security;
create policy own_workspace on requests using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table clocks enable row level security;
create policy own_workspace on clocks using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table handoff_counts enable row level security;
create policy own_workspace on handoff_counts using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table handoff_days enable row level security;
create policy own_workspace on handoff_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
