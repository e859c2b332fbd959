/** Makes of a record, once, what is compared: folded, in parts, with one spelling. */
import { postcodeCompared, readStreet, townKey } from '../../leads/normal/addresses.ts'
import { readCompany } from '../../leads/normal/companies.ts'
import { dayKey } from '../../leads/normal/dates.ts'
import { digitsOf, fold, squeezed, wordsOf } from '../../leads/normal/fold.ts'
import { isFreeMail, isSharedMailbox, mailKey, siteDomain } from '../../leads/normal/mail.ts'
import { readName, readPart } from '../../leads/normal/names.ts'
import type { Matchable, Prepared } from './record.ts'

export { blockingKeys } from './keys.ts'

const NO_COMPANY = { key: '', words: [] as string[], form: '' }

/** Normalises a record once; what was typed is not touched. */
export function prepare(record: Matchable): Prepared {
  const named = record.kind === 'company' ? (record.name ?? record.company) : record.company
  const company = named ? readCompany(named) : NO_COMPANY
  const street = record.street ? readStreet(record.street) : null
  const emails = distinct(record.emails, mailKey)
  return {
    id: record.id,
    kind: record.kind,
    ...(record.kind === 'person' ? personName(record) : NO_NAME),
    company: company.key,
    companyWords: company.words,
    form: company.form,
    // `info@` is read by many: it tells the firm, not the person.
    emails: record.kind === 'person' ? emails.filter((email) => !isSharedMailbox(email)) : emails,
    phones: distinct(record.phones, phoneKey),
    domain: domainKey(record.domain, emails),
    number: street?.number ?? '',
    street: street?.words.join(' ') ?? '',
    street2: record.street2 ? wordsOf(record.street2).join(' ') : '',
    city: record.city ? townKey(record.city) : '',
    region: record.region ? squeezed(record.region) : '',
    postcode: record.postcode ? postcodeCompared(record.postcode, record.country) : '',
    country: record.country ? fold(record.country) : '',
    title: record.title ? wordsOf(record.title).join(' ') : '',
    birthDate: record.birthDate ? dayKey(record.birthDate) : '',
    identifiers: distinct(record.identifiers, squeezed),
  }
}

const NO_NAME = { given: '', givenWords: [] as string[], family: '', familyWords: [] as string[], suffix: '' }

function personName({ name, given, family }: Matchable) {
  if (given || family) {
    const givenWords = given ? readPart(given) : []
    const familyWords = family ? readPart(family) : []
    return { ...parts(givenWords, familyWords), suffix: '' }
  }
  if (!name) return NO_NAME
  const read = readName(name)
  return { ...parts(read.given, read.family), suffix: read.suffix }
}

function parts(givenWords: string[], familyWords: string[]) {
  return { given: givenWords.join(''), givenWords, family: familyWords.join(''), familyWords }
}

/** The last nine digits: with or without country, trunk zero and extension it is the same number. */
export function phoneKey(phone: string): string {
  const main = phone.replace(/(?:ext|x|ext\.|extension|durchwahl|#|;ext=)\s*\.?:?\s*\d+\s*$/i, '')
  const digits = digitsOf(main)
  return digits.length < 5 ? '' : digits.slice(-9)
}

function domainKey(domain: string | undefined, emails: readonly string[]): string {
  const site = domain ? siteDomain(domain) : null
  if (site && !isFreeMail(site)) return site
  for (const email of emails) {
    const own = siteDomain(email)
    if (own && !isFreeMail(own)) return own
  }
  return ''
}

function distinct(values: readonly string[] | undefined, key: (value: string) => string): string[] {
  if (!values || values.length === 0) return []
  return [...new Set(values.map(key))].filter((one) => one !== '')
}
