/** Doubles over HTTP. */
import { z } from 'zod'
import { paged } from '../../../platform/page.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { id, listOf } from '../../../platform/shapes.ts'
import { giveVerdict, takeBackVerdict } from './actions.ts'
import { checkTyped } from './check.ts'
import * as contract from './contract.ts'
import { cancelRun, newestRuns, readRun, shownRun, startRun } from './runs.ts'
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
      const shown = await store.shownPairs(work, items)
      // The list is cut by likelihood; that names agree too is seen in the reasons.
      return ok({ items: query.sure ? shown.filter(({ sure }) => sure) : shown, next })
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
  route({
    method: 'POST',
    path: '/duplicate-checks',
    summary: 'Who in the book may be meant by what was typed so far, and why',
    tag,
    access: 'viewer',
    status: 201,
    body: contract.checkIn,
    answer: contract.checkOut,
    handle: async (work, { body }) => ok(await checkTyped(work, body)),
  }),
  route({
    method: 'POST',
    path: '/match-runs',
    summary: 'Look through the whole book for doubles, in the background',
    tag,
    access: 'manager',
    status: 202,
    refuses: ['running-already'],
    answer: contract.runOut,
    handle: (work) => startRun(work),
  }),
  route({
    method: 'GET',
    path: '/match-runs',
    summary: 'The last looks through the book',
    tag,
    access: 'member',
    answer: listOf(contract.runOut),
    handle: async (work) => ok({ items: (await newestRuns(work, 10)).map(shownRun), next: null }),
  }),
  route({
    method: 'GET',
    path: '/match-runs/:id',
    summary: 'A look through the book: how far it is',
    tag,
    access: 'member',
    params: byId,
    answer: contract.runOut,
    async handle(work, { params }) {
      const run = await readRun(work, params.id)
      return run ? ok(shownRun(run)) : refuse('not-found', 'There is no such run.')
    },
  }),
  route({
    method: 'POST',
    path: '/match-runs/:id/cancellations',
    summary: 'Stop a look through the book; the pairs it has found stay',
    tag,
    access: 'manager',
    refuses: ['not-now'],
    params: byId,
    answer: contract.runOut,
    handle: (work, { params }) => cancelRun(work, params.id),
  }),
]
