/**
 * A capture point: a form by which strangers become leads of one channel or campaign. It asks for some of our fields
 * and some of its own, in its order and words. Here is what a form may be; reading what somebody sent is in reading.ts.
 */
import { SIZES } from '../../../office/team/territories/territory.ts'

/** Fields that have a place in a lead, its person or its company; all others go to the lead's extras. */
export const OUR_FIELDS = [
  'name',
  'email',
  'phone',
  'title',
  'company',
  'website',
  'country',
  'region',
  'city',
  'postcode',
  'industry',
  'size',
  'interest',
] as const
export type OurField = (typeof OUR_FIELDS)[number]

export const FIELD_KINDS = ['text', 'long', 'choice', 'yes'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export interface FormField {
  /** One of ours, or a name of the form's own. */
  key: string
  label: string
  help?: string | undefined
  required: boolean
  kind: FieldKind
  choices?: string[] | undefined
}

/** How the fields of ours are asked unless a form gives them choices. */
export const OUR_KINDS: Partial<Record<string, FieldKind>> = {
  country: 'choice',
  size: 'choice',
  interest: 'long',
}

export const MOST_FIELDS = 30
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]
export const ADDRESS_POLICIES = ['none', 'hash', 'full'] as const

/** Is a key one of our fields. */
export const isOurs = (key: string): key is OurField => (OUR_FIELDS as readonly string[]).includes(key)

/** The kinds a field may have: ours are what they are, or a list of choices. */
export function kindsFor(key: string): FieldKind[] {
  if (!isOurs(key)) return [...FIELD_KINDS]
  if (key === 'country' || key === 'size') return ['choice']
  return key === 'email' || key === 'name' || key === 'phone'
    ? ['text']
    : [OUR_KINDS[key] ?? 'text', 'choice']
}

/** What is offered where the form gives no list of its own. */
export function fixedChoices(key: string): readonly string[] | null {
  return key === 'size' ? SIZES : null
}

/** Names that mean something else in what is sent: the form's own machinery and what tells where somebody came from. */
export const RESERVED =
  /^(consent|baton_.*|utm_.*|landing_page|referrer|first|gclid|fbclid|msclkid|.*clid|w|trap|homepage)$/

/** The word a form's honeypot goes by: people do not see it, programs like to fill it. */
export const TRAP = 'homepage'

export interface FormDraft {
  fields: FormField[]
  doubleOptIn: boolean
}

/** What is wrong with a form, by the field of the request; null when it can be used. */
export function whatIsWrong({ fields, doubleOptIn }: FormDraft): { field: string; says: string } | null {
  const keys = fields.map(({ key }) => key)
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  if (twice >= 0) return { field: `fields.${twice}.key`, says: 'Each field can be asked once.' }
  for (const [at, field] of fields.entries()) {
    const wrong = wrongField(field)
    if (wrong) return { field: `fields.${at}.${wrong[0]}`, says: wrong[1] }
  }
  if (!keys.some((key) => ['name', 'email', 'phone', 'company'].includes(key)))
    return { field: 'fields', says: 'Ask who it is: a name, an e-mail address, a phone or a company.' }
  if (doubleOptIn && !fields.some(({ key, required }) => key === 'email' && required))
    return { field: 'doubleOptIn', says: 'To confirm by mail, the form must ask for an e-mail address.' }
  return null
}

function wrongField({ key, kind, choices = [] }: FormField): [string, string] | null {
  if (RESERVED.test(key)) return ['key', 'This name is kept for the form itself. Choose another.']
  if (!kindsFor(key).includes(kind)) return ['kind', 'This field cannot be asked in that way.']
  const needs = kind === 'choice' && key !== 'country' && key !== 'size'
  if (needs && choices.length < 2) return ['choices', 'Give at least two choices.']
  if (key === 'size' && choices.some((one) => !(SIZES as readonly string[]).includes(one)))
    return ['choices', `Sizes are ${SIZES.join(', ')}.`]
  if (new Set(choices).size !== choices.length) return ['choices', 'Two choices are the same.']
  return null
}
