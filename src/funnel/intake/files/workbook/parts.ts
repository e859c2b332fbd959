/** The small parts of a workbook: its sheets, its number formats, and the texts that its cells share. */
import { type Shown, shownAs } from './values.ts'
import { attribute, readXml } from './xml.ts'
import { TooMuch } from './zip.ts'

type Chunks = AsyncIterable<Buffer>

export interface SheetPart {
  name: string
  path: string
  isHidden: boolean
}

/** The sheets in their order, and whether days are counted from 1904. */
export async function readBook(
  book: Chunks,
  relations: Chunks,
): Promise<{ sheets: SheetPart[]; since1904: boolean }> {
  const targets = new Map<string, string>()
  await readXml(relations, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
    },
    ...NOTHING_ELSE,
  })
  const sheets: SheetPart[] = []
  let since1904 = false
  await readXml(book, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.get(/\s\w+:id\s*=\s*["']([^"']+)/.exec(attributes)?.[1] ?? '')
      if (!target) return
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
      sheets.push({ name: (attribute(attributes, 'name') ?? '').slice(0, 100), path, isHidden })
    },
    ...NOTHING_ELSE,
  })
  return { sheets, since1904 }
}

const NOTHING_ELSE = { close() {}, text() {} }

/** How each style of a workbook shows its numbers. */
export async function readStyles(chunks: Chunks): Promise<Shown[]> {
  const formats = new Map<number, string>()
  const styles: Shown[] = []
  let isCells = false
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') isCells = true
      if (name !== 'xf' || !isCells) return
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      styles.push(shownAs(id, formats.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
    text() {},
  })
  return styles
}

const MOST_TEXT = 192 * 1_048_576

/** The texts that cells share, held tightly: a workbook may have millions. */
export class SharedTexts {
  private bytes = Buffer.alloc(65_536)
  private ends = new Uint32Array(4096)
  private size = 0
  private count = 0

  /** The text of a number. */
  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return ''
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], this.ends[index])
  }

  /** Adds a text. Throws TooMuch. */
  add(text: string): void {
    const length = Buffer.byteLength(text)
    if (this.size + length > MOST_TEXT) throw new TooMuch('its texts are too many')
    if (this.size + length > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.size + length))
      this.bytes.copy(larger)
      this.bytes = larger
    }
    if (this.count === this.ends.length) {
      const longer = new Uint32Array(this.ends.length * 2)
      longer.set(this.ends)
      this.ends = longer
    }
    this.size += this.bytes.write(text, this.size, 'utf8')
    this.ends[this.count++] = this.size
  }
}

/** Reads the texts that cells share. How they are to be spoken stands beside some, and is left out. */
export async function readTexts(chunks: Chunks): Promise<SharedTexts> {
  const texts = new SharedTexts()
  let text = ''
  let isText = false
  let isSpoken = false
  await readXml(chunks, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isSpoken = true
      else if (name === 't') isText = !isSpoken
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isSpoken = false
      else if (name === 'si') texts.add(text)
    },
    text(more) {
      if (isText) text += more
    },
  })
  return texts
}
