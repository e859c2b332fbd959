/** Reading clocks: those somebody must look at, those of a lead, those a changed calendar or policy concerns. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Clock } from '../../leads/clocks/keep.ts'
import type { Superior } from './chain.ts'

/**
 * Clocks whose time has come, the longest due first, their leads locked: clocks change under the lock of their lead only.
 * What another server looks at just now is left to it.
 */
export async function clocksToLookAt(
  { tx, actor, now }: Work,
  limit: number,
  which: 'all' | 'unreckoned' = 'all',
): Promise<Clock[]> {
  const { rows } = await sql<Clock>`
    select c.* from clocks c
    join leads l on l.workspace_id = c.workspace_id and l.id = c.lead_id
    where c.workspace_id = ${actor.workspaceId} and c.next_at <= ${now}
      and (${which === 'all'} or c.stopped_at is not null or c.due_at is null)
    order by c.next_at, c.id limit ${limit}
    -- The clock too: another server may have gone on with it since this question began to look.
    for update of l, c skip locked`.execute(tx)
  return rows
}

/** Clocks that run, by holder or seam, in pages by id; their leads locked. */
export async function runningClocks(
  { tx, actor }: Work,
  of: { memberId?: string; seam?: string },
  after: string,
  limit: number,
): Promise<Clock[]> {
  const { rows } = await sql<Clock>`
    select c.* from clocks c
    join leads l on l.workspace_id = c.workspace_id and l.id = c.lead_id
    where c.workspace_id = ${actor.workspaceId} and c.stopped_at is null and c.paused_at is null
      and (c.minutes is not null or c.next_at is null) and c.id > ${after}
      and (${of.memberId ?? null}::uuid is null or c.member_id = ${of.memberId ?? null})
      and (${of.seam ?? null}::text is null or c.seam = ${of.seam ?? null})
    order by c.id limit ${limit}
    for update of l, c`.execute(tx)
  return rows
}

/** One clock as it is now; its lead is locked. */
export async function clockNow({ tx, actor }: Work, id: string): Promise<Clock | null> {
  const { rows } = await sql<Clock>`
    select * from clocks where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The present members, as far as the chain of command goes. */
export async function presentTeam({ tx, actor }: Work): Promise<Map<string, Superior>> {
  const { rows } = await sql<Superior>`
    select id, position, reports_to, access from members
    where workspace_id = ${actor.workspaceId} and status = 'active' order by joined_at, id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Clocks with the names of who has to act; of one lead, or the open ones of a person. */
export async function clocksShown(
  { tx, actor }: Work,
  scope: Scope,
  by: { leadId?: string; memberId?: string; open: boolean },
) {
  const { rows } = await sql<Clock & { memberName: string | null; queueName: string | null; since: Instant }>`
    select c.*, m.name as member_name, q.name as queue_name
    from clocks c
    join leads l on l.workspace_id = c.workspace_id and l.id = c.lead_id
    left join members m on m.workspace_id = c.workspace_id and m.id = c.member_id
    left join queues q on q.workspace_id = c.workspace_id and q.id = c.queue_id
    where c.workspace_id = ${actor.workspaceId} and ${scope}
      and (${by.leadId ?? null}::uuid is null or c.lead_id = ${by.leadId ?? null})
      and (${by.memberId ?? null}::uuid is null or c.member_id = ${by.memberId ?? null})
      and (${!by.open} or c.stopped_at is null)
    order by c.started_at desc, c.id desc limit 200`.execute(tx)
  return rows
}
