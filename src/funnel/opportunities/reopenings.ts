/** The ways back from an outcome, and what becomes of opportunities when their lead ends another way. */
import { ok, type Result, refuse } from '../../platform/result.ts'
import { patched, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { asNow, reopenLead } from '../leads/actions.ts'
import type { Lead } from '../leads/move.ts'
import { opportunityToWork, recordOn } from './actions.ts'
import type { ReopeningIn } from './contract.ts'
import { cannotOpen } from './opportunity.ts'
import { type Closed, writeLost } from './outcomes.ts'
import { courses, lockAllOf, type Opportunity } from './store.ts'
import { voidCredit } from './team/credits.ts'

/** Reopens a lost opportunity, and its lead where that was lost with it. A won one comes back by cancelling its order. */
export async function reopenOpportunity(
  work: Work,
  { opportunityId, reason }: ReopeningIn,
): Promise<Result<Closed>> {
  const found = await opportunityToWork(work, opportunityId)
  if (!found.ok) return found
  const { opportunity } = found.value
  if (opportunity.state === 'open') return refuse('already-open', 'This opportunity is open.')
  if (opportunity.state === 'won') {
    return refuse('cancel-the-order', 'This opportunity is won. Cancel its order, then it is open again.')
  }
  const wasLost = found.value.lead.closedAs === 'lost'
  const lead = wasLost ? await reopenLead(work, found.value.lead, reason) : ok(found.value.lead)
  if (!lead.ok) return lead
  const not = cannotOpen(asNow(lead.value))
  if (not) return not
  return ok({
    opportunity: await writeOpen(work, lead.value, opportunity, reason, 'convert'),
    lead: lead.value,
  })
}

async function writeOpen(work: Work, lead: Lead, opportunity: Opportunity, reason: string, fn: string) {
  const values = { state: 'open', closedAt: null, closedByMemberId: null, lostReason: null }
  const change = await patchRow(work, 'opportunities', opportunity, values)
  const opened = patched(opportunity, change)
  const detail = { reason, from: opportunity.state }
  const rows = [change, ...(await voidCredit(work, opportunity.id))]
  await recordOn(work, lead, opened, { fact: 'opportunity.reopened', function: fn, detail, rows })
  return opened
}

/**
 * What the cancelling of an order makes of its opportunity: open again, the decisive course undone; or lost for the
 * reason of the cancelling, where the lead stays a customer by another order.
 */
export async function cancelWin(
  work: Work,
  lead: Lead,
  opportunity: Opportunity,
  { reason, stays }: { reason: string; stays: boolean },
): Promise<Opportunity> {
  if (stays) return writeLost(work, lead, opportunity, reason, work.now, 'serve')
  for (const course of await courses(work, opportunity.id)) {
    if (!course.decisive || !course.doneAt) continue
    const undone = await patchRow(work, 'coursesOfAction', course, { doneAt: null })
    await recordOn(work, lead, opportunity, {
      fact: 'course.undone',
      function: 'serve',
      detail: { courseId: course.id },
      rows: [undone],
    })
  }
  return writeOpen(work, lead, opportunity, reason, 'serve')
}

/** Loses what is still open when a lead ends another way, such as by being suppressed. */
export async function closeWithLead(work: Work, lead: Lead, reason: string): Promise<Result<null>> {
  for (const opportunity of await lockAllOf(work, lead.id)) {
    if (opportunity.state === 'open') await writeLost(work, lead, opportunity, reason, work.now, lead.level)
  }
  return ok(null)
}
