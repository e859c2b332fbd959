/** GET /api/v1/live: a stream of server-sent events for one browser, ended when the server closes or the session does. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './door.ts'
import type { Change, Live, LiveMessage } from './live.ts'
import type { Result } from './result.ts'

export interface LiveRoutesOptions {
  live: Pick<Live, 'subscribe'>
  /** Which workspace the asker may hear; asked again at every heartbeat, a refusal ends the stream. */
  admit: (request: FastifyRequest) => Promise<Result<{ workspaceId: string; hearsAll?: boolean }>>
  /** Nouns that change what people may see: after them everybody's events are sifted until their next heartbeat. */
  rules?: string[]
  /** Of what changed, what the asker may hear of, by their rights of this moment. */
  sift?: (request: FastifyRequest, changes: Change[]) => Promise<Result<Change[]>>
  heartbeatMs?: number
}

const HEARTBEAT_MS = 25_000
// A browser that does not read is let go; it comes back and reads everything again.
const UNREAD_BYTES = 256 * 1024

/** Mounts the stream. Register it on the server itself, so that its `preClose` runs. */
export function liveRoutes({
  live,
  admit,
  sift,
  rules = [],
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
      const trust = { all: admitted.value.hearsAll ?? false }
      const sieve =
        sift && ((changes: Change[]) => passed(trust, rules, changes, () => sift(request, changes)))
      const end = stream(request, reply, live, admitted.value.workspaceId, sieve)
      open.add(end)
      const beating = setInterval(async () => {
        const still = await admit(request).catch(() => null)
        // Null: the database is away for a moment, which is no reason to send anybody off.
        if (still && (!still.ok || still.value.workspaceId !== admitted.value.workspaceId)) end()
        else {
          if (still?.ok) trust.all = still.value.hearsAll ?? false
          reply.raw.write(': still here\n\n')
        }
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
  sieve: ((changes: Change[]) => Promise<Result<Change[]>>) | undefined,
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
  const hear = sieve ? sifted(sieve, send, () => reply.raw.end()) : send
  const unsubscribe = live.subscribe(workspaceId, hear)
  reply.raw.on('close', unsubscribe)
  // Who comes back may have missed something; who comes first is about to read.
  if (request.headers['last-event-id'] !== undefined) send({ event: 'resync' })
  else reply.raw.write(`id: ${count}\nevent: listening\ndata: {}\n\n`)
  return () => {
    unsubscribe()
    reply.raw.end()
  }
}

// Who hears all is not asked about; unless what has changed is who may hear what.
async function passed(
  trust: { all: boolean },
  rules: string[],
  changes: Change[],
  sift: () => Promise<Result<Change[]>>,
): Promise<Result<Change[]>> {
  if (changes.some(({ noun }) => rules.includes(noun))) trust.all = false
  return trust.all ? { ok: true, value: changes } : sift()
}

/** Sends what passes the sieve. What comes meanwhile is sifted together, so that a busy floor asks little. */
export function sifted(
  sift: (changes: Change[]) => Promise<Result<Change[]>>,
  send: (message: LiveMessage) => void,
  end: () => void,
): (message: LiveMessage) => void {
  let waiting: Change[] = []
  let busy = false
  const work = async () => {
    busy = true
    while (waiting.length > 0) {
      const changes = waiting
      waiting = []
      // The database is away: what was missed cannot be told apart, so everything is read again.
      const passed = await sift(changes).catch(() => null)
      if (passed === null) send({ event: 'resync' })
      else if (!passed.ok) end()
      else if (passed.value.length > 0) send({ event: 'changed', changes: passed.value })
    }
    busy = false
  }
  return (message) => {
    if (message.event === 'resync') return send(message)
    waiting.push(...message.changes)
    if (!busy) void work()
  }
}

function asEvent(message: LiveMessage, id: number): string {
  const data = message.event === 'changed' ? { changes: message.changes } : {}
  return `id: ${id}\nevent: ${message.event}\ndata: ${JSON.stringify(data)}\n\n`
}
