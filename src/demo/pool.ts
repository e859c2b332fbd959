/** Through a pool: somebody is away for long, the lead waits with the pool until a colleague takes it. */
import { claimLead, reassignLead } from '../funnel/handoffs/actions.ts'
import { queueOf } from '../office/team/roles/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague, Level } from './firm.ts'
import type { Pursuit } from './gather.ts'
import { DAY, type Next, type Teller } from './teller.ts'

/** The head gives a lead back to the pool of its level; answers who took it from there. */
export async function* throughPool(
  t: Teller,
  lead: Pursuit,
  level: Level,
  from: Colleague,
): AsyncGenerator<Next, Colleague> {
  const head = await t.as(t.firm.head)
  const queue = await queueOf(head, level, 'pool')
  lead.row = mustBeOk(await reassignLead(head, await t.lead(lead.id), { queueId: queue.id }, 'absence'))
  yield t.after('take from pool', 0.5 * DAY, 3 * DAY)
  const to = t.taker(level, {}, from.id)
  lead.row = mustBeOk(await claimLead(await t.as(to), lead.row))
  return to
}
