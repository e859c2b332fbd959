/** Requests as they are kept, and who may take them up. */
import { type Selectable, sql } from 'kysely'
import { may, type Scope } from '../../../platform/scope.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Requests } from '../../../tables.ts'

export type Request = Selectable<Requests>

/** A request before its lead is locked; null when there is none the actor may see. Who is free may take up what nobody is named for. */
export async function requestNow({ tx, actor }: Work, id: string): Promise<Request | null> {
  const { rows } = await sql<Request>`
    select r.* from requests r
    where r.workspace_id = ${actor.workspaceId} and r.id = ${id}
      and (${may(actor, 'requests')} or r.to_member_id is null and r.closed_at is null)`.execute(tx)
  return rows[0] ?? null
}

/** The request, locked; lock its lead first. */
export async function lockRequest({ tx, actor }: Work, id: string): Promise<Request | null> {
  const { rows } = await sql<Request>`
    select * from requests where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** The open requests of a lead, locked. */
export async function openRequests({ tx, actor }: Work, leadId: string): Promise<Request[]> {
  const { rows } = await sql<Request>`
    select * from requests
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and closed_at is null
    order by id for update`.execute(tx)
  return rows
}

/** Does somebody hold what a kind of request asks for today: the specialist's function, or a role in the field. */
export async function holdsKind({ tx, actor, now }: Work, memberId: string, kind: string): Promise<boolean> {
  const today = dayOf(now, actor.workspace.timeZone)
  const { rows } = await sql`
    select 1 from role_assignments a
    join roles r on r.workspace_id = a.workspace_id and r.id = a.role_id
    where a.workspace_id = ${actor.workspaceId} and a.member_id = ${memberId} and a.binned_at is null
      and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today})
      and (${kind} = 'specialist' and 'specialist' = any(r.functions) or ${kind} = 'field' and r.reach = 'field')
    limit 1`.execute(tx)
  return rows.length > 0
}

export interface Asked {
  id?: string
  leadId?: string
  open?: boolean
  /** The kinds whose function I hold: what is asked of anybody who does is asked of me. */
  held: string[]
  /** What I may take up or have taken up, as far as I hold what it asks for. */
  toMe?: string[]
  fromMe?: boolean
  after: string | null
  limit: number
}

/** Requests by lead, by who is asked or by who asks, newest first. */
export async function requests({ tx, actor }: Work, scope: Scope, by: Asked) {
  const { rows } = await sql<
    Request & {
      leadName: string | null
      fromName: string
      toName: string | null
      holderName: string | null
      closedByName: string | null
      dueAt: string | null
      atRiskAt: string | null
      startedAt: string | null
    }
  >`
    select r.*, coalesce(a.name, c.name) as lead_name, f.name as from_name, t.name as to_name, h.name as holder_name,
           b.name as closed_by_name, k.due_at, k.at_risk_at, k.started_at
    from requests r
    join leads l on l.workspace_id = r.workspace_id and l.id = r.lead_id
    left join accounts a on a.workspace_id = r.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = r.workspace_id and c.id = l.contact_id
    join members f on f.workspace_id = r.workspace_id and f.id = r.from_member_id
    left join members t on t.workspace_id = r.workspace_id and t.id = r.to_member_id
    left join members h on h.workspace_id = r.workspace_id and h.id = r.holder_member_id
    left join members b on b.workspace_id = r.workspace_id and b.id = r.closed_by_member_id
    left join clocks k on k.workspace_id = r.workspace_id and k.lead_id = r.lead_id and k.request_id = r.id
      and k.stopped_at is null
    where r.workspace_id = ${actor.workspaceId} and (${scope} or ${actor.memberId} in (r.from_member_id, coalesce(r.holder_member_id, r.to_member_id))
        or coalesce(r.holder_member_id, r.to_member_id) is null and r.kind = any(${by.held}::text[]))
      and (${by.id ?? null}::uuid is null or r.id = ${by.id ?? null})
      and (${by.leadId ?? null}::uuid is null or r.lead_id = ${by.leadId ?? null})
      and (${by.open ?? null}::boolean is null or (r.closed_at is null) = ${by.open ?? null})
      and (${!by.toMe} or coalesce(r.holder_member_id, r.to_member_id) = ${actor.memberId}
        or coalesce(r.holder_member_id, r.to_member_id) is null and r.kind = any(${by.toMe ?? []}::text[]))
      and (${!by.fromMe} or r.from_member_id = ${actor.memberId})
      and (${by.after}::uuid is null or r.id < ${by.after})
    order by r.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}
