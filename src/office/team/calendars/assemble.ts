/** From what is written down about weeks, days and absences to the calendar that time is counted with. */
import type { Day, Instant } from '../../../platform/time.ts'
import type { DayHours, WorkCalendar } from './business-time.ts'
import { type Holiday, holidaysOf, type Place } from './holidays.ts'
import { DEFAULT_WEEK } from './week.ts'

export interface CalendarRow extends Place {
  id: string
  week: DayHours[]
}

export interface DayRow {
  calendarId: string
  day: Day
  hours: DayHours
}

export interface HoursRow {
  memberId: string
  calendarId: string
  week: DayHours[] | null
  fromDay: Day
}

export interface AbsenceRow {
  memberId: string
  fromAt: Instant
  untilAt: Instant
}

/** All that is written down, of one workspace. */
export interface Written {
  /** The company's own calendar has the id of the workspace. */
  companyId: string
  calendars: CalendarRow[]
  days: DayRow[]
  /** The day on which it is asked: holidays are known from the year before to the year after it. */
  today: Day
}

/** What a calendar says without anybody in particular. */
export interface Plain {
  week: DayHours[]
  daysOff: ReadonlySet<Day>
  ownHours: ReadonlyMap<Day, DayHours>
}

/** The calendars of a workspace by id, each with its holidays and its special days; the company's always is there. */
export function plainCalendars(written: Written): Map<string, Plain> {
  const rows = written.calendars.some((one) => one.id === written.companyId)
    ? written.calendars
    : [unwritten(written.companyId), ...written.calendars]
  return new Map(rows.map((row) => [row.id, plain(row, written)]))
}

/** What holds as long as the company has said nothing. */
export function unwritten(companyId: string): CalendarRow {
  return { id: companyId, week: DEFAULT_WEEK, country: null, state: null, region: null }
}

function plain(row: CalendarRow, { companyId, days, today }: Written): Plain {
  const year = Number(today.slice(0, 4))
  const off = [year - 1, year, year + 1].flatMap((one) => holidaysOf(row, one))
  // The company's special days are everybody's, unless a calendar has a word of its own on that day.
  const own = [...days.filter((one) => one.calendarId === companyId)]
  if (row.id !== companyId) own.push(...days.filter((one) => one.calendarId === row.id))
  return {
    week: row.week,
    daysOff: new Set(off.map((holiday: Holiday) => holiday.day)),
    ownHours: new Map(own.map((one) => [one.day, one.hours])),
  }
}

/** One person's calendar: in their zone, by the hours that hold from day to day, without their absences. */
export function personal(
  companyId: string,
  plains: Map<string, Plain>,
  person: { timeZone: string; hours: HoursRow[]; absences: AbsenceRow[]; today: Day },
): WorkCalendar {
  const hours = person.hours.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
  const company = plains.get(companyId) as Plain
  const of = (row: HoursRow) => plains.get(row.calendarId) ?? company
  const begun = hours.filter((one) => one.fromDay <= person.today).at(-1)
  const now = begun ? of(begun) : company
  return {
    timeZone: person.timeZone,
    week: company.week,
    laterWeeks: hours.map((one) => ({ from: one.fromDay, week: one.week ?? of(one).week })),
    daysOff: now.daysOff,
    ownHours: partTime(begun, now),
    away: person.absences.map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
  }
}

// Special hours are the office's: who has hours of their own has a day off with the others, but does not work more.
function partTime(begun: HoursRow | undefined, { ownHours }: Plain): ReadonlyMap<Day, DayHours> {
  if (!begun?.week) return ownHours
  return new Map([...ownHours].filter(([, hours]) => hours.length === 0))
}
