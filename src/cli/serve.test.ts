import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { isAlive, postmasterPid } from '../platform/embedded-postgres-process.ts'

const MAIN = resolve(import.meta.dirname, '../main.ts')

let root: string
let dataDir: string
let port: number
const started: ChildProcess[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'baton-serve-'))
  chmodSync(root, 0o755)
  dataDir = join(root, 'data')
  port = await freePort()
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => {
  const pid = postmasterPid(join(dataDir, 'postgres'))
  if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  rmSync(root, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port: free } = server.address() as { port: number }
      server.close(() => done(free))
    })
  })

function baton(args: string[], more: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, HOME: root, DATA_DIR: dataDir, PORT: String(port), ...more }
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const said = { out: '' }
  const err = text(child.stderr)
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', async (code) => done({ code, out: said.out, err: await err })),
  )
  const ready = new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk) => {
      said.out += chunk
      if (/^ready /m.test(said.out)) done()
    })
    ended.then(({ err: why }) => fail(new Error(`ended before it was ready: ${why}`)))
  })
  ready.catch(() => {})
  return { child, ready, ended }
}

const ask = (path: string) => fetch(`http://localhost:${port}${path}`)

test('serves, says so in one line, and Ctrl-C ends everything cleanly', async () => {
  const serving = baton(['serve'])
  await serving.ready
  expect((await ask('/readyz')).status).toBe(200)
  serving.child.kill('SIGINT')
  // A terminal and npm may both pass the signal on.
  serving.child.kill('SIGINT')
  const { code, out } = await serving.ended
  expect(code).toBe(0)
  expect(out).toBe(`ready http://localhost:${port}\n`)
  expect(postmasterPid(join(dataDir, 'postgres'))).toBe(null)
}, 60_000)

test('a second start on the folder says so and leaves; commands work beside the server', async () => {
  const serving = baton(['serve'])
  await serving.ready
  const second = await baton(['serve'], { PORT: String(await freePort()) }).ended
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toContain(`already running on ${dataDir} (baton serve, process ${serving.child.pid})`)
  const backup = await baton(['backup', join(root, 'beside.tar.gz'), '--json']).ended
  expect(JSON.parse(backup.out)).toMatchObject({ kind: 'files', postgres: 18 })
  expect((await ask('/readyz')).status).toBe(200)
  serving.child.kill('SIGTERM')
  expect((await serving.ended).code).toBe(0)
}, 60_000)

test('after kill -9 the next start takes the database over', async () => {
  const first = baton(['serve'])
  await first.ready
  const before = postmasterPid(join(dataDir, 'postgres'))
  first.child.kill('SIGKILL')
  await first.ended
  const second = baton(['serve'])
  await second.ready
  expect(postmasterPid(join(dataDir, 'postgres'))).toBe(before)
  second.child.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
}, 60_000)

test('it serves on after the database alone was killed', async () => {
  const serving = baton(['serve'])
  await serving.ready
  process.kill(postmasterPid(join(dataDir, 'postgres')) as number, 'SIGKILL')
  const status = () => ask('/readyz').then((answer) => answer.status)
  await expect.poll(status, { timeout: 20_000, interval: 50 }).toBe(503)
  await expect.poll(status, { timeout: 20_000, interval: 50 }).toBe(200)
  serving.child.kill('SIGTERM')
  expect((await serving.ended).code).toBe(0)
}, 60_000)

test('a taken port and bad settings are said plainly', async () => {
  const squatter = createServer().listen(port, 'localhost')
  const taken = await baton(['serve']).ended
  squatter.close()
  expect(taken).toMatchObject({ code: 1, out: '' })
  expect(taken.err).toMatch(new RegExp(`Port ${port} is taken`))
  expect(postmasterPid(join(dataDir, 'postgres'))).toBe(null)
  const bad = await baton(['serve'], { PORT: 'x', LOG_LEVEL: 'loud' }).ended
  expect(bad.code).toBe(1)
  expect(bad.err.trim().split('\n')).toHaveLength(2)
}, 60_000)

test('help names every command and every setting', async () => {
  const { code, out } = await baton(['--help']).ended
  expect(code).toBe(0)
  for (const word of ['serve', 'backup', 'restore', 'DATABASE_URL', 'BACKUP_AT']) expect(out).toContain(word)
  expect(out.split('\n').filter((line) => line.length > 110)).toEqual([])
})

test('nothing in the log tells a secret', () => {
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8').trim()
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(secret)
})
