/** The seam between qualify and convert: offered, accepted, or sent back for more work, to another, for good. */
import { answer } from '../funnel/handoffs/actions.ts'
import { logActivity } from '../office/activities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague } from './firm.ts'
import { leadOf, type Pursuit } from './gather.ts'
import { DAY, type Next, type Story, type Teller } from './teller.ts'
import { dismiss, qualifierOf, verdict } from './verdicts.ts'
import { NEXT } from './words.ts'

/** Offers to convert until somebody accepts; what comes back is worked on, or ends. */
export async function* handOver(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  for (let first = true; ; first = false) {
    const { who, line } = lead.enquiry
    lead.closer ??= t.fate.closer ?? t.taker('convert', { country: who.account.country, line })
    const next = t.after('answer', 20, 1.5 * DAY)
    const handoffId = await offerTo(t, lead, lead.closer, t.promise(next), first)
    const closer = await receiverOf(t, handoffId, lead.closer)
    lead.closer = closer
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

// Who it was routed to answers; what waits in a pool is taken by whom the story meant.
async function receiverOf(t: Teller, handoffId: string, meant: Colleague): Promise<Colleague> {
  const work = t.asSystem()
  const { toMemberId } = await work.tx
    .selectFrom('handoffs')
    .select('toMemberId')
    .where('workspaceId', '=', t.firm.workspaceId)
    .where('id', '=', handoffId)
    .executeTakeFirstOrThrow()
  return toMemberId ? t.colleague(toMemberId) : meant
}

async function offerTo(
  t: Teller,
  lead: Pursuit,
  closer: Colleague,
  nextStepOn: string,
  first: boolean,
): Promise<string> {
  const approach = t.random.weighed([
    ['inside', 4],
    ['quote_now', 3],
    ['field_visit', 2],
    ['engineer_first', 2],
    ['demonstration', 1],
  ] as const)
  const packet = {
    need: 'See the interest; pressure and medium are clear',
    summary: 'Wants an offer, two competitors asked',
    nextStep: t.random.pick(NEXT.convert),
    nextStepOn,
  }
  const other = closer.id !== qualifierOf(t, lead).id
  const pool = first && other && !t.fate.closer && t.happens('offerToPool', 0.2)
  const handoffId = await verdict(t, lead, {
    verdict: 'qualified',
    reasons: [],
    approach,
    packet,
    ...(pool ? {} : { toMemberId: closer.id }),
  })
  lead.offers++
  return handoffId as string
}

async function* workMore(t: Teller, lead: Pursuit, handoffId: string): Story {
  const reason = t.random.pick(['authority_unknown', 'money_unknown', 'need_unclear', 'decision_unclear'])
  lead.row = mustBeOk(
    await answer(await t.as(lead.closer as Colleague), handoffId, {
      answer: 'needs_work',
      reason,
      note: 'Please find this out first',
    }),
  )
  yield t.after('ask again', 0.4 * DAY, 3 * DAY)
  const call = {
    leadId: lead.id,
    kind: 'call' as const,
    outcome: 'connected_interested' as const,
    subject: 'Asked what was still missing',
    minutes: 14,
  }
  mustBeOk(await logActivity(await t.as(qualifierOf(t, lead)), call))
  lead.row = null
}

async function* turnDown(t: Teller, lead: Pursuit, handoffId: string): Story {
  const reason = t.random.pick(['misrouted', 'incomplete', 'outside_definition'])
  lead.row = mustBeOk(
    await answer(await t.as(lead.closer as Colleague), handoffId, { answer: 'rejected', reason }),
  )
  yield t.after('think again', 60, 2 * DAY)
  if (reason === 'outside_definition' && !t.fate.straight) await dismiss(t, lead, 'no_fit')
  else if (reason === 'misrouted')
    lead.closer = t.taker('convert', { country: lead.enquiry.who.account.country }, lead.closer?.id)
}

async function* withdraw(t: Teller, lead: Pursuit, handoffId: string): Story {
  lead.row = mustBeOk(
    await answer(await t.as(qualifierOf(t, lead)), handoffId, {
      answer: 'withdrawn',
      reason: 'offered_too_early',
    }),
  )
  yield t.after('offer again', DAY, 4 * DAY)
}
