import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { createArchive, readArchive } from './backup-archive.ts'
import { copyTables, fillTables } from './backup-portable.ts'

type Database = Awaited<ReturnType<typeof freshDatabase>>

const WORKSPACE = '01900000-0000-7000-8000-000000000001'
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

let from: Database
let to: Database
let folder: string
let clients: pg.Client[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-portable-'))
  from = await freshDatabase()
  to = await freshDatabase()
  clients = await Promise.all([from, to].map(connected))
})
afterEach(async () => {
  for (const client of clients) await client.end()
  await from.drop()
  await to.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function connected({ ownerUrl }: Database) {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  return client
}

async function move() {
  const file = join(folder, 'rows.tar.gz')
  const archive = createArchive(file)
  await copyTables(archive, from.ownerUrl)
  await archive.finish()
  await fillTables(readArchive(file), to.ownerUrl)
}

const fact = (client: pg.Client, n: number, tx: number) =>
  client.query(
    `insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, detail, rows)
     values ($1, $2, $3, 1, 'tried', '2026-03-31Z', '2026-03-31Z', 'system', $4, '[]')`,
    [WORKSPACE, id(n), String(tx), JSON.stringify({ n, text: 'tab\t, line\n, quote " and \\N' })],
  )

const follower = (client: pg.Client, name: string, tx: number, n: number) =>
  client.query('insert into followers (workspace_id, name, tx, journal_id) values ($1, $2, $3, $4)', [
    WORKSPACE,
    name,
    String(tx),
    id(n),
  ])

const workspace = (client: pg.Client) =>
  client.query(
    `insert into workspaces (workspace_id, id, slug, name, time_zone, currency, created_at)
     values ($1, $1, 'acme', E'Acme\\t& Söhne', 'Europe/Berlin', 'EUR', '2026-03-31Z')`,
    [WORKSPACE],
  )

const unread = async (client: pg.Client, name: string): Promise<string[]> => {
  const { rows } = await client.query(
    `select j.id from journal j join followers f using (workspace_id)
      where f.name = $1 and (j.tx, j.id) > (f.tx, f.journal_id) order by j.id`,
    [name],
  )
  return rows.map((row) => row.id)
}

test('rows arrive as they were, with every key checked again', async () => {
  const [here, there] = clients as [pg.Client, pg.Client]
  await workspace(here)
  await fact(here, 1, 500)
  await there.query(
    `insert into workspaces (workspace_id, id, slug, name, time_zone, currency, created_at)
     values ($1, $1, 'old', 'Old', 'UTC', 'EUR', '2026-03-31Z')`,
    [id(99)],
  )
  const keys = `select conname from pg_constraint where contype = 'f' order by 1`
  const before = (await there.query(keys)).rows
  await move()
  const read = 'select w.*, j.id as fact, j.detail from workspaces w join journal j using (workspace_id)'
  expect((await there.query(read)).rows).toEqual((await here.query(read)).rows)
  expect((await there.query('select count(*)::int as n from workspaces')).rows).toEqual([{ n: 1 }])
  expect((await there.query(keys)).rows).toEqual(before)
})

test('followers of the journal go on where they were, on the transaction numbers of the new server', async () => {
  const [here, there] = clients as [pg.Client, pg.Client]
  await workspace(here)
  // Ids and transactions do not have the same order: that is why followers read by transaction.
  const far = 4_000_000_000
  for (const [n, tx] of [
    [1, 10],
    [5, 11],
    [2, 12],
    [4, 13],
    [3, 14],
    [6, 15],
  ] as const)
    await fact(here, n, far + tx)
  await follower(here, 'quick', far + 13, 4)
  await follower(here, 'slow', far + 11, 5)
  await follower(here, 'new', 0, 0)
  await follower(here, 'level', far + 13, 4)
  const names = ['quick', 'slow', 'new', 'level']
  const before = await Promise.all(names.map((name) => unread(here, name)))
  await move()
  expect(await Promise.all(names.map((name) => unread(there, name)))).toEqual(before)
  const { rows } = await there.query(
    'select bool_and(tx < pg_snapshot_xmin(pg_current_snapshot())) as past from journal',
  )
  expect(rows[0].past).toBe(true)
})

test('all or nothing: an error in the middle leaves the target as it was', async () => {
  const [here, there] = clients as [pg.Client, pg.Client]
  await workspace(here)
  await workspace(there)
  await here.query(`alter table workspaces add column surprise text default 'x'`)
  await expect(move()).rejects.toThrow(/surprise/)
  expect((await there.query('select slug from workspaces')).rows).toEqual([{ slug: 'acme' }])
})
