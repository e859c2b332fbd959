/** What the log must never hold: paths for pino's `redact`, and what to show of an address instead of all of it. */

const NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'backupCodes',
  'totpURI',
  'cookie',
  'authorization',
  'apiKey',
  'key',
  'link',
  'smtpUrl',
  'databaseUrl',
]
const HEADERS = ['cookie', 'set-cookie', 'authorization', 'idempotency-key']

const named = ['', '*.', 'req.body.', 'body.'].flatMap((place) => NAMES.map((name) => place + name))
const inHeaders = ['headers', '*.headers'].flatMap((place) => HEADERS.map((name) => `${place}["${name}"]`))

/** For `pino({ redact: LOG_SECRETS })`. */
export const LOG_SECRETS = {
  // A code is secret only in a body (the second factor): elsewhere it says what went wrong.
  paths: [...named, ...inHeaders, 'body.code', 'req.body.code', 'req.url', 'url'],
  censor: (value: unknown, path: string[]) => (path.at(-1) === 'url' ? pathOnly(String(value)) : '[secret]'),
}

/** An address without what follows the `?`: links carry their token there. */
export function pathOnly(url: string): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}
