/** The SQL of what somebody holds that could go to somebody else. */
import { type RawBuilder, sql } from 'kysely'
import { may, type Scope } from '../../../platform/scope.ts'
import type { Day } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Piece } from './plan.ts'

export interface PieceRow extends Piece {
  version: number
  leadName: string | null
  /** Of a task: what is to be done. */
  subject: string | null
  dueOn: Day | null
}

const NAMES = sql`
  left join accounts ac on ac.workspace_id = l.workspace_id and ac.id = l.account_id
  left join contacts co on co.workspace_id = l.workspace_id and co.id = l.contact_id`

// Who may not see people sees companies only.
const name = ({ actor }: Work) => sql`coalesce(ac.name, case when ${actor.rights.personal} then co.name end)`

/** Their open leads: those that fall due before a day or wait to be started, or all; what is least begun comes first. */
export function leadsOf(work: Work, scope: Scope, memberId: string, before: Day | null, limit: number) {
  const due = before ? sql`(l.next_step_on < ${before} or l.state in ('waiting', 'new'))` : sql`true`
  return read(
    work,
    sql`select 'lead' as kind, l.id, l.version, l.id as lead_id, l.account_id, l.level as function, 1 as points,
               l.state = 'offered' as is_offered, ${name(work)} as lead_name, null as subject,
               l.next_step_on as due_on
        from leads l ${NAMES}
        where l.workspace_id = ${work.actor.workspaceId} and l.owner_member_id = ${memberId}
          and l.state not in ('closed', 'nurture') and ${due} and ${scope}
        order by l.state not in ('waiting', 'new'), l.last_touch_at nulls first, l.state_since desc, l.id
        limit ${limit}`,
  )
}

/** Their open tasks: those due before a day, those about some leads, or all. */
export function tasksOf(
  work: Work,
  memberId: string,
  which: { before?: Day | null; leadIds?: string[] },
  limit: number,
) {
  const due = which.before ? sql`v.due_on < ${which.before}` : sql`true`
  const about = which.leadIds ? sql`v.lead_id = any(${which.leadIds}::uuid[])` : sql`true`
  return read(
    work,
    sql`select 'task' as kind, v.id, v.version, v.lead_id, l.account_id, v.function, 0 as points,
               false as is_offered, ${name(work)} as lead_name, v.subject, v.due_on
        from activities v
        left join leads l on l.workspace_id = v.workspace_id and l.id = v.lead_id ${NAMES}
        where v.workspace_id = ${work.actor.workspaceId} and v.member_id = ${memberId} and v.kind = 'task'
          and v.done_at is null and v.binned_at is null and ${due} and ${about}
          and ${may(work.actor, 'activities')}
        order by v.due_on, v.id limit ${limit}`,
  )
}

/** Offers they have not answered. */
export function offersTo(work: Work, scope: Scope, memberId: string, limit: number) {
  return read(
    work,
    sql`select 'offer' as kind, h.id, h.version, h.lead_id, l.account_id, split_part(h.seam, '>', 2) as function,
               1 as points, false as is_offered, ${name(work)} as lead_name, null as subject,
               null as due_on
        from handoffs h
        join leads l on l.workspace_id = h.workspace_id and l.id = h.lead_id and ${scope} ${NAMES}
        where h.workspace_id = ${work.actor.workspaceId} and h.to_member_id = ${memberId} and h.closed_at is null
          and h.seam <> 'gather>qualify'
        order by h.offered_at, h.id limit ${limit}`,
  )
}

async function read({ tx }: Work, question: RawBuilder<unknown>): Promise<PieceRow[]> {
  const { rows } = await (question as RawBuilder<PieceRow>).execute(tx)
  return rows
}
