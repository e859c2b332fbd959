/** GET /api/v1/live: a stream of server-sent events for one browser, ended when the server closes or the session does. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './door.ts'
import type { Live, LiveMessage } from './live.ts'
import type { Result } from './result.ts'

export interface LiveRoutesOptions {
  live: Pick<Live, 'subscribe'>
  /** Which workspace the asker may hear; asked again at every heartbeat, a refusal ends the stream. */
  admit: (request: FastifyRequest) => Promise<Result<{ workspaceId: string }>>
  heartbeatMs?: number
}

const HEARTBEAT_MS = 25_000
// A browser that does not read is let go; it comes back and reads everything again.
const UNREAD_BYTES = 256 * 1024

/** Mounts the stream. Register it on the server itself, so that its `preClose` runs. */
export function liveRoutes({
  live,
  admit,
  heartbeatMs = HEARTBEAT_MS,
}: LiveRoutesOptions): FastifyPluginAsync {
  return async (app) => {
    const open = new Set<() => void>()
    app.addHook('preClose', async () => {
      for (const end of open) end()
    })
    app.get('/api/v1/live', { schema: { hide: true } as object }, async (request, reply) => {
      const admitted = await admit(request)
      if (!admitted.ok) return answerRefusal(reply, admitted)
      const end = stream(request, reply, live, admitted.value.workspaceId)
      open.add(end)
      const beating = setInterval(async () => {
        const still = await admit(request).catch(() => null)
        // Null: the database is away for a moment, which is no reason to send anybody off.
        if (still && (!still.ok || still.value.workspaceId !== admitted.value.workspaceId)) end()
        else reply.raw.write(': still here\n\n')
      }, heartbeatMs)
      reply.raw.on('close', () => {
        clearInterval(beating)
        open.delete(end)
      })
    })
  }
}

function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  live: LiveRoutesOptions['live'],
  workspaceId: string,
): () => void {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  let count = 0
  const send = (message: LiveMessage) => {
    if (reply.raw.writableLength > UNREAD_BYTES) return void reply.raw.destroy()
    reply.raw.write(asEvent(message, ++count))
  }
  reply.raw.write('retry: 2000\n\n')
  const unsubscribe = live.subscribe(workspaceId, send)
  reply.raw.on('close', unsubscribe)
  // Who comes back may have missed something; who comes first is about to read.
  if (request.headers['last-event-id'] !== undefined) send({ event: 'resync' })
  else reply.raw.write(`id: ${count}\nevent: listening\ndata: {}\n\n`)
  return () => {
    unsubscribe()
    reply.raw.end()
  }
}

function asEvent(message: LiveMessage, id: number): string {
  const data = message.event === 'changed' ? { changes: message.changes } : {}
  return `id: ${id}\nevent: ${message.event}\ndata: ${JSON.stringify(data)}\n\n`
}
