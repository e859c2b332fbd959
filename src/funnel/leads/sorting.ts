/** Taking a new lead into sorting. */
import { ok, type Result } from '../../platform/result.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { asNow } from './actions.ts'
import { illegal, type Owner } from './lead.ts'
import { type Lead, moveLead } from './move.ts'

/** Takes a new lead into sorting. */
export async function startSorting(work: Work, lead: Lead): Promise<Result<Lead>> {
  const not = illegal(asNow(lead), 'sort')
  if (not) return not
  const owner: Owner = lead.ownerMemberId
    ? ownerOf(lead)
    : { memberId: work.actor.memberId as string, queueId: null }
  const move = { level: 'gather' as const, state: 'sorting' as const, owner, how: 'claimed' }
  const sorting = await moveLead(work, lead, move, { fact: 'lead.sorting', function: 'gather' })
  // What serve offered to gather is taken up by it.
  if (!lead.earlierLeadId) return ok(sorting)
  const answered = await answerFact(work, 'lead.sorting', { lead: sorting })
  return answered.ok ? ok(sorting) : answered
}

function ownerOf(lead: Lead): Owner {
  return { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
}
