/** Endpoints about roles, who holds them, territories and queues. */
import { z } from 'zod'
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { addRole, binRole, changeRole } from './actions.ts'
import { assign, changeAssignment, reassign, shownAssignment } from './assignments.ts'
import * as contract from './contract.ts'
import { listAssignments, listQueues, listRoles } from './store.ts'

const tag = 'team'
const params = z.object({ id })

export const roleRoutes = [
  route({
    method: 'GET',
    path: '/roles',
    summary: "The company's own job titles, bundles of functions",
    tag,
    access: 'viewer',
    query: contract.rolesAsked,
    answer: contract.roles,
    handle: async (work, { query }) => ok(await listRoles(work, may(work.actor, 'roles'), query)),
  }),
  route({
    method: 'POST',
    path: '/roles',
    summary: 'Add a job title',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['name-taken'],
    body: contract.roleIn,
    answer: contract.role,
    handle: (work, { body }) => addRole(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/roles/:id',
    summary: 'Change a job title, or take it out of the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['name-taken'],
    body: contract.rolePatch,
    answer: contract.role,
    handle: (work, { params, body }) => changeRole(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/roles/:id',
    summary: 'Put a job title nobody holds into the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['in-use'],
    answer: contract.role,
    handle: (work, { params }) => binRole(work, params.id),
  }),
]

export const assignmentRoutes = [
  route({
    method: 'GET',
    path: '/role-assignments',
    summary: 'Who holds, held or will hold which role',
    tag,
    access: 'viewer',
    query: contract.assignmentsAsked,
    answer: contract.assignments,
    handle: async (work, { query }) => {
      const { items, next } = await listAssignments(work, may(work.actor, 'roleAssignments'), query)
      return ok({ items: items.map(shownAssignment), next })
    },
  }),
  route({
    method: 'POST',
    path: '/role-assignments',
    summary: 'Give a member a role',
    tag,
    access: 'manager',
    status: 201,
    refuses: [
      'unknown-member',
      'unknown-role',
      'unknown-territory',
      'unknown-product-line',
      'unknown-channel',
      'size-upside-down',
      'size-without-ends',
      'already-assigned',
      'ends-before-start',
    ],
    body: contract.assignmentIn,
    answer: contract.assignment,
    handle: (work, { body }) => assign(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/role-assignments/:id',
    summary: 'End an assignment on a day, or let it go on',
    tag,
    access: 'manager',
    params,
    refuses: ['already-assigned', 'ends-before-start'],
    body: contract.assignmentPatch,
    answer: contract.assignment,
    handle: (work, { params, body }) => changeAssignment(work, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/role-changes',
    summary: 'Another share, standing or limits from a day on: one assignment ends, another begins',
    tag,
    access: 'manager',
    status: 201,
    refuses: [
      'already-ended',
      'already-assigned',
      'unknown-territory',
      'unknown-product-line',
      'unknown-channel',
      'size-upside-down',
      'size-without-ends',
    ],
    body: contract.roleChangeIn,
    answer: contract.roleChanged,
    handle: (work, { body }) => reassign(work, body),
  }),
]

export const queueRoutes = [
  route({
    method: 'GET',
    path: '/queues',
    summary: 'The named queues that own work nobody has taken',
    tag,
    access: 'viewer',
    answer: contract.queues,
    handle: async (work) => ok({ items: await listQueues(work), next: null }),
  }),
]
