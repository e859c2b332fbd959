-- A qualification is a record of its own: criteria, answers with evidence, a verdict, an approach.

create table criteria (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  code text not null check (code in ('market_fit', 'authority', 'financial_power', 'buying_decision', 'own')),
  name text not null,
  ask text,
  position smallint not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column criteria.name is 'private';
comment on column criteria.ask is 'private';

create table qualifications (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  member_id uuid,
  verdict text check (verdict in ('qualified', 'not_now', 'bad_data', 'disqualified')),
  reasons text[] not null,
  approach text check (approach in ('inside', 'field_visit', 'engineer_first', 'demonstration', 'trial', 'quote_now')),
  note text,
  opened_at timestamptz not null,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((verdict is null) = (decided_at is null))
);
comment on column qualifications.note is 'private';
create index qualifications_of_lead on qualifications (workspace_id, lead_id, opened_at desc);
create unique index qualifications_one_open on qualifications (workspace_id, lead_id) where decided_at is null;

create table qualification_answers (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  qualification_id uuid not null,
  criterion_id uuid not null,
  answer text not null check (answer in ('unknown', 'no', 'partial', 'yes')),
  evidence text,
  source text check (source in ('call', 'mail', 'meeting', 'website', 'form', 'order_history', 'colleague', 'other')),
  member_id uuid,
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, qualification_id) references qualifications (workspace_id, id),
  foreign key (workspace_id, criterion_id) references criteria (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
comment on column qualification_answers.evidence is 'private';
create unique index qualification_answers_once on qualification_answers (workspace_id, qualification_id, criterion_id);

alter table criteria enable row level security;
create policy own_workspace on criteria using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table qualifications enable row level security;
create policy own_workspace on qualifications using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table qualification_answers enable row level security;
create policy own_workspace on qualification_answers using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
