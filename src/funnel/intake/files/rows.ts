/** Reads the rows of a file as they come, never the whole file at once. */

import type { Dialect } from './dialect.ts'
import { decoded } from './encoding.ts'
import { Lexer, type Line, LONGEST_ROW } from './lexer.ts'

/** One row of the file. Rows are counted from the top of the file, as in a spreadsheet. */
export interface FileRow {
  number: number
  cells: string[]
  /** Why the row itself cannot be read; null for a readable one. */
  broken: string | null
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The rows below the headings, in batches. Blank lines count as rows but are not given. */
export async function* rowsOf(
  chunks: Chunks,
  dialect: Dialect,
  batchSize: number,
): AsyncGenerator<FileRow[]> {
  const judge = judgeOf(dialect)
  let number = 0
  let batch: FileRow[] = []
  for await (const { lines, isDamaged } of linesOf(chunks, dialect)) {
    judge.isDamaged = isDamaged
    for (const line of lines) {
      number++
      if (number < firstRow(dialect)) {
        judge.heading(number, line)
        continue
      }
      if (isBlank(line)) continue
      batch.push({ number, cells: line.cells, broken: judge.trouble(line) })
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

async function* linesOf(
  chunks: Chunks,
  dialect: Dialect,
): AsyncGenerator<{ lines: Line[]; isDamaged: boolean }> {
  const lexer = new Lexer(dialect, dialect.columns)
  let wasDamaged = false
  for await (const { text, isDamaged } of decoded(chunks, dialect.encoding)) {
    // A line may have begun in the text before.
    yield { lines: lexer.push(text), isDamaged: isDamaged || wasDamaged }
    wasDamaged = isDamaged
  }
  yield { lines: lexer.end(), isDamaged: wasDamaged }
}

/** The number of the first row below the headings. */
export function firstRow({ headingRow, headingRows }: Dialect): number {
  return headingRow === 0 ? 1 : headingRow + headingRows
}

/** A line with nothing in it. */
export function isBlank({ cells, trouble }: Line): boolean {
  return trouble === null && cells.every((cell) => cell.trim() === '')
}

function judgeOf(dialect: Dialect) {
  let width = dialect.columns
  let headings = ''
  return {
    isDamaged: false,
    heading(number: number, { cells }: Line) {
      if (number !== dialect.headingRow) return
      headings = cells.join('\n')
      if (width === 0) width = cells.length
    },
    trouble(line: Line): string | null {
      if (line.trouble) return TROUBLES[line.trouble]
      if (headings !== '' && line.cells[0] === headings.slice(0, line.cells[0]?.length))
        if (line.cells.join('\n') === headings) return 'The row repeats the headings.'
      if (line.cells.length !== width && width > 0) return wrongWidth(line.cells, width, dialect)
      return this.isDamaged ? damage(line.cells) : null
    },
  }
}

const TROUBLES = {
  unclosed:
    'The row cannot be read: a quote in it is never closed. Close it, or, if this is the last row, bring the file again: it may have been cut off.',
  'too-long': `The row cannot be read: it is longer than ${LONGEST_ROW.toLocaleString('en')} characters.`,
}

function wrongWidth(cells: string[], width: number, { shortRows }: Dialect): string | null {
  if (cells.length < width)
    return shortRows === 'fill' ? null : `The row has ${cells.length} cells, the headings are ${width}.`
  const surplus = cells.slice(width).filter((cell) => cell !== '')
  if (surplus.length === 0) return null
  return `The row has ${cells.length} cells, the headings are ${width}: "${surplus[0]?.slice(0, 60)}" has no column.`
}

// What a decoder puts where the bytes mean nothing.
const NO_CHARACTER = '\ufffd'

function damage(cells: string[]): string | null {
  const cell = cells.find((one) => one.includes(NO_CHARACTER))
  if (cell === undefined) return null
  return `The row holds signs that cannot be read: "${cell.slice(0, 60)}". Choose another encoding for the file.`
}
