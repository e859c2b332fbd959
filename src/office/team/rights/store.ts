/** The only SQL about the table of rights (but for the door's own question, in held.ts). */
import { type Selectable, sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { RoleRights as Row } from '../../../tables.ts'

export interface RoleWithRights {
  roleId: string
  name: string
}

/** Job titles outside the bin, by name. */
export async function rolesByName({ tx, actor }: Work): Promise<RoleWithRights[]> {
  const { rows } = await sql<RoleWithRights>`
    select id as role_id, name from roles
    where workspace_id = ${actor.workspaceId} and binned_at is null order by lower(name), id`.execute(tx)
  return rows
}

/** All rights that are set. */
export async function standingRights({ tx, actor }: Work): Promise<Selectable<Row>[]> {
  return tx
    .selectFrom('roleRights')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('binnedAt', 'is', null)
    .execute()
}

/** The rights of a job title, or of the rest, locked; in the bin too, for they come back from there. */
export async function lockRights(
  { tx, actor }: Work,
  roleId: string | null,
): Promise<Selectable<Row> | null> {
  const { rows } = await sql<Selectable<Row>>`
    select * from role_rights
    where workspace_id = ${actor.workspaceId} and role_id is not distinct from ${roleId}::uuid for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** The rights to be taken back. */
export async function lockRightsById({ tx, actor }: Work, id: string): Promise<Selectable<Row> | null> {
  const { rows } = await sql<Selectable<Row>>`
    select * from role_rights
    where workspace_id = ${actor.workspaceId} and id = ${id} and binned_at is null for update`.execute(tx)
  return rows[0] ?? null
}

/** Is it a job title outside the bin. */
export async function isRole({ tx, actor }: Work, roleId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from roles where workspace_id = ${actor.workspaceId} and id = ${roleId} and binned_at is null`.execute(
    tx,
  )
  return rows.length === 1
}

/** Names of people, queues and territories, to speak of them. */
export async function namesOf(
  { tx, actor }: Work,
  what: 'members' | 'queues' | 'territories',
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ${sql.table(what)}
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]) order by lower(name), id`.execute(
    tx,
  )
  return rows
}
