/**
 * A role is the company's own job title: a bundle of functions. A person holds it by an assignment, with a share of
 * their time, from a day until a day, perhaps limited to a part of the market. What was held then stays on record, and
 * a change ends one assignment and begins another: figures and charts speak of who held what at the time.
 * The primary function is what a person is for; an overflow one they take up when its own people are full. No walls.
 */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Day } from '../../../platform/time.ts'
import { type LimitColumns, limitsOf, sameLimits } from './limits.ts'

export const REACHES = ['inside', 'field'] as const
/** Is it what a person is for, or where they help out. */
export const STANDINGS = ['primary', 'overflow'] as const
/** What a queue is for: unsorted leads, work for whoever is free, leads that sleep. */
export const QUEUE_KINDS = ['intake', 'pool', 'nurture'] as const

export interface Span {
  fromDay: Day
  /** The first day it no longer holds; null while it goes on. */
  untilDay: Day | null
}

interface Held extends Span, LimitColumns {
  id?: string
  memberId: string
  roleId: string
}

/** Does it hold on this day. */
export function holdsOn({ fromDay, untilDay }: Span, day: Day): boolean {
  return fromDay <= day && (untilDay === null || untilDay > day)
}

/** May this be held beside what is held: the same role in the same limits only once at a time. */
export function mayHold(one: Held, others: Held[]): Result<null> {
  if (one.untilDay !== null && one.untilDay < one.fromDay) {
    return refuse('ends-before-start', 'It would end before it starts.', { field: 'untilDay' })
  }
  const same = others.find((other) => other.id !== one.id && isSame(one, other) && overlap(one, other))
  if (!same) return ok(null)
  return refuse(
    'already-assigned',
    `This is held already from ${same.fromDay}${same.untilDay ? ` to ${same.untilDay}` : ''}.`,
  )
}

function isSame(a: Held, b: Held): boolean {
  return a.memberId === b.memberId && a.roleId === b.roleId && sameLimits(limitsOf(a), limitsOf(b))
}

/** Do two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return !isEmpty(a) && !isEmpty(b) && startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a)
}

// Ended on the day it began: it never held.
function isEmpty({ fromDay, untilDay }: Span): boolean {
  return untilDay !== null && untilDay <= fromDay
}

function startsBeforeEndOf(a: Span, b: Span): boolean {
  return b.untilDay === null || a.fromDay < b.untilDay
}
