import { folded, postcodeKey } from '../../office/team/territories/keys.ts'
import { type Draft, draftRow, insertDrafts, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { LeadIn } from './contract.ts'
import { companyDomain, domainOf, emailKey, nameKey, type PhoneRead, readPhone } from './person.ts'
import { contactRecord } from './record.ts'
import type { Known } from './store.ts'

/** What was told of a newcomer, as it is compared. */
export interface Read {
  accountId: string | null
  contactId: string | null
  emails: string[]
  phones: string[]
  phonesRead: PhoneRead[]
  domain: string | null
  nameKey: string | null
}

/** Reads what was told into keys. */
export function readPerson({ account, contact }: LeadIn): Read {
  const country = account?.country ?? null
  const phonesRead = (contact?.phones ?? []).map((phone) => readPhone(phone, country))
  const site = account?.domain ?? account?.website
  const fromMail = (contact?.emails ?? []).map(companyDomain).find((domain) => domain !== null)
  return {
    accountId: account?.id ?? null,
    contactId: contact?.id ?? null,
    emails: [...new Set((contact?.emails ?? []).map(emailKey))],
    phones: phonesRead.flatMap((phone) => phone.e164 ?? []),
    phonesRead,
    domain: (site ? domainOf(site) : null) ?? fromMail ?? null,
    nameKey: account?.name ? nameKey(account.name) : null,
  }
}

/** The company of a newcomer: known, drafted, or none. */
export function findOrMakeAccount(
  work: Work,
  { account }: LeadIn,
  known: Known,
  read: Read,
  drafts: Draft[],
) {
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
    ...marketFacts(account),
    city: account.city ?? null,
    customerSince: null,
    binnedAt: null,
    extras: account.extras ?? {},
  })
  drafts.push(draft)
  return draft.change.id
}

/** What territories ask of a company, as it was told and as it is compared. */
export function marketFacts(told: MarketTold) {
  return {
    country: told.country || null,
    region: told.region || null,
    regionKey: told.region ? folded(told.region) : null,
    postcode: told.postcode || null,
    postcodeKey: told.postcode ? postcodeKey(told.postcode) : null,
    industry: told.industry || null,
    industryKey: told.industry ? folded(told.industry) : null,
    size: told.size || null,
  }
}

type MarketTold = Partial<Record<'country' | 'region' | 'postcode' | 'industry' | 'size', string | null>>

/** The person of a newcomer: known (and completed), drafted, or none. */
export async function findOrMakeContact(
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

/** A known company learns what was told of its market and not known. */
export async function completeAccount(
  work: Work,
  accountId: string,
  { account }: LeadIn,
  { market }: Known,
): Promise<RowChange[]> {
  const told = account ? MARKET.filter((fact) => account[fact] && !market?.[fact]) : []
  if (told.length === 0) return []
  const before = await work.tx
    .selectFrom('accounts')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return []
  const filled = Object.fromEntries(MARKET.map((fact) => [fact, before[fact] ?? account?.[fact] ?? null]))
  const change = await patchRow(work, 'accounts', before, marketFacts(filled))
  return change ? [change] : []
}

/** What territories ask of a company. */
export const MARKET = ['country', 'region', 'postcode', 'industry', 'size'] as const

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
