/**
 * What the clock on a wall shows, and when it shows it. A wall clock is put forward and back: some times of a day never
 * show, others show twice. Everything here answers with the first instant at which the clock shows a time or a later one.
 */
import type { Day } from '../../../platform/time.ts'

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** How far the wall clock of a zone is ahead of UTC, in milliseconds. */
export function offsetAt(ms: number, timeZone: string): number {
  // Zones are kept to the second: an instant within a second has the offset of the second's start.
  const second = Math.floor(ms / 1000) * 1000
  const [month, day, year, hour, minute, secondShown] = formatterOf(timeZone)
    .format(second)
    .match(/\d+/g) as string[]
  return (
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour) % 24,
      Number(minute),
      Number(secondShown),
    ) - second
  )
}

/** The day the wall calendar of a zone shows. */
export function dayShownAt(ms: number, timeZone: string): Day {
  return dayOfUtc(ms + offsetAt(ms, timeZone))
}

/** The minutes since midnight that the wall clock of a zone shows, with fractions. */
export function minutesShownAt(ms: number, timeZone: string): number {
  const shown = ms + offsetAt(ms, timeZone)
  return (shown - Math.floor(shown / DAY_MS) * DAY_MS) / MINUTE_MS
}

/**
 * The first instant at which the clock shows so many minutes of a day, or more. A time that is skipped is reached when
 * the clock jumps over it; one that shows twice is reached the first time.
 */
export function instantShowing(day: Day, minutes: number, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00.000Z`) + minutes * MINUTE_MS
  const before = offsetAt(shown - DAY_MS, timeZone)
  const after = offsetAt(shown + DAY_MS, timeZone)
  if (before === after) return shown - before
  const first = [shown - before, shown - after]
    .sort((a, b) => a - b)
    .find((ms) => ms + offsetAt(ms, timeZone) === shown)
  return first ?? jumpOver(shown, shown - after, shown - before, timeZone)
}

/** The day after so many days. */
export function dayAfter(day: Day, days: number): Day {
  return dayOfUtc(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS)
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (Math.floor(Date.parse(`${day}T00:00:00.000Z`) / DAY_MS) + 3) % 7
}

// The clock jumps over the time somewhere between the two: halves the distance until the second of the jump is found.
function jumpOver(shown: number, early: number, late: number, timeZone: string): number {
  let [low, high] = [early, late]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (middle === low) break
    if (middle + offsetAt(middle, timeZone) >= shown) high = middle
    else low = middle
  }
  return high
}

function dayOfUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
