/**
 * Time in which somebody works: the hours of a week in a time zone, without lunch, holidays and absences. A promise
 * "within 4 hours" given on Friday at 17:00 is due on Monday, and this file says at what minute. Pure: the server
 * counts clocks with it, the browser shows them. Rules and vectors: the trade's section 3.7.
 */
import type { Day, Instant } from '../../../platform/time.ts'
import {
  DAY_MS,
  dayAfter,
  dayShownAt,
  instantShowing,
  MINUTE_MS,
  minutesShownAt,
  weekdayOf,
} from './wall-clock.ts'

/** From when until when: `['09:00', '12:30']`. An end that is not later than its start is on the next day. */
export type Span = [from: string, until: string]
/** The spans of one day; what lies between them is lunch. */
export type DayHours = Span[]

export interface WorkCalendar {
  timeZone: string
  /** Seven days, Monday first. */
  week: DayHours[]
  /** Other weeks, each from a day on (somebody begins to work part time), in the order of those days. */
  laterWeeks?: { from: Day; week: DayHours[] }[]
  /** Holidays: nothing begins on such a day. */
  daysOff: ReadonlySet<Day>
  /** Days with hours of their own, whatever week and holidays say: a half Christmas Eve, a Saturday worked. */
  ownHours?: ReadonlyMap<Day, DayHours>
  /** Absences. */
  away: { from: Instant; until: Instant }[]
}

/** After so many days without any working time the calendar is taken to have ended. */
const HORIZON_DAYS = 366

interface Opening {
  /** The day it belongs to: a night shift is of the day on which it begins. */
  day: Day
  from: number
  until: number
}

/**
 * The first instant at which that much working time has passed. Starting outside of working time is starting at the
 * next opening. Where no working time comes within a year (an empty week, a very long absence) the clock on the wall
 * counts for the rest: a promise that could never fall due would be none.
 */
export function addWorkingMinutes(calendar: WorkCalendar, start: Instant, minutes: number): Instant {
  let left = Math.round(minutes * MINUTE_MS)
  let reached = Date.parse(start)
  if (left <= 0) return start
  for (const { from, until } of openings(calendar, reached)) {
    if (until - from >= left) return instant(from + left)
    left -= until - from
    reached = until
  }
  return instant(reached + left)
}

/** How many minutes of working time lie between two instants; negative when the second is earlier. */
export function workingMinutesBetween(calendar: WorkCalendar, from: Instant, until: Instant): number {
  if (until < from) return -workingMinutesBetween(calendar, until, from)
  const end = Date.parse(until)
  let passed = 0
  for (const opening of openings(calendar, Date.parse(from), end)) {
    passed += Math.min(opening.until, end) - opening.from
  }
  return passed / MINUTE_MS
}

/** Is somebody at work at this instant. */
export function isWorkingTime(calendar: WorkCalendar, at: Instant): boolean {
  const ms = Date.parse(at)
  const [first] = openings(calendar, ms, ms + 1)
  return first?.from === ms
}

/** The next instant at which somebody is at work, which may be the very one; null when none comes within a year. */
export function nextOpening(calendar: WorkCalendar, at: Instant): Instant | null {
  for (const { from } of openings(calendar, Date.parse(at))) return instant(from)
  return null
}

/**
 * So many working days, then so many minutes: "1 day + 10 h". A working day ends at the same time of the next day on
 * which there is any working time.
 */
export function addWorkingTime(
  calendar: WorkCalendar,
  start: Instant,
  duration: { days?: number; minutes?: number },
): Instant {
  let at = start
  if (duration.days) {
    const begun = nextOpening(calendar, start)
    at = begun
      ? sameTimeAfter(calendar, begun, duration.days)
      : instant(Date.parse(start) + duration.days * DAY_MS)
  }
  return addWorkingMinutes(calendar, at, duration.minutes ?? 0)
}

function sameTimeAfter(calendar: WorkCalendar, begun: Instant, days: number): Instant {
  const ms = Date.parse(begun)
  const time = minutesShownAt(ms, calendar.timeZone)
  let day: Day | undefined
  let counted = -1
  let nights = 0
  for (const opening of openings(calendar, ms)) {
    // In a night shift it may be tomorrow already, by the calendar on the wall.
    if (day === undefined) nights = dayShownAt(ms, calendar.timeZone) > opening.day ? 1 : 0
    if (opening.day !== day) counted += 1
    day = opening.day
    if (counted < days) continue
    const same = instant(instantShowing(dayAfter(day, nights), time, calendar.timeZone))
    return nextOpening(calendar, same) ?? same
  }
  return instant(ms + days * DAY_MS)
}

/** Stretches of working time from an instant on, in order, none overlapping; ends after a year without any. */
function* openings(
  calendar: WorkCalendar,
  start: number,
  end = Number.POSITIVE_INFINITY,
): Generator<Opening> {
  const away = calendar.away.map(inMs).sort((a, b) => a.from - b.from)
  let cursor = start
  // A night shift of yesterday may still be running.
  let day = dayAfter(dayShownAt(start, calendar.timeZone), -1)
  for (let idle = 0; idle < HORIZON_DAYS; idle += 1) {
    for (const [from, until] of hoursOn(calendar, day)) {
      const opens = instantShowing(day, minutesOf(from), calendar.timeZone)
      if (opens >= end) return
      const closes = instantShowing(day, closing(from, until), calendar.timeZone)
      for (const one of present(away, Math.max(opens, cursor), Math.min(closes, end))) {
        yield { day, ...one }
        idle = 0
      }
      cursor = Math.max(cursor, closes)
    }
    day = dayAfter(day, 1)
    if (Date.parse(`${day}T00:00:00.000Z`) - FIRST_ZONE_MS >= end) return
  }
}

/** A day begins nowhere on earth earlier than this before it begins in UTC. */
const FIRST_ZONE_MS = 15 * 60 * MINUTE_MS

/** The hours of a day: its own, else none on a day off, else those of the week that holds then. */
export function hoursOn(calendar: WorkCalendar, day: Day): DayHours {
  const own = calendar.ownHours?.get(day)
  if (own) return own
  if (calendar.daysOff.has(day)) return []
  let week = calendar.week
  for (const later of calendar.laterWeeks ?? []) if (later.from <= day) week = later.week
  return week[weekdayOf(day)] ?? []
}

/** The parts of a stretch in which nobody is absent; absences in the order of their beginnings. */
function* present(
  away: { from: number; until: number }[],
  from: number,
  until: number,
): Generator<{ from: number; until: number }> {
  let at = from
  for (const absence of away) {
    if (absence.until <= at) continue
    if (absence.from >= until) break
    if (absence.from > at) yield { from: at, until: absence.from }
    at = absence.until
  }
  if (at < until) yield { from: at, until }
}

const inMs = (one: { from: Instant; until: Instant }) => ({
  from: Date.parse(one.from),
  until: Date.parse(one.until),
})

/** Minutes since midnight of `09:30`; `24:00` is the end of the day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const closing = (from: string, until: string) =>
  minutesOf(until) > minutesOf(from) ? minutesOf(until) : minutesOf(until) + 1440

const instant = (ms: number): Instant => new Date(ms).toISOString()
