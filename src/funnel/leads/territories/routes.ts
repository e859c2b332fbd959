/** The map of territories over HTTP. */
import { z } from 'zod'
import { territoryMap } from '../../../office/team/territories/contract.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { mapWithNames, saveMap, startPreview } from './actions.ts'
import * as contract from './contract.ts'
import { newestRuns, readRun, shown } from './runs.ts'
import { standingOfAccount, standingOfLead } from './standing.ts'

const tag = 'territories'
const params = z.object({ id })
const wrong = [
  'no-parent',
  'named-twice',
  'name-taken',
  'unknown-territory',
  'unknown-rule',
  'unknown-member',
]

export const territoryMapRoutes = [
  route({
    method: 'GET',
    path: '/territory-map',
    summary: 'The whole tree of territories with its rules, as an outline',
    tag,
    access: 'viewer',
    answer: territoryMap,
    handle: async (work) => ok(await mapWithNames(work)),
  }),
  route({
    method: 'POST',
    path: '/territory-previews',
    summary: 'Look what a map would do: what each rule catches, overlaps, gaps and moves. Nothing is changed',
    tag,
    access: 'manager',
    status: 202,
    refuses: [...wrong, 'unknown-reference'],
    body: contract.previewIn,
    answer: contract.runOut,
    handle: (work, { body }) => startPreview(work, body.territories),
  }),
  route({
    method: 'GET',
    path: '/territory-previews/:id',
    summary: 'How far a preview is, and what it found',
    tag,
    access: 'manager',
    params,
    answer: contract.runOut,
    async handle(work, { params }) {
      const row = await readRun(work, params.id)
      return row?.kind === 'preview' ? ok(shown(row)) : refuse('not-found', 'There is no such preview.')
    },
  }),
  route({
    method: 'POST',
    path: '/territory-maps',
    summary: 'Save the whole map; open leads that it moves are moved in the background',
    tag,
    access: 'manager',
    status: 201,
    refuses: [...wrong, 'unknown-reference', 'in-use'],
    body: contract.mapIn,
    answer: contract.mapSaved,
    handle: (work, { body }) => saveMap(work, body),
  }),
  route({
    method: 'GET',
    path: '/territory-moves',
    summary: 'How far the moving of open leads is, newest first',
    tag,
    access: 'viewer',
    query: contract.movesAsked,
    answer: contract.movesOut,
    handle: async (work, { query }) =>
      ok({ items: (await newestRuns(work, 'moves', query.limit)).map(shown), next: null }),
  }),
  route({
    method: 'GET',
    path: '/leads/:id/territory',
    summary: 'Why a lead is in its territory, and who covers it',
    tag,
    access: 'viewer',
    params,
    answer: contract.standing,
    async handle(work, { params }) {
      const standing = await standingOfLead(work, may(work.actor, 'leads'), params.id)
      return standing ? ok(standing) : refuse('not-found', 'There is no such lead.')
    },
  }),
  route({
    method: 'GET',
    path: '/accounts/:id/territory',
    summary: 'Where the next lead of a company would stand, and why',
    tag,
    access: 'viewer',
    params,
    answer: contract.standing,
    async handle(work, { params }) {
      const standing = await standingOfAccount(work, may(work.actor, 'accounts'), params.id)
      return standing ? ok(standing) : refuse('not-found', 'There is no such company.')
    },
  }),
]
