/** Receiving a lead: whoever showed interest is found or made, the lead opens, its first stretch begins. */
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { type Draft, draftRow, insertDrafts, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { LeadIn } from './contract.ts'
import type { EarlierKind } from './lead.ts'
import { type Lead, stamps } from './move.ts'
import { companyDomain, domainOf, emailKey, nameKey, type PhoneRead, readPhone } from './person.ts'
import { contactRecord } from './record.ts'
import { type Known, lockLead, queueOf, whoIsKnown } from './store.ts'

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

interface Read {
  contactId: string | null
  emails: string[]
  phones: string[]
  phonesRead: PhoneRead[]
  domain: string | null
  nameKey: string | null
  country: string | null
}

function readPerson({ account, contact }: LeadIn): Read {
  const country = account?.country ?? null
  const phonesRead = (contact?.phones ?? []).map((phone) => readPhone(phone, country))
  const site = account?.domain ?? account?.website
  const fromMail = (contact?.emails ?? []).map(companyDomain).find((domain) => domain !== null)
  return {
    contactId: contact?.id ?? null,
    emails: [...new Set((contact?.emails ?? []).map(emailKey))],
    phones: phonesRead.flatMap((phone) => phone.e164 ?? []),
    phonesRead,
    domain: (site ? domainOf(site) : null) ?? fromMail ?? null,
    nameKey: account?.name ? nameKey(account.name) : null,
    country,
  }
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

function findOrMakeAccount(work: Work, { account }: LeadIn, known: Known, read: Read, drafts: Draft[]) {
  if (account?.id) return account.id
  const found = known.accountId ?? known.contactAccountId
  if (found || !(account?.name || account?.domain)) return found
  const name = account.name || account.domain || ''
  const draft = draftRow(work, 'accounts', {
    id: work.newId(),
    name,
    nameKey: nameKey(name),
    domain: read.domain,
    website: account.website ?? null,
    phone: account.phone ?? null,
    industry: account.industry ?? null,
    country: account.country ?? null,
    city: account.city ?? null,
    size: account.size ?? null,
    customerSince: null,
    binnedAt: null,
    extras: account.extras ?? {},
  })
  drafts.push(draft)
  return draft.change.id
}

async function findOrMakeContact(
  work: Work,
  { contact }: LeadIn,
  known: Known,
  read: Read,
  accountId: string | null,
  drafts: Draft[],
  rows: RowChange[],
) {
  if (known.contactId) {
    // A company just made must be there before the person is moved to it.
    rows.push(...(await insertDrafts(work, drafts.splice(0))))
    rows.push(...(await completeContact(work, known, contact, read, accountId)))
    return known.contactId
  }
  const name = contact?.name ?? contact?.emails?.[0] ?? contact?.phones?.[0]
  if (!contact || !name) return null
  const draft = draftRow(work, 'contacts', {
    id: work.newId(),
    accountId,
    name,
    nameKey: nameKey(name),
    title: contact.title ?? null,
    timeZone: contact.timeZone ?? null,
    binnedAt: null,
    extras: contact.extras ?? {},
  })
  const { id } = draft.change
  drafts.push(draft, ...draftWays(work, id, contact.emails ?? [], read.phonesRead))
  return id
}

// Nothing told is lost: what is new about a known person is added to what was there.
async function completeContact(
  work: Work,
  known: Known,
  contact: LeadIn['contact'],
  read: Read,
  accountId: string | null,
): Promise<RowChange[]> {
  const before = await contactRecord(work, known.contactId as string)
  if (!before) return []
  const emails = (contact?.emails ?? []).filter(
    (one) => !before.emails.some((e) => emailKey(e.email) === emailKey(one)),
  )
  const phones = read.phonesRead.filter(
    (one) => !before.phones.some((p) => p.phone === one.phone || (p.e164 && p.e164 === one.e164)),
  )
  const from = before.emails.length + before.phones.length
  const rows = await addWays(work, before.id, emails, phones, from)
  const { emails: _emails, phones: _phones, ...row } = before
  const patch = {
    accountId: before.accountId ?? accountId,
    title: before.title ?? contact?.title ?? null,
    timeZone: before.timeZone ?? contact?.timeZone ?? null,
  }
  const change = await patchRow(work, 'contacts', row, patch)
  return change ? [...rows, change] : rows
}

/** Adds e-mails and phones to a contact, each once, in the order given. */
export function addWays(work: Work, contactId: string, emails: string[], phones: PhoneRead[], from = 0) {
  return insertDrafts(work, draftWays(work, contactId, emails, phones, from))
}

function draftWays(work: Work, contactId: string, emails: string[], phones: PhoneRead[], from = 0): Draft[] {
  const once = [...new Map(emails.map((email) => [emailKey(email), email])).entries()]
  const numbers = [...new Map(phones.map((phone) => [phone.phone, phone])).values()]
  const way = (at: number) => ({
    id: work.newId(),
    contactId,
    position: from + at,
    validity: 'unknown',
    consent: 'unknown',
    binnedAt: null,
  })
  return [
    ...once.map(([key, email], at) => draftRow(work, 'contactEmails', { ...way(at), email, emailKey: key })),
    ...numbers.map((phone, at) => draftRow(work, 'contactPhones', { ...way(at), ...phone })),
  ]
}

interface Who {
  accountId: string | null
  contactId: string | null
  territoryId: string | null
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
  const written = await insertDrafts(work, [...drafts, leadDraft, holding])
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

type Opening = Who & {
  id: string
  receivedAt: string
  ownerMemberId: string | null
  ownerQueueId: string | null
}

/** The row of a lead that has just been received. Shared by the single verb and the import. */
export function newLead(
  work: Pick<Work, 'now'>,
  given: Omit<LeadIn, 'account' | 'contact' | 'to'>,
  opening: Opening,
) {
  return {
    ...opening,
    channelId: given.channelId ?? null,
    campaignId: given.campaignId ?? null,
    productLineId: given.productLineId ?? null,
    interest: given.interest || null,
    directness: given.directness,
    level: 'gather',
    state: 'new',
    closedAs: null,
    closedReason: null,
    levelSince: opening.receivedAt,
    stateSince: opening.receivedAt,
    firstQualifyAt: null,
    firstConvertAt: null,
    wonAt: null,
    closedAt: null,
    nurtureUntil: null,
    nextStep: given.nextStep ?? null,
    nextStepOn: given.nextStepOn ?? null,
    approach: null,
    earlierLeadId: given.earlierLeadId ?? null,
    earlierKind: (given.earlierKind ?? null) as EarlierKind | null,
    mergedIntoId: null,
    lastTouchAt: null,
    tags: given.tags ?? [],
    externalId: given.externalId || null,
    importId: null,
    extras: given.extras ?? {},
    createdAt: work.now,
  }
}

/** The first stretch on the relay strip. Shared by the single verb and the import. */
export function firstHolding(
  work: Pick<Work, 'newId'>,
  leadId: string,
  owner: { ownerMemberId: string | null; ownerQueueId: string | null },
  receivedAt: string,
) {
  return {
    id: work.newId(),
    leadId,
    seq: 1,
    function: 'gather',
    memberId: owner.ownerMemberId,
    queueId: owner.ownerQueueId,
    how: 'received',
    reason: null,
    fromAt: receivedAt,
    untilAt: null,
  }
}
