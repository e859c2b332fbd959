// What the environment says, checked once at the start. Everything else in Baton is handed this object.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type LOG_LEVELS, SETTINGS, type Setting } from './settings.ts'

export type Config = Readonly<{
  port: number
  host: string
  baseUrl: string
  dataDir: string
  databaseUrl: string | null
  databaseOwnerUrl: string | null
  databaseConnections: number
  authSecret: string
  smtpUrl: string | null
  mailFrom: string
  pushToPrivate: boolean
  /** Null: whatever suits who reads it. */
  logLevel: (typeof LOG_LEVELS)[number] | null
  metricsKey: string | null
  metricsPort: number | null
  /** How many reverse proxies stand before us; false for none. */
  trustProxy: false | number
  backupAt: string | null
  backupsKept: number
}>

/** Everything that is wrong with the environment, one line each, for people. */
export class BadConfig extends Error {
  override name = 'BadConfig'
}

/**
 * Reads the environment into one frozen object. Makes the secret on the first run.
 * Throws BadConfig with every complaint at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const complaints: string[] = []
  const read = <T>(name: keyof typeof SETTINGS, { shape, otherwise }: Setting<T>): T | undefined => {
    const given = env[name]?.trim() || otherwise
    if (given === undefined) return undefined
    const answer = shape.safeParse(given)
    if (answer.success) return answer.data
    complaints.push(`${name} ${answer.error.issues[0]?.message} (it is "${masked(name, given)}").`)
    return undefined
  }
  const draft = readAll(read)
  if (draft.databaseOwnerUrl && !draft.databaseUrl)
    complaints.push('DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither.')
  if (complaints.length) throw new BadConfig(complaints.join('\n'))
  return Object.freeze({ ...draft, authSecret: draft.authSecret ?? keptSecret(draft.dataDir) })
}

function readAll(read: <T>(name: keyof typeof SETTINGS, setting: Setting<T>) => T | undefined) {
  const s = SETTINGS
  const chosenPort = read('PORT', s.PORT) as number
  const backupAt = read('BACKUP_AT', s.BACKUP_AT)
  return {
    port: chosenPort,
    host: read('HOST', s.HOST) as string,
    baseUrl: (read('BASE_URL', s.BASE_URL) ?? `http://localhost:${chosenPort}`).replace(/\/+$/, ''),
    dataDir: resolve(read('DATA_DIR', s.DATA_DIR) as string),
    databaseUrl: read('DATABASE_URL', s.DATABASE_URL) ?? null,
    databaseOwnerUrl: read('DATABASE_OWNER_URL', s.DATABASE_OWNER_URL) ?? null,
    databaseConnections: read('DATABASE_CONNECTIONS', s.DATABASE_CONNECTIONS) as number,
    authSecret: read('AUTH_SECRET', s.AUTH_SECRET),
    smtpUrl: read('SMTP_URL', s.SMTP_URL) ?? null,
    mailFrom: read('MAIL_FROM', s.MAIL_FROM) as string,
    pushToPrivate: read('PUSH_TO_PRIVATE', s.PUSH_TO_PRIVATE) as boolean,
    logLevel: read('LOG_LEVEL', s.LOG_LEVEL) ?? null,
    metricsKey: read('METRICS_KEY', s.METRICS_KEY) ?? null,
    metricsPort: read('METRICS_PORT', s.METRICS_PORT) ?? null,
    trustProxy: read('TRUST_PROXY', s.TRUST_PROXY) as false | number,
    backupAt: backupAt === 'never' ? null : (backupAt as string),
    backupsKept: read('BACKUPS_KEPT', s.BACKUPS_KEPT) as number,
  }
}

/** Passwords and secrets are not repeated on the screen. */
function masked(name: string, value: string): string {
  if (name === 'AUTH_SECRET' || name === 'METRICS_KEY') return '...'
  return value.replace(/:\/\/([^:/@]*):[^@]*@/, '://$1:...@')
}

/** The file that holds the secret, beside the data it protects; backups carry it. */
export const secretFile = (dataDir: string) => join(dataDir, 'auth-secret')

function keptSecret(dataDir: string): string {
  const file = secretFile(dataDir)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new BadConfig(`The secret in ${file} cannot be read: ${(error as Error).message}.`)
  }
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    putInPlace(draft, file)
  } catch (error) {
    // Two first starts at once: the other one made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new BadConfig(`DATA_DIR ${dataDir} cannot be written: ${(error as Error).message}.`)
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

// A link never overwrites; some file systems have none.
function putInPlace(draft: string, file: string) {
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    renameSync(draft, file)
  }
}
