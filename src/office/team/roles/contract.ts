/** What may be asked about roles, who holds them and queues. */
import { z } from 'zod'
import { currency, day, id, listOf, page, version, words } from '../../../platform/shapes.ts'
import { FUNCTIONS, LEVELS } from '../functions.ts'
import { QUEUE_KINDS, REACHES, STANDINGS } from './role.ts'

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

const value = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable()
/** Deals from one expected value up to below another, in minor units of one currency. */
export const dealSizeIn = z.object({ atLeast: value.default(null), below: value.default(null), currency })

/** What an assignment is limited to; an empty list, or no size, is no limit. */
export const limits = {
  territoryIds: z.array(id),
  productLineIds: z.array(id),
  channelIds: z.array(id),
  dealSize: z.object({ atLeast: value, below: value, currency }).nullable(),
}

export const assignment = z.object({
  id,
  memberId: id,
  roleId: id,
  share: z.number().int(),
  standing: z.enum(STANDINGS),
  ...limits,
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
const share = z.number().int().min(1).max(100)
const some = z.array(id).max(100)
export const assignmentIn = z.object({
  memberId: id,
  roleId: id,
  /** Percent of their time. */
  share: share.default(100),
  /** Overflow: taken up when those it is primary for are full. */
  standing: z.enum(STANDINGS).default('primary'),
  territoryIds: some.default([]),
  productLineIds: some.default([]),
  channelIds: some.default([]),
  dealSize: dealSizeIn.nullish(),
  /** Today in the workspace's zone when left out. */
  fromDay: day.optional(),
  untilDay: day.nullish(),
})
export const assignmentPatch = z.object({
  version: version.optional(),
  untilDay: day.nullable().optional(),
})
/** What is left out stays as it is. */
export const roleChangeIn = z.object({
  assignmentId: id,
  version: version.optional(),
  /** The first day of the change; today when left out. */
  fromDay: day.optional(),
  share: share.optional(),
  standing: z.enum(STANDINGS).optional(),
  territoryIds: some.optional(),
  productLineIds: some.optional(),
  channelIds: some.optional(),
  dealSize: dealSizeIn.nullable().optional(),
})
export const roleChanged = z.object({ ended: assignment, begun: assignment })

export const queue = z.object({
  id,
  name: z.string(),
  function: z.enum(LEVELS),
  kind: z.enum(QUEUE_KINDS),
  version,
})
export type Queue = z.infer<typeof queue>
export const queues = z.object({ items: z.array(queue), next: z.null() })
