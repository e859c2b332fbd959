// Backups: one file that holds everything needed to go on elsewhere, the secret included.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { createArchive, type Entry, readArchive } from './backup-archive.ts'
import { copyDatabase, extractDatabaseEntry } from './backup-embedded.ts'
import { copyTables } from './backup-portable.ts'
import { CannotStart, type Place } from './embedded-postgres-account.ts'
import type { Instant } from './time.ts'

const MANIFEST = 'baton-backup.json'
const SECRET = 'auth-secret'

const manifestShape = z.object({
  format: z.literal(1),
  /** `files`: the embedded database as it is on disk. `portable`: its rows, for any server. */
  kind: z.enum(['files', 'portable']),
  createdAt: z.string(),
  /** Major version of the PostgreSQL it was taken from. */
  postgres: z.number(),
  migrations: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestShape>

export type BackupOptions = {
  file: string
  ownerUrl: string
  /** Folder of the embedded database; null copies the rows instead, as is right for a server. */
  directory: string | null
  secretFile: string
  now: Instant
}

/** Writes a backup while everybody works on. Answers what it is and its size in bytes. */
export async function backUp(options: BackupOptions): Promise<{ manifest: Manifest; bytes: number }> {
  const archive = createArchive(options.file)
  try {
    const manifest = await describe(options)
    await archive.addText(MANIFEST, JSON.stringify(manifest, null, 2))
    if (existsSync(options.secretFile))
      await archive.addText(SECRET, readFileSync(options.secretFile, 'utf8'))
    if (options.directory) await copyDatabase(archive, options.directory, options.ownerUrl)
    else await copyTables(archive, options.ownerUrl)
    return { manifest, bytes: await archive.finish() }
  } catch (error) {
    await archive.discard()
    throw error
  }
}

async function describe({ ownerUrl, directory, now }: BackupOptions): Promise<Manifest> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    const { rows } = await client.query(
      `select (current_setting('server_version_num')::int / 10000) as postgres,
              array(select name from baton_meta.migrations order by name) as migrations`,
    )
    return { format: 1, kind: directory ? 'files' : 'portable', createdAt: now, ...rows[0] }
  } finally {
    await client.end()
  }
}

/** What a backup is. Throws CannotStart when it is none. */
export async function readManifest(file: string): Promise<Manifest> {
  for await (const entry of readArchive(file)) {
    if (entry.path !== MANIFEST) break
    const manifest = manifestShape.safeParse(jsonOf(await entry.text()))
    if (manifest.success) return manifest.data
    break
  }
  throw new CannotStart(`${file} is no backup of Baton, or one of a later version.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The entries with data; the secret on the way is handed to `keepSecret`. */
export async function* dataEntries(
  file: string,
  keepSecret: (secret: string) => void,
): AsyncGenerator<Entry> {
  for await (const entry of readArchive(file)) {
    if (entry.path === SECRET) keepSecret(await entry.text())
    else if (entry.path !== MANIFEST) yield entry
  }
}

/** Where the database that was there is kept now, and how to get back to it. */
export type Restored = { aside: string | null; putBack(): void }

/**
 * Unpacks a backup of kind `files` where the database of this place is; the present one is kept aside.
 * The server must not run.
 */
export async function restoreFiles(
  file: string,
  place: Place,
  secretFile: string,
  now: Instant,
): Promise<Restored> {
  const draft = `${place.directory}.restore-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  let secret: string | null = null
  try {
    for await (const entry of dataEntries(file, (text) => {
      secret = text
    }))
      await extractDatabaseEntry(entry, draft, place.account)
    if (!existsSync(join(draft, 'backup_label')))
      throw new CannotStart(`${file} lacks the end of the database.`)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  const aside = putAside(place.directory, now)
  renameSync(draft, place.directory)
  const before = secret === null ? null : replaceSecret(secretFile, secret)
  return { aside, putBack: () => putBack(place.directory, aside, secretFile, before) }
}

function putBack(directory: string, aside: string | null, secretFile: string, secret: string | null) {
  rmSync(directory, { recursive: true, force: true })
  if (aside) renameSync(aside, directory)
  if (secret) replaceSecret(secretFile, secret)
}

/** Moves the folder aside under a name with the instant; null when there is none. */
export function putAside(directory: string, now: Instant): string | null {
  if (!existsSync(directory)) return null
  const aside = `${directory}.before-${fileStamp(now)}`
  renameSync(directory, aside)
  return aside
}

/** Writes the secret that a backup carried; sessions and keys made with it work on. Answers the old one. */
export function replaceSecret(secretFile: string, secret: string): string {
  const before = existsSync(secretFile) ? readFileSync(secretFile, 'utf8') : ''
  writeFileSync(`${secretFile}.new`, secret, { mode: 0o600 })
  renameSync(`${secretFile}.new`, secretFile)
  return before
}

const fileStamp = (now: Instant) => now.slice(0, 19).replaceAll(':', '')

/** The name of the backup of an instant: names sort as instants do. */
export const backupName = (now: Instant) => `baton-${fileStamp(now)}Z.tar.gz`

/** Removes the oldest backups of a folder but for `kept`. Files of other names stay. */
export function pruneBackups(folder: string, kept: number): string[] {
  const names = readdirSync(folder).filter((name) => /^baton-\d{4}-\d\d-\d\dT\d{6}Z\.tar\.gz$/.test(name))
  const old = names.sort().slice(0, -kept)
  for (const name of old) rmSync(join(folder, name))
  return old
}
