/** The verbs on orders: placed by a win, completed, cancelled. Lines and end users are in order-parts.ts. */
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { unwinLead } from '../handoffs/actions.ts'
import { leadToWork, lockLead } from '../leads/actions.ts'
import { type Lead, stamps } from '../leads/move.ts'
import { cancelWin } from '../opportunities/actions.ts'
import type { CancellationIn, OrderPatch } from './contract.ts'
import { cannotCancel, customerSince, isDeciding, notStanding } from './customer.ts'
import {
  exists,
  leadOf,
  lockAccount,
  lockContact,
  lockOrder,
  matchedProducts,
  type Order,
  ordersOf,
  originOf,
} from './store.ts'

export { openFutureNeed } from './future-needs.ts'
export { addEndUser, addLine, binLine, editLine, removeEndUser } from './order-parts.ts'

/** What of a won opportunity its order takes over. */
export interface Won {
  id: string
  leadId: string
  accountId: string | null
  productLineId: string | null
  amount: number | null
  currency: string | null
  closedAt: Instant | null
}

/** The answer to a won opportunity: the order, with a line for each product that was matched to a need. */
export async function placeOrder(work: Work, won: Won): Promise<Result<{ id: string }>> {
  const { lead } = await originOf(work, { leadId: won.leadId, opportunityId: won.id })
  const orderedAt = won.closedAt ?? work.now
  const founded = lead.accountId || won.accountId ? null : await companyOf(work, lead)
  const accountId = lead.accountId ?? won.accountId ?? founded?.accountId ?? null
  const row = await insertRow(work, 'orders', {
    id: work.newId(),
    leadId: won.leadId,
    opportunityId: won.id,
    accountId,
    buyerContactId: lead.contactId,
    productLineId: won.productLineId ?? lead.productLineId,
    amount: won.amount,
    currency: won.currency,
    orderedAt,
    reorderOn: null,
    cancelledAt: null,
    cancelReason: null,
    extras: {},
  })
  const products = await matchedProducts(work, won.id)
  const lines = await insertRows(
    work,
    'orderLines',
    products.map((productId) => lineOf(work, row.id, productId)),
  )
  const account = await noteCustomer(work, accountId)
  const order = { ...won, accountId, opportunityId: won.id }
  await recordOrder(work, lead, order, {
    fact: 'order.placed',
    function: 'convert',
    at: orderedAt,
    rows: [...(founded?.rows ?? []), row, ...lines, account],
  })
  return ok({ id: row.id })
}

// Who buys is a customer, also when nobody ever named their company: it bears the buyer's name until somebody does.
async function companyOf(work: Work, lead: Lead): Promise<{ accountId: string; rows: (RowChange | null)[] }> {
  const contact = await lockContact(work, lead.contactId as string)
  if (contact.accountId) return joined(work, lead, contact.accountId, [])
  const account = await insertRow(work, 'accounts', {
    id: work.newId(),
    name: contact.name,
    nameKey: contact.nameKey,
    extras: {},
  })
  const moved = await patchRow(work, 'contacts', contact, { accountId: account.id })
  return joined(work, lead, account.id, [account, moved])
}

async function joined(work: Work, lead: Lead, accountId: string, rows: (RowChange | null)[]) {
  const now = await lockLead(work.tx, work.actor.workspaceId, lead.id)
  return { accountId, rows: [...rows, now && (await patchRow(work, 'leads', now, { accountId }))] }
}

function lineOf(work: Work, orderId: string, productId: string) {
  return { id: work.newId(), orderId, productId, quantity: 1, binnedAt: null }
}

/** Keeps since when a company is a customer true to its standing orders. */
async function noteCustomer(work: Work, accountId: string | null): Promise<RowChange | null> {
  if (!accountId) return null
  const account = await lockAccount(work, accountId)
  return patchRow(work, 'accounts', account, {
    customerSince: customerSince(await ordersOf(work, { accountId })),
  })
}

/** Completes an order: the day a reorder is expected, who signed. */
export async function editOrder(work: Work, id: string, patch: OrderPatch): Promise<Result<{ id: string }>> {
  const found = await orderToWork(work, id, patch.version)
  if (!found.ok) return found
  const { order, lead } = found.value
  const not = notStanding(order) ?? (await unknownContact(work, patch.buyerContactId, 'buyerContactId'))
  if (not) return not
  const { version: _, ...said } = patch
  const change = await patchRow(work, 'orders', order, said)
  if (change) await recordOrder(work, lead, order, { fact: 'order.edited', rows: [change] })
  return ok({ id })
}

/** The refusal of a person who is not there. */
export async function unknownContact(
  work: Work,
  id: string | null | undefined,
  field: string,
): Promise<Refusal | null> {
  if (!id || (await exists(work, 'contacts', id))) return null
  return refuse('unknown-reference', 'There is no such person.', { field })
}

/** Cancels an order. Where it decided the win, the lead is back at convert with its closer and the opportunity open. */
export async function cancelOrder(work: Work, given: CancellationIn): Promise<Result<{ id: string }>> {
  const found = await orderToWork(work, given.orderId, given.version)
  if (!found.ok) return found
  const { order, lead } = found.value
  const not = cannotCancel(order, given.reason)
  if (not) return not
  const { opportunity } = await originOf(work, order)
  const change = await patchRow(work, 'orders', order, { cancelledAt: work.now, cancelReason: given.reason })
  const account = await noteCustomer(work, order.accountId)
  const detail = { reason: given.reason, orderId: order.id }
  await recordOrder(work, lead, order, { fact: 'order.cancelled', detail, rows: [change, account] })
  const deciding = isDeciding(order, await ordersOf(work, { leadId: lead.id }))
  const unwins = lead.level === 'serve' && lead.state !== 'closed' && deciding
  const stays = lead.state === 'closed' || (lead.level === 'serve' && !deciding)
  await cancelWin(work, lead, opportunity, { reason: given.reason, stays })
  const moved = unwins ? await unwinLead(work, lead, given.reason) : ok(lead)
  return moved.ok ? ok({ id: order.id }) : moved
}

/** An order (locked after its lead) that the actor may work. */
export async function orderToWork(
  work: Work,
  id: string,
  version?: number,
): Promise<Result<{ order: Order; lead: Lead }>> {
  const leadId = await leadOf(work, id)
  const lead = leadId ? await leadToWork(work, leadId) : null
  if (!lead) return refuse('not-found', 'There is no such order.')
  if (!lead.ok) return lead
  const order = await lockOrder(work, id)
  return staleUnless(order, version) ?? ok({ order, lead: lead.value })
}

interface Said {
  fact: string
  function?: string
  at?: Instant
  detail?: Record<string, string | number | boolean | null>
  rows: (RowChange | null)[]
}

type Stamped = Pick<Order, 'opportunityId' | 'accountId' | 'productLineId' | 'amount' | 'currency'>

/** Records a fact of an order, stamped with its lead's dimensions and its own product line and amount. */
export async function recordOrder(work: Work, lead: Lead, order: Stamped, said: Said): Promise<void> {
  await record(work, {
    function: 'serve',
    ...stamps(lead),
    opportunityId: order.opportunityId,
    accountId: order.accountId ?? lead.accountId,
    productLineId: order.productLineId ?? lead.productLineId,
    amount: order.amount,
    currency: order.currency,
    ...said,
  })
}
