/** The tables of a page: many programs write one and call it `.xls`. Nothing of it is shown or run, only its cells are read. */
import { readXml } from './workbook/xml.ts'

const MOST_SPAN = 200

/** The tables of a page, those inside others too. */
export async function tablesOf(html: string): Promise<string[][][]> {
  const reader = new TableReader()
  await readXml(utf8(html), {
    open: (name, attributes) => reader.open(name.toLowerCase(), attributes),
    close: (name) => reader.close(name.toLowerCase()),
    text: (text) => reader.text(text),
  })
  return reader.tables
    .map(({ rows }) => rows)
    .filter((rows) => rows.some((cells) => cells.some((cell) => cell !== '')))
}

async function* utf8(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += 65_536) yield Buffer.from(text.slice(at, at + 65_536))
}

interface Table {
  rows: string[][]
  row: string[] | null
  cell: string | null
  span: number
  /** Columns that a cell above still fills: for how many rows. */
  filled: number[]
  down: number
}

class TableReader {
  readonly tables: Table[] = []
  private readonly open_: Table[] = []
  private silent = 0

  open(name: string, attributes: string): void {
    if (name === 'script' || name === 'style') this.silent++
    if (name === 'table') {
      const table = { rows: [], row: null, cell: null, span: 1, filled: [], down: 1 }
      this.tables.push(table)
      this.open_.push(table)
    }
    const table = this.open_.at(-1)
    if (!table) return
    if (name === 'tr') {
      endRow(table)
      table.row = []
    } else if (name === 'td' || name === 'th') {
      endCell(table)
      table.row ??= []
      table.cell = ''
      table.span = spanOf(attributes, 'colspan')
      table.down = spanOf(attributes, 'rowspan')
    } else if (/^(br|p|div|li)$/.test(name) && table.cell) table.cell += ' '
  }

  close(name: string): void {
    if (name === 'script' || name === 'style') this.silent = Math.max(0, this.silent - 1)
    const table = this.open_.at(-1)
    if (!table) return
    if (name === 'td' || name === 'th') endCell(table)
    else if (name === 'tr') endRow(table)
    else if (name === 'table') {
      endRow(table)
      this.open_.pop()
    }
  }

  text(text: string): void {
    const table = this.open_.at(-1)
    if (table && table.cell !== null && this.silent === 0) table.cell += text
  }
}

function spanOf(attributes: string, name: string): number {
  const said = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(MOST_SPAN, Math.max(1, said))
}

function endCell(table: Table): void {
  if (table.cell === null || !table.row) return
  passFilled(table, table.row)
  const at = table.row.length
  table.row.push(table.cell.replace(/[\s\u00a0]+/g, ' ').trim(), ...Array(table.span - 1).fill(''))
  for (let column = at; column < table.row.length; column++) table.filled[column] = table.down
  table.cell = null
}

function passFilled(table: Table, row: string[]): void {
  while ((table.filled[row.length] ?? 0) > 0) row.push('')
}

function endRow(table: Table): void {
  endCell(table)
  if (!table.row) return
  passFilled(table, table.row)
  table.filled = table.filled.map((rows) => Math.max(0, (rows ?? 0) - 1))
  table.rows.push(table.row)
  table.row = null
}
