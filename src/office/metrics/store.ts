/** The questions that figures answer, each one visible text of SQL over the sums. */
import { type RawBuilder, sql } from 'kysely'
import { NO_ID } from '../../platform/id.ts'
import type { Work } from '../../platform/work.ts'
import type { Dimension, FunnelAsked } from './contract.ts'
import type { FunnelSums, Histogram } from './figures.ts'

const KEYS: Record<Exclude<Dimension, 'member'>, RawBuilder<string>> = {
  channel: sql`channel_id::text`,
  month: sql`to_char(day, 'YYYY-MM')`,
  week: sql`to_char(day, 'IYYY-"W"IW')`,
  productLine: sql`product_line_id::text`,
  campaign: sql`campaign_id::text`,
  territory: sql`territory_id::text`,
  none: sql`''::text`,
}

function within({ actor }: Work, { from, to, channel, productLine }: FunnelAsked): RawBuilder<boolean> {
  const idOf = (given: string | undefined) => (given === 'none' ? NO_ID : (given ?? null))
  return sql<boolean>`workspace_id = ${actor.workspaceId}
    and (${from ?? null}::date is null or day >= ${from ?? null}) and (${to ?? null}::date is null or day <= ${to ?? null})
    and (${idOf(channel)}::uuid is null or channel_id = ${idOf(channel)})
    and (${idOf(productLine)}::uuid is null or product_line_id = ${idOf(productLine)})`
}

export type KeyedSums = FunnelSums & { key: string; firstDay: string; lastDay: string }

/** The sums of the cohort by a dimension. */
export async function funnelSums(
  work: Work,
  asked: FunnelAsked,
  by: Exclude<Dimension, 'member'>,
): Promise<KeyedSums[]> {
  const { rows } = await sql<KeyedSums>`
    select ${KEYS[by]} as key, min(day) as first_day, max(day) as last_day, sum(leads)::int as leads,
           sum(reached_qualify)::int as reached_qualify, sum(opportunities)::int as opportunities, sum(won)::int as won,
           sum(lost)::int as lost, sum(refused)::int as refused, sum(disqualified)::int as disqualified,
           sum(suppressed)::int as suppressed, sum(open_gather)::int as open_gather, sum(open_qualify)::int as open_qualify,
           sum(open_convert)::int as open_convert, sum(nurture)::int as nurture
    from funnel_days where ${within(work, asked)} and leads > 0
    group by 1`.execute(work.tx)
  return rows
}

/** How many were won how many days after, by a dimension. */
export async function wonAfter(
  work: Work,
  asked: FunnelAsked,
  by: Exclude<Dimension, 'member'>,
): Promise<Map<string, Histogram>> {
  const { rows } = await sql<{ key: string; days: number; won: number }>`
    select ${KEYS[by]} as key, days, sum(won)::int as won
    from funnel_won_after where ${within(work, asked)} group by 1, 2 having sum(won) > 0`.execute(work.tx)
  return Map.groupBy(rows, (row) => row.key)
}

// Only people whose figures the actor may see.
function theirs({ actor }: Work): RawBuilder<boolean> {
  const { all, members } = actor.rights.figures
  return all ? sql<boolean>`true` : sql<boolean>`member_id = any(${members}::uuid[])`
}

export interface MemberSums {
  key: string
  function: string
  leads: number
  opportunities: number
  won: number
  lost: number
}

/** What people held and brought about, by person and function or, for one person, by another dimension. */
export async function memberSums(
  work: Work,
  asked: FunnelAsked,
  by: 'member' | 'channel' | 'month' | 'week' | 'productLine' | 'none',
): Promise<MemberSums[]> {
  const key = by === 'member' ? sql<string>`member_id::text` : KEYS[by]
  const { rows } = await sql<MemberSums>`
    select ${key} as key, function, sum(leads)::int as leads, sum(opportunities)::int as opportunities,
           sum(won)::int as won, sum(lost)::int as lost
    from funnel_member_days
    where ${within(work, asked)} and leads > 0
      and (${asked.member ?? null}::uuid is null or member_id = ${asked.member ?? null})
      and (${asked.function ?? null}::text is null or function = ${asked.function ?? null})
      and ${theirs(work)}
    group by 1, 2`.execute(work.tx)
  return rows
}

const NAMED = {
  channel: sql`channels`,
  productLine: sql`product_lines`,
  campaign: sql`campaigns`,
  territory: sql`territories`,
  member: sql`members`,
} as const

/** The names behind the ids of a dimension. */
export async function namesOf(
  { tx, actor }: Work,
  what: keyof typeof NAMED,
  ids: string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ${NAMED[what]} where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What channels cost on the days of a cohort, by currency. */
export async function spendByChannel({ tx, actor }: Work, { from, to }: FunnelAsked) {
  const { rows } = await sql<{ channelId: string; currency: string; spend: number }>`
    select channel_id, currency, sum(amount)::bigint as spend from channel_costs
    where workspace_id = ${actor.workspaceId} and binned_at is null
      and (${from ?? null}::date is null or day >= ${from ?? null}) and (${to ?? null}::date is null or day <= ${to ?? null})
    group by channel_id, currency order by channel_id, currency`.execute(tx)
  return rows
}
