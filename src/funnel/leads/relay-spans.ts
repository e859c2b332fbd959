/**
 * What a stretch of the relay was: waiting (in a queue, given to somebody who has not begun, or offered and not
 * answered), working, and late (past what a clock allowed). Pure: times in, times out.
 */
import type { Instant } from '../../platform/time.ts'

export interface Span {
  from: Instant
  /** Null while it lasts. */
  until: Instant | null
}

/** A stretch as it is kept, with when work on it began where somebody was given it. */
export interface Stretch extends Span {
  memberId: string | null
  how: string
  startedAt: Instant | null
}

/** A clock as far as the strip goes. */
export interface ClockRun {
  kind: string
  startedAt: Instant
  dueAt: Instant | null
  stoppedAt: Instant | null
  breached: boolean
}

/** How somebody comes to hold what they have not begun. */
export const GIVEN = ['received', 'released', 'returned', 'reassigned', 'woken', 'reopened', 'unmerged']

/** When a stretch waited, in its own bounds: `state` is the lead's of now, which the open stretch has. */
export function waitsOf(stretch: Stretch, state: string, clocks: readonly ClockRun[]): Span[] {
  const whole = { from: stretch.from, until: stretch.until }
  if (stretch.memberId === null) return [whole]
  const before = beforeBegun(stretch, state)
  const offers = clocks
    .filter(({ kind }) => kind === 'answer')
    .map(({ startedAt, stoppedAt }) => ({ from: startedAt, until: stoppedAt }))
  return within(whole, [...(before ? [before] : []), ...offers])
}

function beforeBegun({ from, until, how, startedAt }: Stretch, state: string): Span | null {
  if (!GIVEN.includes(how)) return null
  if (startedAt) return startedAt > from ? { from, until: startedAt } : null
  if (until === null) return state === 'new' || state === 'waiting' ? { from, until } : null
  // Who released what they had taken in worked it; a lead that is reassigned goes on as it was.
  return how === 'received' || how === 'reassigned' ? null : { from, until }
}

/** When a stretch was late: from where a clock was due until it was stopped. */
export function latesOf(stretch: Span, clocks: readonly ClockRun[]): Span[] {
  const lates = clocks.flatMap(({ dueAt, stoppedAt, breached }) =>
    breached && dueAt ? [{ from: dueAt, until: stoppedAt }] : [],
  )
  return within({ from: stretch.from, until: stretch.until }, lates)
}

/** Spans cut to bounds, joined where they touch, in order. */
export function within(bounds: Span, spans: readonly Span[]): Span[] {
  const inside = spans
    .map(({ from, until }) => ({
      from: later(from, bounds.from),
      until: earlier(until, bounds.until),
    }))
    .filter(({ from, until }) => until === null || from < until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const joined: Span[] = []
  for (const span of inside) {
    const last = joined.at(-1)
    if (last && (last.until === null || last.until >= span.from)) {
      last.until = last.until === null || span.until === null ? null : later(last.until, span.until)
    } else joined.push({ ...span })
  }
  return joined
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

const later = (a: Instant, b: Instant) => (a > b ? a : b)
