/** Endpoints about shapes of team. */
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { shapeTeam, templatesHere } from './actions.ts'
import * as contract from './contract.ts'

const tag = 'team'

export const templateRoutes = [
  route({
    method: 'GET',
    path: '/team-templates',
    summary: 'Shapes a team may take, with the seats, roles, pods and pools each would make',
    tag,
    access: 'viewer',
    answer: contract.templates,
    handle: async (work) => ok({ items: await templatesHere(work), next: null }),
  }),
  route({
    method: 'POST',
    path: '/team-shapes',
    summary: 'Set the team up as a template says: adds what is missing, invites who is new, in one step',
    tag,
    access: 'admin',
    status: 201,
    secret: true,
    refuses: [
      'unknown-seat',
      'seat-taken',
      'nobody-named',
      'unknown-member',
      'access-above-own',
      'already-assigned',
    ],
    body: contract.shapingIn,
    answer: contract.shaped,
    handle: (work, { body }) => shapeTeam(work, body),
  }),
]
