// A connection to the embedded database, which is started first when it does not run.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, type Place } from './embedded-postgres-account.ts'
import type { Binaries } from './embedded-postgres-binaries.ts'
import {
  initialise,
  isAlive,
  launch,
  OWNER,
  postmasterPid,
  type Started,
} from './embedded-postgres-process.ts'
import { removeStaleNotes } from './embedded-postgres-stale.ts'

const PATIENCE_MS = 30_000

export type Purpose = 'serve' | 'command'
export type House = { place: Place; binaries: Binaries; purpose: Purpose; say: (line: string) => void }
export type Session = { client: pg.Client; adopted: boolean }

/** The address of a database on the socket of this place, understood by `pg`. */
export const urlOf = (place: Place, user: string, database: string) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(place.socket)}`

/** Connects to the maintenance database as the owner. Throws CannotStart when it cannot be started. */
export async function connectOrStart(house: House): Promise<Session> {
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
/** Did the server end our session, or is it just starting or stopping. */
export const isGoingDown = (error: unknown) =>
  ['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'].includes(codeOf(error)) ||
  /Connection terminated|not queryable|was closed/i.test((error as Error).message)
