/** A file on its way in: looked at, refused when it is no table, kept as chunks of text that rows are read from. */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Sample } from './detect.ts'
import { kindOfFile } from './kinds.ts'
import { inChunks, type KeepChunk, keepText } from './text-file.ts'

/** A table of a file that has several, and which of the kept chunks hold it. */
export interface Sheet {
  name: string
  rows: number
  from: number
  chunks: number
}

export interface Kept {
  sample: Sample
  /** Null for a file that is one table. */
  sheets: Sheet[] | null
  /** The sheet that is read: the first with rows, unless somebody chooses another. */
  sheet: number
}

const MOST_COLUMNS = 2000

/** Keeps a file whatever its name says, and tells how it is written. Refused with the reason when it is no table. */
export async function keepFile(file: AsyncIterable<Uint8Array>, keep: KeepChunk): Promise<Result<Kept>> {
  const pieces = inChunks(file)
  const first = await pieces.next()
  if (first.done) return nothing()
  const kind = kindOfFile(first.value)
  if (typeof kind !== 'string') return kind
  const kept = await keepKind(kind, again(first.value, pieces), keep)
  if (!kept.ok) return kept
  const { columns } = kept.value.sample
  if (columns <= MOST_COLUMNS) return kept
  return refuse(
    'too-many-columns',
    `The file has ${columns.toLocaleString('en')} columns; ${MOST_COLUMNS} are the most.`,
    {
      field: 'file',
    },
  )
}

async function keepKind(kind: string, pieces: AsyncIterable<Buffer>, keep: KeepChunk): Promise<Result<Kept>> {
  if (kind !== 'text') return nothing()
  const text = await keepText(pieces, keep)
  return text.ok ? ok({ sample: text.value, sheets: null, sheet: 0 }) : text
}

function nothing() {
  return refuse('empty-file', 'The file has no rows. Choose another.', { field: 'file' })
}

async function* again(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}
