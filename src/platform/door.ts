/** The door: parses by contract, finds the actor, checks access, opens one transaction, answers. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import { reaches } from './access.ts'
import type { Transact } from './database.ts'
import { type Refusal, type Result, refuse } from './result.ts'
import type { FileRoute, Route } from './route.ts'
import type { Instant } from './time.ts'
import type { Actor, Answers, Touched, Tx, Work } from './work.ts'

/** Who asks, as far as the headers tell. */
export type Claimant =
  | { kind: 'key'; workspaceId: string; keyHash: string }
  | { kind: 'person'; workspaceId: string; userId: string }

export interface Door {
  transact: Transact
  clock: () => Instant
  newId: () => string
  /** Reads who asks from cookies or an API key; a refusal when nobody does or the workspace is not theirs. */
  whoAsks: (request: FastifyRequest) => Promise<Result<Claimant>>
  /** The actor behind a claim, read in the request's transaction; null when the member or key is gone. */
  actorOf: (tx: Tx, claim: Claimant, now: Instant) => Promise<Actor | null>
  /** What later modules answer to facts of earlier ones. */
  answers: Answers
  /** Tells others after the commit. */
  publish: (workspaceId: string, touched: Touched[]) => void
}

const STATUS: Record<string, number> = {
  'sign-in-first': 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  invalid: 400,
  'key-reused': 422,
  'too-large': 413,
  'too-many': 429,
  'workspace-missing': 400,
  'unsupported-media-type': 415,
}

/** Answers one request through its route. */
export async function passThrough(door: Door, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const outcome = await serve(door, route, request)
  if (!outcome.ok) return answerRefusal(reply, outcome)
  reply.code(route.status ?? 200)
  return outcome.value
}

/** Answers a refusal as problem+json (RFC 9457). */
export function answerRefusal(reply: FastifyReply, refusal: Refusal, status = STATUS[refusal.code] ?? 409) {
  reply.code(status).type('application/problem+json')
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const wait = refusal.details?.retryAfter
  if (status === 429 && typeof wait === 'number') reply.header('retry-after', String(wait))
  return reply.send(
    JSON.stringify({
      type: `/api/docs/problems#${refusal.code}`,
      title: refusal.message,
      status,
      code: refusal.code,
      ...(refusal.field === undefined ? {} : { field: refusal.field }),
      ...(refusal.details ?? {}),
    }),
  )
}

/** Opens the transaction for a claim and does `task` as the actor behind it, with their access checked. */
export async function asActor<T>(
  door: Door,
  claim: Claimant,
  needs: Route['access'],
  task: (work: Work) => Promise<Result<T>>,
  how?: 'reading',
): Promise<Result<T>> {
  const now = door.clock()
  const touched: Touched[] = []
  const inside = async (tx: Tx): Promise<Result<T>> => {
    const actor = await door.actorOf(tx, claim, now)
    if (!actor) return notIn(claim)
    if (!reaches(actor.access, needs)) {
      return refuse('forbidden', `This needs ${needs} access; you have ${actor.access} access.`)
    }
    return task({ tx, now, actor, newId: door.newId, touched, answers: door.answers })
  }
  const outcome = await door.transact(claim.workspaceId, inside, how)
  if (outcome.ok && touched.length > 0) door.publish(claim.workspaceId, touched)
  return outcome
}

function notIn(claim: Claimant): Refusal {
  if (claim.kind === 'person') return refuse('forbidden', 'You are not a member of this workspace.')
  return refuse('sign-in-first', 'This key does not open this workspace, or no longer.')
}

async function serve(door: Door, route: Route, request: FastifyRequest): Promise<Result<unknown>> {
  const claim = await door.whoAsks(request)
  if (!claim.ok) return claim
  const input = parse(route, request)
  if (!input.ok) return input
  const handle = (work: Work) => once(work, request, route, () => route.handle(work, input.value))
  const how = route.method === 'GET' && !route.writes ? 'reading' : undefined
  return asActor(door, claim.value, route.access, handle, how)
}

/** Parses parameters, query and body by the route's shapes; a refusal names the first field to blame. */
export function parse(
  route: Pick<Route | FileRoute, 'params' | 'query'> & { body?: Route['body'] },
  request: FastifyRequest,
): Result<{ params: never; query: never; body: never }> {
  const parts = { params: request.params, query: request.query, body: request.body ?? {} }
  const unasked = unknownQuestion(route.query, request.query)
  if (unasked) return blame('query', [{ path: [unasked], message: 'nothing here is asked by this name' }])
  const read: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const shape = route[part]
    if (!shape) continue
    const outcome = shape.safeParse(parts[part])
    if (!outcome.success) return blame(part, outcome.error.issues)
    read[part] = outcome.data
  }
  return { ok: true, value: read as never }
}

// A filter misspelt must not answer everything.
function unknownQuestion(shape: z.ZodType | undefined, query: unknown): string | undefined {
  const known = Object.keys((shape as { shape?: object } | undefined)?.shape ?? {})
  return Object.keys(query as object).find((name) => !known.includes(name) && name !== 'workspace')
}

function blame(part: string, issues: { path: PropertyKey[]; message: string }[]): Refusal {
  const problems = issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  const first = problems[0] ?? { field: '', message: 'not readable' }
  if (part === 'params') return refuse('not-found', 'There is nothing at this address.')
  return refuse('invalid', first.field ? `${first.field}: ${first.message}` : first.message, {
    field: first.field,
    details: { problems },
  })
}

/** With an Idempotency-Key on a POST: the first answer is kept in the same transaction and given again. */
async function once(
  work: Work,
  request: FastifyRequest,
  route: Route,
  task: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || typeof key !== 'string') return task()
  if (key.length < 1 || key.length > 200 || key.includes('\u0000')) {
    return refuse('invalid', 'An Idempotency-Key has 1 to 200 characters.', { field: 'Idempotency-Key' })
  }
  const hash = createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64')
  const who = work.actor.memberId ?? work.actor.kind
  const kept = await claimKey(work, who, key, hash)
  if (kept) {
    if (kept.bodyHash !== hash) {
      return refuse('key-reused', 'This Idempotency-Key was used for another request. Use a new key.')
    }
    if (route.secret)
      return refuse('already-done', 'This was done already; what it showed is shown only once.')
    return { ok: true, value: kept.answer }
  }
  const outcome = await task()
  if (outcome.ok && !route.secret) await keepAnswer(work, who, key, outcome.value)
  return outcome
}

// Inserting first makes a second request with the key wait until the first has committed or rolled back.
async function claimKey(work: Work, who: string, key: string, hash: string) {
  const ws = work.actor.workspaceId
  const inserted = await sql`
    insert into idempotency_keys (workspace_id, actor, key, body_hash, status, answer, created_at)
    values (${ws}, ${who}, ${key}, ${hash}, 200, null, ${work.now})
    on conflict do nothing`.execute(work.tx)
  if (Number(inserted.numAffectedRows) === 1) return null
  const { rows } = await sql<{ bodyHash: string; answer: unknown }>`
    select body_hash, answer from idempotency_keys
    where workspace_id = ${ws} and actor = ${who} and key = ${key}`.execute(work.tx)
  return rows[0] ?? null
}

async function keepAnswer(work: Work, who: string, key: string, answer: unknown): Promise<void> {
  await sql`
    update idempotency_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where workspace_id = ${work.actor.workspaceId} and actor = ${who} and key = ${key}`.execute(work.tx)
}
