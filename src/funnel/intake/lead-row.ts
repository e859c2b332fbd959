/** A row of a file of leads, read and judged on its own: what it says, or why it is not taken. */
import type { Money } from '../../platform/money.ts'
import type { Instant } from '../../platform/time.ts'
import { companyDomain, domainOf, emailKey, nameKey, type PhoneRead } from '../leads/person.ts'
import { goodValue, optional, plainProblem } from './cells.ts'
import { amountParts } from './mapping/numbers.ts'
import { consentOf, emailsOf, extrasIn, personOf, phonesOf } from './mapping/ways.ts'
import {
  amountCell,
  type Cell,
  choiceCell,
  countryCell,
  currencyCell,
  type Problem,
  sizeCell,
} from './values.ts'

export interface LeadRow {
  number: number
  externalId: string
  receivedAt: Instant
  channel: string | null
  campaign: string | null
  productLine: string | null
  owner: string | null
  interest: string | null
  directness: 'direct' | 'indirect'
  tags: string[]
  account: { name: string; website: string | null; city: string | null } | null
  country: string | null
  region: string | null
  postcode: string | null
  industry: string | null
  size: string | null
  expectedValue: Money | null
  contact: { name: string; title: string | null } | null
  emails: string[]
  emailKeys: string[]
  phones: PhoneRead[]
  /** May the person be written to, as far as the file says. */
  consent: 'unknown' | 'given' | 'refused'
  domain: string | null
  accountKey: string | null
  /** What the lead has no place of its own for. */
  extras: Record<string, string>
  warnings: Problem[]
}

export interface Reading {
  now: Instant
  readTime: (field: string, value: string) => Cell<Instant>
  /** The company's currency, for amounts that name none. */
  currency: string
  /** The id of a row that names none: the same row has the same id in the next run. */
  idOfRow: () => string
}

/** Reads a row of leads. */
export function readLeadRow(
  number: number,
  cells: Record<string, string>,
  reading: Reading,
): LeadRow | Problem {
  const plain = plainProblem(cells)
  if (plain) return plain
  const receivedAt = optional(cells, 'receivedAt', reading.readTime)
  const country = optional(cells, 'country', countryCell)
  const emails = emailsOf(cells)
  const directness = optional(cells, 'directness', (field, value) => choiceCell(field, value, DIRECTNESS))
  const size = optional(cells, 'size', sizeCell)
  const worth = expectedCell(cells, reading.currency)
  const phones = phonesOf(cells, 'value' in country ? (country.value ?? null) : null)
  for (const cell of [receivedAt, country, emails, phones, directness, size, worth])
    if ('problem' in cell) return cell.problem
  const read = {
    receivedAt: goodValue(receivedAt) ?? reading.now,
    country: goodValue(country) ?? null,
    emails: goodValue(emails),
    phones: goodValue(phones),
    directness: goodValue(directness) ?? ('direct' as const),
    size: goodValue(size) ?? null,
    expectedValue: goodValue(worth),
  }
  return wholeRow(number, cells, read, reading) ?? nobodyMeant()
}

function expectedCell(cells: Record<string, string>, own: string): Cell<Money | null> {
  if (cells.expectedValue === undefined) return { value: null }
  const currency = optional(cells, 'expectedCurrency', currencyCell)
  if ('problem' in currency) return currency
  const told = amountParts(cells.expectedValue, own)
  const code = currency.value ?? told.currency ?? own
  const amount = amountCell('expectedValue', told.digits, code)
  return 'problem' in amount ? amount : { value: { amount: amount.value, currency: code } }
}

const DIRECTNESS = { direct: 'direct', indirect: 'indirect' } as const

function nobodyMeant(): Problem {
  const message = 'The row names nobody: no company, person, e-mail, phone, website or id.'
  return { field: 'contactName', value: null, code: 'nobody-meant', message }
}

function wholeRow(
  number: number,
  cells: Record<string, string>,
  read: Pick<
    LeadRow,
    'receivedAt' | 'country' | 'emails' | 'phones' | 'directness' | 'size' | 'expectedValue'
  >,
  reading: Reading,
): LeadRow | null {
  const who = whoIsMeant(cells, read.emails)
  if (!who) return null
  const site = cells.website ? domainOf(cells.website) : null
  return {
    number,
    externalId: cells.externalId ?? reading.idOfRow(),
    ...read,
    ...who,
    channel: cells.channel ?? null,
    campaign: cells.campaign ?? null,
    productLine: cells.productLine ?? null,
    owner: cells.owner ?? null,
    interest: cells.interest ?? null,
    region: cells.region ?? null,
    postcode: cells.postcode ?? null,
    industry: cells.industry ?? null,
    tags: [
      ...new Set(
        (cells.tags ?? '')
          .split(/[;,]/)
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      ),
    ],
    emailKeys: [...new Set(read.emails.map(emailKey))],
    consent: consentOf(cells.consent),
    extras: extrasIn(cells),
    domain: site ?? read.emails.map(companyDomain).find((domain) => domain !== null) ?? null,
    accountKey: who.account ? nameKey(who.account.name) : null,
    warnings: read.receivedAt > reading.now ? [inFuture('receivedAt', cells.receivedAt ?? '')] : [],
  }
}

// A company whose row has no name at all is still a lead when the file gives it an id: anonymised exports do that.
function whoIsMeant(
  cells: Record<string, string>,
  emails: string[],
): Pick<LeadRow, 'account' | 'contact'> | null {
  const company = cells.accountName ?? (cells.website ? (domainOf(cells.website) ?? cells.website) : null)
  const person = personOf(cells) ?? emails[0] ?? cells.phone ?? null
  const stand = company || person ? null : cells.externalId
  if (!company && !person && !stand) return null
  const account = company ?? stand
  return {
    account: account
      ? { name: account.slice(0, 200), website: cells.website ?? null, city: cells.city ?? null }
      : null,
    contact: person ? { name: person, title: cells.title ?? null } : null,
  }
}

/** A time that has not come yet: taken as it is, and said. */
export function inFuture(field: string, value: string): Problem {
  return {
    field,
    value,
    code: 'in-the-future',
    message: 'This time has not come yet. It was taken as it is.',
  }
}

/** Is it a problem rather than a row. */
export function isProblem(read: object): read is Problem {
  return 'code' in read
}
