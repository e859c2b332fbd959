/** The report of an import as a file: every row not taken and why, and what is odd about others. */
import { stringify } from 'csv-stringify/sync'
import type { Note } from './verdict.ts'

export const REPORT_HEADINGS = ['row', 'what', 'field', 'value', 'code', 'why']

/** Lines of the report. Nothing in it is read as a formula by a spreadsheet. */
export function reportLines(notes: Note[], { headings = false } = {}): string {
  const rows = notes.map((note) =>
    [note.rowNumber, note.kind, note.field, note.value, note.code, note.message].map(harmless),
  )
  return stringify(headings ? [REPORT_HEADINGS, ...rows] : rows)
}

function harmless(cell: string | number | null): string {
  const text = String(cell ?? '')
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
