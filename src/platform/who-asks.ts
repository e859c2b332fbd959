/** Reads from a request who asks: a program by its key, a person by their session and the workspace they name. */

import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Transact } from './database.ts'
import type { Claimant } from './door.ts'
import { NO_ID } from './id.ts'
import type { Identity } from './identity.ts'
import { ok, type Result, refuse } from './result.ts'

/** The workspace a key names and the hash it is known by; null when it is no key of ours. */
export type ReadKey = (token: string) => { workspaceId: string; keyHash: string } | null

declare module 'fastify' {
  interface FastifyRequest {
    /** Cookies that the answer hands on: they keep the session's short memory in the browser alive. */
    cookiesToSet: string[] | null
  }
}

/** A function that tells who asks; slugs never change hands, so their ids are remembered. */
export function whoAsks(identity: Pick<Identity, 'session'>, transact: Transact, readKey: ReadKey) {
  const known = new Map<string, string>()
  return async (request: FastifyRequest): Promise<Result<Claimant>> => {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (bearer) {
      const key = readKey(bearer)
      return key ? ok({ kind: 'key', ...key }) : refuse('sign-in-first', 'This is no API key of Baton.')
    }
    const session = await identity.session(request.headers, { fresh: request.method !== 'GET' })
    if (!session) return refuse('sign-in-first', 'Sign in first.')
    request.cookiesToSet = session.setCookies
    const slug = workspaceNamed(request)
    if (!slug) return refuse('workspace-missing', 'Name the workspace in the header Baton-Workspace.')
    const workspaceId = known.get(slug) ?? (await lookUp(transact, slug))
    if (!workspaceId) return refuse('not-found', 'There is no such workspace.')
    known.set(slug, workspaceId)
    return ok({ kind: 'person', workspaceId, userId: session.userId })
  }
}

// What changes something must name its workspace in a header: a form on a stranger's page cannot.
function workspaceNamed(request: FastifyRequest): string | null {
  const header = request.headers['baton-workspace']
  if (typeof header === 'string') return header
  const query = (request.query as { workspace?: unknown }).workspace
  return request.method === 'GET' && typeof query === 'string' ? query : null
}

async function lookUp(transact: Transact, slug: string): Promise<string | null> {
  return transact(NO_ID, async (tx) => {
    const { rows } = await sql<{ workspaceId: string }>`
      select workspace_id from identity.workspace_directory where slug = ${slug}`.execute(tx)
    return rows[0]?.workspaceId ?? null
  })
}
