/** The built web app: files that never change under their names, and one page whose styles carry a nonce. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './door.ts'
import { refuse } from './result.ts'

const YEAR = 31_536_000_000
// A worker fetches from here, and from nowhere else.
const WORKERS = "default-src 'none'; connect-src 'self'"

/** Serves the web app from a folder, and answers every address nobody else knows. */
export async function serveSite(app: FastifyInstance, folder: string | null): Promise<void> {
  const page =
    folder && existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html'), 'utf8') : null
  if (folder && page) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      maxAge: YEAR,
      immutable: true,
      prefix: '/',
      serveDotFiles: false,
    })
    // Browsers look for a newer one by themselves; it must not be kept for a year like the rest.
    for (const worker of ['push-worker.js', 'show-worker.js'])
      app.get(`/${worker}`, { schema: { hide: true } as object }, (_request, reply) =>
        reply.header('content-security-policy', WORKERS).sendFile(worker, { maxAge: 0, immutable: false }),
      )
    app.get('/', { schema: { hide: true } as object }, (_request, reply) => sendPage(reply, page))
  }
  app.setNotFoundHandler((request, reply) => {
    if (page && wantsPage(request)) return sendPage(reply, page)
    return answerRefusal(reply, refuse('not-found', 'There is nothing at this address.'))
  })
}

function wantsPage(request: FastifyRequest): boolean {
  const html = String(request.headers.accept ?? '').includes('text/html')
  return request.method === 'GET' && html && !request.url.startsWith('/api/')
}

function sendPage(reply: FastifyReply, page: string) {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return reply
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__CSP_NONCE__', nonce))
}
