/**
 * Somebody is away: from when until when, why (between them and who commands), and who stands in. Away is what an
 * absence says; who merely has gone home is not away.
 */
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { addDays, type Day, type Instant, startOfDay } from '../../../platform/time.ts'

export const ABSENCE_KINDS = ['leave', 'sick', 'family', 'training', 'other'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

export interface Away {
  memberId: string
  fromAt: Instant
  untilAt: Instant
  standInId: string | null
}

/** When somebody is away: whole days keep their dates, so that they are shown as they were given. */
export interface Stretch {
  fromDay: Day | null
  lastDay: Day | null
  fromAt: Instant
  untilAt: Instant
}

export interface WhenGiven {
  fromDay?: Day | undefined
  lastDay?: Day | undefined
  fromAt?: Instant | undefined
  untilAt?: Instant | undefined
}

/** Reads what was given on top of what holds: days win over instants, one day alone is both ends. */
export function stretchOf(given: WhenGiven, held: Stretch | null, timeZone: string): Result<Stretch> {
  if (given.fromDay || given.lastDay) {
    const fromDay = given.fromDay ?? held?.fromDay ?? (given.lastDay as Day)
    const lastDay = given.lastDay ?? held?.lastDay ?? fromDay
    if (lastDay < fromDay) return endsBeforeStart('lastDay')
    const fromAt = startOfDay(fromDay, timeZone)
    return ok({ fromDay, lastDay, fromAt, untilAt: startOfDay(addDays(lastDay, 1), timeZone) })
  }
  if (!given.fromAt && !given.untilAt && held) return ok(held)
  const [fromAt, untilAt] = [given.fromAt ?? held?.fromAt, given.untilAt ?? held?.untilAt]
  if (!fromAt || !untilAt) {
    return refuse('no-time', 'Say from which day to which, or from when until when.', { field: 'fromDay' })
  }
  if (untilAt <= fromAt) return endsBeforeStart('untilAt')
  return ok({ fromDay: null, lastDay: null, fromAt, untilAt })
}

/** Until when a member is away at an instant: absences that follow on one another are one. Null when present. */
export function awayUntil(absences: Away[], memberId: string, at: Instant): Instant | null {
  let until: Instant | null = null
  for (const one of absences.filter((row) => row.memberId === memberId).sort(byBeginning)) {
    const reached = until ?? at
    if (one.fromAt <= reached && one.untilAt > reached) until = one.untilAt
  }
  return until
}

/** Who stands in for a member at an instant: where the stand-in is away too, theirs; null when nobody present is named. */
export function presentStandIn(absences: Away[], memberId: string, at: Instant): string | null {
  const asked = new Set<string>()
  let who = memberId
  while (!asked.has(who)) {
    asked.add(who)
    const now = absences.find((one) => one.memberId === who && one.fromAt <= at && one.untilAt > at)
    if (!now) return who === memberId ? null : who
    if (!now.standInId) return null
    who = now.standInId
  }
  return null
}

function endsBeforeStart(field: string): Refusal {
  return refuse('ends-before-start', 'This absence would end before it begins.', { field })
}

const byBeginning = (a: Away, b: Away) => (a.fromAt < b.fromAt ? -1 : a.fromAt > b.fromAt ? 1 : 0)
