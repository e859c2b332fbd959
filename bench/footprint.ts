// What Baton takes from its machine: time to start, memory, and bytes of script on the first visit.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { postmasterPid } from '../src/platform/embedded-postgres-process.ts'
import { spreadOf } from './measure.ts'
import type { Place } from './place.ts'
import { ms, type Result } from './row.ts'
import { asker, mustAsk, type Serving, serve } from './server.ts'

const WEB = resolve(import.meta.dirname, '../dist/web')

/** Starts on the existing database, again and again, each time from nothing running. */
export async function starting(place: Place, port: number, times: number): Promise<Result> {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const serving = await serve(place.dataDir, port)
    taken.push(serving.startMs)
    await serving.stop()
  }
  const { p50, p95 } = spreadOf(taken)
  return {
    what: 'start on the existing database',
    figures: { 'p50 s': ms(p50 / 1000), 'worst s': ms(p95 / 1000) },
    aim: '< 3 s',
    met: p50 < 3000,
  }
}

/**
 * What is resident after a server has answered some hundred requests, with shared pages shared out: the server and
 * the tree of its database. Nobody else is connected.
 */
export async function memory(place: Place, port: number): Promise<Result> {
  const serving = await serve(place.dataDir, port)
  const { ask, close } = asker(port, place.large.key, 8)
  try {
    for (const path of USUAL) await Promise.all(Array.from({ length: 40 }, () => mustAsk(ask, 'GET', path)))
    return resident(serving, postmasterPid(join(place.dataDir, 'postgres')) as number)
  } finally {
    close()
    await serving.stop()
  }
}

const USUAL = [
  '/leads?level=qualify&state=working',
  '/desk-items',
  '/search?q=maria',
  '/funnel?by=channel',
  '/floor',
]

function resident({ child }: Serving, postmaster: number): Result {
  const server = residentMb([child.pid as number])
  const database = residentMb([postmaster, ...childrenOf(postmaster)])
  const figures = { 'server MB': Math.round(server), 'database MB': Math.round(database) }
  return {
    what: 'memory after 200 requests (PSS)',
    figures,
    aim: '< 300 MB together',
    met: server + database < 300,
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

function residentMb(pids: number[]): number {
  const kb = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kb.reduce((sum, one) => sum + one, 0) / 1024
}

/** What the browser loads before the first screen: the page's own scripts and those it names to be loaded early. */
export function firstPage(): Result {
  const page = join(WEB, 'index.html')
  const aim = '< 300 kB compressed'
  if (!existsSync(page))
    return { what: 'script of the first page', figures: { kB: 'dist/web is not built' }, aim, met: null }
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
    ([, path]) => path as string,
  )
  const bytes = [...new Set(named)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(WEB, path)), { level: 6 }).length,
    0,
  )
  return {
    what: 'script of the first page',
    figures: { 'kB gzip': Math.round(bytes / 1000), files: named.length },
    aim,
    met: bytes < 300_000,
  }
}
