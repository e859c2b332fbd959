import { api, must } from '../../../data/api.ts'
import type { LeadRow, Qualification } from '../lead.ts'

// A lead that is being qualified moves by a verdict, so that the qualification is closed with it.

type Open = Qualification | null | undefined

const verdict = (open: Qualification, body: object) =>
  must(api.POST('/api/v1/verdicts', { body: { qualificationId: open.id, ...body } as never }))

/** Nurtures a lead until a day. */
export function decideNotNow(lead: Pick<LeadRow, 'id'>, open: Open, until: string, reason: string) {
  if (open) return verdict(open, { verdict: 'not_now', reasons: [reason], until })
  return must(api.POST('/api/v1/nurtures', { body: { leadId: lead.id, until, reason } }))
}

/** Sends a lead back to where it came from. */
export function decideBack(lead: Pick<LeadRow, 'id' | 'level'>, open: Open, reason: string) {
  if (open && lead.level === 'qualify') return verdict(open, { verdict: 'bad_data', reasons: [reason] })
  return must(api.POST('/api/v1/returns', { body: { leadId: lead.id, reason } }))
}

/** Disqualifies a lead for this cycle. */
export function decideOut(lead: Pick<LeadRow, 'id'>, open: Open, reason: string) {
  if (open) return verdict(open, { verdict: 'disqualified', reasons: [reason] })
  return must(api.POST('/api/v1/closures', { body: { leadId: lead.id, as: 'disqualified', reason } }))
}

export type Packet = {
  need?: string
  summary?: string
  objections?: string
  promised?: string
  nextStep?: string
  nextStepOn?: string
}
export type Receiver = { toMemberId?: string; toQueueId?: string }

/** Offers a prospect to convert, as the verdict on the qualification where one is open. */
export function decideOffer(
  lead: Pick<LeadRow, 'id'>,
  open: Open,
  given: { to: Receiver; packet: Packet; approach: string | null },
) {
  const { to, packet, approach } = given
  if (open) return verdict(open, { verdict: 'qualified', ...to, packet, ...(approach ? { approach } : {}) })
  return must(
    api.POST('/api/v1/handoffs', { body: { leadId: lead.id, seam: 'qualify>convert', ...to, packet } }),
  )
}
