/** What becomes of deals that are not won. */
import { recordOutcome } from '../funnel/opportunities/actions.ts'
import { lockAllOf, type Opportunity } from '../funnel/opportunities/store.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Work } from '../platform/work.ts'
import type { Colleague } from './firm.ts'
import type { Pursuit } from './gather.ts'
import { doTask } from './meetings.ts'
import { DAY, type Next, type Teller } from './teller.ts'

/** The opportunity that is open. */
export async function opportunityOf(t: Teller, lead: Pursuit): Promise<Opportunity> {
  const all = await lockAllOf(await t.as(lead.closer ?? t.firm.owner), lead.id)
  const one = (all.find(({ state }) => state === 'open') ?? all.at(-1)) as Opportunity
  lead.deal = one.id
  return one
}

/** Lost, with a reason that fits where it stands. */
export async function* giveUpAt(
  t: Teller,
  lead: Pursuit,
  stage: 'discover' | 'propose' | 'decide',
  chance: number,
): AsyncGenerator<Next, boolean> {
  if (!t.happens(`lose:${stage}`, chance / Math.max(0.7, lead.quality))) return false
  yield t.after('lose', DAY, 6 * DAY)
  await doTask(t, lead)
  const reason = t.random.weighed(REASONS[stage])
  await lose(await t.as(lead.closer as Colleague), lead.deal as string, reason)
  return true
}

async function lose(work: Work, opportunityId: string, reason: string): Promise<void> {
  mustBeOk(await recordOutcome(work, { opportunityId, outcome: 'lost', reason }))
}

const REASONS: Record<'discover' | 'propose' | 'decide', [string, number][]> = {
  discover: [
    ['no_need', 4],
    ['unresponsive', 4],
    ['timing', 2],
    ['product_gap', 2],
  ],
  propose: [
    ['price', 5],
    ['competitor', 4],
    ['product_gap', 2],
    ['no_decision', 3],
  ],
  decide: [
    ['price', 4],
    ['competitor', 5],
    ['no_decision', 5],
    ['no_budget', 3],
  ],
}
