/** Meetings and mails of a deal, the engineer's part in it, and tasks that come of them. */
import { editTask, logActivity, setTask } from '../office/activities/actions.ts'
import type { ActivityIn } from '../office/activities/contract.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Day } from '../platform/time.ts'
import type { Pursuit } from './gather.ts'
import type { Teller } from './teller.ts'

/** What comes next, and on which day: promised to the prospect. */
export interface Promised {
  nextStep: string
  nextStepOn: Day
}

type Said = Pick<ActivityIn, 'kind' | 'subject' | 'minutes'>

/** A first talk with the closer, by phone or at the plant; perhaps with something to be sent afterwards. */
export async function meet(t: Teller, lead: Pursuit, promised: Promised): Promise<void> {
  const visit = t.random.next() < 0.4
  const [subject, minutes] = visit ? [AT_PLANT, 75] : ['Went through the application', 22]
  await say(t, lead, { kind: visit ? 'meeting' : 'call', subject, minutes }, promised)
  if (!t.happens('task', 0.35)) return
  const by = lead.closer ?? t.firm.owner
  const given = { leadId: lead.id, subject: 'Send drawings and data sheets', dueOn: promised.nextStepOn }
  lead.task = { id: mustBeOk(await setTask(await t.as(by), given)).id, by }
}

const AT_PLANT = 'Went through the application at the plant'

/** Something the closer does, and what is promised by it. */
export async function say(t: Teller, lead: Pursuit, said: Said, promised: Promised): Promise<void> {
  const outcome = said.kind === 'call' ? { outcome: 'connected_interested' as const } : {}
  const given = { leadId: lead.id, ...said, ...outcome, ...promised }
  mustBeOk(await logActivity(await t.as(lead.closer ?? t.firm.owner), given))
  lead.row = null
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
