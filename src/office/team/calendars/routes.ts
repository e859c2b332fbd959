/** Endpoints about working hours, holidays and absences. */
import { z } from 'zod'
import { ok, type Result } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import { addCalendar, binCalendar, changeCalendar, listCalendars } from './company.ts'
import * as contract from './contract.ts'
import { countries, partsOf } from './holidays.ts'
import { absenceRoutes, hoursRoutes } from './routes-people.ts'
import { addSpecialDay, changeSpecialDay, daysOf, dropSpecialDay, holidaysAt } from './special-days.ts'

const tag = 'calendars'
const params = z.object({ id })

const whole = <T>(items: T[]) => ok({ items, next: null })
const wholeOf = <T>(found: Result<T[]>) => (found.ok ? whole(found.value) : found)

const officeRoutes = [
  route({
    method: 'GET',
    path: '/calendars',
    summary: "The company's week and holidays first, then those of other offices",
    tag,
    access: 'viewer',
    query: contract.calendarsAsked,
    answer: contract.calendars,
    handle: async (work, { query }) => whole(await listCalendars(work, query.binned)),
  }),
  route({
    method: 'POST',
    path: '/calendars',
    summary: 'Add a calendar beside the company’s: an office with other hours or holidays',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['name-taken', 'hours-overlap', 'unknown-place'],
    body: contract.calendarIn,
    answer: contract.calendar,
    handle: (work, { body }) => addCalendar(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/calendars/:id',
    summary: 'Change hours or holidays; the company’s own calendar has the id of the workspace',
    tag,
    access: 'admin',
    params,
    refuses: ['name-taken', 'hours-overlap', 'unknown-place'],
    body: contract.calendarPatch,
    answer: contract.calendar,
    handle: (work, { params, body }) => changeCalendar(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/calendars/:id',
    summary: 'Put a calendar nobody works by into the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['in-use', 'company-calendar'],
    answer: contract.calendar,
    handle: (work, { params }) => binCalendar(work, params.id),
  }),
]

const dayRoutes = [
  route({
    method: 'GET',
    path: '/calendars/:id/days',
    summary: 'Holidays and special days of a calendar, from today for a year unless asked otherwise',
    tag,
    access: 'viewer',
    params,
    query: contract.daysAsked,
    refuses: ['too-long'],
    answer: contract.daysShown,
    handle: async (work, { params, query }) => wholeOf(await daysOf(work, params.id, query)),
  }),
  route({
    method: 'POST',
    path: '/calendar-days',
    summary: 'Say that a day is off, or that it is worked and when',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['unknown-calendar', 'day-taken', 'hours-overlap'],
    body: contract.specialDayIn,
    answer: contract.specialDay,
    handle: (work, { body }) => addSpecialDay(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/calendar-days/:id',
    summary: 'Change what is said of a day',
    tag,
    access: 'admin',
    params,
    refuses: ['hours-overlap'],
    body: contract.specialDayPatch,
    answer: contract.specialDay,
    handle: (work, { params, body }) => changeSpecialDay(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/calendar-days/:id',
    summary: 'The day is like its week again',
    tag,
    access: 'admin',
    params,
    answer: contract.specialDay,
    handle: (work, { params }) => dropSpecialDay(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/holidays',
    summary: 'Public holidays of a place, to look at before choosing it',
    tag,
    access: 'viewer',
    query: contract.holidaysAsked,
    refuses: ['unknown-place', 'too-long'],
    answer: contract.holidays,
    handle: async (work, { query: { country, state = null, region = null, ...between } }) =>
      wholeOf(holidaysAt(work, { country, state, region }, between)),
  }),
  route({
    method: 'GET',
    path: '/holiday-places',
    summary: 'Places of which holidays are known: countries, states of a country, regions of a state',
    tag,
    access: 'viewer',
    query: contract.placesAsked,
    answer: contract.places,
    handle: async (_work, { query: { country, state = null } }) =>
      whole(country ? partsOf(country, state) : countries()),
  }),
]

/** All of them, in the order of the readable page. */
export const calendarRoutes = [...officeRoutes, ...dayRoutes, ...hoursRoutes, ...absenceRoutes]
