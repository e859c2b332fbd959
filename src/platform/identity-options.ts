/** How better-auth is set up: what it allows, how long things last, how often one may try. */
import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import type pg from 'pg'
import { ADDRESS_LIMITS, type Limiter, PERSON_LIMITS, personKey } from './identity-limits.ts'
import { PASSWORD_LENGTH } from './identity-people.ts'
import { CLIENT_ADDRESS, sameHost } from './identity-routes.ts'
import { identityTables, twoFactorPlugin } from './identity-tables.ts'
import type { Mail } from './mail.ts'
import type { Instant } from './time.ts'

export interface Hashing {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
}

export interface IdentityOptions {
  /** Made by `identityPool`, as the application's role. */
  pool: pg.Pool
  /** How people reach Baton; cookies are secure when it is https. */
  baseUrl: string
  secret: string
  mail: Mail
  log: Record<'error' | 'warn' | 'info' | 'debug', (fields: object, message: string) => void>
  clock: () => Instant
  /** Tests hand in a cheap one. */
  hashing?: Hashing
}

const CACHED_SECONDS = 60
const SESSION_DAYS = 14

/** Everything better-auth is told. */
export function authOptions(options: IdentityOptions, limiter: Limiter, hashing: Hashing) {
  const { baseUrl, secret, mail, log } = options
  const tables = identityTables(options.pool)
  return {
    ...tables,
    appName: 'Baton',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => sameHost(baseUrl, request),
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ from: 'identity' }, message),
    },
    plugins: [twoFactorPlugin()],
    verification: { ...tables.verification, storeIdentifier: 'hashed' },
    session: {
      ...tables.session,
      expiresIn: SESSION_DAYS * 86_400,
      updateAge: 86_400,
      freshAge: 0, // What is delicate asks for the password again instead.
      cookieCache: { enabled: true, maxAge: CACHED_SECONDS },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: hashing,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        if (mail.configured) await mail.send(resetMail(user.email, resetLink(baseUrl, token)))
        else
          log.info({ from: 'identity' }, 'a password reset was asked for, but no mail server is configured')
      },
    },
    rateLimit: {
      ...tables.rateLimit,
      enabled: true,
      window: 60,
      max: 120,
      customRules: { ...ADDRESS_LIMITS, '/get-session': false },
      customStorage: { consume: limiter },
    },
    hooks: { before: limitPerPerson(limiter) },
    onAPIError: { onError: (error) => noteFault(log, error) },
    advanced: {
      cookiePrefix: 'baton',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      database: { validateSchema: false },
      // A mail is sent after the answer: how long it takes must not tell whether the account exists.
      backgroundTasks: {
        handler: (task) => void task.catch((error) => log.error({ err: error }, 'a mail was not sent')),
      },
    },
  } satisfies BetterAuthOptions
}

function limitPerPerson(limiter: Limiter) {
  return createAuthMiddleware(async (ctx) => {
    const limit = PERSON_LIMITS[ctx.path]
    const email = (ctx.body as { email?: unknown } | undefined)?.email
    if (!limit || typeof email !== 'string') return
    const tried = await limiter(personKey(ctx.path, ctx.headers?.get(CLIENT_ADDRESS) ?? '', email), limit)
    if (tried.allowed) return
    const minutes = Math.ceil((tried.retryAfter ?? limit.window) / 60)
    throw new APIError(
      'TOO_MANY_REQUESTS',
      {
        code: 'TOO_MANY',
        message: `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
      },
      { 'X-Retry-After': String(tried.retryAfter) },
    )
  })
}

// A refused sign-in is no fault of ours; anything else is one, and belongs in the log with its stack.
function noteFault(log: IdentityOptions['log'], error: unknown): void {
  const expected = isAPIError(error) && error.statusCode < 500
  if (expected) log.debug({ from: 'identity', refused: error.body?.code }, 'refused')
  else log.error({ from: 'identity', err: error }, 'identity failed')
}

/** Where a new password is chosen. */
export const resetLink = (baseUrl: string, token: string) =>
  new URL(`/reset-password?token=${token}`, baseUrl).href

function resetMail(to: string, link: string) {
  const text = `Somebody, probably you, asked for a new password for Baton.

Choose one here, within an hour:
${link}

If it was not you, do nothing: your password stays as it is.`
  return { to, subject: 'Choose a new password', text }
}
