/**
 * The rows a merge changes: planned without writing, carried out, and taken back. A step keeps what stood in the
 * columns before and after, so that undoing puts back exactly what nobody has changed since, and names the rest.
 */
import { sql } from 'kysely'
import type { RowChange, TableName } from '../../../platform/rows.ts'
import { patchRows } from '../../../platform/rows-many.ts'
import type { Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'

export type Row = Record<string, unknown> & { id: string; version: number }

/** A change to one row that was read before. */
export interface Patch {
  table: TableName
  row: Row
  set: Record<string, unknown>
  /** The row of the survivor that says the same, because of which this one is binned. */
  instead?: string
}

/** What was changed alike in several rows of a table. */
export interface Step {
  table: TableName
  ids: string[]
  before: Record<string, unknown>
  after: Record<string, unknown>
  instead?: string
}

/** What a merge could not put back, because somebody changed it since. */
export interface Conflict {
  table: string
  id: string
  field: string
}

/** The patch without what stands there already; null when nothing is left. */
export function patchOf(table: TableName, row: Row, set: Record<string, unknown>, instead?: string) {
  const real = Object.fromEntries(Object.entries(set).filter(([column, value]) => !same(row[column], value)))
  if (Object.keys(real).length === 0) return null
  const patch: Patch = { table, row, set: real, ...(instead ? { instead } : {}) }
  return patch
}

/** Writes what was planned: a statement for each table and set of columns. */
export async function carryOut(work: Work, patches: Patch[]): Promise<RowChange[]> {
  const changes: RowChange[] = []
  for (const group of grouped(patches, (one) => `${one.table} ${Object.keys(one.set).sort().join()}`)) {
    const many = group.map(({ row, set }) => ({ before: row, patch: set }))
    changes.push(...(await patchRows(work, (group[0] as Patch).table, many as never)))
  }
  return changes
}

/** What is kept of the patches to undo them: rows that changed alike are one step. */
export function stepsOf(patches: Patch[]): Step[] {
  const told = patches.map(({ table, row, set, instead }) => ({
    table,
    ids: [row.id],
    before: Object.fromEntries(Object.keys(set).map((column) => [column, row[column] ?? null])),
    after: set,
    ...(instead ? { instead } : {}),
  }))
  return grouped(told, ({ ids: _, ...alike }) => JSON.stringify(alike)).map((group) => ({
    ...(group[0] as Step),
    ids: group.flatMap(({ ids }) => ids),
  }))
}

/** What puts the steps back, row by row, and what cannot be put back because it was changed since. */
export async function takenBack(
  work: Work,
  steps: Step[],
): Promise<{ patches: Patch[]; conflicts: Conflict[] }> {
  const patches = new Map<string, Patch>()
  const conflicts: Conflict[] = []
  for (const group of grouped(steps, ({ table }) => table)) {
    const { table } = group[0] as Step
    const rows = await rowsById(work, table, [...new Set(group.flatMap(({ ids }) => ids))])
    for (const step of group) {
      for (const id of step.ids) {
        const row = rows.get(id)
        const back = row ? backFor(row, step) : null
        if (!row || !back) continue
        conflicts.push(...back.changed.map((field) => ({ table: tables[table].name, id, field })))
        const set = { ...patches.get(`${table} ${id}`)?.set, ...back.set }
        if (Object.keys(set).length > 0) patches.set(`${table} ${id}`, { table, row, set })
      }
    }
  }
  return { patches: [...patches.values()], conflicts }
}

function backFor(row: Row, { before, after }: Step) {
  const set: Record<string, unknown> = {}
  const changed: string[] = []
  for (const column of Object.keys(after)) {
    if (column === 'extras') {
      const back = extrasBack(row.extras as object, before.extras as object, after.extras as object)
      if (!same(back.extras, row.extras)) set.extras = back.extras
      changed.push(...back.changed)
    } else if (same(row[column], after[column])) set[column] = before[column]
    // It stands already as it did: nothing to put back, nothing lost.
    else if (!same(row[column], before[column])) changed.push(column)
  }
  return { set, changed }
}

// Fields of the workspace are put back one by one.
function extrasBack(now: object, before: object, after: object) {
  const extras: Record<string, unknown> = { ...now }
  const [was, became] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const changed: string[] = []
  for (const key of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (same(was[key], became[key])) continue
    if (!same(extras[key], became[key])) {
      if (!same(extras[key], was[key])) changed.push(`extras.${key}`)
    } else if (was[key] === undefined) delete extras[key]
    else extras[key] = was[key]
  }
  return { extras, changed }
}

/** Rows by their ids, locked in one order. */
export async function rowsById(
  { tx, actor }: Work,
  table: TableName,
  ids: string[],
): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(tables[table].name)}
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export function same(one: unknown, other: unknown): boolean {
  return stable(one ?? null) === stable(other ?? null)
}

// jsonb does not keep the order of names.
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function grouped<T>(many: T[], by: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of many) {
    const key = by(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
