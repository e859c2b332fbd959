// One column of a labelled list, in the order of its rows.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** The cells of a column, trimmed unless told otherwise. */
export function cellsOfColumn(file: string, column: string, trim = true): string[] {
  const rows = parse(readFileSync(file), { bom: true, columns: true, trim, relax_column_count: true })
  return (rows as Record<string, string>[]).map((row) => row[column] ?? '')
}
