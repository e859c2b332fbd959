/** A file on its way in: looked at, refused when it is no table, kept as chunks of text that rows are read from. */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { drawnTable } from './drawn.ts'
import { textOf } from './encoding.ts'
import { encodingOf } from './guess-encoding.ts'
import { tablesOf } from './html.ts'
import { type FileKind, kindOfFile } from './kinds.ts'
import { printed } from './lexer.ts'
import { type Kept, Sheets } from './sheets.ts'
import { inChunks, type KeepChunk, keepText } from './text-file.ts'
import { LARGEST_WORKBOOK, readWorkbook } from './workbook/workbook.ts'

const MOST_COLUMNS = 2000

/** Keeps a file whatever its name says, and tells how it is written. Refused with the reason when it is no table. */
export async function keepFile(file: AsyncIterable<Uint8Array>, keep: KeepChunk): Promise<Result<Kept>> {
  const pieces = inChunks(file)
  const first = await pieces.next()
  if (first.done) return nothing()
  const kind = kindOfFile(first.value)
  if (typeof kind !== 'string') return kind
  const kept = await keepKind(kind, first.value, pieces, keep)
  if (!kept.ok) return kept
  const { columns } = kept.value.sample
  if (columns <= MOST_COLUMNS) return kept
  const most = MOST_COLUMNS.toLocaleString('en')
  return refuse(
    'too-many-columns',
    `The file has ${columns.toLocaleString('en')} columns; ${most} are the most.`,
    {
      field: 'file',
    },
  )
}

type Pieces = AsyncIterator<Buffer>

async function keepKind(kind: FileKind, first: Buffer, rest: Pieces, keep: KeepChunk): Promise<Result<Kept>> {
  if (kind === 'text') return keepWritten(first, rest, keep)
  const whole = await wholeOf(again(first, rest))
  if (!whole)
    return refuse(
      'too-large',
      'This file is larger than 64 MB. Save the sheet you need as CSV, and bring that.',
      {
        field: 'file',
      },
    )
  const sheets = new Sheets(keep)
  if (kind === 'html') await keepTables(await tablesOf(textOf(whole, encodingOf(whole, true))), sheets)
  else {
    const read = await readWorkbook(whole, sheets)
    if (!read.ok) return read
  }
  return sheets.kept() ?? nothing()
}

// Small texts may be drawn tables; all others are kept as they come.
async function keepWritten(first: Buffer, rest: Pieces, keep: KeepChunk): Promise<Result<Kept>> {
  const next = await rest.next()
  const table = next.done ? drawnTable(textOf(first, encodingOf(first, true))) : null
  if (table) {
    const sheets = new Sheets(keep)
    await keepTables([table], sheets)
    return sheets.kept() ?? nothing()
  }
  const text = await keepText(next.done ? again(first, rest) : again(first, rest, next.value), keep)
  return text.ok ? ok({ sample: text.value, sheets: null, sheet: 0 }) : text
}

async function keepTables(tables: string[][][], sheets: Sheets): Promise<void> {
  for (const [n, rows] of tables.entries()) {
    sheets.begin(`Table ${n + 1}`)
    for (let at = 0; at < rows.length; at += 5000)
      await sheets.chunk(
        Buffer.from(
          rows
            .slice(at, at + 5000)
            .map(printed)
            .join(''),
        ),
      )
    sheets.end(rows.length)
  }
}

async function wholeOf(pieces: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    parts.push(piece)
    size += piece.length
    if (size > LARGEST_WORKBOOK) return null
  }
  return Buffer.concat(parts)
}

function nothing() {
  return refuse('empty-file', 'The file has no rows. Choose another.', { field: 'file' })
}

async function* again(first: Buffer, rest: Pieces, second?: Buffer): AsyncGenerator<Buffer> {
  yield first
  if (second) yield second
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
