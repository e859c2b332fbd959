/** Lists in the order of their names, paged by keyset. The database folds the case, so that it also compares. */
import { type RawBuilder, sql } from 'kysely'
import { ID_PATTERN } from './id.ts'
import { paged, readCursor } from './page.ts'

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
