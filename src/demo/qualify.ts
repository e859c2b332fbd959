/** Qualifying: taken up, reached, judged; put to sleep and woken, passed on, sent back. */
import { claimLead, reassignLead } from '../funnel/handoffs/actions.ts'
import { closeLead, nurtureLead } from '../funnel/leads/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import { reach } from './calls.ts'
import { laterDay, leadOf, type Pursuit, sortAgain } from './gather.ts'
import { handOver } from './hand-over.ts'
import { DAY, type Next, type Story, type Teller, wake } from './teller.ts'
import { dismiss, qualifierOf, verdict } from './verdicts.ts'

/** Qualifies a released lead until somebody accepts it at convert; false when it ends before. */
export async function* qualify(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  yield* take(t, lead)
  if (t.happens('badData', 0.045)) {
    await verdict(t, lead, {
      verdict: 'bad_data',
      reasons: [t.random.pick(['wrong_number', 'wrong_person', 'incomplete'])],
    })
    yield* sortAgain(t, lead)
    return yield* qualify(t, lead)
  }
  if (t.happens('reassign', 0.035)) yield* passOn(t, lead)
  if (!(yield* reach(t, lead))) return false
  yield t.after('verdict', 0.4 * DAY, 5 * DAY)
  const quality = lead.quality * (qualifierOf(t, lead).skill * 0.5 + 0.5)
  if (t.happens('notNow', 0.12)) {
    yield* sleep(t, lead)
    return yield* qualify(t, lead)
  }
  if (t.happens('disqualify', Math.min(0.88, 0.66 / quality))) {
    const reason = t.random.weighed([
      ['no_fit', 6],
      ['no_need', 5],
      ['no_budget', 5],
      ['no_authority', 3],
      ['competitor_contract', 3],
      ['timing', 3],
      ['student_jobseeker_vendor', 1],
    ])
    await dismiss(t, lead, reason)
    return false
  }
  return yield* handOver(t, lead)
}

// From the pool, or what was given to oneself.
async function* take(t: Teller, lead: Pursuit): Story {
  yield t.after(lead.closer ? 'take back' : 'claim', 15, 1.6 * DAY)
  const now = await leadOf(t, lead)
  lead.qualifier = now.ownerMemberId ? t.colleague(now.ownerMemberId) : t.taker('qualify')
  // Who gathers and qualifies has it already.
  if (now.state === 'waiting') lead.row = mustBeOk(await claimLead(await t.as(lead.qualifier), now))
}

async function* passOn(t: Teller, lead: Pursuit): Story {
  yield t.after('reassign', 60, 2 * DAY)
  const to = t.taker('qualify', {}, lead.qualifier?.id)
  const reason = t.random.pick(['absence', 'workload', 'language', 'territory'])
  lead.row = mustBeOk(
    await reassignLead(await t.as(t.firm.head), await leadOf(t, lead), { memberId: to.id }, reason),
  )
  lead.qualifier = to
}

async function* sleep(t: Teller, lead: Pursuit): Story {
  const until = laterDay(t, 25, 120)
  const reason = t.random.pick([
    'timing',
    'budget_later',
    'contract_running',
    'project_postponed',
    'asked_to_wait',
  ])
  await verdict(t, lead, { verdict: 'not_now', reasons: [reason], until })
  yield t.onDay('wake', until)
  await wake(t, lead)
}

/** Gives up for now: nobody answers. True when it sleeps and wakes later. */
export async function* giveUp(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  const work = await t.as(qualifierOf(t, lead))
  if (!t.happens('tryLater', 0.3)) {
    lead.row = mustBeOk(await closeLead(work, await leadOf(t, lead), 'disqualified', 'unreachable'))
    return false
  }
  const until = laterDay(t, 20, 60)
  lead.row = mustBeOk(await nurtureLead(work, await leadOf(t, lead), until, 'no_answer'))
  yield t.onDay('wake', until)
  await wake(t, lead)
  yield* take(t, lead)
  return true
}
