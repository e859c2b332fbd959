/** What may be asked about pools, rules and decisions of routing, and what is answered. */
import { z } from 'zod'
import { LEVELS } from '../../../office/team/functions.ts'
import { country, id, instant, listOf, version, words } from '../../../platform/shapes.ts'
import { WHY_NOT } from './candidate.ts'
import { MOVABLE_STEPS, STEPS } from './rule.ts'

/** The functions that have pools: what is gathered waits in the intake queue. */
export const POOLED = ['qualify', 'convert', 'serve'] as const
export const MODES = ['pull', 'push'] as const
export const TIERS = ['primary', 'overflow'] as const

export const weight = z.number().int().min(1).max(1000)
const capacity = z.number().int().min(0).max(100_000)
export const skill = words(40)
const skills = z
  .array(skill)
  .max(30)
  .transform((given) => [...new Map(given.map((one) => [one.toLowerCase(), one])).values()])

export const poolMember = z.object({
  memberId: id,
  name: z.string(),
  /** The place of their own in this pool, where they have one. */
  placeId: id.nullable(),
  placeVersion: version.nullable(),
  ownWeight: weight.nullable(),
  ownTier: z.enum(TIERS).nullable(),
  /** What holds, theirs or what follows from their roles. */
  weight: z.number().int(),
  tier: z.enum(TIERS),
  capacity: capacity.nullable(),
  load: z.number().int(),
  skills: z.array(z.string()),
  away: instant.nullable(),
  /** Why they get nothing at the moment; null when they do. */
  why: z.enum(WHY_NOT).nullable(),
})

export const pool = z.object({
  id,
  name: z.string(),
  function: z.enum(POOLED),
  mode: z.enum(MODES),
  isDefault: z.boolean(),
  ownList: z.boolean(),
  productLineId: id.nullable(),
  territoryId: id.nullable(),
  segmentId: id.nullable(),
  waiting: z.number().int(),
  members: z.array(poolMember),
  binned: z.boolean(),
  version,
})
export type PoolOut = z.infer<typeof pool>
export const pools = z.object({ items: z.array(pool), next: z.null() })

const takes = {
  productLineId: id.nullable().optional(),
  territoryId: id.nullable().optional(),
  segmentId: id.nullable().optional(),
}
export const poolIn = z.object({
  name: words(80),
  function: z.enum(POOLED),
  mode: z.enum(MODES).default('pull'),
  /** Only those listed get work from it; otherwise everybody who holds the function. */
  ownList: z.boolean().default(false),
  ...takes,
})
export const poolPatch = z.object({
  version: version.optional(),
  name: words(80).optional(),
  mode: z.enum(MODES).optional(),
  ownList: z.boolean().optional(),
  ...takes,
  /** Makes it the default of its function; the other one becomes a further pool. */
  isDefault: z.literal(true).optional(),
  binned: z.literal(false).optional(),
})

export const place = z.object({
  id,
  poolId: id,
  memberId: id,
  weight: weight.nullable(),
  tier: z.enum(TIERS).nullable(),
  version,
})
export type Place = z.infer<typeof place>
export const placeIn = z.object({
  poolId: id,
  memberId: id,
  /** In percent of a full share; without one it follows the time they have for the function. */
  weight: weight.nullable().default(null),
  tier: z.enum(TIERS).nullable().default(null),
})
export const placePatch = z.object({
  version: version.optional(),
  weight: weight.nullable().optional(),
  tier: z.enum(TIERS).nullable().optional(),
})

export const profile = z.object({
  memberId: id,
  capacity: capacity.nullable(),
  skills: z.array(z.string()),
  version,
})
export type Profile = z.infer<typeof profile>
export const profileIn = z.object({
  memberId: id,
  /** The version that is changed, where they have a profile. */
  version: version.optional(),
  /** In points of open work; null takes as much as comes. */
  capacity: capacity.nullable().optional(),
  skills: skills.optional(),
})

const steps = z.array(z.object({ step: z.enum(MOVABLE_STEPS), on: z.boolean() })).max(20)
const days = z.number().int().min(1).max(3650)
const points = z.object(
  Object.fromEntries(LEVELS.map((level) => [level, z.number().int().min(0).max(100)])) as {
    [level in (typeof LEVELS)[number]]: z.ZodNumber
  },
)
export const rules = z.object({ steps, recentDays: days, workedDays: days, points, version })
export type RulesOut = z.infer<typeof rules>
export const rulesPatch = z.object({
  version: version.optional(),
  steps: steps.optional(),
  recentDays: days.optional(),
  workedDays: days.optional(),
  points: points.optional(),
})

export const skillNeed = z.object({
  id,
  skill: z.string(),
  productLineId: id.nullable(),
  country: country.nullable(),
  version,
})
export type SkillNeed = z.infer<typeof skillNeed>
export const skillNeeds = z.object({ items: z.array(skillNeed), next: z.null() })
export const skillNeedIn = z.object({ skill, productLineId: id.optional(), country: country.optional() })

export const namedAccount = z.object({ id, accountId: id, memberId: id, memberName: z.string(), version })
export type NamedAccount = z.infer<typeof namedAccount>
export const namedAccounts = listOf(namedAccount)
export const namedAccountsAsked = z.object({ account: id })
export const namedAccountIn = z.object({ accountId: id, memberId: id })

export const person = z.object({ id, name: z.string() })
export const routing = z.object({
  id,
  leadId: id,
  level: z.enum(LEVELS),
  step: z.enum(STEPS),
  member: person.nullable(),
  queue: person.nullable(),
  /** What in the lead made it so. */
  territory: person.nullable(),
  productLine: person.nullable(),
  standsInFor: person.nullable(),
  considered: z.array(person),
  leftOut: z.array(z.object({ member: person, why: z.enum(WHY_NOT), until: instant.nullable() })),
  decidedAt: instant,
  /** The turn was given back: it was misrouted, a duplicate or bad data. */
  refundedAt: instant.nullable(),
})
export type RoutingOut = z.infer<typeof routing>
export const routings = listOf(routing)
export const routingsAsked = z.object({
  lead: id,
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
