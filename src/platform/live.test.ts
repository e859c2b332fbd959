import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { createLive, type Live, type LiveMessage, payloadOf } from './live.ts'
import { liveRoutes } from './live-routes.ts'
import { ok, type Result, refuse } from './result.ts'

const HERE = '01900000-0000-7000-8000-000000000001'
const ELSEWHERE = '01900000-0000-7000-8000-000000000002'
const LEAD = '01900000-0000-7000-8000-0000000000aa'
const quiet = { info: () => {}, warn: () => {} }

let database: Awaited<ReturnType<typeof freshDatabase>>
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function aServer(connectionString = database.appUrl): Promise<Live> {
  const live = createLive({ connection: { connectionString }, log: quiet })
  closing.push(live.stop)
  await live.ready
  return live
}

function hearing(live: Live, workspaceId = HERE) {
  const heard: LiveMessage[] = []
  const leave = live.subscribe(workspaceId, (message) => void heard.push(message))
  return { heard, leave }
}

const lead = (version: number, id = LEAD) => ({ noun: 'leads', id, version })

test('what one server tells, the listeners of all servers hear, in that workspace only', async () => {
  const [one, two] = [await aServer(), await aServer()]
  const [near, far, elsewhere] = [hearing(one), hearing(two), hearing(two, ELSEWHERE)]
  one.publish(HERE, [lead(2)])
  const message = { event: 'changed', changes: [lead(2)] }
  await expect.poll(() => [near.heard, far.heard]).toEqual([[message], [message]])
  expect(elsewhere.heard).toEqual([])
})

test('many changes in a moment are told at once, each record with its newest version', async () => {
  const live = await aServer()
  const { heard } = hearing(live)
  for (const version of [2, 4, 3]) live.publish(HERE, [lead(version)])
  live.publish(HERE, [{ noun: 'handoffs', id: LEAD, version: 1 }])
  await expect
    .poll(() => heard)
    .toEqual([{ event: 'changed', changes: [lead(4), { noun: 'handoffs', id: LEAD, version: 1 }] }])
})

test('who has left hears nothing more', async () => {
  const live = await aServer()
  const [gone, stays] = [hearing(live), hearing(live)]
  gone.leave()
  live.publish(HERE, [lead(2)])
  await expect.poll(() => stays.heard.length).toBe(1)
  expect(gone.heard).toEqual([])
})

test('more than the database takes in one notification is told as nouns to read again', async () => {
  const live = await aServer()
  const { heard } = hearing(live)
  const many = Array.from({ length: 5000 }, (_, i) =>
    lead(1, `${LEAD.slice(0, -4)}${String(i).padStart(4, '0')}`),
  )
  live.publish(HERE, [...many, { noun: 'imports', id: LEAD, version: 3 }])
  await expect
    .poll(() => heard)
    .toEqual([{ event: 'changed', changes: [{ noun: 'leads' }, { noun: 'imports' }] }])
})

test.each([1, 100, 120, 300])('a notification of %i changes stays below 8000 bytes', (count) => {
  const payload = payloadOf(
    HERE,
    Array.from({ length: count }, (_, i) => lead(i)),
  )
  expect(Buffer.byteLength(payload)).toBeLessThan(8000)
  expect(JSON.parse(payload).changes).toHaveLength(count > 100 ? 1 : count)
})

test('after the database was away listeners are told to read again, and hear what comes then', async () => {
  const live = await aServer()
  const { heard } = hearing(live)
  await cutTheLine()
  live.publish(HERE, [lead(7)])
  await expect
    .poll(() => heard, { timeout: 10_000 })
    .toEqual([{ event: 'resync' }, { event: 'changed', changes: [lead(7)] }])
})

test('a server that starts before the database connects once it is there', async () => {
  const name = `late_${Math.random().toString(36).slice(2)}`
  const live = createLive({
    connection: { connectionString: database.appUrl.replace(/fresh_\w+/, name) },
    log: quiet,
  })
  closing.push(live.stop)
  const { heard } = hearing(live)
  live.publish(HERE, [lead(1)])
  await asOwner(`create database ${name}`)
  closing.unshift(() => asOwner(`drop database ${name} with (force)`))
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toEqual({ event: 'changed', changes: [lead(1)] })
})

