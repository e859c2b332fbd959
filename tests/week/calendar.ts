// The working hours of the week that is told, hour by hour.
import { addMs, type Instant } from '../../src/platform/time.ts'
import { MONDAY } from '../fixture.ts'

export const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Nine to five, so that everybody of a company without hours of its own is at work. */
const HOURS = 8

/** Every working hour of so many days, from Monday nine o'clock on. */
export function workingHours(days: number): Instant[] {
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    Array.from({ length: HOURS }, (_, hour) => addMs(MONDAY, day * DAY_MS + hour * HOUR_MS)),
  )
}

/** The hour at which the week is over. */
export const ENDS: Instant = addMs(MONDAY, 4 * DAY_MS + HOURS * HOUR_MS)
