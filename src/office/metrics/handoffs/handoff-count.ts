/**
 * What one handoff counts for, on the day it was offered, for the pair of people it went between: what became of it, why,
 * how long the answer took (in business and in clock time), whether it came in time, and whether whoever accepted ever
 * touched it. An offer to oneself counts for nothing. Pure, so that a figure can be checked by counting by hand.
 */
import { NO_ID } from '../../../platform/id.ts'
import { type Day, dayOf, type Instant, msBetween } from '../../../platform/time.ts'

export interface CountedHandoff {
  id: string
  seam: string
  state: string
  reason: string | null
  toSelf: boolean
  fromMemberId: string | null
  toMemberId: string | null
  closedByMemberId: string | null
  offeredAt: Instant
  closedAt: Instant | null
}

export interface CountedClock {
  kind: string
  stoppedAt: Instant | null
  stoppedBy: string | null
  workedMinutes: number | null
  dueAt: Instant | null
  breachedAt: Instant | null
}

export interface HandoffCount {
  day: Day
  seam: string
  fromMemberId: string
  toMemberId: string
  /** What is counted, and its value where it is measured in minutes. */
  counts: [measure: string, value: number][]
}

/** What a handoff counts for; null for nothing. */
export function handoffCount(
  handoff: CountedHandoff,
  clocks: CountedClock[],
  timeZone: string,
): HandoffCount | null {
  if (handoff.toSelf) return null
  const answers = clocks.filter(({ kind }) => kind === 'answer')
  const touches = clocks.filter(({ kind }) => kind === 'touch')
  const isAnswered = ANSWERED.includes(handoff.state)
  return {
    day: dayOf(handoff.offeredAt, timeZone),
    seam: handoff.seam,
    fromMemberId: handoff.fromMemberId ?? NO_ID,
    toMemberId: (isAnswered ? handoff.closedByMemberId : null) ?? handoff.toMemberId ?? NO_ID,
    counts: [
      ['offered', 0],
      [handoff.closedAt === null ? 'open' : handoff.state, 0],
      ...(handoff.reason && isAnswered ? [plain(`reason.${handoff.reason}`)] : []),
      ...(isAnswered ? turnaround(handoff, answers) : []),
      ...inTime(answers),
      ...(handoff.state === 'accepted' ? touched(touches) : []),
    ],
  }
}

const ANSWERED = ['accepted', 'rejected', 'needs_work']
const plain = (measure: string): [string, number] => [measure, 0]

function turnaround({ offeredAt, closedAt }: CountedHandoff, answers: CountedClock[]): [string, number][] {
  const worked = answers.map((one) => one.workedMinutes)
  const known = worked.length > 0 && worked.every((minutes) => minutes !== null)
  const business = worked.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0)
  return [
    ['clock', rounded(msBetween(offeredAt, closedAt as Instant) / 60_000)],
    ...(known ? [['business', rounded(business)] as [string, number]] : []),
  ]
}

// Kept where a time was given: in time, or not.
function inTime(answers: CountedClock[]): [string, number][] {
  const timed = answers.filter((one) => one.dueAt !== null || one.breachedAt !== null)
  const over = timed.some((one) => one.breachedAt !== null)
  if (over) return [plain('late')]
  return timed.some((one) => one.stoppedBy === 'answered') ? [plain('inTime')] : []
}

// Who accepted and has time left is not counted yet.
function touched(touches: CountedClock[]): [string, number][] {
  if (touches.some((one) => one.stoppedBy === 'touched')) return [plain('touched')]
  const owed = touches.some((one) => one.stoppedAt !== null || one.breachedAt !== null)
  return owed ? [plain('untouched')] : []
}

/** Minutes as finely as anybody reads them: sums of few values stay small. */
export function rounded(minutes: number): number {
  const grain = minutes <= 120 ? 5 : minutes <= 960 ? 15 : 60
  return Math.round(minutes / grain) * grain
}
