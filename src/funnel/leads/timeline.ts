/** The history of one lead. */
import { sql } from 'kysely'
import type { Scope } from '../../platform/rights.ts'
import type { Work } from '../../platform/work.ts'

/** The history of a lead, newest first: facts of the journal and what was done, merged leads' included. */
export async function timeline({ tx, actor }: Work, leadId: string, before: string | null, limit: number) {
  const { rows } = await sql<{
    id: string
    kind: 'fact' | 'activity'
    what: string
    at: string
    recordedAt: string
    function: string | null
    memberId: string | null
    memberName: string | null
    detail: Record<string, unknown>
    subject: string | null
    body: string | null
  }>`
    with ours as (
      select ${leadId}::uuid as id
      union all
      select id from leads where workspace_id = ${actor.workspaceId} and merged_into_id = ${leadId}
    ), entries as (
      select j.id, 'fact' as kind, j.fact as what, j.at, j.recorded_at, j.function, j.actor_member_id as member_id,
             j.detail, null as subject, null as body
      from journal j
      where j.workspace_id = ${actor.workspaceId} and j.lead_id in (select id from ours) and j.fact not like 'activity.%'
      union all
      select v.id, 'activity', v.kind, v.at, v.created_at, v.function, v.member_id,
             jsonb_build_object('direction', v.direction, 'outcome', v.outcome, 'minutes', v.minutes, 'dueOn', v.due_on, 'doneAt', v.done_at)
               || case when v.mentions is null then '{}'::jsonb else jsonb_build_object('mentions', (
                 select jsonb_agg(o.name order by o.name) from members o
                 where o.workspace_id = v.workspace_id and o.id = any(v.mentions))) end,
             v.subject, v.body
      from activities v
      where v.workspace_id = ${actor.workspaceId} and v.lead_id in (select id from ours) and v.binned_at is null
    )
    select e.*, m.name as member_name
    from entries e left join members m on m.workspace_id = ${actor.workspaceId} and m.id = e.member_id
    where ${before}::timestamptz is null or e.at < ${before}
    order by e.at desc, e.id desc
    limit ${limit + 1}`.execute(tx)
  return rows
}

/** Is there such a lead within the scope. */
export async function leadExists({ tx, actor }: Work, scope: Scope, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from leads l where l.workspace_id = ${actor.workspaceId} and l.id = ${id} and ${scope}`.execute(
    tx,
  )
  return rows.length > 0
}
