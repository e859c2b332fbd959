import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow } from '../../platform/rows.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { badReason, close, comeBack, type LeadNow, mayWork, notNow, type Owner } from './lead.ts'
import { type Lead, moveLead } from './move.ts'
import { lastHolder, lockSeenLead, queueOf } from './store.ts'

export { editLead } from './edits.ts'
export { mergeLeads, undoMerge } from './merges.ts'
export { addContact } from './people-edits.ts'
export { receiveLead } from './receive.ts'
export { startSorting } from './sorting.ts'
// What neighbours may ask of leads.
export { lastHolder, lockLead, lockSeenLead, queueOf } from './store.ts'

/** The lead, locked, when the actor may work it. */
export async function leadToWork(work: Work, id: string): Promise<Result<Lead>> {
  const lead = await lockSeenLead(work, id)
  if (!lead) return refuse('not-found', 'There is no such lead.')
  return mayWork(asNow(lead), work.actor) ?? ok(lead)
}

/** The part of a row that the rules read. */
export function asNow(lead: Lead): LeadNow {
  return lead as unknown as LeadNow
}

const CLOSURES = {
  refused: { verb: 'refuse', reasons: 'refuse', fact: 'lead.refused', function: 'gather' },
  disqualified: { verb: 'disqualify', reasons: 'disqualify', fact: 'lead.disqualified', function: 'qualify' },
  suppressed: { verb: 'suppress', reasons: 'suppress', fact: 'lead.suppressed', function: null },
} as const

/** Closes a lead for this cycle with a reason that is counted. Suppressing also bars the person from now on. */
export async function closeLead(
  work: Work,
  lead: Lead,
  as: keyof typeof CLOSURES,
  reason: string,
): Promise<Result<Lead>> {
  const closing = CLOSURES[as]
  const bad = badReason(closing.reasons, reason)
  if (bad) return bad
  const move = close(asNow(lead), closing.verb, reason)
  if (!move.ok) return move
  const barred = as === 'suppressed' ? [await bar(work, lead, reason)] : []
  const fact = {
    fact: closing.fact,
    function: closing.function ?? lead.level,
    detail: { reason },
    rows: barred,
  }
  const closed = await moveLead(work, lead, move.value, fact)
  const answered = await answerFact(work, closing.fact, { lead: closed, reason })
  return answered.ok ? ok(closed) : answered
}

function bar(work: Work, lead: Lead, reason: string) {
  return insertRow(work, 'suppressions', {
    id: work.newId(),
    contactId: lead.contactId,
    accountId: lead.contactId ? null : lead.accountId,
    leadId: lead.id,
    reason,
    liftedAt: null,
  })
}

/** Not now: the nurture queue holds it until the day. */
export async function nurtureLead(work: Work, lead: Lead, until: Day, reason: string): Promise<Result<Lead>> {
  const bad = badReason('notNow', reason)
  if (bad) return bad
  const queue = await queueOf(work.tx, work.actor.workspaceId, 'qualify', 'nurture')
  const move = notNow(asNow(lead), until, dayOf(work.now, work.actor.workspace.timeZone), queue, reason)
  if (!move.ok) return move
  const nurtured = await moveLead(work, lead, move.value, {
    fact: 'lead.nurtured',
    function: lead.level,
    detail: { reason, until },
  })
  const answered = await answerFact(work, 'lead.nurtured', { lead: nurtured, reason })
  return answered.ok ? ok(nurtured) : answered
}

/** The day has come, or new interest: back to the level it left. */
export async function wakeLead(
  work: Work,
  lead: Lead,
  reason: 'day_reached' | 'new_interest',
): Promise<Result<Lead>> {
  const move = comeBack(asNow(lead), 'wake', await formerOwner(work, lead), reason)
  if (!move.ok) return move
  return ok(
    await moveLead(work, lead, move.value, { fact: 'lead.woken', function: lead.level, detail: { reason } }),
  )
}

/** Undoes a closing that was a mistake. */
export async function reopenLead(work: Work, lead: Lead, reason: string): Promise<Result<Lead>> {
  const bad = badReason('reopen', reason)
  if (bad) return bad
  const move = comeBack(asNow(lead), 'reopen', await formerOwner(work, lead), reason)
  if (!move.ok) return move
  return ok(
    await moveLead(work, lead, move.value, {
      fact: 'lead.reopened',
      function: lead.level,
      detail: { reason },
    }),
  )
}

/** Its last owner at this level if they are here and present, else by routing; at gather the intake queue. */
export async function formerOwner(work: Work, lead: Lead): Promise<Owner> {
  const ws = work.actor.workspaceId
  const memberId = await lastHolder(work.tx, ws, lead.id, lead.level)
  const sorts = lead.level === 'gather'
  const routed = sorts ? null : await answerFact(work, 'lead.coming-back', { lead, memberId })
  if (routed?.ok && routed.value) return routed.value as Owner
  if (memberId) return { memberId, queueId: null }
  return { memberId: null, queueId: await queueOf(work.tx, ws, lead.level, sorts ? 'intake' : 'pool') }
}
