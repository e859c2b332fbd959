/** The endpoints of opportunities, needs, courses of action and outcomes. */
import { z } from 'zod'
import { namesHidden } from '../../platform/hidden.ts'
import { paged } from '../../platform/page.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING } from '../../platform/rights.ts'
import { type Route, route } from '../../platform/route.ts'
import { may, type Scope } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { editOpportunity, openOpportunity, recordOutcome, reopenOpportunity } from './actions.ts'
import { buyerRoutes } from './buyers/routes.ts'
import {
  boardFilters,
  boardOut,
  opportunityFilters,
  opportunityIn,
  opportunityList,
  opportunityOut,
  opportunityPatch,
  outcomeIn,
  reopeningIn,
} from './contract.ts'
import { board, opportunities, opportunityRecord } from './list.ts'
import { courseRoutes, needRoutes } from './need-routes.ts'
import { nurtureRoutes } from './nurture/routes.ts'
import { dealTeamRoutes } from './team/routes.ts'

const tag = 'Opportunities'
const byId = z.object({ id })
const AMOUNT = { amounts: ['amount', 'currency'] }
const BLOCKED = ['not-yours', 'opportunity-closed']

const ofOpportunities: Route[] = [
  route({
    method: 'GET',
    path: '/opportunities',
    summary: 'Opportunities by filters, in pages',
    tag,
    access: 'viewer',
    query: opportunityFilters,
    answer: opportunityList,
    handle: async (work, { query }) => {
      const rows = await opportunities(work, may(work.actor, 'opportunities'), query)
      return ok(
        paged(rows, query.limit, (row) => [query.sort === 'newest' ? row.openedAt : row.expectedOn, row.id]),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/opportunity-board',
    summary: 'Open opportunities by stage: count, sum per currency, the first cards',
    tag,
    access: 'viewer',
    query: boardFilters,
    answer: boardOut,
    handle: async (work, { query }) =>
      ok({ stages: await board(work, may(work.actor, 'opportunities'), query) }),
  }),
  route({
    method: 'GET',
    path: '/opportunities/:id',
    summary: 'One opportunity with its lead, needs, products and courses of action',
    tag,
    access: 'viewer',
    params: byId,
    answer: opportunityOut,
    handle: (work, { params }) => read(work, params.id, may(work.actor, 'opportunities')),
  }),
  route({
    method: 'POST',
    path: '/opportunities',
    summary: 'Open an opportunity of a lead at convert',
    tag,
    access: 'member',
    status: 201,
    body: opportunityIn,
    answer: opportunityOut,
    refuses: ['not-yours', 'not-at-convert', 'amount-missing', 'unknown-reference', 'hidden-field'],
    handle: async (work, { body }) =>
      namesHidden(work.actor, body, AMOUNT) ?? readAfter(work, await openOpportunity(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/opportunities/:id',
    summary: 'Change an opportunity: amount, expected day, next step, stage',
    tag,
    access: 'member',
    params: byId,
    body: opportunityPatch,
    answer: opportunityOut,
    refuses: [...BLOCKED, 'stage-not-reached', 'amount-missing', 'unknown-reference', 'hidden-field'],
    handle: async (work, { params, body }) =>
      namesHidden(work.actor, body, AMOUNT) ?? readAfter(work, await editOpportunity(work, params.id, body)),
  }),
]

const ofOutcomes: Route[] = [
  route({
    method: 'POST',
    path: '/outcomes',
    summary: 'Won or lost; the last of a lead decides the lead with it',
    tag,
    access: 'member',
    status: 201,
    body: outcomeIn,
    answer: opportunityOut,
    refuses: [
      ...BLOCKED,
      'no-such-move',
      'no-decision-done',
      'unknown-reason',
      'unknown-reference',
      'unknown-receiver',
      'amount-missing',
      'not-yet',
      'before-opened',
    ],
    handle: async (work, { body }) => {
      const hidden = namesHidden(work.actor, body, AMOUNT)
      if (hidden) return hidden
      const done = await recordOutcome(work, body)
      return done.ok ? read(work, done.value.opportunity.id) : done
    },
  }),
  route({
    method: 'POST',
    path: '/opportunity-reopenings',
    summary: 'Reopen a lost opportunity, and its lead where that was lost with it',
    tag,
    access: 'member',
    status: 201,
    body: reopeningIn,
    answer: opportunityOut,
    refuses: [
      'not-yours',
      'already-open',
      'cancel-the-order',
      'not-at-convert',
      'no-such-move',
      'unknown-reason',
    ],
    handle: async (work, { body }) => {
      const done = await reopenOpportunity(work, body)
      return done.ok ? read(work, done.value.opportunity.id) : done
    },
  }),
]

export const opportunityRoutes: Route[] = [
  ...ofOpportunities,
  ...ofOutcomes,
  ...needRoutes,
  ...courseRoutes,
  ...dealTeamRoutes,
  ...buyerRoutes,
  ...nurtureRoutes,
]

async function readAfter(work: Work, done: Result<{ id: string }>) {
  return done.ok ? read(work, done.value.id) : done
}

// Who has just changed it sees what came of that, also where it left their sight.
async function read(work: Work, opportunityId: string, scope: Scope = EVERYTHING) {
  const one = await opportunityRecord(work, scope, opportunityId)
  return one ? ok(one) : refuse('not-found', 'There is no such opportunity.')
}
