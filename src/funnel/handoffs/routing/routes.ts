/** Routing over HTTP: pools and who is in them. The rules and what they decided are in rule-routes.ts. */
import { z } from 'zod'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import * as contract from './contract.ts'
import { addPool, binPool, changePool, poolsShown } from './pools.ts'
import { recordRoutes, ruleRoutes, trialRoutes } from './rule-routes.ts'
import { addPlace, binPlace, changePlace, setProfile } from './settings.ts'

const tag = 'Routing'
const params = z.object({ id })
const TAKEN = ['name-taken', 'pool-for-taken', 'unknown-territory', 'unknown-product-line', 'unknown-segment']

const poolRoutes = [
  route({
    method: 'GET',
    path: '/pools',
    tag,
    access: 'viewer',
    summary: 'Pools with who is in them, how much they have, and why somebody gets nothing now',
    answer: contract.pools,
    handle: async (work) => ok({ items: await poolsShown(work, may(work.actor, 'queues')), next: null }),
  }),
  route({
    method: 'POST',
    path: '/pools',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Add a pool beside the default one of its function',
    refuses: TAKEN,
    body: contract.poolIn,
    answer: contract.pool,
    handle: async (work, { body }) => shown(work, await addPool(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/pools/:id',
    tag,
    access: 'manager',
    summary: 'Change a pool, make it the default, or take it out of the bin',
    refuses: TAKEN,
    params,
    body: contract.poolPatch,
    answer: contract.pool,
    handle: async (work, { params, body }) => shown(work, await changePool(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/pools/:id',
    tag,
    access: 'manager',
    summary: 'Put a pool in which nothing waits into the bin',
    refuses: ['in-use', 'is-default'],
    params,
    answer: z.object({ id, version: z.number() }),
    handle: (work, { params }) => binPool(work, params.id),
  }),
]

const placeRoutes = [
  route({
    method: 'POST',
    path: '/pool-members',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Give somebody a place of their own in a pool: on its list, with a weight',
    refuses: ['unknown-pool', 'unknown-member', 'already-there'],
    body: contract.placeIn,
    answer: contract.place,
    handle: (work, { body }) => addPlace(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/pool-members/:id',
    tag,
    access: 'manager',
    summary: "Change somebody's weight in a pool, or whether they come first",
    params,
    body: contract.placePatch,
    answer: contract.place,
    handle: (work, { params, body }) => changePlace(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/pool-members/:id',
    tag,
    access: 'manager',
    summary: "Take somebody's own place in a pool away",
    params,
    answer: contract.place,
    handle: (work, { params }) => binPlace(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/work-profiles',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Say what somebody can take, in points of open work, and what they are good at',
    refuses: ['unknown-member'],
    body: contract.profileIn,
    answer: contract.profile,
    handle: (work, { body }) => setProfile(work, body),
  }),
]

export const routingRoutes = [...poolRoutes, ...placeRoutes, ...ruleRoutes, ...trialRoutes, ...recordRoutes]

async function shown(work: Work, done: Result<{ id: string }>): Promise<Result<contract.PoolOut>> {
  if (!done.ok) return done
  const pool = (await poolsShown(work, may(work.actor, 'queues'))).find((one) => one.id === done.value.id)
  return pool ? ok(pool) : refuse('not-found', 'This pool is in the bin.')
}
