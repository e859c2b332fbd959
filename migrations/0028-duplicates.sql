-- Doubles: by which keys people and companies are found as perhaps the same, the pairs that look alike with what was
-- said of them, what a workspace has learnt about telling them apart, and how far a look through the whole book is.

-- One row for each record, its keys hashed with workspace and noun: narrow, and written with the record itself.
create table match_keys (
  workspace_id uuid not null references workspaces (workspace_id),
  record_id uuid not null,
  noun text not null check (noun in ('contact', 'account')),
  keys integer[] not null,
  primary key (workspace_id, record_id)
);
comment on table match_keys is 'deletable';
-- Without a list of pending entries, which every question would read through: an import asks thousands of questions.
create index match_keys_keys on match_keys using gin (keys) with (fastupdate = off);

create table duplicate_pairs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  noun text not null check (noun in ('contact', 'account')),
  left_id uuid not null,
  right_id uuid not null,
  probability double precision not null check (probability between 0 and 1),
  -- Why, field by field.
  fields jsonb not null,
  found_by text not null check (found_by in ('entry', 'import', 'book')),
  found_at timestamptz not null,
  verdict text check (verdict in ('same', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  -- One of the two is gone (merged, or not alike any more): nothing is left to decide.
  closed_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, decided_by) references members (workspace_id, id),
  check (left_id < right_id),
  check ((verdict is null) = (decided_at is null))
);
comment on column duplicate_pairs.fields is 'private';
create unique index duplicate_pairs_once on duplicate_pairs (workspace_id, left_id, right_id);
create index duplicate_pairs_of_right on duplicate_pairs (workspace_id, right_id);
create index duplicate_pairs_open on duplicate_pairs (workspace_id, noun, probability desc, id)
  where verdict is null and closed_at is null;
create index duplicate_pairs_decided on duplicate_pairs (workspace_id, noun, verdict, probability desc, id)
  where verdict is not null;

-- What was learnt of a workspace's own book: how much each agreement weighs, and how often names occur.
create table match_models (
  workspace_id uuid not null references workspaces (workspace_id),
  noun text not null check (noun in ('contact', 'account')),
  model jsonb not null,
  learnt_at timestamptz not null,
  records integer not null,
  pairs integer not null,
  verdicts integer not null,
  primary key (workspace_id, noun)
);
comment on column match_models.model is 'private';

create table match_runs (
  workspace_id uuid not null references workspaces (workspace_id),
  id uuid not null,
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  step text not null check (step in ('reading', 'comparing', 'writing')),
  member_id uuid,
  done integer not null,
  total integer not null,
  found integer not null,
  sure integer not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
-- Progress, not history: the journal keeps the pairs that were found, not how far the search was.
comment on table match_runs is 'unjournaled';
create unique index match_runs_one_running on match_runs (workspace_id) where state = 'running';

-- Who shares keys with what is asked about. Looking into arrays is not leakproof, so a plain query under row-level
-- security could not use the index: the function runs as the owner and filters by workspace itself. A key that more
-- than `most` records bear tells nothing and is left out.
create function records_sharing_keys(numbers integer[], asked integer[], most integer)
  returns table (number integer, record_id uuid, shared integer)
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off
  as $$
    select k.number, r.record_id, count(*)::integer
    from unnest(numbers, asked) k (number, key)
    cross join lateral (
      select array_agg(b.record_id) as ids
      from (select m.record_id from public.match_keys m
            where m.keys @> array[k.key] and (m.workspace_id = public.current_workspace()) is true
            limit most + 1) b
    ) block
    cross join lateral unnest(block.ids) r (record_id)
    where cardinality(block.ids) <= most
    group by k.number, r.record_id
  $$;
revoke execute on function records_sharing_keys(integer[], integer[], integer) from public;

alter table match_keys enable row level security;
create policy own_workspace on match_keys using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table duplicate_pairs enable row level security;
create policy own_workspace on duplicate_pairs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table match_models enable row level security;
create policy own_workspace on match_models using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table match_runs enable row level security;
create policy own_workspace on match_runs using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
