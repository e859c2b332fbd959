// How a week ended, read from the database.
import { sql } from 'kysely'
import type { Work } from '../../src/platform/work.ts'

/** Every open lead with its owner. */
export async function openLeads({ tx, actor }: Work) {
  const { rows } = await sql<{ id: string; ownerMemberId: string | null; ownerQueueId: string | null }>`
    select id, owner_member_id, owner_queue_id from leads
    where workspace_id = ${actor.workspaceId} and state <> 'closed'`.execute(tx)
  return rows
}

/** Offers that are open past their time without anybody having been told. */
export async function offersLeftLying({ tx, actor, now }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.id from handoffs h
    where h.workspace_id = ${actor.workspaceId} and h.closed_at is null and not exists (
      select 1 from clocks c
      where c.workspace_id = h.workspace_id and c.handoff_id = h.id and c.kind = 'answer'
        and c.stopped_at is null and (c.due_at > ${now} or c.steps > 0))`.execute(tx)
  return rows.map((row) => row.id)
}

/**
 * How many leads each of these people got by their turn at a level. Left out is who sent one back: they are asked for
 * every lead but that one, so they were not equal to the others all week.
 */
export async function shares({ tx, actor }: Work, level: string, memberIds: string[]): Promise<number[]> {
  const { rows } = await sql<{ memberId: string; leads: number }>`
    select m.id as member_id, count(r.id) as leads
    from unnest(${memberIds}::uuid[]) m (id)
    left join routings r on r.workspace_id = ${actor.workspaceId} and r.to_member_id = m.id and r.level = ${level}
      and r.turn_queue_id is not null
    where not exists (
      select 1 from routings b where b.workspace_id = ${actor.workspaceId} and b.to_member_id = m.id
        and b.level = ${level} and b.refunded_at is not null)
    group by 1 order by 1`.execute(tx)
  return rows.map((row) => row.leads)
}
