/** Reads the rows of a file as they come, never the whole file at once. */
import { Readable } from 'node:stream'
import { type Parser, parse } from 'csv-parse'
import type { Dialect } from './dialect.ts'

/** One row of the file. Row 1 holds the headings, as in a spreadsheet. */
export interface FileRow {
  number: number
  cells: string[]
  /** Why the row itself cannot be read; null for a readable one. */
  broken: string | null
}

const LONGEST_ROW = 1_000_000

/** The rows below the headings, in batches. Blank lines count as rows but are not given. */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { encoding, separator }: Dialect,
  batchSize: number,
): AsyncGenerator<FileRow[]> {
  const skipped: { after: number; why: string }[] = []
  const parser: Parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: (error) =>
      void skipped.push({ after: parser.info.records, why: error?.message ?? 'unreadable' }),
  })
  Readable.from(decoded(chunks, encoding))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  yield* batchesOf(parser, skipped, batchSize)
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Dialect['encoding'],
) {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

async function* batchesOf(parser: Parser, skipped: { after: number; why: string }[], batchSize: number) {
  let number = 0
  let width = 0
  let given = 0
  let batch: FileRow[] = []
  for await (const cells of parser as AsyncIterable<string[]>) {
    while (skipped[0] && skipped[0].after <= given)
      batch.push(unreadable(++number, skipped.shift()?.why ?? ''))
    given++
    number++
    if (number === 1) width = cells.length
    else if (!isBlank(cells)) batch.push({ number, cells, broken: wrongWidth(cells, width) })
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  for (const { why } of skipped) batch.push(unreadable(++number, why))
  if (batch.length > 0) yield batch
}

function unreadable(number: number, why: string): FileRow {
  return { number, cells: [], broken: `The row cannot be read: ${why}.` }
}

function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell === '')
}

function wrongWidth(cells: string[], width: number): string | null {
  if (cells.length === width) return null
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null
  return `The row has ${cells.length} cells, the headings are ${width}.`
}
