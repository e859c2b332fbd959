/** Serving: the customer is taken over, the order completed, end users named; future needs open new leads. */
import { addEndUser, cancelOrder, editOrder, openFutureNeed } from '../funnel/customers/actions.ts'
import { ordersOf } from '../funnel/customers/store.ts'
import { answer, claimLead } from '../funnel/handoffs/actions.ts'
import { openHandoff } from '../funnel/handoffs/store.ts'
import { addContact } from '../funnel/leads/people-edits.ts'
import { recordOutcome, reopenOpportunity } from '../funnel/opportunities/actions.ts'
import { logActivity, setTask } from '../office/activities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import { addDays, type Day } from '../platform/time.ts'
import type { Colleague } from './firm.ts'
import { laterDay, type Pursuit } from './gather.ts'
import { doTask } from './meetings.ts'
import { namesOf } from './names.ts'
import { throughPool } from './pool.ts'
import { DAY, type Next, type Story, type Teller } from './teller.ts'
import { NEXT, REFERRALS, REPEAT_NEEDS } from './words.ts'

/** Who serves a customer, and what they ordered. */
export interface Served {
  server: Colleague
  order: { id: string; version: number; reorderOn: Day | null }
  /** The day promised for the next talk. */
  nextOn: Day
}

/** Takes over a customer who was won; null when the order is cancelled again. */
export async function* serve(t: Teller, lead: Pursuit): AsyncGenerator<Next, Served | null> {
  yield t.after('take over', 30, 2 * DAY)
  const first = await takeOver(t, lead)
  const server = t.happens('customerToPool', 0.02) ? yield* throughPool(t, lead, 'serve', first) : first
  const id = await orderOf(t, lead, server)
  const reorderOn =
    t.fate.promised === undefined
      ? laterDay(t, 70, 260)
      : t.firm.calendar.workdayFromToday(4 + t.fate.promised)
  mustBeOk(await editOrder(await t.as(server), id, { version: 1, reorderOn }))
  if (t.happens('endUser', 0.4)) await nameEndUser(t, lead, server, id)
  if (t.happens('cancel', 0.02)) {
    yield* cancel(t, lead, server, id)
    return null
  }
  yield t.after('first weeks', 5 * DAY, 18 * DAY)
  const nextOn = t.fate.promised === undefined ? laterDay(t, 20, 90) : t.promise(t.after('next', 0, 1))
  await ask(t, lead, server, 'Asked how the first weeks went', nextOn)
  return { server, order: { id, version: 2, reorderOn }, nextOn }
}

async function ask(
  t: Teller,
  lead: Pursuit,
  server: Colleague,
  subject: string,
  nextStepOn: Day,
): Promise<void> {
  const said = {
    leadId: lead.id,
    kind: 'call' as const,
    outcome: 'connected_interested' as const,
    subject,
    minutes: 12,
  }
  mustBeOk(
    await logActivity(await t.as(server), { ...said, nextStep: t.random.pick(NEXT.serve), nextStepOn }),
  )
}

/** Goes on caring for a customer who needs nothing yet: a call now and then, and the reorder is expected later. */
export async function* careFor(t: Teller, lead: Pursuit, { server, order, nextOn }: Served): Story {
  for (let due = nextOn; ; ) {
    // Most calls are made on the day they were promised for.
    yield t.onDay('care', t.random.next() < 0.88 ? due : addDays(due, t.random.whole(1, 12)))
    await doTask(t, lead)
    due = laterDay(t, 45, 130)
    await ask(t, lead, server, 'Called to hear how things go', due)
    if (order.reorderOn === null || order.reorderOn > t.now.slice(0, 10)) continue
    await expect(t, server, order, laterDay(t, 60, 200))
  }
}

async function expect(t: Teller, server: Colleague, order: Served['order'], reorderOn: Day | null) {
  mustBeOk(await editOrder(await t.as(server), order.id, { version: order.version++, reorderOn }))
  order.reorderOn = reorderOn
}

