/** Endpoints about rights: the table, its changes, and what one person may. */
import { z } from 'zod'
import { reaches } from '../../../platform/access.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import { memberIfActive } from '../actor.ts'
import { chooseProfile, dropRights, rightsTable, setRights } from './actions.ts'
import * as contract from './contract.ts'
import { explain } from './explain.ts'
import { PROFILES } from './right.ts'

const tag = 'rights'
const params = z.object({ id })
const profiles = PROFILES as unknown as z.input<typeof contract.rightsTable>['profiles']

export const rightsRoutes = [
  route({
    method: 'GET',
    path: '/role-rights',
    summary: 'Who may see and work what, by job title; the rest last',
    tag,
    access: 'viewer',
    answer: contract.rightsTable,
    handle: async (work) => ok({ items: await rightsTable(work), next: null, profiles }),
  }),
  route({
    method: 'POST',
    path: '/role-rights',
    summary: 'Say the rights of a job title, or (roleId null) of everybody else',
    tag,
    access: 'admin',
    refuses: ['unknown-role'],
    body: contract.rightsIn,
    answer: contract.roleRights,
    handle: (work, { body }) => setRights(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/role-rights/:id',
    summary: 'Take the rights of a job title back: it holds what the rest holds',
    tag,
    access: 'admin',
    params,
    answer: contract.roleRights,
    handle: (work, { params }) => dropRights(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/rights-profiles',
    summary: 'One ready-made set of rights for the whole company',
    tag,
    access: 'admin',
    body: contract.profileIn,
    answer: contract.rightsTable,
    async handle(work, { body }) {
      const chosen = await chooseProfile(work, body.profile)
      return chosen.ok ? ok({ items: chosen.value, next: null, profiles }) : chosen
    },
  }),
  route({
    method: 'GET',
    path: '/members/:id/rights',
    summary: 'What a member may see and work, and why; of others for managers only',
    tag,
    access: 'viewer',
    params,
    answer: contract.explained,
    async handle(work, { params }) {
      const { actor } = work
      if (params.id !== actor.memberId && !reaches(actor.access, 'manager')) {
        return refuse('forbidden', "Other people's rights are for a manager to look at.")
      }
      const found = await memberIfActive(work.tx, actor.workspaceId, params.id, work.now)
      if (!found) return refuse('not-found', 'There is no such active member.')
      return explain(work, found.actor, found.roleIds)
    },
  }),
]
