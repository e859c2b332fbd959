/** What of a template is there already. */
import { sql } from 'kysely'
import type { Day } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'

/** Job titles and pods outside the bin. */
export async function present(work: Work) {
  const ws = work.actor.workspaceId
  const roles = await sql<{ id: string; name: string; functions: string[]; reach: string }>`
    select id, name, functions, reach from roles where workspace_id = ${ws} and binned_at is null order by id`.execute(
    work.tx,
  )
  const pods = await sql<{ id: string; name: string }>`
    select id, name from pods where workspace_id = ${ws} and binned_at is null order by id`.execute(work.tx)
  return { roles: roles.rows, pods: pods.rows }
}

/** Who bears an e-mail, also somebody who left. */
export async function bearerOf(work: Work, email: string): Promise<{ id: string; status: string } | null> {
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from members
    where workspace_id = ${work.actor.workspaceId} and lower(email) = lower(${email})`.execute(work.tx)
  return rows[0] ?? null
}

/** Assignments of these people that hold today or will. */
export async function openAssignments({ tx, actor }: Work, memberIds: string[], today: Day) {
  if (memberIds.length === 0) return []
  return tx
    .selectFrom('roleAssignments')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', 'in', memberIds)
    .where('binnedAt', 'is', null)
    .where((is) => is.or([is('untilDay', 'is', null), is('untilDay', '>', today)]))
    .orderBy('id')
    .execute()
}

/** Who is in a pod today. */
export async function inPod(work: Work, podId: string, today: Day): Promise<Set<string>> {
  const { rows } = await sql<{ memberId: string }>`
    select member_id from pod_members
    where workspace_id = ${work.actor.workspaceId} and pod_id = ${podId}
      and (until_day is null or until_day > ${today})`.execute(work.tx)
  return new Set(rows.map((row) => row.memberId))
}
