/**
 * A handoff is a change of owner between functions: offered, then accepted, rejected, sent back for more work,
 * withdrawn or expired. The sender owns the lead until a person accepts; a release makes the pool's queue, or the person
 * it is given to, the owner at once. However an offer is closed but by accepting, the lead is its sender's again. An offer to oneself accepts itself and stays out of acceptance rates.
 */
import type { Level } from '../../office/team/functions.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { badReason, illegal, type LeadNow, type Move, type Owner } from '../leads/lead.ts'

export const SEAMS = ['gather>qualify', 'qualify>convert', 'convert>serve', 'serve>gather'] as const
export type Seam = (typeof SEAMS)[number]
export const ANSWERS = ['accepted', 'rejected', 'needs_work', 'withdrawn'] as const
export type Answer = (typeof ANSWERS)[number]

/** Which function gives and which takes at a seam. */
export function sides(seam: Seam): { from: Level; to: Level } {
  const [from, to] = seam.split('>') as [Level, Level]
  return { from, to }
}

/** Where an offer takes the lead at once, before anybody answers. */
export function offered(lead: LeadNow, seam: Seam, to: Owner): Result<Move> {
  if (seam === 'gather>qualify') return released(lead, to)
  const sender = { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
  if (seam === 'qualify>convert') {
    return illegal(lead, 'offer') ?? ok({ level: 'qualify', state: 'offered', owner: sender, how: 'offered' })
  }
  // A won deal that serve sent back is offered again from where it is.
  const again = lead.level === 'serve' && lead.state === 'offered'
  const not = again ? null : illegal(lead, 'win')
  return not ?? ok({ level: 'serve', state: 'offered', owner: sender, how: 'won' })
}

function released(lead: LeadNow, to: Owner): Result<Move> {
  return illegal(lead, 'release') ?? ok({ level: 'qualify', state: 'waiting', owner: to, how: 'released' })
}

/** A customer's future need offered to gather: until a person accepts, who heard of it holds the new lead. */
export function offeredToGather(senderId: string): Move {
  return { level: 'gather', state: 'offered', owner: { memberId: senderId, queueId: null }, how: 'offered' }
}

/** Accepting: the receiver works it at the next level from now on. */
export function accepted(lead: LeadNow, seam: Seam, memberId: string): Result<Move> {
  const { to } = sides(seam)
  const not = illegal(lead, lead.state === 'offered' ? 'accept' : 'claim')
  if (not) return not
  const state = to === 'gather' ? 'sorting' : 'working'
  return ok({ level: to, state, owner: { memberId, queueId: null }, how: 'accepted' })
}

const VERB_OF = {
  rejected: 'reject',
  needs_work: 'needsWork',
  withdrawn: 'withdraw',
} as const

/** Rejected, needs work or withdrawn: the offer closes and the lead stays with its sender, or returns to them. */
export function notAccepted(
  lead: LeadNow,
  seam: Seam,
  answer: Exclude<Answer, 'accepted'>,
  reason: string,
  sender: Owner,
): Result<Move> {
  const verb = VERB_OF[answer]
  const not = badReason(verb, reason) ?? illegal(lead, verb)
  return not ?? ok(backToSender(lead, seam, answer, reason, sender))
}

/** Nobody answered in time: as a rejection, without anybody having said so. */
export function expired(lead: LeadNow, seam: Seam, sender: Owner): Result<Move> {
  const isOpen = lead.state === 'offered' || lead.state === 'waiting'
  if (!isOpen) return refuse('no-such-move', 'This lead waits for no answer.')
  return ok(backToSender(lead, seam, 'expired', null, sender))
}

function backToSender(lead: LeadNow, seam: Seam, how: string, reason: string | null, sender: Owner): Move {
  if (seam === 'gather>qualify') return { level: 'gather', state: 'sorting', owner: sender, how, reason }
  const owner = { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
  if (seam === 'serve>gather') return { level: 'gather', state: 'sorting', owner, how, reason }
  // A won deal that serve sends back stays won: it waits to be offered again.
  if (seam === 'convert>serve') return { level: 'serve', state: 'offered', owner, how, reason }
  return { level: 'qualify', state: 'working', owner, how, reason }
}

/** Who has to answer: a released lead's holder, who need not be the person it was released to; else the one asked. */
export function receiverOf(
  handoff: { seam: string; toMemberId: string | null },
  lead: { ownerMemberId: string | null },
): string | null {
  return handoff.seam === 'gather>qualify' ? lead.ownerMemberId : handoff.toMemberId
}

/** Who may answer: the person it was offered to, or, for a pool, anybody. Only the sender withdraws. */
export function mayAnswer(
  handoff: { toMemberId: string | null; fromMemberId: string | null },
  answer: Answer,
  actor: { memberId: string | null; access: string; kind: string },
): Refusal | null {
  const commands = ['manager', 'admin', 'owner'].includes(actor.access)
  if (answer === 'withdrawn') {
    if (handoff.fromMemberId === actor.memberId || commands) return null
    return refuse('not-yours', 'Only who offered it can withdraw it.')
  }
  if (handoff.toMemberId === null || handoff.toMemberId === actor.memberId) return null
  if (commands && answer !== 'accepted') return null
  return refuse('not-yours', 'This was offered to a colleague.')
}
