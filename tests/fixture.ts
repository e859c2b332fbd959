// A company in a transaction that is rolled back: each test starts with a workspace just set up, on a Monday morning.
import type pg from 'pg'
import { ANSWERS } from '../src/app.ts'
import { firstRun } from '../src/first-run.ts'
import { memberActor } from '../src/office/team/actor.ts'
import {
  createPool,
  kyselyOn,
  type Transact,
  transactionsOver,
  workspaceSetting,
} from '../src/platform/database.ts'
import { idMaker } from '../src/platform/id.ts'
import { createPerson } from '../src/platform/identity-people.ts'
import type { Outside } from '../src/platform/outside.ts'
import { mustBeOk } from '../src/platform/result.ts'
import { addMs, type Instant, msOf } from '../src/platform/time.ts'
import type { Touched, Work } from '../src/platform/work.ts'
import { freshDatabase } from './database.ts'

/** Monday, nine o'clock in London, where the company sits. */
export const MONDAY: Instant = '2026-03-02T09:00:00.000Z'
export const OWNER = { name: 'Olivia Owner', email: 'olivia@example.com', password: 'correct horse battery' }
/** What the first run of every test company was told. */
export const SET_UP = { workspaceName: 'PQR Valve', timeZone: 'Europe/London', currency: 'EUR', ...OWNER }

export interface Scene {
  /** The owner at work. `work.now` follows the clock. */
  work: Work
  clock: Clock
  workspaceId: string
  ownerId: string
  newId: () => string
  /** What would be told to live listeners, in the order of the commits. */
  published: { workspaceId: string; touched: Touched[] }[]
  /** What public routes and the first run are handed; transactions are savepoints. */
  outside: Outside
}

export interface Clock {
  (): Instant
  /** Goes on by so many milliseconds. */
  advance: (ms: number) => void
  set: (instant: Instant) => void
}

/** A test in a company of its own: `it('...', inTransaction(async (work) => { ... }))`. Everything is rolled back. */
export function inTransaction(task: (work: Work, scene: Scene) => Promise<void>): () => Promise<void> {
  return async () => {
    const { client, workspaceId, ownerId } = await company()
    await client.query(`BEGIN; ${workspaceSetting(workspaceId)}`)
    try {
      const scene = await sceneOn(client, workspaceId, ownerId)
      await task(scene.work, scene)
    } finally {
      await client.query('ROLLBACK')
    }
  }
}

/** The same work later, or by somebody else: shares the transaction and the clock. */
export function workAs(work: Work, actor: Work['actor']): Work {
  return {
    tx: work.tx,
    newId: work.newId,
    actor,
    touched: [],
    answers: work.answers,
    get now() {
      return work.now
    },
  }
}

/** A clock that only goes when it is told to. */
export function clockAt(start: Instant): Clock {
  let now = start
  return Object.assign(() => now, {
    advance(ms: number) {
      now = addMs(now, ms)
    },
    set(instant: Instant) {
      now = instant
    },
  })
}

/** Ids that are the same in every run: the noise is a counter. */
export function countedIds(clock: () => Instant, series: number): () => string {
  let count = series * 1_000_000
  return idMaker(
    () => msOf(clock()),
    (bytes) => new DataView(bytes.buffer).setUint32(12, ++count),
  )
}

async function sceneOn(client: pg.Client, workspaceId: string, ownerId: string): Promise<Scene> {
  const clock = clockAt(MONDAY)
  const newId = countedIds(clock, 1)
  const tx = kyselyOn(client)
  const published: Scene['published'] = []
  const actor = await memberActor(tx, workspaceId, ownerId, clock())
  const work: Work = {
    tx,
    actor,
    newId,
    touched: [],
    answers: ANSWERS,
    get now() {
      return clock()
    },
  }
  const outside = outsideOf(savepointsOn(client, workspaceId), clock, newId, (ws, touched) => {
    published.push({ workspaceId: ws, touched })
  })
  return { work, clock, workspaceId, ownerId, newId, published, outside }
}

/** Transactions that are savepoints, one after the other; each door starts without a workspace. */
function savepointsOn(client: pg.Client, workspaceId: string): Transact {
  let last: Promise<unknown> = Promise.resolve()
  return (asked, task) => {
    const turn = last.then(async () => {
      await client.query(`SAVEPOINT door; ${workspaceSetting(asked)}`)
      let keep = false
      try {
        const value = await task(kyselyOn(client))
        keep = (value as { ok?: unknown } | null)?.ok !== false
        return value
      } finally {
        const end = keep ? 'RELEASE SAVEPOINT door' : 'ROLLBACK TO SAVEPOINT door; RELEASE SAVEPOINT door'
        await client.query(`${end}; ${workspaceSetting(workspaceId)}`)
      }
    })
    last = turn.catch(() => {})
    return turn
  }
}

/** What acts before anybody is known, with a cheap password hash and a header for a session. */
export function outsideOf(
  transact: Transact,
  clock: () => Instant,
  newId: () => string,
  publish: Outside['publish'],
): Outside {
  return {
    transact,
    clock,
    newId,
    answers: ANSWERS,
    publish,
    createPerson: (work, person) => createPerson(work, person, async (password) => `cheap:${password}`),
    session: async (headers) => readTestSession(headers['x-test-person']),
  }
}

// In tests a header stands for the cookie: the user's id.
function readTestSession(given: string | string[] | undefined) {
  if (typeof given !== 'string') return null
  return { userId: given, email: `${given}@example.com`, name: given, sessionId: given, setCookies: [] }
}

interface Company {
  client: pg.Client
  workspaceId: string
  ownerId: string
}

let made: Promise<Company> | undefined

// Committed once for each worker, in a database of its own, so that a test need not set up again.
function company(): Promise<Company> {
  made ??= makeCompany()
  return made
}

async function makeCompany(): Promise<Company> {
  const { appUrl } = await freshDatabase()
  const pool = createPool({ connectionString: appUrl, max: 1 })
  const clock = clockAt(MONDAY)
  const outside = outsideOf(transactionsOver(pool), clock, countedIds(clock, 0), () => {})
  const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
  const client = (await pool.connect()) as unknown as pg.Client
  return { client, workspaceId, ownerId: memberId }
}