test('what was published just before the server stops is still told', async () => {
  const [stopping, staying] = [await aServer(), await aServer()]
  const { heard } = hearing(staying)
  stopping.publish(HERE, [lead(9)])
  await stopping.stop()
  await expect.poll(() => heard).toEqual([{ event: 'changed', changes: [lead(9)] }])
})

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const cutTheLine = () =>
  asOwner(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baton live' and datname = current_database()",
  )

async function aWebServer(
  live: Live,
  admit: () => Promise<Result<{ workspaceId: string }>>,
  heartbeatMs?: number,
) {
  const app = Fastify({ forceCloseConnections: true })
  await app.register(liveRoutes({ live, admit, heartbeatMs }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  closing.push(() => app.close())
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v1/live` }
}

async function listening(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers })
  const said = { text: '', ended: false }
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) said.text += part.value
    said.ended = true
  })().catch(() => {
    said.ended = true
  })
  return { answer, said, leave: () => reader.cancel() }
}

const admitted = async () => ok({ workspaceId: HERE })

test('a browser hears a change as an event', async () => {
  const live = await aServer()
  const { url } = await aWebServer(live, admitted)
  const { answer, said, leave } = await listening(url)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  expect(answer.headers.get('cache-control')).toContain('no-transform')
  await expect.poll(() => said.text).toBe('retry: 2000\n\nid: 0\nevent: listening\ndata: {}\n\n')
  live.publish(HERE, [lead(2)])
  await expect
    .poll(() => said.text)
    .toContain(`id: 1\nevent: changed\ndata: {"changes":[{"noun":"leads","id":"${LEAD}","version":2}]}\n\n`)
  await leave()
})

test('a browser that comes back is told to read again', async () => {
  const { url } = await aWebServer(await aServer(), admitted)
  const { said, leave } = await listening(url, { 'last-event-id': '4' })
  await expect.poll(() => said.text).toContain('event: resync')
  await leave()
})

test('nobody listens without being let in', async () => {
  const { url } = await aWebServer(await aServer(), async () => refuse('sign-in-first', 'Sign in first.'))
  const answer = await fetch(url)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ code: 'sign-in-first' })
})

test('the stream beats, survives a database that is away, and ends when the session does', async () => {
  let state: 'in' | 'away' | 'out' = 'in'
  const admit = async () => {
    if (state === 'away') throw new Error('no connection')
    return state === 'in' ? ok({ workspaceId: HERE }) : refuse('sign-in-first', 'Sign in first.')
  }
  const { url } = await aWebServer(await aServer(), admit, 30)
  const { said } = await listening(url)
  await expect.poll(() => said.text).toContain(': still here')
  state = 'away'
  const before = said.text.length
  await expect.poll(() => said.text.length).toBeGreaterThan(before)
  expect(said.ended).toBe(false)
  state = 'out'
  await expect.poll(() => said.ended).toBe(true)
})

test('closing the server ends the streams', async () => {
  const { app, url } = await aWebServer(await aServer(), admitted)
  const { said } = await listening(url)
  await expect.poll(() => said.text).toContain('listening')
  await app.close()
  await expect.poll(() => said.ended).toBe(true)
})

test('a browser that left is not written to', async () => {
  const live = await aServer()
  let subscribed = 0
  const counting = {
    ...live,
    subscribe: (...given: Parameters<Live['subscribe']>) => {
      subscribed++
      const leave = live.subscribe(...given)
      return () => {
        subscribed--
        leave()
      }
    },
  }
  const { url } = await aWebServer(counting, admitted)
  const { said, leave } = await listening(url)
  await expect.poll(() => said.text).toContain('listening')
  expect(subscribed).toBe(1)
  await leave()
  await expect.poll(() => subscribed).toBe(0)
})
