/** Which leads an actor may see, as SQL that finds them by their indexes: owners, queues and territories are lists. */
import { type RawBuilder, sql } from 'kysely'
import type { Circle } from '../../../platform/access.ts'
import { EVERYTHING, NOTHING, type Scope } from '../../../platform/rights.ts'
import { LEVELS, type Level } from '../functions.ts'
import type { Found } from './right.ts'

export interface Seer {
  workspaceId: string
  memberId: string | null
  see: Found['see']
}

/** The leads (under the name `alias`) that somebody may see. */
export function leadsSeen(seer: Seer, alias: string): Scope {
  const groups = byCircle(seer.see)
  if (groups.length === 1 && groups[0]?.circle.all) return EVERYTHING
  const parts = groups.flatMap(({ levels, circle }) =>
    circle.none ? [] : [atLevels(seer, alias, levels, circle)],
  )
  parts.push(sql`${column(alias, 'id')} = any(array(${offered(seer, groups)}))`)
  return either(parts)
}

interface Group {
  levels: Level[]
  circle: Circle
}

// Levels with the same circle are asked together; mostly all four are.
function byCircle(see: Found['see']): Group[] {
  const groups = Map.groupBy(LEVELS, (level) => JSON.stringify(see[level]))
  return [...groups.values()].map((levels) => ({ levels, circle: see[levels[0] as Level] }))
}

function atLevels(seer: Seer, alias: string, levels: Level[], circle: Circle): RawBuilder<unknown> {
  const whose = circle.all ? null : theirs(seer, alias, circle)
  const where =
    levels.length === LEVELS.length ? null : sql`${column(alias, 'level')} = any(${levels}::text[])`
  if (!whose) return where ?? EVERYTHING
  return where ? sql`(${where} and ${whose})` : whose
}

// Held, held last, waiting in their queue, in their territory, or worked in their deal team.
function theirs({ workspaceId }: Seer, alias: string, circle: Circle): Scope {
  const { members, queues, territories } = circle
  const parts = [
    sql`${column(alias, 'owner_member_id')} = any(${members}::uuid[])`,
    sql`${column(alias, 'last_member_id')} = any(${members}::uuid[])`,
  ]
  if (queues.length > 0) parts.push(sql`${column(alias, 'owner_queue_id')} = any(${queues}::uuid[])`)
  if (territories.length > 0) parts.push(sql`${column(alias, 'territory_id')} = any(${territories}::uuid[])`)
  parts.push(sql`${column(alias, 'id')} = any(array(
    select dm.lead_id from deal_members dm
    where dm.workspace_id = ${workspaceId} and dm.until_at is null and dm.member_id = any(${members}::uuid[])))`)
  return either(parts)
}

// Who is asked to take a lead sees it before it is theirs, and who offered it until that is answered.
function offered({ workspaceId, memberId }: Seer, groups: Group[]): RawBuilder<unknown> {
  const to = groups.flatMap(({ levels, circle }) =>
    circle.none || circle.all ? [] : [offeredTo(levels, circle)],
  )
  const mine = sql`hs.to_member_id = ${memberId}::uuid or hs.from_member_id = ${memberId}::uuid`
  return sql`select hs.lead_id from handoffs hs
    where hs.workspace_id = ${workspaceId} and hs.closed_at is null and ${either([mine, ...to])}
    union all
    select rq.lead_id from requests rq
    where rq.workspace_id = ${workspaceId} and rq.closed_at is null
      and ${memberId}::uuid in (rq.to_member_id, rq.holder_member_id, rq.from_member_id)`
}

function offeredTo(levels: Level[], { members, queues }: Circle): RawBuilder<unknown> {
  return sql`(split_part(hs.seam, '>', 2) = any(${levels}::text[])
    and (hs.to_member_id = any(${members}::uuid[]) or hs.to_queue_id = any(${queues}::uuid[])))`
}

function either(parts: RawBuilder<unknown>[]): Scope {
  if (parts.length === 0) return NOTHING
  return sql<boolean>`(${sql.join(parts, sql` or `)})`
}

function column(alias: string, name: string): RawBuilder<unknown> {
  return sql.raw(`${alias}.${name}`)
}
