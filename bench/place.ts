// Where the bench keeps its data: a data folder of Baton's own, filled once for each size and shape of the database.
import { createHash, randomFillSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { ANSWERS } from '../src/app.ts'
import { firstRun } from '../src/first-run.ts'
import { memberActor } from '../src/office/team/actor.ts'
import { hashOf, newKey } from '../src/office/team/token.ts'
import { createPool, transactionsOver } from '../src/platform/database.ts'
import { type EmbeddedPostgres, openEmbedded } from '../src/platform/embedded-postgres.ts'
import { APPLICATION } from '../src/platform/embedded-postgres-process.ts'
import { idMaker } from '../src/platform/id.ts'
import { createPerson } from '../src/platform/identity-people.ts'
import { MIGRATIONS, migrate, readMigrations } from '../src/platform/migrate.ts'
import type { Outside } from '../src/platform/outside.ts'
import { prepare } from '../src/platform/prepare.ts'
import { mustBeOk } from '../src/platform/result.ts'
import { instantOf } from '../src/platform/time.ts'
import type { Work } from '../src/platform/work.ts'
import { type Filled, fill } from './fill.ts'

const CHECKOUT = resolve(import.meta.dirname, '..')
const CACHE = process.env.BENCH_DIR ?? join(CHECKOUT, 'node_modules/.cache/baton-bench')

export const clock = () => instantOf(Date.now())
export const newId = idMaker(Date.now, randomFillSync)

export interface Company {
  workspaceId: string
  slug: string
  ownerId: string
  key: string
}

/** What is known of a filled folder: it stands beside the data. */
export interface Place extends Filled {
  dataDir: string
  /** What had been applied when it was filled. */
  migrations: string[]
  /** The one that is large, and an empty one to import into. */
  large: Company
  empty: Company
}

/** The folder for so many leads; made when it is missing, which takes minutes. */
export async function placeFor(leads: number, say: (line: string) => void): Promise<Place> {
  const base = join(CACHE, `${leads}-${shape()}`)
  const note = join(base, 'bench.json')
  const kept = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Place) : null
  if (kept && isOnTheWay(kept.migrations)) {
    await passHistoryBy(kept)
    return kept
  }
  say(`Making ${leads} leads and their history in ${base}: once, this takes minutes.`)
  rmSync(base, { recursive: true, force: true })
  mkdirSync(base, { recursive: true })
  const dataDir = join(base, 'data')
  const data = await openData(dataDir)
  try {
    const owner = new pg.Client(data.ownerUrl)
    // Where filling fails the server is stopped under it: what is told is why it failed.
    owner.on('error', () => {})
    await owner.connect()
    const large = await company(data, 'Bench')
    const empty = await company(data, 'Newcomer')
    const filled = await fill(owner, large.workspaceId, leads, say)
    await owner.end()
    writeFileSync(
      `${note}.draft`,
      JSON.stringify({ dataDir, large, empty, ...filled, migrations: migrations() }, null, 2),
    )
    renameSync(`${note}.draft`, note)
  } finally {
    await data.stop()
  }
  return JSON.parse(readFileSync(note, 'utf8'))
}

// Who began to follow the journal after the data was filled would read its millions of facts beside what is measured.
async function passHistoryBy({ dataDir, large }: Place): Promise<void> {
  const data = await openData(dataDir)
  const owner = new pg.Client(data.ownerUrl)
  await owner.connect()
  await owner.query(
    `insert into followers (workspace_id, name, tx, journal_id)
     (select workspace_id, 'desk', tx, id from journal where workspace_id = $1 order by tx desc, id desc limit 1)
     on conflict do nothing`,
    [large.workspaceId],
  )
  await owner.end()
  await data.stop()
}

/** Opens the data beside a server that runs on it, or alone; the last one out stops the database. */
export async function openData(dataDir: string): Promise<EmbeddedPostgres> {
  const data = await openEmbedded({ dataDir, purpose: 'command' })
  await migrate({ ownerUrl: data.ownerUrl, appRole: APPLICATION, now: clock(), prepare })
  return data
}

/** A company just set up, with an API key of its owner. */
export async function company({ appUrl }: { appUrl: string }, name: string): Promise<Company> {
  const pool = createPool({ connectionString: appUrl, max: 2 })
  const transact = transactionsOver(pool)
  const outside = {
    ...{ transact, clock, newId, answers: ANSWERS, publish: () => {}, session: async () => null },
    createPerson: (work: Work, person: never) => createPerson(work, person, async () => 'no password'),
  } as unknown as Outside
  const given = { workspaceName: name, timeZone: 'Europe/London', currency: 'EUR', name: `${name} Owner` }
  const email = `${name.toLowerCase()}-${newId().slice(-6)}@bench.example`
  const setUp = { ...given, email, password: 'correct horse battery' }
  const made = mustBeOk(await firstRun(outside, setUp, { allowMore: true }))
  const key = newKey(made.workspaceId)
  await transact(made.workspaceId, async (tx) => {
    const values = {
      id: newId(),
      memberId: made.memberId,
      name: 'bench',
      keyHash: hashOf(key),
      access: 'owner' as const,
    }
    const row = { workspaceId: made.workspaceId, createdAt: clock(), ...values }
    await tx.insertInto('apiKeys').values(row).execute()
  })
  await pool.end()
  return { workspaceId: made.workspaceId, slug: made.slug, ownerId: made.memberId, key }
}

/** A `Work` as the owner of a company, on a connection with its workspace set. */
export async function workOn(tx: Work['tx'], { workspaceId, ownerId }: Company): Promise<Work> {
  const actor = await memberActor(tx, workspaceId, ownerId, clock())
  return { tx, now: clock(), actor, newId, touched: [], answers: ANSWERS }
}

const migrations = () => readMigrations(MIGRATIONS).map(({ checksum }) => checksum)

// Migrations that came later are applied to the kept data; a changed one makes it anew.
const isOnTheWay = (applied: string[]) => migrations().slice(0, applied.length).join() === applied.join()

function shape(): string {
  const hash = createHash('sha256')
  for (const file of ['fill.ts', 'fill-plan.ts', 'fill-records.ts', 'fill-facts.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 12)
}
