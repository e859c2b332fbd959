/** What is answered when something was thrown on the way: by the parser, by the database, or by a bug. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './door.ts'
import { refuse } from './result.ts'

const SAID: Record<number, [string, string]> = {
  400: ['invalid', 'The request is not readable: send JSON in UTF-8.'],
  413: ['too-large', 'This is more than is taken in one request.'],
  415: ['unsupported-media-type', 'Send application/json.'],
  429: ['too-many', 'Too many requests. Wait a minute.'],
}

// What the database objects to although no rule of ours did: two at one moment, or text in the place of a number.
const OBJECTED: [RegExp, number, string, string][] = [
  // A lead of this id has its first fact already: that is seen before the lead itself is.
  [
    /^23505 (.*_pkey|journal_lead_seq)$/,
    409,
    'id-taken',
    'Something with this id is here already. Choose another id, or leave it out.',
  ],
  [/^23505 /, 409, 'taken-meanwhile', 'Somebody made the same at this moment. Look again.'],
  [/^(22003|22007|22008|22021|22P02|22P05) /, 400, 'invalid', 'Something in the request cannot be read.'],
  [/^(40001|40P01|55P03|57014) /, 503, 'busy', 'This took too long. Nothing was changed: try again.'],
]

function objection(error: unknown) {
  const { code, constraint } = error as { code?: unknown; constraint?: string }
  return OBJECTED.find(([is]) => is.test(`${code} ${constraint ?? ''}`))
}

/** Answers what was thrown: a fault of the request is told as such, anything else is a bug of ours. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const objected = objection(error)
  if (objected) {
    request.log.warn({ err: error }, 'the database objected')
    return answerRefusal(reply, refuse(objected[2], objected[3]), objected[1])
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500
  const [code, message] = SAID[status] ?? []
  if (code && message && status < 500) {
    reply.code(status)
    return answerRefusal(reply, refuse(code, message), status)
  }
  request.log.error({ err: error }, 'a bug')
  const said = `Something broke on our side. It was written down as ${request.id}; nothing was changed.`
  return answerRefusal(reply, refuse('broken', said), 500)
}
