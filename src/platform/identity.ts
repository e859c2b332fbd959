/** Who a person is: sign-in, sessions, passwords, the second factor. Which workspaces they may enter is not its business. */
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import type pg from 'pg'
import { ADDRESS_LIMITS, type Limiter, limiterOver, PERSON_LIMITS, personKey } from './identity-limits.ts'
import { createPerson, isMemberElsewhere, type NewPerson } from './identity-people.ts'
import { CLIENT_ADDRESS, identityRoutes, sameHost } from './identity-routes.ts'
import { identityTables, twoFactorPlugin } from './identity-tables.ts'
import type { Mail } from './mail.ts'
import { ok, type Result, refuse } from './result.ts'
import { addMs, type Instant } from './time.ts'
import type { Work } from './work.ts'

export { identityPool, migrateIdentity } from './identity-tables.ts'

export interface Session {
  userId: string
  email: string
  name: string
  sessionId: string
  /** To be handed on in the answer: keeps the short-lived session cache of the browser alive. */
  setCookies: string[]
}

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
  log: Pick<FastifyBaseLogger, 'error' | 'warn' | 'info' | 'debug'>
  clock: () => Instant
  /** Tests hand in a cheap one. */
  hashing?: Hashing
}

export interface Identity {
  /** Mounts /api/auth/*. */
  routes: FastifyPluginAsync
  /**
   * Who is signed in. Without `fresh` the answer may be 60 seconds old; everything that changes something asks
   * fresh, so that a revoked session changes nothing (docs/decisions/sessions.md).
   */
  session: (headers: IncomingHeaders, how?: { fresh?: boolean }) => Promise<Session | null>
  /** Makes an account in the caller's transaction. Refuses `account-exists`, `password-too-short`, `password-too-long`. */
  createPerson: (
    work: Pick<Work, 'tx' | 'now' | 'newId'>,
    person: NewPerson,
  ) => Promise<Result<{ userId: string }>>
  /** The account with this e-mail, null when there is none. */
  findPerson: (email: string) => Promise<{ userId: string; twoFactor: boolean } | null>
  /**
   * A link to a new password, valid for a day, to be handed over by an admin where no mail is sent.
   * Refuses `no-account`, and `belongs-elsewhere` when another workspace would be opened with it too.
   */
  resetLinkFor: (email: string, workspaceId: string) => Promise<Result<{ link: string; expiresAt: Instant }>>
  /** Ends every session of a person at once. */
  signOutEverywhere: (userId: string) => Promise<void>
  /** Removes what has expired: sessions, links, counted tries. To be called once a day. */
  tidy: () => Promise<void>
}

export type IncomingHeaders = Record<string, string | string[] | undefined>

const CACHED_SECONDS = 60
const SESSION_DAYS = 14
const HANDED_LINK_HOURS = 24

/** Identity over a pool; makes nothing, the tables come from `migrateIdentity`. */
export function createIdentity(options: IdentityOptions): Identity {
  const limiter = limiterOver(options.pool, options.clock)
  const hashing = options.hashing ?? { hash: hashPassword, verify: verifyPassword }
  const auth = betterAuth(authOptions(options, limiter, hashing))
  return {
    routes: identityRoutes({ handler: auth.handler, pool: options.pool, baseUrl: options.baseUrl }),
    session: (headers, how) => readSession(auth.api as never, headers, how?.fresh ?? false),
    createPerson: (work, person) => createPerson(work, person, hashing.hash),
    async findPerson(email) {
      const found = await (await auth.$context).internalAdapter.findUserByEmail(email.trim().toLowerCase())
      return (
        found && {
          userId: found.user.id,
          twoFactor: Boolean((found.user as { twoFactorEnabled?: boolean }).twoFactorEnabled),
        }
      )
    },
    async resetLinkFor(email, workspaceId) {
      const { internalAdapter } = await auth.$context
      const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase())
      if (!found)
        return refuse('no-account', 'Nobody has an account with this e-mail. Send an invitation instead.', {
          field: 'email',
        })
      if (await isMemberElsewhere(options.pool, found.user.id, workspaceId)) {
        return refuse(
          'belongs-elsewhere',
          'This person also belongs to another company here, so only a mail to themselves may reset the password.',
        )
      }
      const token = randomToken()
      const expiresAt = addMs(options.clock(), HANDED_LINK_HOURS * 3_600_000)
      await internalAdapter.createVerificationValue({
        value: found.user.id,
        identifier: `reset-password:${token}`,
        expiresAt: new Date(expiresAt),
      })
      return ok({ link: resetLink(options.baseUrl, token), expiresAt })
    },
    signOutEverywhere: async (userId) => (await auth.$context).internalAdapter.deleteUserSessions(userId),
    tidy: () => tidy(options.pool, options.clock()),
  }
}

function authOptions(options: IdentityOptions, limiter: Limiter, hashing: Hashing) {
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
      minPasswordLength: 10,
      maxPasswordLength: 128,
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

interface SessionApi {
  getSession: (ask: {
    headers: Headers
    query: { disableCookieCache: boolean }
    returnHeaders: true
  }) => Promise<{
    headers: Headers
    response: { session: { id: string }; user: { id: string; email: string; name: string } } | null
  }>
}

async function readSession(api: SessionApi, given: IncomingHeaders, fresh: boolean): Promise<Session | null> {
  if (!given.cookie) return null
  const headers = new Headers({ cookie: String(given.cookie) })
  const { response, headers: answered } = await api.getSession({
    headers,
    query: { disableCookieCache: fresh },
    returnHeaders: true,
  })
  if (!response) return null
  const { session, user } = response
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    sessionId: session.id,
    setCookies: answered.getSetCookie(),
  }
}

const resetLink = (baseUrl: string, token: string) => new URL(`/reset-password?token=${token}`, baseUrl).href

function resetMail(to: string, link: string) {
  const text = `Somebody, probably you, asked for a new password for Baton.

Choose one here, within an hour:
${link}

If it was not you, do nothing: your password stays as it is.`
  return { to, subject: 'Choose a new password', text }
}

const randomToken = () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')

async function tidy(pool: pg.Pool, now: Instant): Promise<void> {
  await pool.query('delete from identity.sessions where expires_at < $1', [now])
  await pool.query('delete from identity.verifications where expires_at < $1', [now])
  await pool.query('delete from identity.rate_limits where last_request < $1', [Date.parse(now) - 86_400_000])
}
