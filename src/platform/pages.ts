/** Pages for strangers: forms as browsers send them come in, HTML goes out. Nothing of them is part of the API. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Outside } from './outside.ts'
import type { PageAnswer, PageAsked, PageRoute } from './route.ts'

/** What a form may weigh. */
const FORM_LIMIT = 65_536
const MOST_FIELDS = 200

/** Puts pages at their addresses. They have parsers and error pages of their own: the API takes no forms. */
export async function mountPages(
  app: FastifyInstance,
  outside: Outside,
  routes: PageRoute<Outside>[],
): Promise<void> {
  await app.register(async (pages) => {
    readForms(pages)
    for (const one of routes) mountPage(pages, outside, one)
  })
}

function mountPage(app: FastifyInstance, outside: Outside, one: PageRoute<Outside>): void {
  app.route({
    method: one.method,
    url: one.path,
    schema: { hide: true } as object,
    bodyLimit: FORM_LIMIT,
    config: { rateLimit: { max: one.perMinute, timeWindow: 60_000 } },
    errorHandler: (error, request, reply) => answerWrong(one, error, request, reply),
    handler: async (request, reply) => send(reply, await one.handle(outside, askedOf(request))),
  })
}

function answerWrong(one: PageRoute<Outside>, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode: status = 500, code } = error as { statusCode?: number; code?: string }
  // Text the database cannot keep was not caught before: still a fault of what was sent.
  const said = /^22/.test(String(code)) ? 400 : status
  if (said >= 500) request.log.error({ err: error }, 'a bug')
  return send(reply, one.sayWrong(said, SAID[said] ?? SAID[500] ?? ''))
}

const SAID: Record<number, string> = {
  400: 'What was sent could not be read.',
  413: 'This is more than is taken at once.',
  415: 'Only forms are taken here, and no files.',
  429: 'Too many at once. Wait a minute, then send it again.',
  500: 'Something broke on our side. Nothing was taken: please send it again later.',
}

function send(reply: FastifyReply, { status, type, content, headers = {} }: PageAnswer) {
  // Each page says itself who may frame it.
  reply.removeHeader('x-frame-options')
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  return reply.code(status).type(type).send(content)
}

function askedOf({ params, query, body, headers, ip }: FastifyRequest): PageAsked {
  const once = Object.entries(query as Record<string, string | string[]>)
  return {
    params: params as Record<string, string>,
    query: Object.fromEntries(once.map(([name, value]) => [name, String([value].flat()[0] ?? '')])),
    sent: (body ?? {}) as Record<string, string[]>,
    origin: headers.origin ?? null,
    referrer: headers.referer ?? null,
    address: ip,
  }
}

// JSON and plain text of the app around are not taken here.
function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const decoded = (body: Buffer) => {
    try {
      return utf8.decode(body)
    } catch {
      throw unreadable(400)
    }
  }
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      return gathered([...new URLSearchParams(decoded(body))])
    },
  )
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': String(request.headers['content-type']) }
      const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
        throw unreadable(400)
      })
      const entries = [...form].map(([name, value]): [string, string] => {
        if (typeof value === 'string') return [name, value]
        // A file field left empty is sent all the same.
        if (value.size > 0) throw unreadable(415)
        return [name, '']
      })
      return gathered(entries)
    },
  )
}

function gathered(entries: [string, string][]): Record<string, string[]> {
  if (entries.length > MOST_FIELDS) throw unreadable(413)
  const found: Record<string, string[]> = Object.create(null)
  for (const [name, value] of entries) found[name] = [...(found[name] ?? []), value]
  return found
}

const unreadable = (statusCode: number) => Object.assign(new Error('not a form'), { statusCode })
