// Fills a workspace with a plausible history by set-based SQL, as the owner: so many leads over 14 months, 8 channels
// and 40 people, with their companies, people, relay, facts and ready figures. The same size gives the same rows.
import type pg from 'pg'

export interface Filled {
  leads: number
  facts: number
}

/** A day's clock for the newest lead: everything lies in the 425 days before it. */
export const NEWEST = '2026-11-01T00:00:00Z'

const HELPERS = [
  // Ids of version 7 in the order of their instants; noise that is the same in every run.
  `create function pg_temp.made_id(at timestamptz, series int, n bigint) returns uuid language sql immutable parallel safe
     return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(series), 3, '0')
             || '8' || lpad(to_hex(n), 15, '0'))::uuid`,
  `create function pg_temp.noise(n bigint, k bigint) returns float8 language sql immutable parallel safe
     return (hashint8extended(n, k) & 16777215) / 16777216.0::float8`,
]

// Leads as they will be, with the instants of their way through the funnel.
const PLAN = `
  create unlogged table public.bench_plan as
  with drawn as (
    select n, pg_temp.noise(n, 1) as fate, pg_temp.noise(n, 2) as age, pg_temp.noise(n, 3) as a, pg_temp.noise(n, 4) as b,
           pg_temp.noise(n, 5) as c, pg_temp.noise(n, 6) as d
    from generate_series(1, $LEADS) n
  ), fated as (
    select *, case
      when fate < 0.03 then 'gather new' when fate < 0.05 then 'gather sorting' when fate < 0.17 then 'gather refused'
      when fate < 0.20 then 'qualify waiting' when fate < 0.26 then 'qualify working' when fate < 0.275 then 'qualify offered'
      when fate < 0.36 then 'qualify nurture' when fate < 0.70 then 'qualify disqualified'
      when fate < 0.74 then 'convert working' when fate < 0.88 then 'convert lost' else 'serve working' end as way
    from drawn
  ), placed as (
    select *, split_part(way, ' ', 1) as level, split_part(way, ' ', 2) as fate_word,
           timestamptz '${NEWEST}' - age * (case when way in ('gather new', 'gather sorting', 'qualify waiting', 'qualify working',
             'qualify offered', 'convert working') then interval '60 days' else interval '425 days' end) as received_at
    from fated
  )
  select n, level, fate_word, received_at,
         pg_temp.made_id(received_at, 1, n) as lead_id, pg_temp.made_id(received_at, 2, n) as contact_id,
         pg_temp.made_id(timestamptz '2025-08-01', 3, 1 + floor(a * $ACCOUNTS)::bigint) as account_id,
         channels.id[1 + floor(power(b, 1.4) * 8)::int] as channel_id,
         case when c < 0.4 then campaigns.id[1 + floor(c * 2.5 * 24)::int] end as campaign_id,
         lines.id[1 + floor(d * 3)::int] as line_id, territories.id[1 + floor(a * 5)::int] as territory_id,
         members.id[1 + floor(power(c, 1.5) * 10)::int] as gatherer, members.id[11 + floor(power(b, 1.3) * 14)::int] as qualifier,
         members.id[25 + floor(power(d, 1.3) * 11)::int] as converter, members.id[36 + floor(a * 5)::int] as server,
         received_at + b * interval '2 days' as released_at, received_at + b * interval '2 days' + c * interval '3 days' as claimed_at,
         received_at + b * interval '2 days' + c * interval '3 days' + d * interval '12 days' as decided_at,
         received_at + b * interval '2 days' + c * interval '3 days' + d * interval '12 days' + a * interval '2 days' as accepted_at,
         received_at + b * interval '2 days' + c * interval '3 days' + d * interval '12 days' + a * interval '40 days' as ended_at
  from placed, (select array_agg(id order by id) as id from channels where workspace_id = '$WS') channels,
       (select array_agg(id order by id) as id from campaigns where workspace_id = '$WS') campaigns,
       (select array_agg(id order by id) as id from product_lines where workspace_id = '$WS') lines,
       (select array_agg(id order by id) as id from territories where workspace_id = '$WS') territories,
       (select array_agg(id order by id) as id from members where workspace_id = '$WS') members`

