/** Endpoints about people's hours and absences. */
import { z } from 'zod'
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { cancelAbsence, changeAbsence, enterAbsence } from './absences.ts'
import { awayNow } from './actions.ts'
import * as contract from './contract.ts'
import { dropHours, setHours } from './hours.ts'
import { listAbsences, listHours } from './store-people.ts'

const tag = 'calendars'
const params = z.object({ id })

export const hoursRoutes = [
  route({
    method: 'GET',
    path: '/member-hours',
    summary: 'By which hours people work, and from which day on; the latest first',
    tag,
    access: 'viewer',
    query: contract.memberHoursAsked,
    answer: contract.manyMemberHours,
    handle: async (work, { query }) =>
      ok({ items: await listHours(work, may(work.actor, 'memberHours'), query.memberId), next: null }),
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

export const absenceRoutes = [
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
