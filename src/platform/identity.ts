/** Who a person is: sign-in, sessions, passwords, the second factor. Which workspaces they may enter is not its business. */
import { betterAuth } from 'better-auth'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { FastifyPluginAsync } from 'fastify'
import type pg from 'pg'
import { limiterOver } from './identity-limits.ts'
import { authOptions, type IdentityOptions, resetLink } from './identity-options.ts'
import { createPerson, isMemberElsewhere, type NewPerson } from './identity-people.ts'
import { identityRoutes } from './identity-routes.ts'
import { ok, type Result, refuse } from './result.ts'
import { addMs, type Instant } from './time.ts'
import type { Work } from './work.ts'

export type { Hashing, IdentityOptions } from './identity-options.ts'
export { identityPool, migrateIdentity } from './identity-tables.ts'

export interface Session {
  userId: string
  email: string
  name: string
  sessionId: string
  /** To be handed on in the answer: keeps the short-lived session cache of the browser alive. */
  setCookies: string[]
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

const randomToken = () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')

async function tidy(pool: pg.Pool, now: Instant): Promise<void> {
  await pool.query('delete from identity.sessions where expires_at < $1', [now])
  await pool.query('delete from identity.verifications where expires_at < $1', [now])
  await pool.query('delete from identity.rate_limits where last_request < $1', [Date.parse(now) - 86_400_000])
}