const PEOPLE = `
  insert into members (workspace_id, id, name, position, access, status, time_zone, joined_at, created_at)
  select '$WS', pg_temp.made_id('2025-07-01', 9, n), 'Person ' || n, 'rep', 'member', 'active', 'Europe/London',
         '2025-07-01', '2025-07-01' from generate_series(1, 39) n`
const OFFICE = [
  PEOPLE,
  `insert into role_assignments (workspace_id, id, member_id, role_id, share, from_day, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 10, row_number() over ()), m.id, r.id, 100, '2025-07-01', '2025-07-01'
   from members m, roles r where m.workspace_id = '$WS' and r.workspace_id = '$WS' and r.name = 'Everything' and m.user_id is null`,
  `insert into product_lines (workspace_id, id, name, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 11, n), 'Line ' || n, '2025-07-01' from generate_series(1, 3) n`,
  `insert into territories (workspace_id, id, name, countries, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 12, n), 'Territory ' || n, '{}', '2025-07-01' from generate_series(1, 5) n`,
  `insert into campaigns (workspace_id, id, channel_id, name, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 13, n), c.id[1 + n % 8], 'Campaign ' || n, '2025-07-01'
   from generate_series(1, 24) n, (select array_agg(id order by id) as id from channels where workspace_id = '$WS') c`,
]

const FIRST = `(array['Maria','Ann','Bernd','Chloe','Dario','Eva','Farid','Greta','Hugo','Ines','Jan','Kaja','Liam','Mona','Nils','Olga'])`
const LAST = `(array['Silva','Smith','Keller','Moreau','Rossi','Novak','Haddad','Berg','Costa','Ortega','Larsen','Kovac','Byrne','Weber','Dahl','Petrov','Marques','Jones','Fischer','Lambert','Conti','Horak','Saleh','Lund'])`
const FIRM = `(array['Alto','Boreal','Cobalt','Delta','Ember','Fjord','Granite','Harbour','Iris','Juniper','Kestrel','Lumen','Meridian','Norden','Onyx','Pioneer','Quarry','Ridge','Summit','Tundra'])`
const TRADE = `(array['Valves','Pumps','Foods','Textiles','Motors','Glass','Paper','Chemicals','Tools','Freight','Dairy','Optics'])`
const pick = (from: string, size: number, k: number) =>
  `${from}[1 + floor(pg_temp.noise(n, ${k}) * ${size})::int]`

