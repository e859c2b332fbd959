/** Endpoints about working hours, holidays and absences. */
import { z } from 'zod'
import { ok, type Result } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { cancelAbsence, changeAbsence, enterAbsence } from './absences.ts'
import { awayNow } from './actions.ts'
import { addCalendar, binCalendar, changeCalendar, listCalendars } from './company.ts'
import * as contract from './contract.ts'
import { countries, partsOf } from './holidays.ts'
import { dropHours, setHours } from './hours.ts'
import { addSpecialDay, changeSpecialDay, daysOf, dropSpecialDay, holidaysAt } from './special-days.ts'
import { listAbsences, listHours } from './store-people.ts'

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

const peopleRoutes = [
  route({
    method: 'GET',
    path: '/member-hours',
    summary: 'By which hours people work, and from which day on; the latest first',
    tag,
    access: 'viewer',
    query: contract.memberHoursAsked,
    answer: contract.manyMemberHours,
    handle: async (work, { query }) =>
      whole(await listHours(work, may(work.actor, 'memberHours'), query.memberId)),
  }),
  route({
    method: 'POST',
    path: '/member-hours',
    summary: 'From a day on somebody works other hours: another office, part time',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['unknown-member', 'unknown-calendar', 'hours-overlap'],
    body: contract.memberHoursIn,
    answer: contract.memberHours,
    handle: (work, { body }) => setHours(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/member-hours/:id',
    summary: 'Take back what was said of somebody’s hours; what held before goes on',
    tag,
    access: 'manager',
    params,
    answer: contract.memberHours,
    handle: (work, { params }) => dropHours(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/presence',
    summary: 'Who is away now, until when, and who stands in',
    tag,
    access: 'viewer',
    answer: contract.presence,
    handle: async (work) => ok({ items: await awayNow(work, may(work.actor, 'absences')) }),
  }),
]

const absenceRefuses = [
  'unknown-member',
  'no-time',
  'ends-before-start',
  'already-away',
  'own-stand-in',
  'stand-in-away',
]

const absenceRoutes = [
  route({
    method: 'GET',
    path: '/absences',
    summary: 'Absences in the order in which they end; why is told to the person and to managers',
    tag,
    access: 'viewer',
    query: contract.absencesAsked,
    answer: contract.absences,
    handle: async (work, { query }) => ok(await listAbsences(work, may(work.actor, 'absences'), query)),
  }),
  route({
    method: 'POST',
    path: '/absences',
    summary: 'Enter an absence: one’s own, or as a manager anybody’s',
    tag,
    access: 'member',
    status: 201,
    refuses: [...absenceRefuses, 'no-member'],
    body: contract.absenceIn,
    answer: contract.absence,
    handle: (work, { body }) => enterAbsence(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/absences/:id',
    summary: 'Change when, why, or who stands in',
    tag,
    access: 'member',
    params,
    refuses: [...absenceRefuses, 'cancelled'],
    body: contract.absencePatch,
    answer: contract.absence,
    handle: (work, { params, body }) => changeAbsence(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/absences/:id',
    summary: 'Cancel an absence; it is kept as cancelled',
    tag,
    access: 'member',
    params,
    answer: contract.absence,
    handle: (work, { params }) => cancelAbsence(work, params.id),
  }),
]

/** All of them, in the order of the readable page. */
export const calendarRoutes = [...officeRoutes, ...dayRoutes, ...peopleRoutes, ...absenceRoutes]
