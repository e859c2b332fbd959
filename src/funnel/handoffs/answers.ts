/** Answering an offer: accepted, rejected, needs work, withdrawn; and closing what nobody answered. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { patchRow, type RowChange } from '../../platform/rows.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { asNow, lockSeenLead, queueOf } from '../leads/actions.ts'
import { type Move, mayWorkAt, type Owner } from '../leads/lead.ts'
import { type Lead, moveLead, stamps } from '../leads/move.ts'
import {
  type Answer,
  accepted,
  expired,
  mayAnswer,
  notAccepted,
  receiverOf,
  type Seam,
  sides,
} from './handoff.ts'
import { refundTurn } from './routing/actions.ts'
import { type Handoff, lockHandoff, memberIsActive, openHandoffs } from './store.ts'

/** The offer, locked; an exception when it has gone. */
export async function mustLock(work: Work, handoffId: string): Promise<Handoff> {
  const handoff = await lockHandoff(work, handoffId)
  if (!handoff) throw new Error(`handoff ${handoffId} has gone`)
  return handoff
}

/** Answers an open offer. The first answer counts; the second asker is told who was first. */
export async function answer(
  work: Work,
  handoffId: string,
  given: { answer: Answer; reason?: string; note?: string },
): Promise<Result<Lead>> {
  const leadId = (
    await work.tx
      .selectFrom('handoffs')
      .select('leadId')
      .where('workspaceId', '=', work.actor.workspaceId)
      .where('id', '=', handoffId)
      .executeTakeFirst()
  )?.leadId
  const lead = leadId ? await lockSeenLead(work, leadId) : null
  const handoff = lead ? await lockHandoff(work, handoffId) : null
  if (!lead || !handoff) return refuse('not-found', 'There is no such offer.')
  if (handoff.closedAt) return tooLate(work, handoff)
  const toMemberId = receiverOf(handoff, lead)
  const not = mayAnswer({ ...handoff, toMemberId }, given.answer, work.actor)
  if (not) return not
  if (given.answer === 'accepted') return accept(work, lead, handoff)
  return decline(work, lead, handoff, { ...given, answer: given.answer })
}

async function tooLate(work: Work, handoff: Handoff): Promise<Result<never>> {
  const member = handoff.closedByMemberId
    ? await work.tx
        .selectFrom('members')
        .select('name')
        .where('workspaceId', '=', work.actor.workspaceId)
        .where('id', '=', handoff.closedByMemberId)
        .executeTakeFirst()
    : undefined
  const who = member?.name ?? 'Somebody'
  return refuse(
    'already-answered',
    `${who} answered this offer before: ${handoff.state.replace('_', ' ')}.`,
    {
      details: {
        state: handoff.state,
        closedAt: handoff.closedAt,
        closedByMemberId: handoff.closedByMemberId,
      },
    },
  )
}

/** The receiver takes it over; later modules answer in the same step. */
export async function accept(work: Work, lead: Lead, handoff: Handoff): Promise<Result<Lead>> {
  const seam = handoff.seam as Seam
  const memberId = work.actor.memberId
  if (!memberId) return refuse('nobody-to-accept', 'Only a person can accept an offer.')
  const not = mayWorkAt(sides(seam).to, work.actor)
  if (not) return not
  const move = accepted(asNow(lead), seam, memberId)
  if (!move.ok) return move
  const moved = await takeOver(work, lead, handoff, move.value, 'handoff.accepted')
  const answered = await answerFact(work, 'handoff.accepted', {
    lead: moved,
    seam,
    handoffId: handoff.id,
    packet: handoff.packet,
  })
  return answered.ok ? ok(moved) : answered
}

/** Closes an offer as accepted and moves its lead to whoever took it. */
export async function takeOver(
  work: Work,
  lead: Lead,
  handoff: Handoff,
  move: Move,
  fact: string,
): Promise<Lead> {
  const closed = await closeOffer(work, handoff, 'accepted', null, null)
  return moveLead(work, lead, move, {
    fact,
    function: sides(handoff.seam as Seam).to,
    rows: [closed],
    detail: { seam: handoff.seam, handoffId: handoff.id, toSelf: handoff.toSelf },
    offered: offeredBy(handoff),
  })
}

async function decline(
  work: Work,
  lead: Lead,
  handoff: Handoff,
  given: { answer: Exclude<Answer, 'accepted'>; reason?: string; note?: string },
): Promise<Result<Lead>> {
  const seam = handoff.seam as Seam
  const reason = given.reason ?? ''
  const move = notAccepted(asNow(lead), seam, given.answer, reason, await senderOf(work, handoff))
  if (!move.ok) return move
  const closed = await closeOffer(work, handoff, given.answer, reason, given.note ?? null)
  await refundTurn(work, lead.id, sides(seam).to, handoff.toMemberId)
  const by = given.answer === 'withdrawn' ? sides(seam).from : sides(seam).to
  const fact = {
    fact: `handoff.${given.answer.replace('_', '-')}`,
    function: by,
    rows: [closed],
    detail: { seam, reason, ...partiesOf(handoff) },
  }
  return ok(await moveLead(work, lead, move.value, fact))
}

/** Nobody answered in time: the offer closes by itself and the lead is its sender's. */
export async function expireOffer(work: Work, lead: Lead, handoff: Handoff): Promise<Result<Lead>> {
  const seam = handoff.seam as Seam
  const move = expired(asNow(lead), seam, await senderOf(work, handoff))
  if (!move.ok) return move
  const closed = await closeOffer(work, handoff, 'expired', null, null)
  const detail = { seam, ...partiesOf(handoff) }
  const fact = { fact: 'handoff.expired', function: sides(seam).to, rows: [closed], detail }
  return ok(await moveLead(work, lead, move.value, fact))
}

/** Who is concerned, for those who tell people of facts. */
function partiesOf({ id, fromMemberId, toMemberId, toQueueId }: Handoff) {
  return { handoffId: id, fromMemberId, memberId: toMemberId, queueId: toQueueId }
}

function offeredBy({ id, seam, toMemberId, toQueueId, toSelf }: Handoff) {
  return { id, seam: seam as Seam, to: { memberId: toMemberId, queueId: toQueueId } as Owner, toSelf }
}

// Whoever gave it has it again; where they have left, gather's queue.
async function senderOf(work: Work, { fromMemberId }: Handoff): Promise<Owner> {
  if (fromMemberId && (await memberIsActive(work, fromMemberId)))
    return { memberId: fromMemberId, queueId: null }
  return { memberId: null, queueId: await queueOf(work.tx, work.actor.workspaceId, 'gather', 'intake') }
}

/** Closes an offer, saying how. */
export function closeOffer(
  work: Work,
  handoff: Handoff,
  state: string,
  reason: string | null,
  note: string | null,
) {
  return patchRow(work, 'handoffs', handoff, {
    state,
    reason,
    note,
    closedAt: work.now,
    closedByMemberId: work.actor.memberId,
  })
}

/**
 * Closes what is still open when a lead leaves without an answer: nurturing or disqualifying what was released
 * means it was taken up; suppressing withdraws every offer.
 */
export async function closeOpenOffers(
  work: Work,
  lead: Lead,
  state: 'accepted' | 'withdrawn',
): Promise<Result<null>> {
  const reason = state === 'withdrawn' ? 'prospect_changed' : null
  const rows: (RowChange | null)[] = []
  for (const open of await openHandoffs(work, lead.id))
    rows.push(await closeOffer(work, open, state, reason, null))
  if (rows.length > 0)
    await record(work, { fact: `handoff.${state}`, function: lead.level, ...stamps(lead), rows })
  return ok(null)
}
