/** The SQL of the floor: a few questions about everybody's open work, each answered from an index. */
import { sql } from 'kysely'
import { may, type Scope } from '../../../platform/scope.ts'
import { addMs, type Day, type Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { NO_STEP_MS, type Offered, type Standing, UNANSWERED_MS, WAITS_LONG_MS } from './floor.ts'

/** Open leads by level and owner, and how many of them stand still. One pass over the index of open leads. */
export async function standing(
  { tx, actor, now }: Work,
  scope: Scope,
  today: Day,
  away: string[] = [],
): Promise<Standing[]> {
  const gone = sql`l.owner_member_id = any(${away}::uuid[])`
  const [longAgo, stepless] = [addMs(now, -WAITS_LONG_MS), addMs(now, -NO_STEP_MS)]
  const waitsLong = sql`l.owner_queue_id is not null and l.state_since < ${longAgo}`
  const stepOverdue = sql`l.owner_member_id is not null and l.next_step_on < ${today}`
  const noStep = sql`l.owner_member_id is not null and l.state = 'working' and l.level <> 'serve'
    and l.next_step_on is null and l.state_since < ${stepless}
    and coalesce(l.last_touch_at, l.state_since) < ${stepless}`
  const { rows } = await sql<Standing>`
    select l.level, l.owner_member_id as member_id, l.owner_queue_id as queue_id, count(*) as leads,
           min(l.state_since) as oldest,
           count(*) filter (where ${waitsLong}) as waits_long,
           count(*) filter (where ${stepOverdue}) as step_overdue,
           count(*) filter (where ${noStep}) as no_step,
           count(*) filter (where ${waitsLong} or ${stepOverdue} or ${noStep} or ${gone}) as stuck
    from leads l
    where l.workspace_id = ${actor.workspaceId} and l.state not in ('closed', 'nurture') and ${scope}
    group by l.level, l.owner_member_id, l.owner_queue_id`.execute(tx)
  return rows
}

/** Offers that nobody has answered, by receiver and the function that takes. A release into a pool is no offer. */
export async function offered({ tx, actor, now }: Work, scope: Scope): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    select split_part(h.seam, '>', 2) as function, h.to_member_id as member_id, h.to_queue_id as queue_id,
           count(*) as offers, count(*) filter (where h.offered_at < ${addMs(now, -UNANSWERED_MS)}) as unanswered
    from handoffs h
    join leads l on l.workspace_id = h.workspace_id and l.id = h.lead_id and ${scope}
    where h.workspace_id = ${actor.workspaceId} and h.closed_at is null and h.seam <> 'gather>qualify'
    group by 1, 2, 3`.execute(tx)
  return rows
}

export interface QueueRow {
  id: string
  name: string
  function: Standing['level']
  kind: string
}

/** The named queues; how many sleep in nurture is counted apart, because there may be very many. */
export async function queues({ tx, actor }: Work): Promise<{ queues: QueueRow[]; sleeping: number }> {
  const { rows } = await sql<QueueRow>`
    select id, name, function, kind from queues
    where workspace_id = ${actor.workspaceId} and binned_at is null
    order by array_position(array['gather', 'qualify', 'convert', 'serve'], function), kind, lower(name)`.execute(
    tx,
  )
  const { rows: slept } = await sql<{ leads: number }>`
    select count(*) as leads from leads
    where workspace_id = ${actor.workspaceId} and nurture_until is not null`.execute(tx)
  return { queues: rows, sleeping: slept[0]?.leads ?? 0 }
}

export interface PersonRow {
  id: string
  name: string
  functions: string[]
  /** Percent of their time by function. */
  shares: Record<string, number>
  tasksOverdue: number
}

/** Everybody at work with the functions they hold today and the tasks they are late with. */
export async function people(work: Work, today: Day): Promise<PersonRow[]> {
  const { tx, actor } = work
  const [seen, tasks] = [may(actor, 'members', 't'), may(actor, 'activities', 'v')]
  const { rows } = await sql<PersonRow>`
    select t.id, t.name, coalesce(h.functions, '{}') as functions, coalesce(h.shares, '{}'::jsonb) as shares,
           coalesce(k.overdue, 0) as tasks_overdue
    from members t
    left join (
      select member_id, array_agg(f order by f) as functions, jsonb_object_agg(f, share) as shares from (
        select a.member_id, f, least(100, sum(a.share))::int as share
        from role_assignments a
        join roles r on r.workspace_id = a.workspace_id and r.id = a.role_id, unnest(r.functions) f
        where a.workspace_id = ${actor.workspaceId} and a.binned_at is null
          and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today})
        group by a.member_id, f) each group by member_id) h on h.member_id = t.id
    left join (
      select v.member_id, count(*) as overdue from activities v
      where v.workspace_id = ${actor.workspaceId} and v.kind = 'task' and v.done_at is null
        and v.binned_at is null and v.due_on < ${today} and ${tasks}
      group by v.member_id) k on k.member_id = t.id
    where t.workspace_id = ${actor.workspaceId} and t.status = 'active' and ${seen}
    order by lower(t.name), t.id`.execute(tx)
  return rows
}

export interface Promised {
  memberId: string
  steps: number
  tasks: number
  offers: number
}

/** What people who are away promised until they are back, each until their own day. */
export async function promises(work: Work, away: { memberId: string; backOn: Day }[]): Promise<Promised[]> {
  if (away.length === 0) return []
  const { tx, actor } = work
  const [ws, leads, tasks] = [actor.workspaceId, may(actor, 'leads'), may(actor, 'activities')]
  const { rows } = await sql<Promised>`
    select m.id as member_id,
      (select count(*) from leads l where l.workspace_id = ${ws} and l.owner_member_id = m.id
         and l.state not in ('closed', 'nurture') and l.next_step_on < m.back_on and ${leads}) as steps,
      (select count(*) from activities v where v.workspace_id = ${ws} and v.member_id = m.id and v.kind = 'task'
         and v.done_at is null and v.binned_at is null and v.due_on < m.back_on and ${tasks}) as tasks,
      (select count(*) from handoffs h
         join leads l on l.workspace_id = ${ws} and l.id = h.lead_id and ${leads}
         where h.workspace_id = ${ws} and h.to_member_id = m.id and h.closed_at is null
           and h.seam <> 'gather>qualify') as offers
    from unnest(${away.map((one) => one.memberId)}::uuid[], ${away.map((one) => one.backOn)}::date[])
      as m (id, back_on)`.execute(tx)
  return rows
}

export interface ComingAbsence {
  id: string
  memberId: string
  fromAt: Instant
  untilAt: Instant
  standInId: string | null
}

/** Absences that run, or begin soon, of people still here. */
export async function absencesUntil(
  { tx, actor, now }: Work,
  scope: Scope,
  until: Instant,
): Promise<ComingAbsence[]> {
  const { rows } = await sql<ComingAbsence>`
    select t.id, t.member_id, t.from_at, t.until_at, t.stand_in_id from absences t
    join members m on m.workspace_id = t.workspace_id and m.id = t.member_id and m.status = 'active'
    where t.workspace_id = ${actor.workspaceId} and t.until_at > ${now} and t.from_at < ${until}
      and t.cancelled_at is null and ${scope}
    order by t.from_at, t.id limit 100`.execute(tx)
  return rows
}
