import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, type RowChange } from '../../platform/rows.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { asNow } from '../leads/actions.ts'
import type { Owner } from '../leads/lead.ts'
import { type Lead, moveLead } from '../leads/move.ts'
import { accept, closeOffer, mustLock } from './answers.ts'
import { offered, type Seam, sides } from './handoff.ts'
import { fillingsOf } from './policies/channel-needs.ts'
import type { Known } from './policies/policy.ts'
import { intoQueue, routeLead } from './routing/actions.ts'
import { contactsAreKnown, isQueueAt, memberIsActive, openHandoffs } from './store.ts'
export type To = { memberId: string } | { queueId: string }
export type Packet = Record<string, unknown>

/** Offers a lead across a seam, to a person or (when nobody is named) to the next level's pool. */
export async function offer(
  work: Work,
  lead: Lead,
  { seam, to, packet }: { seam: Seam; to?: To; packet: Packet },
): Promise<Result<{ lead: Lead; handoffId: string }>> {
  const open = await openHandoffs(work, lead.id)
  if (open.some((one) => one.seam === seam)) {
    return refuse('offer-is-open', 'An offer is open for this lead. Answer or withdraw it first.')
  }
  const receiver = await receiverFor(work, lead, seam, to)
  if (!receiver.ok) return receiver
  if (!(await contactsAreKnown(work, contactsIn(packet)))) {
    return refuse('unknown-reference', 'The buying centre names somebody who is not a contact here.', {
      field: 'packet.buyingCentre',
    })
  }
  const move = offered(asNow(lead), seam, receiver.value)
  if (!move.ok) return move
  const row = await offerRow(work, lead, seam, receiver.value, packet)
  // Who sends a lead on had taken it up.
  const before = await Promise.all(open.map((one) => closeOffer(work, one, 'accepted', null, null)))
  const toSelf = receiver.value.memberId !== null && receiver.value.memberId === work.actor.memberId
  const besides = seam === 'convert>serve' ? { wonAt: lead.wonAt ?? work.now } : {}
  const fact = seam === 'gather>qualify' ? 'lead.released' : 'handoff.offered'
  const moved = await moveLead(work, lead, move.value, {
    fact,
    function: sides(seam).from,
    rows: [row, ...before],
    besides,
    detail: { seam, handoffId: row.id, ...receiver.value },
    offered: { id: row.id, seam, to: receiver.value, toSelf },
  })
  if (!toSelf) return ok({ lead: moved, handoffId: row.id })
  // An offer to oneself accepts itself.
  const answered = await accept(work, moved, await mustLock(work, row.id))
  return answered.ok ? ok({ lead: answered.value, handoffId: row.id }) : answered
}

function contactsIn({ buyingCentre }: Packet): string[] {
  return Array.isArray(buyingCentre) ? buyingCentre.map(({ contactId }) => contactId) : []
}

/** Whom an offer goes to; nobody named: the rules say who gets it. */
export async function receiverFor(
  work: Work,
  lead: Lead,
  seam: Seam,
  to: To | undefined,
): Promise<Result<Owner>> {
  const level = sides(seam).to
  const isNew = seam === 'gather>qualify'
  if (!to) {
    const routed = await routeLead(work, lead, level, { isNew })
    return routed.ok ? ok(routed.value.to) : routed
  }
  if ('memberId' in to) {
    if (await memberIsActive(work, to.memberId)) return ok({ memberId: to.memberId, queueId: null })
    return refuse('unknown-receiver', 'This colleague does not work here any more.', { field: 'toMemberId' })
  }
  if (await isQueueAt(work, to.queueId, level)) return intoQueue(work, lead, to.queueId, level, { isNew })
  return refuse('unknown-receiver', `That queue holds no work of ${level}.`, { field: 'toQueueId' })
}

function offerRow(work: Work, lead: Lead, seam: Seam, to: Owner, packet: Packet): Promise<RowChange> {
  return insertRow(work, 'handoffs', offerOf(work, lead, seam, to, packet))
}

/** An offer as it is written. */
export function offerOf(work: Work, lead: Lead, seam: Seam, to: Owner, packet: Packet) {
  return {
    id: work.newId(),
    leadId: lead.id,
    seam,
    fromMemberId: lead.ownerMemberId ?? work.actor.memberId,
    fromFunction: sides(seam).from,
    toMemberId: to.memberId,
    toQueueId: to.queueId,
    packet,
    state: 'offered',
    reason: null,
    note: null,
    toSelf: to.memberId !== null && to.memberId === work.actor.memberId,
    offeredAt: work.now,
    closedAt: null,
    closedByMemberId: null,
  }
}

/** The packet with what the lead and, for convert, its last verdict say besides: what its policy looks at. */
export async function whatIsKnown(
  work: Work,
  lead: Lead,
  seam: Seam,
  packet: Packet,
): Promise<Result<Known>> {
  const { interest, nextStep, nextStepOn, approach } = lead
  const told = Object.fromEntries(Object.entries(packet).filter(([, value]) => value))
  const known = { interest, nextStep, nextStepOn, approach, ...told }
  if (seam === 'gather>qualify') return ok({ ...(await fillingsOf(work, lead)), ...known })
  if (seam !== 'qualify>convert') return ok(known)
  const qualified = await answerFact(work, 'handoff.offering', { leadId: lead.id })
  return qualified.ok ? ok({ ...known, ...(qualified.value as Known) }) : qualified
}
