// Brings a database to the shape this version of Baton expects: plain SQL files, forward only, each in one
// transaction and noted in a ledger; then the rights of the application's role, which owns nothing.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { CannotStart } from './embedded-postgres-account.ts'
import { grantToApplication } from './grants.ts'
import { splitStatements } from './statements.ts'

export const MIGRATIONS = resolve(import.meta.dirname, '../../migrations')

// One process migrates at a time; the others wait and find it done.
const MIGRATING = 7_201_003

export type Migration = { name: string; checksum: string; sql: string }

export type MigrateOptions = {
  /** Address of the database as the role that owns the tables. */
  ownerUrl: string
  /** The role the application logs in as, made when it is missing and we may. */
  appRole: string
  appPassword?: string
  now: string
  folder?: string
  /** The last file to apply; otherwise all. */
  until?: string
  /** Migrations of the parts that bring their own (identity, jobs). */
  prepare?: (owner: pg.Pool) => Promise<void>
  say?: (line: string) => void
}

/**
 * Applies what is missing and answers the names of the applied files.
 * Throws CannotStart when an applied file was changed since, or the database is of a later Baton.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const owner = new pg.Pool({ connectionString: options.ownerUrl, max: 2, application_name: 'baton migrate' })
  owner.on('error', () => {})
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    const { folder = MIGRATIONS, until } = options
    const wanted = readMigrations(folder).filter(({ name }) => !until || name <= until)
    const missing = await missingMigrations(client, wanted)
    if (missing.length && missing.length < wanted.length)
      options.say?.(`Bringing the data up to date (${missing.length} steps) ...`)
    for (const migration of missing) await apply(client, migration, options.now)
    await options.prepare?.(owner)
    await grantToApplication(client, options)
    return missing.map(({ name }) => name)
  } finally {
    client.release(true)
    await owner.end()
  }
}

/** The files in their order. Throws when a name is not like 0001-team.sql or a number repeats. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = names.map((name) => /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
  const odd = names.find((_, i) => !numbers[i] || numbers.indexOf(numbers[i]) !== i)
  if (odd) throw new Error(`Migration ${odd} needs a name like 0001-team.sql with a number of its own.`)
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function missingMigrations(client: pg.PoolClient, all: Migration[]): Promise<Migration[]> {
  await client.query('create schema if not exists baton_meta')
  await client.query(
    `create table if not exists baton_meta.migrations (
       name text primary key, checksum text not null, applied_at timestamptz not null)`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from baton_meta.migrations order by name',
  )
  for (const { name, checksum } of rows) {
    const ours = all.find((migration) => migration.name === name)
    if (!ours)
      throw new CannotStart(
        `The data was used by a later Baton (it has ${name}). Update this checkout first.`,
      )
    if (ours.checksum !== checksum)
      throw new CannotStart(
        `The migration ${name} was changed after it had been applied. Put it back as it was.`,
      )
  }
  const missing = all.slice(rows.length)
  if (rows.some(({ name }, i) => all[i]?.name !== name))
    throw new CannotStart(`A migration was slipped in before ${rows.at(-1)?.name}, which is already applied.`)
  return missing
}

async function apply(client: pg.PoolClient, migration: Migration, now: string) {
  await client.query('begin')
  try {
    for (const statement of splitStatements(migration.sql)) await run(client, migration.name, statement)
    await client.query('insert into baton_meta.migrations (name, checksum, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      now,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function run(client: pg.PoolClient, name: string, statement: string) {
  try {
    await client.query(statement)
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}\nin: ${statement.slice(0, 300)}`, { cause: error })
  }
}
