/** The tables behind the figures of handoffs: what each counts for, and the sums by the day it was offered. */
import { sql } from 'kysely'
import type { Place } from '../../../platform/followers.ts'
import type { Work } from '../../../platform/work.ts'
import { type CountedClock, type CountedHandoff, type HandoffCount, handoffCount } from './handoff-count.ts'

/** Facts that may change what a handoff counts for. */
const FACTS = [
  'sorting',
  'refused',
  'merged',
  'unmerged',
  'released',
  'claimed',
  'returned',
  'reassigned',
  'nurtured',
]
  .concat(['disqualified', 'suppressed', 'lost', 'cancelled', 'reopened', 'woken', 'won'])
  .map((fact) => `lead.${fact}`)
  .concat('activity.done')

/** The handoffs and requests that facts between two places of the journal wrote, or whose clocks they wrote. */
export async function handoffsTouched({ tx, actor }: Work, after: Place, upTo: Place): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with touched as materialized (
      select distinct r->>'table' as noun, (r->>'id')::uuid as id
      from journal j cross join lateral jsonb_array_elements(j.rows) r
      where j.workspace_id = ${actor.workspaceId}
        and (j.tx, j.id) > (${after.tx}::xid8, ${after.id}::uuid) and (j.tx, j.id) <= (${upTo.tx}::xid8, ${upTo.id}::uuid)
        and (j.fact like 'handoff.%' or j.fact like 'request.%' or j.fact like 'clock.%' or j.fact = any(${FACTS}::text[]))
        and r->>'table' in ('handoffs', 'requests', 'clocks')
    )
    select id from touched where noun <> 'clocks'
    union
    select c.of_id from touched t
    cross join lateral (
      select coalesce(handoff_id, request_id) as of_id from clocks
      where workspace_id = ${actor.workspaceId} and id = t.id limit 1
    ) c
    where t.noun = 'clocks' and c.of_id is not null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Counts handoffs again and moves the sums by what they count for more or less than before. */
export async function countHandoffs(work: Work, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const before = await kept(work, ids)
  const sums: HandoffSums = new Map()
  const changed: [string, HandoffCount | null][] = []
  for (const { handoff, clocks } of await handoffsToCount(work, ids)) {
    const now = handoffCount(handoff, clocks, work.actor.workspace.timeZone)
    const then = before.get(handoff.id) ?? null
    if (JSON.stringify(then) === JSON.stringify(now)) continue
    changed.push([handoff.id, now])
    if (then) addHandoff(sums, then, -1)
    if (now) addHandoff(sums, now, 1)
  }
  await keep(work, changed)
  await move(work, sums)
}

export type HandoffSums = Map<string, Record<string, string | number>>

/** Adds what a handoff counts for, or takes it away. */
export function addHandoff(sums: HandoffSums, one: HandoffCount, sign: 1 | -1): void {
  for (const [measure, value] of one.counts) {
    const { day, seam, fromMemberId, toMemberId } = one
    const key = { day, seam, from_member_id: fromMemberId, to_member_id: toMemberId, measure, value }
    const id = Object.values(key).join(' ')
    const row = sums.get(id) ?? { ...key, handoffs: 0 }
    row.handoffs = (row.handoffs as number) + sign
    sums.set(id, row)
  }
}

/**
 * Handoffs with their clocks, as far as they count; and requests, which are handed over without the lead: taking one up is
 * accepting it, an answer is the touch after, and what nobody took up has expired.
 */
export async function handoffsToCount(
  { tx, actor }: Work,
  ids: string[],
): Promise<{ handoff: CountedHandoff; clocks: CountedClock[] }[]> {
  const { rows: handoffs } = await sql<CountedHandoff>`
    select h.id, h.seam, h.state, h.reason, h.to_self, h.from_member_id, h.to_member_id, h.closed_by_member_id,
           h.offered_at, h.closed_at
    from unnest(${ids}::uuid[]) k (id)
    cross join lateral (select * from handoffs where workspace_id = ${actor.workspaceId} and id = k.id limit 1) h
    union all
    select r.id, r.kind, case when r.reason = 'not_taken_up' then 'expired' when r.state = 'answered' then 'accepted'
             when r.state = 'turned_back' then 'rejected' else r.state end, r.reason,
           coalesce(r.from_member_id = r.to_member_id, false), r.from_member_id, r.to_member_id,
           coalesce(r.holder_member_id, r.closed_by_member_id), r.opened_at, coalesce(r.accepted_at, r.closed_at)
    from unnest(${ids}::uuid[]) k (id)
    cross join lateral (select * from requests where workspace_id = ${actor.workspaceId} and id = k.id limit 1) r`.execute(
    tx,
  )
  const { rows: clocks } = await sql<CountedClock & { handoffId: string }>`
    select coalesce(c.handoff_id, c.request_id) as handoff_id, c.kind, c.stopped_at,
           case when c.kind = 'touch' and c.stopped_by = 'answered' then 'touched' else c.stopped_by end as stopped_by,
           c.worked_minutes, c.due_at, c.breached_at
    from unnest(${ids}::uuid[]) k (id)
    cross join lateral (
      (select * from clocks where workspace_id = ${actor.workspaceId} and handoff_id = k.id)
      union all
      (select * from clocks where workspace_id = ${actor.workspaceId} and request_id = k.id)
      order by id offset 0
    ) c`.execute(tx)
  const ofHandoff = Map.groupBy(clocks, (one) => one.handoffId)
  return handoffs.map((handoff) => ({ handoff, clocks: ofHandoff.get(handoff.id) ?? [] }))
}

async function kept({ tx, actor }: Work, ids: string[]): Promise<Map<string, HandoffCount | null>> {
  const { rows } = await sql<{ handoffId: string; counts: Partial<HandoffCount> }>`
    select handoff_id, counts from handoff_counts
    where workspace_id = ${actor.workspaceId} and handoff_id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.handoffId, inKeyOrder(row.counts)]))
}

// jsonb sorts keys its own way; what is compared as text needs ours.
function inKeyOrder({
  day,
  seam,
  fromMemberId,
  toMemberId,
  counts,
}: Partial<HandoffCount>): HandoffCount | null {
  return day ? ({ day, seam, fromMemberId, toMemberId, counts } as HandoffCount) : null
}

async function keep({ tx, actor }: Work, changed: [string, HandoffCount | null][]): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(([handoff_id, counts]) => ({
    workspace_id: actor.workspaceId,
    handoff_id,
    counts: counts ?? {},
  }))
  await sql`
    insert into handoff_counts
    select * from json_populate_recordset(null::handoff_counts, ${JSON.stringify(rows)}::json)
    on conflict (workspace_id, handoff_id) do update set counts = excluded.counts`.execute(tx)
}

async function move({ tx, actor }: Work, sums: HandoffSums): Promise<void> {
  const rows = [...sums.values()].filter((row) => row.handoffs !== 0)
  if (rows.length === 0) return
  const whole = rows.map((row) => ({ workspace_id: actor.workspaceId, ...row }))
  await sql`
    insert into handoff_days as t
    select * from json_populate_recordset(null::handoff_days, ${JSON.stringify(whole)}::json)
    on conflict (workspace_id, day, seam, from_member_id, to_member_id, measure, value)
    do update set handoffs = t.handoffs + excluded.handoffs`.execute(tx)
}
