// Baton as people run it, for the crash tests: its own process, its own database with fsync on, killed without warning.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const CHECKOUT = resolve(import.meta.dirname, '../..')
const MAIN = join(CHECKOUT, 'src/main.ts')

export interface Running {
  child: ChildProcess
  /** Settles with true when it is ready, false when it ended before. */
  ready: Promise<boolean>
  exited: Promise<void>
  said: () => string
}

const envOf = (dataDir: string, port: number) => ({
  ...process.env,
  ...{
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
    BASE_URL: '',
  },
})

/** Starts `baton serve`. */
export function start(dataDir: string, port: number): Running {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: envOf(dataDir, port),
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const exited = new Promise<void>((done) => child.once('close', () => done()))
  const ready = new Promise<boolean>((done) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('ready ')) done(true)
    })
    void exited.then(() => done(false))
  })
  return { child, ready, exited, said: () => said }
}

/** Runs a command of Baton's command line on the same data. */
export function command(dataDir: string, ...words: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    env: envOf(dataDir, 3000),
    encoding: 'utf8',
  })
  return { code: status, out: `${stdout}${stderr}` }
}

/** Kills the database of a folder: the postmaster and all that belongs to it, without warning. */
export function killDatabase(dataDir: string): void {
  const postmaster = Number(readIfThere(join(dataDir, 'postgres/postmaster.pid')).split('\n')[0])
  if (!postmaster) return
  const family = [postmaster, ...childrenOf(postmaster)]
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => readIfThere(`/proc/${pid}/status`).includes(`\nPPid:\t${parent}\n`))
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

/** Sets the company up as a visitor would, and answers an API key of its owner. */
export async function setUp(port: number): Promise<string> {
  const base = `http://127.0.0.1:${port}`
  const headers = { 'content-type': 'application/json', origin: base }
  const post = async (path: string, body: object, more = {}) => {
    const answer = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const person = { name: 'Olivia Owner', email: 'olivia@example.com', password: 'correct horse battery' }
  const company = { workspaceName: 'Crash', timeZone: 'Europe/London', currency: 'EUR', ...person }
  const { slug } = (await (await post('/api/v1/setup', company)).json()) as { slug: string }
  const signedIn = await post('/api/auth/sign-in/email', { email: person.email, password: person.password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const made = await post(
    '/api/v1/api-keys',
    { name: 'crash', access: 'owner' },
    { cookie, 'baton-workspace': slug },
  )
  return ((await made.json()) as { key: string }).key
}
