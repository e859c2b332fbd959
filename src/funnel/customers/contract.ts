/** What may be asked of customers, orders and future needs, and what is answered. */
import { z } from 'zod'
import {
  day,
  extras,
  hidden,
  id,
  instant,
  listOf,
  page,
  text,
  version,
  words,
} from '../../platform/shapes.ts'
import { accountIn, contactIn } from '../leads/people-contract.ts'
import { NEED_KINDS } from './customer.ts'

const named = z.object({ id, name: z.string() })
const money = z.object({ amount: z.number(), currency: z.string() })

export const customerFilters = z.object({
  ...page,
  /** Part of the company's name. */
  search: words(100).optional(),
  /** Who holds a lead of theirs at serve: a member's id, or `me`. */
  owner: z.union([z.literal('me'), id]).optional(),
  /** With a reorder expected by this day. */
  reorderTo: day.optional(),
})
export type CustomerFilters = z.output<typeof customerFilters>

export const customerRow = z.object({
  id,
  version,
  hidden,
  name: z.string(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  customerSince: instant,
  owner: named.nullable(),
  orders: z.number(),
  lastOrderAt: instant.nullable(),
  bought: z.array(money),
  nextReorderOn: day.nullable(),
  /** Leads for future needs that are still on their way. */
  openNeeds: z.number(),
})
export type CustomerRow = z.output<typeof customerRow>
export const customerList = listOf(customerRow)

export const lineOut = z.object({
  id,
  version,
  product: named,
  quantity: z.number(),
  binnedAt: instant.nullable(),
})
export type LineOut = z.output<typeof lineOut>
export const endUserOut = z.object({ id, version, orderId: id, contact: named, binnedAt: instant.nullable() })
export type EndUserOut = z.output<typeof endUserOut>

export const orderOut = z.object({
  id,
  version,
  hidden,
  leadId: id,
  opportunity: named,
  account: named.nullable(),
  buyer: named.nullable(),
  productLine: named.nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  orderedAt: instant,
  reorderOn: day.nullable(),
  cancelledAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  extras: z.record(z.string(), z.unknown()),
  lines: z.array(lineOut),
  endUsers: z.array(endUserOut),
})
export type OrderOut = z.output<typeof orderOut>
export const orderList = listOf(orderOut)

export const orderFilters = z.object({
  ...page,
  account: id.optional(),
  lead: id.optional(),
  /** Standing orders with a reorder expected by this day. */
  reorderTo: day.optional(),
})
export type OrderFilters = z.output<typeof orderFilters>

const link = z.object({
  id,
  earlierLeadId: id.nullable(),
  earlierKind: z.string().nullable(),
  level: z.string(),
  state: z.string(),
  closedAs: z.string().nullable(),
  interest: z.string().nullable(),
  productLine: named.nullable(),
  receivedAt: instant,
  wonAt: instant.nullable(),
  /** Of another company: somebody they referred, or who referred them. */
  elsewhere: z.boolean(),
})

export const customerOut = z.object({
  ...customerRow.shape,
  customerSince: instant.nullable(),
  domain: z.string().nullable(),
  phone: z.string().nullable(),
  industry: z.string().nullable(),
  size: z.string().nullable(),
  orderRecords: z.array(orderOut),
  /** Who signed. */
  buyers: z.array(named),
  /** Who uses it. */
  endUsers: z.array(named),
  /** Every lead of theirs, each naming its earlier one, oldest first. */
  chain: z.array(link),
})
export type CustomerOut = z.output<typeof customerOut>

export const orderPatch = z.object({
  version,
  reorderOn: day.nullable().optional(),
  buyerContactId: id.nullable().optional(),
  extras: extras.optional(),
})
export type OrderPatch = z.output<typeof orderPatch>

const quantity = z.number().int().min(1).max(2_000_000_000)
export const lineIn = z.object({
  id: id.optional(),
  orderId: id,
  productId: id,
  quantity: quantity.default(1),
})
export type LineIn = z.output<typeof lineIn>
export const linePatch = z.object({
  version,
  quantity: quantity.optional(),
  binned: z.literal(false).optional(),
})
export type LinePatch = z.output<typeof linePatch>

export const endUserIn = z.object({ id: id.optional(), orderId: id, contactId: id })
export type EndUserIn = z.output<typeof endUserIn>

export const cancellationIn = z.object({ orderId: id, version: version.optional(), reason: words(60) })
export type CancellationIn = z.output<typeof cancellationIn>

export const futureNeedIn = z.object({
  id: id.optional(),
  /** The earlier lead. */
  leadId: id,
  kind: z.enum(NEED_KINDS),
  /** In their words. */
  interest: words(4000),
  productLineId: id.optional(),
  channelId: id.optional(),
  campaignId: id.optional(),
  directness: z.enum(['direct', 'indirect']).default('direct'),
  /** Who was referred; for the other kinds the same company and person unless said. */
  account: accountIn.optional(),
  contact: contactIn.optional(),
  nextStep: text(500).optional(),
  nextStepOn: day.optional(),
  /** `me` keeps it; otherwise the intake queue gets it. */
  to: z.enum(['me', 'intake']).default('intake'),
  /** Offers it to a colleague, who accepts or turns it down. */
  toMemberId: id.optional(),
})
export type FutureNeedIn = z.output<typeof futureNeedIn>

export const futureNeedOut = z.object({ leadId: id, earlierLeadId: id, kind: z.enum(NEED_KINDS) })
