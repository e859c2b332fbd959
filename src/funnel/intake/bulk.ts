/** Writing thousands of rows at once: the same rows and facts as the single verbs write, one statement for each table. */
import { sql } from 'kysely'
import { FACT_SCHEMA, type Fact } from '../../platform/journal.ts'
import type { TableName } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { tables } from '../../tables.ts'

/** A change of one row as the journal keeps it. */
export interface StoredChange {
  table: string
  id: string
  set: Record<string, unknown>
}

export type BulkFact = Omit<Fact, 'rows'> & { leadSeq: number | null; rows: StoredChange[] }

type Columns = Record<string, { name: string; private: boolean }>

/** What one step is going to write. */
export interface Sheet {
  workspaceId: string
  now: string
  inserts: Partial<Record<TableName, Record<string, unknown>[]>>
  updates: Partial<Record<TableName, Record<string, unknown>[]>>
  facts: BulkFact[]
}

export function newSheet(work: Work): Sheet {
  return { workspaceId: work.actor.workspaceId, now: work.now, inserts: {}, updates: {}, facts: [] }
}

/** Notes a row to insert and returns what the journal must know of it. */
export function insertLater(
  sheet: Sheet,
  table: TableName,
  values: Record<string, unknown> & { id: string },
): StoredChange {
  const columns = tables[table].columns as Columns
  const row: Record<string, unknown> = { workspace_id: sheet.workspaceId }
  const set: Record<string, unknown> = {}
  const keep = (column: string, value: unknown) => {
    if (value === null || value === undefined) return
    const { name, private: hidden } = columns[column] as { name: string; private: boolean }
    row[name] = value
    if (!hidden) set[name] = value
  }
  for (const column in values) keep(column, values[column])
  keep('version', 1)
  if ('createdAt' in columns && values.createdAt === undefined) keep('createdAt', sheet.now)
  sheet.inserts[table] ??= []
  sheet.inserts[table].push(row)
  return { table: tables[table].name, id: values.id, set }
}

/**
 * Notes new values of a row that was read and locked. Every row of a table that is changed in one sheet must name
 * the same columns, none of them private.
 */
export function updateLater(
  sheet: Sheet,
  table: TableName,
  before: { id: string; version: number },
  values: Record<string, unknown>,
): StoredChange {
  const columns = tables[table].columns as Columns
  const row: Record<string, unknown> = { id: before.id, version: before.version + 1 }
  const set: Record<string, unknown> = { version: before.version + 1 }
  for (const column in values) {
    const name = (columns[column] as { name: string }).name
    row[name] = values[column] ?? null
    set[name] = values[column] ?? null
  }
  sheet.updates[table] ??= []
  sheet.updates[table].push(row)
  return { table: tables[table].name, id: before.id, set }
}

// Rows that others refer to come first.
const ORDER: TableName[] = [
  'accounts',
  'contacts',
  'contactEmails',
  'contactPhones',
  'leads',
  'holdings',
  'handoffs',
  'opportunities',
  'orders',
]

/**
 * Writes all that was noted, rows before facts. Everything is asked in one go: the database is never idle while the
 * next rows are being written down for it.
 */
export async function writeSheet(work: Work, sheet: Sheet): Promise<void> {
  const asked: Promise<unknown>[] = []
  for (const table of ORDER) {
    const changed = sheet.updates[table]
    if (changed) asked.push(update(work, table, changed))
    const rows = sheet.inserts[table]
    if (rows) asked.push(insert(work, table, rows))
  }
  await Promise.all([...asked, writeFacts(work, sheet)])
}

async function insert(work: Work, table: TableName, rows: Record<string, unknown>[]): Promise<void> {
  const { names, places, arrays } = columnwise(table, rows)
  await sql`
    insert into ${sql.table(tables[table].name)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(places)} from unnest(${sql.join(arrays)}) r (${sql.join(names.map((name) => sql.ref(name)))})`.execute(
    work.tx,
  )
}

