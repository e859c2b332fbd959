-- Search as you type over companies, people and their pursuits. LIKE is not leakproof, so a plain query under
-- row-level security could not use the trigram indexes: the function runs as the owner and filters by workspace itself.

create function search_records(words text, most integer)
  returns table (kind text, id uuid, label text, hint text, rank real)
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
    (select 'account', a.id, a.name, coalesce(a.city, a.domain), similarity(a.name_key, words)
     from public.accounts a
     where a.workspace_id = public.current_workspace() and a.name_key like '%' || words || '%' and a.binned_at is null
     order by (a.name_key like words || '%') desc, length(a.name_key), a.id
     limit most)
    union all
    (select 'contact', c.id, c.name, coalesce(a.name, c.title), similarity(c.name_key, words)
     from (select * from public.contacts c
           where c.workspace_id = public.current_workspace() and c.name_key like '%' || words || '%' and c.binned_at is null
           order by (c.name_key like words || '%') desc, length(c.name_key), c.id
           limit most) c
     left join public.accounts a on a.workspace_id = public.current_workspace() and a.id = c.account_id)
    union all
    (select 'contact', c.id, c.name, e.email, 1
     from public.contact_emails e
     join public.contacts c on c.workspace_id = public.current_workspace() and c.id = e.contact_id
     where e.workspace_id = public.current_workspace() and e.email_key = words and e.binned_at is null
     limit most)
  $$;
revoke execute on function search_records(text, integer) from public;
