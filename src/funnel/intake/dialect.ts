/** How a file is written, told by its first bytes: its encoding, what separates its cells, its headings. */
import { parse } from 'csv-parse/sync'

export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Dialect {
  encoding: Encoding
  separator: Separator
}

/** Enough to tell a dialect by, in bytes. */
export const SAMPLE_BYTES = 256 * 1024

const LINES_COMPARED = 30

/** The dialect of a file and its first rows (headings first). `whole` when the sample is all there is. */
export function detect(sample: Buffer, whole: boolean): Dialect & { rows: string[][] } {
  const encoding = encodingOf(sample, whole)
  const text = new TextDecoder(encoding).decode(sample)
  const lines = whole ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), 0) || text.length)
  const candidates = SEPARATORS.map((separator) => ({ separator, rows: firstRows(lines, separator) }))
  const best = candidates.reduce((a, b) => (fitness(b.rows) > fitness(a.rows) ? b : a))
  return { encoding, ...best }
}

function encodingOf(sample: Buffer, whole: boolean): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  try {
    // A sample may end in the middle of a character: then the rest is awaited, not complained about.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !whole })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function firstRows(text: string, separator: Separator): string[][] {
  try {
    const options = {
      to: LINES_COMPARED,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
    }
    return parse(text, { ...options, delimiter: separator, bom: true, skip_empty_lines: true }) as string[][]
  } catch {
    return []
  }
}

// Many cells, and the same number in every row.
function fitness(rows: string[][]): number {
  const width = rows[0]?.length ?? 0
  if (width < 2) return 0
  return width * (rows.filter((row) => row.length === width).length / rows.length) ** 2
}
