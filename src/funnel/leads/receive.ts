/** Receiving a lead: whoever showed interest is found or made, the lead opens, its first stretch begins. */
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { type Draft, draftRow, insertDrafts, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { LeadIn } from './contract.ts'
import { type Lead, stamps } from './move.ts'
import { findOrMakeAccount, findOrMakeContact, readPerson } from './newcomer.ts'
import { firstHolding, newLead, type Who } from './opening.ts'
import { lockLead, queueOf, whoIsKnown } from './store.ts'

export { addWays } from './newcomer.ts'
export { firstHolding, newLead } from './opening.ts'

/** Opens a lead. Refused without anybody to speak to, for somebody suppressed, or when it names what is not there. */
export async function receiveLead(work: Work, given: LeadIn): Promise<Result<Lead>> {
  const nobody = whoIsMeant(given)
  if (nobody) return nobody
  const person = readPerson(given)
  const known = await whoIsKnown(work.tx, work.actor.workspaceId, person)
  if (known.suppressed) {
    return refuse('suppressed', 'This person asked not to be contacted. No lead was opened.', {
      field: 'contact',
    })
  }
  const missing = await whatIsMissing(work, given)
  if (missing) return missing
  const drafts: Draft[] = []
  const rows: RowChange[] = []
  const accountId = findOrMakeAccount(work, given, known, person, drafts)
  const contactId = await findOrMakeContact(work, given, known, person, accountId, drafts, rows)
  return ok(
    await openLead(
      work,
      given,
      { accountId, contactId, territoryId: given.territoryId ?? known.territoryId },
      drafts,
      rows,
    ),
  )
}

function whoIsMeant({ account, contact }: LeadIn): Refusal | null {
  const company = account?.id ?? account?.name ?? account?.domain
  const person = contact?.id ?? contact?.name ?? contact?.emails?.[0] ?? contact?.phones?.[0]
  if (company || person) return null
  return refuse('nobody-meant', 'Say who is interested: a company or a person.', { field: 'contact.name' })
}

// One question for everything a lead may name: what does not come back is not there.
async function whatIsMissing(work: Work, given: LeadIn): Promise<Refusal | null> {
  const ws = work.actor.workspaceId
  const { tx } = work
  for (const [field, table, id] of [
    ['channelId', 'channels', given.channelId],
    ['campaignId', 'campaigns', given.campaignId],
    ['productLineId', 'productLines', given.productLineId],
    ['territoryId', 'territories', given.territoryId],
    ['account.id', 'accounts', given.account?.id],
    ['contact.id', 'contacts', given.contact?.id],
  ] as const) {
    if (!id) continue
    const row = await tx
      .selectFrom(table)
      .select('id')
      .where('workspaceId', '=', ws)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse('unknown-reference', `${field} names nothing in this workspace.`, { field })
  }
  if (Boolean(given.earlierLeadId) !== Boolean(given.earlierKind)) {
    return refuse('earlier-incomplete', 'An earlier lead and the kind of need go together.', {
      field: 'earlierKind',
    })
  }
  if (given.earlierLeadId && !(await lockLead(tx, ws, given.earlierLeadId))) {
    return refuse('unknown-reference', 'earlierLeadId names nothing in this workspace.', {
      field: 'earlierLeadId',
    })
  }
  return null
}

async function openLead(
  work: Work,
  given: LeadIn,
  who: Who,
  drafts: Draft[],
  rows: RowChange[],
): Promise<Lead> {
  const id = given.id ?? work.newId()
  const owner = await firstOwner(work, given)
  const receivedAt = given.receivedAt ?? work.now
  const lead = newLead(work, given, { ...who, ...owner, id, receivedAt })
  const leadDraft = draftRow(work, 'leads', lead)
  const holding = draftRow(work, 'holdings', firstHolding(work, id, owner, receivedAt))
  const written = await insertDrafts(work, [...drafts, holding, leadDraft])
  const opened = { ...lead, workspaceId: work.actor.workspaceId, createdAt: work.now, version: 1 } as Lead
  const detail = { directness: given.directness, earlier: given.earlierKind ?? null }
  await record(work, {
    fact: 'lead.received',
    function: 'gather',
    at: receivedAt,
    ...stamps(opened),
    detail,
    rows: [...written, ...rows],
  })
  return opened
}

// Who entered it; programs put it into the intake queue.
async function firstOwner(work: Work, given: LeadIn) {
  const { actor } = work
  if (actor.kind === 'member' && actor.memberId && given.to !== 'intake') {
    return { ownerMemberId: actor.memberId, ownerQueueId: null }
  }
  return { ownerMemberId: null, ownerQueueId: await queueOf(work.tx, actor.workspaceId, 'gather', 'intake') }
}
