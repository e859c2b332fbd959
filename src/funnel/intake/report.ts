/** The report of an import as a file: every row not taken and why, and what is odd about others. */
import { csvLines } from '../../platform/csv.ts'
import type { Work } from '../../platform/work.ts'
import * as store from './store.ts'
import type { Note } from './verdict.ts'

export const REPORT_HEADINGS = ['row', 'what', 'field', 'value', 'code', 'why']

/** Lines of the report. Nothing in it is read as a formula by a spreadsheet. */
export function reportLines(notes: Note[], { headings = false } = {}): string {
  const rows = notes.map((note) => [
    note.rowNumber,
    note.kind,
    note.field,
    note.value,
    note.code,
    note.message,
  ])
  return csvLines(headings ? [REPORT_HEADINGS, ...rows] : rows)
}

const NOTES_AT_ONCE = 5000
const WHY = 'Why it was not taken'

/** The report of an import, read in parts. */
export async function wholeReport(work: Work, importId: string): Promise<string> {
  const parts = [reportLines([], { headings: true })]
  for await (const notes of allNotes(work, importId)) parts.push(reportLines(notes))
  return parts.join('')
}

/** The refused rows in the file's own columns and one more with the reason, to be mended and brought again. */
export async function refusedRows(work: Work, importId: string, headings: string[]): Promise<string> {
  const parts = [csvLines([[...headings, whyHeading(headings)]])]
  for await (const notes of allNotes(work, importId)) {
    const rows = notes.filter(({ cells }) => cells !== null && cells !== undefined)
    parts.push(csvLines(rows.map((note) => [...filled(note.cells ?? [], headings.length), whyOf(note)])))
  }
  return parts.join('')
}

// A file that was brought in with reasons before has such a column already.
function whyHeading(headings: string[]): string {
  return headings.includes(WHY) ? `${WHY} (${headings.length + 1})` : WHY
}

function filled(cells: string[], width: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].slice(0, Math.max(width, 1))
}

function whyOf({ rowNumber, field, value, message }: Note): string {
  const what = [field, value === null ? null : JSON.stringify(value)]
    .filter((part) => part !== null)
    .join(' ')
  return `Row ${rowNumber}${what ? `, ${what}` : ''}: ${message}`
}

async function* allNotes(work: Work, importId: string): AsyncGenerator<Note[]> {
  let after = { rowNumber: 0, n: 0 }
  for (;;) {
    const notes = await store.readNotes(work, importId, after, NOTES_AT_ONCE)
    yield notes
    const last = notes.at(-1)
    if (!last || notes.length < NOTES_AT_ONCE) return
    after = { rowNumber: last.rowNumber, n: last.n }
  }
}
