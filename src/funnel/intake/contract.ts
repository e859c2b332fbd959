/** What may be asked of imports, and what is answered. */
import { z } from 'zod'
import { id, instant, page, text, version, words } from '../../platform/shapes.ts'
import { IMPORT_KINDS } from './fields.ts'
import { dialectPatch } from './files/corrections.ts'

export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
] as const

/** `{ "Baton field": "column name" }`, or `{ "value": "the same for every row" }`. */
export const mapping = z.record(
  z.string().max(60),
  z.union([words(500), z.strictObject({ value: z.union([text(500), z.number().transform(String)]) })]),
)

export const uploadQuery = z.object({
  kind: z.enum(IMPORT_KINDS),
  fileName: words(200).default('import.csv'),
})
/** Which column is which field, or how the file is written: one at a time, for columns follow from the latter. */
export const importPatch = z
  .object({ version, mapping: mapping.optional(), dialect: dialectPatch.optional() })
  .refine(
    ({ mapping, dialect }) => (mapping === undefined) !== (dialect === undefined),
    'must hold either a mapping or a dialect',
  )
export const importsPage = z.object({ ...page, kind: z.enum(IMPORT_KINDS).optional() })

export const importOut = z.object({
  id,
  version,
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  mapping: z.record(z.string(), z.union([z.string(), z.object({ value: z.string() })])),
  rowsTotal: z.number().nullable(),
  rowsRead: z.number(),
  rowsTaken: z.number(),
  rowsUnchanged: z.number(),
  rowsRefused: z.number(),
  rowsWarned: z.number(),
  complaint: z.string().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export type ImportOut = z.output<typeof importOut>

export const noteOut = z.object({
  rowNumber: z.number(),
  kind: z.enum(['refused', 'warning']),
  field: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})

/** One import with what its file looks like, to map its columns. */
export const importRecord = importOut.extend({
  /** How the file is written. */
  dialect: z.object({
    encoding: z.string(),
    separator: z.string(),
    quote: z.string(),
    escape: z.string(),
    comment: z.string(),
    headingRow: z.number(),
    headingRows: z.number(),
    columns: z.number(),
    shortRows: z.string(),
  }),
  /** The sheets of a workbook, and which is read; none for a text file. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
  sheet: z.number(),
  /** The first rows as they stand in the file. */
  top: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  guess: importOut.shape.mapping,
  fields: z.array(z.string()),
  /** The first rows that were refused or are odd. */
  notes: z.array(noteOut),
})
export type ImportRecord = z.output<typeof importRecord>
