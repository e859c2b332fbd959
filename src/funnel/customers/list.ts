/** Reading customers and orders. */
import { type RawBuilder, sql } from 'kysely'
import { readCursor } from '../../platform/page.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import { nameKey } from '../leads/person.ts'
import type { CustomerFilters, CustomerOut, CustomerRow, OrderFilters, OrderOut } from './contract.ts'
import type { Order } from './store.ts'

type Read = Omit<CustomerRow, 'customerSince' | 'owner'> & {
  customerSince: string | null
  ownerId: string | null
  ownerName: string | null
}

// What a company bought and what is under way, gathered for the companies of one page only.
const columns = (ws: string) => sql`
  a.id, a.version, a.name, a.country, a.city, a.customer_since, a.domain, a.phone, a.industry, a.size,
  held.id as owner_id, held.name as owner_name, coalesce(o.orders, 0) as orders, o.last_order_at, o.next_reorder_on,
  (select coalesce(json_agg(json_build_object('amount', s.amount, 'currency', s.currency) order by s.currency), '[]')
   from (select sum(amount) as amount, currency from orders
         where workspace_id = ${ws} and account_id = a.id and cancelled_at is null and currency is not null
         group by currency) s) as bought,
  (select count(*) from leads l
   where l.workspace_id = ${ws} and l.account_id = a.id and l.earlier_lead_id is not null
     and l.state <> 'closed' and l.level <> 'serve') as open_needs`
const sources = (ws: string) => sql`
  left join lateral (
    select count(*) as orders, max(ordered_at) as last_order_at, min(reorder_on) as next_reorder_on
    from orders where workspace_id = ${ws} and account_id = a.id and cancelled_at is null
  ) o on true
  left join lateral (
    select m.id, m.name from leads l
    join members m on m.workspace_id = l.workspace_id and m.id = l.owner_member_id
    where l.workspace_id = ${ws} and l.account_id = a.id and l.level = 'serve' and l.state <> 'closed'
    order by l.won_at desc nulls last, l.id desc limit 1
  ) held on true`

/** Companies that bought, the newest customers first. */
export async function customers(
  { tx, actor }: Work,
  scope: Scope,
  by: CustomerFilters,
): Promise<CustomerRow[]> {
  const ws = actor.workspaceId
  const where = [
    sql`a.workspace_id = ${ws}`,
    sql`a.customer_since is not null`,
    scope,
    ...whichOf(ws, actor.memberId, by),
  ]
  const after = readCursor(by.after, 2)
  if (after) where.push(sql`(a.customer_since, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { rows } = await sql<Read>`
    select ${columns(ws)}
    from (select a.* from accounts a where ${sql.join(where, sql` and `)}
          order by a.customer_since desc, a.id desc limit ${by.limit + 1}) a ${sources(ws)}
    order by a.customer_since desc, a.id desc`.execute(tx)
  return rows.map((row) => ({ ...shown(row), customerSince: row.customerSince as string }))
}

function whichOf(ws: string, me: string | null, by: CustomerFilters): RawBuilder<unknown>[] {
  const where: RawBuilder<unknown>[] = [sql`a.binned_at is null`]
  if (by.search) {
    const words = nameKey(by.search).replace(/[\\%_]/g, (sign) => `\\${sign}`)
    where.push(sql`a.name_key like ${`%${words}%`}`)
  }
  if (by.owner) {
    where.push(sql`exists (select 1 from leads l where l.workspace_id = ${ws} and l.account_id = a.id
      and l.level = 'serve' and l.state <> 'closed' and l.owner_member_id = ${by.owner === 'me' ? me : by.owner})`)
  }
  if (by.reorderTo) {
    where.push(sql`exists (select 1 from orders r where r.workspace_id = ${ws} and r.account_id = a.id
      and r.cancelled_at is null and r.reorder_on <= ${by.reorderTo})`)
  }
  return where
}

function shown({ ownerId, ownerName, ...row }: Read) {
  return { ...row, owner: ownerId ? { id: ownerId, name: ownerName ?? '' } : null }
}

type Company = Read & Pick<CustomerOut, 'domain' | 'phone' | 'industry' | 'size'>

/** A customer whole: what was bought, who signed, who uses it, the chain of leads; null when it never ordered. */
export async function customerRecord(
  work: Work,
  scope: Scope,
  accountId: string,
): Promise<CustomerOut | null> {
  const ws = work.actor.workspaceId
  const { rows } = await sql<Company>`
    select ${columns(ws)} from accounts a ${sources(ws)}
    where a.workspace_id = ${ws} and a.id = ${accountId} and ${scope}`.execute(work.tx)
  const row = rows[0]
  if (!row) return null
  const orderRecords = await orders(work, scope, { account: accountId, limit: 200 })
  if (orderRecords.length === 0) return null
  const standing = orderRecords.filter(({ cancelledAt }) => cancelledAt === null)
  return {
    ...shown(row),
    ...{ domain: row.domain, phone: row.phone, industry: row.industry, size: row.size },
    orderRecords,
    buyers: once(standing.flatMap(({ buyer }) => buyer ?? [])),
    endUsers: once(standing.flatMap(({ endUsers }) => endUsers.map(({ contact }) => contact))),
    chain: await chain(work, accountId),
  }
}

function once(people: { id: string; name: string }[]) {
  return [...new Map(people.map((one) => [one.id, one])).values()]
}

// Their own leads, and those of others that these come from or led to.
async function chain({ tx, actor }: Work, accountId: string): Promise<CustomerOut['chain']> {
  const ws = actor.workspaceId
  const { rows } = await sql<
    CustomerOut['chain'][number] & { productLineId: string | null; lineName: string | null }
  >`
    with own as (
      select id, earlier_lead_id from leads where workspace_id = ${ws} and account_id = ${accountId}
    )
    select l.id, l.earlier_lead_id, l.earlier_kind, l.level, l.state, l.closed_as, l.interest, l.received_at, l.won_at,
           l.product_line_id, p.name as line_name, l.account_id is distinct from ${accountId}::uuid as elsewhere
    from leads l left join product_lines p on p.workspace_id = l.workspace_id and p.id = l.product_line_id
    where l.workspace_id = ${ws} and (l.account_id = ${accountId}
      or l.earlier_lead_id in (select id from own) or l.id in (select earlier_lead_id from own))
    order by l.received_at, l.id limit 500`.execute(tx)
  return rows.map(({ productLineId, lineName, ...row }) => ({
    ...row,
    productLine: named(productLineId, lineName),
  }))
}

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}

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
  return rows.map((row) => ({
    ...row,
    extras: row.extras as Record<string, unknown>,
    opportunity: { id: row.opportunityId, name: row.opportunityName },
    account: named(row.accountId, row.accountName),
    buyer: named(row.buyerContactId, row.buyerName),
    productLine: named(row.productLineId, row.lineName),
  }))
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
