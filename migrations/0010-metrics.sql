-- Figures kept ready: what each lead counts for, and the sums by cohort day. Made by a follower of the journal, never by hand.

create table funnel_leads (
  workspace_id uuid not null references workspaces (workspace_id),
  lead_id uuid not null,
  counts jsonb not null,
  primary key (workspace_id, lead_id)
);

create table funnel_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  channel_id uuid not null,
  campaign_id uuid not null,
  product_line_id uuid not null,
  territory_id uuid not null,
  leads integer not null,
  reached_qualify integer not null,
  opportunities integer not null,
  won integer not null,
  lost integer not null,
  refused integer not null,
  disqualified integer not null,
  suppressed integer not null,
  open_gather integer not null,
  open_qualify integer not null,
  open_convert integer not null,
  nurture integer not null,
  primary key (workspace_id, day, channel_id, campaign_id, product_line_id, territory_id)
);

create table funnel_member_days (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  function text not null,
  member_id uuid not null,
  channel_id uuid not null,
  product_line_id uuid not null,
  leads integer not null,
  opportunities integer not null,
  won integer not null,
  lost integer not null,
  primary key (workspace_id, day, function, member_id, channel_id, product_line_id)
);

-- How many leads of a cohort day were won how many whole days after they were received.
create table funnel_won_after (
  workspace_id uuid not null references workspaces (workspace_id),
  day date not null,
  channel_id uuid not null,
  campaign_id uuid not null,
  product_line_id uuid not null,
  territory_id uuid not null,
  days integer not null,
  won integer not null,
  primary key (workspace_id, day, channel_id, campaign_id, product_line_id, territory_id, days)
);

alter table funnel_leads enable row level security;
create policy own_workspace on funnel_leads using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table funnel_days enable row level security;
create policy own_workspace on funnel_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table funnel_member_days enable row level security;
create policy own_workspace on funnel_member_days using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table funnel_won_after enable row level security;
create policy own_workspace on funnel_won_after using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
