/** Qualifying: calls, the four checks with evidence, the verdict; nurture, ways back and the offer to convert. */
import { answer, claimLead, reassignLead } from '../funnel/handoffs/actions.ts'
import { closeLead, nurtureLead } from '../funnel/leads/actions.ts'
import { answerCriteria, decide, openQualification } from '../funnel/qualification/actions.ts'
import type { AnswerIn, VerdictIn } from '../funnel/qualification/contract.ts'
import { logActivity } from '../office/activities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague } from './firm.ts'
import { laterDay, leadOf, type Pursuit, sortAgain } from './gather.ts'
import { DAY, type Next, type Story, type Teller, wake } from './teller.ts'
import { EVIDENCE, NEXT } from './words.ts'
import { reach } from './calls.ts'

/** Qualifies a released lead until somebody accepts it at convert; false when it ends before. */
export async function* qualify(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  yield* take(t, lead)
  if (t.happens('badData', 0.045)) {
    await verdict(t, lead, { verdict: 'bad_data', reasons: [t.random.pick(['wrong_number', 'wrong_person', 'incomplete'])] })
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
  if (t.happens('disqualify', Math.min(0.85, 0.56 / quality))) {
    const reason = t.random.weighed([['no_fit', 6], ['no_need', 5], ['no_budget', 5], ['no_authority', 3], ['competitor_contract', 3], ['timing', 3], ['student_jobseeker_vendor', 1]])
    await dismiss(t, lead, reason)
    return false
  }
  return yield* handOver(t, lead)
}

export function qualifierOf(t: Teller, lead: Pursuit): Colleague {
  lead.qualifier ??= t.taker('qualify')
  return lead.qualifier
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
  lead.row = mustBeOk(await reassignLead(await t.as(t.firm.head), await leadOf(t, lead), { memberId: to.id }, reason))
  lead.qualifier = to
}

async function* sleep(t: Teller, lead: Pursuit): Story {
  const until = laterDay(t, 25, 120)
  const reason = t.random.pick(['timing', 'budget_later', 'contract_running', 'project_postponed', 'asked_to_wait'])
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

// Most are told so on the phone; where a check spoke against them, it is written down.
async function dismiss(t: Teller, lead: Pursuit, reason: string): Promise<void> {
  if (t.random.next() < 0.45) return void (await verdict(t, lead, { verdict: 'disqualified', reasons: [reason] }))
  lead.row = mustBeOk(await closeLead(await t.as(qualifierOf(t, lead)), await leadOf(t, lead), 'disqualified', reason))
}

/** Answers the checks, and gives the verdict. */
async function verdict(t: Teller, lead: Pursuit, said: Pick<VerdictIn, 'verdict' | 'reasons'> & Partial<VerdictIn>): Promise<string | null> {
  const work = await t.as(qualifierOf(t, lead))
  const opened = mustBeOk(await openQualification(work, { leadId: lead.id }))
  // What was learnt before is carried over.
  const answers = lead.closer && lead.offers > 0 ? [] : answersFor(t, said)
  if (answers.length > 0) mustBeOk(await answerCriteria(work, opened.id, { version: 1, answers }))
  const decided = mustBeOk(await decide(work, { packet: {}, ...said, qualificationId: opened.id }))
  lead.row = decided.lead
  return decided.handoffId
}

const CHECK_OF: Record<string, string> = { no_fit: 'market_fit', no_need: 'buying_decision', no_budget: 'financial_power', no_authority: 'authority' }

function answersFor(t: Teller, { verdict, reasons }: Pick<VerdictIn, 'verdict' | 'reasons'>): AnswerIn[] {
  const asked = t.firm.criteria.filter(({ code }) => code in EVIDENCE)
  return asked.flatMap(({ id: criterionId, code }) => {
    const no = CHECK_OF[reasons[0] ?? ''] === code
    const heard = verdict === 'qualified' || no || t.random.next() < 0.4
    if (!heard || verdict === 'bad_data') return []
    const answer = no ? 'no' : t.random.next() < (verdict === 'qualified' ? 0.7 : 0.4) ? 'yes' : 'partial'
    const evidence = t.random.pick(EVIDENCE[code as keyof typeof EVIDENCE][answer])
    return [{ criterionId, answer, evidence, source: t.random.pick(['call', 'mail', 'website', 'meeting'] as const) }]
  })
}

/** Offers to convert until somebody accepts; what comes back is worked on, or ends. */
async function* handOver(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  for (let first = true; ; first = false) {
    const closer = (lead.closer ??= t.taker('convert', { country: lead.enquiry.who.account.country, line: lead.enquiry.line }))
    const next = t.after('answer', 20, 1.5 * DAY)
    const handoffId = await offerTo(t, lead, closer, t.promise(next), first)
    // Who does both has accepted already.
    if (closer.id === qualifierOf(t, lead).id) return true
    yield next
    if (t.happens('withdraw', 0.015)) yield* withdraw(t, lead, handoffId)
    else if (t.happens('needsWork', first ? 0.12 : 0)) yield* workMore(t, lead, handoffId)
    else if (t.happens('reject', first ? 0.09 : 0)) yield* turnDown(t, lead, handoffId)
    else {
      lead.row = mustBeOk(await answer(await t.as(closer), handoffId, { answer: 'accepted' }))
      return true
    }
    if ((await leadOf(t, lead)).state === 'closed') return false
  }
}

async function offerTo(t: Teller, lead: Pursuit, closer: Colleague, nextStepOn: string, first: boolean): Promise<string> {
  const approach = t.random.weighed([['inside', 4], ['quote_now', 3], ['field_visit', 2], ['engineer_first', 2], ['demonstration', 1]] as const)
  const packet = { need: 'See the interest; pressure and medium are clear', summary: 'Wants an offer, two competitors asked', nextStep: t.random.pick(NEXT.convert), nextStepOn }
  const pool = first && !t.fate.by && t.happens('offerToPool', 0.2)
  const handoffId = await verdict(t, lead, { verdict: 'qualified', reasons: [], approach, packet, ...(pool ? {} : { toMemberId: closer.id }) })
  lead.offers++
  return handoffId as string
}

async function* workMore(t: Teller, lead: Pursuit, handoffId: string): Story {
  const reason = t.random.pick(['authority_unknown', 'money_unknown', 'need_unclear', 'decision_unclear'])
  lead.row = mustBeOk(await answer(await t.as(lead.closer as Colleague), handoffId, { answer: 'needs_work', reason, note: 'Please find this out first' }))
  yield t.after('ask again', 0.4 * DAY, 3 * DAY)
  const call = { leadId: lead.id, kind: 'call' as const, outcome: 'connected_interested' as const, subject: 'Asked what was still missing', minutes: 14 }
  mustBeOk(await logActivity(await t.as(qualifierOf(t, lead)), call))
  lead.row = null
}

async function* turnDown(t: Teller, lead: Pursuit, handoffId: string): Story {
  const reason = t.random.pick(['misrouted', 'incomplete', 'outside_definition'])
  lead.row = mustBeOk(await answer(await t.as(lead.closer as Colleague), handoffId, { answer: 'rejected', reason }))
  yield t.after('think again', 60, 2 * DAY)
  if (reason === 'outside_definition' && !t.fate.straight) await dismiss(t, lead, 'no_fit')
  else if (reason === 'misrouted') lead.closer = t.taker('convert', { country: lead.enquiry.who.account.country }, lead.closer?.id)
}

async function* withdraw(t: Teller, lead: Pursuit, handoffId: string): Story {
  lead.row = mustBeOk(await answer(await t.as(qualifierOf(t, lead)), handoffId, { answer: 'withdrawn', reason: 'offered_too_early' }))
  yield t.after('offer again', DAY, 4 * DAY)
}
