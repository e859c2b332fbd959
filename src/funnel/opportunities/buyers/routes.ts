/** The endpoints of the buyer's side. */
import { z } from 'zod'
import { mustSeePeople } from '../../../platform/hidden.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { EVERYTHING } from '../../../platform/rights.ts'
import { type Route, route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { addBuyer, binBuyer, editBuyer } from './actions.ts'
import { buyerIn, buyerOut, buyerPatch, centreOut } from './contract.ts'
import { buyer, buyingCentre } from './read.ts'

const tag = 'Deal teams'
const byId = z.object({ id })
const BLOCKED = ['not-yours', 'opportunity-closed']

export const buyerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/buying-centres/:id',
    summary: "The buyer's side of an opportunity: who plays which part, and what is missing",
    tag,
    access: 'viewer',
    params: byId,
    answer: centreOut,
    async handle(work, { params }) {
      const centre = await buyingCentre(work, may(work.actor, 'opportunities'), params.id)
      return centre ? ok(centre) : refuse('not-found', 'There is no such opportunity.')
    },
  }),
  route({
    method: 'POST',
    path: '/buyers',
    summary: "Put a contact on the map of the buyer's side",
    tag,
    access: 'member',
    status: 201,
    body: buyerIn,
    answer: buyerOut,
    refuses: [...BLOCKED, 'already-there', 'unknown-reference', 'unknown-member'],
    handle: async (work, { body }) =>
      mustSeePeople(work.actor) ?? readAfter(work, await addBuyer(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/buyers/:id',
    summary:
      'Change what is known of a person: parts, strength, stance, who holds the contact; or take them back',
    tag,
    access: 'member',
    params: byId,
    body: buyerPatch,
    answer: buyerOut,
    refuses: [...BLOCKED, 'already-there', 'unknown-member'],
    handle: async (work, { params, body }) =>
      mustSeePeople(work.actor) ?? readAfter(work, await editBuyer(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/buyers/:id',
    summary: 'Take a person off the map',
    tag,
    access: 'member',
    params: byId,
    answer: buyerOut,
    refuses: BLOCKED,
    handle: async (work, { params }) =>
      mustSeePeople(work.actor) ?? readAfter(work, await binBuyer(work, params.id)),
  }),
]

async function readAfter(work: Work, done: Result<{ id: string }>) {
  if (!done.ok) return done
  const one = await buyer(work, EVERYTHING, done.value.id)
  return one ? ok(one) : refuse('not-found', 'There is nobody like that on a map.')
}
