/** What is asked about the floor and about sharing work out anew, and answered. */
import { z } from 'zod'
import { day, id, instant, text, version } from '../../../platform/shapes.ts'
import { FUNCTIONS, LEVELS } from '../../team/functions.ts'
import { KINDS, WHY, WHY_LEFT } from './plan.ts'

const level = z.enum(LEVELS)
const stuck = z.object({
  waits_long: z.number(),
  offer_unanswered: z.number(),
  step_overdue: z.number(),
  no_step: z.number(),
  owner_away: z.number(),
})

const functionOnFloor = z.object({
  function: level,
  open: z.number(),
  waiting: z.number(),
  oldest: instant.nullable(),
  /** Stand still, each counted once; below by reason, and some for several. */
  standing: z.number(),
  stuck,
  /** Clocks that are over, and nearly. */
  breached: z.number(),
  atRisk: z.number(),
  holders: z.number(),
  present: z.number(),
})

const queue = z.object({
  id,
  name: z.string(),
  function: level,
  kind: z.string(),
  waiting: z.number(),
  oldest: instant.nullable(),
})

const person = z.object({
  id,
  name: z.string(),
  functions: z.array(z.enum(FUNCTIONS)),
  gather: z.number(),
  qualify: z.number(),
  convert: z.number(),
  serve: z.number(),
  offersToAnswer: z.number(),
  /** Next steps and tasks whose day has passed. */
  overdue: z.number(),
  breached: z.number(),
  /** Points of open work, and how many they can hold where that is said. */
  load: z.number(),
  capacity: z.number().nullable(),
  isOver: z.boolean(),
  away: z.object({ until: instant, standInId: id.nullable() }).nullable(),
  /** At work at this very moment, by their own hours. */
  atWork: z.boolean(),
})

const absent = z.object({
  memberId: id,
  fromAt: instant,
  untilAt: instant,
  standInId: id.nullable(),
  /** Away already, not only soon. */
  isAway: z.boolean(),
  /** What they hold, and what of it falls due before they are back. */
  leads: z.number(),
  steps: z.number(),
  tasks: z.number(),
  offers: z.number(),
})

const late = z.object({
  /** The clocks of an answer, of a first touch, of the customer; or an offer, a step, a task. */
  kind: z.enum(['answer', 'touch', 'customer', 'offer', 'next_step', 'task']),
  leadId: id,
  leadName: z.string().nullable(),
  function: z.string(),
  memberId: id.nullable(),
  queueId: id.nullable(),
  at: instant,
})

export const floor = z.object({
  functions: z.array(functionOnFloor),
  queues: z.array(queue),
  members: z.array(person),
  absent: z.array(absent),
  late: z.array(late),
})
export type Floor = z.infer<typeof floor>

export const WHAT = ['promises', 'excess', 'everything'] as const
export const planAsked = z.object({
  member: id,
  /** What falls due before they are back; what is more than they can hold; or all of it. */
  what: z.enum(WHAT).default('promises'),
  /** Whoever they named comes first; otherwise whoever has most room. */
  standInFirst: z.stringbool().default(true),
})

const piece = {
  kind: z.enum(KINDS),
  id,
  version,
  leadId: id.nullable(),
  leadName: z.string().nullable(),
  subject: z.string().nullable(),
  function: z.string(),
  dueOn: day.nullable(),
}
export const plan = z.object({
  memberId: id,
  reason: z.enum(['absence', 'workload']),
  /** Whom they named for the absence, if anybody. */
  standInId: id.nullable(),
  moves: z.array(z.object({ ...piece, toMemberId: id, why: z.enum(WHY) })),
  left: z.array(z.object({ ...piece, whyLeft: z.enum(WHY_LEFT) })),
  /** Everybody in question: what they hold and would hold. */
  people: z.array(
    z.object({ memberId: id, before: z.number(), after: z.number(), capacity: z.number().nullable() }),
  ),
  /** There is more than fits into one plan. */
  isCut: z.boolean(),
})
export type RebalancePlan = z.infer<typeof plan>

/** The most that moves in one go. */
export const MOST_MOVES = 500
export const rebalanceIn = z.object({
  reason: text(60),
  moves: z
    .array(z.object({ kind: z.enum(KINDS), id, version, toMemberId: id }))
    .min(1)
    .max(MOST_MOVES)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'must name each thing once'),
})
export const rebalanced = z.object({
  moved: z.number(),
  /** The same things as they are now: the way back. */
  items: z.array(z.object({ kind: z.enum(KINDS), id, version, fromMemberId: id.nullable() })),
})
