/** What the steps ask of leads: read for many at once, as of an instant each, so that trying out reads as routing does. */
import { sql } from 'kysely'
import type { Level } from '../../../office/team/functions.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { folded, type LeadFacts } from './candidate.ts'
import type { Rules } from './rule.ts'

export interface AskedLead {
  leadId: string
  at: Instant
}

interface Found extends Omit<LeadFacts, 'level' | 'named' | 'chain' | 'fieldAsked' | 'partners' | 'value'> {
  expectedAmount: number | null
  expectedCurrency: string | null
  above: { id: string; partner: string | null; asked: boolean | null }[]
  namedMemberId: string | null
  namedWorked: boolean
}

/** How many of a company's leads are looked at, the newest first. */
const LEADS_OF_COMPANY = 50

/** The facts of leads, in the order asked. Duplicates are only looked for where a lead is new to the level. */
export async function leadFacts(
  { tx, actor }: Work,
  asked: AskedLead[],
  { level, rules, isNew }: { level: Level; rules: Rules; isNew: boolean },
): Promise<LeadFacts[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Found>`
    select l.id as lead_id, asked.at, l.account_id, l.contact_id, l.product_line_id, l.channel_id, l.territory_id,
           l.expected_amount, l.expected_currency, l.segment_id,
           ${SUPPRESSED(ws)} as suppressed, ${isNew ? DUPLICATE(ws) : sql`null`} as duplicate_of,
           ${SKILLS(ws)} as skills, ${OPEN_DEAL(ws)} as open_deal, ${RECENT(ws, level, rules.recentDays)} as recent,
           n.member_id as named_member_id, coalesce(${WORKED(ws, rules.workedDays)}, false) as named_worked, ${ABOVE(ws)} as above,
           ${MISROUTED(ws, level)} as but_not
    from ${inOrder(asked)} as asked (lead_id, at, nth)
    join leads l on l.workspace_id = ${ws} and l.id = asked.lead_id
    left join accounts a on a.workspace_id = ${ws} and a.id = l.account_id
    left join named_accounts n on n.workspace_id = ${ws} and n.account_id = l.account_id and n.binned_at is null
    order by asked.nth`.execute(tx)
  return rows.map(
    ({ namedMemberId, namedWorked, skills, above, expectedAmount, expectedCurrency, ...row }) => ({
      ...row,
      value:
        expectedAmount !== null && expectedCurrency !== null
          ? { amount: expectedAmount, currency: expectedCurrency }
          : null,
      level,
      chain: above.map(({ id }) => id),
      fieldAsked: above.find(({ asked }) => asked !== null)?.asked ?? false,
      partners: above.flatMap(({ partner }) => partner ?? []),
      skills: [...new Map(skills.map((skill) => [folded(skill), skill])).values()],
      named: namedMemberId ? { memberId: namedMemberId, worked: namedWorked } : null,
    }),
  )
}

// For one lead the planner knows that it is one, and keeps its plan: planning took longer than answering.
function inOrder(asked: AskedLead[]) {
  const [only] = asked
  if (asked.length === 1 && only) return sql`(values (${only.leadId}::uuid, ${only.at}::timestamptz, 1))`
  return sql`unnest(${asked.map(({ leadId }) => leadId)}::uuid[], ${asked.map(({ at }) => at)}::timestamptz[])
    with ordinality`
}

const SUPPRESSED = (ws: string) => sql`(
  exists (select 1 from suppressions s where s.workspace_id = ${ws} and s.contact_id = l.contact_id and s.lifted_at is null)
  or exists (select 1 from suppressions s where s.workspace_id = ${ws} and s.account_id = l.account_id and s.lifted_at is null))`

// The same person, about the same line or before one is known, is pursued already.
const DUPLICATE = (ws: string) => sql`(
  select d.id from leads d
  where d.workspace_id = ${ws} and d.contact_id = l.contact_id and d.id <> l.id and d.state <> 'closed'
    and d.level in ('qualify', 'convert') and coalesce(d.product_line_id = l.product_line_id, true)
  order by d.received_at desc limit 1)`

const SKILLS = (ws: string) => sql`coalesce(l.skills, '{}') || array(
  select k.skill from skill_needs k where k.workspace_id = ${ws} and k.binned_at is null
    and (k.product_line_id = l.product_line_id or k.country = a.country) order by k.id)`

const OF_COMPANY = (ws: string) => sql`(
  (select o.id from leads o where o.workspace_id = ${ws} and o.account_id = l.account_id
   order by o.received_at desc limit ${LEADS_OF_COMPANY})
  union all
  (select o.id from leads o where l.account_id is null and o.workspace_id = ${ws} and o.contact_id = l.contact_id
   order by o.received_at desc limit ${LEADS_OF_COMPANY}))`

const OPEN_DEAL = (ws: string) => sql`array(
  select h.member_id from ${OF_COMPANY(ws)} o
  join holdings h on h.workspace_id = ${ws} and h.lead_id = o.id
  where o.id <> l.id and h.function = 'convert' and h.member_id is not null
    and h.from_at <= asked.at and (h.until_at is null or h.until_at > asked.at)
  group by h.member_id order by max(h.from_at) desc, h.member_id)`

const RECENT = (ws: string, level: Level, days: number) => sql`array(
  select h.member_id from ${OF_COMPANY(ws)} o
  join holdings h on h.workspace_id = ${ws} and h.lead_id = o.id
  where h.function = ${level} and h.member_id is not null
    and (h.from_at < asked.at or o.id <> l.id and h.from_at = asked.at)
    and coalesce(h.until_at, asked.at) >= asked.at - make_interval(days => ${days}::int)
  group by h.member_id
  order by max(least(coalesce(h.until_at, asked.at), asked.at)) desc, max(h.from_at) desc, max(h.id::text) desc
  limit 5)`

const WORKED = (ws: string, days: number) => sql`exists (
  select 1 from activities v where v.workspace_id = ${ws} and v.account_id = l.account_id and v.member_id = n.member_id
    and v.at between asked.at - make_interval(days => ${days}::int) and asked.at and v.binned_at is null)`

// The territory and those above it, with the partner at a desk and whether the lead is large enough for the field there.
const ABOVE = (ws: string) => sql`coalesce((
  with recursive up as (
    select t.id, t.parent_id, t.inside_member_id, t.field_from, t.field_currency, 0 as depth from territories t
    where t.workspace_id = ${ws} and t.id = l.territory_id
    union all
    select t.id, t.parent_id, t.inside_member_id, t.field_from, t.field_currency, up.depth + 1
    from up join territories t on t.workspace_id = ${ws} and t.id = up.parent_id where up.depth < 20
  )
  select json_agg(json_build_object('id', id, 'partner', inside_member_id,
    'asked', case when field_currency = l.expected_currency then l.expected_amount >= field_from end) order by depth)
  from up), '[]')`

// Who said it was not for them is not asked again.
const MISROUTED = (ws: string, level: Level) => sql`array(
  select distinct f.closed_by_member_id from handoffs f
  where f.workspace_id = ${ws} and f.lead_id = l.id and f.state = 'rejected' and f.reason = 'misrouted'
    and split_part(f.seam, '>', 2) = ${level} and f.closed_by_member_id is not null and f.closed_at <= asked.at)`
