/** What may be asked about rights, and answered. */
import { z } from 'zod'
import { ACCESS } from '../../../platform/access.ts'
import { id, version } from '../../../platform/shapes.ts'
import { LEVELS } from '../functions.ts'
import { PROFILES, type Profile, REACHES } from './right.ts'

const reach = z.enum(REACHES)
const byLevel = z.object({ gather: reach, qualify: reach, convert: reach, serve: reach })
export const PROFILE_NAMES = Object.keys(PROFILES) as [Profile, ...Profile[]]
const profile = z.enum(PROFILE_NAMES)

export const rights = z.object({
  /** Whose records may be seen at each level, and whose worked. */
  see: byLevel,
  work: byLevel,
  /** Whose scorecards. */
  figures: reach.exclude(['territory']),
  amounts: z.boolean(),
  personal: z.boolean(),
})

export const roleRights = z.object({
  /** Null while nothing was said: then the open floor holds, or what holds for the rest. */
  id: id.nullable(),
  /** Null for the rest: job titles without rights of their own, and people without a role. */
  role: z.object({ id, name: z.string() }).nullable(),
  rights,
  /** The ready-made set this is, if it is one. */
  profile: profile.nullable(),
  /** Nothing of its own is said: it holds what holds for the rest. */
  asTheRest: z.boolean(),
  version,
})
export type RoleRightsOut = z.input<typeof roleRights>

export const rightsTable = z.object({
  items: z.array(roleRights),
  next: z.null(),
  profiles: z.record(profile, rights),
})

export const rightsIn = z.object({
  roleId: id.nullable(),
  version: version.optional(),
  rights,
})

export const profileIn = z.object({ profile })

const named = z.object({ id, name: z.string() })
const whose = z.object({
  all: z.boolean(),
  none: z.boolean(),
  people: z.array(named),
  queues: z.array(named),
  territories: z.array(named),
})
export const reason = z.object({
  /** The role that gives it; null for the access level, or for somebody without a role. */
  role: named.nullable(),
  /** The access level that gives it. */
  access: z.enum(ACCESS).nullable(),
  reach,
  /** The role has no rights of its own: this is what holds for the rest. */
  asTheRest: z.boolean(),
})
const verb = z.object({ whose, reasons: z.array(reason) })

/** What one person may see and work, and why. */
export const explained = z.object({
  member: named,
  access: z.enum(ACCESS),
  levels: z.array(z.object({ level: z.enum(LEVELS), see: verb, work: verb })),
  figures: verb,
  amounts: z.boolean(),
  personal: z.boolean(),
})
export type Explained = z.input<typeof explained>
