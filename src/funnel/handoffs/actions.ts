/** The verbs by which a lead changes hands: release, claim, offer, answer, return, reassign, win, lose. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import { answerFact, functionsOf, type Work } from '../../platform/work.ts'
import { asNow } from '../leads/actions.ts'
import { badReason, claim, close, illegal, type Move, mayWork, type Owner, reassign } from '../leads/lead.ts'
import { changeHands, type Lead, moveLead, stamps } from '../leads/move.ts'
import { lastHolder, lockLead, queueOf } from '../leads/store.ts'
import { type Answer, accepted, mayAnswer, notAccepted, offered, SEAMS, type Seam, sides } from './handoff.ts'
import {
  contactsAreKnown,
  type Handoff,
  isQueueAt,
  lockHandoff,
  memberIsActive,
  openHandoff,
} from './store.ts'

export type To = { memberId: string } | { queueId: string }
export type Packet = Record<string, unknown>

/** Offers a lead across a seam, to a person or (when nobody is named) to the next level's pool. */
export async function offer(
  work: Work,
  lead: Lead,
  { seam, to, packet }: { seam: Seam; to?: To; packet: Packet },
): Promise<Result<{ lead: Lead; handoffId: string }>> {
  if (await openHandoff(work, lead.id, seam)) {
    return refuse('offer-is-open', 'An offer is open for this lead. Answer or withdraw it first.')
  }
  const receiver = await receiverOf(work, seam, to)
  if (!receiver.ok) return receiver
  if (!(await contactsAreKnown(work, contactsIn(packet)))) {
    return refuse('unknown-reference', 'The buying centre names somebody who is not a contact here.', {
      field: 'packet.buyingCentre',
    })
  }
  const move = offered(asNow(lead), seam, receiver.value)
  if (!move.ok) return move
  const row = await offerRow(work, lead, seam, receiver.value, packet)
  const besides = seam === 'convert>serve' ? { wonAt: lead.wonAt ?? work.now } : {}
  const fact = seam === 'gather>qualify' ? 'lead.released' : 'handoff.offered'
  const moved = await moveLead(work, lead, move.value, {
    fact,
    function: sides(seam).from,
    rows: [row],
    besides,
    detail: { seam },
  })
  if (receiver.value.memberId !== work.actor.memberId) return ok({ lead: moved, handoffId: row.id })
  // An offer to oneself accepts itself.
  const answered = await accept(work, moved, await mustLock(work, row.id))
  return answered.ok ? ok({ lead: answered.value, handoffId: row.id }) : answered
}

function contactsIn({ buyingCentre }: Packet): string[] {
  return Array.isArray(buyingCentre) ? buyingCentre.map(({ contactId }) => contactId) : []
}

async function receiverOf(work: Work, seam: Seam, to: To | undefined): Promise<Result<Owner>> {
  const level = sides(seam).to
  if (!to)
    return ok({ memberId: null, queueId: await queueOf(work.tx, work.actor.workspaceId, level, 'pool') })
  if ('memberId' in to) {
    if (await memberIsActive(work, to.memberId)) return ok({ memberId: to.memberId, queueId: null })
    return refuse('unknown-receiver', 'This colleague does not work here any more.', { field: 'toMemberId' })
  }
  if (await isQueueAt(work, to.queueId, level)) return ok({ memberId: null, queueId: to.queueId })
  return refuse('unknown-receiver', `That queue holds no work of ${level}.`, { field: 'toQueueId' })
}

function offerRow(work: Work, lead: Lead, seam: Seam, to: Owner, packet: Packet): Promise<RowChange> {
  return insertRow(work, 'handoffs', {
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
  })
}

