// Where a backup goes: in place of the embedded database, or into the rows of a server.
import { existsSync, renameSync, rmSync } from 'node:fs'
import pg from 'pg'
import { secretFile } from '../config.ts'
import { dataEntries, type Manifest, putAside, replaceSecret, restoreFiles } from '../platform/backup.ts'
import { fillTables } from '../platform/backup-portable.ts'
import { openEmbedded } from '../platform/embedded-postgres.ts'
import { type Place, placeDatabase } from '../platform/embedded-postgres-account.ts'
import { bundledBinaries } from '../platform/embedded-postgres-binaries.ts'
import { isAlive, postmasterPid } from '../platform/embedded-postgres-process.ts'
import { openData, reach } from './data.ts'
import { CommandFailed, type Frame } from './frame.ts'

type Options = { force?: boolean }

/** What there is now, over all workspaces, and where the database that was there before is kept. */
export type Restored = { workspaces: number; leads: number; aside: string | null }

/** Puts the backup in place of the embedded database, which is kept aside. */
export async function intoOwn(
  frame: Frame,
  file: string,
  manifest: Manifest,
  options: Options,
): Promise<Restored> {
  const { dataDir } = frame.config()
  const place = placeDatabase(dataDir, (line) => frame.err.write(`${line}\n`))
  if (manifest.kind === 'files') refuseOtherMajor(manifest, place)
  await refuseUnlessFree(place, dataDir, options)
  const restored = manifest.kind === 'files' ? await filesIntoOwn(frame, file, place) : putAway(frame, place)
  try {
    if (manifest.kind === 'portable') await rowsInto(frame, file, manifest)
    return { ...(await countWhatIsThere(frame)), aside: restored.aside }
  } catch (error) {
    restored.putBack()
    throw error
  }
}

async function refuseUnlessFree(place: Place, dataDir: string, { force }: Options) {
  if (!existsSync(place.directory)) return
  if (!force)
    throw new CommandFailed(
      `There is data in ${place.directory} already. With --force it is kept aside and replaced.`,
    )
  // Whoever works on it is found out by coming in as the one who serves.
  const alone = await openEmbedded({ dataDir, purpose: 'serve' })
  await alone.stop()
  const pid = postmasterPid(place.directory)
  if (pid && isAlive(pid))
    throw new CommandFailed('Another command still works on the data. Wait for it, then restore.')
}

function refuseOtherMajor({ postgres }: Manifest, place: Place) {
  const { major } = bundledBinaries(place.account)
  if (postgres !== major)
    throw new CommandFailed(
      `The backup is of PostgreSQL ${postgres}, this Baton brings ${major}. ` +
        'Restore it with the Baton that made it, then take one with: baton backup --portable',
    )
}

const filesIntoOwn = (frame: Frame, file: string, place: Place) =>
  restoreFiles(file, place, secretFile(frame.config().dataDir), frame.now())

function putAway(frame: Frame, { directory }: Place) {
  const aside = putAside(directory, frame.now())
  return {
    aside,
    putBack: () => {
      rmSync(directory, { recursive: true, force: true })
      if (aside) renameSync(aside, directory)
    },
  }
}

/** Replaces the rows of a server. */
export async function intoServer(
  frame: Frame,
  file: string,
  manifest: Manifest,
  options: Options,
): Promise<Restored> {
  if (manifest.kind === 'files')
    throw new CommandFailed(
      'This backup holds the files of an embedded database and cannot go into a server. Restore it without ' +
        'DATABASE_URL, then take one with: baton backup --portable',
    )
  const { databaseOwnerUrl } = frame.config()
  if (!databaseOwnerUrl)
    throw new CommandFailed('A restore needs DATABASE_OWNER_URL: the role that owns the tables.')
  await refuseUnlessEmpty(databaseOwnerUrl, manifest, options)
  await rowsInto(frame, file, manifest)
  return { ...(await countWhatIsThere(frame)), aside: null }
}

async function refuseUnlessEmpty(ownerUrl: string, { migrations }: Manifest, { force }: Options) {
  const client = await reach(ownerUrl, 'DATABASE_OWNER_URL')
  try {
    const { rows } = await client.query(`select to_regclass('public.workspaces') is null as empty`)
    if (rows[0].empty) return
    const applied = await client.query('select max(name) as last from baton_meta.migrations')
    if (applied.rows[0].last !== migrations.at(-1))
      throw new CommandFailed(
        'The database is of another version than the backup. Restore into an empty database.',
      )
    const { rowCount } = await client.query('select 1 from workspaces limit 1')
    if (rowCount && !force)
      throw new CommandFailed(
        'There is data in that database already. With --force its rows are replaced for good.',
      )
  } finally {
    await client.end()
  }
}

// The tables take the shape they had when the backup was made; what came later follows on the filled tables.
async function rowsInto(frame: Frame, file: string, { migrations }: Manifest) {
  const data = await openData(frame, { purpose: 'serve', say: () => {}, until: migrations.at(-1) })
  try {
    let secret = ''
    const entries = dataEntries(file, (text) => {
      secret = text
    })
    await fillTables(entries, data.ownerUrl as string)
    if (secret) replaceSecret(secretFile(frame.config().dataDir), secret)
  } finally {
    await data.close()
  }
}

// Opening finishes the restored database and migrates it.
async function countWhatIsThere(frame: Frame): Promise<{ workspaces: number; leads: number }> {
  const data = await openData(frame, { purpose: 'serve', say: () => {} })
  const client = new pg.Client(data.ownerUrl as string)
  try {
    await client.connect()
    const { rows } = await client.query(
      'select (select count(*)::int from workspaces) as workspaces, (select count(*)::int from leads) as leads',
    )
    return rows[0]
  } finally {
    await client.end().catch(() => {})
    await data.close()
  }
}
