/** Planning touches: from a template or one by hand. Each is a task of somebody in the team. */
import { mayBeGiven, planTask } from '../../../office/activities/planned.ts'
import type { Function as FunctionName } from '../../../office/team/functions.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, type RowChange } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Lead } from '../../leads/move.ts'
import { recordOn } from '../actions.ts'
import type { Opportunity } from '../store.ts'
import { dealToHelp } from '../team/actions.ts'
import { allParts, current } from '../team/store.ts'
import type { PlanIn, TouchIn } from './contract.ts'
import { type TouchChannel, touchesFrom } from './nurture-plan.ts'
import { isContact } from './store.ts'

interface Planned {
  id?: string
  dueOn: string
  channel: TouchChannel
  why: string
  contactId?: string
}

/** Plans the touches of a template from a day on. They come on top of what is planned already. */
export async function planFrom(work: Work, given: PlanIn): Promise<Result<{ id: string }>> {
  const { opportunityId, template, memberId } = given
  const from = given.from ?? dayOf(work.now, work.actor.workspace.timeZone)
  const done = await plan(work, { opportunityId, memberId, template, touches: touchesFrom(template, from) })
  return done.ok ? ok({ id: opportunityId }) : done
}

/** Plans one touch. */
export async function planTouch(work: Work, given: TouchIn): Promise<Result<{ id: string }>> {
  const { opportunityId, memberId, ...touch } = given
  const not = given.contactId ? await unknownContact(work, given.contactId) : null
  if (not) return not
  const done = await plan(work, { opportunityId, memberId, template: null, touches: [touch] })
  return done.ok ? ok({ id: done.value[0] as string }) : done
}

/** The refusal of a person who is no contact here. */
export async function unknownContact(work: Work, id: string): Promise<Refusal | null> {
  if (await isContact(work, id)) return null
  return refuse('unknown-reference', 'There is no such person.', { field: 'contactId' })
}

interface Plan {
  opportunityId: string
  memberId?: string
  template: string | null
  touches: Planned[]
}

async function plan(work: Work, given: Plan): Promise<Result<string[]>> {
  const found = await dealToHelp(work, given.opportunityId)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const memberId = given.memberId ?? lead.ownerMemberId ?? work.actor.memberId
  const not = await cannotBeGiven(work, memberId)
  if (not || !memberId) return not ?? refuse('unknown-member', 'Say who does it.', { field: 'memberId' })
  const fn = await functionOf(work, opportunity.id, memberId)
  const ids: string[] = []
  const rows: RowChange[] = []
  for (const touch of given.touches) {
    const who = { memberId, function: fn, template: given.template }
    const [task, row] = await write(work, lead, opportunity, { ...touch, ...who })
    rows.push(task, row)
    ids.push(row.id)
  }
  const detail = { memberId, touches: ids.length, firstOn: given.touches[0]?.dueOn ?? null }
  await recordOn(work, lead, opportunity, { fact: 'touch.planned', function: fn, detail, rows })
  return ok(ids)
}

/** The refusal of somebody who cannot be given a touch. */
export async function cannotBeGiven(
  work: Work,
  memberId: string | null | undefined,
): Promise<Refusal | null> {
  if (memberId && (await mayBeGiven(work, memberId))) return null
  return refuse('unknown-member', 'This colleague does not work here any more.', { field: 'memberId' })
}

/** As what somebody does a touch: by their largest part in the deal, else as who converts. */
export async function functionOf(work: Work, opportunityId: string, memberId: string): Promise<FunctionName> {
  const parts = current(await allParts(work, opportunityId))
  return parts.find((one) => one.memberId === memberId)?.function ?? 'convert'
}

async function write(
  work: Work,
  lead: Lead,
  { id: opportunityId }: Opportunity,
  touch: Planned & { memberId: string; function: FunctionName; template: string | null },
): Promise<[task: RowChange, row: RowChange]> {
  const task = await planTask(work, {
    ...{ leadId: lead.id, opportunityId, accountId: lead.accountId },
    ...{ contactId: touch.contactId ?? lead.contactId, memberId: touch.memberId, function: touch.function },
    ...{ subject: touch.why, dueOn: touch.dueOn },
  })
  const row = await insertRow(work, 'nurtureTouches', {
    ...{ id: touch.id ?? work.newId(), opportunityId, leadId: lead.id, activityId: task.id },
    ...{ channel: touch.channel, template: touch.template, skippedAt: null, skipReason: null },
  })
  return [task, row]
}
