// Opens the data a command works on: the embedded database, or the server that DATABASE_URL names.
import pg from 'pg'
import { type EmbeddedPostgres, openEmbedded, type Purpose } from '../platform/embedded-postgres.ts'
import { CannotStart } from '../platform/embedded-postgres-account.ts'
import { APPLICATION } from '../platform/embedded-postgres-process.ts'
import { MIGRATIONS, migrate, readMigrations } from '../platform/migrate.ts'
import { prepare } from '../platform/prepare.ts'
import type { Frame } from './frame.ts'

export type OpenData = {
  /** As the application's role. */
  appUrl: string
  /** As the owner of the tables; null when a server is used and DATABASE_OWNER_URL is not set. */
  ownerUrl: string | null
  /** Null when the database is a server of its own. */
  embedded: EmbeddedPostgres | null
  close(): Promise<void>
}

export type OpenOptions = {
  purpose: Purpose
  say: (line: string) => void
  lost?: (reason: Error) => void
  /** The last migration to apply, for a backup of that time; otherwise all. */
  until?: string
}

/** Opens and migrates. Throws CannotStart with a sentence for people. */
export function openData(frame: Frame, options: OpenOptions): Promise<OpenData> {
  return frame.config().databaseUrl ? openServer(frame, options) : openOwn(frame, options)
}

async function openOwn(frame: Frame, options: OpenOptions): Promise<OpenData> {
  const embedded = await openEmbedded({ dataDir: frame.config().dataDir, ...options })
  try {
    const { ownerUrl, appUrl } = embedded
    await migrate({
      ownerUrl,
      appRole: APPLICATION,
      now: frame.now(),
      prepare,
      say: options.say,
      until: options.until,
    })
    return { ownerUrl, appUrl, embedded, close: () => embedded.stop() }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function openServer(frame: Frame, { say, until }: OpenOptions): Promise<OpenData> {
  const { databaseUrl, databaseOwnerUrl: ownerUrl } = frame.config()
  const appUrl = databaseUrl as string
  if (ownerUrl) {
    const { user, password } = new pg.Client(appUrl)
    await (await reach(ownerUrl, 'DATABASE_OWNER_URL')).end()
    await migrate({
      ownerUrl,
      appRole: user as string,
      appPassword: password ?? undefined,
      now: frame.now(),
      prepare,
      say,
      until,
    })
  }
  const client = await reach(appUrl, 'DATABASE_URL')
  try {
    await refuseUnboundRole(client)
    if (!until) await refuseOldShape(client)
  } finally {
    await client.end()
  }
  return { ownerUrl, appUrl, embedded: null, close: async () => {} }
}

/** A connection to a server's database. Throws CannotStart in plain words when there is none. */
export async function reach(url: string, variable: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new CannotStart(`The database of ${variable} cannot be entered: ${(error as Error).message}.`)
  }
}

// A superuser, or the owner of the tables, is not bound by row-level security: workspaces would mix.
async function refuseUnboundRole(client: pg.Client) {
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls
         or exists (select 1 from pg_tables where schemaname = 'public' and pg_has_role(current_user, tableowner, 'member'))
         as unbound from pg_roles where rolname = current_user`,
  )
  if (rows[0]?.unbound)
    throw new CannotStart(
      'The role of DATABASE_URL is a superuser, bypasses row-level security or owns the tables: workspaces would ' +
        'not be kept apart. Name a role there that owns nothing, and the owner in DATABASE_OWNER_URL.',
    )
}

async function refuseOldShape(client: pg.Client) {
  const { rows } = await client
    .query<{ name: string }>('select name from baton_meta.migrations')
    .catch(() => ({ rows: [] }))
  const applied = new Set(rows.map(({ name }) => name))
  const missing = readMigrations(MIGRATIONS).filter(({ name }) => !applied.has(name))
  if (missing.length)
    throw new CannotStart(
      `The database lacks ${missing.length} migrations (from ${missing[0]?.name}). ` +
        'Set DATABASE_OWNER_URL to the role that owns the tables and start again.',
    )
}
