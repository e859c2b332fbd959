/** The endpoints of order lines and end users; each answers the whole order. */
import { z } from 'zod'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING } from '../../platform/rights.ts'
import { type Route, route } from '../../platform/route.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { addEndUser, addLine, binLine, editLine, removeEndUser } from './actions.ts'
import { endUserIn, lineIn, linePatch, orderOut } from './contract.ts'
import { orders } from './list.ts'
import { orderOf } from './store.ts'

const tag = 'Customers'
const byId = z.object({ id })
const BLOCKED = ['not-yours', 'order-cancelled']

export const orderPartRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/order-lines',
    summary: 'Add a product to what was bought; answers the order',
    tag,
    access: 'member',
    status: 201,
    body: lineIn,
    answer: orderOut,
    refuses: [...BLOCKED, 'unknown-reference'],
    handle: async (work, { body }) => whole(work, 'order_lines', await addLine(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/order-lines/:id',
    summary: 'Change how many were bought, or take a line out of the bin; answers the order',
    tag,
    access: 'member',
    params: byId,
    body: linePatch,
    answer: orderOut,
    refuses: BLOCKED,
    handle: async (work, { params, body }) =>
      whole(work, 'order_lines', await editLine(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/order-lines/:id',
    summary: 'Put a line into the bin; answers the order',
    tag,
    access: 'member',
    params: byId,
    answer: orderOut,
    refuses: BLOCKED,
    handle: async (work, { params }) => whole(work, 'order_lines', await binLine(work, params.id)),
  }),
  route({
    method: 'POST',
    path: '/end-users',
    summary: 'Name a person who uses what was bought; answers the order',
    tag,
    access: 'member',
    status: 201,
    body: endUserIn,
    answer: orderOut,
    refuses: [...BLOCKED, 'unknown-reference', 'already-an-end-user'],
    handle: async (work, { body }) => whole(work, 'end_users', await addEndUser(work, body)),
  }),
  route({
    method: 'DELETE',
    path: '/end-users/:id',
    summary: 'Take a person off the end users of an order; answers the order',
    tag,
    access: 'member',
    params: byId,
    answer: orderOut,
    refuses: ['not-yours'],
    handle: async (work, { params }) => whole(work, 'end_users', await removeEndUser(work, params.id)),
  }),
]

async function whole(work: Work, table: 'order_lines' | 'end_users', done: Result<{ id: string }>) {
  if (!done.ok) return done
  const orderId = await orderOf(work, table, done.value.id)
  const [order] = orderId ? await orders(work, EVERYTHING, { id: orderId, limit: 1 }) : []
  return order ? ok(order) : refuse('not-found', 'There is no such order.')
}
