/** The seam that closes the circle: a customer's future need, offered to gather as a new lead. */
import { record } from '../../platform/journal.ts'
import { ok, type Result } from '../../platform/result.ts'
import { draftRow, insertDrafts, insertRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { draftClock } from '../leads/clocks/keep.ts'
import type { Owner } from '../leads/lead.ts'
import { type Lead, moveLead, stamps } from '../leads/move.ts'
import { offeredToGather } from './handoff.ts'
import { offerOf, receiverFor } from './offers.ts'

const SEAM = 'serve>gather'

/**
 * Offers a lead that has just been opened for a customer to gather: to a colleague, who accepts or turns it down while
 * who heard of it holds it; to the intake queue, which holds it at once; or to oneself, which is accepted at once.
 */
export async function offerToGather(
  work: Work,
  lead: Lead,
  toMemberId: string | null,
): Promise<Result<Lead>> {
  const sender = work.actor.memberId
  const packet = { need: lead.interest, nextStep: lead.nextStep, nextStepOn: lead.nextStepOn }
  if (toMemberId !== null && toMemberId !== sender && sender !== null) {
    const to = await receiverFor(work, lead, SEAM, { memberId: toMemberId })
    if (!to.ok) return to
    const row = await insertRow(work, 'handoffs', offerOf(work, lead, SEAM, to.value, packet))
    const offered = { id: row.id, seam: SEAM, to: to.value, toSelf: false } as const
    const detail = { seam: SEAM, handoffId: row.id, ...to.value }
    const fact = { fact: 'handoff.offered', function: 'serve', rows: [row], detail, offered }
    return ok(await moveLead(work, lead, offeredToGather(sender), fact))
  }
  await noteOffer(work, lead, packet)
  return ok(lead)
}

// The lead stands where it belongs already: only the offer is noted, with its clock where a queue has to take it up.
async function noteOffer(work: Work, lead: Lead, packet: Record<string, unknown>): Promise<void> {
  const to = { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
  const offer = offerOf(work, lead, SEAM, to, packet)
  const fromMemberId = work.actor.memberId
  const toSelf = to.memberId !== null
  const closed = toSelf
    ? { state: 'accepted', closedAt: work.now, closedByMemberId: work.actor.memberId, toSelf }
    : {}
  const drafts = [draftRow(work, 'handoffs', { ...offer, fromMemberId, ...closed })]
  const clock = { kind: 'answer', seam: SEAM, function: 'gather', handoffId: offer.id, ...to } as const
  if (!toSelf) drafts.push(draftClock(work, lead.id, clock, work.now))
  const detail = { seam: SEAM, handoffId: offer.id, toSelf, ...to }
  await record(work, {
    ...stamps(lead),
    fact: toSelf ? 'handoff.accepted' : 'handoff.offered',
    function: toSelf ? 'gather' : 'serve',
    detail,
    rows: await insertDrafts(work, drafts),
  })
}
