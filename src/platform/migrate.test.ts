import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, freshDatabase } from '../../tests/database.ts'
import { CannotStart } from './embedded-postgres-account.ts'
import { migrate, readMigrations } from './migrate.ts'

type Database = Awaited<ReturnType<typeof emptyDatabase>>

const APP = 'baton_app'
const NOW = '2026-03-31T07:05:09.000Z'
let folder: string
let database: Database

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-migrations-'))
  database = await emptyDatabase()
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const run = (more = {}) => migrate({ ownerUrl: database.ownerUrl, appRole: APP, now: NOW, folder, ...more })

async function ask(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('applies the files in their order, once', async () => {
  write('0002-b.sql', 'insert into things values (2);')
  write('0001-a.sql', 'create table things (n int); insert into things values (1);')
  expect(await run()).toEqual(['0001-a.sql', '0002-b.sql'])
  expect(await run()).toEqual([])
  expect(await ask(database.ownerUrl, 'select n from things order by n')).toEqual([{ n: 1 }, { n: 2 }])
})

test('two at once: one does it, the other finds it done', async () => {
  write('0001-a.sql', 'create table things (n int); select pg_sleep(0.1);')
  const done = await Promise.all([run(), run()])
  expect(done.flat()).toEqual(['0001-a.sql'])
})

test('a file that fails leaves nothing of itself, and names the statement', async () => {
  write('0001-a.sql', 'create table things (n int);')
  write('0002-b.sql', 'create table others (n int); select nonsense;')
  await expect(run()).rejects.toThrow(/0002-b\.sql: .*nonsense.*\nin: select nonsense/)
  expect(
    await ask(database.ownerUrl, `select to_regclass('things') as a, to_regclass('others') as b`),
  ).toEqual([{ a: 'things', b: null }])
})

test('refuses a changed file, a slipped-in one, and data of a later version', async () => {
  write('0002-b.sql', 'select 1;')
  await run()
  write('0002-b.sql', 'select 2;')
  await expect(run()).rejects.toThrow(/0002-b\.sql was changed/)
  write('0002-b.sql', 'select 1;')
  write('0001-a.sql', 'select 1;')
  await expect(run()).rejects.toThrow(/slipped in/)
  rmSync(join(folder, '0001-a.sql'))
  rmSync(join(folder, '0002-b.sql'))
  await expect(run()).rejects.toThrow(CannotStart)
})

test('line ends of another system do not change a file', async () => {
  write('0001-a.sql', 'select 1;\nselect 2;\n')
  await run()
  write('0001-a.sql', 'select 1;\r\nselect 2;\r\n')
  expect(await run()).toEqual([])
})

test.each(['1-a.sql', '0001_a.sql', '0001-A.sql'])('the name %s is refused', (name) => {
  write(name, 'select 1')
  expect(() => readMigrations(folder)).toThrow(/needs a name like/)
})

test('the application reads and writes, deletes only where it may, and owns nothing', async () => {
  write(
    '0001-a.sql',
    `create table plain (n int); create table trash (n int); comment on table trash is 'deletable';
     create table facts (n int); comment on table facts is 'append only';`,
  )
  await run()
  await ask(database.appUrl, 'insert into plain values (1)')
  await ask(database.appUrl, 'update plain set n = 2')
  await ask(database.appUrl, 'delete from trash')
  await ask(database.appUrl, 'insert into facts values (1)')
  const refused = [
    'delete from plain',
    'truncate trash',
    'update facts set n = 1',
    'create table mine ()',
    'drop table plain',
  ]
  for (const sql of refused)
    await expect(ask(database.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/)
})

test('the application is never a superuser or the owner', async () => {
  await expect(run({ appRole: 'baton_owner' })).rejects.toThrow(/must not own the tables/)
})

test('prepare runs after the files and before the rights', async () => {
  write('0001-a.sql', 'create schema identity;')
  const prepare = async (owner: pg.Pool) => void (await owner.query('create table identity.users (id text)'))
  await run({ prepare })
  expect(await ask(database.appUrl, 'select * from identity.users')).toEqual([])
})

test('our own migrations: every table of ours has row-level security, and the application owns none', async () => {
  const real = await freshDatabase()
  const tables = await ask(
    real.ownerUrl,
    `select relname as name, relrowsecurity as bound, relforcerowsecurity as forced, relowner::regrole::text as owner
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  await real.drop()
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter(({ bound, forced, owner }) => !bound || forced || owner !== 'baton_owner')).toEqual([])
})
