import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../api-types.ts'
import { newKey } from './key.ts'

/** A refusal as the API tells it (problem+json): a stable code, a sentence for people, the field to blame. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  /** All the API said, such as `current` of a stale change. */
  readonly said: Record<string, unknown>
  constructor(status: number, said: Record<string, unknown>) {
    super(
      typeof said.title === 'string'
        ? said.title
        : 'Baton does not answer. Check the connection and try again.',
    )
    this.status = status
    this.code = typeof said.code === 'string' ? said.code : 'unreachable'
    this.field = typeof said.field === 'string' ? said.field : undefined
    this.said = said
  }
}

let workspace: string | null = null

/** Names the workspace that every request is about. */
export function enterWorkspace(slug: string | null): void {
  workspace = slug
}

export function currentWorkspace(): string | null {
  return workspace
}

/** The typed API. Every refusal is thrown as a Problem, so that queries and forms treat them alike. */
export const api: Client<paths> = createClient<paths>({ baseUrl: '/', fetch: guarded })

async function guarded(request: Request): Promise<Response> {
  if (workspace) request.headers.set('baton-workspace', workspace)
  if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
    request.headers.set('idempotency-key', newKey())
  }
  const answer = await fetch(request).catch(() => null)
  if (!answer) throw new Problem(0, {})
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})))
  return answer
}

/** The data of an answer; `api` has thrown already when there is none. */
export async function must<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T
}

/** Asks identity (/api/auth), which is not in the description of the API. */
export async function askIdentity<T = unknown>(path: string, body?: object): Promise<T> {
  const answer = await fetch(`/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => null)
  if (!answer) throw new Problem(0, {})
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Problem(answer.status, said ?? {})
  return said as T
}

/** What a form shows of a failure: the sentence, and the field it is about. */
export function troubleOf(error: unknown): { says: string; field?: string | undefined } {
  if (error instanceof Problem) return { says: error.message, field: error.field }
  throw error
}

/** Does it and answers null, or what a form shows of the refusal. */
export async function tried(
  task: () => Promise<unknown>,
): Promise<{ says: string; field?: string | undefined } | null> {
  try {
    await task()
    return null
  } catch (error) {
    return troubleOf(error)
  }
}
