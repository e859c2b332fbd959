// The SQL of a plausible history, part one: the office, and how far each lead comes and when.
// $WS, $LEADS and $ACCOUNTS are put in by fill.ts.

/** A day's clock for the newest lead: everything lies in the 425 days before it. */
export const NEWEST = '2026-11-01T00:00:00Z'

export const HELPERS = [
  // Ids of version 7 in the order of their instants; noise that is the same in every run.
  `create function pg_temp.made_id(at timestamptz, series int, n bigint) returns uuid language sql immutable parallel safe
     return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(series), 3, '0')
             || '8' || lpad(to_hex(n), 15, '0'))::uuid`,
  `create function pg_temp.noise(n bigint, k bigint) returns float8 language sql immutable parallel safe
     return (hashint8extended(n, k) & 16777215) / 16777216.0::float8`,
]

// Leads as they will be, with the instants of their way through the funnel.
export const PLAN = `
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
         case when c < 0.4 then campaigns.id[(floor(power(b, 1.4) * 8)::int + 7) % 8 + 1 + 8 * floor(c * 7.5)::int] end as campaign_id,
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
       (select array_agg(id order by id) as id from members where workspace_id = '$WS') members
  order by received_at`

const PEOPLE = `
  insert into members (workspace_id, id, name, position, access, status, time_zone, joined_at, created_at)
  select '$WS', pg_temp.made_id('2025-07-01', 9, n), 'Person ' || n, 'rep', 'member', 'active', 'Europe/London',
         '2025-07-01', '2025-07-01' from generate_series(1, 39) n`
export const OFFICE = [
  PEOPLE,
  `insert into role_assignments (workspace_id, id, member_id, role_id, share, standing, from_day, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 10, row_number() over ()), m.id, r.id, 100, 'primary', '2025-07-01', '2025-07-01'
   from members m, roles r where m.workspace_id = '$WS' and r.workspace_id = '$WS' and r.name = 'Everything' and m.user_id is null`,
  `insert into product_lines (workspace_id, id, name, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 11, n), 'Line ' || n, '2025-07-01' from generate_series(1, 3) n`,
  `insert into territories (workspace_id, id, name, position, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 12, n), 'Territory ' || n, n, '2025-07-01' from generate_series(1, 5) n`,
  `insert into campaigns (workspace_id, id, channel_id, name, created_at)
   select '$WS', pg_temp.made_id('2025-07-01', 13, n), c.id[1 + n % 8], 'Campaign ' || n, '2025-07-01'
   from generate_series(1, 24) n, (select array_agg(id order by id) as id from channels where workspace_id = '$WS') c`,
]
