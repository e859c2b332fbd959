/** When people of the demo company are at work: weekdays from eight to six in its zone, not between the years. */
import {
  addDays,
  atTime,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  instantOf,
  msOf,
} from '../platform/time.ts'

export const WORK_MINUTES = 600
const MINUTE_MS = 60_000

export interface Calendar {
  timeZone: string
  /** The first day of the history. */
  firstDay: Day
  today: Day
  /** The instant so many minutes of work after another. */
  after: (at: Instant, minutes: number) => Instant
  /** The working days of the history, today included when it is one. */
  workdays: Day[]
  /** So many working days after today (or before it). */
  workdayFromToday: (steps: number) => Day
}

/** The calendar of a history that ends now, after so many months. */
export function calendarOf(now: Instant, timeZone: string, months: number): Calendar {
  const today = dayOf(now, timeZone)
  const firstDay = monthsBefore(today, months)
  const days = workdaysFrom(addDays(firstDay, -15), daysBetween(firstDay, today) + 420)
  const opens = days.map((day) => msOf(atTime(day, '08:00', timeZone)))
  const after = (at: Instant, minutes: number) => {
    const begun = lastNotAfter(opens, msOf(at))
    const sinceOpen = Math.min((msOf(at) - (opens[begun] ?? 0)) / MINUTE_MS, WORK_MINUTES)
    const work = begun * WORK_MINUTES + sinceOpen + minutes
    const index = Math.floor(work / WORK_MINUTES)
    const open = opens[index] ?? (opens.at(-1) as number)
    return instantOf(Math.round(open + (work - index * WORK_MINUTES) * MINUTE_MS))
  }
  return {
    timeZone,
    firstDay,
    today,
    after,
    workdays: days.filter((day) => day >= firstDay && day <= today),
    workdayFromToday: (steps) => days[lastNotAfter(days, today) + steps] as Day,
  }
}

/** The first day of the month, so many months ago. */
export function monthsBefore(today: Day, months: number): Day {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const count = year * 12 + month - 1 - months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

/** Is it a day of work: no weekend, no day between the years, not the first of May. */
export function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  const date = day.slice(5)
  return weekday !== 0 && weekday !== 6 && date < '12-24' && date !== '01-01' && date !== '05-01'
}

function workdaysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, n) => addDays(first, n)).filter(isWorkday)
}

// The index of the last element not after a value; 0 when all are.
function lastNotAfter<T extends number | string>(sorted: T[], value: T): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] as T) <= value) low = middle
    else high = middle - 1
  }
  return low
}
