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

/** Writes all that was noted, rows before facts. */
export async function writeSheet(work: Work, sheet: Sheet): Promise<void> {
  for (const table of ORDER) {
    const changed = sheet.updates[table]
    if (changed) await update(work, table, changed)
    const rows = sheet.inserts[table]
    if (rows) await insert(work, table, rows)
  }
  await writeFacts(work, sheet)
}

async function insert(work: Work, table: TableName, rows: Record<string, unknown>[]): Promise<void> {
  const name = sql.table(tables[table].name)
  await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
    work.tx,
  )
}

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
  const rows = facts.map((fact) => ({
    id: work.newId(),
    fact: fact.fact,
    at: fact.at ?? now,
    actor_member_id: fact.memberId ?? null,
    function: fact.function,
    lead_id: fact.leadId ?? null,
    lead_seq: fact.leadSeq,
    account_id: fact.accountId ?? null,
    opportunity_id: fact.opportunityId ?? null,
    channel_id: fact.channelId ?? null,
    campaign_id: fact.campaignId ?? null,
    territory_id: fact.territoryId ?? null,
    product_line_id: fact.productLineId ?? null,
    amount: fact.amount ?? null,
    currency: fact.currency ?? null,
    detail: fact.detail ?? {},
    rows: fact.rows,
  }))
  await sql`
    insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, actor_member_id,
      function, role_assignment_id, lead_id, lead_seq, account_id, opportunity_id, channel_id, campaign_id,
      territory_id, product_line_id, amount, currency, voids_id, detail, rows)
    select ${workspaceId}::uuid, id, pg_current_xact_id(), ${FACT_SCHEMA}::smallint, fact, at, ${now}::timestamptz,
      'import', actor_member_id,
      function, null, lead_id, lead_seq, account_id, opportunity_id, channel_id, campaign_id,
      territory_id, product_line_id, amount, currency, null, detail, rows
    from json_populate_recordset(null::journal, ${JSON.stringify(rows)}::json)`.execute(work.tx)
}
