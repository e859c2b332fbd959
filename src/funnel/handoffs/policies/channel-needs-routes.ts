/** What the leads of single channels need before release, over HTTP. */
import { z } from 'zod'
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { needsByChannel, setNeeds } from './channel-needs.ts'
import { REQUIRABLE } from './policy.ts'

const required = z.array(z.enum(REQUIRABLE)).max(REQUIRABLE.length)
const needsOut = z.object({ items: z.array(z.object({ channelId: id, required })) })
const tag = 'Handoffs'

export const needRoutes = [
  route({
    method: 'GET',
    path: '/channel-needs',
    tag,
    access: 'viewer',
    summary: 'Channels whose leads need something else before release than the policy of gather>qualify',
    answer: needsOut,
    handle: async (work) => ok(await shown(work)),
  }),
  route({
    method: 'POST',
    path: '/channel-needs',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Say what the leads of a channel need before release; null lets the policy hold again',
    refuses: ['unknown-reference'],
    body: z.object({ channelId: id, required: required.nullable() }),
    answer: needsOut,
    async handle(work, { body }) {
      const done = await setNeeds(work, body.channelId, body.required)
      return done.ok ? ok(await shown(work)) : done
    },
  }),
]

async function shown(work: Work) {
  return {
    items: [...(await needsByChannel(work))].map(([channelId, needs]) => ({ channelId, required: needs })),
  }
}
