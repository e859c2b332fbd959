/** Reading handoffs and who may receive them. */
import { type Selectable, sql } from 'kysely'
import { may, type Scope } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { Handoffs } from '../../tables.ts'

export type Handoff = Selectable<Handoffs>

/** The offer, locked; lock its lead first. */
export async function lockHandoff({ tx, actor }: Work, id: string): Promise<Handoff | null> {
  const { rows } = await sql<Handoff>`
    select * from handoffs where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** The one open offer of a lead at a seam. */
export async function openHandoff(
  { tx, actor }: Work,
  leadId: string,
  seam: string,
): Promise<Handoff | null> {
  const { rows } = await sql<Handoff>`
    select * from handoffs
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and seam = ${seam} and closed_at is null
    for update`.execute(tx)
  return rows[0] ?? null
}

/** The newest release of a lead to qualify, open or answered, locked. */
export async function lastRelease({ tx, actor }: Work, leadId: string): Promise<Handoff | null> {
  const { rows } = await sql<Handoff>`
    select * from handoffs
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and seam = 'gather>qualify'
    order by offered_at desc, id desc limit 1 for update`.execute(tx)
  return rows[0] ?? null
}

/** Every open offer of a lead, locked: one at most at each seam. */
export async function openHandoffs({ tx, actor }: Work, leadId: string): Promise<Handoff[]> {
  const { rows } = await sql<Handoff>`
    select * from handoffs
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and closed_at is null
    order by id for update`.execute(tx)
  return rows
}

export async function memberIsActive({ tx, actor }: Work, memberId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from members
    where workspace_id = ${actor.workspaceId} and id = ${memberId} and status = 'active'`.execute(tx)
  return rows.length === 1
}

/** Are they all contacts of this workspace. */
export async function contactsAreKnown({ tx, actor }: Work, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from contacts c
    where c.workspace_id = ${actor.workspaceId} and c.id = any(${ids}::uuid[]) and ${may(actor, 'contacts')}`.execute(
    tx,
  )
  return rows[0]?.n === new Set(ids).size
}

/** Does a queue hold waiting work of a level. */
export async function isQueueAt({ tx, actor }: Work, queueId: string, level: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from queues
    where workspace_id = ${actor.workspaceId} and id = ${queueId} and function = ${level}
      and kind <> 'nurture' and binned_at is null`.execute(tx)
  return rows.length === 1
}

/** Offers by lead, by receiver or by sender, newest first. */
export async function handoffs(
  { tx, actor }: Work,
  scope: Scope,
  by: {
    leadId?: string
    open?: boolean
    toMe?: boolean
    fromMe?: boolean
    seam?: string
    after: string | null
    limit: number
  },
) {
  const { rows } = await sql<
    Handoff & {
      leadName: string | null
      fromName: string | null
      toName: string | null
      closedByName: string | null
    }
  >`
    select h.*, ${actor.rights.personal ? sql`coalesce(a.name, c.name)` : sql`a.name`} as lead_name, f.name as from_name, coalesce(m.name, q.name) as to_name,
           b.name as closed_by_name
    from handoffs h
    join leads l on l.workspace_id = h.workspace_id and l.id = h.lead_id
    left join accounts a on a.workspace_id = h.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = h.workspace_id and c.id = l.contact_id
    left join members f on f.workspace_id = h.workspace_id and f.id = h.from_member_id
    left join members m on m.workspace_id = h.workspace_id and m.id = h.to_member_id
    left join members b on b.workspace_id = h.workspace_id and b.id = h.closed_by_member_id
    left join queues q on q.workspace_id = h.workspace_id and q.id = h.to_queue_id
    where h.workspace_id = ${actor.workspaceId} and ${scope}
      and (${by.leadId ?? null}::uuid is null or h.lead_id = ${by.leadId ?? null})
      and (${by.open ?? null}::boolean is null or (h.closed_at is null) = ${by.open ?? null})
      and (${!by.toMe} or h.to_member_id = ${actor.memberId} or h.to_queue_id is not null)
      and (${!by.fromMe} or h.from_member_id = ${actor.memberId})
      and (${by.seam ?? null}::text is null or h.seam = ${by.seam ?? null})
      and (${by.after}::uuid is null or h.id < ${by.after})
    order by h.id desc
    limit ${by.limit + 1}`.execute(tx)
  return rows
}
