/** The floor as a manager sees it, put together from what is open, who is there and who is not. */
import { may } from '../../../platform/scope.ts'
import { addMs, DAY_MS, dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { awayNow, calendarsOf } from '../../team/calendars/actions.ts'
import { isWorkingTime } from '../../team/calendars/business-time.ts'
import { LEVELS } from '../../team/functions.ts'
import { clocksNow } from './clocks.ts'
import type { Floor } from './contract.ts'
import { earliest, functionsOnFloor, type Offered, type Standing, sum } from './floor.ts'
import { mostLate } from './late.ts'
import { type Load, loads } from './loads.ts'
import { isOver } from './plan.ts'
import * as store from './store.ts'

/** Absences that begin within so many days are shown beforehand: there is still time to hand over. */
const SOON_DAYS = 7
const MOST_LATE = 10

type Away = Awaited<ReturnType<typeof awayNow>>

/** Where it is stuck, who is over, who is away, what is late. */
export async function floorNow(work: Work): Promise<Floor> {
  const today = dayOf(work.now, work.actor.timeZone)
  const scope = may(work.actor, 'leads')
  const away = await awayNow(work, may(work.actor, 'absences'))
  const gone = new Set(away.map((one) => one.memberId))
  const standing = await store.standing(work, scope, today, [...gone])
  const offered = await store.offered(work, scope)
  const people = await store.people(work, today)
  const clocks = await clocksNow(work, scope)
  return {
    functions: functionsOnFloor(standing, offered, people, gone).map((one) => {
      const here = clocks.filter((clock) => clock.function === one.function)
      return { ...one, breached: sum(here, (c) => c.breached), atRisk: sum(here, (c) => c.atRisk) }
    }),
    queues: await queuesNow(work, standing),
    members: (await members(work, people, standing, offered, away)).map((one) => {
      const own = clocks.filter((clock) => clock.memberId === one.id)
      return { ...one, breached: sum(own, (clock) => clock.breached) }
    }),
    absent: await absent(work, standing, gone),
    late: await mostLate(work, scope, today, MOST_LATE),
  }
}

async function queuesNow(work: Work, standing: Standing[]): Promise<Floor['queues']> {
  const { queues, sleeping } = await store.queues(work)
  return queues.map((queue) => {
    const held = standing.filter((one) => one.queueId === queue.id)
    if (queue.kind === 'nurture') return { ...queue, waiting: sleeping, oldest: null }
    return { ...queue, waiting: sum(held, (one) => one.leads), oldest: earliest(held) }
  })
}

async function members(
  work: Work,
  people: store.PersonRow[],
  standing: Standing[],
  offered: Offered[],
  away: Away,
): Promise<Omit<Floor['members'][number], 'breached'>[]> {
  const ids = people.map(({ id }) => id)
  const calendars = await calendarsOf(work, ids)
  const held = await loads(work, ids, standing, offered)
  return people.map((person) => {
    const own = standing.filter((one) => one.memberId === person.id)
    const at = (level: string) =>
      sum(
        own.filter((one) => one.level === level),
        (one) => one.leads,
      )
    const offers = offered.filter((one) => one.memberId === person.id)
    const calendar = calendars.get(person.id)
    const absence = away.find((one) => one.memberId === person.id)
    const { load, capacity } = held.get(person.id) as Load
    return {
      id: person.id,
      name: person.name,
      functions: person.functions as never,
      ...{ gather: at('gather'), qualify: at('qualify'), convert: at('convert'), serve: at('serve') },
      offersToAnswer: sum(offers, (one) => one.offers),
      overdue: sum(own, (one) => one.stepOverdue) + person.tasksOverdue,
      ...{ load, capacity, isOver: isOver(load, capacity, peersOf(person, people, held)) },
      away: absence ? { until: absence.until, standInId: absence.standInId } : null,
      atWork: calendar ? isWorkingTime(calendar, work.now) : false,
    }
  })
}

/** What those hold who could help: everybody who shares a function of the funnel with a person, they themselves too. */
export function peersOf(
  person: { functions: string[] },
  people: { id: string; functions: string[] }[],
  held: Map<string, Load>,
): number[] {
  const shared = LEVELS.filter((level) => person.functions.includes(level))
  return people
    .filter((one) => shared.some((level) => one.functions.includes(level)))
    .map((one) => held.get(one.id)?.load ?? 0)
}

async function absent(work: Work, standing: Standing[], gone: Set<string>): Promise<Floor['absent']> {
  const soon = addMs(work.now, SOON_DAYS * DAY_MS)
  const all = await store.absencesUntil(work, may(work.actor, 'absences'), soon)
  // The running one, or else the next, of each person.
  const first = [...new Map(all.toReversed().map((one) => [one.memberId, one])).values()].reverse()
  const back = first.map((one) => ({
    memberId: one.memberId,
    backOn: dayOf(one.untilAt, work.actor.workspace.timeZone),
  }))
  const promised = new Map((await store.promises(work, back)).map((one) => [one.memberId, one]))
  return first.map(({ id: _, ...one }) => {
    const { steps = 0, tasks = 0, offers = 0 } = promised.get(one.memberId) ?? {}
    const leads = sum(
      standing.filter((row) => row.memberId === one.memberId),
      (row) => row.leads,
    )
    return { ...one, isAway: gone.has(one.memberId), ...{ leads, steps, tasks, offers } }
  })
}
