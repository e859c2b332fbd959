/** How bodies of requests are read: JSON whole, files as streams. */
import type { FastifyInstance } from 'fastify'

/** JSON is read from bytes, so that text which is not UTF-8 is told instead of being replaced; files stay streams. */
export function readBodies(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? {} : JSON.parse(utf8.decode(body as Buffer)))
    } catch {
      done(Object.assign(new Error('not JSON in UTF-8'), { statusCode: 400 }), undefined)
    }
  })
  app.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, payload, done) =>
    done(null, payload),
  )
}
