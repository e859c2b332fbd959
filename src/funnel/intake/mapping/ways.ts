/** The ways to reach a person, and what else a row says of them, from several columns and several values in a cell. */
import { emailKey, type PhoneRead, readPhone } from '../../leads/person.ts'
import { EXTRA } from '../fields.ts'
import { type Cell, emailsCell, type Problem } from '../values.ts'

const EMAIL_FIELDS = ['email', 'email2', 'email3'] as const
const PHONE_FIELDS = ['phone', 'phone2', 'phone3'] as const

/** Every e-mail address of a row, each once. */
export function emailsOf(cells: Record<string, string>): Cell<string[]> {
  const found: string[] = []
  for (const field of EMAIL_FIELDS) {
    const text = cells[field]
    if (text === undefined) continue
    const emails = emailsCell(field, text)
    if ('problem' in emails) return emails
    found.push(...emails.value)
  }
  if (found.length < 2) return { value: found }
  return { value: [...new Map(found.map((one) => [emailKey(one), one])).values()] }
}

// 4.4791E+11 is what a spreadsheet leaves of +44791…: the digits are gone for good.
const LOST = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i
const SEVERAL = /\s*(?:;|,|:::|\n|\s\|\s)\s*/

// `0711 / 123 45-67` is one number with its area code apart; only between whole numbers does a slash part two.
function aroundSlash(text: string): string[] {
  const parts = text.split(/\s+\/\s+/)
  return parts.every((part) => part.replace(/\D/g, '').length > 6) ? parts : [text]
}

/** Every phone of a row, each once; a number that a spreadsheet has rounded is a problem. */
export function phonesOf(cells: Record<string, string>, country: string | null): Cell<PhoneRead[]> {
  const found: PhoneRead[] = []
  for (const field of PHONE_FIELDS) {
    const text = cells[field]
    if (text === undefined) continue
    for (const one of text.split(SEVERAL).flatMap(aroundSlash)) {
      if (LOST.test(one)) return { problem: lostPhone(field, one) }
      if (one !== '') found.push(readPhone(one, country))
    }
  }
  const [first] = found
  if (first && cells.extension !== undefined && first.extension === null)
    found[0] = { ...first, extension: cells.extension.replace(/\D/g, '').slice(0, 10) || null }
  return {
    value: found.length < 2 ? found : [...new Map(found.map((one) => [one.e164 ?? one.phone, one])).values()],
  }
}

function lostPhone(field: string, value: string): Problem {
  const message =
    'A spreadsheet turned this phone number into a rounded one: its last digits are lost. Export the list again, or format the column as text first.'
  return { field, value, code: 'rounded-phone', message }
}

/** The name of the person: whole, or from its parts. */
export function personOf({ contactName, givenName, familyName }: Record<string, string>): string | undefined {
  if (contactName !== undefined) return contactName
  if (givenName === undefined) return familyName
  return familyName === undefined ? givenName : `${givenName} ${familyName}`
}

const YES = /^(?:yes|y|true|1|ja|s[ií]|oui|x|given|granted|opt(?:ed)?[ -]?in|subscribed|consented|accepted)$/i
const NO = /^(?:no|n|false|0|nein|non|refused|denied|opt(?:ed)?[ -]?out|unsubscribed|withdrawn|declined)$/i

/** May the person be written to, as far as the file says. Words that are neither yes nor no are kept as an extra. */
export function consentOf(text: string | undefined): 'given' | 'refused' | 'unknown' {
  if (text === undefined) return 'unknown'
  return YES.test(text) ? 'given' : NO.test(text) ? 'refused' : 'unknown'
}

const KEPT_BESIDE = [
  'street',
  'linkedin',
  'sourceDetail',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
]

/** What a lead has no place of its own for and keeps beside: known kinds, and columns kept under their own names. */
export function extrasIn(cells: Record<string, string>): Record<string, string> {
  const extras: Record<string, string> = {}
  for (const field in cells) {
    const value = cells[field] as string
    if (field.startsWith(EXTRA)) extras[field.slice(EXTRA.length)] = value
    else if (KEPT_BESIDE.includes(field)) extras[field] = value
    else if (field === 'consent' && consentOf(value) === 'unknown') extras.consent = value
  }
  return extras
}
