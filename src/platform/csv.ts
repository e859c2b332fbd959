/** Every CSV file that the server hands out is written here: no spreadsheet carries anything of it out. */
import { stringify } from 'csv-stringify/sync'
import { harmless } from './formulas.ts'

/** Lines of a CSV file, their cells harmless. */
export function csvLines(rows: (string | number | null | undefined)[][]): string {
  return stringify(rows.map((row) => row.map(harmless)))
}