async function mustLock(work: Work, handoffId: string): Promise<Handoff> {
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
  const lead = leadId ? await lockLead(work.tx, work.actor.workspaceId, leadId) : null
  const handoff = lead ? await lockHandoff(work, handoffId) : null
  if (!lead || !handoff) return refuse('not-found', 'There is no such offer.')
  if (handoff.closedAt) return tooLate(work, handoff)
  const not = mayAnswer(handoff, given.answer, work.actor)
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

async function accept(work: Work, lead: Lead, handoff: Handoff): Promise<Result<Lead>> {
  const seam = handoff.seam as Seam
  const memberId = work.actor.memberId
  if (!memberId) return refuse('nobody-to-accept', 'Only a person can accept an offer.')
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

async function takeOver(work: Work, lead: Lead, handoff: Handoff, move: Move, fact: string): Promise<Lead> {
  const closed = await closeOffer(work, handoff, 'accepted', null, null)
  return moveLead(work, lead, move, {
    fact,
    function: sides(handoff.seam as Seam).to,
    rows: [closed],
    detail: { seam: handoff.seam, toSelf: handoff.toSelf },
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
  if (seam === 'gather>qualify') {
    return refuse('no-such-move', 'A released lead is claimed, or sent back as bad data.')
  }
  const move = notAccepted(asNow(lead), seam, given.answer, reason)
  if (!move.ok) return move
  const closed = await closeOffer(work, handoff, given.answer, reason, given.note ?? null)
  const by = given.answer === 'withdrawn' ? sides(seam).from : sides(seam).to
  const fact = {
    fact: `handoff.${given.answer.replace('_', '-')}`,
    function: by,
    rows: [closed],
    detail: { seam, reason },
  }
  return ok(await moveLead(work, lead, move.value, fact))
}

function closeOffer(work: Work, handoff: Handoff, state: string, reason: string | null, note: string | null) {
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
  const rows: (RowChange | null)[] = []
  for (const seam of SEAMS) {
    const open = await openHandoff(work, lead.id, seam)
    if (open)
      rows.push(await closeOffer(work, open, state, state === 'withdrawn' ? 'prospect_changed' : null, null))
  }
  if (rows.length > 0)
    await record(work, { fact: `handoff.${state}`, function: lead.level, ...stamps(lead), rows })
  return ok(null)
}

/** Takes a lead out of a queue, or starts on what was given to oneself; an open release is accepted by it. */
export async function claimLead(work: Work, lead: Lead): Promise<Result<Lead>> {
  const { memberId } = work.actor
  if (!memberId) return refuse('nobody-to-claim', 'Only a person can claim a lead.')
  const move = claim(asNow(lead), memberId)
  if (!move.ok) return move
  const release = lead.level === 'qualify' ? await openHandoff(work, lead.id, 'gather>qualify') : null
  if (release) return ok(await takeOver(work, lead, release, move.value, 'lead.claimed'))
  return ok(await moveLead(work, lead, move.value, { fact: 'lead.claimed', function: lead.level }))
}

/** The way back: from qualify to the intake queue as bad data, from convert to its qualifier, else the pool. */
export async function returnLead(work: Work, lead: Lead, reason: string): Promise<Result<Lead>> {
  const not =
    illegal(asNow(lead), 'return') ??
    mayWork(asNow(lead), work.actor) ??
    badReason(lead.level === 'qualify' ? 'badData' : 'returned', reason)
  if (not) return not
  const ws = work.actor.workspaceId
  const release = await openHandoff(work, lead.id, 'gather>qualify')
  const rows = release ? [await closeOffer(work, release, 'rejected', reason, null)] : []
  const move =
    lead.level === 'qualify'
      ? await backToIntake(work, reason)
      : await backToQualifier(work, ws, lead, reason)
  return ok(
    await moveLead(work, lead, move, {
      fact: 'lead.returned',
      function: lead.level,
      rows,
      detail: { reason, to: move.level },
    }),
  )
}

async function backToIntake(work: Work, reason: string): Promise<Move> {
  const queueId = await queueOf(work.tx, work.actor.workspaceId, 'gather', 'intake')
  return { level: 'gather', state: 'sorting', owner: { memberId: null, queueId }, how: 'returned', reason }
}

async function backToQualifier(work: Work, ws: string, lead: Lead, reason: string): Promise<Move> {
  const memberId = await lastHolder(work.tx, ws, lead.id, 'qualify')
  const owner: Owner = memberId
    ? { memberId, queueId: null }
    : { memberId: null, queueId: await queueOf(work.tx, ws, 'qualify', 'pool') }
  return { level: 'qualify', state: 'waiting', owner, how: 'returned', reason }
}

/** Another owner at the same level. A member may hand on their own; a manager any. */
export async function reassignLead(work: Work, lead: Lead, to: To, reason: string): Promise<Result<Lead>> {
  const not = mayWork(asNow(lead), work.actor) ?? badReason('reassign', reason)
  if (not) return not
  const owner = await ownerFor(work, lead, to)
  if (!owner.ok) return owner
  const move = reassign(asNow(lead), owner.value, reason)
  if (!move.ok) return move
  return ok(
    await moveLead(work, lead, move.value, {
      fact: 'lead.reassigned',
      function: lead.level,
      detail: { reason },
    }),
  )
}

async function ownerFor(work: Work, lead: Lead, to: To): Promise<Result<Owner>> {
  if ('memberId' in to) {
    if (await memberIsActive(work, to.memberId)) return ok({ memberId: to.memberId, queueId: null })
    return refuse('unknown-receiver', 'This colleague does not work here any more.', { field: 'toMemberId' })
  }
  if (await isQueueAt(work, to.queueId, lead.level)) return ok({ memberId: null, queueId: to.queueId })
  return refuse('unknown-receiver', `That queue holds no work of ${lead.level}.`, { field: 'toQueueId' })
}

/** Won: offered to serve; the closer holds it until somebody accepts. Who closes and serves both keeps it at once. */
export async function winLead(work: Work, lead: Lead, { to }: { to?: To } = {}): Promise<Result<Lead>> {
  const self = work.actor.memberId
  const servesToo = self !== null && self === lead.ownerMemberId && functionsOf(work.actor).includes('serve')
  const receiver = to ?? (servesToo ? { memberId: self } : undefined)
  const done = await offer(work, lead, { seam: 'convert>serve', to: receiver, packet: {} })
  return done.ok ? ok(done.value.lead) : done
}

/** Lost: closed with a reason; no decision is a reason of its own. */
export async function loseLead(work: Work, lead: Lead, reason: string): Promise<Result<Lead>> {
  const move = close(asNow(lead), 'lose', reason)
  if (!move.ok) return move
  return ok(
    await moveLead(work, lead, move.value, { fact: 'lead.lost', function: 'convert', detail: { reason } }),
  )
}

/** The deciding order was cancelled: back to convert with the closer. */
export async function unwinLead(
  work: Work,
  lead: Lead,
  reason: string,
  rows: (RowChange | null)[] = [],
): Promise<Result<Lead>> {
  const not = illegal(asNow(lead), 'cancel') ?? badReason('cancel', reason)
  if (not) return not
  const ws = work.actor.workspaceId
  const open = await openHandoff(work, lead.id, 'convert>serve')
  const withdrawn = open ? await closeOffer(work, open, 'withdrawn', 'prospect_changed', null) : null
  const closer = await lastHolder(work.tx, ws, lead.id, 'convert')
  const owner: Owner = closer
    ? { memberId: closer, queueId: null }
    : { memberId: null, queueId: await queueOf(work.tx, ws, 'convert', 'pool') }
  const move: Move = {
    level: 'convert',
    state: closer ? 'working' : 'waiting',
    owner,
    how: 'cancelled',
    reason,
  }
  const moved = await changeHands(work, lead, move, { wonAt: null })
  await record(work, {
    fact: 'lead.cancelled',
    function: 'serve',
    ...stamps(lead),
    rows: [...moved.rows, withdrawn, ...rows],
    detail: { reason },
  })
  return ok(moved.lead)
}
