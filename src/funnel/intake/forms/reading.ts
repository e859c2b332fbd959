/** What somebody sent, read by the fields of the form: values that can be taken, and what is wrong at which field. */
import { email as emailShape } from '../../leads/people-contract.ts'
import { countriesIn } from './countries.ts'
import { type FormField, fixedChoices, isOurs, type OurField } from './form.ts'

export const TROUBLES = [
  'missing',
  'too-long',
  'not-text',
  'no-email',
  'no-phone',
  'no-website',
  'no-choice',
  'agree',
  'nobody',
] as const
export type Trouble = (typeof TROUBLES)[number]

export interface Typed {
  /** By field; yes and no as `yes` and nothing. */
  values: Record<string, string>
  troubles: Record<string, Trouble>
}

const LONGEST: Record<OurField, number> = {
  name: 200,
  email: 254,
  phone: 60,
  title: 200,
  company: 200,
  website: 500,
  country: 2,
  region: 120,
  city: 120,
  postcode: 20,
  industry: 120,
  size: 10,
  interest: 4000,
}
/** What a question of the form's own may be answered with, in characters. */
export const LONGEST_OWN = 2000

/** Reads what was sent; unknown names are left out, for pages send their buttons along. */
export function readSent(
  fields: FormField[],
  consent: { required: boolean } | null,
  sent: Record<string, string | boolean | string[] | undefined>,
): Typed {
  const values: Record<string, string> = {}
  const troubles: Record<string, Trouble> = {}
  for (const field of fields) {
    const value = asText(field, sent[field.key])
    if (value !== '') values[field.key] = value
    const trouble = troubleWith(field, value)
    if (trouble) troubles[field.key] = trouble
  }
  if (consent?.required && !isYes(sent.consent)) troubles.consent = 'agree'
  const first = fields.find(({ key }) => NAMING.includes(key))
  if (first && Object.keys(troubles).length === 0 && !NAMING.some((key) => values[key]))
    troubles[first.key] = 'nobody'
  return { values, troubles }
}

// Somebody must be meant, or there is nobody to speak to.
const NAMING = ['name', 'email', 'phone', 'company']

/** Is a box ticked. */
export const isYes = (value: unknown): boolean =>
  value === true ||
  [value].flat().some((one) => ['on', 'yes', 'true', '1'].includes(String(one).toLowerCase()))

function asText({ kind, key }: FormField, value: string | boolean | string[] | undefined): string {
  if (kind === 'yes') return value !== undefined && isYes(value) ? 'yes' : ''
  const text = [value ?? '']
    .flat()
    .map((one) => String(one).trim())
    .filter(Boolean)
    .join(', ')
  const lines = kind === 'long' ? text.replaceAll('\r\n', '\n') : text.replace(/[\t\r\n]+/g, ' ')
  return key === 'website' && lines && !/^[a-z][a-z0-9+.-]*:/i.test(lines) ? `https://${lines}` : lines
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text that people write holds them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function troubleWith(field: FormField, value: string): Trouble | null {
  if (value === '') return field.required ? 'missing' : null
  if (CONTROL.test(value) || !value.isWellFormed()) return 'not-text'
  const { key } = field
  if (value.length > (isOurs(key) ? LONGEST[key] : LONGEST_OWN)) return 'too-long'
  if (key === 'email' && !emailShape.safeParse(value).success) return 'no-email'
  if (key === 'phone' && (value.match(/\d/g) ?? []).length < 5) return 'no-phone'
  if (key === 'website' && !isWebsite(value)) return 'no-website'
  return field.kind === 'choice' && !choicesOf(field).includes(value) ? 'no-choice' : null
}

/** Can a value stand in one of our fields, whatever the form asks. */
export function fitsIn(key: OurField, value: string): boolean {
  const kind = key === 'country' || key === 'size' ? 'choice' : 'text'
  return troubleWith({ key, kind, label: '', required: false }, value) === null
}

/** What may be chosen, as it is sent. */
export function choicesOf({ key, choices }: FormField): readonly string[] {
  if (choices?.length) return choices
  return key === 'country' ? countriesIn('en').map(([code]) => code) : (fixedChoices(key) ?? [])
}

function isWebsite(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username } = new URL(value)
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === ''
}
