/**
 * Keeps the figures ready: follows the journal, looks at each lead that a fact touched, and moves the sums of its
 * cohort by what it counts for more or less than before. The journal is read by transaction, for neither ids nor
 * clocks order commits.
 */
import { sql } from 'kysely'
import { isAfter, lockFollower as lockPlace, moveFollower, type Place } from '../../platform/followers.ts'
import type { Work } from '../../platform/work.ts'
import {
  type Contribution,
  type Credited,
  contribution,
  FUNNEL_COUNTS,
  MEMBER_COUNTS,
} from './contribution.ts'
import { countFacts } from './fact-days.ts'
import { countHandoffs, handoffsTouched } from './handoffs/handoff-sums.ts'
import { keepContributions, keptContributions, leadsToCount, moveSums } from './sums.ts'

const FOLLOWER = 'metrics'
const FACTS_AT_ONCE = 5000

/** Brings the figures up to all that this transaction sees; for few facts, before a figure is read. */
export async function catchUp(work: Work): Promise<void> {
  let place: Place | null = null
  do place = await followOn(work, place)
  while (place)
}

/** The same in steps, each in a transaction of its own; answers how many steps there were. */
export async function catchUpInSteps(
  inTransaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>,
  onStep: () => void = () => {},
): Promise<number> {
  let place: Place | null = null
  for (let steps = 1; ; steps++) {
    const from: Place | null = place
    place = await inTransaction((work) => followOn(work, from))
    onStep()
    if (!place) return steps
  }
}

/**
 * One step. Facts of transactions younger than the oldest running one are counted too, but the follower does not
 * move past them: facts of older ones may still appear before. Counting a lead again changes nothing.
 * @returns where to go on, null at the end
 */
async function followOn(work: Work, from: Place | null): Promise<Place | null> {
  const kept = await lockFollower(work)
  const { rows } = await sql<{ tx: string; id: string; leadId: string | null; settled: boolean }>`
    select tx::text as tx, id, lead_id, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from journal
    where workspace_id = ${work.actor.workspaceId} and (tx, id) > (${(from ?? kept).tx}::xid8, ${(from ?? kept).id}::uuid)
    order by journal.tx, journal.id limit ${FACTS_AT_ONCE}`.execute(work.tx)
  const last = rows.at(-1)
  if (!last) return null
  await count(work, [...new Set(rows.flatMap((row) => row.leadId ?? []))])
  await countHandoffs(work, await handoffsTouched(work, from ?? kept, last))
  const settled = rows.findLast((row) => row.settled)
  if (settled && isAfter(settled, kept)) {
    await countFacts(work, kept, settled)
    await moveFollower(work, FOLLOWER, settled)
  }
  return rows.length < FACTS_AT_ONCE ? null : { tx: last.tx, id: last.id }
}

/** How far the figures are, locked. */
export const lockFollower = (work: Work): Promise<Place> => lockPlace(work, FOLLOWER)

async function count(work: Work, leadIds: string[]): Promise<void> {
  if (leadIds.length === 0) return
  const before = await keptContributions(work, leadIds)
  const sums = newSums()
  const changed: [string, Contribution | null][] = []
  for (const { lead, holdings, credits } of await leadsToCount(work, leadIds)) {
    const now = contribution(lead, holdings, work.actor.workspace.timeZone, credits)
    const then = before.get(lead.id) ?? null
    if (JSON.stringify(then) === JSON.stringify(now)) continue
    changed.push([lead.id, now])
    if (then) add(sums, then, -1)
    if (now) add(sums, now, 1)
  }
  await keepContributions(work, changed)
  await moveSums(work, sums)
}

/** Changes of sums, by the key of their row. */
export interface Sums {
  days: Map<string, Record<string, unknown>>
  members: Map<string, Record<string, unknown>>
  wonAfter: Map<string, Record<string, unknown>>
  credits: Map<string, Record<string, unknown>>
}

export function newSums(): Sums {
  return { days: new Map(), members: new Map(), wonAfter: new Map(), credits: new Map() }
}

/** Adds what a lead counts for, or takes it away. */
export function add(sums: Sums, one: Contribution, sign: 1 | -1): void {
  const { day, channelId, campaignId, productLineId, territoryId } = one
  const cohort = {
    day,
    channel_id: channelId,
    campaign_id: campaignId,
    product_line_id: productLineId,
    territory_id: territoryId,
  }
  addTo(sums.days, cohort, FUNNEL_COUNTS, one.counts, sign)
  if (one.wonAfter !== null)
    addTo(sums.wonAfter, { ...cohort, days: one.wonAfter }, ['won'], { won: 1 }, sign)
  for (const { function: fn, memberId, counts } of one.members) {
    const key = {
      day,
      function: fn,
      member_id: memberId,
      channel_id: channelId,
      product_line_id: productLineId,
    }
    addTo(sums.members, key, MEMBER_COUNTS, counts, sign)
  }
  for (const credit of one.credits ?? []) addCredit(sums, credit, sign)
}

const CREDIT_COUNTS = ['won', 'lost', 'wonShare', 'lostShare', 'amount']

function addCredit(sums: Sums, one: Credited, sign: 1 | -1): void {
  const { day, function: fn, memberId, currency, outcome, share, amount } = one
  const key = { day, function: fn, member_id: memberId, currency }
  const counts = outcome === 'won' ? { won: 1, wonShare: share, amount } : { lost: 1, lostShare: share }
  addTo(sums.credits, key, CREDIT_COUNTS, counts, sign)
}

function addTo(
  sums: Map<string, Record<string, unknown>>,
  key: Record<string, unknown>,
  names: readonly string[],
  counts: Partial<Record<string, number>>,
  sign: 1 | -1,
): void {
  const id = Object.values(key).join(' ')
  let row = sums.get(id)
  if (!row) {
    row = { ...key, ...Object.fromEntries(names.map((name) => [snake(name), 0])) }
    sums.set(id, row)
  }
  for (const name of names) row[snake(name)] = (row[snake(name)] as number) + sign * (counts[name] ?? 0)
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