// A list for each column is read in half the time that a document for each row takes.
function columnwise(table: TableName, rows: Record<string, unknown>[]) {
  const named = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = Object.values(tables[table].columns as Record<string, { name: string; type: string }>)
  const used = columns.filter(({ name }) => named.has(name))
  return {
    names: used.map(({ name }) => name),
    places: used.map(({ name, type }) => sql`${sql.ref(`r.${name}`)}::${sql.raw(typeName(type))}`),
    arrays: used.map(({ name, type }) => {
      const values = rows.map((row) => asText(row[name], type))
      return sql`${values}::${sql.raw(type.startsWith('_') ? 'text' : type)}[]`
    }),
  }
}

const typeName = (type: string) => (type.startsWith('_') ? `${type.slice(1)}[]` : type)

// Lists within lists would be run together: they travel as their text.
function asText(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'jsonb') return JSON.stringify(value)
  if (!type.startsWith('_')) return value
  return `{${(value as (string | number)[]).map((one) => (typeof one === 'number' ? one : quoted(one))).join(',')}}`
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`

async function update(work: Work, table: TableName, rows: Record<string, unknown>[]): Promise<void> {
  const name = sql.table(tables[table].name)
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = fresh.${sql.ref(column)}`))
  const { numAffectedRows } = await sql`
    update ${name} old set ${set}
    from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json) fresh
    where old.workspace_id = ${work.actor.workspaceId} and old.id = fresh.id and old.version = fresh.version - 1`.execute(
    work.tx,
  )
  if (Number(numAffectedRows) !== rows.length)
    throw new Error(`${table} changed while they were being changed`)
}

async function writeFacts(work: Work, { facts, workspaceId, now }: Sheet): Promise<void> {
  if (facts.length === 0) return
  const column = <V>(of: (fact: BulkFact) => V) => facts.map(of)
  const ids = (of: (fact: BulkFact) => string | null | undefined) =>
    sql`${column((fact) => of(fact) ?? null)}::uuid[]`
  const words = (of: (fact: BulkFact) => string | null | undefined) =>
    sql`${column((fact) => of(fact) ?? null)}::text[]`
  const counts = (of: (fact: BulkFact) => number | null | undefined) =>
    sql`${column((fact) => of(fact) ?? null)}::int8[]`
  const journalIds = facts.map(() => work.newId())
  const written = sql`
    insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, actor_member_id,
      function, role_assignment_id, lead_id, lead_seq, account_id, opportunity_id, channel_id, campaign_id,
      territory_id, product_line_id, amount, currency, voids_id, detail, rows)
    select ${workspaceId}::uuid, r.id, pg_current_xact_id(), ${FACT_SCHEMA}::smallint, r.fact, r.at,
      ${now}::timestamptz, 'import', r.member_id, r.function, null, r.lead_id, r.lead_seq::int, r.account_id,
      r.opportunity_id, r.channel_id, r.campaign_id, r.territory_id, r.product_line_id, r.amount, r.currency, null,
      r.detail, r.rows
    from unnest(${journalIds}::uuid[], ${words((one) => one.fact)}, ${column((one) => one.at ?? now)}::timestamptz[],
      ${ids((one) => one.memberId)}, ${words((one) => one.function)}, ${ids((one) => one.leadId)},
      ${counts((one) => one.leadSeq)}, ${ids((one) => one.accountId)}, ${ids((one) => one.opportunityId)},
      ${ids((one) => one.channelId)}, ${ids((one) => one.campaignId)}, ${ids((one) => one.territoryId)},
      ${ids((one) => one.productLineId)}, ${counts((one) => one.amount)}, ${words((one) => one.currency)},
      ${column((one) => JSON.stringify(one.detail ?? {}))}::jsonb[],
      ${column((one) => JSON.stringify(one.rows))}::jsonb[])
      r (id, fact, at, member_id, function, lead_id, lead_seq, account_id, opportunity_id, channel_id, campaign_id,
         territory_id, product_line_id, amount, currency, detail, rows)`
  await written.execute(work.tx)
}
