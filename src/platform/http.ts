/** The web server around the door: parsing, headers, errors, the readable page, the log. Knows no module. */
import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { addressBucket } from './addresses.ts'
import { readBodies } from './bodies.ts'
import { answerRefusal, asActor, type Door, parse, passThrough } from './door.ts'
import { letIn, mountPreflight } from './origins.ts'
import type { Outside } from './outside.ts'
import { answerError } from './problems.ts'
import type { Result } from './result.ts'
import type { FileAnswer, FileRoute, PublicRoute, Route } from './route.ts'

const JSON_LIMIT = 1_048_576

/** An empty server with everything that is the same for every route. */
export async function bareServer(options: {
  /** How many reverse proxies stand before us. */
  trustProxy: false | number
  logger: FastifyServerOptions['loggerInstance'] | false
  baseUrl: string
}): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    // The nearest ones only: whatever else the header says, the visitor may have written.
    trustProxy: (_address: string, hop: number) => hop < (options.trustProxy || 0),
    bodyLimit: JSON_LIMIT,
    forceCloseConnections: true,
    requestIdHeader: 'x-request-id',
    genReqId: () => randomBytes(9).toString('base64url'),
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance
  readBodies(app)
  app.decorateRequest('cookiesToSet', null)
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(
    ({ schema }) =>
      (data) =>
        JSON.stringify((schema as unknown as z.ZodType).parse(data)),
  )
  app.setErrorHandler(answerError)
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.cookiesToSet?.length) reply.header('set-cookie', request.cookiesToSet)
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: options.baseUrl.startsWith('https') ? undefined : false,
  })
  await app.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] })
  await app.register(rateLimit, { global: false, keyGenerator: (request) => addressBucket(request.ip) })
  return app
}

/** The description at /api/v1/openapi.json and its readable page at /api/docs; register before the routes. */
export async function describe(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Baton', version, description: 'The API of Baton. The web app uses nothing else.' },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true } as object }, async () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { tryItOutEnabled: false },
  })
}

/** Puts a route of a module behind the door. */
export function mount(app: FastifyInstance, door: Door, one: Route): void {
  app.route({
    method: one.method,
    url: `/api/v1${one.path}`,
    schema: described(one) as object,
    handler: (request, reply) => passThrough(door, one, request, reply),
  })
}

/** A route before anybody is known: few a minute from one address. */
export function mountPublic(
  app: FastifyInstance,
  outside: Outside,
  one: PublicRoute<Outside>,
  perMinute = 30,
): void {
  if (one.openTo) mountPreflight(app, outside, one)
  app.route({
    method: one.method,
    url: `/api/v1${one.path}`,
    schema: described(one) as object,
    config: { rateLimit: { max: one.method === 'GET' ? perMinute * 10 : perMinute, timeWindow: 60_000 } },
    handler: async (request, reply) => {
      const input = parse(one, request)
      const kept = await letIn(outside, one, request, reply)
      if (kept) return answerRefusal(reply, kept)
      if (!input.ok) return answerRefusal(reply, input)
      const { headers, ip: address } = request
      const outcome = await one.handle(outside, {
        ...input.value,
        query: undefined,
        headers,
        address,
      } as never)
      if (!outcome.ok) return answerRefusal(reply, outcome)
      reply.code(one.status ?? 200)
      return outcome.value
    },
  })
}

/** A route whose body comes, or whose answer goes, as a stream. */
export function mountFile(app: FastifyInstance, door: Door, one: FileRoute, limit: number): void {
  app.route({
    method: one.method,
    url: `/api/v1${one.path}`,
    bodyLimit: limit,
    schema: described({ ...one, body: undefined }) as object,
    handler: async (request, reply) => {
      const outcome = await passFile(door, one, request)
      if (!outcome.ok) return answerRefusal(reply, outcome)
      if (one.kind === 'upload') return reply.code(one.status ?? 201).send(outcome.value)
      return sendFile(reply, outcome.value as FileAnswer)
    },
  })
}

async function passFile(door: Door, one: FileRoute, request: FastifyRequest): Promise<Result<unknown>> {
  const claim = await door.whoAsks(request)
  if (!claim.ok) return claim
  const input = parse({ params: one.params, query: one.query }, request)
  if (!input.ok) return input
  const file = one.kind === 'upload' ? (request.body as Readable | null) : null
  return asActor(door, claim.value, one.access, (work) => one.handle(work, { ...input.value, file }))
}

function sendFile(reply: FastifyReply, file: FileAnswer) {
  const name = file.fileName.replace(/[^\w. -]/g, '_')
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .type(file.type)
    .send(file.content)
}

function described(one: {
  summary: string
  tag: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  answer?: z.ZodType
  status?: number
  refuses?: string[]
  access: string
}) {
  return {
    summary: one.summary,
    tags: [one.tag],
    description: `Least access: ${one.access}.${one.refuses?.length ? ` Refuses: ${one.refuses.join(', ')}.` : ''}`,
    ...(one.params ? { params: one.params } : {}),
    ...(one.query ? { querystring: one.query } : {}),
    ...(one.body ? { body: one.body } : {}),
    ...(one.answer ? { response: { [one.status ?? 200]: one.answer } } : {}),
  }
}
