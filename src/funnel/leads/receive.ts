/** Receiving a lead: whoever showed interest is found or made, the lead opens, its first stretch begins. */
import type { Facts } from '../../office/team/territories/territory.ts'
import { recordFirst } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { type Draft, draftRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { firstClock } from './clocks/keep.ts'
import type { LeadIn } from './contract.ts'
import { standingId } from './merging/standing.ts'
import { type Lead, stamps } from './move.ts'
import { completeAccount, findOrMakeAccount, findOrMakeContact, readPerson } from './newcomer.ts'
import { expectedOf, firstHolding, newLead, type Who } from './opening.ts'
import { seesAccount, seesContacts } from './sight.ts'
import { type Market, stampFor } from './stamping.ts'
import { lockSeenLead, mergedMeanwhile, queueOf, whoIsKnown } from './store.ts'

export { addWays, marketFacts } from './newcomer.ts'
export { expectedOf, firstHolding, newLead } from './opening.ts'

/** Opens a lead. Refused without anybody to speak to, for somebody suppressed, or when it names what is not there. */
export async function receiveLead(work: Work, told: LeadIn): Promise<Result<Lead>> {
  const given = await withStandingIds(work, told)
  const nobody = whoIsMeant(given)
  if (nobody) return nobody
  const person = readPerson(given)
  const [known, missing, owner, newcomers] = await Promise.all([
    whoIsKnown(work.tx, work.actor.workspaceId, person),
    whatIsMissing(work, given),
    firstOwner(work, given),
    stampFor(work, factsTold(work, given, null, null), given.territoryId),
  ])
  if (known.suppressed) {
    return refuse('suppressed', 'This person asked not to be contacted. No lead was opened.', {
      field: 'contact',
    })
  }
  if (missing) return missing
  // Whoever is being merged at this moment is waited for, and then found by the record that stands.
  if (await mergedMeanwhile(work, known)) return receiveLead(work, told)
  const drafts: Draft[] = []
  const rows: RowChange[] = []
  const accountId = findOrMakeAccount(work, given, known, person, drafts)
  const contactId = await findOrMakeContact(work, given, known, person, accountId, drafts, rows)
  if (accountId && known.market) rows.push(...(await completeAccount(work, accountId, given, known)))
  // Of a company that is new nothing is known but what was told.
  const stamp = known.market
    ? await stampFor(work, factsTold(work, given, known.market, accountId), given.territoryId)
    : newcomers
  return ok(await openLead(work, given, { accountId, contactId, ...stamp, ...owner }, drafts, rows))
}

// Who is named by an old id is who stands for it today.
async function withStandingIds(work: Work, given: LeadIn): Promise<LeadIn> {
  const { account, contact } = given
  if (!account?.id && !contact?.id) return given
  return {
    ...given,
    ...(account?.id ? { account: { ...account, id: await standingId(work, 'account', account.id) } } : {}),
    ...(contact?.id ? { contact: { ...contact, id: await standingId(work, 'contact', contact.id) } } : {}),
  }
}

// What was known of the company, completed by what was told.
function factsTold(work: Work, given: LeadIn, market: Market | null, accountId: string | null): Facts {
  const { country, region, postcode, industry, size } = given.account ?? {}
  const { expectedAmount, expectedCurrency } = expectedOf(work, given.expectedValue)
  return {
    country: market?.country || country,
    region: market?.region || region,
    postcode: market?.postcode || postcode,
    industry: market?.industry || industry,
    size: market?.size || size,
    accountId,
    productLineId: given.productLineId,
    expectedValue: expectedCurrency ? { amount: expectedAmount, currency: expectedCurrency } : null,
  }
}

function whoIsMeant({ account, contact }: LeadIn): Refusal | null {
  const company = account?.id ?? account?.name ?? account?.domain
  const person = contact?.id ?? contact?.name ?? contact?.emails?.[0] ?? contact?.phones?.[0]
  if (company || person) return null
  return refuse('nobody-meant', 'Say who is interested: a company or a person.', { field: 'contact.name' })
}

// Asked together: what does not come back is not there.
async function whatIsMissing(work: Work, given: LeadIn): Promise<Refusal | null> {
  const ws = work.actor.workspaceId
  const { tx } = work
  const named = [
    ['channelId', 'channels', given.channelId],
    ['campaignId', 'campaigns', given.campaignId],
    ['productLineId', 'productLines', given.productLineId],
    ['territoryId', 'territories', given.territoryId],
    ['account.id', 'accounts', given.account?.id],
    ['contact.id', 'contacts', given.contact?.id],
  ] as const
  const isThere = ([, table, id]: (typeof named)[number]) =>
    !id ||
    tx.selectFrom(table).select('id').where('workspaceId', '=', ws).where('id', '=', id).executeTakeFirst()
  const there = await Promise.all([...named.map(isThere)])
  if (given.account?.id) there[4] = (await seesAccount(work, given.account.id)) || undefined
  if (given.contact?.id) there[5] = (await seesContacts(work, [given.contact.id])) || undefined
  const missing = named.find((_, at) => !there[at])
  if (missing) {
    const [field] = missing
    return refuse('unknown-reference', `${field} names nothing in this workspace.`, { field })
  }
  if (Boolean(given.earlierLeadId) !== Boolean(given.earlierKind)) {
    return refuse('earlier-incomplete', 'An earlier lead and the kind of need go together.', {
      field: 'earlierKind',
    })
  }
  if (given.earlierLeadId && !(await lockSeenLead(work, given.earlierLeadId))) {
    return refuse('unknown-reference', 'earlierLeadId names nothing in this workspace.', {
      field: 'earlierLeadId',
    })
  }
  return null
}

async function openLead(
  work: Work,
  given: LeadIn,
  who: Who & FirstOwner,
  drafts: Draft[],
  rows: RowChange[],
): Promise<Lead> {
  const id = given.id ?? work.newId()
  const receivedAt = given.receivedAt ?? work.now
  const lead = newLead(work, given, { ...who, id, receivedAt })
  const leadDraft = draftRow(work, 'leads', lead)
  const holding = draftRow(work, 'holdings', firstHolding(work, id, who, receivedAt))
  const clock = firstClock(work, id, receivedAt)
  const opened = { ...lead, workspaceId: work.actor.workspaceId, createdAt: work.now, version: 1 } as Lead
  const detail = { directness: given.directness, earlier: given.earlierKind ?? null }
  const fact = { fact: 'lead.received', function: 'gather', at: receivedAt, ...stamps(opened), detail, rows }
  await recordFirst(work, fact, [...drafts, holding, ...clock, leadDraft])
  return opened
}

interface FirstOwner {
  ownerMemberId: string | null
  ownerQueueId: string | null
}

// Who entered it; programs put it into the intake queue.
async function firstOwner(work: Work, given: LeadIn): Promise<FirstOwner> {
  const { actor } = work
  if (actor.kind === 'member' && actor.memberId && given.to !== 'intake') {
    return { ownerMemberId: actor.memberId, ownerQueueId: null }
  }
  return { ownerMemberId: null, ownerQueueId: await queueOf(work.tx, actor.workspaceId, 'gather', 'intake') }
}
