/** What an activity is about, who does it as which function, and recording its changes. */
import { asNow } from '../../funnel/leads/actions.ts'
import { heldAs } from '../../funnel/leads/lead.ts'
import { type Lead, stamps } from '../../funnel/leads/move.ts'
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { patchRow, type RowChange } from '../../platform/rows.ts'
import { functionsOf, type Work } from '../../platform/work.ts'
import { isTouch, mayChange } from './activity.ts'
import { type About, type Activity, lastTouch, leadOf, lockActivity, lockLead, whoIsMeant } from './store.ts'

export interface Subject {
  lead: Lead | null
  about: About
}

/** The lead (locked), company and person something is about; a lead's own company and person unless said. */
export async function whatItIsAbout(
  work: Work,
  given: { leadId?: string; accountId?: string; contactId?: string },
): Promise<Result<Subject>> {
  if (!work.actor.memberId) return refuse('needs-a-member', 'Only a person, or a key of theirs, does things.')
  if (!given.leadId && !given.accountId && !given.contactId) {
    return refuse('about-nothing', 'Say which lead, company or person it is about.', { field: 'leadId' })
  }
  const lead = given.leadId ? await lockLead(work, given.leadId) : null
  if (given.leadId && !lead) return unknown('leadId')
  const own = lead !== null && !given.accountId && !given.contactId
  const about = await whoIsMeant(
    work,
    { accountId: given.accountId ?? lead?.accountId, contactId: given.contactId ?? lead?.contactId },
    { trusted: own },
  )
  return about ? ok({ lead, about }) : unknown(given.accountId ? 'accountId' : 'contactId')
}

function unknown(field: string): Refusal {
  return refuse('unknown-reference', `${field} names nothing in this workspace.`, { field })
}

/** The columns that what was done and what is to be done share. */
export function shared(
  work: Work,
  given: { id?: string; leadId?: string; subject: string; body?: string },
  about: About,
) {
  return {
    ...about,
    id: given.id ?? work.newId(),
    leadId: given.leadId ?? null,
    opportunityId: null,
    memberId: work.actor.memberId as string,
    subject: given.subject,
    body: given.body || null,
    binnedAt: null,
  }
}

/** Which function the holder of a lead serves. */
export function held(lead: Lead | null) {
  return lead && { ownerMemberId: lead.ownerMemberId, heldAs: heldAs(asNow(lead).level, asNow(lead).state) }
}

/** Who acts, as far as functions go. */
export function doer({ actor }: Work) {
  return { memberId: actor.memberId, kind: actor.kind, functions: functionsOf(actor) }
}

/** The dimensions of a fact about a lead, or about a company alone. */
export function of(lead: Lead | null, about: { accountId: string | null }) {
  return lead ? stamps(lead) : { accountId: about.accountId }
}

/** An activity (locked after its lead) that the actor may change. */
export async function activityToChange(work: Work, id: string, version: number | undefined) {
  const leadId = await leadOf(work, id)
  const lead = leadId ? await lockLead(work, leadId) : null
  const activity = leadId === undefined ? null : await lockActivity(work, id)
  if (!activity) return refuse('not-found', 'There is no such activity or task.')
  const not = mayChange(activity, work.actor) ?? staleUnless(activity, version)
  return not ?? ok({ activity, lead })
}

/** Records a change of an activity; a touch binned or restored is counted anew on its lead. */
export async function recordChange(
  work: Work,
  activity: Activity,
  lead: Lead | null,
  change: RowChange,
  fact: string,
  mentions: string[] = [],
) {
  const counts = isTouch(activity) && 'binnedAt' in change.set
  const touched =
    lead && counts
      ? await patchRow(work, 'leads', lead, { lastTouchAt: await lastTouch(work, lead.id) })
      : null
  const detail = { kind: activity.kind, ...(mentions.length > 0 ? { mentions } : {}) }
  await record(work, {
    ...of(lead, activity),
    fact,
    function: activity.function,
    detail,
    rows: [change, touched],
  })
}
