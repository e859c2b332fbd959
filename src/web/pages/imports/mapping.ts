import { cellsOf, type Mapping, planOf } from '../../../funnel/intake/fields.ts'
import type { Import } from './imports.ts'

/** The field a column becomes; null when it is left out. */
export function fieldOf(mapping: Mapping, column: string): string | null {
  return Object.entries(mapping).find(([, source]) => source === column)?.[0] ?? null
}

/** The map with a column becoming a field, or left out; a field is read from one place only. */
export function mapColumn(mapping: Mapping, column: string, field: string | null): Mapping {
  const rest = Object.entries(mapping).filter(([name, source]) => source !== column && name !== field)
  return Object.fromEntries(field === null ? rest : [...rest, [field, column]])
}

/** The map with a value that is the same for every row; none takes it away. */
export function mapConstant(mapping: Mapping, field: string, value: string | null): Mapping {
  const { [field]: _, ...rest } = mapping
  return value === null ? rest : { ...rest, [field]: { value } }
}

/** Fields that are the same for every row, with their values. */
export function constantsOf(mapping: Mapping): [field: string, value: string][] {
  return Object.entries(mapping).flatMap(([field, source]) =>
    typeof source === 'string' ? [] : [[field, source.value] as [string, string]],
  )
}

/** What is wrong with a map: a field that must be there, or a sentence about its columns. Null when it is fine. */
export function faultOf(record: Import, mapping: Mapping): { missing: true } | { says: string } | null {
  const plan = planOf(record.kind, mapping, record.columns)
  if (plan.ok) return null
  const isMissing = ['leadExternalId', 'contactName'].includes(plan.field ?? '') && !mapping[plan.field ?? '']
  return isMissing ? { missing: true } : { says: plan.message }
}

/** The first rows as they would become: the fields that are mapped, and their cells. */
export function previewOf(record: Import, mapping: Mapping) {
  const plan = planOf(record.kind, mapping, record.columns)
  const fields = record.fields.filter((field) => field in mapping)
  if (!plan.ok) return { fields, rows: [] }
  return {
    fields,
    // The heading is row 1, as a spreadsheet counts.
    rows: record.sample.map((row, at) => ({ number: at + 2, cells: cellsOf(plan.value, row) })),
  }
}

/** Do two maps say the same. */
export function isSame(one: Mapping, other: Mapping): boolean {
  const told = (mapping: Mapping) =>
    JSON.stringify(Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : 1)))
  return told(one) === told(other)
}
