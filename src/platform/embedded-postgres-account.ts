// Whom the database runs as, and where its folders are.
// PostgreSQL refuses to run as root, so under root it gets an account of its own: that of the existing data,
// else `postgres`, else `nobody`. We never create accounts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, join, resolve } from 'node:path'

/** What a person must put right before Baton can start; printed without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** The account to run PostgreSQL under; null means our own. */
export type Account = { uid: number; gid: number } | null

export const isRoot = () => process.getuid?.() === 0

/** The account PostgreSQL runs under for this data folder. Throws CannotStart where there is none. */
export function databaseAccount(directory: string): Account {
  if (process.platform === 'win32')
    throw new CannotStart(
      'Baton brings no database of its own on Windows yet. Set DATABASE_URL to a PostgreSQL server.',
    )
  if (!isRoot()) return ourOwnAccount()
  const kept = statSync(directory, { throwIfNoEntry: false })
  if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid }
  const account = named('postgres') ?? named('nobody')
  if (account) return account
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as. ' +
      'Start Baton as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

function ourOwnAccount(): null {
  try {
    userInfo()
    return null
  } catch {
    throw new CannotStart(
      `User ${process.getuid?.()} has no entry in the password file, and PostgreSQL insists on one. ` +
        'Start Baton as a known user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
}

function named(user: string): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' })
    return status === 0 ? Number(stdout.trim()) : 0
  })
  return uid && gid ? { uid, gid } : null
}

/** Where one database lives: its data, its socket, its log. */
export type Place = { base: string; directory: string; socket: string; log: string; account: Account }

/** Finds and makes the folders. Says so when the data cannot be where it was asked to be. */
export function placeDatabase(dataDir: string, say: (line: string) => void): Place {
  const asked = resolve(dataDir)
  makeFolder(asked)
  const base = reachable(asked, databaseAccount(join(asked, 'postgres'))) ? asked : systemFolder(asked, say)
  const account = databaseAccount(join(base, 'postgres'))
  const socket = ownFolder(socketFolder(base), account)
  return { base, directory: join(base, 'postgres'), socket, log: join(base, 'postgres.log'), account }
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new CannotStart(`The folder ${folder} cannot be made: ${(error as Error).message}.`)
  }
}

/** Asked of the system itself, for permissions are more than modes. */
function reachable(folder: string, account: Account): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

function systemFolder(asked: string, say: (line: string) => void): string {
  const folder = join('/var/lib/baton', `${basename(asked)}-${digest(asked)}`)
  makeFolder(folder)
  say(`The database user cannot reach ${asked}; the database is kept in ${folder} instead.`)
  return folder
}

// The path of a unix socket has about 100 characters; a deep checkout needs a short cut.
function socketFolder(base: string): string {
  const beside = join(base, 'run')
  return beside.length <= 85 ? beside : join(tmpdir(), `baton-${process.getuid?.()}-${digest(base)}`)
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** A folder only the database's account may enter. Throws CannotStart when somebody else holds the name. */
export function ownFolder(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(folder)
  const ours = account?.uid ?? process.getuid?.()
  if (!lstatSync(folder).isDirectory() || (uid !== ours && !isRoot()))
    throw new CannotStart(`${folder} belongs to another user. Remove it, or start Baton as that user.`)
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  return folder
}
