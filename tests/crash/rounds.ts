// Rounds of: write, be killed at a random moment, start again, find every acknowledged change. Also a program:
// `node tests/crash/rounds.ts 50 [seed]`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openEmbedded } from '../../src/platform/embedded-postgres.ts'
import { command, freePort, killDatabase, type Running, setUp, start } from './outside.ts'

const KILLS = ['server', 'server and database', 'database, then server', 'while starting'] as const

export interface Outcome {
  kills: number
  acknowledged: number
  leads: number
}

interface Acknowledged {
  id: string
  version: number
  interest: string
}

/** Does so many rounds; throws at the first change that is missing or the first complaint of `doctor`. */
export async function rounds(count: number, seed: number, say: (line: string) => void): Promise<Outcome> {
  const random = noiseFrom(seed)
  const base = mkdtempSync(join(tmpdir(), 'baton-crash-'))
  const dataDir = join(base, 'data')
  const acks = join(base, 'acknowledged')
  const port = await freePort()
  let running: Running | null = null
  try {
    const first = start(dataDir, port)
    running = first
    await mustBeReady(first)
    const key = await setUp(port)
    for (let round = 1; round <= count; round++) {
      const how = KILLS[Math.floor(random() * KILLS.length)] as (typeof KILLS)[number]
      const after = Math.round(150 + random() * 1100)
      const stopWriting = await write(port, key, acks, `${seed}-${round}`)
      await pause(after)
      await kill(how, running, dataDir, random)
      await stopWriting()
      running = start(dataDir, port)
      if (how === 'while starting') running = await killAgain(running, dataDir, port, random)
      await mustBeReady(running)
      const found = await everyChangeIsThere(dataDir, acks)
      say(
        `round ${round}: killed the ${how} after ${after} ms; ${found.acknowledged} changes of ${found.leads} leads are there`,
      )
      if (round % 10 === 0 || round === count) doctorIsContent(dataDir)
    }
    const found = await everyChangeIsThere(dataDir, acks)
    return { kills: count, ...found }
  } finally {
    running?.child.kill('SIGTERM')
    await running?.exited
    killDatabase(dataDir)
    rmSync(base, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function mustBeReady(running: Running) {
  if (!(await running.ready)) throw new Error(`Baton did not start again:\n${running.said()}`)
}

async function write(port: number, key: string, acks: string, run: string) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'writer.ts'), String(port), key, acks, run],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise((done) => child.once('exit', done))
  await new Promise((begun) => child.stdout.once('data', begun))
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

async function kill(
  how: (typeof KILLS)[number],
  { child, exited }: Running,
  dataDir: string,
  random: () => number,
) {
  if (how === 'database, then server') {
    killDatabase(dataDir)
    await pause(random() * 200)
  }
  child.kill('SIGKILL')
  if (how === 'server and database') killDatabase(dataDir)
  await exited
}

async function killAgain(
  running: Running,
  dataDir: string,
  port: number,
  random: () => number,
): Promise<Running> {
  await pause(random() * 900)
  running.child.kill('SIGKILL')
  if (random() < 0.5) killDatabase(dataDir)
  await running.exited
  return start(dataDir, port)
}

/** The latest acknowledged state of each lead against what the database has now. */
async function everyChangeIsThere(dataDir: string, acks: string) {
  const lines = existsSync(acks) ? readFileSync(acks, 'utf8').trim().split('\n').filter(Boolean) : []
  const all = lines.map((line) => JSON.parse(line) as Acknowledged)
  const latest = new Map(all.map((one) => [one.id, one]))
  const data = await openEmbedded({ dataDir, purpose: 'command' })
  const owner = new pg.Client(data.ownerUrl)
  await owner.connect()
  const { rows } = await owner.query<Acknowledged>(
    'select id, version, interest from leads where id = any($1)',
    [[...latest.keys()]],
  )
  const { rows: settings } = await owner.query('show fsync')
  await owner.end()
  await data.stop()
  if (settings[0].fsync !== 'on') throw new Error('fsync is off: this proves nothing')
  const there = new Map(rows.map((row) => [row.id, row]))
  const lost = [...latest.values()].filter((one) => !isThere(one, there.get(one.id)))
  if (lost.length > 0)
    throw new Error(
      `acknowledged, but not there: ${JSON.stringify(lost.slice(0, 5))} (${lost.length} in all)`,
    )
  return { acknowledged: all.length, leads: latest.size }
}

// A later change may have been made without its acknowledgement being heard.
function isThere(said: Acknowledged, found: Acknowledged | undefined): boolean {
  if (!found || found.version < said.version) return false
  return found.version > said.version || found.interest === said.interest
}

function doctorIsContent(dataDir: string) {
  const { code, out } = command(dataDir, 'doctor')
  if (code !== 0) throw new Error(`doctor is not content:\n${out.slice(0, 4000)}`)
}

/** The same noise for the same seed (mulberry32). */
function noiseFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

if (import.meta.main) {
  const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1e9))
  process.stdout.write(`seed ${seed}\n`)
  const outcome = await rounds(
    Number(process.argv[2] ?? 50),
    seed,
    (line) => void process.stdout.write(`${line}\n`),
  )
  process.stdout.write(
    `${outcome.kills} kills: all ${outcome.acknowledged} acknowledged changes of ${outcome.leads} leads are there, doctor is content\n`,
  )
}
