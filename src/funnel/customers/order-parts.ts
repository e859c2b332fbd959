/** What belongs to an order: its lines, and the people who use what was bought. */
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { orderToWork, recordOrder, unknownContact } from './actions.ts'
import type { EndUserIn, LineIn, LinePatch } from './contract.ts'
import { notStanding } from './customer.ts'
import { endUserNow, exists, lockEndUser, lockLine, orderOf } from './store.ts'

/** Adds a product to what was bought. */
export async function addLine(work: Work, given: LineIn): Promise<Result<{ id: string }>> {
  const found = await orderToWork(work, given.orderId)
  if (!found.ok) return found
  const { order, lead } = found.value
  const not = notStanding(order)
  if (not) return not
  if (!(await exists(work, 'products', given.productId))) {
    return refuse('unknown-reference', 'There is no such product.', { field: 'productId' })
  }
  const row = await insertRow(work, 'orderLines', { ...given, id: given.id ?? work.newId(), binnedAt: null })
  await recordOrder(work, lead, order, { fact: 'order.line-added', rows: [row] })
  return ok({ id: row.id })
}

/** Changes how many were bought, or takes a line out of the bin. */
export async function editLine(
  work: Work,
  id: string,
  { version, quantity, binned }: LinePatch,
): Promise<Result<{ id: string }>> {
  return changeLine(work, id, version, { quantity, binnedAt: binned === false ? null : undefined })
}

/** Puts a line into the bin; it can be taken out again. */
export async function binLine(work: Work, id: string): Promise<Result<{ id: string }>> {
  return changeLine(work, id, undefined, { binnedAt: work.now })
}

type LineChange = { quantity?: number; binnedAt?: string | null }

async function changeLine(
  work: Work,
  id: string,
  version: number | undefined,
  patch: LineChange,
): Promise<Result<{ id: string }>> {
  const orderId = await orderOf(work, 'order_lines', id)
  if (!orderId) return refuse('not-found', 'There is no such line of an order.')
  const found = await orderToWork(work, orderId)
  if (!found.ok) return found
  const { order, lead } = found.value
  const line = await lockLine(work, id)
  const not = notStanding(order) ?? staleUnless(line, version)
  if (not) return not
  const binnedAt = patch.binnedAt ? (line.binnedAt ?? patch.binnedAt) : patch.binnedAt
  const change = await patchRow(work, 'orderLines', line, { ...patch, binnedAt })
  const fact = change?.set.binnedAt ? 'order.line-binned' : 'order.line-edited'
  if (change) await recordOrder(work, lead, order, { fact, rows: [change] })
  return ok({ id })
}

/** Names a person who uses what was bought; who signed may be somebody else. */
export async function addEndUser(work: Work, given: EndUserIn): Promise<Result<{ id: string }>> {
  const found = await orderToWork(work, given.orderId)
  if (!found.ok) return found
  const { order, lead } = found.value
  const not = notStanding(order) ?? (await unknownContact(work, given.contactId, 'contactId'))
  if (not) return not
  if (await endUserNow(work, given.orderId, given.contactId)) {
    return refuse('already-an-end-user', 'This person is an end user of this order already.', {
      field: 'contactId',
    })
  }
  const row = await insertRow(work, 'endUsers', { ...given, id: given.id ?? work.newId(), binnedAt: null })
  await recordOrder(work, lead, order, { fact: 'end-user.added', rows: [row] })
  return ok({ id: row.id })
}

/** Takes a person off the end users of an order. */
export async function removeEndUser(work: Work, id: string): Promise<Result<{ id: string }>> {
  const orderId = await orderOf(work, 'end_users', id)
  if (!orderId) return refuse('not-found', 'There is no such end user.')
  const found = await orderToWork(work, orderId)
  if (!found.ok) return found
  const { order, lead } = found.value
  const endUser = await lockEndUser(work, id)
  const change = await patchRow(work, 'endUsers', endUser, { binnedAt: endUser.binnedAt ?? work.now })
  if (change) await recordOrder(work, lead, order, { fact: 'end-user.removed', rows: [change] })
  return ok({ id })
}
