// The HTTP door without sockets, over the rolled-back transaction of a scene: each door is a savepoint.
import type { FastifyInstance } from 'fastify'
import { createApp } from '../src/app.ts'
import { hashOf, newKey } from '../src/office/team/token.ts'
import type { Identity } from '../src/platform/identity.ts'
import { record } from '../src/platform/journal.ts'
import { ok } from '../src/platform/result.ts'
import { insertRow } from '../src/platform/rows.ts'
import type { Scene } from './fixture.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  body: any
  headers: Record<string, unknown>
}

export interface Asked {
  /** The member who asks, by an API key; the owner unless told otherwise, nobody with null. */
  as?: string | null
  body?: unknown
  headers?: Record<string, string>
}

export interface Api {
  /** Below /api/v1: `call('GET', '/leads')`. */
  call: (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, asked?: Asked) => Promise<Answer>
  app: FastifyInstance
}

/** Headers of a person signed in in a browser, at a workspace. */
export function inBrowser(userId: string | null, slug = 'pqr-valve'): Record<string, string> {
  return { 'x-test-person': userId ?? '', 'baton-workspace': slug }
}

let scenes = 0

/** The app over a scene. Each scene asks from an address of its own, so that limits on tries start anew. */
export async function apiOf(scene: Scene): Promise<Api> {
  const app = await appOf(scene)
  const keys = new Map<string, string>()
  const remoteAddress = `10.${++scenes >> 16}.${(scenes >> 8) & 255}.${scenes & 255}`
  return {
    app,
    async call(method, path, { as = scene.ownerId, body, headers = {} } = {}) {
      const who = as === null ? {} : await credentials(scene, keys, as)
      const reply = await app.inject({
        method,
        remoteAddress,
        url: `/api/v1${path}`,
        headers: { ...who, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      return { status: reply.statusCode, body: read(reply.body), headers: reply.headers }
    },
  }
}

let current: Scene | undefined
let built: Promise<FastifyInstance> | undefined

// Built once for each worker, as building takes longer than a test; it always works in the scene of the moment.
function appOf(scene: Scene): Promise<FastifyInstance> {
  current = scene
  built ??= createApp({
    config: { baseUrl: 'http://localhost:3000', trustProxy: false, metricsKey: null },
    transact: (workspaceId, task) => now().outside.transact(workspaceId, task),
    clock: () => now().clock(),
    newId: () => now().newId(),
    identity: identityOf(() => now().outside),
    publish: (workspaceId, touched) => now().outside.publish(workspaceId, touched),
    plugins: [],
    logger: false,
    webRoot: null,
    version: 'test',
  })
  return built
}

function now(): Scene {
  if (!current) throw new Error('no scene')
  return current
}

// Signing in is identity's own affair and test; here only who is signed in matters.
function identityOf(outside: () => Scene['outside']): Identity {
  const absent = async () => {
    throw new Error('identity is not part of this test')
  }
  return {
    routes: async () => {},
    createPerson: (work, person) => outside().createPerson(work, person),
    session: (headers, how) => outside().session(headers, how),
    findPerson: absent,
    resetLinkFor: async (email, workspaceId) =>
      ok({
        link: `http://localhost:3000/reset-password?token=${email}-${workspaceId}`,
        expiresAt: now().clock(),
      }),
    signOutEverywhere: absent,
    tidy: absent,
  }
}

// A key each, made the way makeKey does; its access is the member's.
async function credentials(scene: Scene, keys: Map<string, string>, memberId: string) {
  let key = keys.get(memberId)
  if (!key) {
    key = newKey(scene.workspaceId)
    const values = { id: scene.newId(), memberId, name: 'test', keyHash: hashOf(key), access: 'owner' }
    const row = await insertRow(scene.work, 'apiKeys', values)
    await record(scene.work, { fact: 'key.made', function: 'operate', rows: [row] })
    keys.set(memberId, key)
  }
  return { authorization: `Bearer ${key}` }
}

function read(body: string) {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
