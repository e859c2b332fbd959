/** The SQL of what is late now. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { addMs, type Day, type Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { UNANSWERED_MS } from './floor.ts'

export interface Late {
  kind: 'answer' | 'touch' | 'customer' | 'offer' | 'next_step' | 'task'
  leadId: string
  leadName: string | null
  function: string
  memberId: string | null
  queueId: string | null
  /** Since when it is late. */
  at: Instant
}

/** What is most late, of each kind a few: broken promises of time before days that have passed. */
export async function mostLate(
  { tx, actor, now }: Work,
  scope: Scope,
  today: Day,
  limit: number,
): Promise<Late[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Late>`
    with late as (
      (select c.kind, c.lead_id, c.function, c.member_id, c.queue_id, c.due_at as at, 0 as rank
       from clocks c
       where c.workspace_id = ${ws} and c.stopped_at is null and c.paused_at is null and c.due_at <= ${now}
       order by c.due_at limit ${limit})
      union all
      (select 'offer', h.lead_id, split_part(h.seam, '>', 2), h.to_member_id, h.to_queue_id, h.offered_at, 1
       from handoffs h
       where h.workspace_id = ${ws} and h.closed_at is null and h.seam <> 'gather>qualify'
         and h.offered_at < ${addMs(now, -UNANSWERED_MS)}
         and not exists (select 1 from clocks c where c.workspace_id = ${ws} and c.handoff_id = h.id
           and c.stopped_at is null and c.due_at is not null)
       order by h.offered_at limit ${limit})
      union all
      (select 'next_step', n.id, n.level, n.owner_member_id, null, n.next_step_on::timestamptz, 1
       from leads n
       where n.workspace_id = ${ws} and n.next_step_on < ${today} and n.state <> 'closed'
         and n.owner_member_id is not null
       order by n.next_step_on limit ${limit})
      union all
      (select 'task', a.lead_id, a.function, a.member_id, null, a.due_on::timestamptz, 1
       from activities a
       join members m on m.workspace_id = ${ws} and m.id = a.member_id and m.status = 'active'
       where a.workspace_id = ${ws} and a.kind = 'task' and a.done_at is null and a.binned_at is null
         and a.due_on < ${today} and a.lead_id is not null
       order by a.due_on limit ${limit})
    )
    select late.kind, late.lead_id, late.function, late.member_id, late.queue_id, late.at, coalesce(ac.name, case when ${actor.rights.personal} then co.name end) as lead_name
    from late
    join leads l on l.workspace_id = ${ws} and l.id = late.lead_id and ${scope}
    left join accounts ac on ac.workspace_id = ${ws} and ac.id = l.account_id
    left join contacts co on co.workspace_id = ${ws} and co.id = l.contact_id
    order by late.rank, late.at, late.lead_id limit ${limit}`.execute(tx)
  return rows
}
