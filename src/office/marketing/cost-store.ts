/** The only SQL about what channels cost. */
import { sql } from 'kysely'
import type { Page } from '../../platform/by-name.ts'
import { ID_PATTERN } from '../../platform/id.ts'
import { paged, readCursor } from '../../platform/page.ts'
import type { Scope } from '../../platform/scope.ts'
import { type Day, isDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'

export interface CostRow {
  id: string
  channelId: string
  campaignId: string | null
  day: Day
  amount: number
  currency: string
  note: string | null
  binnedAt: string | null
  version: number
}

export interface Period {
  /** First and last day; open where left out. */
  from?: Day | undefined
  until?: Day | undefined
}

type CostsAsked = Page & Period & { channelId?: string | undefined; campaignId?: string | undefined }

/** Costs outside the bin, the latest day first. */
export async function listCosts(work: Work, scope: Scope, asked: CostsAsked) {
  const { rows } = await sql<CostRow>`
    select id, channel_id, campaign_id, day, amount, currency, note, binned_at, version
    from channel_costs
    where workspace_id = ${work.actor.workspaceId} and binned_at is null and ${scope} and ${within(asked)}
      and ${after(asked)}
      and ${asked.channelId ? sql`channel_id = ${asked.channelId}` : sql`true`}
      and ${asked.campaignId ? sql`campaign_id = ${asked.campaignId}` : sql`true`}
    order by day desc, id desc limit ${asked.limit + 1}`.execute(work.tx)
  return paged(rows, asked.limit, (row) => [row.day, row.id])
}

/** What each channel cost in a period, by currency, and on how many days something was spent. */
export async function costSums(work: Work, scope: Scope, period: Period) {
  const { rows } = await sql<{ channelId: string; amount: number; currency: string; days: number }>`
    select channel_id, currency, sum(amount)::bigint as amount, count(distinct day) as days
    from channel_costs
    where workspace_id = ${work.actor.workspaceId} and binned_at is null and ${scope} and ${within(period)}
    group by channel_id, currency order by channel_id, currency`.execute(work.tx)
  return rows
}

/** A cost to be changed. */
export async function lockCost(work: Work, id: string) {
  return work.tx
    .selectFrom('channelCosts')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

function within({ from, until }: Period) {
  return sql`${from ? sql`day >= ${from}` : sql`true`} and ${until ? sql`day <= ${until}` : sql`true`}`
}

function after(asked: Page) {
  const [day, id] = readCursor(asked.after, 2) ?? []
  const known = typeof day === 'string' && isDay(day) && typeof id === 'string' && ID_PATTERN.test(id)
  return known ? sql`(day, id) < (${day}::date, ${id}::uuid)` : sql`true`
}
