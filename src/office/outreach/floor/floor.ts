/**
 * The floor: what stands still, what is late, who holds too much, who is away and what they promised. Stuck is work
 * that nobody moves though somebody should: each reason is one question a manager can act on.
 */
import type { Instant } from '../../../platform/time.ts'
import { LEVELS, type Level } from '../../team/functions.ts'

export const STUCK = ['waits_long', 'offer_unanswered', 'step_overdue', 'no_step', 'owner_away'] as const
/** Why work stands still. */
export type Stuck = (typeof STUCK)[number]

const DAY_MS = 86_400_000
/** Nobody took it out of its queue for so long. */
export const WAITS_LONG_MS = 2 * DAY_MS
/** Nobody answered the offer for so long. */
export const UNANSWERED_MS = DAY_MS
/** Somebody works it, without a next step and without a touch, for so long. */
export const NO_STEP_MS = 3 * DAY_MS

/** Open leads that stand alike: same level and owner, and as late as each other. */
export interface Standing {
  level: Level
  memberId: string | null
  queueId: string | null
  leads: number
  oldest: Instant
  waitsLong: number
  stepOverdue: number
  noStep: number
  /** Stand still for any reason, each counted once. */
  stuck: number
}

/** Open offers to one receiver at one seam. */
export interface Offered {
  function: Level
  memberId: string | null
  queueId: string | null
  offers: number
  unanswered: number
}

export interface FunctionOnFloor {
  function: Level
  open: number
  /** In queues, and since when. */
  waiting: number
  oldest: Instant | null
  /** Stand still, each counted once; below by reason, and some for several. */
  standing: number
  stuck: Record<Stuck, number>
  /** People who hold the function today, and how many of them are not away. */
  holders: number
  present: number
}

/** How each function stands. */
export function functionsOnFloor(
  standing: Standing[],
  offered: Offered[],
  people: { id: string; functions: string[] }[],
  away: ReadonlySet<string>,
): FunctionOnFloor[] {
  return LEVELS.map((level) => {
    const here = standing.filter((one) => one.level === level)
    const queued = here.filter((one) => one.queueId !== null)
    const unanswered = sum(
      offered.filter((one) => one.function === level),
      (one) => one.unanswered,
    )
    const holders = people.filter((one) => one.functions.includes(level))
    return {
      function: level,
      open: sum(here, (one) => one.leads),
      waiting: sum(queued, (one) => one.leads),
      oldest: earliest(queued),
      standing: sum(here, (one) => one.stuck) + unanswered,
      stuck: {
        waits_long: sum(queued, (one) => one.waitsLong),
        offer_unanswered: unanswered,
        step_overdue: sum(here, (one) => one.stepOverdue),
        no_step: sum(here, (one) => one.noStep),
        owner_away: sum(
          here.filter((one) => one.memberId !== null && away.has(one.memberId)),
          (one) => one.leads,
        ),
      },
      holders: holders.length,
      present: holders.filter((one) => !away.has(one.id)).length,
    }
  })
}

/** The earliest since when something waits; null when nothing does. */
export function earliest(standing: Standing[]): Instant | null {
  return standing.reduce<Instant | null>(
    (least, { oldest }) => (least && least < oldest ? least : oldest),
    null,
  )
}

export function sum<T>(all: T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
