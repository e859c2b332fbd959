/** A nurture plan as it is shown. */
import { withoutHidden } from '../../../platform/hidden.ts'
import type { Scope } from '../../../platform/scope.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { dealFor } from '../team/store.ts'
import type { PlanOut, TouchOut } from './contract.ts'
import { touchState } from './nurture-plan.ts'
import { type TouchRead, touchesRead } from './store.ts'

/** The touches of a deal by their days, with what comes next and how many are late; null when there is no such deal. */
export async function nurturePlan(work: Work, scope: Scope, opportunityId: string): Promise<PlanOut | null> {
  if (!(await dealFor(work, scope, opportunityId))) return null
  const touches = (await touchesRead(work, scope, { opportunityId })).map((row) => shown(work, row))
  return {
    opportunityId,
    touches,
    next: touches.find(({ state }) => state === 'planned' || state === 'overdue') ?? null,
    overdue: touches.filter(({ state }) => state === 'overdue').length,
  }
}

/** One touch. */
export async function touch(work: Work, scope: Scope, id: string): Promise<TouchOut | null> {
  const [row] = await touchesRead(work, scope, { id })
  return row ? shown(work, row) : null
}

function shown(work: Work, row: TouchRead): TouchOut {
  const { id, opportunityId, dueOn, why, template, doneAt, skipReason } = row
  const record = {
    ...{ id, opportunityId, taskId: row.activityId, dueOn, why, template, doneAt, skipReason },
    version: row.version + row.taskVersion,
    channel: row.channel as TouchOut['channel'],
    member: { id: row.memberId, name: row.memberName },
    function: row.function as TouchOut['function'],
    contact: row.contactId ? { id: row.contactId, name: row.contactName ?? '' } : null,
    state: touchState(row, dayOf(work.now, work.actor.workspace.timeZone)),
    skippedAt: row.skippedAt ?? row.taskBinnedAt,
  }
  return withoutHidden(work.actor.rights, record, { personal: ['contact'] })
}
