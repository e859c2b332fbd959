/** Followers read the journal in the order of transactions, for neither ids nor clocks order commits; each keeps its place. */
import { sql } from 'kysely'
import type { Work } from './work.ts'

/** A place in the journal. */
export interface Place {
  tx: string
  id: string
}

/** How far a follower is. One at a time: a second one waits here, and then sees what the first has done. */
export async function lockFollower({ tx, actor }: Work, name: string): Promise<Place> {
  await sql`
    insert into followers (workspace_id, name, tx, journal_id)
    values (${actor.workspaceId}, ${name}, '0', '00000000-0000-0000-0000-000000000000')
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<Place>`
    select tx::text as tx, journal_id as id from followers
    where workspace_id = ${actor.workspaceId} and name = ${name} for update`.execute(tx)
  return rows[0] as Place
}

/** Moves a follower on; never back. */
export async function moveFollower({ tx, actor }: Work, name: string, to: Place): Promise<void> {
  await sql`
    update followers set tx = ${to.tx}::xid8, journal_id = ${to.id}
    where workspace_id = ${actor.workspaceId} and name = ${name}
      and (tx, journal_id) < (${to.tx}::xid8, ${to.id}::uuid)`.execute(tx)
}

/** Is one place after another. */
export function isAfter(a: Place, b: Place): boolean {
  const [left, right] = [BigInt(a.tx), BigInt(b.tx)]
  return left > right || (left === right && a.id > b.id)
}
