/** A workbook (.xlsx) into rows: each sheet is turned once into the plainest text, which is then read like any other. */
import { ok, type Result, refuse } from '../../../../platform/result.ts'
import { printed } from '../lexer.ts'
import { readBook, readStyles, readTexts, SharedTexts } from './parts.ts'
import { type Book, MOST_ROWS, readSheet } from './sheet.ts'
import { Allowance, BrokenZip, type Entry, entriesOf, TooMuch, unpacked } from './zip.ts'

/** The largest workbook taken, packed and unpacked, in bytes. */
export const LARGEST_WORKBOOK = 64 * 1_048_576
const MOST_UNPACKED = 1_073_741_824
const MOST_PRINTED = 536_870_912
const MOST_SHEETS = 100
const CHUNK_BYTES = 1_048_576

/** Takes the text of the sheets, one after the other. */
export interface SheetsTaker {
  begin(name: string): void
  chunk(text: Buffer): Promise<void>
  /** How many rows the sheet has, blank ones between others included. */
  end(rows: number, isHidden: boolean): void
}

/** Reads all sheets of a workbook. Refused when it is no workbook, has a password, is cut off or swells too much. */
export async function readWorkbook(zip: Buffer, taker: SheetsTaker): Promise<Result<void>> {
  try {
    const entries = entriesOf(zip)
    const trouble = troubleOf(entries)
    if (trouble) return trouble
    await readSheets(zip, entries, taker)
    return ok(undefined)
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch()
    if (error instanceof BrokenZip) return broken()
    throw error
  }
}

function troubleOf(entries: Map<string, Entry>) {
  if (entries.has('xl/workbook.bin'))
    return refusal(
      'old-workbook',
      'This is a binary workbook (.xlsb). Save it as .xlsx or CSV, and bring that.',
    )
  if (!entries.has('xl/workbook.xml'))
    return refusal(
      'not-a-table',
      'This is a packed file (zip), not a workbook. Unpack it, and bring the table in it.',
    )
  if ([...entries.values()].some((entry) => entry.isLocked))
    return refusal(
      'locked-workbook',
      'This workbook has a password. Save it without one, or as CSV, and bring that.',
    )
  const size = [...entries.values()].reduce(
    (sum, entry) => sum + (entry.name.startsWith('xl/media') ? 0 : entry.size),
    0,
  )
  return size > MOST_UNPACKED ? tooMuch() : null
}

const refusal = (code: string, message: string) => refuse(code, message, { field: 'file' })
const tooMuch = () =>
  refusal(
    'unpacks-too-large',
    'This workbook unpacks to more than 1 GB. Save the sheet you need as CSV, and bring that.',
  )
const broken = () =>
  refusal(
    'broken-file',
    'This workbook is damaged or was cut off. Open it in your spreadsheet program, save it again, and bring that.',
  )

async function readSheets(zip: Buffer, entries: Map<string, Entry>, taker: SheetsTaker): Promise<void> {
  const allowance = new Allowance(MOST_UNPACKED)
  const part = (path: string) => {
    const entry = entries.get(path)
    return entry ? unpacked(zip, entry, allowance) : nothing()
  }
  const { sheets, since1904 } = await readBook(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'))
  if (sheets.length === 0) throw new BrokenZip('it has no sheets')
  const texts = entries.has('xl/sharedStrings.xml')
    ? await readTexts(part('xl/sharedStrings.xml'))
    : new SharedTexts()
  const book: Book = { texts, since1904, styles: await readStyles(part('xl/styles.xml')) }
  const left = new Allowance(MOST_PRINTED)
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    taker.begin(sheet.name)
    taker.end(await printSheet(part(sheet.path), book, left, taker), sheet.isHidden)
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

// The reader of XML tells rows as it goes: what it told is handed on between two pieces of the file.
async function printSheet(
  chunks: AsyncIterable<Buffer>,
  book: Book,
  left: Allowance,
  taker: SheetsTaker,
): Promise<number> {
  let lines: string[] = []
  let size = 0
  let rows = 0
  const handOn = async () => {
    const text = Buffer.from(lines.join(''))
    ;[lines, size] = [[], 0]
    left.take(text.length)
    await taker.chunk(text)
  }
  async function* between() {
    for await (const chunk of chunks) {
      yield chunk
      if (size > CHUNK_BYTES) await handOn()
    }
  }
  await readSheet(between(), book, (number, cells) => {
    const line = `${'\n'.repeat(Math.max(0, number - rows - 1))}${printed(cells)}`
    lines.push(line)
    size += line.length
    if (size > 16 * CHUNK_BYTES) throw new TooMuch('it swells')
    rows = Math.max(rows + 1, number)
    if (rows > MOST_ROWS) throw new TooMuch('it has more rows than a sheet can have')
  })
  if (lines.length > 0) await handOn()
  return rows
}
