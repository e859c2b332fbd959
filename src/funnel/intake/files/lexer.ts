/**
 * Text into the cells of rows, as it comes. Written here rather than taken from a package because of what becomes of
 * wrong quotes: a stray one must cost its own row at most, never the rest of the file, and a row that does not fit is
 * read again with its quotes taken for what they may be. The law it keeps: what `printed` writes, it reads.
 */
import type { Marks } from './dialect.ts'
import { type Read, readLine, Scan, type Unfinished } from './line.ts'

/** What stands between two line ends, or what quotes hold together over several. */
export interface Line {
  cells: string[]
  /** Why it cannot be read; null for a readable one. */
  trouble: 'too-long' | 'unclosed' | null
}

/** More than this many characters are no row. */
export const LONGEST_ROW = 1_000_000
const LEAST_REACH = 500

export class Lexer {
  private rest = ''
  // Inside a line too long to hold: the rest of it is passed over.
  private isSkipping = false
  private readonly marks: Marks
  // Each quote that is never closed makes the next one less believed: else a file of such quotes is read over and over.
  private reach = LONGEST_ROW
  /** How many cells a row should have; 0 while nobody knows. */
  width = 0

  constructor(marks: Marks, width = 0) {
    this.marks = marks
    this.width = width
  }

  /** The lines that are whole with this text. */
  push(text: string): Line[] {
    return this.lines(this.rest === '' ? text : this.rest + text, false)
  }

  /** The lines that are left when no more text comes. */
  end(): Line[] {
    return this.lines(this.rest, true)
  }

  private lines(text: string, isLast: boolean): Line[] {
    const scan = new Scan(text, isLast, this.reach)
    const lines: Line[] = []
    let at = this.isSkipping ? this.skip(scan, 0) : 0
    while (at < text.length && !this.isSkipping) {
      const read = this.readBest(scan, at)
      const isTooLong = text.length - at > LONGEST_ROW
      if (typeof read === 'string' && !isLast && !isTooLong && !(read === 'lost-quote' && scan.hasLine(at)))
        break
      if (typeof read === 'string' || read.next - at > LONGEST_ROW) at = this.rescue(scan, at, read, lines)
      else {
        lines.push(read.cells.length === 0 ? NO_LINE : { cells: read.cells, trouble: null })
        at = read.next
      }
    }
    this.rest = text.slice(at)
    return lines
  }

  // Only its own line is lost: what comes after it is read as if the quote were not there.
  private rescue(scan: Scan, at: number, read: Read | Unfinished, lines: Line[]): number {
    const plain = readLine(scan, at, { ...this.marks, quote: '' })
    if (typeof plain === 'string' || plain.next - at > LONGEST_ROW) {
      lines.push({ cells: [], trouble: 'too-long' })
      return this.skip(scan, at)
    }
    const isCutOff = plain.next === scan.text.length && scan.isLast
    const isReadable = typeof read === 'string' && plain.cells.length === this.width && !isCutOff
    lines.push({ cells: plain.cells, trouble: isReadable ? null : 'unclosed' })
    return plain.next
  }

  private skip(scan: Scan, from: number): number {
    const end = scan.lineEnd(from)
    this.isSkipping = end === -1
    return end === -1 ? scan.text.length : (scan.afterLineEnd(end) ?? end + 1)
  }

  // A row that does not fit is read again: with its quotes as they stand, then with a wrong quote as a sign like any other.
  private readBest(scan: Scan, at: number): Read | Unfinished {
    const { width, marks } = this
    if (marks.comment !== '' && scan.text.startsWith(marks.comment, at)) return asComment(scan, at)
    const read = readLine(scan, at, marks)
    if (typeof read === 'string') {
      const mayGoOn = read !== 'lost-quote' && scan.text.length - at <= LONGEST_ROW
      if (!scan.isLast && (mayGoOn || !scan.hasLine(at))) return read
      if (read !== 'open-line') this.doubt(scan)
    }
    if (width < 2 || marks.quote === '') return read
    if (typeof read !== 'string' && (fits(read, width) || !holds(scan, marks.quote, at, read.next)))
      return read
    const other = this.otherReadings(scan, at)
    // A quote that the last row opens may be all that is left of a file cut off.
    return other && !(typeof read === 'string' && scan.isLast && other.next === scan.text.length)
      ? other
      : read
  }

  private doubt(scan: Scan): void {
    this.reach = Math.max(LEAST_REACH, Math.floor(this.reach / 2))
    scan.reach = this.reach
  }

  private otherReadings(scan: Scan, at: number): Read | null {
    for (const [how, isLiteral] of OTHER_READINGS) {
      const read = readLine(scan, at, { ...this.marks, escape: how }, isLiteral)
      if (typeof read !== 'string' && fits(read, this.width) && !read.isSplit) return read
    }
    return null
  }
}

const NO_LINE: Line = { cells: [], trouble: null }
const OTHER_READINGS = [
  ['none', false],
  ['backslash', false],
  ['doubled', true],
  ['none', true],
] as const

function fits(read: Read, width: number): boolean {
  return read.cells.length === width && !(read.strays > 0 && read.isSplit)
}

function holds({ text }: Scan, sign: string, from: number, to: number): boolean {
  const at = text.indexOf(sign, from)
  return at !== -1 && at < to
}

function asComment(scan: Scan, at: number): Read | Unfinished {
  const end = scan.lineEnd(at)
  if (end === -1 && !scan.isLast) return 'open-line'
  const next = end === -1 ? scan.text.length : scan.afterLineEnd(end)
  return next === null ? 'open-line' : { cells: [], next, strays: 0, isSplit: false }
}

const NEEDS_QUOTES = /[",\r\n]|^ | $/

/** One row as the plainest dialect writes it, with its line end. */
export function printed(cells: readonly string[]): string {
  const one = cells.length === 1 && cells[0] === ''
  return one ? '""\n' : `${cells.map(quotedWhereNeeded).join(',')}\n`
}

function quotedWhereNeeded(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
