-- Search that stops when it has enough: names that begin with the words come from the index in its own order, and only
-- where those are too few are the names looked through that have them inside. Before, all that matched were sorted.

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
     join public.contacts c on c.workspace_id = public.current_workspace() and c.id = e.contact_id
     where e.workspace_id = public.current_workspace() and e.email_key = words and e.binned_at is null
     limit most)
  $$;
