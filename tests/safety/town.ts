// Two companies in one database, each with a person of every access level, behind one real door.
import { randomFillSync } from 'node:crypto'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { expect } from 'vitest'
import { ANSWERS, createApp, JOBS } from '../../src/app.ts'
import { firstRun } from '../../src/first-run.ts'
import { memberActor } from '../../src/office/team/actor.ts'
import { enrol } from '../../src/office/team/members/enrol.ts'
import { ACCESS, type Access } from '../../src/platform/access.ts'
import { createPool, type Transact, transactionsOver } from '../../src/platform/database.ts'
import { idMaker } from '../../src/platform/id.ts'
import type { Identity } from '../../src/platform/identity.ts'
import { createPerson } from '../../src/platform/identity-people.ts'
import type { Outside } from '../../src/platform/outside.ts'
import { mustBeOk, ok } from '../../src/platform/result.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { Work } from '../../src/platform/work.ts'
import { freshDatabase } from '../database.ts'
import { clockAt, MONDAY } from '../fixture.ts'

export interface Asked {
  as?: Access | null
  body?: unknown
  /** Sent as they are, instead of a body. */
  bytes?: Buffer | string
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  body: any
  text: string
  type: string
}

export interface Company {
  name: string
  slug: string
  workspaceId: string
  /** Member and user of each access level. */
  people: Record<Access, { memberId: string; userId: string }>
  /** Asks below /api/v1 as a person of this company: the owner unless told otherwise. */
  ask: (method: string, path: string, asked?: Asked) => Promise<Answer>
  /** Works in this company as its owner, and commits. */
  work: <T>(task: (work: Work) => Promise<T>) => Promise<T>
}

export interface Town {
  app: FastifyInstance
  /** As the role that owns the tables: sees everything. */
  owner: pg.Client
  /** As the application's role. */
  application: pg.Pool
  ours: Company
  theirs: Company
  close: () => Promise<void>
}

/** Builds the town in a database of its own; so many requests are served at one moment. */
export async function aTown({ connections = 4 } = {}): Promise<Town> {
  const database = await freshDatabase()
  const application = createPool({ connectionString: database.appUrl, max: connections })
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  await openQueues(database.ownerUrl)
  const transact = transactionsOver(application)
  const clock = clockAt(MONDAY)
  const newId = idMaker(() => Date.parse(clock()), randomFillSync)
  const outside = outsideOf(transact, clock, newId)
  const app = await appOver(outside)
  const found = (name: string) => foundCompany(name, { app, outside, tick: () => clock.advance(1000) })
  return {
    app,
    owner,
    application,
    ours: await found('Ours'),
    theirs: await found('Theirs'),
    async close() {
      await app.close()
      await owner.end()
      await application.end()
      await database.drop()
    },
  }
}

// Jobs may be asked for, but nobody does them unless the test says so.
async function openQueues(connectionString: string) {
  const idle = { migrate: false, createSchema: false, supervise: false, schedule: false }
  const boss = new PgBoss({ connectionString, schema: 'jobs', max: 1, ...idle })
  await boss.start()
  for (const { name } of JOBS) await boss.createQueue(name)
  await boss.stop({ graceful: false, close: true })
}

function outsideOf(transact: Transact, clock: () => Instant, newId: () => string): Outside {
  return {
    transact,
    clock,
    newId,
    answers: ANSWERS,
    publish: () => {},
    createPerson: (work, person) => createPerson(work, person, async (password) => `cheap:${password}`),
    session: async ({ 'x-test-person': given }) =>
      typeof given === 'string'
        ? { userId: given, email: `${given}@example.com`, name: given, sessionId: given, setCookies: [] }
        : null,
  }
}

function appOver(outside: Outside): Promise<FastifyInstance> {
  return createApp({
    config: { baseUrl: 'http://localhost:3000', trustProxy: false, metricsKey: null },
    transact: outside.transact,
    clock: outside.clock,
    newId: outside.newId,
    identity: {
      routes: async () => {},
      resetLinkFor: async () =>
        ok({ link: 'http://localhost:3000/reset-password', expiresAt: outside.clock() }),
      ...outside,
    } as unknown as Identity,
    publish: outside.publish,
    plugins: [],
    logger: complaining(),
    webRoot: null,
    version: 'test',
  })
}

