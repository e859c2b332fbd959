/** What better-auth is told about its tables: schema `identity`, snake case, and words that are not taken by sales. */
import type { BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Connections for identity. Apart from Baton's own pool: better-auth wants instants as Date. */
export function identityPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 4,
    application_name: 'baton identity',
    ...config,
    options: '-c jit=off -c timezone=UTC',
  })
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/** Makes or brings up to date the tables of identity, as the role that owns them. */
export async function migrateIdentity(owner: pg.Pool): Promise<void> {
  const { runMigrations } = await getMigrations({ ...identityTables(owner), plugins: [twoFactorPlugin()] })
  await runMigrations()
}

/** The part of better-auth's options that decides how its tables look. */
export function identityTables(pool: pg.Pool) {
  const made = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return {
    database: {
      dialect: new PostgresDialect({ pool }),
      type: 'postgres',
      schemaName: 'identity',
      transaction: true,
    },
    user: { modelName: 'users', fields: { emailVerified: 'email_verified', ...made } },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...made,
      },
    },
    account: { modelName: 'credentials', fields: { ...credentialFields, ...made } },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...made } },
    rateLimit: { modelName: 'rate_limits', fields: { lastRequest: 'last_request' }, storage: 'database' },
  } satisfies BetterAuthOptions
}

const credentialFields = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
}

/** The second factor: an authenticator app, with backup codes. */
export function twoFactorPlugin() {
  return twoFactor({
    issuer: 'Baton',
    twoFactorTable: 'two_factors',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })
}
