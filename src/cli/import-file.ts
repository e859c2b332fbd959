// The file that `baton import` reads: of any dialect, or a workbook, whose sheet is unpacked to a file of its own first.
import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dialectPatch } from '../funnel/intake/files/corrections.ts'
import { detect, type Sample } from '../funnel/intake/files/detect.ts'
import { AS_PRINTED, type Dialect, SAMPLE_BYTES } from '../funnel/intake/files/dialect.ts'
import { keepFile } from '../funnel/intake/files/keep.ts'
import type { Kept } from '../funnel/intake/files/sheets.ts'
import { CommandFailed } from './frame.ts'

export interface Written {
  encoding?: string
  separator?: string
  headings?: string
  sheet?: string
}

export interface ImportFile {
  sample: Sample
  /** How many bytes the rows take. */
  size: number
  chunks: () => AsyncIterable<Buffer>
  /** Puts away what was unpacked. */
  close: () => void
}

type Piece = { at: number; length: number }

/** Opens a file of leads or deals. Throws CommandFailed with the reason when it holds no rows. */
export async function openFile(file: string, written: Written): Promise<ImportFile> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-import-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    const unpacked = join(folder, 'rows')
    const pieces: Piece[] = []
    const kept = await keepFile(
      createReadStream(file, { highWaterMark: 1 << 18 }),
      async (n, bytes, isUnpacked) => {
        if (!isUnpacked) return
        pieces[n] = {
          at: pieces[n - 1] ? (pieces[n - 1]?.at ?? 0) + (pieces[n - 1]?.length ?? 0) : 0,
          length: bytes.length,
        }
        appendFileSync(unpacked, bytes)
      },
    )
    if (!kept.ok) throw new CommandFailed(`${file}: ${kept.message}`)
    const part = partOf(kept.value, pieces, written.sheet)
    const path = part ? unpacked : file
    const chunks = () => createReadStream(path, { highWaterMark: 1 << 18, ...part }) as AsyncIterable<Buffer>
    const sample = await correctedSample(kept.value.sample, chunks, written, part !== null)
    return { sample, size: part ? part.end - part.start + 1 : statSync(file).size, chunks, close }
  } catch (error) {
    close()
    if (error instanceof CommandFailed) throw error
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}.`)
  }
}

function partOf({ sheets, sheet }: Kept, pieces: Piece[], asked: string | undefined) {
  if (!sheets) return null
  const found =
    asked === undefined ? sheet : sheets.findIndex(({ name }, n) => name === asked || String(n + 1) === asked)
  const one = sheets[found]
  if (!one)
    throw new CommandFailed(
      `There is no sheet "${asked}". There are: ${sheets.map(({ name }) => name).join(', ')}.`,
    )
  const [first, last] = [pieces[one.from], pieces[one.from + one.chunks - 1]]
  return { start: first?.at ?? 0, end: (last?.at ?? 0) + (last?.length ?? 1) - 1 }
}

async function correctedSample(
  found: Sample,
  chunks: ImportFile['chunks'],
  written: Written,
  isUnpacked: boolean,
): Promise<Sample> {
  const { encoding, separator, headings, sheet } = written
  const given = dialectPatch.omit({ sheet: true }).safeParse({
    ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }),
    ...(separator === undefined ? {} : { separator: separator === 'tab' ? '\t' : separator }),
    ...(headings === undefined ? {} : { headingRow: Number(headings) }),
  })
  if (!given.success) {
    const { path, message } = given.error.issues[0] ?? { path: [], message: '' }
    throw new CommandFailed(`--${path[0] === 'headingRow' ? 'headings' : String(path[0])}: ${message}`)
  }
  if (Object.keys(given.data).length === 0 && sheet === undefined) return found
  if (isUnpacked) {
    const { bytes, isWhole } = await beginning(chunks)
    return detect(bytes, isWhole, { ...AS_PRINTED, ...given.data })
  }
  const kept: Partial<Dialect> =
    separator === undefined && encoding === undefined ? marksOf(found) : { encoding: found.encoding }
  const { bytes, isWhole } = await beginning(chunks)
  return detect(bytes, isWhole, { ...kept, ...given.data })
}

function marksOf(found: Sample): Partial<Dialect> {
  const { rows: _, top: __, columns: ___, headingRow: ____, shortRows: _____, ...marks } = found
  return marks
}

async function beginning(chunks: ImportFile['chunks']): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks()) {
    parts.push(chunk)
    size += chunk.length
    if (size > SAMPLE_BYTES) return { bytes: Buffer.concat(parts).subarray(0, SAMPLE_BYTES), isWhole: false }
  }
  return { bytes: Buffer.concat(parts), isWhole: true }
}
