/** Who is meant by the rows of a batch: companies and people already known, exactly, or new ones. */
import type { Work } from '../../platform/work.ts'
import { nameKey } from '../leads/person.ts'
import { marketFacts } from '../leads/receive.ts'
import type { Market } from '../leads/stamping.ts'
import { insertLater, type Sheet, type StoredChange } from './bulk.ts'
import { type BatchBook, readyOf } from './duplicates/at-import.ts'
import { contactOf, type KnownPeople } from './known.ts'
import type { LeadRow } from './lead-row.ts'

export interface Meant {
  accountId: string | null
  contactId: string | null
  /** What is known of the company, completed by the row. */
  market: Market
  rows: StoredChange[]
  /** The person was there before this row. */
  isKnown: boolean
  /** What the row calls people who were joined under another spelling. */
  said: Record<string, string>
}

/** The company and person of a row, found or made; what is made is known to the rows after it. */
export function findOrMakePeople(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  book: BatchBook,
  row: LeadRow,
): Meant {
  const rows: StoredChange[] = []
  const said: Record<string, string> = {}
  const making = { work, sheet, known, book, row, rows, said }
  const contact = contactOf(known, row)
  const byDomain = row.domain ? known.byDomain.get(row.domain) : undefined
  const byName = row.accountKey ? known.byName.get(row.accountKey) : undefined
  const found = byDomain ?? byName ?? contact?.accountId ?? null
  const accountId = found ?? (row.account ? joinOrMakeAccount(making) : null)
  const before = contact?.contactId ?? null
  const [contactId, isKnown] = before
    ? [before, true]
    : row.contact
      ? joinOrMakeContact(making, accountId)
      : [null, false]
  return { accountId, contactId, market: marketOf(known, accountId, row), rows, isKnown, said }
}

interface Making {
  work: Work
  sheet: Sheet
  known: KnownPeople
  book: BatchBook
  row: LeadRow
  rows: StoredChange[]
  said: Record<string, string>
}

function joinOrMakeAccount(making: Making): string {
  const { work, sheet, known, book, row, rows, said } = making
  const ready = readyOf(work.actor.workspaceId, row).account
  const meaning = ready ? book.meaning('account', ready) : null
  if (meaning?.joins) {
    // The next row that writes it so need not be weighed.
    if (row.accountKey) known.byName.set(row.accountKey, meaning.joins)
    said.saidCompany = row.account?.name ?? ''
    return meaning.joins
  }
  const id = makeAccount(work, sheet, known, row, rows)
  if (ready) book.note('account', id, ready, meaning?.perhaps)
  return id
}

function joinOrMakeContact(making: Making, accountId: string | null): [string, boolean] {
  const { work, sheet, known, book, row, rows, said } = making
  const ready = readyOf(work.actor.workspaceId, row).contact
  const meaning = ready ? book.meaning('contact', ready) : null
  if (meaning?.joins) {
    said.saidName = row.contact?.name ?? ''
    return [meaning.joins, true]
  }
  const id = makeContact(work, sheet, known, row, accountId, rows)
  if (ready) book.note('contact', id, ready, meaning?.perhaps)
  return [id, false]
}

function marketOf(known: KnownPeople, accountId: string | null, row: LeadRow): Market {
  const { country, region, postcode, industry, size } = row
  const market = accountId ? known.markets.get(accountId) : undefined
  return {
    country: market?.country || country,
    region: market?.region || region,
    postcode: market?.postcode || postcode,
    industry: market?.industry || industry,
    size: market?.size || size,
  }
}

function makeAccount(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  row: LeadRow,
  rows: StoredChange[],
): string {
  const { name, website, city } = row.account as NonNullable<LeadRow['account']>
  const key = nameKey(name)
  const change = insertLater(sheet, 'accounts', {
    id: work.newId(),
    name,
    nameKey: key,
    domain: row.domain,
    website,
    city,
    ...marketFacts(row),
    extras: {},
  })
  rows.push(change)
  known.markets.set(change.id, row)
  if (row.domain) known.byDomain.set(row.domain, change.id)
  known.byName.set(key, change.id)
  return change.id
}

function makeContact(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  row: LeadRow,
  accountId: string | null,
  rows: StoredChange[],
): string {
  const { name, title } = row.contact as NonNullable<LeadRow['contact']>
  const change = insertLater(sheet, 'contacts', {
    id: work.newId(),
    accountId,
    name,
    nameKey: nameKey(name),
    title,
    extras: {},
  })
  const contact = { contactId: change.id, accountId, suppressed: false, since: sheet.now }
  rows.push(change)
  const ways = (position: number) => ({
    id: work.newId(),
    contactId: change.id,
    position,
    validity: 'unknown',
    consent: 'unknown',
  })
  const once = [...new Map(row.emails.map((email) => [email.toLowerCase(), email])).entries()]
  for (const [position, [emailKey, email]] of once.entries()) {
    const way = { ...ways(position), consent: row.consent }
    rows.push(insertLater(sheet, 'contactEmails', { ...way, email, emailKey }))
    known.byEmail.set(emailKey, contact)
  }
  for (const [position, phone] of row.phones.entries()) {
    rows.push(insertLater(sheet, 'contactPhones', { ...ways(position), ...phone }))
    if (phone.e164) known.byPhone.set(phone.e164, contact)
  }
  return change.id
}
