/** A week of hours: what one may look like, and the one that holds until somebody says otherwise. */
import { type Refusal, refuse } from '../../../platform/result.ts'
import { type DayHours, minutesOf } from './business-time.ts'

/** `09:30`, or `24:00` for the end of a day. */
export const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const OFFICE_DAY: DayHours = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
]
/** Forty hours less lunch, from Monday to Friday: what a company works until it says otherwise. */
export const DEFAULT_WEEK: DayHours[] = [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []]

const DAY = 1440

/** How many minutes a day's hours are. */
export function minutesOfDay(hours: DayHours): number {
  return hours.reduce((sum, span) => sum + ends(span) - minutesOf(span[0]), 0)
}

/** How many minutes a week has. */
export function minutesOfWeek(week: DayHours[]): number {
  return week.reduce((sum, hours) => sum + minutesOfDay(hours), 0)
}

/** Refuses hours that overlap or come in no order; a span may run past midnight into the next day's first one, not over it. */
export function refuseWeek(week: DayHours[], field = 'week'): Refusal | null {
  for (const [at, hours] of week.entries()) {
    const next = week[(at + 1) % 7]?.[0]
    const fault = refuseDay(hours, `${field}.${at}`, next ? DAY + minutesOf(next[0]) : 2 * DAY)
    if (fault) return fault
  }
  return null
}

/** The same for one day; `latest` is when the next day begins to be worked, in minutes of this day. */
export function refuseDay(hours: DayHours, field = 'hours', latest = 2 * DAY): Refusal | null {
  for (const [at, span] of hours.entries()) {
    if (span[0] === span[1]) return odd('These hours end when they begin.', `${field}.${at}`)
    const next = hours[at + 1]
    const until = next ? minutesOf(next[0]) : latest
    if (next && minutesOf(next[0]) <= minutesOf(span[0])) return odd(ORDER, `${field}.${at + 1}`)
    if (ends(span) > until) return odd(OVERLAP, `${field}.${at}`)
  }
  return null
}

const ORDER = 'Give the hours of a day in their order.'
const OVERLAP = 'These hours overlap the next ones.'
const odd = (message: string, field: string) => refuse('hours-overlap', message, { field })

const ends = ([from, until]: [string, string]) =>
  minutesOf(until) > minutesOf(from) ? minutesOf(until) : minutesOf(until) + DAY
