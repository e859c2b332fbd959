/** Whoever was told apart is not merged by mistake. */
import { sql } from 'kysely'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'

/** Refuses to make one of two that somebody said are not, also where it was said of records merged into them. */
export async function mustNotBeToldApart(
  { tx, actor }: Work,
  table: 'contacts' | 'accounts',
  [one, other]: [string, string],
): Promise<Result<null>> {
  const { rows } = await sql<{ id: string }>`
    with recursive family as (
      select t.id, t.id as head from ${sql.table(table)} t
      where t.workspace_id = ${actor.workspaceId} and t.id in (${one}, ${other})
      union
      select t.id, f.head from family f
      join ${sql.table(table)} t on t.workspace_id = ${actor.workspaceId} and t.merged_into_id = f.id
    )
    select p.id from duplicate_pairs p
    join family l on l.id = p.left_id
    join family r on r.id = p.right_id and r.head <> l.head
    where p.workspace_id = ${actor.workspaceId} and p.verdict = 'different' limit 1`.execute(tx)
  if (!rows[0]) return ok(null)
  return refuse('not-the-same', 'Somebody said that these two are not the same. Merge them only by force.', {
    details: { duplicateId: rows[0].id },
  })
}
