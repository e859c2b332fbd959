/** What people hold, in points, and how much they can. */
import type { Work } from '../../../platform/work.ts'
import { type Offered, type Standing, sum } from './floor.ts'

export interface Load {
  load: number
  capacity: number | null
}

/** The points of open work of each: what they own and what is offered to them. */
export async function loads(
  _work: Work,
  ids: string[],
  standing: Standing[],
  offered: Offered[],
): Promise<Map<string, Load>> {
  return new Map(
    ids.map((id) => {
      const own = standing.filter((one) => one.memberId === id)
      const offers = offered.filter((one) => one.memberId === id)
      return [id, { load: sum(own, (one) => one.leads) + sum(offers, (one) => one.offers), capacity: null }]
    }),
  )
}
