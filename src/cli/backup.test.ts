import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baton } from '../../tests/command-line.ts'
import { type EmbeddedPostgres, openEmbedded } from '../platform/embedded-postgres.ts'

let root: string
let home: { DATA_DIR: string }
let backup: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'baton-backup-'))
  chmodSync(root, 0o755)
  home = { DATA_DIR: join(root, 'home') }
  backup = join(root, 'first.tar.gz')
  expect(await baton(['backup', backup], home)).toMatchObject({ code: 0 })
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function inside<T>(
  env: { DATA_DIR: string },
  task: (client: pg.Client, own: EmbeddedPostgres) => Promise<T>,
) {
  const own = await openEmbedded({ dataDir: env.DATA_DIR, purpose: 'command' })
  const client = new pg.Client(own.ownerUrl)
  await client.connect()
  try {
    return await task(client, own)
  } finally {
    await client.end()
    await own.stop()
  }
}

/** Writes rows one commit at a time, with the mess of a busy database around them, until told to stop. */
function writeOn(url: string) {
  const state = { acknowledged: 0, stop: async () => {} }
  let going = true
  const work = (async () => {
    const client = new pg.Client(url)
    await client.connect()
    while (going) {
      const n = state.acknowledged + 1
      await client.query('insert into notes (n, filling) values ($1, repeat($2, 500))', [n, String(n % 10)])
      state.acknowledged = n
      if (n % 20 === 0) await client.query('update notes set filling = filling || n where n > $1', [n - 50])
      if (n % 50 === 0)
        await client.query('create table passing (n int); insert into passing values (1); drop table passing')
    }
    await client.end()
  })()
  state.stop = async () => {
    going = false
    await work
  }
  return state
}

test('a backup taken while rows are written holds every acknowledged one, and goes on elsewhere', async () => {
  const file = join(root, 'busy.tar.gz')
  let before = 0
  await inside(home, async (client, own) => {
    await client.query('create table notes (n int primary key, filling text)')
    const writer = writeOn(own.ownerUrl)
    while (writer.acknowledged < 500) await pause(5)
    before = writer.acknowledged
    expect(await baton(['backup', file], home)).toMatchObject({ code: 0 })
    await writer.stop()
  })
  const elsewhere = { DATA_DIR: join(root, 'elsewhere') }
  expect(await baton(['restore', file, '--json'], elsewhere)).toMatchObject({ code: 0, err: '' })
  await inside(elsewhere, async (client) => {
    const { rows } = await client.query(
      'select count(*)::int as many, max(n) as last, min(n) as first from notes',
    )
    expect(rows[0].many).toBeGreaterThanOrEqual(before)
    expect(rows[0]).toMatchObject({ first: 1, last: rows[0].many })
  })
}, 60_000)

test('the secret comes along, and only its owner can read the backup', async () => {
  const elsewhere = { DATA_DIR: join(root, 'with-secret') }
  await baton(['restore', backup], elsewhere)
  const secret = (env: { DATA_DIR: string }) => readFileSync(join(env.DATA_DIR, 'auth-secret'), 'utf8')
  expect(secret(elsewhere)).toBe(secret(home))
  expect(statSync(backup).mode & 0o777).toBe(0o600)
}, 60_000)

test('data that is there is not replaced without --force, and kept aside with it', async () => {
  const target = { DATA_DIR: join(root, 'occupied') }
  await baton(['restore', backup], target)
  await inside(target, (client) => client.query('create table mine ()'))
  const refused = await baton(['restore', backup], target)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('--force')
  const { code, out } = await baton(['restore', backup, '--force', '--json'], target)
  expect(code).toBe(0)
  const { aside } = JSON.parse(out)
  expect(existsSync(join(aside, 'PG_VERSION'))).toBe(true)
  const mine = await inside(target, (client) => client.query(`select to_regclass('mine') as mine`))
  expect(mine.rows[0].mine).toBe(null)
}, 60_000)

test('nothing is restored under a running Baton', async () => {
  const target = { DATA_DIR: join(root, 'running') }
  await baton(['restore', backup], target)
  const running = await openEmbedded({ dataDir: target.DATA_DIR, purpose: 'serve' })
  const { code, err } = await baton(['restore', backup, '--force'], target)
  await running.stop()
  expect(code).toBe(1)
  expect(err).toMatch(/already running/)
}, 60_000)

test('a damaged file, a foreign file and no file are refused, and the data stays', async () => {
  const cut = join(root, 'cut.tar.gz')
  writeFileSync(cut, readFileSync(backup))
  truncateSync(cut, Math.floor(statSync(backup).size / 2))
  const foreign = join(root, 'foreign.txt')
  writeFileSync(foreign, 'hello')
  const target = { DATA_DIR: join(root, 'safe') }
  await baton(['restore', backup], target)
  for (const file of [cut, foreign, join(root, 'none')]) {
    const { code, err } = await baton(['restore', file, '--force'], target)
    expect(code).toBe(1)
    expect(err).toContain(file)
    expect(err).not.toMatch(/\n\s+at /)
  }
  expect(readdirSync(target.DATA_DIR).filter((name) => name.startsWith('postgres.'))).toEqual([
    'postgres.log',
  ])
}, 60_000)

test('a failed backup leaves no half file', async () => {
  const blocked = join(root, 'blocked')
  mkdirSync(blocked)
  mkdirSync(join(blocked, 'b.tar.gz.part'))
  expect((await baton(['backup', join(blocked, 'b.tar.gz')], home)).code).toBe(1)
  expect(existsSync(join(blocked, 'b.tar.gz'))).toBe(false)
}, 60_000)
