/** Accounts of people, as rows: made in the caller's transaction, so that an invitation is accepted whole or not at all. */
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { ok, type Result, refuse } from './result.ts'
import type { Work } from './work.ts'

export interface NewPerson {
  name: string
  email: string
  password: string
}

export const PASSWORD_LENGTH = { min: 10, max: 128 }

/** Makes an account with a password; `hash` takes its time on purpose. */
export async function createPerson(
  { tx, now, newId }: Pick<Work, 'tx' | 'now' | 'newId'>,
  person: NewPerson,
  hash: (password: string) => Promise<string>,
): Promise<Result<{ userId: string }>> {
  const email = person.email.trim().toLowerCase()
  const fault = faultOf(email, person.password)
  if (fault) return fault
  const userId = newId()
  const made = await sql`
    insert into identity.users (id, name, email, email_verified, created_at, updated_at)
    values (${userId}, ${person.name.trim()}, ${email}, false, ${now}, ${now})
    on conflict (email) do nothing`.execute(tx)
  if (Number(made.numAffectedRows) === 0) {
    return refuse(
      'account-exists',
      'There is an account with this e-mail already. Sign in with it, then open the invitation again.',
      {
        field: 'email',
      },
    )
  }
  await sql`
    insert into identity.credentials (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${newId()}, ${userId}, 'credential', ${userId}, ${await hash(person.password)}, ${now}, ${now})`.execute(
    tx,
  )
  return ok({ userId })
}

function faultOf(email: string, password: string) {
  const { min, max } = PASSWORD_LENGTH
  if (!z.email().safeParse(email).success)
    return refuse('invalid', 'This is not an e-mail address.', { field: 'email' })
  if (password.length < min)
    return refuse('password-too-short', `A password has at least ${min} characters.`, { field: 'password' })
  if (password.length > max)
    return refuse('password-too-long', `A password has at most ${max} characters.`, { field: 'password' })
  return null
}

/** Would this person's password open another workspace as well. */
export async function isMemberElsewhere(
  pool: pg.Pool,
  userId: string,
  workspaceId: string,
): Promise<boolean> {
  const { rows } = await pool.query(
    'select 1 from identity.memberships where user_id = $1 and workspace_id <> $2 limit 1',
    [userId, workspaceId],
  )
  return rows.length > 0
}
