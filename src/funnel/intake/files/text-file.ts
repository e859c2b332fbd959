/** A text file on its way in: kept in chunks, watched for what must not come, its dialect told when all of it was seen. */
import { isUtf8 } from 'node:buffer'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { detect, type Sample } from './detect.ts'
import { SAMPLE_BYTES } from './dialect.ts'
import { openBytes } from './encoding.ts'
import { encodingOf } from './guess-encoding.ts'
import { LARGEST_FILE } from './kinds.ts'

const CHUNK_BYTES = 1_048_576
/** A line longer than this, in bytes, is no row of any table. */
const LONGEST_LINE = 16 * CHUNK_BYTES

/** Keeps a chunk of rows. `isUnpacked` when these are not the bytes of the file, but what was in it. */
export type KeepChunk = (n: number, bytes: Buffer, isUnpacked?: boolean) => Promise<void>

/** Keeps a text file and tells how it is written. Refused when it is empty, too large, or one endless line. */
export async function keepText(file: AsyncIterable<Uint8Array>, keep: KeepChunk): Promise<Result<Sample>> {
  const watch = new Watch()
  let n = 0
  for await (const bytes of inChunks(file)) {
    const trouble = watch.see(bytes)
    if (trouble) return trouble
    await keep(n++, bytes)
  }
  const sample = watch.sample()
  return sample && sample.rows.length > 0
    ? ok(sample)
    : refuse('empty-file', 'The file has no rows. Choose another.', { field: 'file' })
}

/** The bytes in pieces of about a megabyte. */
export async function* inChunks(file: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let size = 0
  for await (const part of file) {
    parts.push(part)
    size += part.length
    if (size < CHUNK_BYTES) continue
    yield Buffer.concat(parts)
    parts = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(parts)
}

/** Sees all bytes of a text file go by; what it keeps of them is small. */
export class Watch {
  private first: Buffer | null = null
  private foreign: Buffer | null = null
  private size = 0
  private line = 0
  private rest = Buffer.alloc(0)

  /** The next bytes. Answers why the file cannot be taken, or null. */
  see(bytes: Buffer) {
    this.first ??= Buffer.from(bytes.subarray(0, SAMPLE_BYTES))
    this.size += bytes.length
    if (this.size > LARGEST_FILE)
      return refuse('too-large', 'The file is larger than 1 GB. Split it, and bring the parts one by one.', {
        field: 'file',
      })
    const end = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13))
    this.line = end === -1 ? this.line + bytes.length : bytes.length - end
    if (this.line > LONGEST_LINE)
      return refuse(
        'line-too-long',
        'The file has a line of more than 16 MB: that is no row of a table. Bring a table: CSV, or an Excel workbook.',
        {
          field: 'file',
        },
      )
    if (!this.foreign) this.lookForForeign(bytes)
    return null
  }

  // A file may be plain for a megabyte, and only then show that it is not UTF-8.
  private lookForForeign(bytes: Buffer): void {
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes
    const whole = all.subarray(0, all.length - openBytes(all))
    this.rest = Buffer.from(all.subarray(whole.length))
    if (isUtf8(whole)) return
    const at = whole.findIndex((byte) => byte > 127)
    this.foreign = Buffer.from(whole.subarray(Math.max(0, at - 1000), at + SAMPLE_BYTES))
  }

  /** How the file is written, once all of it was seen; null when it is empty. */
  sample(): Sample | null {
    if (!this.first) return null
    const isWhole = this.size <= SAMPLE_BYTES
    const found = encodingOf(this.first, isWhole)
    const isPlain = !this.first.some((byte) => byte > 127)
    if (found !== 'utf-8' || !isPlain || !this.foreign)
      return detect(this.first, isWhole, { encoding: found })
    return detect(this.first, isWhole, { encoding: encodingOf(this.foreign, false) })
  }
}
