/** Locks what a plan moves, in one order for everybody: leads first, then their offers and tasks. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { Kind } from './plan.ts'

export interface Held {
  kind: Kind
  id: string
  version: number
  memberId: string | null
  seam: string | null
  packet: Record<string, unknown> | null
}

/** The pieces as they are now, by id; what is closed, done or answered is not among them. */
export async function lockPieces(
  work: Work,
  asked: { kind: Kind; id: string }[],
): Promise<Map<string, Held>> {
  const of = (kind: Kind) => asked.filter((one) => one.kind === kind).map((one) => one.id)
  const found = [
    ...(await lockLeads(work, of('lead'), of('offer'))),
    ...(await lockOffers(work, of('offer'))),
    ...(await lockTasks(work, of('task'))),
  ]
  return new Map(found.map((one) => [one.id, one]))
}

async function lockLeads({ tx, actor }: Work, ids: string[], offers: string[]): Promise<Held[]> {
  const { rows } = await sql<Held & { asked: boolean; open: boolean }>`
    select 'lead' as kind, id, version, owner_member_id as member_id, null as seam, null as packet,
           id = any(${ids}::uuid[]) as asked, state <> 'closed' as open
    from leads
    where workspace_id = ${actor.workspaceId} and (id = any(${ids}::uuid[])
      or id in (select lead_id from handoffs where workspace_id = ${actor.workspaceId} and id = any(${offers}::uuid[])))
    order by id for update`.execute(tx)
  return rows.filter((one) => one.asked && one.open)
}

async function lockOffers({ tx, actor }: Work, ids: string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select 'offer' as kind, id, version, to_member_id as member_id, seam, packet
    from handoffs
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]) and closed_at is null
    order by id for update`.execute(tx)
  return rows
}

async function lockTasks({ tx, actor }: Work, ids: string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select 'task' as kind, id, version, member_id, null as seam, null as packet
    from activities
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]) and kind = 'task' and done_at is null
      and binned_at is null
    order by id for update`.execute(tx)
  return rows
}
