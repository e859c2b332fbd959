/** What neighbours may ask of calendars: by which hours somebody works, and who is away. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { addMs, DAY_MS, dayOf, type Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { awayUntil, presentStandIn } from './absence.ts'
import { personal, plainCalendars } from './assemble.ts'
import type { WorkCalendar } from './business-time.ts'
import * as store from './store.ts'

/** Absences are read for so long back and ahead: promises are counted in hours and days. */
const WINDOW_DAYS = 400

/** The calendars of members: own hours, else the company's, with holidays and absences. Unknown members are left out. */
export async function calendarsOf(work: Work, memberIds: string[]): Promise<Map<string, WorkCalendar>> {
  if (memberIds.length === 0) return new Map()
  const from = addMs(work.now, -WINDOW_DAYS * DAY_MS)
  const until = addMs(work.now, WINDOW_DAYS * DAY_MS)
  const people = await store.zonesOf(work, memberIds)
  const hours = Map.groupBy(await store.hoursWritten(work, memberIds), (one) => one.memberId)
  const absences = await store.absencesWithin(work, memberIds, from, until)
  const away = Map.groupBy(absences, (one) => one.memberId)
  const plains = await plainOnes(work)
  const calendars = people.map(({ id, timeZone }): [string, WorkCalendar] => {
    const today = dayOf(work.now, timeZone)
    const person = { timeZone, hours: hours.get(id) ?? [], absences: away.get(id) ?? [], today }
    return [id, personal(work.actor.workspaceId, plains, person)]
  })
  return new Map(calendars)
}

/** The company's calendar: queues and pools keep their clocks by it. */
export async function calendarOfWorkspace(work: Work): Promise<WorkCalendar> {
  const { timeZone } = work.actor.workspace
  const person = { timeZone, hours: [], absences: [], today: dayOf(work.now, timeZone) }
  return personal(work.actor.workspaceId, await plainOnes(work), person)
}

/** Who of these members is away at an instant, until when, and who present stands in. */
export async function awayAt(
  work: Work,
  memberIds: string[],
  at: Instant,
): Promise<Map<string, { until: Instant; standInId: string | null }>> {
  const away = memberIds.length === 0 ? [] : await awayWithin(work, sql<boolean>`true`, at)
  const asked = new Set(memberIds)
  return new Map(
    away
      .filter((one) => asked.has(one.memberId))
      .map(({ memberId, until, standInId }) => [memberId, { until, standInId }]),
  )
}

/** Everybody who is away now, as far as the actor may see it. */
export async function awayNow(work: Work, scope: Scope) {
  return awayWithin(work, scope, work.now)
}

async function awayWithin(work: Work, scope: Scope, at: Instant) {
  const absences = await store.awayFrom(work, scope, at)
  return [...new Set(absences.map((one) => one.memberId))].map((memberId) => ({
    memberId,
    until: awayUntil(absences, memberId, at) as Instant,
    standInId: presentStandIn(absences, memberId, at),
  }))
}

async function plainOnes(work: Work) {
  const [calendars, days] = [await store.calendarsWritten(work), await store.daysWritten(work)]
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  return plainCalendars({ companyId: work.actor.workspaceId, calendars, days, today })
}
