/** Merging companies and people over HTTP. A merge is a thing of its own: made, looked at, undone. */
import { z } from 'zod'
import { mustSeePeople } from '../../../platform/hidden.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import * as contract from './contract.ts'
import type { Choices, MergedNoun } from './merge.ts'
import { movedBy, previewMerge } from './preview.ts'
import { mergeBatch, mergeSeveral } from './several.ts'
import * as store from './store.ts'
import { undoRecordMerge } from './undo.ts'

const tag = 'Merging'
const byId = z.object({ id })
const WORDS = { contact: 'people', account: 'companies' } as const
const REFUSES = ['same-record', 'already-merged', 'not-the-same']

export const mergingRoutes: Route[] = [
  ...routesOf('contact'),
  ...routesOf('account'),
  route({
    method: 'POST',
    path: '/merge-batches',
    tag,
    access: 'member',
    status: 201,
    summary: 'Merge up to 200 pairs, each by itself; `dryRun` only says what would be done',
    body: contract.batchIn,
    answer: contract.batchOut,
    handle: async (work, { body }) =>
      (body.noun === 'contact' ? mustSeePeople(work.actor) : null) ?? mergeBatch(work, body),
  }),
]

function routesOf(noun: MergedNoun): Route[] {
  return [
    route({
      method: 'GET',
      path: `/${noun}-merge-previews`,
      tag,
      access: 'member',
      summary: `What merging two ${WORDS[noun]} would do`,
      refuses: REFUSES,
      query: contract.previewAsked,
      answer: contract.previewOut,
      handle: async (work, { query: { one, other, survivorId, take } }) =>
        previewMerge(work, noun, { ids: [one, other], survivorId, choices: choicesOf(take) }),
    }),
    route({
      method: 'POST',
      path: `/${noun}-merges`,
      tag,
      access: 'member',
      status: 201,
      summary: `Make one of two or more ${WORDS[noun]}`,
      refuses: REFUSES,
      body: contract.mergeIn,
      answer: contract.mergedOut,
      handle: (work, { body }) => mergeSeveral(work, noun, body),
    }),
    route({
      method: 'GET',
      path: `/${noun}-merges/:id`,
      tag,
      access: 'viewer',
      summary: 'One merge',
      params: byId,
      answer: contract.mergeOut,
      async handle(work, { params }) {
        const merge = await store.mergeById(work, noun, params.id)
        const seen = merge ? await store.seenRecords(work, noun, [merge.survivorId], false) : []
        if (!merge || seen.length === 0) return refuse('not-found', 'There is no such merge.')
        const { steps, ...rest } = merge
        return ok({ ...rest, noun, moved: movedBy(steps) })
      },
    }),
    route({
      method: 'DELETE',
      path: `/${noun}-merges/:id`,
      tag,
      access: 'member',
      summary: 'Undo a merge; answers what stays because it was changed since',
      refuses: ['merged-since'],
      params: byId,
      answer: contract.unmergedOut,
      handle: (work, { params }) => undoRecordMerge(work, noun, params.id),
    }),
  ]
}

function choicesOf(take: string | undefined): Choices {
  const fields = take?.split(',').filter((field) => field !== '') ?? []
  return Object.fromEntries(fields.map((field) => [field, 'merged' as const]))
}
