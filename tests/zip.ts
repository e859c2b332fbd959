// Writes zips for tests, also such as no honest program writes.
import { deflateRawSync } from 'node:zlib'

export interface Packed {
  name: string
  content: string | Buffer
  /** What the zip says it unpacks to, when that is a lie. */
  saysSize?: number
}

/** A zip with some files in it. */
export function zipOf(files: Packed[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, saysSize } of files) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const head = (length: number) => Buffer.alloc(length)
    const local = head(30)
    local.writeUInt32LE(0x04034b50)
    const listed = head(46)
    listed.writeUInt32LE(0x02014b50)
    for (const [block, from] of [
      [local, 8],
      [listed, 10],
    ] as const) {
      block.writeUInt16LE(8, from)
      block.writeUInt32LE(packed.length, from + 10)
      block.writeUInt32LE(saysSize ?? bytes.length, from + 14)
      block.writeUInt16LE(Buffer.byteLength(name), from + 18)
    }
    listed.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    list.push(listed, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...list, end])
}

export interface Workbook {
  /** The XML inside `sheetData`, by the name of each sheet. */
  sheets: Record<string, string | Buffer>
  texts?: string[]
  /** The formats of numbers by their id, and the id that each style has. */
  formats?: Record<number, string>
  styles?: number[]
  says?: number
}

/** A workbook of some sheets. */
export function workbookOf({ sheets, texts = [], formats = {}, styles = [], says }: Workbook): Buffer {
  const names = Object.keys(sheets)
  const relations = names.map(
    (_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  const listed = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  const numFmts = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`,
  )
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...Object.values(sheets).map((rows, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: Buffer.isBuffer(rows) ? rows : `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...(says === undefined ? {} : { saysSize: says }),
    })),
  ])
}
