/**
 * An import brings history from elsewhere: a file, and a map that says which column is which field of Baton.
 * Here are the fields, how a map is checked before anything runs, and how one is guessed from the headings.
 */
import { ok, type Result, refuse } from '../../platform/result.ts'
import { SYNONYMS } from './synonyms.ts'

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
  'email',
  'phone',
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

/** The column a field is read from, or the same value for every row. */
export type Source = string | { value: string }
export type Mapping = Record<string, Source>

/** A checked map: for each field the number of its column, or its constant. */
export type Plan = { field: string; column: number | null; constant: string | null }[]

/** The fields a kind of file may bring. */
export function fieldsOf(kind: ImportKind): readonly string[] {
  return kind === 'leads' ? LEAD_FIELDS : DEAL_FIELDS
}

/** Checks a map against the headings of a file. Refuses names that nobody knows, before anything runs. */
export function planOf(kind: ImportKind, mapping: Mapping, headings: string[]): Result<Plan> {
  const known = fieldsOf(kind)
  const plan: Plan = []
  for (const [field, source] of Object.entries(mapping)) {
    if (!known.includes(field))
      return wrongMap(field, `"${field}" is no field of ${kind}. There are: ${known.join(', ')}.`)
    const column = typeof source === 'string' ? columnOf(field, source, headings) : ok(null)
    if (!column.ok) return column
    plan.push({ field, column: column.value, constant: typeof source === 'string' ? null : source.value })
  }
  return missingField(kind, plan) ?? ok(plan)
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
  const names = ['externalId', 'accountName', 'contactName', 'email', 'phone', 'website']
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

/** The cells of one row under the names of their fields, trimmed; blank ones are left out. */
export function cellsOf(plan: Plan, row: string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const { field, column, constant } of plan) {
    const text = (column === null ? (constant ?? '') : (row[column] ?? '')).trim()
    if (text !== '') cells[field] = text
  }
  return cells
}

/** A map guessed from the headings: each field takes the first heading that other programs use for it. */
export function guessMapping(kind: ImportKind, headings: string[]): Mapping {
  const guess: Mapping = {}
  const taken = new Set<string>()
  for (const field of fieldsOf(kind)) {
    const names = [field.toLowerCase(), ...(SYNONYMS[kind][field] ?? [])]
    const heading = names.flatMap((name) =>
      headings.filter((one) => folded(one) === name && !taken.has(one)),
    )[0]
    if (heading === undefined) continue
    guess[field] = heading
    taken.add(heading)
  }
  return guess
}

// `Person - Email (Work)`, `E-mail 1 - Value` and `email_address` are compared without all that is not a letter or digit.
function folded(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
