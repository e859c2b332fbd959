// The SQL of a plausible history, part two: companies, people, leads and who held them.

const FIRST = `(array['Maria','Ann','Bernd','Chloe','Dario','Eva','Farid','Greta','Hugo','Ines','Jan','Kaja','Liam','Mona','Nils','Olga'])`
const LAST = `(array['Silva','Smith','Keller','Moreau','Rossi','Novak','Haddad','Berg','Costa','Ortega','Larsen','Kovac','Byrne','Weber','Dahl','Petrov','Marques','Jones','Fischer','Lambert','Conti','Horak','Saleh','Lund'])`
const FIRM = `(array['Alto','Boreal','Cobalt','Delta','Ember','Fjord','Granite','Harbour','Iris','Juniper','Kestrel','Lumen','Meridian','Norden','Onyx','Pioneer','Quarry','Ridge','Summit','Tundra'])`
const TRADE = `(array['Valves','Pumps','Foods','Textiles','Motors','Glass','Paper','Chemicals','Tools','Freight','Dairy','Optics'])`
const pick = (from: string, size: number, k: number) =>
  `${from}[1 + floor(pg_temp.noise(n, ${k}) * ${size})::int]`

const POSTCODE = `lpad(floor(pg_temp.noise(n, 27) * 100000)::text, 5, '0')`

export const RECORDS = [
  `insert into accounts (workspace_id, id, name, name_key, domain, country, city, size, postcode, postcode_key,
     customer_since, extras, created_at)
   select '$WS', pg_temp.made_id('2025-08-01', 3, n), name, lower(name), 'firm' || n || '.example',
          ${pick("(array['GB','DE','FR','ES','IT'])", 5, 21)}, ${pick("(array['Leeds','Bremen','Lyon','Bilbao','Turin'])", 5, 21)},
          ${pick("(array['1-9','10-49','50-249','250-999'])", 4, 22)}, ${POSTCODE}, ${POSTCODE}, null, '{}', '2025-08-01'
   from (select n, ${pick(FIRM, 20, 23)} || ' ' || ${pick(TRADE, 12, 24)} || ' ' || n as name from generate_series(1, $ACCOUNTS) n) a`,
  `insert into contacts (workspace_id, id, account_id, name, name_key, extras, created_at)
   select '$WS', contact_id, account_id, name, lower(name), '{}', received_at
   from (select *, ${pick(FIRST, 16, 25)} || ' ' || ${pick(LAST, 24, 26)} as name from bench_plan) p`,
  `insert into contact_emails (workspace_id, id, contact_id, email, email_key, position, validity, consent, created_at)
   select '$WS', pg_temp.made_id(received_at, 4, n), contact_id, mail, mail, 0, 'unknown', 'unknown', received_at
   from (select *, 'person' || n || '@firm' || (n % $ACCOUNTS) || '.example' as mail from bench_plan) p`,
  `insert into contact_phones (workspace_id, id, contact_id, phone, e164, position, validity, consent, created_at)
   select '$WS', pg_temp.made_id(received_at, 5, n), contact_id, '+4420' || lpad(n::text, 8, '0'), '+4420' || lpad(n::text, 8, '0'),
          0, 'unknown', 'unknown', received_at from bench_plan where n % 2 = 0`,
  `insert into leads (workspace_id, id, account_id, contact_id, channel_id, campaign_id, territory_id, product_line_id, interest,
     directness, level, state, closed_as, closed_reason, owner_member_id, owner_queue_id, received_at, level_since, state_since,
     first_qualify_at, first_convert_at, won_at, closed_at, nurture_until, next_step, next_step_on, tags, external_id, extras, created_at)
   select '$WS', lead_id, account_id, contact_id, channel_id, campaign_id, territory_id, line_id,
     'Asked for a price of ' || (5 + n % 90) || ' valves for steam', case when n % 3 = 0 then 'indirect' else 'direct' end, level,
     case when closed then 'closed' else fate_word end, case when closed then fate_word end,
     case when closed then case fate_word when 'refused' then 'no_fit' when 'lost' then 'price' else 'no_budget' end end,
     case when not closed then (case when fate_word in ('waiting', 'nurture') or (fate_word = 'new' and n % 2 = 0) then null
       else case level when 'gather' then gatherer when 'qualify' then qualifier when 'convert' then converter else server end end) end,
     case when fate_word = 'waiting' then qualify_pool when fate_word = 'nurture' then nurture
       when fate_word = 'new' and n % 2 = 0 then intake end,
     received_at, case level when 'gather' then received_at when 'qualify' then released_at when 'convert' then accepted_at else ended_at end,
     ended_at, case when level <> 'gather' then released_at end, case when level in ('convert', 'serve') then accepted_at end,
     case when level = 'serve' then ended_at end, case when closed then ended_at end,
     case when fate_word = 'nurture' then date '2026-12-01' + (n % 90)::int end,
     case when fate_word = 'working' then 'Ring again' end, case when fate_word = 'working' then date '2026-10-20' + (n % 40)::int end,
     '{}', null, '{}', received_at
   from (select *, fate_word in ('refused', 'disqualified', 'lost') as closed from bench_plan) p,
     (select max(id::text) filter (where kind = 'intake')::uuid as intake, max(id::text) filter (where kind = 'nurture')::uuid as nurture,
             max(id::text) filter (where kind = 'pool' and function = 'qualify')::uuid as qualify_pool
      from queues where workspace_id = '$WS') q`,
  // Gathered, waited in the pool, qualified, converted, served: as far as each came; who is named last holds it.
  `insert into holdings (workspace_id, id, lead_id, seq, function, member_id, queue_id, how, from_at, until_at)
   select '$WS', pg_temp.made_id(from_at, 14 + seq, n), lead_id, row_number() over (partition by n order by seq), function,
          case when queue is null then member end, queue, how, from_at,
          coalesce(lead(from_at) over (partition by n order by seq), case when closed then ended_at end)
   from (
     select p.n, lead_id, ended_at, fate_word in ('refused', 'disqualified', 'lost') as closed, s.*
     from bench_plan p cross join (select max(id::text) filter (where kind = 'intake')::uuid as intake,
       max(id::text) filter (where kind = 'nurture')::uuid as nurture,
       max(id::text) filter (where kind = 'pool' and function = 'qualify')::uuid as pool from queues where workspace_id = '$WS') q
     cross join lateral (values
       (1, 'gather', gatherer, case when fate_word = 'new' and n % 2 = 0 then intake end, 'received', received_at, true),
       (2, 'qualify', qualifier, pool, 'released', released_at, level <> 'gather'),
       (3, 'qualify', qualifier, null::uuid, 'claimed', claimed_at, level <> 'gather' and fate_word <> 'waiting'),
       (4, 'qualify', qualifier, nurture, 'nurtured', decided_at, fate_word = 'nurture'),
       (5, 'convert', converter, null, 'accepted', accepted_at, level in ('convert', 'serve')),
       (6, 'serve', server, null, 'accepted', ended_at, level = 'serve')
     ) s (seq, function, member, queue, how, from_at, so) where s.so
   ) held`,
]
