/** What may be asked about roles, who holds them and queues. */
import { z } from 'zod'
import { day, id, listOf, page, version, words } from '../../../platform/shapes.ts'
import { FUNCTIONS, LEVELS } from '../functions.ts'
import { QUEUE_KINDS, REACHES } from './role.ts'

/** Lists leave out what is in the bin unless it is asked for. */
export const binAsked = { binned: z.stringbool().default(false) }

export const role = z.object({
  id,
  name: z.string(),
  functions: z.array(z.enum(FUNCTIONS)),
  reach: z.enum(REACHES),
  binned: z.boolean(),
  version,
})
export type Role = z.infer<typeof role>

export const roles = listOf(role)
export const rolesAsked = z.object({ ...page, ...binAsked })
const functions = z
  .array(z.enum(FUNCTIONS))
  .min(1, 'must name at least one function')
  .transform((given) => FUNCTIONS.filter((one) => given.includes(one)))
export const roleIn = z.object({ name: words(80), functions, reach: z.enum(REACHES).default('inside') })
export const rolePatch = z.object({
  version: version.optional(),
  name: words(80).optional(),
  functions: functions.optional(),
  reach: z.enum(REACHES).optional(),
  /** false takes it out of the bin again. */
  binned: z.literal(false).optional(),
})

export const assignment = z.object({
  id,
  memberId: id,
  roleId: id,
  share: z.number().int(),
  territoryId: id.nullable(),
  productLineId: id.nullable(),
  fromDay: day,
  /** The first day it no longer holds. */
  untilDay: day.nullable(),
  version,
})
export type Assignment = z.infer<typeof assignment>

export const assignments = listOf(assignment)
export const assignmentsAsked = z.object({
  ...page,
  /** Only those that hold on this day. */
  asOf: day.optional(),
  memberId: id.optional(),
})
export const assignmentIn = z.object({
  memberId: id,
  roleId: id,
  /** Percent of their time. */
  share: z.number().int().min(1).max(100).default(100),
  territoryId: id.nullish(),
  productLineId: id.nullish(),
  /** Today in the workspace's zone when left out. */
  fromDay: day.optional(),
  untilDay: day.nullish(),
})
export const assignmentPatch = z.object({
  version: version.optional(),
  share: z.number().int().min(1).max(100).optional(),
  untilDay: day.nullable().optional(),
})

export const queue = z.object({
  id,
  name: z.string(),
  function: z.enum(LEVELS),
  kind: z.enum(QUEUE_KINDS),
  version,
})
export type Queue = z.infer<typeof queue>
export const queues = z.object({ items: z.array(queue), next: z.null() })
