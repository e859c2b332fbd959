/** Every endpoint of the team, in the order of the readable page. */
import { ok } from '../../platform/result.ts'
import { type Route, route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { functionChart, gaps, orgChart, overbooked, singlePoints } from './charts.ts'
import * as contract from './contract.ts'
import { keyRoutes } from './keys/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { podRoutes } from './pods/routes.ts'
import { rightsRoutes } from './rights/routes.ts'
import { assignmentRoutes, queueRoutes, roleRoutes } from './roles/routes.ts'
import { peopleOf, rolesHeldOn, rolesOf } from './store.ts'
import { segmentRoutes, territoryRoutes } from './territories/routes.ts'
import { workspaceRoutes } from './workspace/routes.ts'

const chartRoutes = [
  route({
    method: 'GET',
    path: '/charts',
    summary: 'The function chart beside the org chart, with gaps and risks, as of a day',
    tag: 'team',
    access: 'viewer',
    query: contract.chartsAsked,
    answer: contract.charts,
    handle: async (work, { query }) => ok(await chartsOf(work, query.asOf)),
  }),
]

export const teamRoutes: Route[] = [
  ...workspaceRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...assignmentRoutes,
  ...podRoutes,
  ...chartRoutes,
  ...territoryRoutes,
  ...segmentRoutes,
  ...queueRoutes,
  ...calendarRoutes,
  ...rightsRoutes,
  ...keyRoutes,
]

async function chartsOf(work: Work, asked: Day | undefined) {
  const asOf = asked ?? dayOf(work.now, work.actor.workspace.timeZone)
  const people = await peopleOf(work, may(work.actor, 'members'), asOf)
  const roles = await rolesOf(work)
  const held = await rolesHeldOn(work, may(work.actor, 'roleAssignments'), asOf)
  const chart = functionChart(roles, held, people, asOf)
  return {
    asOf,
    people: people as never,
    roles,
    functions: chart as never,
    command: orgChart(people),
    gaps: gaps(chart, people),
    singlePoints: singlePoints(chart, people),
    overbooked: overbooked(held, asOf),
  }
}
