/** Tasks that another module's plan sets and changes: it says who may, and records its own fact of the rows. */
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Function as FunctionName } from '../team/functions.ts'
import { type Activity, lockActivity, worksHere } from './store.ts'

export type { Activity } from './store.ts'

export interface PlannedTask {
  leadId: string
  opportunityId: string
  accountId: string | null
  contactId: string | null
  memberId: string
  function: FunctionName
  subject: string
  dueOn: Day
}

/** Writes a task for somebody's day; it comes up on their desk when it is due. */
export function planTask(work: Work, task: PlannedTask): Promise<RowChange> {
  return insertRow(work, 'activities', {
    ...{ id: work.newId(), kind: 'task', direction: null, outcome: null, body: null },
    ...task,
    ...{ at: work.now, doneAt: null, minutes: null, binnedAt: null },
  })
}

/** A task of a plan, locked after its lead. */
export function lockPlanned(work: Work, id: string): Promise<Activity | null> {
  return lockActivity(work, id)
}

/** Changes a task of a plan; null when nothing is different. */
export function changePlanned(
  work: Work,
  task: Activity,
  patch: {
    subject?: string
    dueOn?: Day
    memberId?: string
    function?: FunctionName
    contactId?: string | null
    doneAt?: Instant | null
    binnedAt?: Instant | null
  },
): Promise<RowChange | null> {
  return patchRow(work, 'activities', task, patch)
}

/** Can this colleague be given a task. */
export function mayBeGiven(work: Work, memberId: string): Promise<boolean> {
  return worksHere(work, memberId)
}
