/** Changing many rows of one table in one statement, as `patchRow` changes one. */
import { type Selectable, sql, type Updateable } from 'kysely'
import { type DB, tables } from '../tables.ts'
import { changed, type RowChange, type TableName } from './rows.ts'
import type { Work } from './work.ts'

/**
 * Changes rows that were read (and locked) before; every patch names the same columns.
 * @returns what the journal must know of each, in their order
 */
export async function patchRows<T extends TableName>(
  work: Work,
  table: T,
  many: {
    before: Selectable<DB[T]> & { id: string; version: number }
    patch: Omit<Updateable<DB[T]>, 'workspaceId' | 'id' | 'version'>
  }[],
): Promise<RowChange[]> {
  const [first] = many
  if (!first) return []
  const columns = tables[table].columns as Record<string, { name: string; type: string }>
  const names = Object.keys(first.patch).map((column) => (columns[column] as { name: string }).name)
  const rows = many.map(({ before, patch }) => ({
    id: before.id,
    version: before.version + 1,
    ...Object.fromEntries(
      Object.entries(patch).map(([column, value]) => [columns[column]?.name ?? column, value]),
    ),
  }))
  const set = sql.join(['version', ...names].map((name) => sql`${sql.ref(name)} = fresh.${sql.ref(name)}`))
  const name = sql.table(tables[table].name)
  const { numAffectedRows } = await sql`
    update ${name} old set ${set}
    from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json) fresh
    where old.workspace_id = ${work.actor.workspaceId} and old.id = fresh.id and old.version = fresh.version - 1`.execute(
    work.tx,
  )
  if (Number(numAffectedRows) !== rows.length)
    throw new Error(`${table} changed while they were being changed`)
  return many.map(({ before, patch }) =>
    changed(table, before as Record<string, unknown>, {
      ...(patch as Record<string, unknown>),
      version: before.version + 1,
    }),
  )
}
