// The database that comes with Baton: a real PostgreSQL, started by us on the first need and stopped by the last
// who leaves. A server left behind by a killed Baton is taken over as it is.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, type Place, placeDatabase } from './embedded-postgres-account.ts'
import { type Binaries, bundledBinaries } from './embedded-postgres-binaries.ts'
import {
  APPLICATION,
  initialise,
  isAlive,
  launch,
  OWNER,
  postmasterPid,
  type Started,
  stopServer,
} from './embedded-postgres-process.ts'
import { removeStaleNotes } from './embedded-postgres-stale.ts'

export { CannotStart } from './embedded-postgres-account.ts'

// Session locks in the database `postgres`: everybody shares the first, one server at most holds the second.
const PRESENT = 7_201_001
const SERVING = 7_201_002

const PATIENCE_MS = 30_000

export type Purpose = 'serve' | 'command'

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
  let session = await enter(house)
  let leaving = false
  const watch = () =>
    session.client.once('end', () => {
      if (leaving) return
      enter(house).then((again) => {
        session = again
        watch()
      }, options.lost)
    })
  watch()
  return {
    ownerUrl: urlOf(place, OWNER, 'baton'),
    appUrl: urlOf(place, APPLICATION, 'baton'),
    directory: place.directory,
    adopted: session.adopted,
    stop: async () => {
      leaving = true
      await leave(house, session.client)
    },
  }
}

type House = { place: Place; binaries: Binaries; purpose: Purpose; say: (line: string) => void }
type Session = { client: pg.Client; adopted: boolean }

/** The address of a database on the socket of this place, understood by `pg`. */
export const urlOf = (place: Place, user: string, database: string) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(place.socket)}`

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

async function connectOrStart(house: House): Promise<Session> {
  const { place, binaries, say } = house
  initialise(place, binaries, { sync: true })
  let started: Started | null = null
  let recovering = 0
  const begun = performance.now()
  for (;;) {
    const door = await knock(place, house.purpose)
    if (door instanceof pg.Client) return { client: door, adopted: !started }
    if (door === 'busy' && ++recovering === 100) say('The database is getting ready (recovering)...')
    if (door === 'closed' && (!started || hasEnded(started))) {
      if (started) explainOrWait(house, started, performance.now() - begun)
      // Right after a kill, the dead server's note is still believed for a moment: hence the retries.
      if (started) await pause(200)
      started = launch(place, binaries)
    }
    await pause(10)
  }
}

const hasEnded = ({ child }: Started) => child.exitCode !== null || child.signalCode !== null || !child.pid

const NOTE_IN_THE_WAY = /lock file ".*" already exists|pre-existing shared memory block|already in use/

function explainOrWait({ place, say }: House, started: Started, waited: number) {
  const complaint = started.complaint()
  if (!NOTE_IN_THE_WAY.test(complaint))
    throw new CannotStart(
      `The database did not start. Its log, ${place.log}, ends with:\n${complaint.slice(-2000)}`,
    )
  const removed = removeStaleNotes(place)
  if (removed)
    say(`Removed the note of a database that is gone (it named process ${removed}, something else).`)
  if (waited < PATIENCE_MS) return
  const pid = postmasterPid(place.directory)
  throw new CannotStart(
    `The database in ${place.directory} is held by process ${pid}${pid && isAlive(pid) ? '' : ', which is gone'}. ` +
      `Stop it, then start again. PostgreSQL says:\n${complaint.slice(-1000)}`,
  )
}

/** A client, or why there is none: nobody there, or somebody who starts or stops. */
async function knock(place: Place, purpose: Purpose): Promise<pg.Client | 'closed' | 'busy'> {
  const client = new pg.Client({
    connectionString: urlOf(place, OWNER, 'postgres'),
    application_name: `baton ${purpose}, process ${process.pid}`,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    if (isClosed(error)) return 'closed'
    if (isGoingDown(error)) return 'busy'
    throw error
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''
const isClosed = (error: unknown) => ['ENOENT', 'ECONNREFUSED'].includes(codeOf(error))
const isGoingDown = (error: unknown) =>
  ['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'].includes(codeOf(error)) ||
  /Connection terminated|not queryable|was closed/i.test((error as Error).message)
