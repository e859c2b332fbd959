/** What merging reads to decide: the two records, their weight, the merges that stand. */
import { type Selectable, sql } from 'kysely'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { type RecordMerges, tables } from '../../../tables.ts'
import type { Attached } from './attached.ts'
import type { MergedNoun, Weighed } from './merge.ts'
import type { Row, Step } from './steps.ts'

export type Merge = Omit<Selectable<RecordMerges>, 'steps'> & { steps: Step[] }

const TABLE = { contact: 'contacts', account: 'accounts' } as const
const LEADS = { contact: 'contact_id', account: 'account_id' } as const

/** Records the actor may see, by id; locked in one order where they are to be changed. */
export async function seenRecords(
  { tx, actor }: Work,
  noun: MergedNoun,
  ids: string[],
  locks: boolean,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.* from ${sql.table(TABLE[noun])} t
    where t.workspace_id = ${actor.workspaceId} and t.id = any(${ids}::uuid[]) and ${may(actor, TABLE[noun], 't')}
    order by t.id ${locks ? sql`for update of t` : sql``}`.execute(tx)
  return rows
}

/**
 * Takes the turn of this workspace to merge or undo (one merge may move what the next one locks), then locks the leads
 * of the records before the records themselves, as every other verb does.
 */
export async function lockLeadsOf({ tx, actor }: Work, noun: MergedNoun, ids: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`merging ${actor.workspaceId}`}, 0))`.execute(tx)
  await sql`
    select id from leads where workspace_id = ${actor.workspaceId}
      and ${sql.ref(LEADS[noun])} = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

/** What the rule weighs of each record: how much is known of it, and how much hangs on it. */
export async function weigh(
  work: Work,
  noun: MergedNoun,
  records: Row[],
  attached: readonly Attached[],
): Promise<Weighed[]> {
  const weighed: Weighed[] = []
  for (const row of records) {
    weighed.push({
      id: row.id,
      known: filled(row) + (noun === 'contact' ? await reachable(work, row.id) : 0),
      activity: await hanging(work, row.id, attached),
      customer: noun === 'account' && row.customerSince !== null,
      createdAt: String(row.createdAt),
    })
  }
  return weighed
}

const TOLD = [
  'title',
  'timeZone',
  'domain',
  'website',
  'phone',
  'industry',
  'country',
  'region',
  'postcode',
  'city',
  'size',
  'accountId',
]

function filled(row: Row): number {
  return TOLD.filter((field) => row[field]).length + Object.keys((row.extras as object) ?? {}).length
}

async function reachable({ tx, actor }: Work, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(case validity when 'valid' then 2 when 'unknown' then 1 else 0 end), 0)::int as n from (
      select validity from contact_emails where workspace_id = ${actor.workspaceId} and contact_id = ${id} and binned_at is null
      union all
      select validity from contact_phones where workspace_id = ${actor.workspaceId} and contact_id = ${id} and binned_at is null
    ) ways`.execute(tx)
  return rows[0]?.n ?? 0
}

async function hanging({ tx, actor }: Work, id: string, attached: readonly Attached[]): Promise<number> {
  const counts = attached
    .filter((one) => !one.list && !one.noun)
    .map(({ table, column }) => {
      const columns = tables[table].columns as Record<string, { name: string }>
      return sql`select count(*)::int as n from ${sql.table(tables[table].name)}
        where workspace_id = ${actor.workspaceId} and ${sql.ref(columns[column]?.name ?? column)} = ${id}`
    })
  if (counts.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select sum(n)::int as n from (${sql.join(counts, sql` union all `)}) counted`.execute(tx)
  return rows[0]?.n ?? 0
}

/** One merge; locked where it is to be undone. */
export async function mergeById(
  { tx, actor }: Work,
  noun: MergedNoun,
  id: string,
  locks = false,
): Promise<Merge | null> {
  const { rows } = await sql<Merge>`
    select * from record_merges where workspace_id = ${actor.workspaceId} and noun = ${noun} and id = ${id}
    ${locks ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Merges of either record that came later and still stand, the newest first. */
export async function laterMerges({ tx, actor }: Work, merge: Merge): Promise<Merge[]> {
  const both = [merge.survivorId, merge.mergedId]
  const { rows } = await sql<Merge>`
    select * from record_merges
    where workspace_id = ${actor.workspaceId} and undone_at is null and noun = ${merge.noun} and id > ${merge.id}
      and (survivor_id = any(${both}::uuid[]) or merged_id = any(${both}::uuid[]))
    order by id desc`.execute(tx)
  return rows
}
