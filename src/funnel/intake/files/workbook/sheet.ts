/** The rows of one sheet as they come; blank ones too, so that rows are counted as the spreadsheet counts them. */
import type { SharedTexts } from './parts.ts'
import { columnOf, dayOf, plainNumber, type Shown } from './values.ts'
import { attribute, readXml } from './xml.ts'
import { TooMuch } from './zip.ts'

export interface Book {
  texts: SharedTexts
  styles: Shown[]
  since1904: boolean
}

/** As many rows and columns as a spreadsheet can have. */
export const MOST_ROWS = 1_048_576
const MOST_CELLS = 16_384

/** Goes through a sheet and tells each row by its number; blank rows are not told. Throws TooMuch. */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  book: Book,
  tell: (number: number, cells: string[]) => void,
): Promise<void> {
  let number = 0
  let rows = 0
  let cells: string[] = []
  let cell: Cell | null = null
  let inValue = false
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attribute(attributes, 'r') ?? number + 1)
        if (!(number > 0 && number <= MOST_ROWS && ++rows <= MOST_ROWS))
          throw new TooMuch('it has more rows than a sheet can have')
        cells = []
      } else if (name === 'c') {
        cell = cellOf(attributes, cells.length)
        if (cell.column >= MOST_CELLS) throw new TooMuch('it has more columns than a sheet can have')
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'rPh') inValue = false
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && cell) {
        const value = saidBy(cell, book)
        if (value !== '') {
          while (cells.length < cell.column) cells.push('')
          cells[cell.column] = value
        } else if (cell.column >= cells.length) while (cells.length <= cell.column) cells.push('')
        cell = null
      } else if (name === 'row' && cells.some((one) => one !== '')) tell(number, cells)
    },
    text(text) {
      if (inValue && cell) cell.raw += text
    },
  })
}

interface Cell {
  column: number
  type: string
  style: number
  raw: string
}

function cellOf(attributes: string, next: number): Cell {
  const place = attribute(attributes, 'r')
  return {
    column: (place === null ? null : columnOf(place)) ?? next,
    type: attribute(attributes, 't') ?? 'n',
    style: Number(attribute(attributes, 's') ?? -1),
    raw: '',
  }
}

// A formula has its last value beside it; without one it is blank.
function saidBy({ type, style, raw }: Cell, { texts, styles, since1904 }: Book): string {
  if (raw === '') return ''
  if (type === 's') return texts.at(Number(raw))
  if (type === 'b') return raw === '1' ? 'true' : 'false'
  if (type === 'd') return raw.replace('T00:00:00', '').replace(/\.000Z?$/, '')
  if (type !== 'n') return raw.replace(/_x000D_/g, '')
  const shown = styles[style] ?? 'plain'
  return shown === 'date' ? dayOf(raw, since1904) : plainNumber(raw, shown)
}
