/** Converting: needs confirmed and matched, a course of action asked, agreed, done; won, lost, or sent back. */
import { claimLead, reassignLead, returnLead } from '../funnel/handoffs/actions.ts'
import { nurtureLead } from '../funnel/leads/actions.ts'
import {
  askCourse,
  editCourse,
  editNeed,
  editOpportunity,
  recordOutcome,
  stateNeed,
} from '../funnel/opportunities/actions.ts'
import type { OpportunityPatch } from '../funnel/opportunities/contract.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague } from './firm.ts'
import { laterDay, leadOf, type Pursuit } from './gather.ts'
import { giveUpAt, opportunityOf } from './losing.ts'
import { doTask, meet, withEngineer } from './meetings.ts'
import { throughPool } from './pool.ts'
import { qualify } from './qualify.ts'
import { DAY, type Next, type Story, type Teller, wake } from './teller.ts'
import { COSTS_OF_PROBLEM, NEEDS, NEXT } from './words.ts'

/** Sells to who was accepted; true when won. */
export async function* convert(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  lead.closer = t.colleague((await leadOf(t, lead)).ownerMemberId ?? '')
  lead.row = null
  const large = t.happens('large', 0.12)
  const slow = large ? 3.5 : 1
  const step = (what: string) => t.after(what, 0.8 * DAY * slow, 9 * DAY * slow)
  yield step('discover')
  const amount = await estimate(t, lead, large)
  if (t.happens('reassignDeal', 0.04)) await handTo(t, lead)
  if (t.happens('dealToPool', 0.015)) lead.closer = yield* throughPool(t, lead, 'convert', lead.closer)
  if (t.happens('later', 0.05)) yield* sleepOn(t, lead)
  if (t.happens('returned', 0.06)) {
    yield* sendBack(t, lead)
    if (!(yield* qualify(t, lead))) return false
    return yield* convert(t, lead)
  }
  if (yield* giveUpAt(t, lead, 'discover', 0.16)) return false
  yield step('match')
  const products = await confirmNeed(t, lead)
  await doTask(t, lead)
  if (t.happens('engineer', 0.3)) await withEngineer(t, lead)
  yield step('propose')
  await moveTo(t, lead, { stage: 'propose' }, step('decide'))
  const course = await ask(t, lead)
  if (yield* giveUpAt(t, lead, 'propose', 0.22)) return false
  yield step('decide')
  mustBeOk(await editCourse(await t.as(lead.closer), course, { version: 1, agreed: true }))
  await moveTo(t, lead, { stage: 'decide' }, step('outcome'))
  yield step('outcome')
  const bad = 0.42 / (lead.quality * (0.4 + 0.6 * lead.closer.skill))
  if (yield* giveUpAt(t, lead, 'decide', Math.min(0.8, bad))) return false
  const final = Math.max(products, Math.round((amount * t.random.between(0.85, 1.15)) / 100) * 100)
  const won = {
    opportunityId: lead.deal as string,
    outcome: 'won' as const,
    amount: final,
    course: { courseId: course },
  }
  mustBeOk(await recordOutcome(await t.as(lead.closer), won))
  return true
}

async function moveTo(t: Teller, lead: Pursuit, patch: Partial<OpportunityPatch>, next: Next): Promise<void> {
  const { id, version } = await opportunityOf(t, lead)
  const promised = { nextStep: t.random.pick(NEXT.convert), nextStepOn: t.promise(next) }
  mustBeOk(
    await editOpportunity(await t.as(lead.closer as Colleague), id, { version, ...promised, ...patch }),
  )
}

async function estimate(t: Teller, lead: Pursuit, large: boolean): Promise<number> {
  const sold = t.random.pick(t.firm.products.filter(({ line }) => line === lead.enquiry.line))
  const pieces = large
    ? t.random.whole(30, 120)
    : t.random.whole(2, Math.max(3, Math.round(900_000 / sold.price)))
  const amount = sold.price * Math.min(pieces, 160)
  await moveTo(
    t,
    lead,
    { amount, expectedOn: laterDay(t, large ? 60 : 20, large ? 180 : 60) },
    t.after('match', DAY, 8 * DAY),
  )
  await meet(t, lead)
  return amount
}

async function confirmNeed(t: Teller, lead: Pursuit): Promise<number> {
  const { line } = lead.enquiry
  const { id, version } = await opportunityOf(t, lead)
  const work = await t.as(lead.closer as Colleague)
  const product = t.random.pick(t.firm.products.filter((one) => one.line === line))
  const [statement, costOfProblem] = [
    t.random.pick(NEEDS[line]),
    t.random.next() < 0.4 ? t.random.pick(COSTS_OF_PROBLEM) : undefined,
  ]
  const straight = t.random.next() < 0.6
  const need = {
    opportunityId: id,
    statement,
    costOfProblem,
    importance: t.random.pick(['must', 'should', 'must', 'nice'] as const),
    confirmed: straight,
    productIds: straight ? [product.id] : [],
  }
  const stated = mustBeOk(await stateNeed(work, need))
  if (!straight)
    mustBeOk(await editNeed(work, stated.id, { version: 1, confirmed: true, productIds: [product.id] }))
  mustBeOk(
    await editOpportunity(work, id, {
      version,
      stage: 'match',
      nextStep: t.random.pick(NEXT.convert),
      nextStepOn: t.promise(t.after('propose', DAY, 9 * DAY)),
    }),
  )
  return product.price
}

async function ask(t: Teller, lead: Pursuit): Promise<string> {
  const opportunityId = lead.deal as string
  const kind = t.random.weighed([
    ['order', 6],
    ['sign', 3],
    ['trial', 1],
  ] as const)
  const description = {
    order: 'Order the valves as quoted',
    sign: 'Sign the frame contract',
    trial: 'Run three valves on trial, then order',
  }[kind]
  const given = { opportunityId, kind, description, decisive: true, dueOn: laterDay(t, 7, 30) }
  return mustBeOk(await askCourse(await t.as(lead.closer as Colleague), given)).id
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
