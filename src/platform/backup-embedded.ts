// The whole embedded database as it is on disk, copied while it runs: PostgreSQL notes where the copy began, and
// its log of writes from there on makes the copy whole again at the first start.
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { Archive, Entry } from './backup-archive.ts'
import type { Account } from './embedded-postgres-account.ts'

// Rebuilt by the server itself; the first is the log of writes, which is added at the end.
const EMPTIED = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*|backup_label|tablespace_map)$/
// Read last: it says how far the rest is.
const CONTROL = 'global/pg_control'

/** Adds the database in `directory` to the archive, under `postgres/`. Every change committed before the end is in. */
export async function copyDatabase(archive: Archive, directory: string, ownerUrl: string) {
  const session = new pg.Client(ownerUrl)
  await session.connect()
  try {
    // Keeps the log of writes until we have copied it; goes with the session.
    await session.query(
      `select pg_create_physical_replication_slot('baton_backup_' || pg_backend_pid(), true, true)`,
    )
    await session.query(`select pg_backup_start('baton', true)`)
    for (const path of pathsIn(directory)) await addIfThere(archive, directory, path)
    await addIfThere(archive, directory, CONTROL)
    const { rows } = await session.query(
      `select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)`,
    )
    await archive.addText('postgres/backup_label', rows[0].label)
    await addLog(archive, directory, firstSegment(rows[0].label), rows[0].last)
  } finally {
    await session.end()
  }
}

function* pathsIn(directory: string, below = ''): Generator<string> {
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (LEFT_OUT.test(path) || path === CONTROL) continue
    if (entry.isDirectory()) {
      yield `${path}/`
      if (!EMPTIED.includes(path)) yield* foldersThatStay(directory, path)
    } else yield path
  }
}

// A table dropped meanwhile takes its files along; its folder stays.
function* foldersThatStay(directory: string, path: string): Generator<string> {
  if (existsSync(join(directory, path))) yield* pathsIn(directory, path)
}

async function addIfThere(archive: Archive, directory: string, path: string) {
  if (path.endsWith('/')) return archive.addFolder(`postgres/${path.slice(0, -1)}`)
  const file = await open(join(directory, path)).catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return
  try {
    const { size } = await file.stat()
    await archive.add(
      `postgres/${path}`,
      size,
      file.createReadStream({ autoClose: false, highWaterMark: 1 << 18 }),
    )
  } finally {
    await file.close()
  }
}

const firstSegment = (label: string) =>
  /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label)?.[1] as string

async function addLog(archive: Archive, directory: string, first: string, last: string) {
  await archive.addFolder('postgres/pg_wal/archive_status')
  const segments = readdirSync(join(directory, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
  const needed = segments.filter((name) => name >= first && name <= last).sort()
  if (needed[0] !== first || needed.at(-1) !== last)
    throw new Error('The log of writes went while it was copied.')
  for (const name of needed) await addIfThere(archive, directory, `pg_wal/${name}`)
}

/** Writes one entry of the archive below `target`, for the database's account alone. */
export async function extractDatabaseEntry(entry: Entry, target: string, account: Account) {
  const path = entry.path.replace(/^postgres\//, '').replace(/\/$/, '')
  if (path.split('/').some((part) => part === '..' || part === ''))
    throw new Error(`Odd path in the backup: ${entry.path}`)
  const file = join(target, path)
  if (entry.isFolder) makeFolder(file, account)
  else {
    makeFolder(dirname(file), account)
    await writeFile(file, entry.bytes(), { mode: 0o600, flush: true })
  }
  if (account) chownSync(file, account.uid, account.gid)
}

function makeFolder(folder: string, account: Account) {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
}
