/** Correcting how a file is said to be written: what is given is kept, what follows from it is looked for again. */
import { z } from 'zod'
import { AS_PRINTED, type Dialect, ENCODINGS, ESCAPES, QUOTES } from './dialect.ts'

export const dialectPatch = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  /** One sign or some, such as `||`. */
  separator: z
    .string()
    .min(1)
    .max(4)
    .refine(
      (signs) => !/["'\r\n\\\0]/.test(signs) && signs.isWellFormed(),
      'must be none of quotes, backslash, line end',
    )
    .optional(),
  quote: z.enum(QUOTES).optional(),
  escape: z.enum(ESCAPES).optional(),
  /** The row of the headings, as a spreadsheet counts; 0 when there are none. */
  headingRow: z.number().int().min(0).max(200).optional(),
  headingRows: z.number().int().min(1).max(3).optional(),
  shortRows: z.enum(['refuse', 'fill']).optional(),
  /** Which sheet of a workbook is read, counted from 0. */
  sheet: z.number().int().min(0).max(1000).optional(),
})
export type DialectPatch = z.output<typeof dialectPatch>

// In the order in which one follows from the other.
const ORDER = [
  'encoding',
  'separator',
  'quote',
  'escape',
  'comment',
  'headingRow',
  'headingRows',
  'shortRows',
] as const

/** What stays as it is when a dialect is corrected: the rest is to be found anew. */
export function corrected(before: Dialect, { sheet, ...patch }: DialectPatch): Partial<Dialect> {
  // The sheets of a workbook are all kept in the plainest dialect; only their headings differ.
  if (sheet !== undefined) return { ...AS_PRINTED, ...patch }
  const first = ORDER.findIndex((key) => key in patch)
  const kept = ORDER.slice(0, first === -1 ? ORDER.length : first)
  return { ...Object.fromEntries(kept.map((key) => [key, before[key]])), ...patch }
}
