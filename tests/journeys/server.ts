// A real server process with a database of its own, ready in about a second: the database is a copy of the migrated
// template in a cluster without fsync, which a worker starts once.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { APPLICATION, OWNER } from '../../src/platform/embedded-postgres-process.ts'
import { type Cluster, TEMPLATE } from '../cluster.ts'

const CHECKOUT = resolve(import.meta.dirname, '../..')

export interface Server {
  /** Where it answers: `http://localhost:41234`. */
  base: string
  stop: () => Promise<void>
}

/** Starts `baton serve` on a fresh, empty database of the cluster. */
export async function startServer(cluster: Cluster, name: string): Promise<Server> {
  await onCluster(cluster, `create database ${name} template ${TEMPLATE}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'baton-journey-'))
  const port = await freePort()
  const child = spawn(process.execPath, [join(CHECKOUT, 'src/main.ts'), 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: 'localhost',
      DATA_DIR: dataDir,
      DATABASE_URL: cluster.url(APPLICATION, name),
      DATABASE_OWNER_URL: cluster.url(OWNER, name),
      DATABASE_CONNECTIONS: '10',
      BACKUP_AT: 'never',
      SMTP_URL: '',
      LOG_LEVEL: 'error',
    },
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  const isReady = new Promise<boolean>((done) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('ready ') && done(true))
    void exited.then(() => done(false))
  })
  if (!(await isReady)) throw new Error(`The server did not start:\n${said}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(dataDir, { recursive: true, force: true })
    await onCluster(cluster, `drop database ${name} with (force)`)
  }
  return { base: `http://localhost:${port}`, stop }
}

async function onCluster(cluster: Cluster, statement: string): Promise<void> {
  const client = new pg.Client(cluster.url(OWNER, 'postgres'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
