/**
 * How a file of rows is written: its encoding, what parts its cells, how cells are quoted, where its headings stand.
 * It is told by looking (detect.ts), shown to whoever brings the file, and can be corrected by them.
 */

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'iso-8859-5',
  'koi8-r',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export const QUOTES = ['"', "'", ''] as const
export type Quote = (typeof QUOTES)[number]

/** How a quote is written inside a quoted cell: twice, behind a backslash, or just so. */
export const ESCAPES = ['doubled', 'backslash', 'none'] as const
export type Escape = (typeof ESCAPES)[number]

/** How cells are told apart: what the lexer must know. */
export interface Marks {
  separator: string
  quote: Quote
  escape: Escape
  /** Lines that begin with this are no rows; empty when there are none. */
  comment: string
}

export interface Dialect extends Marks {
  encoding: Encoding
  /** The row that holds the headings, as a spreadsheet counts; 0 when there are none. */
  headingRow: number
  /** Over how many rows the headings go. */
  headingRows: number
  /** How many columns there are. */
  columns: number
  /** A row with too few cells: refused, or, where a file leaves out empty cells at the end, filled up. */
  shortRows: 'refuse' | 'fill'
}

/** The plainest file, as Baton itself writes rows. */
export const PLAIN: Dialect = {
  encoding: 'utf-8',
  separator: ',',
  quote: '"',
  escape: 'doubled',
  comment: '',
  headingRow: 1,
  headingRows: 1,
  columns: 0,
  shortRows: 'refuse',
}

/** What is surely so of a table that Baton has written itself: only its headings are to be found. */
export const AS_PRINTED: Partial<Dialect> = {
  encoding: PLAIN.encoding,
  separator: PLAIN.separator,
  quote: PLAIN.quote,
  escape: PLAIN.escape,
  comment: PLAIN.comment,
  shortRows: 'fill',
}

/** Enough to tell a dialect by, in bytes. */
export const SAMPLE_BYTES = 256 * 1024
