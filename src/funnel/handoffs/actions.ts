/** The verbs by which a lead changes hands: release, offer and answer, claim, return, reassign, win, lose. */
import type { Level } from '../../office/team/functions.ts'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { RowChange } from '../../platform/rows.ts'
import { answerFact, functionsOf, type Work } from '../../platform/work.ts'
import { asNow, lastHolder, queueOf } from '../leads/actions.ts'
import {
  badReason,
  claim,
  close,
  illegal,
  type Move,
  mayWork,
  mayWorkAt,
  type Owner,
  reassign,
} from '../leads/lead.ts'
import { changeHands, type Lead, moveLead, stamps } from '../leads/move.ts'
import { closeOffer, takeOver } from './answers.ts'
import type { Seam } from './handoff.ts'
import { offer, type To } from './offers.ts'
import { cannotOffer } from './policies/actions.ts'
import { backTo, intoQueue, refundTurn } from './routing/actions.ts'
import { isQueueAt, memberIsActive, openHandoff } from './store.ts'

export { answer, closeOpenOffers } from './answers.ts'
export { offer, type Packet, type To } from './offers.ts'
export { offerToGather } from './to-gather.ts'

/** Takes a lead out of a queue, or starts on what was given to oneself; an open release is accepted by it. */
export async function claimLead(work: Work, lead: Lead): Promise<Result<Lead>> {
  const { memberId } = work.actor
  if (!memberId) return refuse('nobody-to-claim', 'Only a person can claim a lead.')
  const not = mayWorkAt(asNow(lead).level, work.actor)
  if (not) return not
  const move = claim(asNow(lead), memberId)
  if (!move.ok) return move
  const seam = enteredBy(lead)
  const given = seam ? await openHandoff(work, lead.id, seam) : null
  if (given) return ok(await takeOver(work, lead, given, move.value, 'lead.claimed'))
  return ok(await moveLead(work, lead, move.value, { fact: 'lead.claimed', function: lead.level }))
}

// By which seam that leaves no offered state behind a lead has come to where it waits.
function enteredBy(lead: Lead): Seam | null {
  if (lead.level === 'qualify') return 'gather>qualify'
  return lead.level === 'gather' && lead.earlierLeadId ? 'serve>gather' : null
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
  // Bad data is nobody's turn.
  if (lead.level === 'qualify') await refundTurn(work, lead.id, 'qualify', lead.ownerMemberId)
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
  const owner = await backTo(work, lead, 'qualify', await lastHolder(work.tx, ws, lead.id, 'qualify'))
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
  if (await isQueueAt(work, to.queueId, lead.level)) {
    // Who gives it away is not given it again.
    const butNot = lead.ownerMemberId ? [lead.ownerMemberId] : []
    return intoQueue(work, lead, to.queueId, lead.level as Level, { butNot })
  }
  return refuse('unknown-receiver', `That queue holds no work of ${lead.level}.`, { field: 'toQueueId' })
}

/** Won: offered to serve; the closer holds it until somebody accepts. Who closes and serves both keeps it at once. */
export async function winLead(work: Work, lead: Lead, { to }: { to?: To } = {}): Promise<Result<Lead>> {
  const self = work.actor.memberId
  const servesToo = self !== null && self === lead.ownerMemberId && functionsOf(work.actor).includes('serve')
  const receiver = to ?? (servesToo ? { memberId: self } : undefined)
  const packet = { need: lead.interest, nextStep: lead.nextStep, nextStepOn: lead.nextStepOn }
  if (!servesToo && (await cannotOffer(work, 'convert>serve', packet))) return wonWithoutOffer(work, lead)
  const done = await offer(work, lead, { seam: 'convert>serve', to: receiver, packet })
  return done.ok ? ok(done.value.lead) : done
}

// What serve has to be told is not known yet: won all the same, and the closer offers it with the rest.
async function wonWithoutOffer(work: Work, lead: Lead): Promise<Result<Lead>> {
  const not = illegal(asNow(lead), 'win')
  if (not) return not
  const owner = { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
  const move: Move = { level: 'serve', state: 'offered', owner, how: 'won' }
  const besides = { wonAt: lead.wonAt ?? work.now }
  return ok(await moveLead(work, lead, move, { fact: 'lead.won', function: 'convert', besides }))
}

/** Lost: closed with a reason; no decision is a reason of its own. */
export async function loseLead(work: Work, lead: Lead, reason: string): Promise<Result<Lead>> {
  const move = close(asNow(lead), 'lose', reason)
  if (!move.ok) return move
  const lost = await moveLead(work, lead, move.value, {
    fact: 'lead.lost',
    function: 'convert',
    detail: { reason },
  })
  const answered = await answerFact(work, 'lead.lost', { lead: lost })
  return answered.ok ? ok(lost) : answered
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
  const owner = await backTo(work, lead, 'convert', closer)
  const move: Move = {
    level: 'convert',
    state: owner.memberId !== null && owner.memberId === closer ? 'working' : 'waiting',
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
