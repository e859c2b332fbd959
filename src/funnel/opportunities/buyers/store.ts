/** The SQL of the buyer's side. */
import { type Selectable, sql } from 'kysely'
import { may, type Scope } from '../../../platform/scope.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Buyers } from '../../../tables.ts'

export type Buyer = Selectable<Buyers>

/** The opportunity of a person on the map; null when there is no such person. */
export async function dealOf({ tx, actor }: Work, buyerId: string): Promise<string | null> {
  const { rows } = await sql<{ opportunityId: string }>`
    select t.opportunity_id from buyers t
    join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
    where t.workspace_id = ${actor.workspaceId} and t.id = ${buyerId} and ${may(actor, 'opportunities')}`.execute(
    tx,
  )
  return rows[0]?.opportunityId ?? null
}

export async function lockBuyer({ tx, actor }: Work, id: string): Promise<Buyer> {
  const { rows } = await sql<Buyer>`
    select * from buyers where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as Buyer
}

/** Who is on the map of an opportunity, locked. */
export async function lockBuyers({ tx, actor }: Work, opportunityId: string): Promise<Buyer[]> {
  const { rows } = await sql<Buyer>`
    select * from buyers
    where workspace_id = ${actor.workspaceId} and opportunity_id = ${opportunityId} and binned_at is null
    order by id for update`.execute(tx)
  return rows
}

export interface BuyerRead extends Buyer {
  contactName: string
  contactTitle: string | null
  heldByName: string | null
  lastTouchAt: Instant | null
}

type One = { opportunityId: string } | { id: string }

/** The people on the map with when each was last in touch; or one of them, also from the bin. */
export async function buyersRead({ tx, actor }: Work, scope: Scope, one: One): Promise<BuyerRead[]> {
  const which =
    'id' in one ? sql`b.id = ${one.id}` : sql`b.opportunity_id = ${one.opportunityId} and b.binned_at is null`
  const { rows } = await sql<BuyerRead>`
    select b.*, c.name as contact_name, c.title as contact_title, m.name as held_by_name,
           (select max(v.at) from activities v
            where v.workspace_id = ${actor.workspaceId} and v.contact_id = b.contact_id
              and v.kind in ('call', 'mail', 'meeting') and v.binned_at is null) as last_touch_at
    from buyers b
    join opportunities o on o.workspace_id = b.workspace_id and o.id = b.opportunity_id
    join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
    join contacts c on c.workspace_id = b.workspace_id and c.id = b.contact_id
    left join members m on m.workspace_id = b.workspace_id and m.id = b.held_by_member_id
    where b.workspace_id = ${actor.workspaceId} and ${which} and ${scope}
    order by b.id`.execute(tx)
  return rows
}

/** Is this person a contact here, and this colleague somebody who works here. */
export async function areKnown(
  { tx, actor }: Work,
  { contactId, memberId }: { contactId?: string | null; memberId?: string | null },
): Promise<{ contact: boolean; member: boolean }> {
  const { rows } = await sql<{ contact: boolean; member: boolean }>`
    select exists (select 1 from contacts c where c.workspace_id = ${actor.workspaceId} and c.id = ${contactId ?? null}
                     and ${may(actor, 'contacts')}) as contact,
           exists (select 1 from members where workspace_id = ${actor.workspaceId} and id = ${memberId ?? null}
                     and status <> 'former') as member`.execute(tx)
  return rows[0] as { contact: boolean; member: boolean }
}
