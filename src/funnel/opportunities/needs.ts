/** Needs: what the prospect says they need, confirmed by them, and the products that answer it. */
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patchRow, type RowChange } from '../../platform/rows.ts'
import { dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Lead } from '../leads/move.ts'
import { opportunityToWork, recordOn } from './actions.ts'
import type { NeedIn, NeedPatch } from './contract.ts'
import { notOpen } from './opportunity.ts'
import { known, lockNeed, type Need, type Opportunity, opportunityOf, productsOf } from './store.ts'

/** Writes down a need in the prospect's words, with the products that answer it where that is clear already. */
export async function stateNeed(work: Work, given: NeedIn): Promise<Result<{ id: string }>> {
  const found = await opportunityToWork(work, given.opportunityId)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const not = notOpen(opportunity) ?? (await unknownIn(work, given.productIds, given.statedByContactId))
  if (not) return not
  const row = await insertRow(work, 'needs', {
    id: given.id ?? work.newId(),
    opportunityId: opportunity.id,
    leadId: lead.id,
    statement: given.statement,
    statedByContactId: given.statedByContactId ?? lead.contactId,
    statedOn: given.statedOn ?? dayOf(work.now, work.actor.workspace.timeZone),
    importance: given.importance,
    costOfProblem: given.costOfProblem || null,
    confirmedAt: given.confirmed ? work.now : null,
    binnedAt: null,
  })
  const links = await link(work, row.id, given.productIds)
  const detail = { needId: row.id, confirmed: given.confirmed, products: links.length }
  await recordOn(work, lead, opportunity, { fact: 'need.stated', detail, rows: [row, ...links] })
  return ok({ id: row.id })
}

async function unknownIn(
  work: Work,
  productIds: string[],
  contactId: string | null | undefined,
): Promise<Refusal | null> {
  const products = await known(work, 'products', productIds)
  const at = productIds.findIndex((one) => !products.has(one))
  if (at >= 0) return refuse('unknown-reference', 'There is no such product.', { field: `productIds.${at}` })
  if (!contactId || (await known(work, 'contacts', [contactId])).has(contactId)) return null
  return refuse('unknown-reference', 'There is no such person.', { field: 'statedByContactId' })
}

function link(work: Work, needId: string, productIds: string[]): Promise<RowChange[]> {
  const once = [...new Set(productIds)]
  return insertRows(
    work,
    'needProducts',
    once.map((productId) => ({ id: work.newId(), needId, productId, binnedAt: null })),
  )
}

/** Changes a need: its words, its confirmation, the products that answer it; or takes it out of the bin. */
export async function editNeed(work: Work, id: string, patch: NeedPatch): Promise<Result<{ id: string }>> {
  const found = await needToWork(work, id, patch.version)
  if (!found.ok) return found
  const { need, opportunity, lead } = found.value
  const not = await unknownIn(work, patch.productIds ?? [], patch.statedByContactId)
  if (not) return not
  const { version: _, confirmed, productIds, binned, ...said } = patch
  const change = await patchRow(work, 'needs', need, {
    ...said,
    confirmedAt: confirmed === undefined ? undefined : confirmed ? (need.confirmedAt ?? work.now) : null,
    binnedAt: binned === false ? null : undefined,
  })
  const links = productIds ? await relink(work, need.id, productIds) : []
  if (!change && links.length === 0) return ok({ id })
  const fact = factOf(change, confirmed, links.length > 0)
  await recordOn(work, lead, opportunity, { fact, detail: { needId: id }, rows: [change, ...links] })
  return ok({ id })
}

function factOf(change: RowChange | null, confirmed: boolean | undefined, linked: boolean): string {
  if (change && 'confirmedAt' in change.set) return confirmed ? 'need.confirmed' : 'need.unconfirmed'
  if (change && 'binnedAt' in change.set) return 'need.restored'
  return linked ? 'need.matched' : 'need.edited'
}

async function relink(work: Work, needId: string, productIds: string[]): Promise<RowChange[]> {
  const linked = await productsOf(work, needId)
  const gone = linked.filter(({ productId }) => !productIds.includes(productId))
  const added = productIds.filter((one) => !linked.some(({ productId }) => productId === one))
  const rows: RowChange[] = []
  for (const one of gone) {
    const change = await patchRow(work, 'needProducts', one, { binnedAt: work.now })
    if (change) rows.push(change)
  }
  return [...rows, ...(await link(work, needId, added))]
}

/** Puts a need into the bin; it can be taken out again. */
export async function binNeed(work: Work, id: string): Promise<Result<{ id: string }>> {
  const found = await needToWork(work, id, undefined)
  if (!found.ok) return found
  const { need, opportunity, lead } = found.value
  const change = await patchRow(work, 'needs', need, { binnedAt: need.binnedAt ?? work.now })
  if (change)
    await recordOn(work, lead, opportunity, { fact: 'need.binned', detail: { needId: id }, rows: [change] })
  return ok({ id })
}

async function needToWork(
  work: Work,
  id: string,
  version: number | undefined,
): Promise<Result<{ need: Need; opportunity: Opportunity; lead: Lead }>> {
  const opportunityId = await opportunityOf(work, 'needs', id)
  if (!opportunityId) return refuse('not-found', 'There is no such need.')
  const found = await opportunityToWork(work, opportunityId)
  if (!found.ok) return found
  const need = await lockNeed(work, id)
  return notOpen(found.value.opportunity) ?? staleUnless(need, version) ?? ok({ need, ...found.value })
}
