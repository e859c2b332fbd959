-- Companies and people become one, and two again: which record answers for one that was merged, what each merge
-- changed (so that it can be undone exactly), and the values that gave way to others but are kept and found.

alter table accounts add column merged_into_id uuid;
alter table accounts add foreign key (workspace_id, merged_into_id) references accounts (workspace_id, id);
create index accounts_merged_into on accounts (workspace_id, merged_into_id) where merged_into_id is not null;

alter table contacts add column merged_into_id uuid;
alter table contacts add foreign key (workspace_id, merged_into_id) references contacts (workspace_id, id);
create index contacts_merged_into on contacts (workspace_id, merged_into_id) where merged_into_id is not null;

create table record_merges (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  noun text not null check (noun in ('contact', 'account')),
  survivor_id uuid not null,
  merged_id uuid not null,
  -- Why this one was kept: by the rule's reasons, or because somebody chose.
  reasons text[] not null,
  -- Every row the merge changed, with what stood there before and after.
  steps jsonb not null,
  merged_by uuid,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_by) references members (workspace_id, id),
  foreign key (workspace_id, undone_by) references members (workspace_id, id),
  check (survivor_id <> merged_id)
);
comment on column record_merges.steps is 'private';
create unique index record_merges_standing on record_merges (workspace_id, merged_id) where undone_at is null;
create index record_merges_of_survivor on record_merges (workspace_id, survivor_id);

-- What two leads that became one changed, in the same form.
alter table merges add column steps jsonb;
comment on column merges.steps is 'private';
create index merges_of_survivor on merges (workspace_id, survivor_id);

-- Other spellings, titles, domains ... of a record: values that gave way in a merge.
create table former_values (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  noun text not null check (noun in ('contact', 'account', 'lead')),
  noun_id uuid not null,
  merge_id uuid not null,
  field text not null,
  value text not null,
  value_key text not null,
  created_at timestamptz not null,
  binned_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);
comment on column former_values.value is 'private';
comment on column former_values.value_key is 'private';
create index former_values_of on former_values (workspace_id, noun_id);
create index former_values_of_merge on former_values (workspace_id, merge_id);
create index former_values_key on former_values (workspace_id, noun, field, value_key) where binned_at is null;
create index former_names_trigrams on former_values using gin (workspace_id, value_key gin_trgm_ops)
  where binned_at is null and field in ('name', 'domain');

alter table record_merges enable row level security;
create policy own_workspace on record_merges using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table former_values enable row level security;
create policy own_workspace on former_values using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

-- Search finds a record by what it was called before, too, after what it is called now.
create or replace function search_records(words text, most integer)
  returns table (kind text, id uuid, label text, hint text, rank real)
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
    (select 'account', a.id, a.name, coalesce(a.city, a.domain), a.rank
     from (
       (select *, 1::real as rank from public.accounts
        where workspace_id = public.current_workspace() and binned_at is null
          and name_key >= words and name_key < words || U&'\+10FFFF' and name_key like words || '%'
        order by name_key, id
        limit most)
       union all
       (select *, 0.5::real from public.accounts
        where workspace_id = public.current_workspace() and binned_at is null and name_key like '%' || words || '%'
          and not (name_key >= words and name_key < words || U&'\+10FFFF' and name_key like words || '%')
        limit most)
     ) a
     limit most)
    union all
    (select 'contact', c.id, c.name, coalesce(a.name, c.title), c.rank
     from (
       select * from (
         (select *, 1::real as rank from public.contacts
          where workspace_id = public.current_workspace() and binned_at is null
            and name_key >= words and name_key < words || U&'\+10FFFF' and name_key like words || '%'
          order by name_key, id
          limit most)
         union all
         (select *, 0.5::real from public.contacts
          where workspace_id = public.current_workspace() and binned_at is null and name_key like '%' || words || '%'
            and not (name_key >= words and name_key < words || U&'\+10FFFF' and name_key like words || '%')
          limit most)
       ) either
       limit most
     ) c
     left join public.accounts a on a.workspace_id = public.current_workspace() and a.id = c.account_id)
    union all
    (select 'contact', c.id, c.name, e.email, 1
     from public.contact_emails e
     join public.contacts c on c.workspace_id = public.current_workspace() and c.id = e.contact_id and c.binned_at is null
     where e.workspace_id = public.current_workspace() and e.email_key = words and e.binned_at is null
     limit most)
    union all
    (select f.noun, f.noun_id, coalesce(a.name, c.name), f.value, 0.4
     from (
       select * from public.former_values
       where workspace_id = public.current_workspace() and binned_at is null and field in ('name', 'domain')
         and noun in ('account', 'contact') and value_key like '%' || words || '%'
       limit most
     ) f
     left join public.accounts a on f.noun = 'account' and a.workspace_id = public.current_workspace() and a.id = f.noun_id
     left join public.contacts c on f.noun = 'contact' and c.workspace_id = public.current_workspace() and c.id = f.noun_id
     where coalesce(a.binned_at, c.binned_at) is null)
  $$;
