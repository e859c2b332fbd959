/** Old ids keep answering: which record stands for one that was merged, and what was merged into one. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { MergedNoun } from './merge.ts'

const TABLE = { contact: 'contacts', account: 'accounts' } as const

/** The id of the record that answers for this one today: itself, unless it was merged. */
export async function standingId({ tx, actor }: Work, noun: MergedNoun, id: string): Promise<string> {
  const table = sql.table(TABLE[noun])
  const { rows } = await sql<{ id: string }>`
    with recursive way as (
      select t.id, t.merged_into_id, 0 as steps from ${table} t
      where t.workspace_id = ${actor.workspaceId} and t.id = ${id}
      union all
      select t.id, t.merged_into_id, w.steps + 1 from way w
      join ${table} t on t.workspace_id = ${actor.workspaceId} and t.id = w.merged_into_id
      where w.steps < 1000
    )
    select id from way where merged_into_id is null`.execute(tx)
  return rows[0]?.id ?? id
}

/** What a record was called before, and which were merged into it. */
export async function pastOf({ tx, actor }: Work, noun: MergedNoun, id: string) {
  const ws = actor.workspaceId
  const [values, merges] = await Promise.all([
    sql<{ field: string; value: string }>`
      select field, value from former_values
      where workspace_id = ${ws} and noun = ${noun} and noun_id = ${id} and binned_at is null
      order by field, value limit 200`.execute(tx),
    sql<{ id: string; mergedId: string; name: string; at: string; by: string | null }>`
      select m.id, m.merged_id, t.name, m.merged_at as at, o.name as by from record_merges m
      join ${sql.table(TABLE[noun])} t on t.workspace_id = ${ws} and t.id = m.merged_id
      left join members o on o.workspace_id = ${ws} and o.id = m.merged_by
      where m.workspace_id = ${ws} and m.noun = ${noun} and m.survivor_id = ${id} and m.undone_at is null
      order by m.id desc limit 100`.execute(tx),
  ])
  return { formerValues: values.rows, merges: merges.rows }
}

/** Companies by a domain or a name of a record that was merged into them. Keys that say nothing are not in the answer. */
export async function accountsByFormer(
  { tx, actor }: Work,
  field: 'domain' | 'name',
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; id: string }>`
    select distinct on (value_key) value_key as key, noun_id as id from former_values
    where workspace_id = ${actor.workspaceId} and noun = 'account' and field = ${field}
      and value_key = any(${keys}::text[]) and binned_at is null
    order by value_key, id`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.id]))
}
