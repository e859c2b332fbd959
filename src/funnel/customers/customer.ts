/**
 * A customer is a company that bought. Who signed need not be who uses it, so buyers and end users are kept apart.
 * The decision to buy ends nothing: a future need is a new lead that names the earlier one.
 */
import { type Refusal, refuse } from '../../platform/result.ts'
import type { Instant } from '../../platform/time.ts'
import { badReason, illegal, type LeadNow } from '../leads/lead.ts'

/** The kinds of future need of a customer; a re-attempt is a second try at one that never bought. */
export const NEED_KINDS = ['repeat', 'upsell', 'renewal', 'referral', 're_attempt'] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** An order is cancelled once, for a reason that is counted. */
export function cannotCancel(order: { cancelledAt: Instant | null }, reason: string): Refusal | null {
  if (order.cancelledAt) return refuse('already-cancelled', 'This order is cancelled already.')
  return badReason('cancel', reason)
}

/** What is bound to an order is changed while it stands. */
export function notStanding(order: { cancelledAt: Instant | null }): Refusal | null {
  if (!order.cancelledAt) return null
  return refuse('order-cancelled', 'This order is cancelled. What belongs to it stays as it was.')
}

/** Since when a company is a customer: its first order that stands; null when none does. */
export function customerSince(orders: { orderedAt: Instant; cancelledAt: Instant | null }[]): Instant | null {
  const standing = orders.filter(({ cancelledAt }) => cancelledAt === null).map(({ orderedAt }) => orderedAt)
  return standing.sort()[0] ?? null
}

/** Does cancelling this order undo the win: it does unless another order of the same lead stands. */
export function isDeciding(
  order: { id: string },
  ordersOfLead: { id: string; cancelledAt: Instant | null }[],
): boolean {
  return !ordersOfLead.some((other) => other.id !== order.id && other.cancelledAt === null)
}

/** From where each kind of need may follow. */
export function cannotFollow(lead: LeadNow, kind: NeedKind): Refusal | null {
  return illegal(lead, kind === 're_attempt' ? 'reattempt' : 'newNeed')
}

/** A referral is somebody else's need: it names them. Every other kind is the same company's and person's. */
export function nobodyReferred(
  kind: NeedKind,
  given: { account?: object; contact?: object },
): Refusal | null {
  if (kind !== 'referral' || given.account || given.contact) return null
  return refuse('nobody-meant', 'Say who was referred: a company or a person.', { field: 'contact.name' })
}
