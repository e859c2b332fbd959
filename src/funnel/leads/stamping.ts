/** Which territory and segment a lead is stamped with: a person's choice, else what the rules say of its facts. */
import { sql } from 'kysely'
import { type Stamp, territoryFor } from '../../office/team/territories/actions.ts'
import type { Facts } from '../../office/team/territories/territory.ts'
import { record } from '../../platform/journal.ts'
import { patched, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { type Lead, stamps } from './move.ts'

/** What a company is known for, as far as territories ask. */
export type Market = Pick<Facts, 'country' | 'region' | 'postcode' | 'industry' | 'size'>

export interface Stamped {
  territoryId: string | null
  territoryBy: 'rules' | 'hand'
  segmentId: string | null
}

/** The stamp of a lead: `chosen` by hand, else by the rules. */
export async function stampFor(work: Work, facts: Facts, chosen: string | null = null): Promise<Stamped> {
  return stampedBy(await territoryFor(work, facts), chosen)
}

/** The stamp from what the rules say. */
export function stampedBy(
  said: Pick<Stamp, 'territoryId' | 'segmentId'>,
  chosen: string | null = null,
): Stamped {
  const { territoryId, segmentId } = said
  return chosen
    ? { territoryId: chosen, territoryBy: 'hand', segmentId }
    : { territoryId, territoryBy: 'rules', segmentId }
}

/** The facts of a lead as they stand, from its row and that of its company. */
export async function factsOf({ tx, actor }: Work, lead: FactsOfLead): Promise<Facts> {
  const market = lead.accountId
    ? await tx
        .selectFrom('accounts')
        .select(['country', 'region', 'postcode', 'industry', 'size'])
        .where('workspaceId', '=', actor.workspaceId)
        .where('id', '=', lead.accountId)
        .executeTakeFirst()
    : undefined
  return { ...market, accountId: lead.accountId, ...pursuitOf(lead) }
}

type FactsOfLead = Pick<Lead, 'accountId' | 'productLineId' | 'expectedAmount' | 'expectedCurrency'>

function pursuitOf({ productLineId, expectedAmount, expectedCurrency }: FactsOfLead): Facts {
  const known = expectedAmount !== null && expectedCurrency !== null
  return {
    productLineId,
    expectedValue: known ? { amount: expectedAmount, currency: expectedCurrency } : null,
  }
}

/** Stamps anew the leads of a company that are still being sorted, after its facts have changed. */
export async function restampSorted(work: Work, accountId: string): Promise<void> {
  for (const { lead, change } of await stampsAnew(work, accountId)) {
    const after = patched(lead, change)
    const detail = { from: lead.territoryId, to: after.territoryId }
    await record(work, {
      fact: 'lead.restamped',
      function: 'gather',
      ...stamps(after),
      detail,
      rows: [change],
    })
  }
}

/** The same as part of a step that records its own fact and may be undone: what stood before is told, too. */
export async function restamped(work: Work, accountId: string) {
  const anew = await stampsAnew(work, accountId)
  return {
    rows: anew.map(({ change }) => change),
    patches: anew.map(({ lead, change: { set } }) => {
      const { version: _, ...columns } = set
      return { table: 'leads' as const, row: lead, set: columns }
    }),
  }
}

async function stampsAnew(work: Work, accountId: string): Promise<{ lead: Lead; change: RowChange }[]> {
  const { rows } = await sql<Lead>`
    select * from leads
    where workspace_id = ${work.actor.workspaceId} and account_id = ${accountId} and level = 'gather'
      and state <> 'closed' and territory_by is distinct from 'hand'
    order by id limit 100 for update`.execute(work.tx)
  const anew: { lead: Lead; change: RowChange }[] = []
  for (const lead of rows) {
    const change = await patchRow(work, 'leads', lead, await stampFor(work, await factsOf(work, lead)))
    if (change) anew.push({ lead, change })
  }
  return anew
}
