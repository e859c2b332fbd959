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
  if (LEVELS.every((level) => seer.see[level].all)) return EVERYTHING
  // Levels with the same people are asked together, mostly all four are; their queues differ and are asked after.
  const parts = together(seer.see, ({ queues: _, ...people }) => people).map(({ levels, circle }) =>
    atLevels(alias, levels, circle.all ? null : theirs(seer, alias, circle)),
  )
  for (const { levels, circle } of together(seer.see, ({ queues }) => queues)) {
    const waiting = sql`${column(alias, 'owner_queue_id')} = any(${circle.queues}::uuid[])`
    if (!circle.all && circle.queues.length > 0) parts.push(atLevels(alias, levels, waiting))
  }
  parts.push(sql`${column(alias, 'id')} = any(array(${offered(seer)}))`)
  return either(parts)
}

interface Group {
  levels: Level[]
  circle: Circle
}

// Levels of which the same is to be asked; those of which nothing is seen are not asked at all.
function together(see: Found['see'], by: (circle: Circle) => unknown): Group[] {
  const seen = LEVELS.filter((level) => !see[level].none)
  const groups = Map.groupBy(seen, (level) => JSON.stringify([see[level].all, by(see[level])]))
  return [...groups.values()].map((levels) => ({ levels, circle: see[levels[0] as Level] }))
}

function atLevels(alias: string, levels: Level[], whose: RawBuilder<unknown> | null): RawBuilder<unknown> {
  if (levels.length === LEVELS.length && whose) return whose
  const where = sql`${column(alias, 'level')} = any(${levels}::text[])`
  return whose ? sql`(${where} and ${whose})` : where
}

// Held, held last, in their territory, or worked in their deal team.
function theirs({ workspaceId }: Seer, alias: string, circle: Circle): Scope {
  const { members, territories } = circle
  const parts = [
    sql`${column(alias, 'owner_member_id')} = any(${members}::uuid[])`,
    sql`${column(alias, 'last_member_id')} = any(${members}::uuid[])`,
  ]
  if (territories.length > 0) parts.push(sql`${column(alias, 'territory_id')} = any(${territories}::uuid[])`)
  parts.push(sql`${column(alias, 'id')} = any(array(
    select dm.lead_id from deal_members dm
    where dm.workspace_id = ${workspaceId} and dm.until_at is null and dm.member_id = any(${members}::uuid[])))`)
  return either(parts)
}

// Who is asked to take a lead sees it before it is theirs, and who offered it until that is answered.
function offered({ workspaceId, memberId, see }: Seer): RawBuilder<unknown> {
  const to = together(see, (circle) => circle).flatMap(({ levels, circle }) =>
    circle.all ? [] : [offeredTo(levels, circle)],
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
