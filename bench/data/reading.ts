// A million rows read from a CSV file and from a workbook: how fast, and in how much memory.
import { createDeflateRaw } from 'node:zlib'
import { PLAIN } from '../../src/funnel/intake/files/dialect.ts'
import { keepFile } from '../../src/funnel/intake/files/keep.ts'
import { rowsOf } from '../../src/funnel/intake/files/rows.ts'
import type { Result } from '../row.ts'
import type { Part } from './part.ts'

const ROWS = 1_000_000
const HEADINGS = ['Number', 'Received', 'Channel', 'Company', 'Name', 'Mail', 'Phone', 'Country', 'Interest']

export const reading: Part = {
  name: 'reading',
  async run() {
    return [await csv(), await workbook()]
  },
}

function cellsOf(n: number): string[] {
  const firm = Math.floor(n / 2)
  return [
    ...[
      `r-${n}`,
      `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`,
      'Website',
      `Firm ${firm} GmbH`,
      `Pat ${n}, Dr.`,
    ],
    ...[
      `pat${n}@f${firm}.example`,
      `+4420${String(n).padStart(8, '0')}`,
      'GB',
      `Wants a price for ${n % 90} valves`,
    ],
  ]
}

async function csv(): Promise<Result> {
  const line = (cells: string[]) =>
    `${cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`
  async function* chunks() {
    let text = line(HEADINGS)
    for (let n = 0; n < ROWS; n++) {
      text += line(cellsOf(n))
      if (text.length < 262_144) continue
      yield Buffer.from(text)
      text = ''
    }
    yield Buffer.from(text)
  }
  return measured('a million rows of CSV, nine columns, from bytes to cells', () => count(chunks()))
}

async function count(chunks: AsyncIterable<Buffer>): Promise<number> {
  let rows = 0
  for await (const batch of rowsOf(chunks, { ...PLAIN, columns: HEADINGS.length }, 2000)) rows += batch.length
  return rows
}

async function workbook(): Promise<Result> {
  const bytes = await packed()
  return measured(
    `a workbook of a million rows (${Math.round(bytes.length / 2 ** 20)} MB), unpacked, kept as text and read again`,
    async () => {
      // What is kept goes to the database in the product; here only its size stays.
      let rows = 0
      const file = await keepFile(once(bytes), async (_, chunk) => {
        rows += await count(once(chunk))
      })
      if (!file.ok) throw new Error(file.message)
      return rows
    },
  )
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function measured(what: string, work: () => Promise<number>): Promise<Result> {
  const begun = performance.now()
  const rows = await work()
  const seconds = (performance.now() - begun) / 1000
  // The most that the process ever held, making the file included.
  const most = process.resourceUsage().maxRSS * 1024
  if (rows < ROWS - 1000) throw new Error(`only ${rows} rows were read`)
  return {
    what,
    figures: {
      seconds: Number(seconds.toFixed(1)),
      'rows a second': Math.round(ROWS / seconds),
      'memory of the process, MB at most': Math.round(most / 2 ** 20),
    },
    aim: 'memory under 1 GB',
    met: most < 2 ** 30,
  }
}

// The sheet is packed as it is written: its XML alone is half a gigabyte.
async function packed(): Promise<Buffer> {
  const head = (name: string, content: string) => ({ name, chunks: [content] as Iterable<string> })
  return zip([
    head(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    head(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    { name: 'xl/sharedStrings.xml', chunks: textsXml() },
    { name: 'xl/worksheets/sheet1.xml', chunks: sheetXml() },
  ])
}

// As spreadsheet programs write it: the texts of a sheet stand apart, and its cells tell their numbers.
function* sheetXml(): Generator<string> {
  yield '<worksheet><sheetData>'
  for (let n = 0; n < ROWS; n++) {
    const row = HEADINGS.map(
      (_, at) =>
        `<c r="${String.fromCharCode(65 + at)}${n + 1}" t="s"><v>${n * HEADINGS.length + at}</v></c>`,
    )
    yield `<row r="${n + 1}">${row.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function* textsXml(): Generator<string> {
  yield '<sst>'
  for (let n = 0; n < ROWS; n++)
    yield (n === 0 ? HEADINGS : cellsOf(n)).map((cell) => `<si><t>${cell}</t></si>`).join('')
  yield '</sst>'
}

async function zip(files: { name: string; chunks: Iterable<string> }[]): Promise<Buffer> {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, chunks } of files) {
    const { bytes, size } = await deflated(chunks)
    const local = Buffer.alloc(30)
    const listed = Buffer.alloc(46)
    local.writeUInt32LE(0x04034b50)
    listed.writeUInt32LE(0x02014b50)
    listed.writeUInt32LE(at, 42)
    for (const [block, from] of [
      [local, 8],
      [listed, 10],
    ] as const) {
      block.writeUInt16LE(8, from)
      block.writeUInt32LE(bytes.length, from + 10)
      block.writeUInt32LE(size, from + 14)
      block.writeUInt16LE(name.length, from + 18)
    }
    parts.push(local, Buffer.from(name), bytes)
    list.push(listed, Buffer.from(name))
    at += 30 + name.length + bytes.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...list, end])
}

async function deflated(chunks: Iterable<string>): Promise<{ bytes: Buffer; size: number }> {
  const deflate = createDeflateRaw({ level: 6 })
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  let size = 0
  let text = ''
  const write = async () => {
    const bytes = Buffer.from(text)
    size += bytes.length
    text = ''
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  for (const chunk of chunks) {
    text += chunk
    if (text.length > 1_048_576) await write()
  }
  await write()
  deflate.end()
  await done
  return { bytes: Buffer.concat(parts), size }
}
