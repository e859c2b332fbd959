/** The SQL of deal teams and credits. */
import { type Selectable, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { DealCredits, DealMembers } from '../../../tables.ts'
import type { Part } from './deal-team.ts'

/** A part as it is kept. */
export type HeldPart = Selectable<DealMembers> & Part
export type Credit = Selectable<DealCredits> & Part

/** A deal as far as its team goes; null when there is none the actor may see. */
export interface Deal {
  id: string
  leadId: string
  openedAt: Instant
  ownerId: string | null
  ownerName: string | null
}

export async function dealFor({ tx, actor }: Work, scope: Scope, id: string): Promise<Deal | null> {
  const { rows } = await sql<Deal>`
    select o.id, o.lead_id, o.opened_at, l.owner_member_id as owner_id, m.name as owner_name
    from opportunities o
    join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
    left join members m on m.workspace_id = o.workspace_id and m.id = l.owner_member_id
    where o.workspace_id = ${actor.workspaceId} and o.id = ${id} and ${scope}`.execute(tx)
  return rows[0] ?? null
}

/** Every part anybody has had in a deal, in the order they began; its opportunity is locked where that decides. */
export async function allParts({ tx, actor }: Work, opportunityId: string): Promise<HeldPart[]> {
  const { rows } = await sql<HeldPart>`
    select * from deal_members where workspace_id = ${actor.workspaceId} and opportunity_id = ${opportunityId}
    order by from_at, id`.execute(tx)
  return rows
}

/** The parts of now, the largest share first. */
export function current(all: readonly HeldPart[]): HeldPart[] {
  return all.filter((one) => one.untilAt === null).sort((a, b) => b.share - a.share)
}

/** How often a team has changed: every begun and every ended part counts. */
export function versionOf(all: readonly HeldPart[]): number {
  return all.reduce((sum, one) => sum + one.version, 0)
}

/** Everybody's name, and whether they still work here. */
export async function membersNamed({ tx, actor }: Work, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; isActive: boolean }>`
    select id, name, status <> 'former' as is_active from members
    where workspace_id = ${actor.workspaceId} and id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The credits of a deal's outcomes, the latest first. */
export async function creditsOf({ tx, actor }: Work, opportunityId: string): Promise<Credit[]> {
  const { rows } = await sql<Credit>`
    select * from deal_credits where workspace_id = ${actor.workspaceId} and opportunity_id = ${opportunityId}
    order by at desc, share desc, id`.execute(tx)
  return rows
}

/** Does somebody have a part in a deal now. */
export async function isInTeam(
  { tx, actor }: Work,
  opportunityId: string,
  memberId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from deal_members where workspace_id = ${actor.workspaceId} and opportunity_id = ${opportunityId}
      and member_id = ${memberId} and until_at is null limit 1`.execute(tx)
  return rows.length > 0
}
