/**
 * The sweep: looks at every clock whose time has come. What was just started, stopped or resumed is worked out; what is at
 * risk or over is told by a fact, and the steps of its policy are taken one after the other. Time is an argument.
 */
import { record } from '../../../platform/journal.ts'
import { patched, patchRow } from '../../../platform/rows.ts'
import { patchRows } from '../../../platform/rows-many.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { lockLead } from '../../leads/actions.ts'
import type { Clock } from '../../leads/clocks/keep.ts'
import type { Lead } from '../../leads/move.ts'
import { nextStepAt, type Reckoning, reckoned, reckoningFor } from './reckoning.ts'
import { takeStep } from './steps.ts'
import { clockNow, clocksToLookAt } from './store.ts'
import { tell } from './tell.ts'

/** One transaction's worth; a lead is locked no longer than these take. */
const AT_ONCE = 200

/** Looks at the clocks whose time has come, so many at most. Answers how many it looked at; call again until none. */
export async function sweepClocks(work: Work, limit = AT_ONCE): Promise<number> {
  const due = await clocksToLookAt(work, limit)
  if (due.length === 0) return 0
  const by = await reckoningFor(work, due)
  // First what has to be worked out, which moves nothing; then what happened.
  await reckon(work, due.filter(isUnreckoned), by)
  for (const { id, leadId } of due.filter((one) => !isUnreckoned(one))) {
    const lead = await lockLead(work.tx, work.actor.workspaceId, leadId)
    const clock = await clockNow(work, id)
    // An earlier step of this very batch may have stopped it.
    if (lead && clock?.nextAt && clock.nextAt <= work.now && clock.stoppedAt === null)
      await look(work, lead, clock, by)
  }
  return due.length
}

/** Works out what was started or stopped and tells nobody: for a history that is entered at once. */
export async function reckonClocks(work: Work, limit: number): Promise<number> {
  const clocks = await clocksToLookAt(work, limit, 'unreckoned')
  if (clocks.length > 0) await reckon(work, clocks, await reckoningFor(work, clocks))
  return clocks.length
}

function isUnreckoned(clock: Clock): boolean {
  return clock.stoppedAt !== null || clock.dueAt === null
}

/** Works out clocks again and keeps what is different, with one fact for all. */
export async function reckon(work: Work, clocks: Clock[], by: Reckoning): Promise<void> {
  const changed = clocks.map((before) => ({ before, patch: reckoned(before, by) })).filter(isDifferent)
  if (changed.length === 0) return
  const rows = await patchRows(work, 'clocks', changed)
  await record(work, { fact: 'clock.reckoned', function: null, detail: { clocks: rows.length }, rows })
}

function isDifferent({ before, patch }: { before: Clock; patch: ReturnType<typeof reckoned> }): boolean {
  return Object.entries(patch).some(([column, value]) => before[column as keyof Clock] !== value)
}

// A calendar may have changed since: what is not due after all waits for its new time.
async function look(work: Work, lead: Lead, clock: Clock, by: Reckoning): Promise<void> {
  const now = reckoned(clock, by)
  const isRight = now.dueAt !== null && now.nextAt !== null && now.nextAt <= work.now
  if (!isRight) return reckon(work, [clock], by)
  if (clock.breachedAt !== null) return takeStep(work, lead, clock, by)
  if (now.dueAt !== null && now.dueAt <= work.now) return breach(work, lead, clock, by, now.dueAt)
  const patch = { ...now, state: 'at_risk', nextAt: now.dueAt }
  const row = await patchRow(work, 'clocks', clock, patch)
  await tell(work, lead, clock, 'clock.at-risk', [row])
}

async function breach(work: Work, lead: Lead, clock: Clock, by: Reckoning, dueAt: Instant): Promise<void> {
  const { minutes, atRiskAt } = reckoned(clock, by)
  const nextAt = nextStepAt(clock, dueAt, by)
  const patch = { minutes, atRiskAt, dueAt, state: 'breached', breachedAt: dueAt, nextAt }
  const row = await patchRow(work, 'clocks', clock, patch)
  await tell(work, lead, clock, 'clock.breached', [row])
  if (nextAt !== null && nextAt <= work.now) await takeStep(work, lead, patched(clock, row), by)
}
