/** Reading customers and orders. */
import { type RawBuilder, sql } from 'kysely'
import { withoutHidden } from '../../platform/hidden.ts'
import { readCursor } from '../../platform/page.ts'
import { may, type Scope } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import { nameKey } from '../leads/person.ts'
import type { CustomerFilters, CustomerOut, CustomerRow } from './contract.ts'
import { orders } from './orders-list.ts'

export { orders } from './orders-list.ts'

type Read = Omit<CustomerRow, 'customerSince' | 'owner'> & {
  customerSince: string | null
  ownerId: string | null
  ownerName: string | null
}

interface Asker {
  actor: Work['actor']
  ws: string
}

// What a company bought and what is under way, gathered for the companies of one page only.
// Only of orders and leads one may see: the sums of a company are no way around.
const columns = ({ actor, ws }: Asker) => sql`
  a.id, a.version, a.name, a.country, a.city, a.customer_since, a.domain, a.phone, a.industry, a.size,
  held.id as owner_id, held.name as owner_name, coalesce(o.orders, 0) as orders, o.last_order_at, o.next_reorder_on,
  (select coalesce(json_agg(json_build_object('amount', s.amount, 'currency', s.currency) order by s.currency), '[]')
   from (select sum(amount) as amount, currency from orders o
         where o.workspace_id = ${ws} and o.account_id = a.id and o.cancelled_at is null and o.currency is not null
           and ${may(actor, 'orders')}
         group by currency) s) as bought,
  (select count(*) from leads l
   where l.workspace_id = ${ws} and l.account_id = a.id and l.earlier_lead_id is not null
     and l.state <> 'closed' and l.level <> 'serve' and ${may(actor, 'leads')}) as open_needs`
const sources = ({ actor, ws }: Asker) => sql`
  left join lateral (
    select count(*) as orders, max(ordered_at) as last_order_at, min(reorder_on) as next_reorder_on
    from orders o
    where o.workspace_id = ${ws} and o.account_id = a.id and o.cancelled_at is null and ${may(actor, 'orders')}
  ) o on true
  left join lateral (
    select m.id, m.name from leads l
    join members m on m.workspace_id = l.workspace_id and m.id = l.owner_member_id
    where l.workspace_id = ${ws} and l.account_id = a.id and l.level = 'serve' and l.state <> 'closed'
      and ${may(actor, 'leads')}
    order by l.won_at desc nulls last, l.id desc limit 1
  ) held on true`

/** Companies that bought, the newest customers first. */
export async function customers(
  { tx, actor }: Work,
  scope: Scope,
  by: CustomerFilters,
): Promise<CustomerRow[]> {
  const ws = actor.workspaceId
  const where = [sql`a.workspace_id = ${ws}`, sql`a.customer_since is not null`, scope, ...whichOf(actor, by)]
  const after = readCursor(by.after, 2)
  if (after) where.push(sql`(a.customer_since, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const asker = { actor, ws }
  const { rows } = await sql<Read>`
    select ${columns(asker)}
    from (select a.* from accounts a where ${sql.join(where, sql` and `)}
          order by a.customer_since desc, a.id desc limit ${by.limit + 1}) a ${sources(asker)}
    order by a.customer_since desc, a.id desc`.execute(tx)
  return rows.map((row) =>
    withoutHidden(
      actor.rights,
      { ...shown(row), customerSince: row.customerSince as string },
      { amounts: ['bought'] },
    ),
  )
}

function whichOf(actor: Work['actor'], by: CustomerFilters): RawBuilder<unknown>[] {
  const { workspaceId: ws, memberId: me } = actor
  const where: RawBuilder<unknown>[] = [sql`a.binned_at is null`]
  if (by.search) {
    const words = nameKey(by.search).replace(/[\\%_]/g, (sign) => `\\${sign}`)
    where.push(sql`a.name_key like ${`%${words}%`}`)
  }
  if (by.owner) {
    where.push(sql`exists (select 1 from leads l where l.workspace_id = ${ws} and l.account_id = a.id
      and l.level = 'serve' and l.state <> 'closed' and l.owner_member_id = ${by.owner === 'me' ? me : by.owner} and ${may(actor, 'leads')})`)
  }
  if (by.reorderTo) {
    where.push(sql`exists (select 1 from orders r where r.workspace_id = ${ws} and r.account_id = a.id
      and r.cancelled_at is null and r.reorder_on <= ${by.reorderTo} and ${may(actor, 'orders', 'r')})`)
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
  const asker = { actor: work.actor, ws }
  const { rows } = await sql<Company>`
    select ${columns(asker)} from accounts a ${sources(asker)}
    where a.workspace_id = ${ws} and a.id = ${accountId} and ${scope}`.execute(work.tx)
  const row = rows[0]
  if (!row) return null
  const orderRecords = await orders(work, may(work.actor, 'orders'), { account: accountId, limit: 200 })
  if (orderRecords.length === 0) return null
  const standing = orderRecords.filter(({ cancelledAt }) => cancelledAt === null)
  const record = {
    ...shown(row),
    ...{ domain: row.domain, phone: row.phone, industry: row.industry, size: row.size },
    orderRecords,
    buyers: once(standing.flatMap(({ buyer }) => buyer ?? [])),
    endUsers: once(standing.flatMap(({ endUsers }) => endUsers.map(({ contact }) => contact))),
    chain: await chain(work, accountId),
  }
  return withoutHidden(work.actor.rights, record, { amounts: ['bought'], personal: ['buyers', 'endUsers'] })
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
      and ${may(actor, 'leads')}
    order by l.received_at, l.id limit 500`.execute(tx)
  return rows.map(({ productLineId, lineName, ...row }) => ({
    ...row,
    productLine: named(productLineId, lineName),
  }))
}

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}
