/** The SQL on which the verbs of customers decide. Lists are in list.ts. */
import { type Selectable, sql } from 'kysely'
import { EVERYTHING } from '../../platform/rights.ts'
import { may } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { Accounts, Contacts, EndUsers, Leads, Opportunities, OrderLines, Orders } from '../../tables.ts'

export type Order = Selectable<Orders>
export type OrderLine = Selectable<OrderLines>
export type EndUser = Selectable<EndUsers>

/** The lead of an order, without locking anything. */
export async function leadOf({ tx, actor }: Work, orderId: string): Promise<string | null> {
  const { rows } = await sql<{ leadId: string }>`
    select o.lead_id from orders o
    where o.workspace_id = ${actor.workspaceId} and o.id = ${orderId} and ${may(actor, 'orders')}`.execute(tx)
  return rows[0]?.leadId ?? null
}

/** The order of a line or an end user. */
export async function orderOf({ tx, actor }: Work, table: 'order_lines' | 'end_users', id: string) {
  const { rows } = await sql<{ orderId: string }>`
    select t.order_id from ${sql.table(table)} t
    join orders o on o.workspace_id = t.workspace_id and o.id = t.order_id
    where t.workspace_id = ${actor.workspaceId} and t.id = ${id} and ${may(actor, 'orders')}`.execute(tx)
  return rows[0]?.orderId ?? null
}

/** The order, locked; lock its lead first. */
export async function lockOrder({ tx, actor }: Work, id: string): Promise<Order> {
  const { rows } = await sql<Order>`
    select * from orders where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as Order
}

/** The orders of a lead or of a company, cancelled ones too. */
export async function ordersOf(
  { tx, actor }: Work,
  of: { leadId: string } | { accountId: string },
): Promise<Pick<Order, 'id' | 'orderedAt' | 'cancelledAt'>[]> {
  const which = 'leadId' in of ? sql`lead_id = ${of.leadId}` : sql`account_id = ${of.accountId}`
  const { rows } = await sql<Pick<Order, 'id' | 'orderedAt' | 'cancelledAt'>>`
    select id, ordered_at, cancelled_at from orders
    where workspace_id = ${actor.workspaceId} and ${which}`.execute(tx)
  return rows
}

/** The products matched with the needs of an opportunity, each once. */
export async function matchedProducts({ tx, actor }: Work, opportunityId: string): Promise<string[]> {
  const { rows } = await sql<{ productId: string }>`
    select distinct p.product_id from needs n
    join need_products p on p.workspace_id = n.workspace_id and p.need_id = n.id and p.binned_at is null
    where n.workspace_id = ${actor.workspaceId} and n.opportunity_id = ${opportunityId} and n.binned_at is null
    order by p.product_id`.execute(tx)
  return rows.map(({ productId }) => productId)
}

export async function lockAccount({ tx, actor }: Work, id: string): Promise<Selectable<Accounts>> {
  const { rows } = await sql<Selectable<Accounts>>`
    select * from accounts where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as Selectable<Accounts>
}

export async function lockContact({ tx, actor }: Work, id: string): Promise<Selectable<Contacts>> {
  const { rows } = await sql<Selectable<Contacts>>`
    select * from contacts where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as Selectable<Contacts>
}

/** The lead and the opportunity an order comes from; both are locked by who calls. */
export async function originOf(
  { tx, actor }: Work,
  { leadId, opportunityId }: { leadId: string; opportunityId: string },
) {
  const lead = await sql<Selectable<Leads>>`
    select * from leads where workspace_id = ${actor.workspaceId} and id = ${leadId}`.execute(tx)
  const opportunity = await sql<Selectable<Opportunities>>`
    select * from opportunities where workspace_id = ${actor.workspaceId} and id = ${opportunityId} for update`.execute(
    tx,
  )
  return {
    lead: lead.rows[0] as Selectable<Leads>,
    opportunity: opportunity.rows[0] as Selectable<Opportunities>,
  }
}

export async function lockLine({ tx, actor }: Work, id: string): Promise<OrderLine> {
  const { rows } = await sql<OrderLine>`
    select * from order_lines where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as OrderLine
}

export async function lockEndUser({ tx, actor }: Work, id: string): Promise<EndUser> {
  const { rows } = await sql<EndUser>`
    select * from end_users where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as EndUser
}

/** The entry of a person as end user of an order that is not in the bin. */
export async function endUserNow(
  { tx, actor }: Work,
  orderId: string,
  contactId: string,
): Promise<EndUser | null> {
  const { rows } = await sql<EndUser>`
    select * from end_users
    where workspace_id = ${actor.workspaceId} and order_id = ${orderId} and contact_id = ${contactId}
      and binned_at is null`.execute(tx)
  return rows[0] ?? null
}

/** Is it a row of the workspace. */
export async function exists(
  { tx, actor }: Work,
  table: 'products' | 'contacts',
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${sql.table(table)} t
    where t.workspace_id = ${actor.workspaceId} and t.id = ${id}
      and ${table === 'contacts' ? may(actor, 'contacts', 't') : EVERYTHING}`.execute(tx)
  return rows.length === 1
}

/** The channel that stands for existing customers; null when the workspace has none. */
export async function customerChannel({ tx, actor }: Work, kind: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from channels
    where workspace_id = ${actor.workspaceId} and kind = ${kind} and binned_at is null
    order by created_at, id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
