// Making, starting and stopping one PostgreSQL on one folder.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart, type Place } from './embedded-postgres-account.ts'
import { type Binaries, program } from './embedded-postgres-binaries.ts'

export const OWNER = 'baton_owner'
export const APPLICATION = 'baton_app'

// Nothing of the host's may leak in: neither its locale nor somebody's PG* variables.
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' }

/** Makes an empty database unless there is one. A kill in the middle leaves nothing half made. */
export function initialise(place: Place, binaries: Binaries, options: { sync: boolean }) {
  if (existsSync(join(place.directory, 'PG_VERSION'))) return
  sweepDrafts(place.directory)
  const draft = `${place.directory}.init-${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  if (place.account) chownSync(draft, place.account.uid, place.account.gid)
  const flags = [...initFlags(binaries), ...(options.sync ? [] : ['--no-sync'])]
  const run = spawnSync(program(binaries.folder, 'initdb'), ['-D', draft, ...flags], {
    ...place.account,
    encoding: 'utf8',
    cwd: '/',
    env: ENVIRONMENT,
  })
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new CannotStart(`The database could not be made: ${run.error?.message ?? run.stderr.trim()}`)
  }
  adoptDraft(draft, place.directory)
}

function initFlags({ major }: Binaries): string[] {
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale-provider=libc', '--locale=C.UTF-8']
  // Only the account itself can enter the folder of the socket, and nothing listens on the network.
  const auth = ['--auth-local=trust', '--auth-host=reject']
  return [`--username=${OWNER}`, '--encoding=UTF8', ...locale, ...auth, '--no-instructions']
}

function adoptDraft(draft: string, directory: string) {
  try {
    renameSync(draft, directory)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Two first starts at once: the other one was quicker, and its database is as good.
    if (!existsSync(join(directory, 'PG_VERSION'))) throw error
  }
}

function sweepDrafts(directory: string) {
  const stem = `${basename(directory)}.init-`
  const drafts = readdirSync(dirname(directory)).filter((name) => name.startsWith(stem))
  for (const name of drafts.filter((draft) => !isAlive(Number(draft.slice(stem.length))))) {
    try {
      rmSync(join(dirname(directory), name), { recursive: true, force: true })
    } catch {
      // The initdb of a killed Baton may still be writing there; the next start sweeps again.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A started server, and what it wrote to its log since. */
export type Started = { child: ChildProcess; complaint(): string }

/** Spawns the server apart from our process group, so that Ctrl-C reaches only us. */
export function launch(place: Place, binaries: Binaries, settings: Record<string, string> = {}): Started {
  if (sizeOf(place.log) > 20_000_000) renameSync(place.log, `${place.log}.old`)
  const from = sizeOf(place.log)
  const log = openSync(place.log, 'a', 0o600)
  const args = Object.entries({ ...serverSettings(), ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(
    program(binaries.folder, 'postgres'),
    ['-D', place.directory, '-k', place.socket, ...args],
    {
      ...place.account,
      cwd: '/',
      env: ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return { child, complaint: () => readFileSync(place.log).subarray(from).toString().trim() }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function serverSettings(): Record<string, string> {
  const mib = Math.floor(totalmem() / 2 ** 20)
  const sharedBuffers = Math.min(1024, Math.max(128, Math.floor(mib / 8)))
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    ssl: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Compiling costs more than it saves on queries as short as ours.
    jit: 'off',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(mib / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    max_connections: '200',
  }
}

/** The process that runs this folder, by its own note; null when there is none. */
export function postmasterPid(directory: string): number | null {
  try {
    return Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

/** Stops the server (open sessions are ended, their transactions rolled back) and waits until it has gone. */
export async function stopServer(place: Place, how: 'fast' | 'immediate' = 'fast') {
  const pid = postmasterPid(place.directory)
  if (!pid) return
  try {
    process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
    throw error
  }
  while (postmasterPid(place.directory) === pid && isAlive(pid)) await pause(10)
}
