/** Days that are unlike their week: the company's own days off, half days, and holidays on which it works. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { addDays, type Day, dayOf, daysBetween } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { calendarToName, listCalendars, noCalendar } from './company.ts'
import type { DayShown, SpecialDay, specialDayIn, specialDayPatch } from './contract.ts'
import { type Holiday, holidaysOf, isPlace, type Place } from './holidays.ts'
import * as store from './store-calendars.ts'
import { refuseDay } from './week.ts'

/** A year and a bit is shown unless asked otherwise; nobody plans for longer than ten. */
const SHOWN_DAYS = 400
const MOST_DAYS = 3660

interface Between {
  fromDay?: Day | undefined
  untilDay?: Day | undefined
}

/** Holidays and special days of a calendar, in the order of the calendar; one day is one row. */
export async function daysOf(work: Work, id: string, asked: Between): Promise<Result<DayShown[]>> {
  const calendar = (await listCalendars(work, true)).find((one) => one.id === id)
  if (!calendar) return noCalendar()
  const between = spanAsked(work, asked)
  if (!between.ok) return between
  const { fromDay, untilDay } = between.value
  const holidays = holidaysBetween(calendar, fromDay, untilDay)
  const days = new Map<Day, DayShown>(
    holidays.map(({ day, name }) => [day, { day, name, holiday: true, special: null, hours: [] }]),
  )
  for (const one of await store.specialDays(work, id, fromDay, untilDay)) {
    const { day, name, hours, ...special } = one
    days.set(day, { day, name, holiday: days.has(day), special, hours })
  }
  return ok([...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)))
}

/** The public holidays of a place, to look at before choosing it. */
export function holidaysAt(work: Work, place: Place, asked: Between): Result<Holiday[]> {
  const between = spanAsked(work, asked)
  if (!between.ok) return between
  if (!isPlace(place)) return refuse('unknown-place', 'The holidays of this place are not known.')
  return ok(holidaysBetween(place, between.value.fromDay, between.value.untilDay))
}

/** Says that a day is off, or that it is worked, and from when until when. */
export async function addSpecialDay(
  work: Work,
  given: z.output<typeof specialDayIn>,
): Promise<Result<SpecialDay>> {
  await takeTurn(work)
  const fault = refuseDay(given.hours)
  if (fault) return fault
  const calendarId = await calendarToName(work, given.calendarId ?? work.actor.workspaceId)
  if (!calendarId) return refuse('unknown-calendar', 'There is no such calendar.', { field: 'calendarId' })
  if (await store.isDaySpecial(work, calendarId, given.day))
    return refuse('day-taken', 'Something is said of this day already. Change that.', { field: 'day' })
  const values = { calendarId, day: given.day, name: given.name, hours: given.hours }
  const row = await insertRow(work, 'calendarDays', { id: work.newId(), ...values })
  await record(work, { fact: 'calendar.day-added', function: 'manage', detail: { calendarId }, rows: [row] })
  return ok({ id: row.id, ...values, version: 1 })
}

/** Changes what is said of a day. */
export async function changeSpecialDay(
  work: Work,
  id: string,
  patch: z.output<typeof specialDayPatch>,
): Promise<Result<SpecialDay>> {
  const { version, ...fields } = patch
  const before = await store.lockDay(work, id)
  if (!before) return noDay()
  const refusal = staleUnless(shown(before), version) ?? refuseDay(fields.hours ?? [])
  if (refusal) return refusal
  const change = await patchRow(work, 'calendarDays', before, fields)
  const { calendarId } = before
  if (change)
    await record(work, {
      fact: 'calendar.day-changed',
      function: 'manage',
      detail: { calendarId },
      rows: [change],
    })
  return ok(shown(patched(before, change)))
}

/** The day is like its week again. */
export async function dropSpecialDay(work: Work, id: string): Promise<Result<SpecialDay>> {
  const before = await store.lockDay(work, id)
  if (!before) return noDay()
  const change = await patchRow(work, 'calendarDays', before, { binnedAt: work.now })
  const { calendarId } = before
  await record(work, {
    fact: 'calendar.day-dropped',
    function: 'manage',
    detail: { calendarId },
    rows: [change],
  })
  return ok(shown(patched(before, change)))
}

function spanAsked(work: Work, asked: Between): Result<{ fromDay: Day; untilDay: Day }> {
  const fromDay = asked.fromDay ?? dayOf(work.now, work.actor.workspace.timeZone)
  const untilDay = asked.untilDay ?? addDays(fromDay, SHOWN_DAYS)
  if (daysBetween(fromDay, untilDay) > MOST_DAYS)
    return refuse('too-long', 'Ask for ten years at most.', { field: 'untilDay' })
  return ok({ fromDay, untilDay })
}

function holidaysBetween(place: Place, fromDay: Day, untilDay: Day): Holiday[] {
  const years = []
  for (let year = Number(fromDay.slice(0, 4)); year <= Number(untilDay.slice(0, 4)); year += 1)
    years.push(year)
  return years
    .flatMap((year) => holidaysOf(place, year))
    .filter(({ day }) => day >= fromDay && day < untilDay)
}

function shown({ id, calendarId, day, name, hours, version }: SpecialDay): SpecialDay {
  return { id, calendarId, day, name, hours, version }
}

const noDay = () => refuse('not-found', 'Nothing is said of such a day.')
