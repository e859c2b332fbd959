// Every setting the environment may hold: how it is checked, what it is when it is not set, what it means.
import { join, resolve } from 'node:path'
import { z } from 'zod'

const CHECKOUT = resolve(import.meta.dirname, '..')

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = z.coerce
  .number('is not a number')
  .int('is not a whole number')
  .min(1, 'is below 1')
  .max(65535, 'is above 65535')
const positive = z.coerce.number('is not a number').int('is not a whole number').min(1, 'is below 1')
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'does not start with postgres://')
const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http:// or https:// address' })

/** One row of the table of settings: how it is checked, what it is when not set, what it means. */
export type Setting<T> = { shape: z.ZodType<T>; otherwise?: string; shownAs?: string; means: string }
const setting = <T>(row: Setting<T>) => row

export const SETTINGS = {
  PORT: setting({ shape: port, otherwise: '3000', means: 'Port of the web app and the API.' }),
  HOST: setting({
    shape: z.string().min(1, 'is empty'),
    otherwise: 'localhost',
    means: 'Address to listen on. localhost keeps strangers out; 0.0.0.0 lets the network in.',
  }),
  BASE_URL: setting({
    shape: webUrl,
    shownAs: 'http://localhost:PORT',
    means: 'How people reach Baton from outside. Links in mails and the cookie rules follow it.',
  }),
  DATA_DIR: setting({
    shape: z.string().min(1, 'is empty'),
    otherwise: join(CHECKOUT, 'data'),
    shownAs: 'data, in the checkout',
    means: 'Folder of the embedded database, the secret and the backups.',
  }),
  DATABASE_URL: setting({
    shape: postgresUrl,
    means:
      "A PostgreSQL server (15 or later) to use instead of the embedded one, as the application's role, " +
      'which must own nothing.',
  }),
  DATABASE_OWNER_URL: setting({
    shape: postgresUrl,
    means: 'The same database as the role that owns the tables. Needed to migrate, back up and restore.',
  }),
  DATABASE_CONNECTIONS: setting({
    shape: positive.max(500, 'is above 500'),
    otherwise: '20',
    means: 'Connections to the database at most.',
  }),
  AUTH_SECRET: setting({
    shape: z.string().min(32, 'is shorter than 32 characters'),
    shownAs: 'made once, kept in DATA_DIR/auth-secret',
    means: 'Signs sessions. Whoever knows it can sign in as anybody.',
  }),
  SMTP_URL: setting({
    shape: z.string().regex(/^smtps?:\/\//, 'does not start with smtp:// or smtps://'),
    means: 'Server for outgoing mail. Without it, links are shown to the one who invites.',
  }),
  MAIL_FROM: setting({
    shape: z.string().includes('@', 'is not a mail address'),
    otherwise: 'Baton <baton@localhost>',
    means: 'Sender of mails: invitations, passwords, notices.',
  }),
  PUSH_TO_PRIVATE: setting({
    shape: z.enum(['yes', 'no'], 'is neither yes nor no').transform((answer) => answer === 'yes'),
    otherwise: 'no',
    means: 'yes only with a push service inside your network, and in tests: web push then goes anywhere.',
  }),
  LOG_LEVEL: setting({
    shape: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`),
    shownAs: 'info; warn when a terminal looks on',
    means: `What the log tells, on standard error: one of ${LOG_LEVELS.join(', ')}.`,
  }),
  METRICS_KEY: setting({
    shape: z.string().min(16, 'is shorter than 16 characters'),
    means: 'Key that /metrics asks for (Authorization: Bearer). Without key and port there is no /metrics.',
  }),
  METRICS_PORT: setting({
    shape: port,
    means: 'Port of its own for /metrics, without a key. Keep it inside your network.',
  }),
  TRUST_PROXY: setting({
    // As many as are told, no more: what a visitor writes into the header stands before what our proxies add.
    shape: z
      .string()
      .regex(/^(yes|no|[1-9])$/, 'is neither yes nor no nor a number of proxies')
      .transform((answer) => (answer === 'no' ? false : answer === 'yes' ? 1 : Number(answer))),
    otherwise: 'no',
    means:
      'yes behind a reverse proxy, or how many stand one behind the other: the visitor is then taken from X-Forwarded-For.',
  }),
  BACKUP_AT: setting({
    shape: z.string().regex(/^(never|([01]\d|2[0-3]):[0-5]\d)$/, 'is neither a time like 02:30 nor never'),
    otherwise: '02:30',
    means: 'When the nightly backup runs (UTC), or never. It goes to DATA_DIR/backups.',
  }),
  BACKUPS_KEPT: setting({ shape: positive, otherwise: '7', means: 'Nightly backups kept; older ones go.' }),
}

/** The table of settings as lines for `baton --help`, or as markdown for the operating guide. */
export function settingsTable(form: 'lines' | 'markdown'): string {
  const rows = Object.entries(SETTINGS as Record<string, Setting<unknown>>).map(([name, s]) => ({
    name,
    means: s.means,
    otherwise:
      s.shownAs ??
      (s.otherwise === undefined ? 'not set' : form === 'lines' ? s.otherwise : `\`${s.otherwise}\``),
  }))
  if (form === 'lines')
    return rows
      .map((r) => `  ${r.name.padEnd(22)}${wrapped(`${r.means} [${r.otherwise}]`, 78, 24)}`)
      .join('\n')
  const body = rows.map((r) => `| \`${r.name}\` | ${r.otherwise} | ${r.means.replaceAll('|', '\\|')} |`)
  return ['| Variable | When not set | Meaning |', '|---|---|---|', ...body].join('\n')
}

const wrapped = (text: string, width: number, indent: number) =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), `$1\n${' '.repeat(indent)}`).trimEnd()
