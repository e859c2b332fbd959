/** An offer needs what its seam asks for; a lead may be released without it by whoever commands, with a reason. */
import { logActivity } from '../../office/activities/actions.ts'
import { activityIn } from '../../office/activities/contract.ts'
import { reaches } from '../../platform/access.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import type { Lead } from '../leads/move.ts'
import type { Seam } from './handoff.ts'
import { offer, type Packet, whatIsKnown } from './offers.ts'
import { cannotOffer } from './policies/actions.ts'

interface Asked {
  seam: Seam
  packet: Packet
  anyway?: string | undefined
}

/** The packet as it goes out: refused when it lacks something, unless it is released anyway. */
export async function completePacket(work: Work, lead: Lead, asked: Asked): Promise<Result<Packet>> {
  const known = await whatIsKnown(work, lead, asked.seam, asked.packet)
  if (!known.ok) return known
  const lacks = await cannotOffer(work, asked.seam, known.value, lead.channelId)
  if (!lacks) return ok(asked.packet)
  if (asked.seam !== 'gather>qualify') return lacks
  return asked.anyway ? anyway(work, lead, asked.packet, asked.anyway) : orAnyway(work, lacks)
}

// Who commands may let it pass: in a firm of one that is the one. The reason stands in the story of the lead too.
async function anyway(work: Work, lead: Lead, packet: Packet, reason: string): Promise<Result<Packet>> {
  if (!reaches(work.actor.access, 'manager')) {
    return refuse(
      'not-yours',
      'Only a manager releases a lead that lacks what is needed. Complete it first.',
      {
        field: 'anyway',
      },
    )
  }
  const noted = await logActivity(work, activityIn.parse({ leadId: lead.id, kind: 'note', subject: reason }))
  return noted.ok ? ok({ ...packet, anyway: reason }) : noted
}

function orAnyway({ actor }: Work, lacks: Refusal): Refusal {
  if (!reaches(actor.access, 'manager')) return lacks
  return { ...lacks, message: `${lacks.message} Or release it anyway, with a reason.` }
}

/** Releases a lead to qualify by the rules, if it has what it needs. */
export async function releaseLead(
  work: Work,
  lead: Lead,
  given: { anyway?: string | undefined } = {},
): Promise<Result<Lead>> {
  const packet = await completePacket(work, lead, { seam: 'gather>qualify', packet: {}, ...given })
  if (!packet.ok) return packet
  const done = await offer(work, lead, { seam: 'gather>qualify', packet: packet.value })
  return done.ok ? ok(done.value.lead) : done
}
