// The HTTP door without sockets, over the rolled-back transaction of a scene: each door is a savepoint.
import type { FastifyInstance } from 'fastify'
import { createApp } from '../src/app.ts'
import { hashOf, newKey } from '../src/office/team/token.ts'
import type { Identity } from '../src/platform/identity.ts'
import { record } from '../src/platform/journal.ts'
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

/** The app over a scene. */
export async function apiOf(scene: Scene): Promise<Api> {
  const app = await appOf(scene)
  const keys = new Map<string, string>()
  return {
    app,
    async call(method, path, { as = scene.ownerId, body, headers = {} } = {}) {
      const who = as === null ? {} : await credentials(scene, keys, as)
      const reply = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...who, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      return { status: reply.statusCode, body: read(reply.body), headers: reply.headers }
    },
  }
}

async function appOf({ outside, clock, newId }: Scene): Promise<FastifyInstance> {
  return createApp({
    config: { baseUrl: 'http://localhost:3000', trustProxy: false, metricsKey: null },
    transact: outside.transact,
    clock,
    newId,
    identity: identityOf(outside),
    publish: outside.publish,
    plugins: [],
    logger: false,
    webRoot: null,
    version: 'test',
  })
}

// Signing in is identity's own affair and test; here only who is signed in matters.
function identityOf({ createPerson, session }: Scene['outside']): Identity {
  const absent = async () => {
    throw new Error('identity is not part of this test')
  }
  return {
    routes: async () => {},
    createPerson,
    session,
    findPerson: absent,
    resetLinkFor: absent,
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
