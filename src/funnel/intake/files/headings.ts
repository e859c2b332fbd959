/** Which row holds the headings, if any does, and the names that the columns go by. */
import { type CellKind, kindOf, ONLY_IN_ROWS } from './cell-kinds.ts'
import type { Line } from './lexer.ts'
import { isBlank } from './rows.ts'
import { usualWidth } from './separators.ts'

const FIRST_LINES = 40
const ROWS_COMPARED = 50

/** The number of the row of headings, counted from 1; 0 when the file has none. */
export function headingRowOf(lines: Line[], after = 0): number {
  const rows = lines.filter((line) => !isBlank(line))
  if (rows.length === 0) return 0
  const typical = median(rows.map(filled))
  const enough = Math.max(Math.min(2, typical), Math.ceil(typical / 2))
  const { width } = usualWidth(rows)
  const isEnough = (line: Line, n: number) => n >= after && !isBlank(line) && filled(line) >= enough
  const head = lines.slice(0, FIRST_LINES)
  const first = head.findIndex(isEnough)
  const full = head.findIndex((line, n) => isEnough(line, n) && filled(line) >= width - 1)
  // A line of a title may have several cells too: the first row that has all, and looks like headings, goes before it.
  if (full > first && votesFor(lines, full) > 0) return full + 1
  return first !== -1 && votesFor(lines, first) >= 0 ? first + 1 : 0
}

function filled({ cells }: Line): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

// Each column has a vote: a cell that is like those below it speaks for a row, one that is not for headings.
function votesFor(lines: Line[], at: number): number {
  const cells = lines[at]?.cells ?? []
  const below = lines
    .slice(at + 1)
    .filter((line) => !isBlank(line))
    .slice(0, ROWS_COMPARED)
  if (isSeries(cells)) return 1
  let votes = 0
  for (const [column, cell] of cells.entries()) {
    const kind = kindOf(cell)
    if (kind === 'empty') continue
    const others = below.map((line) => line.cells[column] ?? '').filter((one) => one.trim() !== '')
    const usual = usualKind(others)
    if (ONLY_IN_ROWS.has(kind)) votes -= usual === kind || usual === null ? 1 : 0.3
    else if (usual !== null && (ONLY_IN_ROWS.has(usual) || usual === 'yes-no'))
      votes += kind === usual ? -1 : 1
    else if (usual === 'code' && kind !== 'code') votes += 0.5
    else if (others.includes(cell)) votes -= 0.6
  }
  return votes
}

// Years as headings: 2019, 2020, 2021.
function isSeries(cells: string[]): boolean {
  const years = cells.map((cell) => cell.trim()).filter((cell) => /^\d+$/.test(cell))
  return (
    years.length >= 3 &&
    years.every((year, at) => /^(19|20)\d\d$/.test(year) && (at === 0 || year > (years[at - 1] ?? '')))
  )
}

function usualKind(cells: string[]): CellKind | null {
  const counts = new Map<CellKind, number>()
  for (const cell of cells) counts.set(kindOf(cell), (counts.get(kindOf(cell)) ?? 0) + 1)
  for (const [kind, count] of counts) if (count >= cells.length * 0.6) return kind
  return null
}

/** How many columns a file has, as its headings and most of its rows say. */
export function columnsOf(headings: string[], below: Line[]): number {
  return Math.max(headings.length, usualWidth(below.filter((line) => !isBlank(line))).width)
}

/** A name for each column: its heading, told apart from its equals; "Column 3" where there is none. */
export function namesOf(rows: string[][], columns: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: columns }, (_, column) => {
    const parts = rows
      .map((cells) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
    const name = parts.join(' ').slice(0, 200) || `Column ${column + 1}`
    let unique = name
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name} (${n})`
    taken.add(unique.toLowerCase())
    return unique
  })
}
