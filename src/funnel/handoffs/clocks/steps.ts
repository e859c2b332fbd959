/** The steps after a breach: reminding, telling those above, giving back to the pool, letting the offer expire. */
import { patched, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { asNow, queueOf } from '../../leads/actions.ts'
import type { Clock } from '../../leads/clocks/keep.ts'
import type { LeadState, Owner } from '../../leads/lead.ts'
import { type Lead, moveLead } from '../../leads/move.ts'
import { expireOffer } from '../answers.ts'
import { sides } from '../handoff.ts'
import { offer, type Packet } from '../offers.ts'
import { type Step, termsOf } from '../policies/policy.ts'
import { giveBackRequest } from '../requests/closing.ts'
import { routeLead } from '../routing/actions.ts'
import { type Handoff, lockHandoff } from '../store.ts'
import { whoIsTold } from './chain.ts'
import { nextStepAt, type Reckoning } from './reckoning.ts'
import { presentTeam } from './store.ts'
import { holderOf, tell } from './tell.ts'

/** Takes the next step of a breached clock and notes when the one after it is due. */
export async function takeStep(work: Work, lead: Lead, clock: Clock, by: Reckoning): Promise<void> {
  const name = termsOf(by.policyFor(clock), clock.kind).steps[clock.steps]
  const steps = clock.steps + 1
  const nextAt = nextStepAt({ ...clock, steps }, clock.breachedAt as string, by)
  const row = await patchRow(work, 'clocks', clock, { steps, nextAt })
  if (!name) return
  const toMemberId = await toldBy(work, lead, clock, name)
  await tell(work, lead, patched(clock, row), 'clock.escalated', [row], { step: name, toMemberId })
  if (name === 'pool' || name === 'expire') await giveUp(work, lead, clock, name)
}

// What is done tells the holder too: it is theirs no longer.
async function toldBy(work: Work, lead: Lead, clock: Clock, step: Step): Promise<string | null> {
  const holder = holderOf(clock, lead)
  if (step !== 'lead' && step !== 'manager') return holder
  // Where a queue holds it, whoever sent it waits.
  const handoff = holder === null && clock.handoffId ? await lockHandoff(work, clock.handoffId) : null
  return whoIsTold(step, holder ?? handoff?.fromMemberId ?? null, await presentTeam(work))
}

async function giveUp(work: Work, lead: Lead, clock: Clock, step: 'pool' | 'expire'): Promise<void> {
  if (clock.requestId) return giveBackRequest(work, lead, clock.requestId, step)
  const handoff = clock.kind === 'answer' && clock.handoffId ? await lockHandoff(work, clock.handoffId) : null
  if (handoff && handoff.closedAt === null) return giveUpOffer(work, lead, handoff, step)
  if (step === 'pool' && clock.kind !== 'customer') await backToPool(work, lead)
}

async function giveUpOffer(work: Work, lead: Lead, handoff: Handoff, step: 'pool' | 'expire'): Promise<void> {
  const released = handoff.seam === 'gather>qualify'
  if (step === 'pool' && released) return backToPool(work, lead)
  if (step === 'pool' && handoff.toQueueId) return
  const sent = await expireOffer(work, lead, handoff)
  if (!sent.ok || step === 'expire') return
  const seam = handoff.seam as 'qualify>convert'
  if (handoff.seam === 'serve>gather') return backToPool(work, sent.value)
  const queueId = await queueOf(work.tx, work.actor.workspaceId, sides(seam).to, 'pool')
  await offer(work, sent.value, { seam, to: { queueId }, packet: handoff.packet as Packet })
}

/** Takes a lead from who let it lie and puts it where anybody of its level may take it. */
async function backToPool(work: Work, lead: Lead): Promise<void> {
  if (lead.ownerMemberId === null || lead.state === 'offered' || lead.state === 'closed') return
  const owner = await ownerElse(work, lead)
  const state: LeadState = lead.level === 'gather' ? asNow(lead).state : 'waiting'
  const reason = 'not_taken_up'
  await moveLead(
    work,
    lead,
    { level: asNow(lead).level, state, owner, how: 'reassigned', reason },
    { fact: 'lead.reassigned', function: lead.level, detail: { reason, fromMemberId: lead.ownerMemberId } },
  )
}

// Whom the rules name now, but for who let it lie; else the queue of its level.
async function ownerElse(work: Work, lead: Lead): Promise<Owner> {
  const { level } = asNow(lead)
  const butNot = lead.ownerMemberId ? [lead.ownerMemberId] : []
  const routed = level === 'gather' ? null : await routeLead(work, lead, level, { butNot })
  if (routed?.ok) return routed.value.to
  const kind = level === 'gather' ? 'intake' : 'pool'
  return { memberId: null, queueId: await queueOf(work.tx, work.actor.workspaceId, level, kind) }
}