async function takeOver(t: Teller, lead: Pursuit): Promise<Colleague> {
  const now = await t.lead(lead.id)
  if (now.state === 'working') return t.colleague(now.ownerMemberId ?? '')
  const open = await openHandoff(t.asSystem(), lead.id, 'convert>serve')
  const server = open?.toMemberId ? t.colleague(open.toMemberId) : t.taker('serve')
  const work = await t.as(server)
  mustBeOk(await answer(work, open?.id ?? '', { answer: 'accepted' }))
  return server
}

async function orderOf(t: Teller, lead: Pursuit, who: Colleague): Promise<string> {
  const orders = await ordersOf(await t.as(who), { leadId: lead.id })
  return orders.find(({ cancelledAt }) => cancelledAt === null)?.id ?? ''
}

/** Who signed is not who uses it. */
async function nameEndUser(t: Teller, lead: Pursuit, server: Colleague, orderId: string): Promise<void> {
  const work = await t.as(server)
  const { accountId } = await t.lead(lead.id)
  const person = namesOf(0).colleague(t.random.whole(0, 1_000_000), lead.enquiry.who)
  const { id } = mustBeOk(await addContact(work, { ...person, accountId: accountId as string }))
  mustBeOk(await addEndUser(work, { orderId, contactId: id as string }))
}

/** The order is cancelled: back to convert, where it is lost after all or won again. */
async function* cancel(t: Teller, lead: Pursuit, server: Colleague, orderId: string): Story {
  yield t.after('cancel', 2 * DAY, 12 * DAY)
  const reason = t.random.pick(['customer_withdrew', 'credit_refused', 'cannot_deliver'])
  mustBeOk(await cancelOrder(await t.as(server), { orderId, reason }))
  yield t.after('lose', 2 * DAY, 12 * DAY)
  const [id, closer] = [lead.deal as string, lead.closer as Colleague]
  mustBeOk(
    await recordOutcome(await t.as(closer), { opportunityId: id, outcome: 'lost', reason: 'no_budget' }),
  )
  if (!t.happens('comeBack', 0.2)) return
  yield t.after('come back', 3 * DAY, 10 * DAY)
  mustBeOk(await reopenOpportunity(await t.as(closer), { opportunityId: id, reason: 'prospect_came_back' }))
  yield t.after('take up again', 30, DAY)
  mustBeOk(await claimLead(await t.as(closer), await t.lead(lead.id)))
  yield t.after('lose again', 4 * DAY, 18 * DAY)
  mustBeOk(
    await recordOutcome(await t.as(closer), { opportunityId: id, outcome: 'lost', reason: 'no_decision' }),
  )
}

/** A customer needs something again: a new lead that names this one. */
export async function needAgain(
  t: Teller,
  lead: Pursuit,
  served: Served,
  kind: 'repeat' | 'upsell' | 'renewal',
): Promise<string> {
  const { server, order } = served
  served.nextOn = laterDay(t, 200, 380)
  await doTask(t, lead)
  await ask(t, lead, server, 'They need something again', served.nextOn)
  // What was expected is here.
  await expect(t, server, order, null)
  const to = t.random.next() < 0.5 ? ('me' as const) : ('intake' as const)
  const given = {
    leadId: lead.id,
    kind,
    interest: t.random.pick(REPEAT_NEEDS),
    directness: 'direct' as const,
    to,
  }
  return mustBeOk(await openFutureNeed(await t.as(server), given)).id
}

/** A customer names somebody else with a need. */
export async function refer(
  t: Teller,
  lead: Pursuit,
  server: Colleague,
  who: Pursuit['enquiry']['who'],
): Promise<string> {
  const given = {
    leadId: lead.id,
    kind: 'referral' as const,
    interest: t.random.pick(REFERRALS),
    directness: 'indirect' as const,
    to: 'intake' as const,
    ...who,
  }
  return mustBeOk(await openFutureNeed(await t.as(server), given)).id
}

/** A task with the customer, some days from now. */
export async function planVisit(t: Teller, lead: Pursuit, server: Colleague, dueOn: string): Promise<void> {
  const task = { leadId: lead.id, subject: 'Plan the yearly service', dueOn }
  lead.task = { id: mustBeOk(await setTask(await t.as(server), task)).id, by: server }
}
