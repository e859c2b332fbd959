/** What may be asked of nurture plans and their touches, and what is answered. */
import { z } from 'zod'
import { FUNCTIONS } from '../../../office/team/functions.ts'
import { day, id, instant, text, version, words } from '../../../platform/shapes.ts'
import { SKIP_REASONS, TEMPLATE_NAMES, TOUCH_CHANNELS } from './nurture-plan.ts'

export const planIn = z.object({
  opportunityId: id,
  template: z.enum(TEMPLATE_NAMES),
  /** The day the plan counts from; today unless said. */
  from: day.optional(),
  /** Who does it; who holds the deal unless said. */
  memberId: id.optional(),
})
export type PlanIn = z.output<typeof planIn>

export const touchIn = z.object({
  id: id.optional(),
  opportunityId: id,
  dueOn: day,
  channel: z.enum(TOUCH_CHANNELS),
  /** What it is for: the words of the task. */
  why: words(300),
  memberId: id.optional(),
  /** With whom; the lead's contact unless said. */
  contactId: id.optional(),
})
export type TouchIn = z.output<typeof touchIn>

export const touchPatch = z.object({
  version,
  dueOn: day.optional(),
  channel: z.enum(TOUCH_CHANNELS).optional(),
  why: words(300).optional(),
  memberId: id.optional(),
  contactId: id.nullable().optional(),
  /** Done, or not done after all. */
  done: z.boolean().optional(),
  /** With done: logs what was done, in these words or else in those of the touch. */
  log: z.object({ subject: words(300).optional(), body: text(20_000).optional() }).optional(),
  /** Leaves it out, with a reason. */
  skip: z.enum(SKIP_REASONS).optional(),
  /** Takes up again what was left out. */
  resume: z.literal(true).optional(),
})
export type TouchPatch = z.output<typeof touchPatch>

const named = z.object({ id, name: z.string() })

export const touchOut = z.object({
  id,
  version,
  opportunityId: id,
  taskId: id,
  dueOn: day,
  channel: z.enum(TOUCH_CHANNELS),
  why: z.string(),
  member: named,
  function: z.enum(FUNCTIONS),
  contact: named.nullable(),
  hidden: z.array(z.string()).optional(),
  template: z.string().nullable(),
  state: z.enum(['planned', 'overdue', 'done', 'skipped']),
  doneAt: instant.nullable(),
  skippedAt: instant.nullable(),
  skipReason: z.string().nullable(),
})
export type TouchOut = z.output<typeof touchOut>

export const planOut = z.object({
  opportunityId: id,
  touches: z.array(touchOut),
  /** The first that lies ahead, and how many are late. */
  next: touchOut.nullable(),
  overdue: z.number(),
})
export type PlanOut = z.output<typeof planOut>
