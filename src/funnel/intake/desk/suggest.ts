/** What is missing may be known from what is there. Each suggestion says where it comes from; a person accepts it. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { companyDomain, domainOf, nameKey } from '../../leads/person.ts'
import type { Completed, DeskFacts } from './facts.ts'
import { isRoleAddress, usualCase } from './odd.ts'

export const SOURCES = ['email', 'phone', 'domain', 'website', 'campaign', 'file', 'spelling'] as const

/** A value for one field of the card. */
export interface Suggestion {
  field: Completed
  value: string
  /** What stands there for people, where the value is an id. */
  from: (typeof SOURCES)[number]
}

const suggestion = (
  field: Completed,
  value: string | null | undefined,
  from: Suggestion['from'],
): Suggestion | null => (value ? { field, value, from } : null)

/** The company's domain, from an address that is not of a free provider, or from its website. */
export function suggestDomain(facts: DeskFacts): Suggestion | null {
  if (facts.domain) return null
  const site = facts.website ? domainOf(facts.website) : null
  if (site) return suggestion('domain', site, 'website')
  return suggestion('domain', workDomain(facts), 'email')
}

function workDomain(facts: DeskFacts): string | null {
  return facts.emails.map(({ email }) => companyDomain(email)).find((domain) => domain !== null) ?? null
}

/** The company's name, from its domain: `alto-foods.com` is Alto Foods. */
export function suggestCompany(facts: DeskFacts): Suggestion | null {
  const domain = facts.domain ?? workDomain(facts)
  const name = domain?.split('.')[0]?.replaceAll(/[-_]+/g, ' ')
  return name && name.length > 1 ? suggestion('companyName', usualCase(name), 'domain') : null
}

/** The country, from a number with its code, else from a domain that ends in one. */
export function suggestCountry(facts: DeskFacts): Suggestion | null {
  for (const { e164 } of facts.phones) {
    const country = e164 ? parsePhoneNumberFromString(e164)?.country : null
    if (country) return suggestion('country', country, 'phone')
  }
  const company = facts.companyPhone?.startsWith('+') ? parsePhoneNumberFromString(facts.companyPhone) : null
  if (company?.country) return suggestion('country', company.country, 'phone')
  const domain = facts.domain ?? workDomain(facts)
  const end = domain?.split('.').at(-1)?.toUpperCase() ?? ''
  return COUNTRY_ENDS.has(end) ? suggestion('country', end === 'UK' ? 'GB' : end, 'domain') : null
}

// Ends that companies of other countries use as a word (.io, .ai, .co, .me, .tv) tell nothing.
const COUNTRY_ENDS = new Set(
  'AT AU BE BG BR CA CH CL CN CZ DE DK EE ES FI FR GR HR HU IE IL IN IT JP KR LT LU LV MX NL NO NZ PE PL PT RO RS SE SG SI SK TR TW UA UK US ZA'.split(
    ' ',
  ),
)

/** The person's name, from an address of the form given.family. */
export function suggestPerson(facts: DeskFacts): Suggestion | null {
  const address = facts.emails.map(({ email }) => email).find((one) => !isRoleAddress(one))
  const parts = address?.split('@')[0]?.replace(/\+.*$/, '').replace(/\d+$/, '').split(/[._]/) ?? []
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^\p{L}{2,}(-\p{L}+)?$/u.test(part)))
    return null
  return suggestion('personName', usualCase(parts.join(' ')), 'email')
}

/** The channel, from the campaign, else from the file the lead came with. */
export function suggestChannel(facts: DeskFacts): Suggestion | null {
  return (
    suggestion('channelId', facts.campaignChannelId, 'campaign') ??
    suggestion('channelId', facts.fileChannelId, 'file')
  )
}

/** A number that can be dialled, read as one of the company's country. */
export function suggestPhone(facts: DeskFacts, phone: string): Suggestion | null {
  if (!facts.country) return null
  const read = parsePhoneNumberFromString(phone, { defaultCountry: facts.country as CountryCode })
  return suggestion('phones', read?.isPossible() ? read.formatInternational() : null, 'spelling')
}

/** A name in the usual spelling, where that is another one. */
export function suggestSpelling(field: 'personName' | 'companyName', name: string): Suggestion | null {
  const usual = usualCase(name)
  return nameKey(usual) === nameKey(name)
    ? suggestion(field, usual === name ? null : usual, 'spelling')
    : null
}
