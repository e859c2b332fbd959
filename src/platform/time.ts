/** Instants are UTC text with milliseconds, days are dates without a clock: both compare as text. */
import { Temporal } from 'temporal-polyfill'

/** `2026-03-31T07:05:09.120Z` */
export type Instant = string
/** `2026-03-31` */
export type Day = string

export const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
export const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/

/** The instant of a number of milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** Milliseconds since 1970. */
export function msOf(instant: Instant): number {
  return Date.parse(instant)
}

/** Milliseconds from one instant to another; negative when the second is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return msOf(to) - msOf(from)
}

export function addMs(instant: Instant, ms: number): Instant {
  return instantOf(msOf(instant) + ms)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day it is at an instant in an IANA time zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(msOf(instant))
}

/** The first instant of a day in a zone; where midnight does not exist, the first that does. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone })
  return instantOf(zoned.epochMilliseconds)
}

/** Wall-clock time of a zone on a day (`09:30`) as an instant; in a gap the later, in an overlap the earlier reading. */
export function atTime(day: Day, time: string, timeZone: string): Instant {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone)
  return instantOf(zoned.epochMilliseconds)
}

export function addDays(day: Day, days: number): Day {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10)
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Is it an IANA zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  // Offsets such as +05:30 are no zones: they know no daylight saving, and SQL reads their sign the other way.
  if (/^[+-]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Is it a day of the calendar (no 30 February). */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && instantOf(ms).slice(0, 10) === text
}

export const DAY_MS = 86_400_000
