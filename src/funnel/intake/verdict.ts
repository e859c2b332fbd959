/** What becomes of a row. */
import type { Met } from './imports/tally.ts'
import type { Problem } from './values.ts'

export interface Verdict {
  number: number
  kind: 'taken' | 'unchanged' | 'refused'
  /** Why it is refused, or what is odd about a row that was taken. */
  problems: Problem[]
  /** Who a row that is taken is about. */
  met?: Met
  /** A refused row as it stands in the file. */
  cells?: string[]
}

export interface Counts {
  read: number
  taken: number
  unchanged: number
  refused: number
  warned: number
}

export const NOTHING_YET: Counts = { read: 0, taken: 0, unchanged: 0, refused: 0, warned: 0 }

/** The counts after some more rows. */
export function counted(before: Counts, verdicts: Verdict[]): Counts {
  const after = { ...before, read: before.read + verdicts.length }
  for (const { kind, problems } of verdicts) {
    after[kind]++
    if (kind === 'taken' && problems.length > 0) after.warned++
  }
  return after
}

/** A row as it is noted for the report. */
export interface Note {
  rowNumber: number
  n: number
  kind: 'refused' | 'warning'
  field: string | null
  value: string | null
  code: string
  message: string
  cells?: string[] | null
}

/** The notes that some verdicts leave behind. */
export function notesOf(verdicts: Verdict[]): Note[] {
  return verdicts.flatMap(({ number, kind, problems, cells }) =>
    problems.map((problem, n) => ({
      rowNumber: number,
      n,
      kind: kind === 'refused' ? ('refused' as const) : ('warning' as const),
      ...problem,
      value: problem.value?.slice(0, 500) ?? null,
      cells: n === 0 && kind === 'refused' ? storable(cells) : null,
    })),
  )
}

// No database keeps a NUL or half a character.
function storable(cells: string[] | undefined): string[] | null {
  return cells?.map((cell) => cell.replaceAll('\u0000', '').toWellFormed()) ?? null
}
