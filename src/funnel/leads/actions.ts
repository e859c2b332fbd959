/** The verbs on a lead that change no hands between functions: edit, refuse, nurture, wake, reopen, suppress, merge. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../platform/rows.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { badReason, close, comeBack, illegal, type LeadNow, mayWork, notNow, type Owner } from './lead.ts'
import { type Lead, moveLead, stamps } from './move.ts'
import { lastHolder, lockLead, queueOf } from './store.ts'

export { mergeLeads, undoMerge } from './merges.ts'
export { addContact } from './people-edits.ts'
export { receiveLead } from './receive.ts'
// What neighbours may ask of leads.
export { lastHolder, lockLead, queueOf } from './store.ts'

/** The lead, locked, when the actor may work it. */
export async function leadToWork(work: Work, id: string): Promise<Result<Lead>> {
  const lead = await lockLead(work.tx, work.actor.workspaceId, id)
  if (!lead) return refuse('not-found', 'There is no such lead.')
  return mayWork(asNow(lead), work.actor) ?? ok(lead)
}

/** The part of a row that the rules read. */
export function asNow(lead: Lead): LeadNow {
  return lead as unknown as LeadNow
}

type Edit = { version: number } & Partial<
  Pick<
    Lead,
    | 'channelId'
    | 'campaignId'
    | 'productLineId'
    | 'territoryId'
    | 'accountId'
    | 'contactId'
    | 'interest'
    | 'directness'
    | 'tags'
    | 'nextStep'
    | 'nextStepOn'
    | 'extras'
  >
>

/** Completes or corrects a lead. Refused when somebody changed it meanwhile. */
export async function editLead(work: Work, id: string, edit: Edit): Promise<Result<Lead>> {
  const found = await leadToWork(work, id)
  if (!found.ok) return found
  const stale = staleUnless(found.value, edit.version)
  if (stale) return stale
  const { version: _, ...patch } = edit
  if (
    (patch.accountId === null && !found.value.contactId) ||
    (patch.contactId === null && !found.value.accountId)
  ) {
    return refuse('nobody-meant', 'A lead needs a company or a person.', { field: 'contactId' })
  }
  const unknown = await unknownReference(work, patch)
  if (unknown) return unknown
  const change = await patchRow(work, 'leads', found.value, patch)
  const lead = patched(found.value, change)
  if (change)
    await record(work, { fact: 'lead.edited', function: lead.level, ...stamps(lead), rows: [change] })
  return ok(lead)
}

const REFERENCES = {
  channelId: 'channels',
  campaignId: 'campaigns',
  productLineId: 'productLines',
  territoryId: 'territories',
  accountId: 'accounts',
  contactId: 'contacts',
} as const

async function unknownReference(work: Work, patch: Partial<Lead>) {
  for (const [field, table] of Object.entries(REFERENCES)) {
    const id = patch[field as keyof Lead]
    if (typeof id !== 'string') continue
    const row = await work.tx
      .selectFrom(table)
      .select('id')
      .where('workspaceId', '=', work.actor.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse('unknown-reference', `${field} names nothing in this workspace.`, { field })
  }
  return null
}

/** Takes a new lead into sorting. */
export async function startSorting(work: Work, lead: Lead): Promise<Result<Lead>> {
  const not = illegal(asNow(lead), 'sort')
  if (not) return not
  const owner: Owner = lead.ownerMemberId
    ? ownerOf(lead)
    : { memberId: work.actor.memberId as string, queueId: null }
  const move = { level: 'gather' as const, state: 'sorting' as const, owner, how: 'claimed' }
  return ok(await moveLead(work, lead, move, { fact: 'lead.sorting', function: 'gather' }))
}

function ownerOf(lead: Lead): Owner {
  return { memberId: lead.ownerMemberId, queueId: lead.ownerQueueId } as Owner
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

/** Its last owner at this level if they are still here, else the level's pool (or the intake queue). */
export async function formerOwner(work: Work, lead: Lead): Promise<Owner> {
  const ws = work.actor.workspaceId
  const memberId = await lastHolder(work.tx, ws, lead.id, lead.level)
  if (memberId) return { memberId, queueId: null }
  const kind = lead.level === 'gather' ? 'intake' : 'pool'
  return { memberId: null, queueId: await queueOf(work.tx, ws, lead.level, kind) }
}
