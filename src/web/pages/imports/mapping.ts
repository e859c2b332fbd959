import { columnOfSource, EXTRA, type Mapping, planOf } from '../../../funnel/intake/fields.ts'
import { type Transform, transformsFor } from '../../../funnel/intake/mapping/cleaning.ts'
import type { Import } from './imports.ts'

/** The field a column becomes; null when it is left out. */
export function fieldOf(mapping: Mapping, column: string): string | null {
  return Object.entries(mapping).find(([, source]) => columnOfSource(source) === column)?.[0] ?? null
}

/** The map with a column becoming a field, or left out; a field is read from one place only. */
export function mapColumn(mapping: Mapping, column: string, field: string | null): Mapping {
  const rest = Object.entries(mapping).filter(
    ([name, source]) => columnOfSource(source) !== column && name !== field,
  )
  return Object.fromEntries(field === null ? rest : [...rest, [field, column]])
}

const LONGEST_NAME = 60

/** The field that keeps a column with the lead under its own name. */
export function extraOf(column: string): string {
  return EXTRA + column.trim().slice(0, LONGEST_NAME)
}

/** The name under which an extra field is kept; null for other fields. */
export function extraName(field: string): string | null {
  return field.startsWith(EXTRA) ? field.slice(EXTRA.length) : null
}

/** Columns that become nothing, though they hold something. */
export function leftOut(record: Import, mapping: Mapping): string[] {
  return record.columns.filter((column, at) => {
    const isBlank = record.sample.every((row) => (row[at] ?? '').trim() === '')
    return !isBlank && column.trim() !== '' && fieldOf(mapping, column) === null
  })
}

/** The map with some columns kept as extra fields. */
export function keepColumns(mapping: Mapping, columns: string[]): Mapping {
  return columns.reduce((map, column) => mapColumn(map, column, extraOf(column)), mapping)
}

/** What is done to the cells of a column; null for nothing. */
export function transformOf(mapping: Mapping, column: string): Transform | null {
  const source = Object.values(mapping).find((one) => columnOfSource(one) === column)
  return (typeof source === 'object' && 'as' in source ? source.as : null) ?? null
}

/** The map with something done to the cells of a column. */
export function mapTransform(mapping: Mapping, column: string, as: Transform | null): Mapping {
  const field = fieldOf(mapping, column)
  return field === null ? mapping : { ...mapping, [field]: as ? { column, as } : column }
}

/** The columns whose dates can be read in two ways, and nobody has said how. */
export function unasked({ guesses }: Import, mapping: Mapping): string[] {
  return guesses
    .filter(({ column, look }) => look === 'date' && isAmbiguous(guesses, column))
    .filter(({ column }) => transformsFor(fieldOf(mapping, column) ?? '').includes('day-first'))
    .filter(({ column }) => transformOf(mapping, column) === null)
    .map(({ column }) => column)
}

const isAmbiguous = (guesses: Import['guesses'], column: string) =>
  guesses.some((guess) => guess.column === column && guess.asks)

/** The map with a value that is the same for every row; none takes it away. */
export function mapConstant(mapping: Mapping, field: string, value: string | null): Mapping {
  const { [field]: _, ...rest } = mapping
  return value === null ? rest : { ...rest, [field]: { value } }
}

/** Fields that are the same for every row, with their values. */
export function constantsOf(mapping: Mapping): [field: string, value: string][] {
  return Object.entries(mapping).flatMap(([field, source]) =>
    typeof source === 'object' && 'value' in source ? [[field, source.value] as [string, string]] : [],
  )
}

/** What is wrong with a map: a field that must be there, or a sentence about its columns. Null when it is fine. */
export function faultOf(record: Import, mapping: Mapping): { missing: true } | { says: string } | null {
  const plan = planOf(record.kind, mapping, record.columns)
  if (plan.ok) return null
  const isMissing = ['leadExternalId', 'contactName'].includes(plan.field ?? '') && !mapping[plan.field ?? '']
  return isMissing ? { missing: true } : { says: plan.message }
}

/** Do two maps say the same. */
export function isSame(one: Mapping, other: Mapping): boolean {
  const told = (mapping: Mapping) =>
    JSON.stringify(Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : 1)))
  return told(one) === told(other)
}
