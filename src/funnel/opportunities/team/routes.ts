/** The endpoints of deal teams. */
import { z } from 'zod'
import { ok, refuse } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { formTeam } from './actions.ts'
import { teamIn, teamOut } from './contract.ts'
import { dealTeam } from './read.ts'

const tag = 'Deal teams'
const byId = z.object({ id })

export const dealTeamRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/deal-teams/:id',
    summary: 'Who works an opportunity as what with which share of credit, now and before',
    tag,
    access: 'viewer',
    params: byId,
    answer: teamOut,
    handle: (work, { params }) => read(work, params.id),
  }),
  route({
    method: 'PATCH',
    path: '/deal-teams/:id',
    summary: 'Set the whole team of an opportunity; its shares sum to 10000 basis points',
    tag,
    access: 'member',
    params: byId,
    body: teamIn,
    answer: teamOut,
    refuses: ['not-yours', 'opportunity-closed', 'nobody', 'twice', 'not-the-whole', 'unknown-member'],
    async handle(work, { params, body }) {
      const done = await formTeam(work, params.id, body)
      return done.ok ? read(work, params.id) : done
    },
  }),
]

async function read(work: Work, opportunityId: string) {
  const team = await dealTeam(work, may(work.actor, 'opportunities'), opportunityId)
  return team ? ok(team) : refuse('not-found', 'There is no such opportunity.')
}
