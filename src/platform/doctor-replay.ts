/**
 * Rebuilds the present state from the journal alone and compares it with the tables, column by column. Private
 * columns (names, free text) never were in the journal and are left out.
 */
import { sql } from 'kysely'
import { tables } from '../tables.ts'
import { type Check, type Finding, MOST_FINDINGS, type Patient } from './doctor.ts'

interface Described {
  name: string
  kind: string
  columns: Record<string, { name: string; private: boolean }>
}

/** The tables whose rows are told by facts. */
export const JOURNALED = (Object.values(tables) as Described[]).filter((table) => table.kind === 'journaled')

export const replayChecks: Check[] = [
  { name: 'every row is what its facts say', find: replay },
  { name: 'the facts of a lead are numbered without gaps', find: leadsWithGaps },
  { name: 'what the journal names is there', find: factsAboutNothing },
]

async function replay(patient: Patient): Promise<Finding[]> {
  await fold(patient)
  const findings: Finding[] = []
  for (const table of JOURNALED) findings.push(...(await differences(patient, table)))
  findings.push(...(await unknownTables(patient)))
  await sql`drop table pg_temp.rebuilt`.execute(patient.tx)
  return findings
}

// A later change wins column by column. The aggregate lives and dies with the session, as the table does.
async function fold({ tx, workspaceId }: Patient): Promise<void> {
  await sql`drop aggregate if exists pg_temp.fold (jsonb)`.execute(tx)
  await sql`create aggregate pg_temp.fold (jsonb) (sfunc = pg_catalog.jsonb_concat, stype = jsonb)`.execute(
    tx,
  )
  await sql`
    create temporary table rebuilt on commit drop as
    select r->>'table' as of_table, (r->>'id')::uuid as id,
           pg_temp.fold(r->'set' order by (r->'set'->>'version')::int) as state
    from journal j cross join jsonb_array_elements(j.rows) r
    where j.workspace_id = ${workspaceId}
    group by 1, 2`.execute(tx)
  await sql`create index on pg_temp.rebuilt (of_table)`.execute(tx)
  await sql`analyze pg_temp.rebuilt`.execute(tx)
}

async function differences({ tx, workspaceId }: Patient, { name, columns }: Described): Promise<Finding[]> {
  const compared = Object.values(columns).filter(
    (one) => !one.private && one.name !== 'id' && one.name !== 'workspace_id',
  )
  const differ = sql.join(
    compared.map(
      (one) =>
        sql`case when t.${sql.ref(one.name)} is distinct from r.${sql.ref(one.name)} then ${one.name} end`,
    ),
  )
  const { rows } = await sql<{ id: string; here: boolean; told: boolean; differing: string[] }>`
    with present as (select * from ${sql.table(name)} where workspace_id = ${workspaceId}),
    told as (
      select b.id as told_id, r.* from pg_temp.rebuilt b
      cross join jsonb_populate_record(null::${sql.table(name)}, b.state) r
      where b.of_table = ${name}
    )
    select * from (
      select coalesce(t.id, r.told_id) as id, t.id is not null as here, r.told_id is not null as told,
             array_remove(array[${differ}]::text[], null) as differing
      from present t full join told r on r.told_id = t.id
    ) compared
    where not here or not told or cardinality(differing) > 0
    order by id limit ${MOST_FINDINGS}`.execute(tx)
  return rows.flatMap((row) => findingsOf(name, row))
}

function findingsOf(
  table: string,
  row: { id: string; here: boolean; told: boolean; differing: string[] },
): Finding[] {
  const { id, here, told, differing } = row
  if (!told) return [{ table, id, column: null, message: 'no fact made this row' }]
  if (!here) return [{ table, id, column: null, message: 'facts made this row, but it is gone' }]
  return differing.map((column) => ({ table, id, column, message: 'is not what its facts say' }))
}

async function unknownTables({ tx }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ ofTable: string; id: string }>`
    select of_table, min(id::text) as id from pg_temp.rebuilt
    where of_table <> all(${JOURNALED.map((table) => table.name)}::text[]) group by 1`.execute(tx)
  return rows.map(({ ofTable, id }) => ({
    table: ofTable,
    id,
    column: null,
    message: 'facts tell of a table that is not journaled',
  }))
}

async function leadsWithGaps({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; facts: number; last: number }>`
    select lead_id as id, count(*) as facts, max(lead_seq) as last from journal
    where workspace_id = ${workspaceId} and lead_id is not null
    group by lead_id having count(*) <> max(lead_seq) or min(lead_seq) <> 1
    order by 1 limit ${MOST_FINDINGS}`.execute(tx)
  return rows.map(({ id, facts, last }) => ({
    table: 'journal',
    id,
    column: 'lead_seq',
    message: `this lead has ${facts} facts, the last is number ${last}`,
  }))
}

// References that no foreign key watches over.
const NAMED: [table: string, column: string, of: string][] = [
  ['journal', 'actor_member_id', 'members'],
  ['journal', 'role_assignment_id', 'role_assignments'],
  ['journal', 'lead_id', 'leads'],
  ['journal', 'account_id', 'accounts'],
  ['journal', 'opportunity_id', 'opportunities'],
  ['journal', 'channel_id', 'channels'],
  ['journal', 'campaign_id', 'campaigns'],
  ['journal', 'territory_id', 'territories'],
  ['journal', 'product_line_id', 'product_lines'],
  ['activities', 'opportunity_id', 'opportunities'],
]

async function factsAboutNothing({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [table, column, of] of NAMED) {
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.table(table)} t
      left join ${sql.table(of)} o on o.workspace_id = ${workspaceId} and o.id = t.${sql.ref(column)}
      where t.workspace_id = ${workspaceId} and t.${sql.ref(column)} is not null and o.id is null
      order by t.id limit ${MOST_FINDINGS}`.execute(tx)
    findings.push(...rows.map(({ id }) => ({ table, id, column, message: `names nothing in ${of}` })))
  }
  return findings
}
