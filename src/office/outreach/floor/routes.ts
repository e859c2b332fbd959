/** The floor over HTTP: how it stands, who would get what, and moving it. */
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { floorNow } from './actions.ts'
import * as contract from './contract.ts'
import { planFor } from './planning.ts'
import { rebalance } from './rebalance.ts'

const tag = 'Desks'

export const floorRoutes = [
  route({
    method: 'GET',
    path: '/floor',
    tag,
    access: 'viewer',
    summary: 'Where it is stuck, who holds how much, who is away and what they promised, what is late',
    answer: contract.floor,
    handle: async (work) => ok(await floorNow(work)),
  }),
  route({
    method: 'GET',
    path: '/rebalance-plan',
    tag,
    access: 'manager',
    summary: 'Who would get what of a member’s work, and why; nothing moves',
    query: contract.planAsked,
    answer: contract.plan,
    handle: (work, { query }) => planFor(work, query.member, query.what, query.standInFirst),
  }),
  route({
    method: 'POST',
    path: '/rebalances',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Carry out a plan in one step: leads, tasks and offers to their new owners, with a reason',
    refuses: ['plan-is-stale', 'unknown-receiver', 'unknown-member', 'offer-is-open', 'unknown-reason'],
    body: contract.rebalanceIn,
    answer: contract.rebalanced,
    handle: (work, { body }) => rebalance(work, body),
  }),
]
