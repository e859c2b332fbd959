/** /api/auth/*: only what Baton uses of better-auth is open, tokens never leave in an answer, errors look like all others. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'

/** The header in which the door tells identity the client's address; whatever a client sends in it is dropped. */
export const CLIENT_ADDRESS = 'x-baton-client-address'

const OPEN: Record<string, 'GET' | 'POST'> = {
  '/sign-in/email': 'POST',
  '/sign-out': 'POST',
  '/get-session': 'GET',
  '/request-password-reset': 'POST',
  '/reset-password': 'POST',
  '/change-password': 'POST',
  '/list-sessions': 'GET',
  '/revoke-session': 'POST',
  '/revoke-sessions': 'POST',
  '/revoke-other-sessions': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/verify-totp': 'POST',
  '/two-factor/verify-backup-code': 'POST',
  '/two-factor/generate-backup-codes': 'POST',
}

const BODY_LIMIT = 16_384

interface Behind {
  handler: (request: Request) => Promise<Response>
  pool: pg.Pool
  baseUrl: string
}

/** A plugin in its own scope: bodies stay raw here and parsed everywhere else. */
export function identityRoutes(behind: Behind): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    )
    for (const [path, method] of Object.entries(OPEN)) {
      app.route({
        method,
        url: `/api/auth${path}`,
        schema: { hide: true } as object,
        handler: (request, reply) => pass(behind, path, request, reply),
      })
    }
  }
}

async function pass(behind: Behind, path: string, request: FastifyRequest, reply: FastifyReply) {
  const url = new URL(`/api/auth${path}`, behind.baseUrl)
  let body = typeof request.body === 'string' && request.body !== '' ? request.body : undefined
  if (path === '/revoke-session') body = await byToken(behind.pool, body)
  const answer = await behind.handler(
    new Request(url, { method: request.method, headers: headersOf(request), body }),
  )
  reply.code(answer.status).header('cache-control', 'no-store')
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const said = await answer.text()
  if (answer.status >= 400) return sendProblem(reply, answer, said)
  return reply.type('application/json').send(withoutTokens(said, path === '/list-sessions' ? request : null))
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length')
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set(CLIENT_ADDRESS, request.ip)
  return headers
}

/** Origins a browser may ask from: where Baton is said to be, and the very host that is being asked. */
export function sameHost(baseUrl: string, request?: Request): string[] {
  const host = request?.headers.get('host')
  return [new URL(baseUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])]
}

// A session is shown and revoked by its id; better-auth wants its token, which never leaves the server.
async function byToken(pool: pg.Pool, body: string | undefined): Promise<string> {
  const id = (readJson(body) as { id?: unknown } | null)?.id
  const { rows } = await pool.query<{ token: string }>('select token from identity.sessions where id = $1', [
    typeof id === 'string' ? id.replaceAll('\u0000', '') : '',
  ])
  return JSON.stringify({ token: rows[0]?.token ?? 'none' })
}

function withoutTokens(said: string, listing: FastifyRequest | null): string {
  const value: unknown = readJson(said)
  const own = listing && ownToken(listing)
  const shown =
    Array.isArray(value) && listing ? value.map((one) => ({ ...one, current: one.token === own })) : value
  return JSON.stringify(shown, (key, inner) => (key === 'token' ? undefined : inner))
}

function ownToken({ headers }: FastifyRequest): string | undefined {
  const [, signed] = /(?:^|;\s*)(?:__Secure-)?baton\.session_token=([^;]+)/.exec(headers.cookie ?? '') ?? []
  return signed && decodeURIComponent(signed).split('.')[0]
}

function sendProblem(reply: FastifyReply, answer: Response, said: string) {
  const problem = readJson(said) as { code?: string; message?: string } | null
  const code =
    answer.status === 429 ? 'too-many' : (problem?.code ?? 'not-done').toLowerCase().replaceAll('_', '-')
  const retryAfter = answer.headers.get('x-retry-after')
  if (retryAfter) reply.header('retry-after', retryAfter)
  return reply.type('application/problem+json').send(
    JSON.stringify({
      type: `/api/docs/problems#${code}`,
      title: problem?.message ?? 'This could not be done.',
      status: answer.status,
      code,
    }),
  )
}

function readJson(text: string | undefined): unknown {
  try {
    return text ? JSON.parse(text) : null
  } catch {
    return null
  }
}
