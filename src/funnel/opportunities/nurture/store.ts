/** The SQL of nurture plans: touches with their tasks. */
import { type Selectable, sql } from 'kysely'
import { may, type Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { NurtureTouches } from '../../../tables.ts'

export type Touch = Selectable<NurtureTouches>

/** The opportunity of a touch; null when there is no such touch. */
export async function dealOf({ tx, actor }: Work, touchId: string): Promise<string | null> {
  const { rows } = await sql<{ opportunityId: string }>`
    select t.opportunity_id from nurture_touches t
    join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
    where t.workspace_id = ${actor.workspaceId} and t.id = ${touchId} and ${may(actor, 'opportunities')}`.execute(
    tx,
  )
  return rows[0]?.opportunityId ?? null
}

export async function lockTouch({ tx, actor }: Work, id: string): Promise<Touch> {
  const { rows } = await sql<Touch>`
    select * from nurture_touches where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] as Touch
}

/** The touches of an opportunity that are neither done nor left out, locked. */
export async function touchesAhead({ tx, actor }: Work, opportunityId: string): Promise<Touch[]> {
  const { rows } = await sql<Touch>`
    select t.* from nurture_touches t
    join activities v on v.workspace_id = ${actor.workspaceId} and v.id = t.activity_id
    where t.workspace_id = ${actor.workspaceId} and t.opportunity_id = ${opportunityId}
      and t.skipped_at is null and v.done_at is null and v.binned_at is null
    order by t.id for update of t`.execute(tx)
  return rows
}

export interface TouchRead extends Touch {
  dueOn: string
  why: string
  memberId: string
  memberName: string
  function: string
  contactId: string | null
  contactName: string | null
  doneAt: string | null
  taskBinnedAt: string | null
  taskVersion: number
}

type One = { opportunityId: string } | { id: string }

/** The touches of an opportunity by their days, or one of them. */
export async function touchesRead({ tx, actor }: Work, scope: Scope, one: One): Promise<TouchRead[]> {
  const which = 'id' in one ? sql`t.id = ${one.id}` : sql`t.opportunity_id = ${one.opportunityId}`
  const { rows } = await sql<TouchRead>`
    select t.*, v.due_on, v.subject as why, v.member_id, m.name as member_name, v.function, v.contact_id,
           c.name as contact_name, v.done_at, v.binned_at as task_binned_at, v.version as task_version
    from nurture_touches t
    join opportunities o on o.workspace_id = t.workspace_id and o.id = t.opportunity_id
    join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
    join activities v on v.workspace_id = t.workspace_id and v.id = t.activity_id
    join members m on m.workspace_id = t.workspace_id and m.id = v.member_id
    left join contacts c on c.workspace_id = t.workspace_id and c.id = v.contact_id
    where t.workspace_id = ${actor.workspaceId} and ${which} and ${scope}
    order by v.due_on, t.id`.execute(tx)
  return rows
}

/** Is this person a contact here. */
export async function isContact({ tx, actor }: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from contacts where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
  return rows.length > 0
}
