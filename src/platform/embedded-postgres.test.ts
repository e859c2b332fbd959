import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { CannotStart, type EmbeddedPostgres, openEmbedded } from './embedded-postgres.ts'
import { databaseAccount, isRoot, placeDatabase } from './embedded-postgres-account.ts'
import { linkLibraries } from './embedded-postgres-binaries.ts'
import { isAlive, postmasterPid } from './embedded-postgres-process.ts'
import { removeStaleNotes } from './embedded-postgres-stale.ts'

const OPENER = resolve(import.meta.dirname, '../../tests/opener.ts')
const account = databaseAccount('/nowhere')

let root: string
let dataDir: string
let made: string
let tidy: (() => unknown)[]
let count = 0

const folder = (name: string) => {
  mkdirSync(join(root, name), { mode: 0o755 })
  return join(root, name)
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'baton-embedded-'))
  chmodSync(root, 0o755)
  made = folder('made')
  await (await openEmbedded({ dataDir: made, purpose: 'serve' })).stop()
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

// Each test has a database of its own, a copy of the one made before.
beforeEach(() => {
  dataDir = folder(`d${++count}`)
  spawnSync('cp', ['-a', `${made}/.`, dataDir])
  tidy = []
})
afterEach(async () => {
  for (const step of tidy.reverse()) await step()
  const pid = postmasterPid(join(dataDir, 'postgres'))
  if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT')
})

async function open(purpose: 'serve' | 'command' = 'serve', said: string[] = []): Promise<EmbeddedPostgres> {
  const database = await openEmbedded({ dataDir, purpose, say: (line) => said.push(line) })
  tidy.push(() => database.stop())
  return database
}

async function ask(url: string, sql: string) {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  )
}

/** Another process that has opened the database. */
async function openElsewhere(
  purpose = 'serve',
  where = dataDir,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [OPENER, where, purpose], { stdio: ['ignore', 'pipe', 'inherit'] })
  tidy.push(() => child.kill('SIGKILL'))
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('refused')) throw new Error(line)
    if (line.startsWith('open ')) return { child, url: line.slice(5) }
  }
  throw new Error('the other process said nothing')
}

const end = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') => {
  child.kill(signal)
  while (child.exitCode === null && child.signalCode === null) await pause(5)
  return child.exitCode
}
const killHard = (child: ChildProcess) => end(child, 'SIGKILL')

const server = () => postmasterPid(join(dataDir, 'postgres'))

