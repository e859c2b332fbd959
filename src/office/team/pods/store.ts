/** The only SQL about pods and who is in them. */
import { sql } from 'kysely'
import { afterName, type Page, pagedByName } from '../../../platform/by-name.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Day } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Pod, PodMember } from './contract.ts'

/** Pods by name, with who is in them: on a day, or over all of time. */
export async function listPods(
  work: Work,
  scope: Scope,
  asked: Page & { binned: boolean; asOf?: Day | undefined },
) {
  const { rows } = await sql<Pod & { sortName: string }>`
    select t.id, t.name, t.binned_at is not null as binned, t.version, lower(t.name) as sort_name,
           ${membersOf(work, asked.asOf ?? null)} as members
    from pods t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** One pod with all its people; null when there is none. */
export async function readPod(work: Work, id: string): Promise<Pod | null> {
  const { rows } = await sql<Pod>`
    select t.id, t.name, t.binned_at is not null as binned, t.version, ${membersOf(work, null)} as members
    from pods t where t.workspace_id = ${work.actor.workspaceId} and t.id = ${id}`.execute(work.tx)
  return rows[0] ?? null
}

/** A pod to be changed. */
export async function lockPod({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('pods')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Somebody's time in a pod, to be changed. */
export async function lockMembership({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('podMembers')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** All times of all people in a pod. */
export async function membershipsOf({ tx, actor }: Work, podId: string) {
  return tx
    .selectFrom('podMembers')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('podId', '=', podId)
    .forNoKeyUpdate()
    .execute()
}

/** Times in pods that have not ended by a day: what ends when a member leaves, or a pod goes into the bin. */
export async function lockOpenMemberships(
  { tx, actor }: Work,
  of: { memberId: string } | { podId: string },
  day: Day,
) {
  const [column, id] = 'podId' in of ? (['podId', of.podId] as const) : (['memberId', of.memberId] as const)
  return tx
    .selectFrom('podMembers')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where(column, '=', id)
    .where((is) => is.or([is('untilDay', 'is', null), is('untilDay', '>', day)]))
    .forNoKeyUpdate()
    .execute()
}

/** Is the name borne by another pod outside the bin. */
export async function isNameTaken(work: Work, name: string, butOf: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pods where workspace_id = ${work.actor.workspaceId}
      and lower(name) = lower(${name}) and binned_at is null and id is distinct from ${butOf}`.execute(
    work.tx,
  )
  return rows.length > 0
}

/** Those who share a pod with a member on a day, each once; for neighbours who hand work on. */
export async function podMates(work: Work, memberId: string, day: Day): Promise<string[]> {
  const { rows } = await sql<Pick<PodMember, 'memberId'>>`
    select distinct o.member_id from pod_members m
    join pod_members o on o.workspace_id = m.workspace_id and o.pod_id = m.pod_id and o.member_id <> m.member_id
    where m.workspace_id = ${work.actor.workspaceId} and m.member_id = ${memberId}
      and m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day})
      and o.from_day <= ${day} and (o.until_day is null or o.until_day > ${day})
    order by o.member_id`.execute(work.tx)
  return rows.map((row) => row.memberId)
}

// JSON, so that one question answers pods with their people.
function membersOf(work: Work, day: Day | null) {
  return sql`coalesce((
    select json_agg(json_build_object('id', m.id, 'podId', m.pod_id, 'memberId', m.member_id,
                      'fromDay', m.from_day, 'untilDay', m.until_day, 'version', m.version) order by m.from_day, m.id)
    from pod_members m
    where m.workspace_id = ${work.actor.workspaceId} and m.pod_id = t.id
      and (${day}::date is null or m.from_day <= ${day}::date)
      and (${day}::date is null or m.until_day is null or m.until_day > ${day}::date)), '[]')`
}
