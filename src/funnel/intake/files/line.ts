/** One line of text into cells: up to its line end, or over several where quotes hold it together. */
import type { Marks } from './dialect.ts'

export interface Read {
  cells: string[]
  /** Where the next line begins. */
  next: number
  /** Quotes that stood where none belongs. */
  strays: number
  /** A quoted cell goes over a line end. */
  isSplit: boolean
}

/** The text ends before the line does: more is to come, or a quote is never closed, or not as far as is looked. */
export type Unfinished = 'open-line' | 'open-quote' | 'lost-quote'

/** Some text, and where its next signs are; each is looked for once. */
export class Scan {
  readonly text: string
  /** No more text comes. */
  readonly isLast: boolean
  /** How far the end of a quoted cell is looked for. */
  reach: number
  private readonly found = new Map<string, { from: number; at: number }>()

  constructor(text: string, isLast: boolean, reach: number) {
    this.text = text
    this.isLast = isLast
    this.reach = reach
  }

  next(sign: string, from: number): number {
    const known = this.found.get(sign)
    if (known && known.from <= from && (known.at >= from || known.at === -1)) return known.at
    const at = this.text.indexOf(sign, from)
    if (known) {
      known.from = from
      known.at = at
    } else this.found.set(sign, { from, at })
    return at
  }

  /** The next line end, or -1. */
  lineEnd(from: number): number {
    const feed = this.next('\n', from)
    const turn = this.next('\r', from)
    if (feed === -1) return turn
    return turn === -1 ? feed : Math.min(feed, turn)
  }

  /** Is the line at a place all there, as lines go without quotes. */
  hasLine(at: number): boolean {
    const end = this.lineEnd(at)
    return this.isLast || (end !== -1 && this.afterLineEnd(end) !== null)
  }

  /** Behind a line end; null when the other half of it may still come. */
  afterLineEnd(at: number): number | null {
    if (this.text[at] === '\n') return at + 1
    if (at + 1 === this.text.length && !this.isLast) return null
    return this.text[at + 1] === '\n' ? at + 2 : at + 1
  }
}

/**
 * Reads the line at a place. With `isLiteral` a quoted cell whose quotes do not come out even is taken as it stands.
 */
export function readLine(scan: Scan, at: number, marks: Marks, isLiteral = false): Read | Unfinished {
  const read: Read = { cells: [], next: at, strays: 0, isSplit: false }
  for (let from = at; ; ) {
    const quoted = readQuoted(scan, from, marks, isLiteral)
    if (typeof quoted === 'string') return quoted
    const end = quoted ? quoted.next : plainEnd(scan, from, marks.separator)
    if (end === null) return 'open-line'
    read.cells.push(quoted ? quoted.text : scan.text.slice(from, end))
    read.strays += quoted?.strays ?? 0
    read.isSplit ||= quoted?.isSplit ?? false
    if (end === scan.text.length) return scan.isLast ? { ...read, next: end } : 'open-line'
    if (scan.text.startsWith(marks.separator, end)) {
      from = end + marks.separator.length
      continue
    }
    const next = scan.afterLineEnd(end)
    return next === null ? 'open-line' : { ...read, next }
  }
}

function plainEnd(scan: Scan, from: number, separator: string): number | null {
  const end = scan.lineEnd(from)
  const cut = scan.next(separator, from)
  if (cut !== -1 && (end === -1 || cut < end)) return cut
  if (end !== -1) return end
  return scan.isLast ? scan.text.length : null
}

interface Quoted {
  text: string
  next: number
  strays: number
  isSplit: boolean
}

// The quoted cell at a place; null when there is none.
function readQuoted(scan: Scan, from: number, marks: Marks, isLiteral: boolean): Quoted | Lost | null {
  if (marks.quote === '') return null
  const open = marks.separator.startsWith(' ') ? from : afterSpaces(scan.text, from)
  if (scan.text[open] !== marks.quote) return null
  const cell = upToClosing(scan, open + 1, marks)
  // Spaces before a quote: it holds the cell only when it surely closes it.
  const mustBeClean = isLiteral || open > from
  if (mustBeClean && (typeof cell === 'string' ? cell === 'lost-quote' || scan.isLast : cell.strays > 0))
    return null
  return cell
}

type Lost = 'open-quote' | 'lost-quote'

function upToClosing(scan: Scan, from: number, marks: Marks): Quoted | Lost {
  const { text, isLast, reach } = scan
  const { quote, separator } = marks
  let strays = 0
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (at - from > reach) return 'lost-quote'
    if (!isLast && at + 1 + separator.length > text.length) return 'open-quote'
    if (marks.escape === 'backslash' && isEscaped(text, at, from)) continue
    if (marks.escape === 'doubled' && text[at + 1] === quote) {
      at++
      continue
    }
    const after = separator.startsWith(' ') ? at + 1 : afterSpaces(text, at + 1)
    if (after === text.length && !isLast) return 'open-quote'
    if (after === text.length || text.startsWith(separator, after) || isLineEnd(text, after)) {
      const end = scan.lineEnd(from)
      const isSplit = end !== -1 && end < at
      return { text: unescaped(text.slice(from, at), marks), next: after, strays, isSplit }
    }
    strays++
  }
  return text.length - from > reach ? 'lost-quote' : 'open-quote'
}

function afterSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

function unescaped(text: string, { quote, escape: how }: Marks): string {
  if (how === 'doubled') return text.includes(quote) ? text.replaceAll(quote + quote, quote) : text
  if (how === 'none' || !text.includes('\\')) return text
  return text.replace(/\\(["'\\])/g, (whole, sign) => (sign === quote || sign === '\\' ? sign : whole))
}
