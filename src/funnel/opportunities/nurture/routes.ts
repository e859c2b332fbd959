/** The endpoints of nurture plans. */
import { z } from 'zod'
import { ok, refuse } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { planFrom, planTouch } from './actions.ts'
import { planIn, planOut, touchIn, touchOut, touchPatch } from './contract.ts'
import { nurturePlan, touch } from './read.ts'
import { editTouch } from './touches.ts'

const tag = 'Deal teams'
const byId = z.object({ id })
const BLOCKED = ['not-yours', 'opportunity-closed', 'unknown-member']

export const nurtureRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/nurture-plans/:id',
    summary: 'The dated touches of an opportunity: what comes next, what is late, what was done or left out',
    tag,
    access: 'viewer',
    params: byId,
    answer: planOut,
    handle: (work, { params }) => readPlan(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/nurture-plans',
    summary: 'Plan the touches of a template from a day on',
    tag,
    access: 'member',
    status: 201,
    body: planIn,
    answer: planOut,
    refuses: BLOCKED,
    async handle(work, { body }) {
      const done = await planFrom(work, body)
      return done.ok ? readPlan(work, body.opportunityId) : done
    },
  }),
  route({
    method: 'POST',
    path: '/nurture-touches',
    summary: 'Plan one touch: who, when, by which channel, and why',
    tag,
    access: 'member',
    status: 201,
    body: touchIn,
    answer: touchOut,
    refuses: [...BLOCKED, 'unknown-reference'],
    async handle(work, { body }) {
      const done = await planTouch(work, body)
      return done.ok ? readTouch(work, done.value.id) : done
    },
  }),
  route({
    method: 'PATCH',
    path: '/nurture-touches/:id',
    summary:
      'Move a touch to another day or person, finish it, leave it out with a reason, or take it up again',
    tag,
    access: 'member',
    params: byId,
    body: touchPatch,
    answer: touchOut,
    refuses: [...BLOCKED, 'unknown-reference', 'touch-ended', 'not-skipped', 'not-done'],
    async handle(work, { params, body }) {
      const done = await editTouch(work, params.id, body)
      return done.ok ? readTouch(work, params.id) : done
    },
  }),
]

async function readPlan(work: Work, opportunityId: string) {
  const plan = await nurturePlan(work, may(work.actor, 'opportunities'), opportunityId)
  return plan ? ok(plan) : refuse('not-found', 'There is no such opportunity.')
}

async function readTouch(work: Work, touchId: string) {
  const one = await touch(work, may(work.actor, 'opportunities'), touchId)
  return one ? ok(one) : refuse('not-found', 'There is no such touch.')
}
