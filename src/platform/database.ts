/** One pool of connections, one kysely per connection, and transactions that know their workspace. */
import type { Writable } from 'node:stream'
import {
  CamelCasePlugin,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { DB } from '../tables.ts'
import { ID_PATTERN } from './id.ts'
import type { Result } from './result.ts'
import type { Tx } from './work.ts'

export type Pool = pg.Pool

/**
 * Runs `task` in one transaction of a workspace: a refusal or an exception rolls back, all else commits.
 * One that is `reading` cannot write, and answers without waiting for its own end.
 */
export type Transact = <T>(workspaceId: string, task: (tx: Tx) => Promise<T>, how?: 'reading') => Promise<T>

const parsers: Record<number, (text: string) => unknown> = {
  20: safeInteger, // int8
  1082: (text) => text, // date
  1184: utcText, // timestamptz
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid as never, format as never),
}

/** A pool whose instants, days and counts come back as Baton writes them. */
export function createPool(config: pg.PoolConfig): Pool {
  // Pipelined: questions asked together travel together. Answers still come in order.
  const pool = new pg.Pool({
    max: 10,
    pipeline: true,
    ...config,
    types: types as never,
    options: '-c jit=off -c timezone=UTC',
  })
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  // Neither would one lost between two statements of a transaction: the next statement fails, and tells.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Transactions over a pool. */
export function transactionsOver(pool: Pool): Transact {
  return async (workspaceId, task, how) => {
    const client = await pool.connect()
    try {
      const value = await begunAnd(client, workspaceId, task, how)
      const ended = client.query(isRefusal(value) ? 'ROLLBACK' : 'COMMIT')
      if (how === 'reading')
        void ended.then(
          () => client.release(),
          (lost: Error) => client.release(lost),
        )
      else {
        await ended
        client.release()
      }
      return value
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      )
      throw error
    }
  }
}

// The opening travels with the first question; if it failed, nothing asked after it may count.
async function begunAnd<T>(
  client: pg.PoolClient,
  workspaceId: string,
  task: (tx: Tx) => Promise<T>,
  how: 'reading' | undefined,
): Promise<T> {
  gather(client)
  const opening = how === 'reading' ? 'BEGIN READ ONLY' : 'BEGIN'
  const begun = client.query(`${opening}; ${workspaceSetting(workspaceId)}`)
  begun.catch(() => {})
  const value = await task(kyselyOn(client))
  await begun
  return value
}

// Every write to a socket costs a turn through the kernel: what is asked in one go is written in one go.
function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** The statement that tells row-level security which workspace this is; a literal, so that it also reaches other nodes. */
export function workspaceSetting(workspaceId: string): string {
  if (!ID_PATTERN.test(workspaceId)) throw new Error('not a workspace id')
  return `SET LOCAL app.ws = '${workspaceId}'`
}

export function isRefusal(value: unknown): value is Extract<Result<never>, { ok: false }> {
  return typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false
}

const kyselys = new WeakMap<object, Tx>()

/** The kysely that speaks over exactly this connection. */
export function kyselyOn(client: pg.ClientBase): Tx {
  let db = kyselys.get(client)
  if (!db) {
    db = new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new OneConnection(client),
        createIntrospector: (inner) => new PostgresIntrospector(inner),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    })
    kyselys.set(client, db)
  }
  return db
}

class OneConnection {
  private readonly connection: DatabaseConnection
  constructor(client: pg.ClientBase) {
    this.connection = {
      async executeQuery<R>(compiled: {
        sql: string
        parameters: readonly unknown[]
      }): Promise<QueryResult<R>> {
        gather(client)
        const { rows, rowCount } = await client.query(prepared(compiled))
        return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
      },
      // biome-ignore lint/correctness/useYield: nothing streams through kysely here
      async *streamQuery() {
        throw new Error('rows are not streamed through kysely')
      },
    } as DatabaseConnection
  }
  async init() {}
  async acquireConnection() {
    return this.connection
  }
  async beginTransaction() {
    throw new Error('the transaction was opened at the door')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

const names = new Map<string, string>()
const NAMES_KEPT = 400
const LONGEST_NAMED = 6000

// A statement asked again is planned once for each connection; planning is most of what a small question costs.
function prepared({
  sql: text,
  parameters,
}: {
  sql: string
  parameters: readonly unknown[]
}): pg.QueryConfig {
  const values = parameters as unknown[]
  let name = names.get(text)
  if (!name && names.size < NAMES_KEPT && text.length <= LONGEST_NAMED) {
    name = `s${names.size}`
    names.set(text, name)
  }
  return name ? { name, text, values } : { text, values }
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is more than a number holds exactly`)
  return value
}

// '2026-03-31 07:05:09.12+00' -> '2026-03-31T07:05:09.120Z'; finer than milliseconds is cut off.
function utcText(text: string): string {
  const point = text.indexOf('.')
  const end = text.lastIndexOf('+')
  const fraction = point < 0 ? '' : text.slice(point + 1, end)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
