/** Tells what parts the cells of a text: each candidate reads the first lines, and the one whose rows look like rows wins. */
import { kindOf } from './cell-kinds.ts'
import type { Marks } from './dialect.ts'
import { Lexer, type Line } from './lexer.ts'

const SEPARATORS = [
  ',',
  ';',
  '\t',
  '|',
  ', ',
  '; ',
  ' | ',
  '||',
  ';;',
  '::',
  '~',
  '^',
  '\u001f',
  '\u0001',
  ':',
  ' ',
]
const LINES_COMPARED = 150
const TEXT_COMPARED = 48_000

/** The first lines of a text, read by some marks. */
export function linesOf(text: string, isWhole: boolean, marks: Marks, most: number, width = 0): Line[] {
  const lexer = new Lexer(marks, width)
  const lines = lexer.push(text)
  if (isWhole) lines.push(...lexer.end())
  return lines.slice(0, most)
}

/** The marks of a text; what is given is kept. */
export function marksOf(text: string, isWhole: boolean, given: Partial<Marks> = {}): Marks {
  const sample = text.slice(0, TEXT_COMPARED)
  const isAll = isWhole && sample.length === text.length
  let best: Marks = { separator: ',', quote: '"', escape: 'doubled', comment: '', ...given }
  let bestScore = -1
  let bestLines: Line[] = []
  for (const marks of candidates(sample, given)) {
    const lines = linesOf(sample, isAll, marks, LINES_COMPARED)
    const score = fitness(lines, marks)
    if (score > bestScore * 1.001) [best, bestScore, bestLines] = [marks, score, lines]
  }
  return { ...best, comment: given.comment ?? commentOf(sample, bestLines) }
}

function candidates(text: string, given: Partial<Marks>): Marks[] {
  const separators = given.separator
    ? [given.separator]
    : SEPARATORS.filter((sign) => sign === ',' || text.includes(sign))
  const quotes = given.quote === undefined ? (['"', ...oddQuotes(text)] as const) : [given.quote]
  return separators.flatMap((separator) =>
    quotes.flatMap((quote) =>
      escapesOf(text, quote, given).map((how) => ({
        separator,
        quote,
        escape: how,
        comment: given.comment ?? '',
      })),
    ),
  )
}

function oddQuotes(text: string): ("'" | '')[] {
  const single = /(?:^|[,;\t| ])'[^'\n]*'(?=[,;\t| \r\n]|$)/m.test(text)
  return [...(single ? (["'"] as const) : []), ...(text.includes('"') ? ([''] as const) : [])]
}

function escapesOf(text: string, quote: Marks['quote'], given: Partial<Marks>): Marks['escape'][] {
  if (given.escape) return [given.escape]
  if (quote === '' || !text.includes(quote)) return ['doubled']
  return text.includes(`\\${quote}`) ? ['doubled', 'backslash', 'none'] : ['doubled', 'none']
}

// Many cells, the same number in every row, and cells that look like cells.
function fitness(lines: Line[], { separator, quote }: Marks): number {
  const rows = lines.filter(({ cells, trouble }) => trouble === null && cells.some((cell) => cell !== ''))
  if (rows.length === 0) return 0
  const { width, count } = usualWidth(rows)
  if (width < 2) return 0.1
  // Blanks and colons are in every text: they part cells only where all lines agree.
  const isDoubtful = separator === ' ' || separator === ':'
  if (isDoubtful && (width < 3 || count < rows.length * 0.98 || rows[0]?.cells.length !== width)) return 0
  const usual = rows.filter(({ cells }) => cells.length === width).slice(0, 60)
  const quality = usual.reduce((sum, { cells }) => sum + qualityOf(cells), 0) / usual.length
  const doubt = (quote === '' ? 0.97 : 1) * (isDoubtful ? 0.7 : 1)
  // A column that is always empty is none: its separator is half of one of two signs.
  const inUse = Array.from({ length: width }, (_, at) => usual.some(({ cells }) => cells[at] !== '')).filter(
    Boolean,
  )
  return (count / rows.length) ** 2 * Math.log2(inUse.length + 1) * quality * doubt
}

/** How many cells most rows have. */
export function usualWidth(rows: { cells: string[] }[]): { width: number; count: number } {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let best = { width: 0, count: 0 }
  for (const [width, count] of counts)
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count }
  return best
}

function qualityOf(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cellQuality(cell), 0) / cells.length
}

function cellQuality(cell: string): number {
  const kind = kindOf(cell)
  const padding = cell.startsWith(' ') ? 0.1 : 0
  if (kind === 'empty') return 0.6
  if (kind !== 'text') return 1 - padding
  if (/^\s*["']|["']\s*$/.test(cell)) return 0.15
  if (/[\t|]|;.*;/.test(cell)) return 0.3
  return (/,\S|;/.test(cell) ? 0.5 : 0.8) - padding
}

function commentOf(text: string, lines: Line[]): string {
  if (!/^#/m.test(text)) return ''
  const { width } = usualWidth(lines)
  const marked = lines.filter(({ cells }) => cells[0]?.startsWith('#'))
  return width > 1 && marked.length > 0 && marked.every(({ cells }) => cells.length !== width) ? '#' : ''
}
