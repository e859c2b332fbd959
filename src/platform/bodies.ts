/** How bodies of requests are read: JSON whole, files as streams. */
import type { FastifyInstance } from 'fastify'

// Not `text/plain`: a page of somebody else could send that in a member's name.
const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/markdown',
  'text/html',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

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
  app.addContentTypeParser(FILE_TYPES, (_request, payload, done) => done(null, payload))
}