// Nothing is logged but what broke, for then a test fails and its reader wants to know why.
function complaining() {
  const quiet = () => {}
  const error = (said: { err?: unknown }) =>
    void process.stderr.write(`${String((said.err as Error)?.stack)}\n`)
  const log = {
    level: 'error',
    fatal: error,
    error,
    warn: quiet,
    info: quiet,
    debug: quiet,
    trace: quiet,
    silent: quiet,
  }
  return { ...log, child: () => complaining() } as unknown as FastifyBaseLogger
}

interface Ground {
  app: FastifyInstance
  outside: Outside
  tick: () => void
}

async function foundCompany(name: string, ground: Ground): Promise<Company> {
  const { outside } = ground
  const email = `owner@${name.toLowerCase()}.example`
  const first = { name: `${name} Owner`, email, password: 'correct horse battery' }
  const setUp = { workspaceName: name, timeZone: 'Europe/London', currency: 'EUR', ...first }
  const { workspaceId, slug, memberId } = mustBeOk(await firstRun(outside, setUp, { allowMore: true }))
  const work: Company['work'] = (task) =>
    outside.transact(workspaceId, async (tx) => {
      const actor = await memberActor(tx, workspaceId, memberId, outside.clock())
      const { newId, answers } = outside
      return task({ tx, now: outside.clock(), actor, newId, touched: [], answers })
    })
  const people = await work((inside) => hire(inside, name, memberId))
  return { name, slug, workspaceId, people, work, ask: asker(ground, slug, people) }
}

async function hire(work: Work, company: string, ownerId: string): Promise<Company['people']> {
  const people = { owner: { memberId: ownerId, userId: work.actor.userId as string } } as Company['people']
  for (const access of ACCESS.filter((one) => one !== 'owner')) {
    const [memberId] = await enrol(work, [{ name: `${company} ${access}`, status: 'active', access }])
    const userId = `${company.toLowerCase()}-${access}`
    await work.tx
      .updateTable('members')
      .set({ userId })
      .where('id', '=', memberId as string)
      .execute()
    people[access] = { memberId: memberId as string, userId }
  }
  return people
}

let address = 0

function asker({ app, tick }: Ground, slug: string, people: Company['people']): Company['ask'] {
  return async (method, path, { as = 'owner', body, bytes, headers = {} } = {}) => {
    tick()
    const who = as ? { 'x-test-person': people[as].userId, 'baton-workspace': slug } : {}
    const payload = bytes ?? (body === undefined ? undefined : JSON.stringify(body))
    const type = payload === undefined ? {} : { 'content-type': 'application/json' }
    const reply = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      // Each from an address of its own, so that nobody is told to wait.
      remoteAddress: `10.${(++address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
      headers: { ...type, ...who, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const said = String(reply.headers['content-type'] ?? '')
    return { status: reply.statusCode, type: said, text: reply.body, body: readJson(reply.body) }
  }
}

function readJson(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Tables of ours, but for those of extensions. */
export async function tablesOf(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'm', 'v')
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

/**
 * What a company has on record, table by table: its rows counted, and the transactions summed that wrote them. Whatever is
 * added, changed or removed makes another record, and no row is read whole.
 */
export async function recordOf(owner: pg.Client, workspaceId: string): Promise<Record<string, string>> {
  const text = recorded.get(owner) ?? recorded.set(owner, await recordQuestion(owner)).get(owner)
  const asked = { name: 'record', text: text as string, values: [workspaceId] }
  const { rows } = await owner.query<{ name: string; print: string }>(asked)
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

// Over so many tables planning takes longer than answering: it is done once for each connection.
const recorded = new WeakMap<pg.Client, string>()

async function recordQuestion(owner: pg.Client): Promise<string> {
  const parts = (await tablesOf(owner)).map(
    (table) => `select '${table}' as name, count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as print
                from public.${pg.escapeIdentifier(table)} t where workspace_id = $1`,
  )
  return parts.join(' union all ')
}

/** A refusal as people and programs read it (RFC 9457). */
export function expectProblem(answer: Answer, status: number, code?: string) {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.type).toContain('application/problem+json')
  expect(answer.body).toMatchObject({
    status,
    title: expect.stringMatching(/\S/),
    code: code ?? expect.any(String),
  })
}
