import { isLegal } from '../../../funnel/leads/lead.ts'
import type { LeadRow } from '../lead/lead.ts'
import type { NeedKind } from './customers.ts'

/** A future need as it is typed. */
export type Draft = {
  /** The earlier lead. */
  leadId: string
  kind: NeedKind
  interest: string
  productLineId: string | null
  nextStep: string
  nextStepOn: string | null
  /** The intake queue, oneself, or the colleague it is offered to. */
  to: 'intake' | 'me' | { memberId: string }
  /** Who was referred. */
  company: string
  person: string
  email: string
}

/** May something follow on this lead. */
export function mayFollow(lead: LeadRow): boolean {
  return kindsFor(lead).length > 0
}

/** What may follow on a lead: more for a customer, a second try where it ended. */
export function kindsFor(lead: LeadRow): NeedKind[] {
  const now = { ...lead, ownerMemberId: lead.owner?.id ?? null, ownerQueueId: lead.queue?.id ?? null }
  if (isLegal(now, 'newNeed')) return ['repeat', 'upsell', 'renewal', 'referral']
  return isLegal(now, 'reattempt') ? ['re_attempt'] : []
}

/** What is sent for it: only what was said. */
export function needBody(draft: Draft): object {
  const { leadId, kind, productLineId, nextStepOn, to } = draft
  const nextStep = draft.nextStep.trim()
  return {
    leadId,
    kind,
    ...(typeof to === 'string' ? { to } : { toMemberId: to.memberId }),
    interest: draft.interest.trim(),
    ...(productLineId ? { productLineId } : {}),
    ...(nextStep ? { nextStep } : {}),
    ...(nextStepOn ? { nextStepOn } : {}),
    ...(kind === 'referral' ? referredIn(draft) : {}),
  }
}

function referredIn({ company, person, email }: Draft): object {
  const emails = email.trim() ? { emails: [email.trim()] } : {}
  return {
    ...(company.trim() ? { account: { name: company.trim() } } : {}),
    ...(person.trim() ? { contact: { name: person.trim(), ...emails } } : {}),
  }
}