const RECORDS = [
  `insert into accounts (workspace_id, id, name, name_key, domain, country, city, size, customer_since, extras, created_at)
   select '$WS', pg_temp.made_id('2025-08-01', 3, n), name, lower(name), 'firm' || n || '.example',
          ${pick("(array['GB','DE','FR','ES','IT'])", 5, 21)}, ${pick("(array['Leeds','Bremen','Lyon','Bilbao','Turin'])", 5, 21)},
          ${pick("(array['1-9','10-49','50-249','250-999'])", 4, 22)}, null, '{}', '2025-08-01'
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

// About ten facts a lead: the way itself, what was answered and corrected, and what was done to reach people.
const FACTS = `
  insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, actor_member_id, function, lead_id,
    lead_seq, account_id, channel_id, campaign_id, territory_id, product_line_id, detail, rows)
  select '$WS', pg_temp.made_id(f.at, 32 + f.seq, n), pg_current_xact_id(), 1, f.fact, f.at, f.at, 'member', f.member, f.function, lead_id,
    row_number() over (partition by n order by f.seq), account_id, channel_id, campaign_id, territory_id, line_id, f.detail::jsonb,
    jsonb_build_array(jsonb_build_object('table', 'leads', 'id', lead_id, 'set', jsonb_build_object('state', fate_word, 'stateSince', f.at, 'version', f.seq)))
  from bench_plan p cross join lateral (values
    (1, 'lead.received', 'gather', gatherer, received_at, '{"directness": "direct", "earlier": null}', true),
    (2, 'lead.sorting', 'gather', gatherer, received_at, '{}', true),
    (3, 'lead.edited', 'gather', gatherer, received_at, '{}', true),
    (4, 'lead.refused', 'gather', gatherer, ended_at, '{"reason": "no_fit"}', fate_word = 'refused'),
    (5, 'lead.released', 'gather', gatherer, released_at, '{"seam": "gather>qualify"}', level <> 'gather'),
    (6, 'lead.claimed', 'qualify', qualifier, claimed_at, '{"seam": "gather>qualify"}', level <> 'gather' and fate_word <> 'waiting'),
    (7, 'qualification.opened', 'qualify', qualifier, claimed_at, '{"carried": 0}', level <> 'gather' and fate_word <> 'waiting'),
    (8, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "call"}', level <> 'gather'),
    (9, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "call"}', level <> 'gather'),
    (10, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "mail"}', level <> 'gather'),
    (11, 'qualification.answered', 'qualify', qualifier, decided_at, '{}', level <> 'gather' and fate_word <> 'waiting'),
    (12, 'qualification.decided', 'qualify', qualifier, decided_at, '{"verdict": "qualified"}', level <> 'gather' and fate_word not in ('waiting', 'working')),
    (13, 'lead.disqualified', 'qualify', qualifier, ended_at, '{"reason": "no_budget"}', fate_word = 'disqualified'),
    (14, 'lead.nurtured', 'qualify', qualifier, decided_at, '{"reason": "timing"}', fate_word = 'nurture'),
    (15, 'handoff.offered', 'qualify', qualifier, decided_at, '{"seam": "qualify>convert"}', level in ('convert', 'serve') or fate_word = 'offered'),
    (16, 'handoff.accepted', 'convert', converter, accepted_at, '{"seam": "qualify>convert", "toSelf": false}', level in ('convert', 'serve')),
    (17, 'opportunity.opened', 'convert', converter, accepted_at, '{}', level in ('convert', 'serve')),
    (18, 'activity.logged', 'convert', converter, accepted_at, '{"kind": "meeting"}', level in ('convert', 'serve')),
    (19, 'need.stated', 'convert', converter, accepted_at, '{"products": 1}', level in ('convert', 'serve')),
    (20, 'course.asked', 'convert', converter, ended_at, '{"kind": "order"}', level in ('convert', 'serve')),
    (21, 'opportunity.lost', 'convert', converter, ended_at, '{"reason": "price"}', fate_word = 'lost'),
    (22, 'opportunity.won', 'convert', converter, ended_at, '{}', level = 'serve'),
    (23, 'handoff.accepted', 'serve', server, ended_at, '{"seam": "convert>serve", "toSelf": false}', level = 'serve'),
    (24, 'activity.logged', 'serve', server, ended_at, '{"kind": "call"}', level = 'serve')
  ) f (seq, fact, function, member, at, detail, so) where f.so`

const FIGURES = [
  `create unlogged table public.bench_counts as
   select n, lead_id, (received_at at time zone 'Europe/London')::date as day, channel_id,
     coalesce(campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id, line_id, territory_id, level, fate_word as fate,
     gatherer, qualifier, converter, server,
     case when level = 'serve' then (ended_at at time zone 'Europe/London')::date - (received_at at time zone 'Europe/London')::date end as won_after
   from bench_plan`,
  `insert into funnel_leads (workspace_id, lead_id, counts)
   select '$WS', lead_id, jsonb_build_object('day', day, 'channelId', channel_id, 'campaignId', campaign_id, 'productLineId', line_id,
     'territoryId', territory_id, 'counts', jsonb_build_object('leads', 1), 'wonAfter', won_after,
     'members', jsonb_build_array(jsonb_build_object('function', 'gather', 'memberId', gatherer, 'counts', '{"leads": 1}'::jsonb)))
   from bench_counts`,
  `insert into funnel_days
   select '$WS', day, channel_id, campaign_id, line_id, territory_id, count(*), count(*) filter (where level <> 'gather'),
     count(*) filter (where level in ('convert', 'serve')), count(*) filter (where level = 'serve'), count(*) filter (where fate = 'lost'),
     count(*) filter (where fate = 'refused'), count(*) filter (where fate = 'disqualified'), 0,
     count(*) filter (where level = 'gather' and fate <> 'refused'), count(*) filter (where level = 'qualify' and fate in ('waiting', 'working', 'offered')),
     count(*) filter (where level = 'convert' and fate = 'working'), count(*) filter (where fate = 'nurture')
   from bench_counts group by 2, 3, 4, 5, 6`,
  `insert into funnel_won_after select '$WS', day, channel_id, campaign_id, line_id, territory_id, won_after, count(*)
   from bench_counts where won_after is not null group by 2, 3, 4, 5, 6, 7`,
  `insert into funnel_member_days
   select '$WS', day, f.function, f.member, channel_id, line_id, count(*), count(*) filter (where level in ('convert', 'serve')),
     count(*) filter (where level = 'serve'), count(*) filter (where fate = 'lost')
   from bench_counts cross join lateral (values ('gather', gatherer, true), ('qualify', qualifier, level <> 'gather'),
     ('convert', converter, level in ('convert', 'serve')), ('serve', server, level = 'serve')) f (function, member, so)
   where f.so group by 2, 3, 4, 5, 6`,
  `insert into fact_days select '$WS', (at at time zone 'Europe/London')::date, function, actor_member_id, fact,
     coalesce(detail->>'seam', detail->>'kind', ''), count(*) from journal where workspace_id = '$WS' and lead_id is not null group by 2, 3, 4, 5, 6`,
  `insert into followers (workspace_id, name, tx, journal_id)
   select '$WS', 'metrics', max(tx::text::numeric)::text::xid8, 'ffffffff-ffff-7fff-bfff-ffffffffffff' from journal where workspace_id = '$WS'`,
  'drop table public.bench_counts',
  'drop table public.bench_plan',
]

const BIG = [
  'accounts',
  'contacts',
  'contact_emails',
  'contact_phones',
  'leads',
  'holdings',
  'journal',
  'funnel_leads',
]

/** Fills a freshly set up workspace. `owner` may switch off what checks references row by row, and does. */
export async function fill(
  owner: pg.Client,
  ws: string,
  leads: number,
  say: (line: string) => void,
): Promise<Filled> {
  const accounts = Math.ceil(leads * 0.6)
  const filled = (sql: string) =>
    sql.replaceAll('$WS', ws).replaceAll('$LEADS', String(leads)).replaceAll('$ACCOUNTS', String(accounts))
  await owner.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB';
    set synchronous_commit = off; set timezone = 'UTC'`)
  const indexes = await dropIndexes(owner)
  for (const sql of [...HELPERS, ...OFFICE, PLAN, ...RECORDS, FACTS, ...FIGURES]) {
    const begun = performance.now()
    await owner.query(filled(sql))
    const seconds = (performance.now() - begun) / 1000
    if (seconds > 2) say(`  ${sql.trim().split(/\s+/).slice(0, 3).join(' ')} (${seconds.toFixed(0)} s)`)
  }
  for (const { definition } of indexes) await owner.query(definition)
  say('  indexes built; vacuum ...')
  await owner.query('vacuum (analyze, freeze)')
  await owner.query('checkpoint')
  const { rows } = await owner.query(
    `select (select count(*) from leads where workspace_id = $1)::int as leads,
            (select count(*) from journal where workspace_id = $1)::int as facts`,
    [ws],
  )
  return rows[0]
}

async function dropIndexes(owner: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary`,
    [BIG],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows
}
