/** Where a lead stood before the deals of an import, told by its facts. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'

export interface ImportFact {
  id: string
  fact: string
  function: string
  at: string
  actorMemberId: string | null
  opportunityId: string | null
  leadSeq: number
  rows: { table: string; id: string; set: Record<string, unknown> }[]
}

/** The facts that some deals of a file made about their lead: those of the deals, and what was written with them. */
export async function factsOfDeals(
  { tx, actor }: Work,
  leadId: string,
  dealIds: string[],
): Promise<ImportFact[]> {
  const { rows } = await sql<ImportFact>`
    select j.id, j.fact, j.function, j.at, j.actor_member_id, j.opportunity_id, j.lead_seq, j.rows
    from journal j
    where j.workspace_id = ${actor.workspaceId} and j.lead_id = ${leadId} and j.actor_kind = 'import'
      and j.fact not in ('lead.received', 'lead.voided', 'deal.voided')
      and j.tx in (select d.tx from journal d where d.workspace_id = ${actor.workspaceId} and d.lead_id = ${leadId}
                   and d.opportunity_id = any(${dealIds}::uuid[]) and d.actor_kind = 'import')
    order by j.lead_seq`.execute(tx)
  return rows
}

/** What the lead's row said before, of the columns that the deals changed, and which rows they made beside it. */
export async function standingBefore(
  { tx, actor }: Work,
  leadId: string,
  firstSeq: number,
  facts: ImportFact[],
): Promise<{
  lead: Record<string, unknown>
  madeHoldings: string[]
  madeHandoffs: string[]
  answeredHandoffs: string[]
}> {
  const changes = facts.flatMap((fact) => fact.rows)
  const changedColumns = new Set(
    changes.filter(({ table }) => table === 'leads').flatMap(({ set }) => Object.keys(set)),
  )
  const { rows } = await sql<{ key: string; value: unknown }>`
    select distinct on (e.key) e.key, e.value
    from journal j cross join jsonb_array_elements(j.rows) r cross join jsonb_each(r->'set') e
    where j.workspace_id = ${actor.workspaceId} and j.lead_id = ${leadId} and j.lead_seq < ${firstSeq}
      and r->>'table' = 'leads' and r->>'id' = ${leadId}
    order by e.key, (r->'set'->>'version')::int desc`.execute(tx)
  const before = new Map(rows.map(({ key, value }) => [key, value]))
  const columns = Object.entries(tables.leads.columns as Record<string, { name: string }>)
  const lead = columns
    .filter(([, { name }]) => changedColumns.has(name) && name !== 'version')
    .map(([column, { name }]) => [column, before.get(name) ?? null])
  const of = (table: string, isMade: boolean) => [
    ...new Set(
      changes.filter((one) => one.table === table && (one.set.version === 1) === isMade).map(({ id }) => id),
    ),
  ]
  const madeHandoffs = of('handoffs', true)
  return {
    lead: Object.fromEntries(lead),
    madeHoldings: of('holdings', true),
    madeHandoffs,
    answeredHandoffs: of('handoffs', false).filter((id) => !madeHandoffs.includes(id)),
  }
}
