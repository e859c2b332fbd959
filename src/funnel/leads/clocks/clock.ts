/**
 * A clock says until when somebody is to act: answer an offer, touch a lead that was taken over, or (the customer's own
 * clock) be in touch with whoever showed interest. It counts business time of one calendar, named with it: the holder's
 * where a person holds it, the company's where a queue does and for the customer's. Handing a lead on starts a clock for
 * the new owner and never that of the customer anew (the trade, section 3.7). Everything here is a function of the
 * clock's start, its pauses, a calendar and an instant.
 */
import {
  addWorkingMinutes,
  type WorkCalendar,
  workingMinutesBetween,
} from '../../../office/team/calendars/business-time.ts'
import type { Level } from '../../../office/team/functions.ts'
import { type Instant, msBetween } from '../../../platform/time.ts'

export const CLOCK_KINDS = ['answer', 'touch', 'customer'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** What a clock's policy is kept by: the seam it stands at, the kind of request, or the customer's. */
export const CLOCK_SEAMS = [
  'gather>qualify',
  'qualify>convert',
  'convert>serve',
  'serve>gather',
  'specialist',
  'field',
  'customer',
] as const
export type ClockSeam = (typeof CLOCK_SEAMS)[number]

export const CLOCK_STATES = [
  'running',
  'at_risk',
  'breached',
  'paused',
  'stopped',
  'met',
  'late',
  'void',
] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** Why a clock stands still though nobody has acted: we wait for the customer. Nurture pauses by itself. */
export const PAUSE_REASONS = [
  'waiting_for_documents',
  'waiting_for_decision',
  'customer_away',
  'asked_to_wait',
] as const

export type StoppedBy =
  | 'answered'
  | 'touched'
  | 'moved'
  | 'reassigned'
  | 'withdrawn'
  | 'expired'
  | 'closed'
  | 'new_interest'

export interface Pause {
  from: Instant
  until: Instant
  why: string
}

/** What decides how far a clock has run. */
export interface Run {
  startedAt: Instant
  pauses: Pause[]
  pausedAt: Instant | null
  stoppedAt: Instant | null
}

/** At which level each seam ends: who takes up what waits there acts under that seam's policy. */
export const SEAM_INTO: Record<Level, ClockSeam> = {
  gather: 'serve>gather',
  qualify: 'gather>qualify',
  convert: 'qualify>convert',
  serve: 'convert>serve',
}

/** When so many business minutes will have passed; null while the clock is paused, for then nobody knows. */
export function dueOf(run: Run, calendar: WorkCalendar, minutes: number): Instant | null {
  let left = minutes
  for (const { from, until } of stretches(run)) {
    if (until === null) return addWorkingMinutes(calendar, from, left)
    const passed = workingMinutesBetween(calendar, from, until)
    if (passed >= left) return addWorkingMinutes(calendar, from, left)
    left -= passed
  }
  return null
}

/** Business minutes run until an instant, pauses left out. */
export function workedMinutes(run: Run, calendar: WorkCalendar, until: Instant): number {
  let worked = 0
  for (const one of stretches(run)) {
    const end = one.until === null || one.until > until ? until : one.until
    if (end > one.from) worked += workingMinutesBetween(calendar, one.from, end)
  }
  return Math.round(worked)
}

/** The stretches in which the clock ran; the last is open (`until` null) unless it is paused. */
function stretches({ startedAt, pauses, pausedAt }: Run): { from: Instant; until: Instant | null }[] {
  const found: { from: Instant; until: Instant | null }[] = []
  let from = startedAt
  for (const pause of pauses) {
    if (pause.from > from) found.push({ from, until: pause.from })
    if (pause.until > from) from = pause.until
  }
  return [...found, { from, until: pausedAt === null || pausedAt >= from ? pausedAt : from }]
}

interface Timed {
  state: string
  stoppedAt: Instant | null
  pausedAt: Instant | null
  atRiskAt: Instant | null
  dueAt: Instant | null
}

/** How a clock stands at an instant: what was stored may be a minute old. */
export function stateAt(clock: Timed, now: Instant): ClockState {
  if (clock.stoppedAt !== null) return clock.state as ClockState
  if (clock.pausedAt !== null) return 'paused'
  if (clock.dueAt !== null && clock.dueAt <= now) return 'breached'
  if (clock.atRiskAt !== null && clock.atRiskAt <= now) return 'at_risk'
  return 'running'
}

interface Stoppable {
  dueAt: Instant | null
  breachedAt: Instant | null
  pauses: Pause[]
  pausedAt: Instant | null
  pauseReason: string | null
  pausedMinutes: number
}

/** What stopping writes. Whether it was in time is left open where nobody has worked out yet when it was due. */
export function stopped(clock: Stoppable, by: StoppedBy, at: Instant, now: Instant) {
  const { dueAt } = clock
  const acted = by === 'answered' || by === 'touched'
  const isLate = dueAt !== null && at > dueAt
  return {
    ...(clock.pausedAt === null ? {} : withoutPause(clock, at > clock.pausedAt ? at : clock.pausedAt)),
    state: acted ? (dueAt === null ? 'stopped' : isLate ? 'late' : 'met') : 'void',
    stoppedAt: at,
    stoppedBy: by,
    breachedAt: clock.breachedAt ?? (isLate ? dueAt : null),
    // How long it ran is worked out later, also for those whose offer went on with somebody else.
    nextAt: acted || by === 'reassigned' ? now : null,
  }
}

/** What pausing writes. */
export function paused(now: Instant, why: string) {
  return { state: 'paused', pausedAt: now, pauseReason: why, nextAt: null }
}

/** What resuming writes: when it is due has to be worked out again. */
export function resumed(clock: Stoppable, now: Instant) {
  return { ...withoutPause(clock, now), state: 'running', dueAt: null, atRiskAt: null, nextAt: now }
}

function withoutPause(clock: Stoppable, until: Instant) {
  const from = clock.pausedAt as Instant
  return {
    pauses: [...clock.pauses, { from, until, why: clock.pauseReason ?? '' }],
    pausedAt: null,
    pauseReason: null,
    pausedMinutes: clock.pausedMinutes + Math.round(msBetween(from, until) / 60_000),
  }
}
