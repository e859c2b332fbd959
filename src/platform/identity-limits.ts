/** How often one may try: counted in the database, so that several servers and a restart do not multiply the tries. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Instant, msOf } from './time.ts'

export interface Limit {
  /** Seconds. */
  window: number
  max: number
}

/** Per client address. An office of hundreds shares one address, so these are wide. */
export const ADDRESS_LIMITS: Record<string, Limit> = {
  '/sign-in/email': { window: 60, max: 60 },
  '/request-password-reset': { window: 60, max: 10 },
  '/reset-password': { window: 60, max: 10 },
  '/change-password': { window: 60, max: 10 },
}

/** Per e-mail address tried from one client address: what guessing runs into. */
export const PERSON_LIMITS: Record<string, Limit> = {
  '/sign-in/email': { window: 300, max: 8 },
  '/request-password-reset': { window: 3600, max: 4 },
}

export interface Try {
  allowed: boolean
  /** Seconds until the next try; null when this one was allowed. */
  retryAfter: number | null
}

export type Limiter = (key: string, limit: Limit) => Promise<Try>

/** Counts a try in one statement, so that tries at the same moment are all counted. */
export function limiterOver(pool: pg.Pool, clock: () => Instant): Limiter {
  return async (key, limit) => {
    const now = msOf(clock())
    const { rows } = await pool.query<{ count: number; last_request: string }>(COUNT_TRY, [
      key,
      now,
      now - limit.window * 1000,
    ])
    const { count, last_request } = rows[0]!
    if (count <= limit.max) return { allowed: true, retryAfter: null }
    const untilFree = Number(last_request) + limit.window * 1000 - now
    return { allowed: false, retryAfter: Math.max(1, Math.ceil(untilFree / 1000)) }
  }
}

// last_request is the start of the window: a try later than the window begins a new one.
const COUNT_TRY = `
  insert into identity.rate_limits as seen (id, key, count, last_request)
  values (gen_random_uuid()::text, $1, 1, $2)
  on conflict (key) do update set
    count = case when seen.last_request <= $3 then 1 else seen.count + 1 end,
    last_request = case when seen.last_request <= $3 then excluded.last_request else seen.last_request end
  returning count, last_request`

/** The key of a person's tries; the e-mail address itself is not kept. */
export function personKey(path: string, address: string, email: string): string {
  const who = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')
  return `${path}|${address}|${who}`
}
