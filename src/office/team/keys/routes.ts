/** Endpoints about API keys. */
import { z } from 'zod'
import { reaches } from '../../../platform/access.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { makeKey, revokeKey } from './actions.ts'
import * as contract from './contract.ts'
import { listKeys } from './store.ts'

const tag = 'keys'

export const keyRoutes = [
  route({
    method: 'GET',
    path: '/api-keys',
    summary: "My API keys; an admin may ask for everybody's",
    tag,
    access: 'member',
    query: contract.apiKeysAsked,
    answer: contract.apiKeys,
    async handle(work, { query }) {
      const { everybody, ...page } = query
      if (everybody && !reaches(work.actor.access, 'admin')) {
        return refuse('forbidden', "Everybody's keys are for an admin to see.")
      }
      const memberId = everybody ? null : work.actor.memberId
      return ok(await listKeys(work, may(work.actor, 'apiKeys'), { ...page, memberId }))
    },
  }),
  route({
    method: 'POST',
    path: '/api-keys',
    secret: true,
    summary: 'Make an API key; the answer carries it once',
    tag,
    access: 'member',
    status: 201,
    refuses: ['access-above-own'],
    body: contract.apiKeyIn,
    answer: contract.apiKeyMade,
    handle: (work, { body }) => makeKey(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/api-keys/:id',
    summary: 'Revoke an API key',
    tag,
    access: 'member',
    params: z.object({ id }),
    answer: contract.apiKey,
    handle: (work, { params }) => revokeKey(work, params.id),
  }),
]
