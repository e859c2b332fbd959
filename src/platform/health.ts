/** How the server is: /healthz (it runs), /readyz (it can work), /metrics (figures for Prometheus). */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { answerRefusal } from './door.ts'
import { refuse } from './result.ts'

export interface HealthParts {
  /** Asks the database something small; throws when it does not answer. */
  ping: () => Promise<unknown>
  /** Connections to the database: in use, idle, asked for and not had yet. */
  pool: () => { total: number; idle: number; waiting: number }
  /** Jobs given up after all their tries. */
  givenUp: () => Promise<number>
}

const hidden = { schema: { hide: true } as object }

/** Mounts /healthz and /readyz, counts every request, and returns the register behind /metrics. */
export function watch(app: FastifyInstance, parts: HealthParts): Registry {
  const register = new Registry()
  collectDefaultMetrics({ register })
  timeRequests(app, register)
  gaugeParts(register, parts)
  app.get('/healthz', hidden, async () => ({ ok: true }))
  app.get('/readyz', hidden, async (_request, reply) => {
    try {
      await parts.ping()
      return { ok: true }
    } catch {
      return answerRefusal(reply, refuse('not-ready', 'The database does not answer.'), 503)
    }
  })
  return register
}

/** Mounts /metrics: behind a key, or open where it has a port of its own. */
export function showMetrics(app: FastifyInstance, register: Registry, key: string | null): void {
  app.get('/metrics', hidden, async (request, reply) => {
    if (key && !holds(request, key)) {
      return answerRefusal(reply, refuse('sign-in-first', 'Send METRICS_KEY as Authorization: Bearer.'))
    }
    return sendMetrics(reply, register)
  })
}

async function sendMetrics(reply: FastifyReply, register: Registry) {
  return reply.type(register.contentType).send(await register.metrics())
}

function holds(request: FastifyRequest, key: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${key}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function timeRequests(app: FastifyInstance, register: Registry): void {
  const seconds = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
}

function gaugeParts(register: Registry, { pool, givenUp }: HealthParts): void {
  new Gauge({
    name: 'baton_database_connections',
    help: 'Connections to the database by what they do',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { total, idle, waiting } = pool()
      this.set({ state: 'busy' }, total - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'awaited' }, waiting)
    },
  })
  new Gauge({
    name: 'baton_jobs_given_up',
    help: 'Jobs given up after all their tries',
    registers: [register],
    async collect() {
      this.set(await givenUp())
    },
  })
}
