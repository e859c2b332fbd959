/** What may be asked of activities and tasks, and what is answered. */
import { z } from 'zod'
import {
  day,
  id,
  instant,
  instantIn,
  listOf,
  page,
  someOf,
  text,
  version,
  words,
} from '../../platform/shapes.ts'
import { FUNCTIONS } from '../team/functions.ts'
import { DIRECTIONS, DONE_KINDS, KINDS, OUTCOMES } from './activity.ts'

const about = {
  leadId: id.optional(),
  accountId: id.optional(),
  contactId: id.optional(),
}

const mentions = z
  .array(id)
  .max(20)
  .transform((ids) => [...new Set(ids)])

export const activityIn = z.object({
  id: id.optional(),
  ...about,
  kind: z.enum(DONE_KINDS),
  direction: z.enum(DIRECTIONS).optional(),
  function: z.enum(FUNCTIONS).optional(),
  subject: words(300),
  body: text(20_000).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  at: instantIn.optional(),
  minutes: z.number().int().min(0).max(6000).optional(),
  /** Colleagues named with @ in the text: they are told. */
  mentions: mentions.optional(),
  /** What comes next for the lead, set in the same step. */
  nextStep: words(500).optional(),
  nextStepOn: day.optional(),
})
export type ActivityIn = z.output<typeof activityIn>

export const activityPatch = z.object({
  version,
  subject: words(300).optional(),
  body: text(20_000).nullable().optional(),
  outcome: z.enum(OUTCOMES).nullable().optional(),
  minutes: z.number().int().min(0).max(6000).nullable().optional(),
  /** Who is new among them is told. */
  mentions: mentions.optional(),
  /** Takes it out of the bin again. */
  binned: z.literal(false).optional(),
})
export type ActivityPatch = z.output<typeof activityPatch>

export const taskIn = z.object({
  id: id.optional(),
  ...about,
  function: z.enum(FUNCTIONS).optional(),
  subject: words(300),
  body: text(20_000).optional(),
  dueOn: day,
  /** Who has to do it; oneself unless said. */
  memberId: id.optional(),
})
export type TaskIn = z.output<typeof taskIn>

export const taskPatch = z.object({
  version,
  subject: words(300).optional(),
  body: text(20_000).nullable().optional(),
  dueOn: day.optional(),
  memberId: id.optional(),
  done: z.boolean().optional(),
  binned: z.literal(false).optional(),
})
export type TaskPatch = z.output<typeof taskPatch>

const whose = z.union([z.literal('me'), id])

export const activityFilters = z.object({
  ...page,
  lead: id.optional(),
  account: id.optional(),
  contact: id.optional(),
  member: whose.optional(),
  kind: someOf(z.enum(KINDS)).optional(),
})
export type ActivityFilters = z.output<typeof activityFilters>

export const taskFilters = z.object({
  ...page,
  lead: id.optional(),
  account: id.optional(),
  contact: id.optional(),
  member: whose.optional(),
  done: z.enum(['true', 'false']).default('false'),
  dueTo: day.optional(),
})
export type TaskFilters = z.output<typeof taskFilters>

const named = z.object({ id, name: z.string() })

export const activityOut = z.object({
  id,
  version,
  kind: z.enum(KINDS),
  direction: z.enum(DIRECTIONS).nullable(),
  function: z.enum(FUNCTIONS),
  leadId: id.nullable(),
  account: named.nullable(),
  contact: named.nullable(),
  hidden: z.array(z.string()).optional(),
  member: named,
  subject: z.string(),
  body: z.string().nullable(),
  outcome: z.string().nullable(),
  at: instant,
  dueOn: day.nullable(),
  doneAt: instant.nullable(),
  minutes: z.number().nullable(),
  mentions: z.array(named),
  /** Counts as one outbound attempt. */
  touch: z.boolean(),
  binnedAt: instant.nullable(),
})
export type ActivityOut = z.output<typeof activityOut>

export const activityList = listOf(activityOut)
