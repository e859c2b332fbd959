/** The SQL about demos that were asked for, and who owns them. */
import { type Selectable, sql } from 'kysely'
import type { Tx, Work } from '../platform/work.ts'
import type { Demos } from '../tables.ts'

export type Demo = Selectable<Demos>

/** A demo that was asked for in this workspace. */
export async function readDemo({ tx, actor }: Work, id: string): Promise<Demo | null> {
  const { rows } = await sql<Demo>`
    select * from demos where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The demo that is still being loaded; null when none is. */
export async function unfinishedDemo({ tx, actor }: Work): Promise<Demo | null> {
  const { rows } = await sql<Demo>`
    select * from demos where workspace_id = ${actor.workspaceId} and state in ('waiting', 'running', 'counting')
    order by id limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Notes how far a demo is, and tells who looks on. */
export async function noteDemo(
  work: Work,
  id: string,
  patch: Partial<Pick<Demo, 'state' | 'done' | 'total' | 'slug' | 'madeWorkspaceId' | 'finishedAt'>>,
): Promise<void> {
  const row = await work.tx
    .updateTable('demos')
    .set((eb) => ({ ...patch, version: eb('version', '+', 1) }))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirst()
  if (row) work.touched.push({ noun: 'demos', id, version: row.version })
}

export interface Account {
  userId: string
  name: string
  email: string
}

/** The account behind a member who asked. */
export async function accountOf({ tx, actor }: Work, memberId: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select u.id as user_id, m.name, u.email from members m
    join identity.users u on u.id = m.user_id
    where m.workspace_id = ${actor.workspaceId} and m.id = ${memberId}`.execute(tx)
  return rows[0] ?? null
}

/** Accounts of this installation: the one with an e-mail, or the first two of all. */
export async function accounts(tx: Tx, email: string | null): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select id as user_id, name, email from identity.users
    where ${email}::text is null or email = lower(${email}) order by created_at, id limit 2`.execute(tx)
  return rows
}
