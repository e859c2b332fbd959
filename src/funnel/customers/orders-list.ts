/** Reading orders with their lines and end users. */
import { type RawBuilder, sql } from 'kysely'
import { withoutHidden } from '../../platform/hidden.ts'
import { readCursor } from '../../platform/page.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { OrderFilters, OrderOut } from './contract.ts'
import type { Order } from './store.ts'

type OrderRead = Order & {
  opportunityName: string
  accountName: string | null
  buyerName: string | null
  lineName: string | null
  lines: OrderOut['lines']
  endUsers: OrderOut['endUsers']
}

type Which = Partial<OrderFilters> & { id?: string; limit: number }

/** Orders by company, lead or expected reorder, newest first; cancelled ones too, except among reorders. */
export async function orders({ tx, actor }: Work, scope: Scope, by: Which): Promise<OrderOut[]> {
  const ws = actor.workspaceId
  const where: RawBuilder<unknown>[] = [sql`o.workspace_id = ${ws}`, scope]
  if (by.id) where.push(sql`o.id = ${by.id}`)
  if (by.account) where.push(sql`o.account_id = ${by.account}`)
  if (by.lead) where.push(sql`o.lead_id = ${by.lead}`)
  if (by.reorderTo) where.push(sql`o.cancelled_at is null and o.reorder_on <= ${by.reorderTo}`)
  const after = readCursor(by.after, 2)
  if (after) where.push(sql`(o.ordered_at, o.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { rows } = await sql<OrderRead>`
    select o.*, opp.name as opportunity_name, a.name as account_name, b.name as buyer_name, pl.name as line_name,
           ${linesOf(ws)} as lines, ${endUsersOf(ws)} as end_users
    from orders o
    join opportunities opp on opp.workspace_id = o.workspace_id and opp.id = o.opportunity_id
    left join accounts a on a.workspace_id = o.workspace_id and a.id = o.account_id
    left join contacts b on b.workspace_id = o.workspace_id and b.id = o.buyer_contact_id
    left join product_lines pl on pl.workspace_id = o.workspace_id and pl.id = o.product_line_id
    where ${sql.join(where, sql` and `)} order by o.ordered_at desc, o.id desc limit ${by.limit + 1}`.execute(
    tx,
  )
  return rows.map((row) => order(actor, row))
}

function order({ rights }: Work['actor'], row: OrderRead): OrderOut {
  const record = {
    ...row,
    extras: row.extras as Record<string, unknown>,
    opportunity: { id: row.opportunityId, name: row.opportunityName },
    account: named(row.accountId, row.accountName),
    buyer: named(row.buyerContactId, row.buyerName),
    productLine: named(row.productLineId, row.lineName),
  }
  return withoutHidden(rights, record, { amounts: ['amount', 'currency'], personal: ['buyer', 'endUsers'] })
}

const linesOf = (ws: string) => sql`
  (select coalesce(json_agg(json_build_object('id', x.id, 'version', x.version, 'quantity', x.quantity, 'binnedAt', null,
          'product', json_build_object('id', p.id, 'name', p.name)) order by p.name, x.id), '[]')
   from order_lines x join products p on p.workspace_id = x.workspace_id and p.id = x.product_id
   where x.workspace_id = ${ws} and x.order_id = o.id and x.binned_at is null)`

const endUsersOf = (ws: string) => sql`
  (select coalesce(json_agg(json_build_object('id', x.id, 'version', x.version, 'orderId', x.order_id, 'binnedAt', null,
          'contact', json_build_object('id', c.id, 'name', c.name)) order by c.name, x.id), '[]')
   from end_users x join contacts c on c.workspace_id = x.workspace_id and c.id = x.contact_id
   where x.workspace_id = ${ws} and x.order_id = o.id and x.binned_at is null)`

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}
