/** Reading the relay of leads: who held each, as which function, and what of it was waiting or late. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type ClockRun, GIVEN, latesOf, type Span, type Stretch, waitsOf } from './relay-spans.ts'

export interface SegmentRow {
  leadId: string
  function: 'gather' | 'qualify' | 'convert' | 'serve'
  memberId: string | null
  queueId: string | null
  holder: string
  how: string
  reason: string | null
  from: string
  until: string | null
  waits: Span[]
  lates: Span[]
}

/** The relay of several leads, each in its own order: two questions, however many leads. */
export async function relays(work: Work, leadIds: string[]): Promise<Map<string, SegmentRow[]>> {
  const [stretches, clocks] = await Promise.all([stretchesOf(work, leadIds), clocksOf(work, leadIds)])
  const byLead = new Map<string, SegmentRow[]>(leadIds.map((id) => [id, []]))
  for (const { state, startedAt, ...row } of stretches) {
    const its = clocks.get(row.leadId) ?? []
    const waits = waitsOf({ ...row, startedAt }, state, its)
    byLead.get(row.leadId)?.push({ ...row, waits, lates: latesOf(row, its) })
  }
  return byLead
}

type Row = Omit<SegmentRow, 'waits' | 'lates'> & Stretch & { state: string }

const among = (column: string, leadIds: string[]) =>
  leadIds.length === 1
    ? sql`${sql.ref(column)} = ${leadIds[0]}`
    : sql`${sql.ref(column)} = any(${leadIds}::uuid[])`

// When work began is asked of the journal only where somebody was given what they had not claimed.
async function stretchesOf({ tx, actor }: Work, leadIds: string[]): Promise<Row[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Row>`
    select h.lead_id, h.function, h.member_id, h.queue_id, coalesce(m.name, q.name) as holder, h.how, h.reason,
           h.from_at as from, h.until_at as until, l.state,
           case when h.member_id is not null and h.how = any(${GIVEN}::text[]) then (
             select min(j.at) from journal j
             where j.workspace_id = ${ws} and j.lead_id = h.lead_id and j.fact in ('lead.claimed', 'lead.sorting')
               and j.at >= h.from_at and (h.until_at is null or j.at < h.until_at)) end as started_at
    from holdings h
    join leads l on l.workspace_id = ${ws} and l.id = h.lead_id
    left join members m on m.workspace_id = h.workspace_id and m.id = h.member_id
    left join queues q on q.workspace_id = h.workspace_id and q.id = h.queue_id
    where h.workspace_id = ${ws} and ${among('h.lead_id', leadIds)}
    order by h.lead_id, h.seq`.execute(tx)
  return rows
}

/** The clocks that show on a strip: how long answers were awaited, and what was late. */
async function clocksOf({ tx, actor }: Work, leadIds: string[]): Promise<Map<string, ClockRun[]>> {
  const { rows } = await sql<ClockRun & { leadId: string }>`
    select lead_id, kind, started_at, due_at, stopped_at, breached_at is not null as breached
    from clocks
    where workspace_id = ${actor.workspaceId} and ${among('lead_id', leadIds)} and state <> 'void'
      and (kind = 'answer' or breached_at is not null)`.execute(tx)
  return Map.groupBy(rows, (row) => row.leadId)
}
