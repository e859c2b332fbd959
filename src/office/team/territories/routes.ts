/** Territories one by one, who covers them, and segments over HTTP. The map as a whole is in leads/territories. */
import { z } from 'zod'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { addTerritory, binTerritory, changeTerritory } from './actions.ts'
import * as contract from './contract.ts'
import { coverage } from './coverage.ts'
import { addSegment, binSegment, changeSegment } from './segments.ts'
import { listSegments, listTerritories } from './store.ts'

const tag = 'territories'
const params = z.object({ id })

export const territoryRoutes = [
  route({
    method: 'GET',
    path: '/territories',
    summary: 'Territories by name',
    tag,
    access: 'viewer',
    query: contract.territoriesAsked,
    answer: contract.territories,
    handle: async (work, { query }) => ok(await listTerritories(work, may(work.actor, 'territories'), query)),
  }),
  route({
    method: 'POST',
    path: '/territories',
    summary: 'Add a territory after its sisters; countries become its first rule',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['name-taken', 'unknown-territory'],
    body: contract.territoryIn,
    answer: contract.territory,
    handle: (work, { body }) => addTerritory(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/territories/:id',
    summary: 'Rename a territory, set its countries, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['name-taken', 'not-simple'],
    body: contract.territoryPatch,
    answer: contract.territory,
    handle: (work, { params, body }) => changeTerritory(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/territories/:id',
    summary: 'Put a territory no assignment names into the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['in-use'],
    answer: contract.territory,
    handle: (work, { params }) => binTerritory(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/territory-coverage',
    summary: 'Who covers each territory today, inside and field',
    tag,
    access: 'viewer',
    query: contract.coverageAsked,
    answer: contract.coverage,
    async handle(work, { query: { territory, amount, currency } }) {
      if ((amount === undefined) !== (currency === undefined))
        return refuse('invalid', 'Give an amount and its currency together.', { field: 'currency' })
      const value = amount !== undefined && currency ? { amount, currency } : null
      const all = await coverage(work, may(work.actor, 'roleAssignments'), value)
      return ok({ items: all.filter((one) => !territory || one.territoryId === territory), next: null })
    },
  }),
]

export const segmentRoutes = [
  route({
    method: 'GET',
    path: '/segments',
    summary: 'Bands of company size, in their order',
    tag,
    access: 'viewer',
    answer: contract.segments,
    handle: async (work) => ok({ items: await listSegments(work), next: null }),
  }),
  route({
    method: 'POST',
    path: '/segments',
    summary: 'Add a segment',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['name-taken', 'size-taken'],
    body: contract.segmentIn,
    answer: contract.segment,
    handle: (work, { body }) => addSegment(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/segments/:id',
    summary: 'Change a segment, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['name-taken', 'size-taken'],
    body: contract.segmentPatch,
    answer: contract.segment,
    handle: (work, { params, body }) => changeSegment(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/segments/:id',
    summary: 'Put a segment into the bin',
    tag,
    access: 'manager',
    params,
    answer: contract.segment,
    handle: (work, { params }) => binSegment(work, params.id),
  }),
]
