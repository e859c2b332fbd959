/**
 * Completeness and reachability by channel: of the leads received in a window, how many can be reached, are complete in
 * what, came twice, were refused, and how long the others took to be released. Read from sums by day and channel.
 */
import { sql } from 'kysely'
import { NO_ID } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { ReachOut } from './contract.ts'
import { FEW, type Histogram, quantileOf, rateOf } from './figures.ts'
import { namesOf } from './store.ts'

interface Window {
  from: Day | null
  to: Day | null
}

/** Which shares of all leads are told, in the order in which a qualifier misses them. */
export const REACH_SHARES = [
  'reachable',
  'email',
  'phone',
  'person',
  'company',
  'country',
  'interest',
  'doubles',
  'refused',
  'released',
] as const

type Sums = Record<(typeof REACH_SHARES)[number] | 'leads', number> & { channelId: string }

/** The figures of every channel with leads in the window, the largest first, and of all together. */
export async function reachFigures(work: Work, window: Window): Promise<Pick<ReachOut, 'total' | 'items'>> {
  const [sums, after] = [await reachSums(work, window), await releasedAfter(work, window)]
  const ids = sums.map(({ channelId }) => channelId).filter((id) => id !== NO_ID)
  const names = await namesOf(work, 'channel', ids)
  const all = Object.fromEntries(
    ['leads', ...REACH_SHARES].map((count) => [
      count,
      sums.reduce((sum, row) => sum + row[count as 'leads'], 0),
    ]),
  ) as Omit<Sums, 'channelId'>
  return {
    total: figuresOf(all, [...after.values()].flat()),
    items: sums.map((row) => ({
      id: row.channelId === NO_ID ? null : row.channelId,
      name: names.get(row.channelId) ?? null,
      ...figuresOf(row, after.get(row.channelId) ?? []),
    })),
  }
}

function figuresOf(row: Omit<Sums, 'channelId'>, after: Histogram): ReachOut['total'] {
  const share = (name: (typeof REACH_SHARES)[number]) => ({
    name,
    numerator: row[name],
    denominator: row.leads,
    rate: row.leads < FEW ? null : rateOf(row[name], row.leads),
  })
  return {
    leads: row.leads,
    shares: REACH_SHARES.map(share),
    medianHours: row.released < FEW ? null : quantileOf(after, 0.5),
  }
}

async function reachSums({ tx, actor }: Work, { from, to }: Window): Promise<Sums[]> {
  const counts = sql.raw(
    ['leads', ...REACH_SHARES].map((count) => `sum(${count})::int as ${count}`).join(', '),
  )
  const { rows } = await sql<Sums>`
    select channel_id, ${counts} from reach_days
    where workspace_id = ${actor.workspaceId}
      and (${from}::date is null or day >= ${from}) and (${to}::date is null or day <= ${to})
    group by channel_id having sum(leads) > 0 order by sum(leads) desc, channel_id`.execute(tx)
  return rows
}

// Under the names that every histogram of days has.
async function releasedAfter({ tx, actor }: Work, { from, to }: Window): Promise<Map<string, Histogram>> {
  const { rows } = await sql<{ channelId: string; days: number; won: number }>`
    select channel_id, hours as days, sum(leads)::int as won from reach_released_after
    where workspace_id = ${actor.workspaceId}
      and (${from}::date is null or day >= ${from}) and (${to}::date is null or day <= ${to})
    group by channel_id, hours having sum(leads) > 0`.execute(tx)
  return Map.groupBy(rows, (row) => row.channelId)
}
