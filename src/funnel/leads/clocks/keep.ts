/** The clocks of a lead as they are kept: opened with the lead, turned by its moves, stopped by the first real touch. */
import { type Selectable, sql } from 'kysely'
import { type Draft, draftRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import { DAY_MS, type Instant, msBetween } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Clocks } from '../../../tables.ts'
import type { LeadNow } from '../lead.ts'
import { paused, resumed, stopped } from './clock.ts'
import { customerClock, type NewClock, type Offered, turn } from './turn.ts'

export type Clock = Selectable<Clocks>

/** A lead told of later than this is history being entered: nobody waits for our first call any more. */
const HISTORY_DAYS = 7

/** The clocks of a lead that nobody has stopped; lock the lead first. */
export async function openClocks({ tx, actor }: Work, leadId: string): Promise<Clock[]> {
  const { rows } = await sql<Clock>`
    select * from clocks
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and stopped_at is null
    order by id`.execute(tx)
  return rows
}

/** The customer's clock, to be inserted together with a lead that has just been received. */
export function firstClock(work: Work, leadId: string, receivedAt: Instant): Draft[] {
  if (msBetween(receivedAt, work.now) > HISTORY_DAYS * DAY_MS) return []
  return [draftClock(work, leadId, customerClock('gather'), receivedAt)]
}

/** A clock that begins; when it is due is worked out by whoever looks at it first. */
export function draftClock(
  work: Work,
  leadId: string,
  clock: NewClock | (Omit<NewClock, 'function'> & { function: string; requestId: string }),
  startedAt: Instant,
): Draft {
  return draftRow(work, 'clocks', {
    requestId: null,
    ...clock,
    id: work.newId(),
    leadId,
    startedAt,
    minutes: null,
    atRiskAt: null,
    dueAt: null,
    pauses: [],
    pausedAt: null,
    pauseReason: null,
    pausedMinutes: 0,
    state: 'running',
    stoppedAt: null,
    stoppedBy: null,
    workedMinutes: null,
    breachedAt: null,
    steps: 0,
    nextAt: work.now,
  })
}

interface Moved {
  id: string
  before: LeadNow
  after: LeadNow
  how: string
  reason: string | null
  offered: Offered | null
  touched: boolean
}

/** Turns the clocks of a lead that moves; `drafts` takes those that begin, to be inserted with other rows. */
export async function turnClocks(
  work: Work,
  moved: Moved,
  open: Clock[],
  drafts: Draft[],
): Promise<(RowChange | null)[]> {
  const { stop, pause, resume, start } = turn(moved, open)
  drafts.push(...start.map((one) => draftClock(work, moved.id, one, work.now)))
  const named = (id: string) => open.find((one) => one.id === id) as Clock
  const why = moved.after.state
  return Promise.all([
    ...stop.map(({ id, by }) => stopClock(work, named(id), by, work.now)),
    ...pause.map((id) => patchRow(work, 'clocks', named(id), paused(work.now, why))),
    ...resume.map((id) => patchRow(work, 'clocks', named(id), resumed(named(id), work.now))),
  ])
}

/** Stops one clock. */
export function stopClock(
  work: Work,
  clock: Clock,
  by: Parameters<typeof stopped>[1],
  at: Instant,
): Promise<RowChange | null> {
  return patchRow(work, 'clocks', clock, stopped(clock, by, at, work.now))
}

/**
 * Stops what the first real touch of a locked lead stops: the customer's clock, whoever touched, and that of the owner
 * when they, or somebody who acts as the same function for them, did it. Most touches find nothing to stop.
 */
export async function stopByTouch(
  work: Work,
  leadId: string,
  touch: { at: Instant; memberId: string; function: string },
): Promise<(RowChange | null)[]> {
  const { rows } = await sql<Clock>`
    select * from clocks
    where workspace_id = ${work.actor.workspaceId} and lead_id = ${leadId} and stopped_at is null
      and request_id is null and started_at <= ${touch.at}
      and (kind = 'customer' or kind = 'touch' and (member_id = ${touch.memberId} or function = ${touch.function}))`.execute(
    work.tx,
  )
  return Promise.all(rows.map((clock) => stopClock(work, clock, 'touched', touch.at)))
}
