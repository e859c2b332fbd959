/**
 * A role is the company's own job title: a bundle of functions. A person holds it by an assignment, with a share of
 * their time, from a day until a day, perhaps limited to a territory or product line. What was held then stays on
 * record: figures speak of who held what at the time.
 */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Day } from '../../../platform/time.ts'

export const REACHES = ['inside', 'field'] as const
/** What a queue is for: unsorted leads, work for whoever is free, leads that sleep. */
export const QUEUE_KINDS = ['intake', 'pool', 'nurture'] as const

export interface Span {
  fromDay: Day
  /** The first day it no longer holds; null while it goes on. */
  untilDay: Day | null
}

interface Held extends Span {
  id?: string
  memberId: string
  roleId: string
  territoryId: string | null
  productLineId: string | null
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
  return (
    a.memberId === b.memberId &&
    a.roleId === b.roleId &&
    a.territoryId === b.territoryId &&
    a.productLineId === b.productLineId
  )
}

function overlap(a: Span, b: Span): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a)
}

function startsBeforeEndOf(a: Span, b: Span): boolean {
  return b.untilDay === null || a.fromDay < b.untilDay
}
