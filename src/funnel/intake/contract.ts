/** What may be asked of imports, and what is answered. */
import { z } from 'zod'
import { id, instant, page, text, version, words } from '../../platform/shapes.ts'
import { IMPORT_KINDS } from './fields.ts'
import { dialectPatch } from './files/corrections.ts'
import { TRANSFORMS } from './mapping/cleaning.ts'
import { SURE, WHY } from './mapping/guess.ts'
import { LOOKS } from './mapping/looks.ts'

export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'paused',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const

/**
 * `{ "Baton field": "column name" }`, `{ "column": "column name", "as": "day-first" }`, or
 * `{ "value": "the same for every row" }`. A field `extra:Booth` keeps its column with the lead under that name.
 */
export const mapping = z.record(
  z.string().max(70),
  z.union([
    words(500),
    z.strictObject({ column: words(500), as: z.enum(TRANSFORMS).optional() }),
    z.strictObject({ value: z.union([text(500), z.number().transform(String)]) }),
  ]),
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

export const tallyOut = z.object({
  newPeople: z.number(),
  knownPeople: z.number(),
  newCompanies: z.number(),
  knownCompanies: z.number(),
  channels: z.record(z.string(), z.number()),
  refused: z.record(z.string(), z.number()),
})

export const undoneOut = z.object({
  /** Leads to go through, or deals. */
  total: z.number(),
  voided: z.number(),
  /** Those on which people have worked since. */
  kept: z.number(),
  people: z.number(),
  companies: z.number(),
  worked: z.enum(['keep', 'void']),
})
export type Undone = z.output<typeof undoneOut>

export const undoIn = z.object({ worked: z.enum(['keep', 'void']).default('keep') })

/** What an undo would do, counted. */
export const undoPreview = z.object({
  leads: z.number(),
  deals: z.number(),
  people: z.number(),
  companies: z.number(),
  worked: z.number(),
  /** The first of those on which people have worked since. */
  workedLeads: z.array(z.object({ id, name: z.string(), by: z.string().nullable(), at: instant })),
})
export type UndoPreview = z.output<typeof undoPreview>

export const previewIn = z.object({ mapping })
export const previewOut = z.object({
  rows: z.array(
    z.object({
      number: z.number(),
      fate: z.enum(['taken', 'unchanged', 'refused']),
      /** What it becomes, by field. */
      becomes: z.record(z.string(), z.string()),
      problems: z.array(
        z.object({
          field: z.string().nullable(),
          value: z.string().nullable(),
          code: z.string(),
          message: z.string(),
        }),
      ),
    }),
  ),
})
export type PreviewOut = z.output<typeof previewOut>

export const importOut = z.object({
  id,
  version,
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  mapping: z.record(
    z.string(),
    z.union([
      z.string(),
      z.object({ column: z.string(), as: z.enum(TRANSFORMS).optional() }),
      z.object({ value: z.string() }),
    ]),
  ),
  rowsTotal: z.number().nullable(),
  rowsRead: z.number(),
  rowsTaken: z.number(),
  rowsUnchanged: z.number(),
  rowsRefused: z.number(),
  rowsWarned: z.number(),
  complaint: z.string().nullable(),
  /** What the rows bring: people and companies new and known (each counted once), leads by channel, refusals by code. */
  tally: tallyOut.nullable(),
  /** How far the undo of the import is, and what it left standing. */
  undo: undoneOut.nullable(),
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

export const guessOut = z.object({
  column: z.string(),
  field: z.string().nullable(),
  sure: z.enum(SURE),
  why: z.enum(WHY).nullable(),
  look: z.enum(LOOKS).nullable(),
  as: z.enum(TRANSFORMS).nullable(),
  /** Its dates can be read in two ways: say which before they are taken. */
  asks: z.boolean(),
  /** The day of the import in which the same was confirmed before. */
  since: z.string().nullable(),
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
  /** What each column is taken for, how sure that is, and why. */
  guesses: z.array(guessOut),
  fields: z.array(z.string()),
  /** The first rows that were refused or are odd. */
  notes: z.array(noteOut),
})
export type ImportRecord = z.output<typeof importRecord>
