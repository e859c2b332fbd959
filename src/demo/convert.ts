/** Converting: needs confirmed and matched, a course of action asked, agreed, done; won, lost, or sent back. */
import { claimLead, reassignLead, returnLead } from '../funnel/handoffs/actions.ts'
import { nurtureLead } from '../funnel/leads/actions.ts'
import { editCourse } from '../funnel/opportunities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import { drawMap, gatherTeam, keepWarm, planToKeepWarm } from './deal-work.ts'
import type { Colleague } from './firm.ts'
import { laterDay, leadOf, type Pursuit } from './gather.ts'
import { giveUpAt } from './losing.ts'
import { withEngineer } from './meetings.ts'
import { throughPool } from './pool.ts'
import { qualify } from './qualify.ts'
import { ask, confirmNeed, estimate, goOn, win } from './selling.ts'
import { DAY, type Next, type Story, type Teller, wake } from './teller.ts'

/** Sells to who was accepted; true when won. */
export async function* convert(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  lead.closer = t.colleague((await leadOf(t, lead)).ownerMemberId ?? '')
  lead.row = null
  const large = t.happens('large', 0.12)
  const slow = large ? 3.5 : 1
  const step = (what: string) => t.after(what, 0.8 * DAY * slow, 9 * DAY * slow)
  yield step('discover')
  const match = step('match')
  const amount = await estimate(t, lead, large, match)
  const long = large || t.happens('long', 0.08)
  if (long) {
    await gatherTeam(t, lead)
    await planToKeepWarm(t, lead)
  }
  if (long || t.happens('map', 0.2)) await drawMap(t, lead, long ? t.random.whole(1, 4) : 1)
  if (t.happens('reassignDeal', 0.04)) await handTo(t, lead)
  if (t.happens('dealToPool', 0.015)) lead.closer = yield* throughPool(t, lead, 'convert', lead.closer)
  if (t.happens('later', 0.05)) yield* sleepOn(t, lead)
  if (t.happens('returned', 0.06)) {
    yield* sendBack(t, lead)
    if (!(yield* qualify(t, lead))) return false
    return yield* convert(t, lead)
  }
  if (yield* giveUpAt(t, lead, 'discover', 0.16)) return false
  yield match
  const propose = step('propose')
  const least = await confirmNeed(t, lead, propose)
  if (t.happens('engineer', 0.25)) await withEngineer(t, lead)
  yield propose
  if (long) await keepWarm(t, lead)
  const decide = step('decide')
  await goOn(t, lead, { stage: 'propose' }, { kind: 'mail', subject: 'Sent the quotation' }, decide)
  const course = await ask(t, lead)
  if (yield* giveUpAt(t, lead, 'propose', 0.22)) return false
  yield decide
  if (long) await keepWarm(t, lead)
  const outcome = step('outcome')
  mustBeOk(await editCourse(await t.as(lead.closer), course, { version: 1, agreed: true }))
  await goOn(t, lead, { stage: 'decide' }, { kind: 'call', subject: 'Agreed how to go on' }, outcome)
  yield outcome
  const bad = 0.42 / (lead.quality * (0.4 + 0.6 * lead.closer.skill))
  if (yield* giveUpAt(t, lead, 'decide', Math.min(0.8, bad))) return false
  await win(t, lead, course, Math.max(least, amount))
  return true
}

async function handTo(t: Teller, lead: Pursuit): Promise<void> {
  const to = t.taker('convert', {}, lead.closer?.id)
  const reason = t.random.pick(['territory', 'workload', 'relationship', 'absence'])
  lead.row = mustBeOk(
    await reassignLead(await t.as(t.firm.head), await t.lead(lead.id), { memberId: to.id }, reason),
  )
  lead.closer = to
}

async function* sleepOn(t: Teller, lead: Pursuit): Story {
  const until = laterDay(t, 30, 100)
  lead.row = mustBeOk(
    await nurtureLead(
      await t.as(lead.closer as Colleague),
      await t.lead(lead.id),
      until,
      'project_postponed',
    ),
  )
  yield t.onDay('wake', until)
  await wake(t, lead)
  yield t.after('take up', 30, DAY)
  lead.row = mustBeOk(await claimLead(await t.as(lead.closer as Colleague), await leadOf(t, lead)))
}

async function* sendBack(t: Teller, lead: Pursuit): Story {
  yield t.after('return', DAY, 4 * DAY)
  const reason = t.random.pick(['no_authority', 'needs_unclear', 'no_budget', 'wrong_product_line'])
  lead.row = mustBeOk(await returnLead(await t.as(lead.closer as Colleague), await t.lead(lead.id), reason))
}
