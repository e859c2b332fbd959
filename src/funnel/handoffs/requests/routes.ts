/** Requests to specialists and to field, over HTTP. */
import { z } from 'zod'
import { cursorOf, readCursor } from '../../../platform/page.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id, instant, listOf, page, text, words } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { answerRequest, openRequest } from './actions.ts'
import { ALL_RESULTS, REQUEST_ANSWERS, REQUEST_KINDS, REQUEST_STATES } from './request.ts'
import { holdsKind, requests } from './store.ts'

const tag = 'Requests'
const requestOut = z.object({
  id,
  version: z.number(),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(REQUEST_STATES),
  leadId: id,
  leadName: z.string().nullable(),
  fromMemberId: id,
  fromName: z.string(),
  fromFunction: z.string(),
  toMemberId: id.nullable(),
  toName: z.string().nullable(),
  holderMemberId: id.nullable(),
  holderName: z.string().nullable(),
  question: z.string(),
  result: z.enum(ALL_RESULTS).nullable(),
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  openedAt: instant,
  acceptedAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
  /** When it should be taken up or answered; null as long as nobody has worked it out, or no time is kept. */
  dueAt: instant.nullable(),
  atRiskAt: instant.nullable(),
})

export const requestRoutes = [
  route({
    method: 'GET',
    path: '/requests',
    tag,
    access: 'viewer',
    summary: 'Requests by lead, by who is asked or by who asks, newest first',
    query: z.object({
      ...page,
      lead: id.optional(),
      open: z.stringbool().optional(),
      toMe: z.stringbool().optional(),
      fromMe: z.stringbool().optional(),
    }),
    answer: listOf(requestOut),
    async handle(work, { query }) {
      const { lead: leadId, open, fromMe, limit } = query
      const after = (readCursor(query.after, 1)?.[0] as string | undefined) ?? null
      const held = await kindsHeld(work)
      const rows = await requests(work, may(work.actor, 'requests'), {
        after,
        limit,
        ...(leadId ? { leadId } : {}),
        ...(open === undefined ? {} : { open }),
        ...(fromMe ? { fromMe } : {}),
        held,
        ...(query.toMe ? { toMe: held } : {}),
      })
      const items = rows.slice(0, limit) as unknown as z.input<typeof requestOut>[]
      return ok({ items, next: rows.length > limit ? cursorOf([items.at(-1)?.id ?? null]) : null })
    },
  }),
  route({
    method: 'POST',
    path: '/requests',
    tag,
    access: 'member',
    status: 201,
    summary: 'Ask a specialist, or somebody in the field: the lead keeps its owner',
    refuses: ['not-yours', 'lead-closed', 'unknown-receiver', 'needs-a-member'],
    body: z.object({
      leadId: id,
      kind: z.enum(REQUEST_KINDS),
      toMemberId: id.optional(),
      question: words(4000),
    }),
    answer: requestOut,
    handle: async (work, { body }) => shown(work, await openRequest(work, body)),
  }),
  route({
    method: 'POST',
    path: '/request-answers',
    tag,
    access: 'member',
    status: 201,
    summary: 'Take a request up, answer it with a result, turn it back, or withdraw it',
    refuses: ['not-yours', 'not-your-function', 'already-answered', 'unknown-result', 'unknown-reason'],
    body: z.object({
      requestId: id,
      answer: z.enum(REQUEST_ANSWERS),
      result: z.enum(ALL_RESULTS).optional(),
      reason: text(60).optional(),
      note: text(20_000).optional(),
    }),
    answer: requestOut,
    handle: async (work, { body }) => shown(work, await answerRequest(work, body)),
  }),
]

async function kindsHeld(work: Work): Promise<string[]> {
  const { memberId } = work.actor
  if (!memberId) return []
  const held = await Promise.all(REQUEST_KINDS.map((kind) => holdsKind(work, memberId, kind)))
  return REQUEST_KINDS.filter((_, at) => held[at])
}

async function shown(work: Work, done: Result<{ id: string }>): Promise<Result<z.input<typeof requestOut>>> {
  if (!done.ok) return done
  const [row] = await requests(work, may(work.actor, 'requests'), {
    id: done.value.id,
    held: await kindsHeld(work),
    after: null,
    limit: 1,
  })
  return ok(row as unknown as z.input<typeof requestOut>)
}
