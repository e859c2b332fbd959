/** How often values stand in a book: agreeing on `Smith` tells less than agreeing on `Featherstonehaugh`. */
import type { Comparison } from './comparisons.ts'
import type { Prepared } from './record.ts'

/** Counts of a field's values, each once for each entity that has it. */
export function countValues(
  records: readonly Prepared[],
  one: Comparison,
  entityOf: Int32Array | null,
): Map<string, number> {
  const counts = new Map<string, number>()
  const seen = entityOf ? new Set<string>() : null
  for (const [n, record] of records.entries()) {
    for (const value of valuesOf(one, record)) {
      if (seen) {
        const known = `${entityOf![n]} ${value}`
        if (seen.has(known)) continue
        seen.add(known)
      }
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return counts
}

function valuesOf(one: Comparison, record: Prepared): readonly string[] {
  if (one.field === 'email') return record.emails
  if (one.field === 'phone') return record.phones
  if (one.field === 'identifier') return record.identifiers
  const value = one.agreed?.(record, record) ?? ''
  return value === '' ? [] : [value]
}

const LISTED = 3
const MOST_LISTED = 20_000

/**
 * How often each value is met by chance: of others than the two that are compared, held towards what is usual for the
 * field where the book is small. The entry '' is for all values that are not listed.
 */
export function frequenciesOf(
  counts: ReadonlyMap<string, number>,
  usual: number,
  byEntity: boolean,
): Record<string, number> {
  let total = 0
  for (const count of counts.values()) total += count
  const held = Math.min(1 / usual, Math.max(total, 100))
  const own = byEntity ? 1 : 2
  const rate = (count: number) => (Math.max(count - own, 0.02) + held * usual) / (total + held)
  const listed = [...counts].filter(([, count]) => count >= LISTED)
  listed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const table: Record<string, number> = Object.create(null)
  table[''] = rate(1)
  for (const [value, count] of listed.slice(0, MOST_LISTED)) table[value] = rate(count)
  return table
}

/** In how many of the names each word stands. */
export function wordFrequencies(records: readonly Prepared[]): Record<string, number> {
  const counts = new Map<string, number>()
  const names = new Set<string>()
  for (const { company, companyWords } of records) {
    if (company === '' || names.has(company)) continue
    names.add(company)
    for (const word of new Set(companyWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const table: Record<string, number> = Object.create(null)
  const listed = [...counts]
    .filter(([, count]) => count >= LISTED)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [word, count] of listed.slice(0, MOST_LISTED))
    table[word] = Math.min(1, (count + 1) / (names.size + 500))
  return table
}
