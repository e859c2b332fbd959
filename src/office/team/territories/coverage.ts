/** Who covers a territory: the holders of roles limited to it or to one above it, at desks and in the field. */
import { sql } from 'kysely'
import type { Money } from '../../../platform/money.ts'
import { may, type Scope } from '../../../platform/scope.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Covered } from './contract.ts'
import { moneyOf, readTerritories, type TerritoryRow } from './store.ts'
import { isFieldAsked } from './territory.ts'

/** Who covers one territory today, nearest first; null when there is no such territory. */
export async function coverageOf(
  work: Work,
  territoryId: string,
  value: Money | null = null,
): Promise<Covered | null> {
  const scope = may(work.actor, 'roleAssignments')
  return (await coverage(work, scope, value)).find((one) => one.territoryId === territoryId) ?? null
}

/** Who covers each territory today. */
export async function coverage(work: Work, scope: Scope, value: Money | null): Promise<Covered[]> {
  const territories = await readTerritories(work)
  const holders = await holdersToday(work, scope)
  return territories.map((territory) => covered(chainOf(territory, territories), holders, value))
}

function covered(chain: TerritoryRow[], holders: Holder[], value: Money | null): Covered {
  const found = chain.flatMap(({ id }, distance) =>
    holders.filter(({ territoryId }) => territoryId === id).map((one) => ({ ...one, distance })),
  )
  const of = (reach: string) => nearestOnce(found.filter((one) => one.reach === reach))
  const nearest = chain.map((one) => ({ fieldFrom: moneyOf(one.fieldFrom, one.fieldCurrency) }))
  return {
    territoryId: (chain[0] as TerritoryRow).id,
    inside: of('inside'),
    field: of('field'),
    insidePartnerId: chain.find((one) => one.insideMemberId)?.insideMemberId ?? null,
    fieldFrom: nearest.find(({ fieldFrom }) => fieldFrom)?.fieldFrom ?? null,
    fieldAsked: isFieldAsked(nearest, value),
  }
}

// A person who covers a territory and one above it is named once.
function nearestOnce(found: { memberId: string; distance: number }[]) {
  const first = new Map<string, number>()
  for (const { memberId, distance } of found) if (!first.has(memberId)) first.set(memberId, distance)
  return [...first].map(([memberId, distance]) => ({ memberId, distance }))
}

/** A territory and those it lies in, nearest first. */
function chainOf(territory: TerritoryRow, all: TerritoryRow[]): TerritoryRow[] {
  const chain = [territory]
  for (let up = territory.parentId; up; ) {
    const next = all.find(({ id }) => id === up)
    if (!next || chain.includes(next)) break
    chain.push(next)
    up = next.parentId
  }
  return chain
}

interface Holder {
  memberId: string
  territoryId: string
  reach: string
}

async function holdersToday({ tx, actor, now }: Work, scope: Scope): Promise<Holder[]> {
  const today = dayOf(now, actor.workspace.timeZone)
  const { rows } = await sql<Holder>`
    select a.member_id, t as territory_id, r.reach
    from role_assignments a cross join unnest(a.territory_ids) t
    join roles r on r.workspace_id = a.workspace_id and r.id = a.role_id
    join members m on m.workspace_id = a.workspace_id and m.id = a.member_id and m.status = 'active'
    where a.workspace_id = ${actor.workspaceId} and a.binned_at is null
      and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today}) and ${scope}
    order by a.share desc, a.id`.execute(tx)
  return rows
}
