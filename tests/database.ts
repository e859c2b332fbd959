// The databases a test may use: one per worker for tests that roll back, fresh ones for tests that commit.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { APPLICATION, OWNER } from '../src/platform/embedded-postgres-process.ts'

const TEMPLATE = 'baton_template'

export type TestDatabase = {
  /** As the role that owns the tables: for looking at things, not for the code under test. */
  ownerUrl: string
  /** As the application's role, bound by row-level security. */
  appUrl: string
}

let ofThisWorker: Promise<TestDatabase> | undefined

/** The migrated, empty database of this worker. Whoever uses it rolls back. */
export function workerDatabase(): Promise<TestDatabase> {
  ofThisWorker ??= copyOfTemplate(
    `worker_${process.env.VITEST_POOL_ID ?? '0'}_${randomBytes(3).toString('hex')}`,
  )
  return ofThisWorker
}

/** A database of its own for a test that commits; `drop` removes it, with whatever is still connected. */
export async function freshDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const name = `fresh_${randomBytes(6).toString('hex')}`
  return { ...(await copyOfTemplate(name)), drop: () => dropDatabase(name) }
}

/** An empty database, not even migrated. */
export async function emptyDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const name = `empty_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${name} template template0`)
  return { ...urlsOf(name), drop: () => dropDatabase(name) }
}

/** Which PostgreSQL this run is on. */
export const engine = () => inject('engine')

async function copyOfTemplate(name: string): Promise<TestDatabase> {
  await asOwner(`create database ${name} template ${TEMPLATE}`)
  return urlsOf(name)
}

const urlsOf = (name: string): TestDatabase => ({
  ownerUrl: url(OWNER, name),
  appUrl: url(APPLICATION, name),
})

const url = (user: string, database: string) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(inject('socket'))}`

// Whoever closes a connection need not wait for the server to notice; only who forgot to is cut off.
async function dropDatabase(name: string) {
  for (let tries = 0; tries < 100; tries++) {
    const inUse = await asOwner(`drop database ${name}`).then(
      () => false,
      (error) => error.code === '55006' || Promise.reject(error),
    )
    if (!inUse) return
    await pause(20)
  }
  await asOwner(`drop database ${name} with (force)`)
}

async function asOwner(command: string) {
  const client = new pg.Client(url(OWNER, 'postgres'))
  await client.connect()
  await client.query(command).finally(() => client.end())
}
