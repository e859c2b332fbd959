/**
 * A handoff is a change of owner between functions: offered, then accepted, rejected, sent back for more work,
 * withdrawn or expired. The sender owns the lead until a person accepts; a release to a pool makes the pool's
 * queue the owner at once. An offer to oneself accepts itself and stays out of acceptance rates.
 */
import type { Level } from '../../office/team/functions.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { badReason, illegal, type LeadNow, type Move, type Owner } from '../leads/lead.ts'

export const SEAMS = ['gather>qualify', 'qualify>convert', 'convert>serve'] as const
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

/** Accepting: the receiver works it at the next level from now on. */
export function accepted(lead: LeadNow, seam: Seam, memberId: string): Result<Move> {
  if (seam !== 'gather>qualify') {
    const not = illegal(lead, 'accept')
    if (not) return not
  }
  return ok({ level: sides(seam).to, state: 'working', owner: { memberId, queueId: null }, how: 'accepted' })
}

/** Rejected, needs work or withdrawn: the offer closes and the lead stays with its sender. */
export function notAccepted(
  lead: LeadNow,
  seam: Seam,
  answer: Exclude<Answer, 'accepted'>,
  reason: string,
): Result<Move> {
  const verb = { rejected: 'reject', needs_work: 'needsWork', withdrawn: 'withdraw' } as const
  const list = { rejected: 'reject', needs_work: 'needsWork', withdrawn: 'withdraw' } as const
  const not = badReason(list[answer], reason) ?? illegal(lead, verb[answer])
  if (not) return not
  const owner = { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
  // A won deal that serve sends back stays won: it waits to be offered again.
  if (seam === 'convert>serve') return ok({ level: 'serve', state: 'offered', owner, how: answer, reason })
  return ok({ level: 'qualify', state: 'working', owner, how: answer, reason })
}

/** Who may answer: the person it was offered to, or, for a pool, anybody but the sender. Only the sender withdraws. */
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
