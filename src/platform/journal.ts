/** The journal: append-only facts, written in the transaction that makes them so. */
import { sql } from 'kysely'
import { tables } from '../tables.ts'
import { type Draft, insertTogether, type RowChange, THIS_TRANSACTION } from './rows.ts'
import type { Instant } from './time.ts'
import { assignmentFor, type Work } from './work.ts'

/** The version of the facts written today; readers must cope with every earlier one. */
export const FACT_SCHEMA = 1

export interface Fact {
  /** `lead.received`, `handoff.accepted` ... */
  fact: string
  /** The function it served; the verb fixes it. Null where no function is meant. */
  function: string | null
  /** When it was so, if not now. */
  at?: Instant
  leadId?: string | null
  accountId?: string | null
  opportunityId?: string | null
  channelId?: string | null
  campaignId?: string | null
  territoryId?: string | null
  productLineId?: string | null
  amount?: number | null
  currency?: string | null
  voidsId?: string | null
  /** Who did it, where that is not the actor (facts brought in from elsewhere). */
  memberId?: string | null
  roleAssignmentId?: string | null
  /** Codes, numbers, ids; never names or free text. */
  detail?: Record<string, string | number | boolean | null | string[]>
  /** Every row the fact wrote. */
  rows: (RowChange | null)[]
}

/** Writes one fact. A fact of a lead needs the lead locked, because its number in the lead's history has no gaps. */
export async function record(work: Work, fact: Fact): Promise<string> {
  const id = work.newId()
  const rows = fact.rows.filter((row) => row !== null)
  const seq = fact.leadId
    ? sql`(select coalesce(max(lead_seq), 0) + 1 from journal
           where workspace_id = ${work.actor.workspaceId} and lead_id = ${fact.leadId})`
    : null
  await work.tx
    .insertInto('journal')
    .values({ ...(journalRow(work, id, fact, rows) as object), leadSeq: seq } as never)
    .execute()
  await writeChanges(work, [[id, rows]])
  touch(work, rows)
  return id
}

/** Writes new rows and the fact that made them, the first of a new lead, in one statement. */
export async function recordFirst(work: Work, fact: Fact, drafts: Draft[]): Promise<void> {
  const rows = [...drafts.map((draft) => draft.change), ...fact.rows.filter((row) => row !== null)]
  const id = work.newId()
  const first = { ...journalRow(work, id, fact, rows), tx: THIS_TRANSACTION, leadSeq: 1 }
  await insertTogether(work, [...drafts, { table: 'journal', row: first }])
  await writeChanges(work, [[id, rows]])
  touch(work, rows)
}

/** Writes the first facts of many new leads at once, and facts of no lead: `seq` numbers each within its lead. */
export async function recordMany(work: Work, facts: (Fact & { leadSeq: number | null })[]): Promise<void> {
  const written: [string, RowChange[]][] = facts.map((fact) => [
    work.newId(),
    fact.rows.filter((row) => row !== null),
  ])
  const rows = facts.map((fact, n) => {
    const [id, changes] = written[n] as [string, RowChange[]]
    return { ...(journalRow(work, id, fact, changes) as object), leadSeq: fact.leadSeq }
  })
  for (let at = 0; at < rows.length; at += 1000) {
    await work.tx
      .insertInto('journal')
      .values(rows.slice(at, at + 1000) as never)
      .execute()
  }
  await writeChanges(work, written)
  for (const [, changes] of written) touch(work, changes)
}

function journalRow(work: Work, id: string, fact: Fact, rows: RowChange[]): Record<string, unknown> {
  const { actor, now } = work
  return {
    workspaceId: actor.workspaceId,
    id,
    tx: sql`pg_current_xact_id()`,
    schemaVersion: FACT_SCHEMA,
    fact: fact.fact,
    at: fact.at ?? now,
    recordedAt: now,
    actorKind: actor.kind,
    actorMemberId: fact.memberId === undefined ? actor.memberId : fact.memberId,
    function: fact.function,
    roleAssignmentId:
      fact.roleAssignmentId === undefined ? assignmentFor(actor, fact.function) : fact.roleAssignmentId,
    leadId: fact.leadId ?? null,
    accountId: fact.accountId ?? null,
    opportunityId: fact.opportunityId ?? null,
    channelId: fact.channelId ?? null,
    campaignId: fact.campaignId ?? null,
    territoryId: fact.territoryId ?? null,
    productLineId: fact.productLineId ?? null,
    amount: fact.amount ?? null,
    currency: fact.currency ?? null,
    voidsId: fact.voidsId ?? null,
    detail: JSON.stringify(fact.detail ?? {}),
    rows: JSON.stringify(rows.map(asStored)),
  }
}

// Under the names of the database, so that doctor can fold them in SQL.
function asStored({ table, id, set }: RowChange): object {
  const columns = tables[table].columns as Record<string, { name: string }>
  const named = Object.entries(set).map(([column, value]) => [columns[column]?.name ?? column, value])
  return { table: tables[table].name, id, set: Object.fromEntries(named) }
}

// The first value of a private column is in the row itself; only what was overwritten needs keeping.
async function writeChanges(work: Work, written: [string, RowChange[]][]): Promise<void> {
  const values = written.flatMap(([journalId, rows]) =>
    rows
      .filter((row) => row.version > 1 && Object.keys(row.after).length > 0)
      .map((row) => ({
        workspaceId: work.actor.workspaceId,
        id: work.newId(),
        journalId,
        noun: row.table,
        nounId: row.id,
        before: JSON.stringify(row.before),
        after: JSON.stringify(row.after),
      })),
  )
  if (values.length > 0) await work.tx.insertInto('changes').values(values).execute()
}

function touch(work: Work, rows: RowChange[]): void {
  for (const { table, id, version } of rows) work.touched.push({ noun: table, id, version })
}
