/** May the actor see what a request names: asked before it is read for them, changed or referred to. */
import { sql } from 'kysely'
import { may } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'

/** Is it a company the actor may see. */
export async function seesAccount({ tx, actor }: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from accounts a
    where a.workspace_id = ${actor.workspaceId} and a.id = ${id} and ${may(actor, 'accounts')}`.execute(tx)
  return rows.length === 1
}

/** Are they all people the actor may see. */
export async function seesContacts({ tx, actor }: Work, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from contacts c
    where c.workspace_id = ${actor.workspaceId} and c.id = any(${ids}::uuid[]) and ${may(actor, 'contacts')}`.execute(
    tx,
  )
  return rows[0]?.n === new Set(ids).size
}

export interface Found {
  kind: 'account' | 'contact'
  id: string
  label: string
  hint: string | null
}

// Of so many names that match, those to be seen are shown; who sees all needs no more than they asked for.
const LOOKED_AT = 2000

/** Companies and people whose names match, within what the actor may see. `key` is folded and escaped. */
export async function findRecords({ tx, actor }: Work, key: string, limit: number): Promise<Found[]> {
  const [accounts, contacts] = [may(actor, 'accounts'), may(actor, 'contacts')]
  const { rows } = await sql<Found>`
    with matching as materialized (
      select kind, id, label, hint, rank from search_records(${key}, ${actor.rights.all ? limit : LOOKED_AT})
    )
    select distinct on (id) kind, id, label, hint from (
      (select m.* from matching m join accounts a on a.workspace_id = ${actor.workspaceId} and a.id = m.id
       where m.kind = 'account' and ${accounts} order by m.rank desc limit ${limit})
      union all
      (select m.* from matching m join contacts c on c.workspace_id = ${actor.workspaceId} and c.id = m.id
       where m.kind = 'contact' and ${contacts} order by m.rank desc limit ${limit * 2})
    ) seen order by id`.execute(tx)
  return rows
}
