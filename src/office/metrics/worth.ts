/** What the intake desk asks of figures: how many leads of each channel were won in a year, and what an order brings. */
import { sql } from 'kysely'
import { addDays, dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { FEW } from './figures.ts'

const YEAR_DAYS = 365
const WHOLE = 10_000

/** Leads that are still open count with the others: what is young makes a channel look a little worse for a while. */
export async function channelWorth(work: Work) {
  const { tx, actor } = work
  const from = addDays(dayOf(work.now, actor.workspace.timeZone), -YEAR_DAYS)
  const { rows: channels } = await sql<{ channelId: string; leads: number; won: number }>`
    select channel_id, sum(leads)::int as leads, sum(won)::int as won from funnel_days
    where workspace_id = ${actor.workspaceId} and day >= ${from} group by channel_id having sum(leads) > 0`.execute(
    tx,
  )
  return { channels, usualOrder: actor.rights.amounts ? await usualOrder(work, from) : null }
}

// Each deal counts once: by who converted it.
async function usualOrder({ tx, actor }: Work, from: string) {
  const currency = actor.workspace.currency
  const { rows } = await sql<{ share: number; amount: number }>`
    select coalesce(sum(won_share), 0)::bigint as share, coalesce(sum(amount), 0)::bigint as amount from credit_days
    where workspace_id = ${actor.workspaceId} and day >= ${from} and currency = ${currency}`.execute(tx)
  const deals = Number(rows[0]?.share ?? 0) / WHOLE
  if (deals < FEW) return null
  return { amount: Math.round(Number(rows[0]?.amount) / deals), currency }
}
