/**
 * Undoing deals that a file brought: each deal is closed as undone and its order cancelled, and the lead stands again
 * where it stood before, told by its facts. Leads on which people have worked since are kept unless chosen.
 */
import { type Selectable, sql } from 'kysely'
import { record } from '../../../platform/journal.ts'
import { draftRow, insertDrafts, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import type { Accounts, Handoffs, Holdings, Leads, Opportunities, Orders } from '../../../tables.ts'
import { heldAs, type LeadState } from '../../leads/lead.ts'
import { stamps } from '../../leads/move.ts'
import type { Import } from '../store.ts'
import { factsOfDeals, type ImportFact, standingBefore } from './facts-before.ts'
import { REASON } from './undo-leads.ts'
import { WORKED } from './worked.ts'

const LEADS_AT_ONCE = 50

/** Undoes the deals of the next leads; null when there are no more. */
export async function voidDeals(
  work: Work,
  row: Import,
  { after, worked }: { after: string; worked: 'keep' | 'void' },
): Promise<{ voided: number; kept: number; after: string } | null> {
  const leads = await nextLeads(work, row, after)
  const last = leads.at(-1)
  if (!last) return null
  let voided = 0
  let kept = 0
  for (const { isWorked, ...lead } of leads) {
    const deals = await dealsOf(work, row.id, lead.id)
    if (isWorked && worked === 'keep') kept += deals.length
    else {
      await undoDeals(work, lead, deals, isWorked)
      voided += deals.length
    }
  }
  return { voided, kept, after: last.id }
}

async function nextLeads({ tx, actor }: Work, row: Import, after: string) {
  const ws = actor.workspaceId
  const { rows } = await sql<Selectable<Leads> & { isWorked: boolean }>`
    select l.*, ${WORKED(ws, row)} as is_worked from leads l
    where l.workspace_id = ${ws} and l.id > ${after}
      and l.id in (select lead_id from opportunities
                   where workspace_id = ${ws} and import_id = ${row.id} and external_id is not null)
    order by l.id limit ${LEADS_AT_ONCE} for update of l`.execute(tx)
  return rows
}

async function dealsOf({ tx, actor }: Work, importId: string, leadId: string) {
  const { rows } = await sql<Selectable<Opportunities>>`
    select * from opportunities where workspace_id = ${actor.workspaceId} and lead_id = ${leadId}
      and import_id = ${importId} and external_id is not null order by id for update`.execute(tx)
  return rows
}

async function undoDeals(
  work: Work,
  lead: Selectable<Leads>,
  deals: Selectable<Opportunities>[],
  isWorked: boolean,
): Promise<void> {
  const ids = deals.map(({ id }) => id)
  const facts = await factsOfDeals(work, lead.id, ids)
  const rows = [
    ...(await closeDeals(work, deals)),
    ...(await cancelOrders(work, ids)),
    // Where people have gone on, the lead stays where they have brought it.
    ...(isWorked ? [] : await leadAsBefore(work, lead, facts)),
    await customerSince(work, lead.accountId),
  ]
  for (const [at, fact] of facts.entries()) await voidFact(work, lead, fact, at === 0 ? rows : [])
}

// With the time, function and person of the fact that it takes back: their counts go by these.
function voidFact(work: Work, lead: Selectable<Leads>, fact: ImportFact, rows: (RowChange | null)[]) {
  return record(work, {
    fact: 'deal.voided',
    function: fact.function,
    at: fact.at,
    memberId: fact.actorMemberId,
    ...stamps(lead),
    opportunityId: fact.opportunityId,
    voidsId: fact.id,
    detail: { reason: REASON },
    rows,
  })
}

async function closeDeals(work: Work, deals: Selectable<Opportunities>[]): Promise<(RowChange | null)[]> {
  const rows: (RowChange | null)[] = []
  for (const deal of deals) {
    const closedAt = deal.closedAt ?? work.now
    const gone = { state: 'lost', lostReason: REASON, closedAt, closedByMemberId: null, externalId: null }
    rows.push(await patchRow(work, 'opportunities', deal, gone))
  }
  return rows
}

async function cancelOrders(work: Work, dealIds: string[]): Promise<(RowChange | null)[]> {
  const { rows: orders } = await sql<Selectable<Orders>>`
    select * from orders where workspace_id = ${work.actor.workspaceId} and opportunity_id = any(${dealIds}::uuid[])
      and cancelled_at is null for update`.execute(work.tx)
  const rows: (RowChange | null)[] = []
  for (const order of orders) {
    const gone = { cancelledAt: work.now, cancelReason: 'entered_by_mistake' }
    rows.push(await patchRow(work, 'orders', order, gone))
  }
  return rows
}

async function leadAsBefore(
  work: Work,
  lead: Selectable<Leads>,
  facts: ImportFact[],
): Promise<(RowChange | null)[]> {
  const [first] = facts
  if (!first) return []
  const before = await standingBefore(work, lead.id, first.leadSeq, facts)
  const change = await patchRow(work, 'leads', lead, before.lead)
  const after = { ...lead, ...before.lead } as Selectable<Leads>
  return [
    change,
    ...(await holdingsAsBefore(work, after, before.madeHoldings)),
    ...(await offersAsBefore(work, before)),
  ]
}

// What the deals told of who held it counts for nobody; from now on it is held as before.
async function holdingsAsBefore(work: Work, lead: Selectable<Leads>, made: string[]) {
  const { rows: holdings } = await sql<Selectable<Holdings>>`
    select * from holdings where workspace_id = ${work.actor.workspaceId} and lead_id = ${lead.id}
    order by seq for update`.execute(work.tx)
  const rows: (RowChange | null)[] = []
  for (const one of holdings) {
    if (made.includes(one.id))
      rows.push(await patchRow(work, 'holdings', one, { how: 'voided', untilAt: one.fromAt }))
    else if (one.untilAt === null) rows.push(await patchRow(work, 'holdings', one, { untilAt: work.now }))
  }
  if (lead.state === 'closed') return rows
  const again = draftRow(work, 'holdings', {
    id: work.newId(),
    leadId: lead.id,
    seq: (holdings.at(-1)?.seq ?? 0) + 1,
    function: heldAs(lead.level as 'gather', lead.state as LeadState),
    memberId: lead.ownerMemberId,
    queueId: lead.ownerQueueId,
    how: 'reopened',
    reason: REASON,
    fromAt: work.now,
    untilAt: null,
  })
  return [...rows, ...(await insertDrafts(work, [again]))]
}

async function offersAsBefore(work: Work, before: Awaited<ReturnType<typeof standingBefore>>) {
  const ids = [...before.madeHandoffs, ...before.answeredHandoffs]
  const { rows: handoffs } = await sql<Selectable<Handoffs>>`
    select * from handoffs where workspace_id = ${work.actor.workspaceId} and id = any(${ids}::uuid[])
    order by id for update`.execute(work.tx)
  const rows: (RowChange | null)[] = []
  for (const one of handoffs) {
    const wasMade = before.madeHandoffs.includes(one.id)
    const patch = wasMade
      ? { state: 'withdrawn', closedAt: one.closedAt ?? work.now, closedByMemberId: null }
      : { state: 'offered', closedAt: null, closedByMemberId: null }
    rows.push(await patchRow(work, 'handoffs', one, patch))
  }
  return rows
}

// The day of the first order that stands; none, where the deals were all they had bought.
async function customerSince(work: Work, accountId: string | null): Promise<RowChange | null> {
  if (!accountId) return null
  const { rows } = await sql<Selectable<Accounts> & { firstOrder: string | null }>`
    select a.*, (select min(ordered_at) from orders o where o.workspace_id = a.workspace_id and o.account_id = a.id
                 and o.cancelled_at is null) as first_order
    from accounts a where a.workspace_id = ${work.actor.workspaceId} and a.id = ${accountId} for update`.execute(
    work.tx,
  )
  const [found] = rows
  if (!found) return null
  const { firstOrder, ...account } = found
  return patchRow(work, 'accounts', account, { customerSince: firstOrder })
}
