/** The two charts, with what they warn of. */
import { ok, type Result } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { functionChart, gaps, orgChart, overbooked, singlePoints } from './charts.ts'
import * as contract from './contract.ts'
import { onlyOverflow, overlaps, restOnOne, uncovered } from './findings.ts'
import * as store from './store.ts'

export const chartRoutes = [
  route({
    method: 'GET',
    path: '/charts',
    summary: 'The function chart beside the org chart, with gaps, risks and overlaps, as of a day',
    tag: 'team',
    access: 'viewer',
    query: contract.chartsAsked,
    answer: contract.charts,
    handle: async (work, { query }) => ok((await chartsOf(work, query.asOf)) as never),
  }),
]

async function chartsOf(work: Work, asked: Day | undefined) {
  const asOf = asked ?? dayOf(work.now, work.actor.workspace.timeZone)
  const people = await store.peopleOf(work, may(work.actor, 'members'), asOf)
  const roles = await store.rolesOf(work, asOf)
  const held = await store.rolesHeldOn(work, may(work.actor, 'roleAssignments'), asOf)
  const chart = functionChart(roles, held, people, asOf)
  const territories = await store.territoriesOn(work, asOf)
  const { productLines, channels } = await offered(work, asOf)
  const here = <T extends { isThere: boolean }>(all: T[]) => all.filter((one) => one.isThere)
  const market = {
    territories: here(territories),
    productLines: here(productLines),
    channels: here(channels),
  }
  return {
    ...{ asOf, people, roles, functions: chart, territories, productLines, channels },
    pods: await store.podsOn(work, may(work.actor, 'pods'), asOf),
    command: orgChart(people),
    gaps: gaps(chart, people),
    singlePoints: singlePoints(chart, people),
    onlyOverflow: onlyOverflow(chart, people),
    uncovered: uncovered(chart, people, market),
    restOnOne: restOnOne(chart, people, market),
    overlaps: overlaps(chart, people),
    overbooked: overbooked(held, asOf),
  }
}

interface Offered {
  productLines: { id: string; name: string; isThere: boolean }[]
  channels: { id: string; name: string; isThere: boolean }[]
}

// What is sold and by which channels is known to later modules.
async function offered(work: Work, asOf: Day): Promise<Offered> {
  const answer = (await answerFact(work, 'charts.asked', { asOf })) as Result<Offered | null>
  return answer.ok && answer.value ? answer.value : { productLines: [], channels: [] }
}
