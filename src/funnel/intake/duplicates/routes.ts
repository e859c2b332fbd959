/** Doubles over HTTP. */
import { z } from 'zod'
import { paged } from '../../../platform/page.ts'
import { ok } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { id, listOf } from '../../../platform/shapes.ts'
import { giveVerdict, takeBackVerdict } from './actions.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

const tag = 'Doubles'
const byId = z.object({ id })

export const duplicateRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/duplicates',
    summary: 'Pairs of people and of companies that may be one, the likeliest first',
    tag,
    access: 'viewer',
    query: contract.pairsPage,
    answer: listOf(contract.pairOut),
    async handle(work, { query }) {
      const { items, next } = paged(await store.pairPage(work, query), query.limit, (row) => [
        row.probability,
        row.id,
      ])
      return ok({ items: await store.shownPairs(work, items), next })
    },
  }),
  route({
    method: 'POST',
    path: '/duplicates/:id/verdicts',
    summary: 'Say that the two are one, or that they are not',
    tag,
    access: 'member',
    status: 201,
    refuses: ['decided-already', 'pair-closed'],
    params: byId,
    body: contract.verdictIn,
    answer: contract.pairOut,
    handle: (work, { params, body }) => giveVerdict(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/duplicates/:id/verdicts',
    summary: 'Take a verdict back: the pair is open again',
    tag,
    access: 'member',
    params: byId,
    answer: contract.pairOut,
    handle: (work, { params }) => takeBackVerdict(work, params.id),
  }),
]
