/** The endpoints of customers, orders, cancellations and future needs. */
import { z } from 'zod'
import { namesHidden } from '../../platform/hidden.ts'
import { paged } from '../../platform/page.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING } from '../../platform/rights.ts'
import { type Route, route } from '../../platform/route.ts'
import { may, type Scope } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { cancelOrder, editOrder, openFutureNeed } from './actions.ts'
import {
  cancellationIn,
  customerFilters,
  customerList,
  customerOut,
  futureNeedIn,
  futureNeedOut,
  orderFilters,
  orderList,
  orderOut,
  orderPatch,
} from './contract.ts'
import { customerRecord, customers, orders } from './list.ts'
import { orderPartRoutes } from './order-part-routes.ts'

const tag = 'Customers'

export const customerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/customers',
    summary: 'Companies that bought: last order, total, next reorder, open needs',
    tag,
    access: 'viewer',
    query: customerFilters,
    answer: customerList,
    handle: async (work, { query }) => {
      const rows = await customers(work, may(work.actor, 'customers'), query)
      return ok(paged(rows, query.limit, (row) => [row.customerSince, row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/customers/:accountId',
    summary: 'One customer: orders, buyers and end users apart, the chain of leads',
    tag,
    access: 'viewer',
    params: z.object({ accountId: id }),
    answer: customerOut,
    handle: async (work, { params }) => {
      const one = await customerRecord(work, may(work.actor, 'customers'), params.accountId)
      return one ? ok(one) : refuse('not-found', 'No such company has ordered anything.')
    },
  }),
  route({
    method: 'GET',
    path: '/orders',
    summary: 'Orders by company, lead or expected reorder, newest first',
    tag,
    access: 'viewer',
    query: orderFilters,
    answer: orderList,
    handle: async (work, { query }) => {
      const rows = await orders(work, may(work.actor, 'orders'), query)
      return ok(paged(rows, query.limit, (row) => [row.orderedAt, row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/orders/:id',
    summary: 'One order with its lines and end users',
    tag,
    access: 'viewer',
    params: z.object({ id }),
    answer: orderOut,
    handle: (work, { params }) => read(work, params.id, may(work.actor, 'orders')),
  }),
  route({
    method: 'PATCH',
    path: '/orders/:id',
    summary: 'Complete an order: the day a reorder is expected, who signed',
    tag,
    access: 'member',
    params: z.object({ id }),
    body: orderPatch,
    answer: orderOut,
    refuses: ['not-yours', 'order-cancelled', 'unknown-reference', 'hidden-field'],
    handle: async (work, { params, body }) =>
      namesHidden(work.actor, body, { personal: ['buyerContactId'] }) ??
      readAfter(work, await editOrder(work, params.id, body)),
  }),
  ...orderPartRoutes,
  route({
    method: 'POST',
    path: '/cancellations',
    summary: 'Cancel an order; the deciding one takes its lead back to convert',
    tag,
    access: 'member',
    status: 201,
    body: cancellationIn,
    answer: orderOut,
    refuses: ['not-yours', 'already-cancelled', 'unknown-reason', 'no-such-move'],
    handle: async (work, { body }) => readAfter(work, await cancelOrder(work, body)),
  }),
  route({
    method: 'POST',
    path: '/future-needs',
    summary: 'Open a new lead that names the earlier one: repeat, upsell, renewal, referral, or a second try',
    tag,
    access: 'member',
    status: 201,
    body: futureNeedIn,
    answer: futureNeedOut,
    refuses: ['no-such-move', 'nobody-meant', 'suppressed', 'unknown-reference', 'unknown-receiver'],
    handle: async (work, { body }) => {
      const opened = await openFutureNeed(work, body)
      return opened.ok ? ok({ leadId: opened.value.id, earlierLeadId: body.leadId, kind: body.kind }) : opened
    },
  }),
]

async function readAfter(work: Work, done: Result<{ id: string }>) {
  return done.ok ? read(work, done.value.id) : done
}

// Who has just changed it sees what came of that, also where it left their sight.
async function read(work: Work, orderId: string, scope: Scope = EVERYTHING) {
  const [one] = await orders(work, scope, { id: orderId, limit: 1 })
  return one ? ok(one) : refuse('not-found', 'There is no such order.')
}
