// The database that comes with Baton: a real PostgreSQL, started by us on the first need and stopped by the last
// who leaves. A server left behind by a killed Baton is taken over as it is.
import type pg from 'pg'
import { CannotStart, placeDatabase } from './embedded-postgres-account.ts'
import { bundledBinaries } from './embedded-postgres-binaries.ts'
import {
  connectOrStart,
  type House,
  isGoingDown,
  type Purpose,
  type Session,
  urlOf,
} from './embedded-postgres-connect.ts'
import { APPLICATION, OWNER, stopServer } from './embedded-postgres-process.ts'

export { CannotStart } from './embedded-postgres-account.ts'
export { type Purpose, urlOf } from './embedded-postgres-connect.ts'

// Session locks in the database `postgres`: everybody shares the first, one server at most holds the second.
const PRESENT = 7_201_001
const SERVING = 7_201_002

export type EmbeddedPostgres = {
  ownerUrl: string
  appUrl: string
  /** The data folder of PostgreSQL itself. */
  directory: string
  /** True when the server was running already. */
  adopted: boolean
  /** Leaves; the last one out stops the server. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  purpose: Purpose
  /** What a person should know while it starts. */
  say?: (line: string) => void
  /** Told when the server died and could not be brought back for us. */
  lost?: (reason: Error) => void
}

/**
 * Opens the embedded database, starting it when it does not run.
 * Throws CannotStart with a sentence for people, for example when another `serve` holds the folder.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {})
  const place = placeDatabase(options.dataDir, say)
  const house: House = { place, binaries: bundledBinaries(place.account), purpose: options.purpose, say }
  const first = await enter(house)
  // Whoever killed the server did not mean us to stop: it is started again, and we come in again.
  let present: Promise<Session | null> = Promise.resolve(first)
  let leaving = false
  const comeBackAfter = (session: Session) =>
    session.client.once('end', () => {
      if (leaving) return
      present = enter(house).then(comeBack, (reason: Error) => {
        options.lost?.(reason)
        return null
      })
    })
  const comeBack = (session: Session) => {
    comeBackAfter(session)
    return session
  }
  comeBackAfter(first)
  return {
    ownerUrl: urlOf(place, OWNER, 'baton'),
    appUrl: urlOf(place, APPLICATION, 'baton'),
    directory: place.directory,
    adopted: first.adopted,
    stop: async () => {
      leaving = true
      const session = await present
      if (session) await leave(house, session.client)
    },
  }
}

async function enter(house: House): Promise<Session> {
  for (;;) {
    const session = await connectOrStart(house)
    try {
      await takeLocks(house, session.client)
      await ensureDatabase(session.client)
      return session
    } catch (error) {
      await session.client.end().catch(() => {})
      // The last one out was stopping the server while we came in: start it again.
      if (!isGoingDown(error)) throw error
    }
  }
}

async function takeLocks({ purpose, place }: House, client: pg.Client) {
  await client.query('select pg_advisory_lock_shared($1)', [PRESENT])
  if (purpose === 'command') return
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [SERVING])
  if (rows[0].mine) return
  throw new CannotStart(
    `Baton is already running on ${place.base}${await whoServes(client)}. ` +
      'Stop it first, or set DATA_DIR to another folder.',
  )
}

async function whoServes(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [SERVING],
  )
  return rows[0] ? ` (${rows[0].name})` : ''
}

async function ensureDatabase(client: pg.Client) {
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'baton'`)
  if (rowCount) return
  await client.query('create database baton').catch((error) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

async function leave({ place }: House, client: pg.Client) {
  try {
    await client.query('select pg_advisory_unlock_all()')
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [PRESENT])
    if (rows[0].last) await stopServer(place)
  } catch (error) {
    if (!isGoingDown(error)) throw error
  }
  await client.end().catch(() => {})
}
