/** The four checks with their evidence, and the verdict. */
import { closeLead } from '../funnel/leads/actions.ts'
import { answerCriteria, decide, openQualification } from '../funnel/qualification/actions.ts'
import type { AnswerIn, VerdictIn } from '../funnel/qualification/contract.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Colleague } from './firm.ts'
import { leadOf, type Pursuit } from './gather.ts'
import type { Teller } from './teller.ts'
import { EVIDENCE } from './words.ts'

/** Who qualifies the lead. */
export function qualifierOf(t: Teller, lead: Pursuit): Colleague {
  lead.qualifier ??= t.taker('qualify')
  return lead.qualifier
}

/** Disqualifies a lead. Most are told so on the phone; where a check spoke against them, it is often written down. */
export async function dismiss(t: Teller, lead: Pursuit, reason: string): Promise<void> {
  if (t.random.next() < 0.45)
    return void (await verdict(t, lead, { verdict: 'disqualified', reasons: [reason] }))
  lead.row = mustBeOk(
    await closeLead(await t.as(qualifierOf(t, lead)), await leadOf(t, lead), 'disqualified', reason),
  )
}

/** Answers the checks, and gives the verdict. */
export async function verdict(
  t: Teller,
  lead: Pursuit,
  said: Pick<VerdictIn, 'verdict' | 'reasons'> & Partial<VerdictIn>,
): Promise<string | null> {
  const work = await t.as(qualifierOf(t, lead))
  const opened = mustBeOk(await openQualification(work, { leadId: lead.id }))
  // What was learnt before is carried over.
  const answers = lead.closer && lead.offers > 0 ? [] : answersFor(t, said)
  if (answers.length > 0) mustBeOk(await answerCriteria(work, opened.id, { version: 1, answers }))
  const decided = mustBeOk(await decide(work, { packet: {}, ...said, qualificationId: opened.id }))
  lead.row = decided.lead
  return decided.handoffId
}

const CHECK_OF: Record<string, string> = {
  no_fit: 'market_fit',
  no_need: 'buying_decision',
  no_budget: 'financial_power',
  no_authority: 'authority',
}

function answersFor(t: Teller, { verdict, reasons }: Pick<VerdictIn, 'verdict' | 'reasons'>): AnswerIn[] {
  const asked = t.firm.criteria.filter(({ code }) => code in EVIDENCE)
  return asked.flatMap(({ id: criterionId, code }) => {
    const no = CHECK_OF[reasons[0] ?? ''] === code
    const heard = verdict === 'qualified' || no || t.random.next() < 0.4
    if (!heard || verdict === 'bad_data') return []
    const answer = no ? 'no' : t.random.next() < (verdict === 'qualified' ? 0.7 : 0.4) ? 'yes' : 'partial'
    const evidence = t.random.pick(EVIDENCE[code as keyof typeof EVIDENCE][answer])
    return [
      {
        criterionId,
        answer,
        evidence,
        source: t.random.pick(['call', 'mail', 'website', 'meeting'] as const),
      },
    ]
  })
}
