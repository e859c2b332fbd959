/** Writing rows: each write returns what the journal and the change log must know of it. */
import { CompiledQuery, type Insertable, type Selectable, type Updateable } from 'kysely'
import { type DB, tables } from '../tables.ts'
import type { Work } from './work.ts'

export type TableName = keyof DB & keyof typeof tables

/** What a write did to one row: `set` holds ids, codes, numbers and instants; `before`/`after` the private columns. */
export interface RowChange {
  table: TableName
  id: string
  version: number
  set: Record<string, unknown>
  before: Record<string, unknown>
  after: Record<string, unknown>
}

type Given<T extends TableName> = Omit<Insertable<DB[T]>, 'workspaceId' | 'version' | 'createdAt'> &
  Partial<Pick<Insertable<DB[T]>, 'createdAt' & keyof Insertable<DB[T]>>>

/** Inserts a row of the actor's workspace; `created_at` is now unless given. */
export async function insertRow<T extends TableName>(
  work: Work,
  table: T,
  values: Given<T>,
): Promise<RowChange> {
  const row = wholeRow(work, table, values as Record<string, unknown>)
  await work.tx
    .insertInto(table)
    .values(stored(table, row) as never)
    .execute()
  return inserted(table, row)
}

/** Inserts many rows of one table in one statement. Rows may differ in which optional columns they name. */
export async function insertRows<T extends TableName>(
  work: Work,
  table: T,
  many: Given<T>[],
): Promise<RowChange[]> {
  if (many.length === 0) return []
  const rows = many.map((values) => wholeRow(work, table, values as Record<string, unknown>))
  await work.tx
    .insertInto(table)
    .values(rows.map((row) => stored(table, row)) as never)
    .execute()
  return rows.map((row) => inserted(table, row))
}

/** A row to be inserted together with others. */
export interface Draft {
  table: TableName
  row: Record<string, unknown>
  change: RowChange
}

/** Prepares a row for `insertDrafts`; nothing is written yet. */
export function draftRow<T extends TableName>(work: Work, table: T, values: Given<T>): Draft {
  const row = wholeRow(work, table, values as Record<string, unknown>)
  return { table, row: stored(table, row), change: inserted(table, row) }
}

/** Stands for the number of the running transaction, which only the database knows. */
export const THIS_TRANSACTION = Symbol('this transaction')

/** Inserts rows of several tables in one statement: references among them are checked at its end. */
export async function insertDrafts(work: Work, drafts: Draft[]): Promise<RowChange[]> {
  await insertTogether(work, drafts)
  return drafts.map((draft) => draft.change)
}

/** The same for rows of any table, journaled or not. */
export async function insertTogether(work: Work, rows: Pick<Draft, 'table' | 'row'>[]): Promise<void> {
  if (rows.length === 0) return
  const values: unknown[] = []
  const place = (value: unknown) =>
    value === THIS_TRANSACTION ? 'pg_current_xact_id()' : `$${values.push(value)}`
  const inserts = rows.map(({ table, row }) => {
    const columns = tables[table].columns as Record<string, { name: string }>
    const names = Object.keys(row).map((column) => columns[column]?.name)
    const places = Object.values(row).map(place)
    return `insert into ${tables[table].name} (${names.join(', ')}) values (${places.join(', ')})`
  })
  const last = inserts.pop()
  const before = inserts.map((insert, at) => `w${at} as (${insert})`).join(', ')
  await work.tx.executeQuery(CompiledQuery.raw(before ? `with ${before} ${last}` : `${last}`, values))
}

/**
 * Changes columns of a row that was read (and, where it decides something, locked) before.
 * Returns null when nothing is different.
 */
export async function patchRow<T extends TableName>(
  work: Work,
  table: T,
  before: Selectable<DB[T]> & { id: string; version: number },
  patch: Omit<Updateable<DB[T]>, 'workspaceId' | 'id' | 'version'>,
): Promise<RowChange | null> {
  const set = different(before as Record<string, unknown>, patch as Record<string, unknown>)
  if (Object.keys(set).length === 0) return null
  const version = before.version + 1
  const done = await work.tx
    .updateTable(table as never)
    .set({ ...stored(table, set), version } as never)
    .where('workspaceId' as never, '=', work.actor.workspaceId as never)
    .where('id' as never, '=', before.id as never)
    .where('version' as never, '=', before.version as never)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) !== 1)
    throw new Error(`${table} ${before.id} changed while it was being changed`)
  return changed(table, before as Record<string, unknown>, { ...set, version })
}

/** The row a change leaves behind, for an answer without reading again. */
export function patched<R extends object>(before: R, change: RowChange | null): R {
  return change ? { ...before, ...change.set, ...change.after, version: change.version } : before
}

function wholeRow(work: Work, table: TableName, values: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = { workspaceId: work.actor.workspaceId, ...values, version: 1 }
  if ('createdAt' in tables[table].columns && row.createdAt === undefined) row.createdAt = work.now
  return row
}

function inserted(table: TableName, row: Record<string, unknown>): RowChange {
  const known: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(row)) {
    if (column !== 'workspaceId' && value !== null && value !== undefined) known[column] = value
  }
  return changed(table, { id: row.id }, known)
}

export function changed(
  table: TableName,
  before: Record<string, unknown>,
  values: Record<string, unknown>,
): RowChange {
  const change: RowChange = {
    table,
    id: String(before.id),
    version: Number(values.version),
    set: {},
    before: {},
    after: {},
  }
  const columns = tables[table].columns as Record<string, { private: boolean }>
  for (const [column, value] of Object.entries(values)) {
    if (!columns[column]?.private) change.set[column] = value
    else {
      change.after[column] = value
      if (before[column] !== null && before[column] !== undefined) change.before[column] = before[column]
    }
  }
  return change
}

// jsonb columns are sent as text: the driver would turn a list into an array of Postgres.
function stored(table: TableName, row: Record<string, unknown>): Record<string, unknown> {
  const columns = tables[table].columns as Record<string, { type: string }>
  const out: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(row)) {
    out[column] = columns[column]?.type === 'jsonb' && value !== null ? JSON.stringify(value) : value
  }
  return out
}

function different(before: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const set: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(patch)) {
    if (value === undefined) continue
    if (JSON.stringify(before[column] ?? null) !== JSON.stringify(value)) set[column] = value
  }
  return set
}
