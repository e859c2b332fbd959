/** How a file is written, told by its first bytes; what somebody has corrected is kept as they say. */
import { type Dialect, type Marks, PLAIN } from './dialect.ts'
import { textOf } from './encoding.ts'
import { encodingOf } from './guess-encoding.ts'
import { columnsOf, headingRowOf, namesOf } from './headings.ts'
import type { Line } from './lexer.ts'
import { firstRow, isBlank } from './rows.ts'
import { linesOf, marksOf, usualWidth } from './separators.ts'

/** The beginning of a file, read. */
export interface Sample extends Dialect {
  /** The names of the columns, then the first rows below the headings. */
  rows: string[][]
  /** The first rows as they stand in the file, with their numbers. */
  top: { number: number; cells: string[] }[]
}

/** Of a file whose bytes are gone. */
export const NO_SAMPLE: Sample = { ...PLAIN, rows: [], top: [] }

const LINES_READ = 250
const ROWS_SHOWN = 30
const TOP_SHOWN = 12

/** The dialect of a file and its first rows. `isWhole` when the sample is all there is of it. */
export function detect(sample: Buffer, isWhole: boolean, given: Partial<Dialect> = {}): Sample {
  const encoding = given.encoding ?? encodingOf(sample, isWhole)
  const text = textOf(sample, encoding)
  const hint = given.separator ? null : hintOf(text)
  const marks = marksOf(text, isWhole, { ...given, ...hint })
  const lines = firstLines(text, isWhole || !/[\r\n]/.test(text), marks)
  const headingRow = given.headingRow ?? headingRowOf(lines, hint ? 1 : 0)
  const dialect = { ...PLAIN, ...marks, encoding, headingRow, headingRows: given.headingRows ?? 1 }
  const headings = headingRow === 0 ? [] : lines.slice(headingRow - 1, firstRow(dialect) - 1)
  const below = lines.slice(firstRow(dialect) - 1).filter((line) => !isBlank(line))
  const columns = columnsOf(headings[0]?.cells ?? [], below)
  const names = namesOf(
    headings.map(({ cells }) => cells),
    columns,
  )
  return {
    ...dialect,
    columns,
    shortRows: given.shortRows ?? shortRowsOf(below, columns),
    rows: lines.some((line) => !isBlank(line))
      ? [names, ...below.slice(0, ROWS_SHOWN).map(({ cells }) => cells)]
      : [],
    top: topOf(lines),
  }
}

// A program that asks: the first line of what it writes says how its cells are parted.
function hintOf(text: string): { separator: string } | null {
  const separator = /^"?sep=([^\r\n"]{1,2})"?\r?\n/i.exec(text)?.[1]
  return separator === undefined ? null : { separator }
}

// Once it is known how many cells a row has, a row with a wrong quote can be read too.
function firstLines(text: string, isWhole: boolean, marks: Marks): Line[] {
  const lines = linesOf(text, isWhole, marks, LINES_READ)
  return linesOf(text, isWhole, marks, LINES_READ, usualWidth(lines.filter((line) => !isBlank(line))).width)
}

// Some programs leave empty cells at the end of a row out; a single short row is a fault.
function shortRowsOf(below: Line[], columns: number): Dialect['shortRows'] {
  const short = below.filter(({ cells }) => cells.length < columns).length
  return short >= 2 && short > below.length / 10 ? 'fill' : 'refuse'
}

function topOf(lines: Line[]): Sample['top'] {
  return lines.slice(0, TOP_SHOWN).map(({ cells }, at) => ({ number: at + 1, cells }))
}
