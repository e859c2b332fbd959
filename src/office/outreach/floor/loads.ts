/** What people hold, in points, and how much they can: by the measures that routing goes by. */
import { sql } from 'kysely'
import { rulesOf } from '../../../funnel/handoffs/routing/actions.ts'
import type { Work } from '../../../platform/work.ts'
import { type Offered, type Standing, sum } from './floor.ts'

export interface Load {
  load: number
  capacity: number | null
}

/** The points of open work of each, what they own and what is offered to them, against their capacity. */
export async function loads(
  work: Work,
  ids: string[],
  standing: Standing[],
  offered: Offered[],
): Promise<Map<string, Load>> {
  const { points } = await rulesOf(work)
  const capacities = await capacitiesOf(work, ids)
  return new Map(
    ids.map((id) => {
      const own = standing.filter((one) => one.memberId === id)
      const offers = offered.filter((one) => one.memberId === id)
      const load =
        sum(own, (one) => one.leads * points[one.level]) +
        sum(offers, (one) => one.offers * points[one.function])
      return [id, { load, capacity: capacities.get(id) ?? null }]
    }),
  )
}

async function capacitiesOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, number | null>> {
  const { rows } = await sql<{ memberId: string; capacity: number | null }>`
    select member_id, capacity from work_profiles
    where workspace_id = ${actor.workspaceId} and member_id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.memberId, row.capacity]))
}
