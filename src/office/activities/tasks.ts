/** Tasks: set for a day, done, reopened. */
import type { Lead } from '../../funnel/leads/move.ts'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { functionServed } from './activity.ts'
import type { TaskIn, TaskPatch } from './contract.ts'
import { type Activity, worksHere } from './store.ts'
import { activityToChange, doer, held, of, recordChange, shared, whatItIsAbout } from './subject.ts'

/** Sets a task for oneself or a colleague. */
export async function setTask(work: Work, given: TaskIn): Promise<Result<{ id: string }>> {
  const subject = await whatItIsAbout(work, given)
  if (!subject.ok) return subject
  const { lead, about } = subject.value
  const served = functionServed(given.function, held(lead), doer(work))
  if (!served.ok) return served
  const memberId = given.memberId ?? (work.actor.memberId as string)
  if (given.memberId && !(await worksHere(work, given.memberId))) return gone()
  const row = await insertRow(work, 'activities', {
    ...shared(work, given, about),
    memberId,
    kind: 'task',
    direction: null,
    function: served.value,
    outcome: null,
    at: work.now,
    dueOn: given.dueOn,
    doneAt: null,
    minutes: null,
  })
  const detail = { dueOn: given.dueOn, for: memberId }
  await record(work, { ...of(lead, about), fact: 'task.set', function: served.value, detail, rows: [row] })
  return ok({ id: row.id })
}

function gone() {
  return refuse('unknown-member', 'This colleague does not work here any more.', { field: 'memberId' })
}

/** Changes a task: its words, its day, whose it is; done, or not done after all. */
export async function editTask(work: Work, id: string, patch: TaskPatch): Promise<Result<{ id: string }>> {
  const found = await activityToChange(work, id, patch.version)
  if (!found.ok) return found
  const { activity, lead } = found.value
  if (activity.kind !== 'task') return refuse('not-a-task', 'This is no task: it was done already.')
  if (patch.memberId && !(await worksHere(work, patch.memberId))) return gone()
  await carryOut(work, activity, lead, patch)
  return ok({ id })
}

async function carryOut(work: Work, task: Activity, lead: Lead | null, patch: TaskPatch) {
  const { version: _, done, binned, ...said } = patch
  const doneAt = done === undefined ? undefined : done ? (task.doneAt ?? work.now) : null
  const binnedAt = binned === false ? null : undefined
  const change = await patchRow(work, 'activities', task, { ...said, doneAt, binnedAt })
  if (!change) return
  const turned = 'doneAt' in change.set
  const fact = turned
    ? done
      ? 'task.done'
      : 'task.reopened'
    : binned === false
      ? 'task.restored'
      : 'task.edited'
  await recordChange(work, task, lead, change, fact)
}
