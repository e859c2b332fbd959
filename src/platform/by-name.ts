/** Lists in the order of their names, paged by keyset. The database folds the case, so that it also compares. */
import { type RawBuilder, sql } from 'kysely'
import { ID_PATTERN } from './id.ts'
import { paged, readCursor } from './page.ts'
import type { Tx } from './work.ts'

export interface Page {
  limit: number
  after?: string | undefined
}

/** What a list by name selects beside its own columns. */
export interface Named {
  id: string
  sortName: string
}

/** The predicate for rows after the cursor, of a table whose alias is `t`. */
export function afterName({ after }: Page): RawBuilder<boolean> {
  const [name, id] = readCursor(after, 2) ?? []
  if (typeof name !== 'string' || typeof id !== 'string' || !ID_PATTERN.test(id)) return sql<boolean>`true`
  return sql<boolean>`(lower(t.name), t.id) > (${name}, ${id}::uuid)`
}

/** Cuts a list that was read with `limit + 1` rows. */
export function pagedByName<R extends Named>(rows: R[], { limit }: Page) {
  return paged(rows, limit, (row) => [row.sortName, row.id])
}

/** The names that differ to the database, which folds the case its own way. */
export async function distinctNames(tx: Tx, names: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct on (lower(n)) n as name from unnest(${names}::text[]) as n order by lower(n), n`.execute(
    tx,
  )
  return rows.map((row) => row.name)
}
