/** What may be asked about merging, and what is answered. */
import { z } from 'zod'
import { id, instant, words } from '../../../platform/shapes.ts'

export const NOUNS = ['contact', 'account'] as const

const choices = z.record(words(120), z.enum(['survivor', 'merged']))

/** Either say which is kept (`survivorId` with `mergedId` or `mergedIds`), or leave it to the rule (`ids`). */
export const mergeIn = z.object({
  survivorId: id.optional(),
  mergedId: id.optional(),
  mergedIds: z.array(id).min(1).max(20).optional(),
  ids: z.array(id).min(2).max(20).optional(),
  choices: choices.optional(),
  /** The versions that were looked at, by id. */
  versions: z.record(id, z.number().int().positive()).optional(),
  /** Also across a verdict that the two are not the same. */
  force: z.boolean().optional(),
})

export const mergedOut = z.object({
  /** The merge (of several: the last one). */
  id,
  /** Every merge, in the order in which they were made. */
  ids: z.array(id),
  survivorId: id,
})

export const mergeOut = z.object({
  id,
  noun: z.enum(NOUNS),
  survivorId: id,
  mergedId: id,
  reasons: z.array(z.string()),
  /** How many rows it changed, by kind. */
  moved: z.record(z.string(), z.number()),
  mergedAt: instant,
  mergedBy: id.nullable(),
  undoneAt: instant.nullable(),
})

export const unmergedOut = z.object({
  id,
  survivorId: id,
  mergedId: id,
  /** What was changed since and therefore stays as it is. */
  conflicts: z.array(z.object({ table: z.string(), id, field: z.string() })),
})

export const previewAsked = z.object({
  one: id,
  other: id,
  survivorId: id.optional(),
  /** Fields to take from the merged record, with commas between. */
  take: z.string().max(2000).optional(),
})

const sideOut = z.object({
  id,
  version: z.number(),
  name: z.string(),
  createdAt: instant,
  emails: z.array(z.string()),
  phones: z.array(z.string()),
})

export const fieldOut = z.object({
  field: z.string(),
  survivor: z.unknown(),
  merged: z.unknown(),
  taken: z.enum(['survivor', 'merged']),
  differs: z.boolean(),
})

export const previewOut = z.object({
  noun: z.enum(NOUNS),
  survivor: sideOut,
  merged: sideOut,
  reasons: z.array(z.string()),
  fields: z.array(fieldOut),
  /** What gives way and is kept as a former value. */
  former: z.array(z.object({ field: z.string(), value: z.string() })),
  /** How many rows move, by kind. */
  moves: z.record(z.string(), z.number()),
  /** A verdict says that they are not the same: merging needs `force`. */
  different: z.boolean(),
})

export const batchIn = z.object({
  noun: z.enum(NOUNS),
  pairs: z
    .array(
      z
        .object({ ids: z.array(id).length(2), survivorId: id.optional() })
        .refine(({ ids, survivorId }) => !survivorId || ids.includes(survivorId), {
          path: ['survivorId'],
          message: 'must be one of the two',
        }),
    )
    .min(1)
    .max(200),
  /** Only say what would be done. */
  dryRun: z.boolean().default(false),
})

export const batchOut = z.object({
  merged: z.number(),
  items: z.array(
    z.object({
      ids: z.array(id),
      done: z.boolean(),
      mergeId: id.nullable(),
      survivorId: id.nullable(),
      reasons: z.array(z.string()),
      moves: z.record(z.string(), z.number()),
      code: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
})

/** What a record tells of its merges, where it is asked for by its id. */
export const past = {
  /** The id that was asked for, where it is that of a record merged into this one. */
  mergedFrom: id.nullable().optional(),
  formerValues: z.array(z.object({ field: z.string(), value: z.string() })).optional(),
  merges: z
    .array(
      z.object({
        id,
        mergedId: id,
        name: z.string(),
        at: instant,
        by: z.string().nullable(),
      }),
    )
    .optional(),
}
