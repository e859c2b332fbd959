/**
 * An import brings history from elsewhere: a file, and a map that says which column is which field of Baton.
 * Here are the fields, how a map is checked before anything runs, and how one is guessed from the headings.
 */
import { ok, type Result, refuse } from '../../platform/result.ts'
import { cleanerFor, type Transform, transformsFor } from './mapping/cleaning.ts'

export const IMPORT_KINDS = ['leads', 'deals'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const LEAD_FIELDS = [
  'externalId',
  'receivedAt',
  'channel',
  'campaign',
  'interest',
  'accountName',
  'contactName',
  'givenName',
  'familyName',
  'email',
  'email2',
  'email3',
  'phone',
  'phone2',
  'phone3',
  'extension',
  'street',
  'country',
  'owner',
  'productLine',
  'website',
  'city',
  'title',
  'tags',
  'directness',
  'region',
  'postcode',
  'industry',
  'size',
  'expectedValue',
  'expectedCurrency',
  'linkedin',
  'consent',
  'sourceDetail',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
] as const
export type LeadField = (typeof LEAD_FIELDS)[number]

export const DEAL_FIELDS = [
  'leadExternalId',
  'externalId',
  'qualifiedBy',
  'convertedBy',
  'outcome',
  'closedAt',
  'amount',
  'currency',
  'productLine',
  'lostReason',
  'name',
  'openedAt',
] as const
export type DealField = (typeof DEAL_FIELDS)[number]

/** The column a field is read from (and what is done to its cells), or the same value for every row. */
export type Source = string | { column: string; as?: Transform } | { value: string }
export type Mapping = Record<string, Source>

/** A checked map: for each field the number of its column, or its constant, and how its cells are read. */
export type Plan = {
  field: string
  column: number | null
  constant: string | null
  clean: (cell: string) => string
}[]

/** Before the name of an extra field: `extra:Booth number` keeps a column with the lead under its own name. */
export const EXTRA = 'extra:'
const LONGEST_EXTRA = 60
const MOST_EXTRAS = 50

/** The fields a kind of file may bring. */
export function fieldsOf(kind: ImportKind): readonly string[] {
  return kind === 'leads' ? LEAD_FIELDS : DEAL_FIELDS
}

/** Checks a map against the headings of a file. Refuses names that nobody knows, before anything runs. */
export function planOf(kind: ImportKind, mapping: Mapping, headings: string[]): Result<Plan> {
  const known = fieldsOf(kind)
  const plan: Plan = []
  for (const [field, source] of Object.entries(mapping)) {
    const not = unknownField(kind, field, known)
    if (not) return not
    const from = columnOfSource(source)
    const column = from === null ? ok(null) : columnOf(field, from, headings)
    if (!column.ok) return column
    const as = typeof source === 'object' && 'column' in source ? (source.as ?? null) : null
    if (as !== null && !transformsFor(field).includes(as))
      return wrongMap(field, `"${as}" is nothing that can be done to ${field}.`)
    const constant = from === null ? (source as { value: string }).value : null
    plan.push({ field, column: column.value, constant, clean: cleanerFor(field, as) })
  }
  if (plan.filter(({ field }) => field.startsWith(EXTRA)).length > MOST_EXTRAS)
    return wrongMap('extra', `At most ${MOST_EXTRAS} columns can be kept as extra fields. Leave some out.`)
  return missingField(kind, plan) ?? ok(plan)
}

function unknownField(kind: ImportKind, field: string, known: readonly string[]) {
  if (!field.startsWith(EXTRA))
    return known.includes(field)
      ? null
      : wrongMap(field, `"${field}" is no field of ${kind}. There are: ${known.join(', ')}.`)
  const name = field.slice(EXTRA.length)
  if (name.trim() !== '' && name.length <= LONGEST_EXTRA) return null
  return wrongMap(field, `The name of an extra field has 1 to ${LONGEST_EXTRA} characters.`)
}

/** The column a source names; null for a value of every row. */
export function columnOfSource(source: Source): string | null {
  if (typeof source === 'string') return source
  return 'column' in source ? source.column : null
}

function columnOf(field: string, name: string, headings: string[]): Result<number> {
  const places = headings.flatMap((heading, n) => (heading.trim() === name.trim() ? [n] : []))
  if (places.length === 1) return ok(places[0] as number)
  if (places.length > 1)
    return wrongMap(field, `${places.length} columns are called "${name}". Rename all but one.`)
  return wrongMap(field, `The file has no column "${name}". It has: ${headings.join(', ')}.`)
}

function missingField(kind: ImportKind, plan: Plan) {
  const has = (field: string) => plan.some((one) => one.field === field)
  if (kind === 'deals' && !has('leadExternalId')) {
    return wrongMap('leadExternalId', 'Say which column names the lead of each deal: leadExternalId.')
  }
  const names = [
    'externalId',
    'accountName',
    'contactName',
    'familyName',
    'givenName',
    'email',
    'phone',
    'website',
  ]
  if (kind === 'leads' && !names.some(has)) {
    return wrongMap(
      'contactName',
      `Say at least one of ${names.join(', ')}: without it nobody knows who is meant.`,
    )
  }
  return null
}

function wrongMap(field: string, message: string) {
  return refuse('wrong-map', message, { field })
}

/** The cells of one row under the names of their fields, cleaned; blank ones are left out. */
export function cellsOf(plan: Plan, row: string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const { field, column, constant, clean } of plan) {
    const text = column === null ? (constant ?? '').trim() : clean(row[column] ?? '')
    if (text !== '') cells[field] = text
  }
  return cells
}
