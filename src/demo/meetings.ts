/** Meetings and mails of a deal, the engineer's part in it, and tasks that come of them. */
import { editTask, logActivity, setTask } from '../office/activities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Pursuit } from './gather.ts'
import { DAY, type Teller } from './teller.ts'

/** A first talk with the closer, by phone or at the plant. */
export async function meet(t: Teller, lead: Pursuit): Promise<void> {
  const work = await t.as(lead.closer ?? t.firm.owner)
  const visit = t.random.next() < 0.4
  const given = visit
    ? { kind: 'meeting' as const, subject: 'Went through the application at the plant', minutes: 75 }
    : {
        kind: 'call' as const,
        subject: 'Went through the application',
        outcome: 'connected_interested' as const,
        minutes: 22,
      }
  mustBeOk(await logActivity(work, { leadId: lead.id, ...given }))
  lead.row = null
  if (t.random.next() > 0.3) return
  const dueOn = t.promise(t.after('task', DAY, 5 * DAY))
  const task = mustBeOk(
    await setTask(work, { leadId: lead.id, subject: 'Send drawings and data sheets', dueOn }),
  )
  lead.task = { id: task.id, by: lead.closer ?? t.firm.owner }
}

/** Does what was set as a task; a few forget it. */
export async function doTask(t: Teller, lead: Pursuit): Promise<void> {
  const { task } = lead
  lead.task = null
  if (task && t.random.next() < 0.93)
    mustBeOk(await editTask(await t.as(task.by), task.id, { version: 1, done: true }))
}

/** The sales engineer checks whether it can work, and says so to the prospect. */
export async function withEngineer(t: Teller, lead: Pursuit): Promise<void> {
  const work = await t.as(t.firm.engineer)
  const about = { leadId: lead.id, function: 'specialist' as const }
  mustBeOk(
    await logActivity(work, {
      ...about,
      kind: 'meeting',
      subject: 'Checked pressure, flow and medium with their engineer',
      minutes: 50,
    }),
  )
}
