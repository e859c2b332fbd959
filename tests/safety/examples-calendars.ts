// Good requests about working hours, holidays and absences.
import type { Example } from './examples.ts'
import { aClaimed, anInvited, asked, made, unique } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>
type Thing = { id: string; version: number }

const MORNING = [['08:00', '12:00']]
const MORNINGS = [MORNING, MORNING, MORNING, MORNING, [], [], []]

const aCalendar = (company: Company) => made(company, '/calendars', { name: unique('Office'), country: 'ES' })

// Each on a day of its own: of one day only one thing is said.
let days = 0
const aDay = () => new Date(Date.UTC(2027, 0, 1 + ++days)).toISOString().slice(0, 10)
const aSpecialDay = (company: Company) =>
  made(company, '/calendar-days', { day: aDay(), name: unique('Day') })

const newcomer = async (company: Company) => (await anInvited(company)).member.id
const hoursOf = async (company: Company) =>
  made(company, '/member-hours', { memberId: await newcomer(company), week: MORNINGS, fromDay: '2026-04-01' })
const anAbsence = async (company: Company) =>
  made(company, '/absences', { memberId: await newcomer(company), fromDay: '2026-04-01', note: 'Lisbon' })

const on =
  (path: string, make: (company: Company) => Promise<Thing>, patch?: Record<string, unknown>): Make =>
  async (company) => {
    const { id, version } = await make(company)
    return { path: path.replace(':id', id), ...(patch ? { body: { version, ...patch } } : {}) }
  }

export const CALENDAR_EXAMPLES: Record<string, Make> = {
  'GET /calendars': async () => ({ path: '/calendars' }),
  'POST /calendars': async () => ({
    path: '/calendars',
    body: { name: unique('Office'), week: MORNINGS, country: 'DE', state: 'BY', region: 'A' },
  }),
  'PATCH /calendars/:id': on('/calendars/:id', aCalendar, { week: MORNINGS, country: 'FR' }),
  'DELETE /calendars/:id': on('/calendars/:id', aCalendar),
  'GET /calendars/:id/days': on('/calendars/:id/days?fromDay=2026-01-01', aCalendar),
  'POST /calendar-days': async (company) => ({
    path: '/calendar-days',
    body: { calendarId: (await aCalendar(company)).id, day: aDay(), name: unique('Day'), hours: MORNING },
  }),
  'PATCH /calendar-days/:id': on('/calendar-days/:id', aSpecialDay, { name: 'Fair', hours: MORNING }),
  'DELETE /calendar-days/:id': on('/calendar-days/:id', aSpecialDay),
  'GET /holidays': async () => ({ path: '/holidays?country=ES&state=VC' }),
  'GET /holiday-places': async () => ({ path: '/holiday-places?country=DE&state=BY' }),
  'GET /member-hours': async (company) => ({
    path: `/member-hours?memberId=${(await hoursOf(company)).memberId}`,
  }),
  'POST /member-hours': async (company) => ({
    path: '/member-hours',
    body: {
      memberId: await newcomer(company),
      calendarId: (await aCalendar(company)).id,
      fromDay: '2026-05-01',
    },
  }),
  'DELETE /member-hours/:id': on('/member-hours/:id', hoursOf),
  'GET /rebalance-plan': async (company) => ({
    path: `/rebalance-plan?member=${company.people.owner.memberId}&what=everything`,
  }),
  'POST /rebalances': async (company) => {
    const { id, version } = await aClaimed(company)
    const toMemberId = company.people.member.memberId
    return {
      path: '/rebalances',
      body: { reason: 'absence', moves: [{ kind: 'lead', id, version, toMemberId }] },
    }
  },
  'GET /presence': async (company) => {
    const [memberId, fromAt] = [await newcomer(company), '2026-01-01T00:00:00.000Z']
    await asked(company, 'POST', '/absences', { memberId, fromAt, untilAt: '2030-01-01T00:00:00.000Z' })
    return { path: '/presence' }
  },
  'GET /absences': async (company) => ({ path: `/absences?memberId=${(await anAbsence(company)).memberId}` }),
  'POST /absences': async (company) => ({
    path: '/absences',
    body: {
      ...{ memberId: await newcomer(company), kind: 'sick', fromDay: '2026-04-01', lastDay: '2026-04-03' },
      ...{ standInId: await newcomer(company), note: 'Back on Monday' },
    },
  }),
  'PATCH /absences/:id': on('/absences/:id', anAbsence, { lastDay: '2026-04-10', kind: 'family' }),
  'DELETE /absences/:id': on('/absences/:id', anAbsence),
}
