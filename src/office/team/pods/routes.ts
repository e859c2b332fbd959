/** Endpoints about pods and who is in them. */
import { z } from 'zod'
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { addPod, binPod, changeMembership, changePod, join } from './actions.ts'
import * as contract from './contract.ts'
import { listPods } from './store.ts'

const tag = 'team'
const params = z.object({ id })

export const podRoutes = [
  route({
    method: 'GET',
    path: '/pods',
    summary: 'Small crews across functions that share their accounts',
    tag,
    access: 'viewer',
    query: contract.podsAsked,
    answer: contract.pods,
    handle: async (work, { query }) => ok(await listPods(work, may(work.actor, 'pods'), query)),
  }),
  route({
    method: 'POST',
    path: '/pods',
    summary: 'Make a pod',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['name-taken', 'unknown-member'],
    body: contract.podIn,
    answer: contract.pod,
    handle: (work, { body }) => addPod(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/pods/:id',
    summary: 'Rename a pod, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['name-taken'],
    body: contract.podPatch,
    answer: contract.pod,
    handle: (work, { params, body }) => changePod(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/pods/:id',
    summary: 'Put a pod into the bin; its people leave it today',
    tag,
    access: 'manager',
    params,
    answer: contract.pod,
    handle: (work, { params }) => binPod(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/pod-members',
    summary: 'Somebody begins in a pod',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['unknown-pod', 'unknown-member', 'already-in-pod', 'ends-before-start'],
    body: contract.podMemberIn,
    answer: contract.podMember,
    handle: (work, { body }) => join(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/pod-members/:id',
    summary: "End somebody's time in a pod on a day, or let it go on",
    tag,
    access: 'manager',
    params,
    refuses: ['already-in-pod', 'ends-before-start'],
    body: contract.podMemberPatch,
    answer: contract.podMember,
    handle: (work, { params, body }) => changeMembership(work, params.id, body),
  }),
]