test('starts, and stops with the last one out', async () => {
  const serving = await open('serve')
  expect(serving.adopted).toBe(false)
  const command = await open('command')
  expect(command.adopted).toBe(true)
  await serving.stop()
  expect(await ask(command.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await command.stop()
  expect(server()).toBe(null)
})

test('only its own user can enter, and nothing listens on the network', async () => {
  const database = await open()
  expect(await ask(database.ownerUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  const { socket } = placeDatabase(dataDir, () => {})
  expect(statSync(socket).mode & 0o777).toBe(0o700)
  expect(await ask(database.ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }])
})

test('a second serve is told who serves, and does not disturb', async () => {
  const first = await open('serve')
  await expect(openEmbedded({ dataDir, purpose: 'serve' })).rejects.toThrow(
    new RegExp(`already running on ${dataDir}.*process ${process.pid}`),
  )
  await expect(openElsewhere('serve')).rejects.toThrow(/already running/)
  expect(await ask(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('after kill -9 of Baton, the server left behind is taken over with every acknowledged row', async () => {
  const { child, url } = await openElsewhere()
  await ask(url, 'create table notes (n int)')
  await ask(url, 'insert into notes values (1)')
  const before = server()
  await killHard(child)
  const database = await open('serve')
  expect(database.adopted).toBe(true)
  expect(server()).toBe(before)
  expect(await ask(database.ownerUrl, 'select n from notes')).toEqual([{ n: 1 }])
})

test('after kill -9 of Baton and the server, it starts again with every acknowledged row', async () => {
  const { child, url } = await openElsewhere()
  await ask(url, 'create table notes (n int)')
  await ask(url, 'insert into notes values (1)')
  process.kill(server() as number, 'SIGKILL')
  await killHard(child)
  const database = await open('serve')
  expect(await ask(database.ownerUrl, 'select n from notes')).toEqual([{ n: 1 }])
})

test('when the server alone is killed, it comes back under whoever is open', async () => {
  const database = await open('serve')
  const before = server()
  process.kill(before as number, 'SIGKILL')
  await expect
    .poll(() => ask(database.ownerUrl, 'select 1 as one').catch(() => null), { timeout: 15_000 })
    .toEqual([{ one: 1 }])
  expect(server()).not.toBe(before)
})

test('a note that names some other program of the same user is removed, and said', async () => {
  const stranger = spawn('sleep', ['60'], { ...account, stdio: 'ignore' })
  tidy.push(() => stranger.kill())
  await (await open()).stop()
  const place = placeDatabase(dataDir, () => {})
  const note = `${stranger.pid}\n${place.directory}\n1790000000\n5432\n${place.socket}\n\n 1 1\nready\n`
  writeFileSync(join(place.directory, 'postmaster.pid'), note)
  writeFileSync(join(place.socket, '.s.PGSQL.5432.lock'), note)
  const said: string[] = []
  const database = await open('serve', said)
  expect(said.join()).toContain(`it named process ${stranger.pid}`)
  expect(await ask(database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the note of a server that runs is never removed', async () => {
  await open()
  expect(removeStaleNotes(placeDatabase(dataDir, () => {}))).toBe(null)
  expect(server()).not.toBe(null)
})

test('a kill in the middle of making the database leaves nothing half made', async () => {
  const fresh = folder(`fresh${count}`)
  const child = spawn(process.execPath, [OPENER, fresh, 'serve'], { stdio: 'ignore' })
  const draft = () => readdirSync(fresh).find((name) => name.includes('.init-'))
  while (!draft() || readdirSync(join(fresh, draft() as string)).length < 5) await pause(2)
  await killHard(child)
  expect(existsSync(join(fresh, 'postgres'))).toBe(false)
  const { child: again, url } = await openElsewhere('serve', fresh)
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await end(again, 'SIGTERM')).toBe(0)
}, 30_000)

test('two first starts at once share one database', async () => {
  const fresh = folder(`both${count}`)
  const openings = ['command', 'command'].map((purpose) => openElsewhere(purpose, fresh))
  const [a, b] = await Promise.all(openings)
  expect(a?.url).toBe(b?.url)
  for (const { child } of await Promise.all(openings)) expect(await end(child, 'SIGTERM')).toBe(0)
  expect(postmasterPid(join(fresh, 'postgres'))).toBe(null)
}, 30_000)

test('a server that cannot start says why, in its own words', async () => {
  writeFileSync(join(dataDir, 'postgres/postgresql.auto.conf'), 'nonsense_setting = 1\n')
  await expect(openEmbedded({ dataDir, purpose: 'serve' })).rejects.toThrow(/nonsense_setting/)
  await expect(openEmbedded({ dataDir, purpose: 'serve' })).rejects.toThrow(CannotStart)
})

test('library links that npm left out are made, once', () => {
  const fake = folder('fake')
  mkdirSync(join(fake, 'native/lib'), { recursive: true })
  writeFileSync(join(fake, 'native/lib/liba.so.6.1'), 'a')
  const links = [{ source: 'native/lib/liba.so.6.1', target: 'native/lib/liba.so.6' }]
  writeFileSync(join(fake, 'native/pg-symlinks.json'), JSON.stringify(links))
  expect(linkLibraries(fake)).toBe(true)
  expect(linkLibraries(fake)).toBe(true)
  cpSync(fake, `${fake}-moved`, { recursive: true, verbatimSymlinks: true })
  expect(readFileSync(join(`${fake}-moved`, 'native/lib/liba.so.6'), 'utf8')).toBe('a')
})

test('a folder with a long path still gets a socket', async () => {
  dataDir = join(folder(`long${count}`), 'x'.repeat(100))
  const { socket } = placeDatabase(dataDir, () => {})
  tidy.push(() => rmSync(socket, { recursive: true }))
  const database = await open()
  expect(await ask(database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.runIf(isRoot())(
  'a folder the database user cannot reach: the database goes elsewhere, and it is said',
  () => {
    const home = folder('home')
    chmodSync(home, 0o700)
    const said: string[] = []
    const place = placeDatabase(join(home, 'data'), (line) => said.push(line))
    rmSync(place.base, { recursive: true, force: true })
    expect(place.base).toMatch(/^\/var\/lib\/baton\/data-/)
    expect(said.join()).toContain(place.base)
  },
)
