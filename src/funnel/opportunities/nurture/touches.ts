/** What becomes of a planned touch: done, moved to another day or person, left out with a reason, taken up again. */
import { logActivity } from '../../../office/activities/actions.ts'
import { type Activity, changePlanned, lockPlanned } from '../../../office/activities/planned.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { patchRow, type RowChange } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Lead } from '../../leads/move.ts'
import { recordOn } from '../actions.ts'
import type { Opportunity } from '../store.ts'
import { dealToHelp } from '../team/actions.ts'
import { cannotBeGiven, functionOf, unknownContact } from './actions.ts'
import type { TouchPatch } from './contract.ts'
import {
  loggedAs,
  notAhead,
  type SkipReason,
  type TouchChannel,
  type TouchState,
  touchState,
} from './nurture-plan.ts'
import { dealOf, lockTouch, type Touch, touchesAhead } from './store.ts'

interface Found {
  touch: Touch
  task: Activity
  opportunity: Opportunity
  lead: Lead
}

/** Changes a touch; everybody of the deal's team may. */
export async function editTouch(work: Work, id: string, patch: TouchPatch): Promise<Result<{ id: string }>> {
  const found = await touchToWork(work, id, patch.version)
  if (!found.ok) return found
  const not = await cannotEdit(work, found.value, patch)
  if (not) return not
  const { fact, detail, rows } = await carryOut(work, found.value, patch)
  if (rows.every((row) => row === null)) return ok({ id })
  const { lead, opportunity, task } = found.value
  const told = { touchId: id, memberId: patch.memberId ?? task.memberId, ...detail }
  await recordOn(work, lead, opportunity, { fact, function: task.function, detail: told, rows })
  if (patch.done && patch.log) return log(work, found.value, patch.log)
  return ok({ id })
}

async function touchToWork(work: Work, id: string, version: number): Promise<Result<Found>> {
  const opportunityId = await dealOf(work, id)
  if (!opportunityId) return refuse('not-found', 'There is no such touch.')
  const found = await dealToHelp(work, opportunityId)
  if (!found.ok) return found
  const touch = await lockTouch(work, id)
  const task = (await lockPlanned(work, touch.activityId)) as Activity
  // Two rows make one touch: whoever read it read both.
  return (
    staleUnless({ version: touch.version + task.version }, version) ?? ok({ touch, task, ...found.value })
  )
}

function stateOf(work: Work, { touch, task }: Found): TouchState {
  const { skippedAt } = touch
  const { doneAt, binnedAt: taskBinnedAt, dueOn } = task
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  return touchState({ skippedAt, doneAt, taskBinnedAt, dueOn: dueOn as string }, today)
}

async function cannotEdit(work: Work, found: Found, patch: TouchPatch): Promise<Refusal | null> {
  const state = stateOf(work, found)
  if (patch.resume) return state === 'skipped' ? null : refuse('not-skipped', 'This touch is not left out.')
  if (patch.done === false) return state === 'done' ? null : refuse('not-done', 'This touch is not done.')
  return (
    notAhead(state) ??
    (patch.memberId ? await cannotBeGiven(work, patch.memberId) : null) ??
    (patch.contactId ? await unknownContact(work, patch.contactId) : null)
  )
}

interface Done {
  fact: string
  detail: Record<string, string | null>
  rows: (RowChange | null)[]
}

async function carryOut(work: Work, found: Found, patch: TouchPatch): Promise<Done> {
  const { touch, task } = found
  if (patch.skip) return { ...(await leaveOut(work, touch, task, patch.skip)), fact: 'touch.skipped' }
  if (patch.resume) {
    const back = await patchRow(work, 'nurtureTouches', touch, { skippedAt: null, skipReason: null })
    const rows = [back, await changePlanned(work, task, { binnedAt: null })]
    return { fact: 'touch.resumed', detail: {}, rows }
  }
  if (patch.done !== undefined) {
    const rows = [await changePlanned(work, task, { doneAt: patch.done ? work.now : null })]
    return { fact: patch.done ? 'touch.done' : 'touch.reopened', detail: {}, rows }
  }
  const { dueOn, memberId, contactId, channel, why } = patch
  const fn = memberId ? await functionOf(work, touch.opportunityId, memberId) : undefined
  const moved = { dueOn, memberId, contactId, function: fn, subject: why }
  const rows = [
    await changePlanned(work, task, moved),
    await patchRow(work, 'nurtureTouches', touch, { channel }),
  ]
  const later = dueOn !== undefined && dueOn !== task.dueOn
  return { fact: later ? 'touch.moved' : 'touch.edited', detail: { dueOn: dueOn ?? task.dueOn }, rows }
}

async function leaveOut(work: Work, touch: Touch, task: Activity, reason: SkipReason) {
  const skipped = { skippedAt: work.now, skipReason: reason }
  const row = await patchRow(work, 'nurtureTouches', touch, skipped)
  return { detail: { reason }, rows: [row, await changePlanned(work, task, { binnedAt: work.now })] }
}

function log(work: Work, { touch, task, lead }: Found, said: NonNullable<TouchPatch['log']>) {
  const kind = loggedAs(touch.channel as TouchChannel)
  const who = task.contactId ? { contactId: task.contactId } : {}
  return logActivity(work, {
    leadId: lead.id,
    ...who,
    kind,
    subject: said.subject ?? task.subject,
    body: said.body,
  })
}

/** Leaves out what lies ahead of a deal that has ended; answers the rows for the fact of its end. */
export async function endPlan(work: Work, opportunityId: string): Promise<(RowChange | null)[]> {
  const rows: (RowChange | null)[] = []
  for (const touch of await touchesAhead(work, opportunityId)) {
    const task = (await lockPlanned(work, touch.activityId)) as Activity
    rows.push(...(await leaveOut(work, touch, task, 'deal_ended')).rows)
  }
  return rows
}
