/** Taking a release back: who released a lead a moment ago has it again, as long as nobody has begun with it. */
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { lockSeenLead, queueOf } from '../leads/actions.ts'
import type { Owner } from '../leads/lead.ts'
import { type Lead, moveLead } from '../leads/move.ts'
import { closeOffer } from './answers.ts'
import { mayAnswer } from './handoff.ts'
import { refundTurn } from './routing/actions.ts'
import { lastRelease, memberIsActive } from './store.ts'

/** Brings a released lead back to gather. What was released to oneself can be had back until it is touched. */
export async function recallRelease(work: Work, leadId: string): Promise<Result<Lead>> {
  const lead = await lockSeenLead(work, leadId)
  if (!lead) return refuse('not-found', 'There is no such lead.')
  const release = await lastRelease(work, leadId)
  const isMineStill =
    release?.toSelf && lead.ownerMemberId === work.actor.memberId && lead.state === 'working'
  const waits =
    lead.level === 'qualify' && (isMineStill || (lead.state === 'waiting' && release?.closedAt === null))
  if (!release || !waits || lead.lastTouchAt !== null) {
    return refuse('no-such-move', 'Somebody has begun with this lead. Ask them to send it back.')
  }
  const not = mayAnswer(release, 'withdrawn', work.actor)
  if (not) return not
  const closed = release.closedAt
    ? null
    : await closeOffer(work, release, 'withdrawn', 'offered_too_early', null)
  await refundTurn(work, leadId, 'qualify', lead.ownerMemberId)
  const owner = await sender(work, release.fromMemberId)
  const move = {
    level: 'gather' as const,
    state: 'sorting' as const,
    owner,
    how: 'withdrawn',
    reason: 'offered_too_early',
  }
  const detail = { seam: 'gather>qualify', handoffId: release.id, reason: 'offered_too_early' }
  return ok(
    await moveLead(work, lead, move, {
      fact: 'handoff.withdrawn',
      function: 'gather',
      rows: [closed],
      detail,
    }),
  )
}

async function sender(work: Work, memberId: string | null): Promise<Owner> {
  if (memberId && (await memberIsActive(work, memberId))) return { memberId, queueId: null }
  return { memberId: null, queueId: await queueOf(work.tx, work.actor.workspaceId, 'gather', 'intake') }
}
