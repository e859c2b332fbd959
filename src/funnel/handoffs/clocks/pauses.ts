/** Pausing a lead's clocks while the customer is awaited, and letting them go on. An answer owed to a colleague runs on. */
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { leadToWork } from '../../leads/actions.ts'
import { PAUSE_REASONS, paused, resumed } from '../../leads/clocks/clock.ts'
import { openClocks } from '../../leads/clocks/keep.ts'
import { stamps } from '../../leads/move.ts'

/** We wait for the customer: what we owe them stands still, with a reason. */
export async function pauseClocks(work: Work, leadId: string, reason: string): Promise<Result<null>> {
  const lead = await leadToWork(work, leadId)
  if (!lead.ok) return lead
  if (!(PAUSE_REASONS as readonly string[]).includes(reason)) {
    return refuse('unknown-reason', `Choose one of the reasons: ${PAUSE_REASONS.join(', ')}.`, {
      field: 'reason',
    })
  }
  const running = (await openClocks(work, leadId)).filter(
    (one) => one.pausedAt === null && one.kind !== 'answer',
  )
  if (running.length === 0) return refuse('no-clock', 'No clock of this lead waits for the customer.')
  const rows = await Promise.all(
    running.map((clock) => patchRow(work, 'clocks', clock, paused(work.now, reason))),
  )
  const detail = { reason, clocks: rows.length }
  await record(work, {
    ...stamps(lead.value),
    fact: 'clock.paused',
    function: lead.value.level,
    detail,
    rows,
  })
  return ok(null)
}

/** The customer has answered: the clocks go on. A lead in nurture goes on when it wakes. */
export async function resumeClocks(work: Work, leadId: string): Promise<Result<null>> {
  const lead = await leadToWork(work, leadId)
  if (!lead.ok) return lead
  const standing = (await openClocks(work, leadId)).filter((one) => one.pausedAt !== null)
  if (standing.length === 0) return refuse('no-clock', 'No clock of this lead is paused.')
  if (lead.value.state === 'nurture')
    return refuse('no-such-move', 'This lead is in nurture: wake it, and its clocks go on.')
  const rows = await Promise.all(
    standing.map((clock) => patchRow(work, 'clocks', clock, resumed(clock, work.now))),
  )
  const detail = { clocks: rows.length }
  await record(work, {
    ...stamps(lead.value),
    fact: 'clock.resumed',
    function: lead.value.level,
    detail,
    rows,
  })
  return ok(null)
}
