-- Capture points: forms by which strangers become leads, what they agreed to, where they came from, and what was sent in.

create table forms (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  name text not null,
  -- In the address of the form; whoever knows it may send. It names its workspace.
  public_key text not null,
  -- Also what the public page says, in this language.
  language text not null check (language in ('en', 'de')),
  title text not null,
  lead_in text,
  fields jsonb not null,
  channel_id uuid,
  campaign_id uuid,
  product_line_id uuid,
  -- The pool it is released to at once; null: the intake queue.
  pool_id uuid,
  welcome text not null,
  redirect_to text check (redirect_to ~ '^https?://'),
  double_opt_in boolean not null,
  origins text[] not null,
  -- What is kept of the sender's address as a proof of consent.
  keeps_address text not null check (keeps_address in ('none', 'hash', 'full')),
  per_address integer not null check (per_address between 1 and 10000),
  per_form integer not null check (per_form between 1 and 100000),
  is_open boolean not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id),
  foreign key (workspace_id, product_line_id) references product_lines (workspace_id, id),
  foreign key (workspace_id, pool_id) references queues (workspace_id, id)
);
comment on column forms.name is 'private';
comment on column forms.title is 'private';
comment on column forms.lead_in is 'private';
comment on column forms.fields is 'private';
comment on column forms.welcome is 'private';
comment on column forms.redirect_to is 'private';
comment on column forms.origins is 'private';
create unique index forms_key on forms (workspace_id, public_key);

-- What people agree to, in the words of each version. A text once shown is never changed: the next one follows it.
create table form_consents (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  form_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  required boolean not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, form_id) references forms (workspace_id, id)
);
comment on column form_consents.text is 'private';
create unique index form_consents_numbered on form_consents (workspace_id, form_id, number);
create unique index form_consents_in_force on form_consents (workspace_id, form_id) where ended_at is null;

-- Everything that was sent in and could be read. What a lead came of keeps no words; what was refused goes after a month.
create table form_submissions (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  form_id uuid not null,
  state text not null check (state in ('received', 'waiting', 'refused')),
  -- Why it was refused.
  why text,
  proof text not null check (proof in ('work', 'confirmed', 'none', 'person')),
  -- Of the form's token, or of what was sent where there was none: sent twice it is taken once.
  once text not null,
  given jsonb,
  attribution jsonb,
  consent_id uuid,
  address_hash text,
  address text,
  email_hash text,
  at timestamptz not null,
  decided_at timestamptz,
  member_id uuid,
  lead_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, form_id) references forms (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  check ((state = 'received') = (lead_id is not null)),
  check ((state = 'refused') = (why is not null))
);
-- Only what has become a lead is history; the rest is a waiting room that empties itself.
comment on table form_submissions is 'deletable';
comment on column form_submissions.given is 'private';
comment on column form_submissions.attribution is 'private';
comment on column form_submissions.address is 'private';
comment on column form_submissions.address_hash is 'private';
comment on column form_submissions.email_hash is 'private';
create unique index form_submissions_once on form_submissions (workspace_id, form_id, once);
create index form_submissions_newest on form_submissions (workspace_id, form_id, id desc);
create index form_submissions_by_address on form_submissions (workspace_id, form_id, address_hash, at);
create index form_submissions_by_time on form_submissions (workspace_id, form_id, at);
create index form_submissions_mailed on form_submissions (workspace_id, email_hash, at) where email_hash is not null;

-- Who agreed to which words, when and how it can be shown.
create table form_acceptances (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  form_id uuid not null,
  consent_id uuid not null,
  submission_id uuid not null,
  lead_id uuid not null,
  contact_id uuid,
  email text,
  phone text,
  at timestamptz not null,
  confirmed_at timestamptz,
  address text,
  address_hash text,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, form_id) references forms (workspace_id, id),
  foreign key (workspace_id, consent_id) references form_consents (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
comment on column form_acceptances.email is 'private';
comment on column form_acceptances.phone is 'private';
comment on column form_acceptances.address is 'private';
comment on column form_acceptances.address_hash is 'private';
create index form_acceptances_of_lead on form_acceptances (workspace_id, lead_id);
create index form_acceptances_of_contact on form_acceptances (workspace_id, contact_id) where contact_id is not null;

-- Where a lead came from, as far as the way told: its first and its last touch. Also for mail, lists and trade shows.
create table lead_attribution (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  lead_id uuid not null,
  form_id uuid,
  touch text not null check (touch in ('first', 'last')),
  utm_source text,
  utm_medium text,
  utm_campaign text,
  utm_term text,
  utm_content text,
  -- The name of the advertiser's click id and the id itself: gclid, fbclid ...
  click_kind text,
  click_id text,
  referrer text,
  landing_page text,
  at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, form_id) references forms (workspace_id, id)
);
comment on column lead_attribution.utm_source is 'private';
comment on column lead_attribution.utm_medium is 'private';
comment on column lead_attribution.utm_campaign is 'private';
comment on column lead_attribution.utm_term is 'private';
comment on column lead_attribution.utm_content is 'private';
comment on column lead_attribution.click_kind is 'private';
comment on column lead_attribution.click_id is 'private';
comment on column lead_attribution.referrer is 'private';
comment on column lead_attribution.landing_page is 'private';
create unique index lead_attribution_once on lead_attribution (workspace_id, lead_id, touch);
create index lead_attribution_of_form on lead_attribution (workspace_id, form_id) where form_id is not null;

-- Signs what forms hand out: tokens and the links in mails. Made with the first form.
create table form_secrets (
  workspace_id uuid not null references workspaces (workspace_id),
  secret text not null,
  primary key (workspace_id)
);
comment on column form_secrets.secret is 'private';

alter table forms enable row level security;
create policy own_workspace on forms using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table form_consents enable row level security;
create policy own_workspace on form_consents using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table form_submissions enable row level security;
create policy own_workspace on form_submissions using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table form_acceptances enable row level security;
create policy own_workspace on form_acceptances using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table lead_attribution enable row level security;
create policy own_workspace on lead_attribution using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table form_secrets enable row level security;
create policy own_workspace on form_secrets using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
