/** What is open for a member as a function, and what stands where on the floor. */
import { sql } from 'kysely'
import { may } from '../../platform/scope.ts'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Desk, Why } from './desk.ts'

export interface OpenWork {
  why: Why
  function: Desk
  /** Since when it waits, or when it was due. */
  at: string
  leadId: string
  handoffId: string | null
  activityId: string | null
  orderId: string | null
}

/** Open work of a member on the desks asked for: each reason brings its most urgent `limit` rows. */
export async function openWork(
  { tx, actor }: Work,
  desks: Desk[],
  today: Day,
  limit: number,
): Promise<OpenWork[]> {
  const ws = actor.workspaceId
  const me = actor.memberId
  const { rows } = await sql<OpenWork>`
    with mine as (
      select l.id, l.level, l.state, l.state_since, l.next_step_on, l.received_at
      from leads l where l.workspace_id = ${ws} and l.owner_member_id = ${me}
        and l.level = any(${desks}::text[]) and l.state <> 'offered'
    ), found as (
      (select 'task_due' as why, coalesce(nullif(a.function, 'specialist'), 'qualify') as function, a.due_on::timestamptz as at,
              a.lead_id, null::uuid as handoff_id, a.id as activity_id, null::uuid as order_id
       from activities a
       where a.workspace_id = ${ws} and a.member_id = ${me} and a.kind = 'task' and a.done_at is null
         and a.binned_at is null and a.lead_id is not null and a.due_on <= ${today} and a.function = any(${desks}::text[])
       order by a.due_on, a.id limit ${limit})
      union all
      (select 'next_step_due', level, next_step_on::timestamptz, id, null, null, null from mine
       where next_step_on <= ${today} order by next_step_on, id limit ${limit})
      union all
      (select 'offer_waiting', split_part(h.seam, '>', 2), h.offered_at, h.lead_id, h.id, null, null
       from handoffs h
       where h.workspace_id = ${ws} and h.closed_at is null and h.seam <> 'gather>qualify'
         and (h.to_member_id = ${me} or h.to_queue_id is not null) and split_part(h.seam, '>', 2) = any(${desks}::text[])
       order by h.offered_at, h.id limit ${limit})
      union all
      (select 'given_to_me', level, state_since, id, null, null, null from mine
       where state = 'waiting' order by state_since, id limit ${limit})
      union all
      (select 'reorder_due', 'serve', o.reorder_on::timestamptz, o.lead_id, null, null, o.id
       from orders o join leads l on l.workspace_id = ${ws} and l.id = o.lead_id and l.owner_member_id = ${me}
       where o.workspace_id = ${ws} and o.reorder_on <= ${today}::date + 14 and o.cancelled_at is null and 'serve' = any(${desks}::text[])
         and not exists (select 1 from leads n where n.workspace_id = ${ws} and n.earlier_lead_id = o.lead_id)
       order by o.reorder_on, o.id limit ${limit})
      union all
      (select 'waiting_in_pool', l.level, l.state_since, l.id, null, null, null
       from leads l join queues q on q.workspace_id = ${ws} and q.id = l.owner_queue_id and q.kind = 'pool'
       where l.workspace_id = ${ws} and l.state = 'waiting' and l.level = any(${desks}::text[])
       order by l.state_since, l.id limit ${limit})
      union all
      (select case when next_step_on is null then 'no_next_step' else 'in_progress' end, level, state_since, id, null, null, null
       from mine where state in ('working', 'sorting') and level <> 'serve' and (next_step_on is null or next_step_on > ${today})
       order by (next_step_on is null), state_since, id limit ${limit})
      union all
      (select 'new_mine', level, received_at, id, null, null, null from mine
       where state = 'new' order by received_at, id limit ${limit})
      union all
      (select 'new_in_intake', 'gather', l.received_at, l.id, null, null, null
       from leads l
       where l.workspace_id = ${ws} and l.level = 'gather' and l.state in ('new', 'sorting') and l.owner_queue_id is not null
         and 'gather' = any(${desks}::text[])
       order by l.received_at, l.id limit ${limit})
    )
    select * from found`.execute(tx)
  return rows
}

export interface DeskCount {
  function: Desk
  count: number
}

/** What waits for a member per desk, counted up to a hundred. */
export async function deskCounts({ tx, actor }: Work, today: Day): Promise<DeskCount[]> {
  const ws = actor.workspaceId
  const me = actor.memberId
  const seen = may(actor, 'leads')
  const offers = may(actor, 'partsOfLeads', 'h')
  const { rows } = await sql<DeskCount>`
    select 'gather' as function, (select count(*) from (select 1 from leads l
        where l.workspace_id = ${ws} and ${seen} and level = 'gather' and state in ('new', 'sorting')
          and (owner_member_id = ${me} or owner_queue_id is not null) limit 100) x) as count
    union all
    select 'qualify', (select count(*) from (select 1 from leads l
        where l.workspace_id = ${ws} and ${seen} and level = 'qualify' and (owner_member_id = ${me} and state in ('waiting', 'working')
           or owner_queue_id is not null and state = 'waiting') limit 100) x)
    union all
    select 'convert', (select count(*) from (
        select h.lead_id from handoffs h where h.workspace_id = ${ws} and ${offers} and closed_at is null and seam = 'qualify>convert'
          and (to_member_id = ${me} or to_queue_id is not null)
        union
        select l.id from leads l where l.workspace_id = ${ws} and ${seen} and level = 'convert'
          and (owner_member_id = ${me} and state in ('waiting', 'working') or owner_queue_id is not null and state = 'waiting') limit 100) x)
    union all
    select 'serve', (select count(*) from (
        select h.lead_id from handoffs h where h.workspace_id = ${ws} and ${offers} and closed_at is null and seam = 'convert>serve'
          and (to_member_id = ${me} or to_queue_id is not null)
        union
        select l.id from leads l where l.workspace_id = ${ws} and ${seen} and level = 'serve' and owner_member_id = ${me}
          and next_step_on <= ${today}
        union
        select o.lead_id from orders o join leads l on l.workspace_id = ${ws} and l.id = o.lead_id and l.owner_member_id = ${me}
        where o.workspace_id = ${ws} and o.reorder_on <= ${today}::date + 14 and o.cancelled_at is null
          and not exists (select 1 from leads n where n.workspace_id = ${ws} and n.earlier_lead_id = o.lead_id) limit 100) x)`.execute(
    tx,
  )
  return rows
}
