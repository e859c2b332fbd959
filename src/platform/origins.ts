/** Which pages of other sites may ask: a public route says so of each, and the browser is told (CORS). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal, parse } from './door.ts'
import type { Outside } from './outside.ts'
import { type Refusal, refuse } from './result.ts'
import type { PublicRoute } from './route.ts'

/** Tells the browser that the page may read the answer; a refusal where it may not even ask. */
export async function letIn(
  outside: Outside,
  { openTo, params }: PublicRoute<Outside>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Refusal | null> {
  if (!openTo) return null
  reply.header('vary', 'Origin')
  const { origin } = request.headers
  if (origin === undefined) return null
  const about = parse({ params }, { ...asked(request), body: {} } as FastifyRequest)
  if (!about.ok) return about
  if (!(await openTo(outside, about.value.params, origin)))
    return refuse('forbidden', 'Pages of that site may not ask here. Let its address be added to the form.')
  reply.header('access-control-allow-origin', origin)
  // Else the browser would not show our answer to the page that asked.
  reply.header('cross-origin-resource-policy', 'cross-origin')
  return null
}

const asked = ({ params }: FastifyRequest) => ({ params, query: {} })

/** A browser asks first whether a page of another site may. */
export function mountPreflight(app: FastifyInstance, outside: Outside, one: PublicRoute<Outside>): void {
  app.route({
    method: 'OPTIONS',
    url: `/api/v1${one.path}`,
    schema: { hide: true } as object,
    config: { rateLimit: { max: 300, timeWindow: 60_000 } },
    handler: async (request, reply) => {
      const kept = await letIn(outside, one, request, reply)
      if (kept) return answerRefusal(reply, kept)
      return reply
        .code(204)
        .header('access-control-allow-methods', one.method)
        .header('access-control-allow-headers', 'content-type')
        .header('access-control-max-age', '600')
        .send()
    },
  })
}
