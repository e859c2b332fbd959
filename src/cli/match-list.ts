// Reads a list of any origin for `baton match`: its dialect, its columns, its rows as records.
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { detect } from '../funnel/intake/files/detect.ts'
import { SAMPLE_BYTES } from '../funnel/intake/files/dialect.ts'
import { rowsOf } from '../funnel/intake/files/rows.ts'
import {
  type Columns,
  guessColumns,
  guessKind,
  MATCH_FIELDS,
  type MatchField,
} from '../funnel/intake/matching/columns.ts'
import type { Matchable, MatchKind } from '../funnel/intake/matching/record.ts'
import { isDayFirst, recordOf } from '../funnel/intake/matching/table.ts'
import { CommandFailed } from './frame.ts'
import type { MatchOptions } from './match.ts'

export interface MatchList {
  kind: MatchKind
  records: Matchable[]
  /** What each record is called in the list, by the matcher's id. */
  names: Map<string, { id: string; row: number }>
  /** What was guessed, for people to see. */
  said: string[]
}

/** Reads one list. The second list is of the kind of the first. */
export async function readList(
  file: string,
  number: number,
  options: MatchOptions,
  kindBefore?: MatchKind,
): Promise<MatchList> {
  const { rows: first, ...dialect } = detected(file)
  const headings = (first[0] ?? []).map((heading) => heading.trim())
  const columns = mapped(file, headings, guessColumns(headings), options.map)
  const rows: { number: number; cells: string[] }[] = []
  for await (const batch of rowsOf(createReadStream(file), dialect, 5000)) {
    // Rows with too many or too few cells are read as far as they go.
    for (const { number: at, cells } of batch)
      if (cells.length > 0) rows.push({ number: at, cells: cells.map((cell) => cell.trim()) })
  }
  const sample = rows.slice(0, 500).map(({ cells }) => cells)
  const kind = options.kind ?? kindBefore ?? guessKind(columns, sample)
  const dayFirst = isDayFirst(sample.map((cells) => cells[columns.birthDate?.[0] ?? -1] ?? ''))
  mustSay(file, headings, columns)
  const ids = idsOf(rows, columns.id?.[0])
  const names = new Map<string, { id: string; row: number }>()
  const records = rows.map(({ number: row, cells }, n) => {
    const id = `${number}:${String(row).padStart(8, '0')}`
    names.set(id, { id: ids?.[n] ?? String(row), row })
    return recordOf(id, cells, { kind, columns, dayFirst })
  })
  return {
    kind,
    records,
    names,
    said: [`${basename(file)}: ${rows.length} rows, ${told(columns, headings)}`],
  }
}

function detected(file: string) {
  try {
    const handle = openSync(file, 'r')
    const sample = Buffer.alloc(SAMPLE_BYTES)
    const length = readSync(handle, sample, 0, SAMPLE_BYTES, 0)
    closeSync(handle)
    const seen = sample.subarray(0, length)
    const found = detect(seen, length < SAMPLE_BYTES)
    // A list without headings could not be read at all.
    if (found.headingRow === 0) return detect(seen, length < SAMPLE_BYTES, { headingRow: 1 })
    if (found.rows.length === 0) throw new Error('it has no rows')
    return found
  } catch (error) {
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}.`)
  }
}

function mapped(file: string, headings: string[], guess: Columns, map: string[]): Columns {
  const columns: Columns = { ...guess }
  const said = new Set<MatchField>()
  for (const one of map) {
    const [field = '', ...rest] = one.split('=')
    const column = rest.join('=').trim()
    if (!MATCH_FIELDS.includes(field as MatchField)) {
      throw new CommandFailed(
        `--map ${one}: there is no field "${field}". There are: ${MATCH_FIELDS.join(', ')}.`,
      )
    }
    const known = field as MatchField
    if (!said.has(known)) columns[known] = []
    said.add(known)
    if (column === '') continue
    const at = headings.findIndex((heading) => heading.toLowerCase() === column.toLowerCase())
    if (at < 0)
      throw new CommandFailed(
        `--map ${one}: ${file} has no column "${column}". It has: ${headings.join(', ')}.`,
      )
    release(columns, known, at)
    columns[known]?.push(at)
  }
  return columns
}

// A column that was said to be one field is no longer guessed to be another.
function release(columns: Columns, field: MatchField, at: number): void {
  for (const other of MATCH_FIELDS) {
    if (other !== field && columns[other]) columns[other] = columns[other].filter((n) => n !== at)
  }
}

function mustSay(file: string, headings: string[], columns: Columns): void {
  const says = MATCH_FIELDS.some((field) => field !== 'id' && (columns[field]?.length ?? 0) > 0)
  if (says) return
  throw new CommandFailed(
    `${file}: none of its columns is known: ${headings.join(', ')}. Say which is which, such as --map name=${headings[0] || 'column'}.`,
  )
}

// The list's own ids serve where each is there once.
function idsOf(rows: { cells: string[] }[], column: number | undefined): string[] | null {
  if (column === undefined) return null
  const ids = rows.map(({ cells }) => cells[column] ?? '')
  return new Set(ids).size === ids.length && !ids.includes('') ? ids : null
}

function told(columns: Columns, headings: string[]): string {
  const parts = MATCH_FIELDS.flatMap((field) =>
    (columns[field] ?? []).map((n) => `${field}=${headings[n] || `column ${n + 1}`}`),
  )
  return `read as ${parts.join(', ')}`
}
