/** What a closer does with a deal: estimate, needs and products, a course of action, the win. */
import {
  askCourse,
  editNeed,
  editOpportunity,
  recordOutcome,
  stateNeed,
} from '../funnel/opportunities/actions.ts'
import type { OpportunityPatch } from '../funnel/opportunities/contract.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague } from './firm.ts'
import { laterDay, type Pursuit } from './gather.ts'
import { opportunityOf } from './losing.ts'
import { doTask, meet, type Promised, say } from './meetings.ts'
import type { Next, Teller } from './teller.ts'
import { COSTS_OF_PROBLEM, NEEDS, NEXT } from './words.ts'

/** The decisive course of action is done: won. */
export async function win(t: Teller, lead: Pursuit, courseId: string, amount: number): Promise<void> {
  const final = Math.round((amount * t.random.between(0.85, 1.15)) / 100) * 100
  const won = {
    opportunityId: lead.deal as string,
    outcome: 'won' as const,
    amount: final,
    course: { courseId },
  }
  mustBeOk(await recordOutcome(await t.as(lead.closer as Colleague), won))
}

function promisedBy(t: Teller, next: Next): Promised {
  return { nextStep: t.random.pick(NEXT.convert), nextStepOn: t.promise(next) }
}

/** Moves the deal on by something that is done, which promises the next thing. */
export async function goOn(
  t: Teller,
  lead: Pursuit,
  patch: Partial<OpportunityPatch>,
  said: Parameters<typeof say>[2],
  next: Next,
): Promise<void> {
  const promised = promisedBy(t, next)
  await moveTo(t, lead, patch, promised)
  await say(t, lead, said, promised)
}

async function moveTo(
  t: Teller,
  lead: Pursuit,
  patch: Partial<OpportunityPatch>,
  promised: Promised,
): Promise<void> {
  const { id, version } = await opportunityOf(t, lead)
  mustBeOk(
    await editOpportunity(await t.as(lead.closer as Colleague), id, { version, ...promised, ...patch }),
  )
}

/** A first idea of what it is worth, and a first talk. */
export async function estimate(t: Teller, lead: Pursuit, large: boolean, next: Next): Promise<number> {
  const sold = t.random.pick(t.firm.products.filter(({ line }) => line === lead.enquiry.line))
  const pieces = large
    ? t.random.whole(30, 120)
    : t.random.whole(2, Math.max(3, Math.round(900_000 / sold.price)))
  const amount = sold.price * Math.min(pieces, 160)
  const promised = promisedBy(t, next)
  const expectedOn = laterDay(t, large ? 60 : 20, large ? 180 : 60)
  await moveTo(t, lead, { amount, expectedOn }, promised)
  await meet(t, lead, promised)
  return amount
}

/** A need that the prospect confirms, with a product that answers it; answers the price of one piece. */
export async function confirmNeed(t: Teller, lead: Pursuit, next: Next): Promise<number> {
  const { line } = lead.enquiry
  const work = await t.as(lead.closer as Colleague)
  const product = t.random.pick(t.firm.products.filter((one) => one.line === line))
  const costOfProblem = t.random.next() < 0.4 ? t.random.pick(COSTS_OF_PROBLEM) : undefined
  const straight = t.random.next() < 0.6
  const need = {
    opportunityId: lead.deal as string,
    statement: t.random.pick(NEEDS[line]),
    costOfProblem,
    importance: t.random.pick(['must', 'should', 'must', 'nice'] as const),
    confirmed: straight,
    productIds: straight ? [product.id] : [],
  }
  const stated = mustBeOk(await stateNeed(work, need))
  if (!straight)
    mustBeOk(await editNeed(work, stated.id, { version: 1, confirmed: true, productIds: [product.id] }))
  await doTask(t, lead)
  await goOn(t, lead, { stage: 'match' }, { kind: 'mail', subject: 'Wrote down what is needed' }, next)
  return product.price
}

/** Asks for the specific thing that decides. */
export async function ask(t: Teller, lead: Pursuit): Promise<string> {
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
