/** Who could be given work of a level: those who hold its function today, and whoever the facts name. */
import { sql } from 'kysely'
import { awayAt } from '../../../office/team/calendars/actions.ts'
import type { Level } from '../../../office/team/functions.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Held, Person } from './candidate.ts'
import type { Rules } from './rule.ts'

interface Found {
  id: string
  status: Person['status']
  holds: Held[] | null
  capacity: number | null
  skills: string[] | null
  load: number
}

/** Everybody in question with what they hold, can take and have; loads only where a cap asks for them. */
export async function peopleAt(
  work: Work,
  level: Level,
  rules: Rules,
  named: string[],
): Promise<Map<string, Person>> {
  const { tx, actor, now } = work
  const ws = actor.workspaceId
  const today = dayOf(now, actor.workspace.timeZone)
  const { rows } = await sql<Found>`
    with held as (
      select a.member_id, a.share, a.territory_id, a.product_line_id, r.reach, ${level} = any(r.functions) as here,
             max(a.share) over (partition by a.member_id) as most
      from role_assignments a join roles r on r.workspace_id = ${ws} and r.id = a.role_id
      where a.workspace_id = ${ws} and a.binned_at is null
        and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today})
    ), holders as (
      select member_id, json_agg(json_build_object('share', share, 'territoryId', territory_id,
               'productLineId', product_line_id, 'reach', reach, 'primary', share = most) order by share desc) as holds
      from held where here group by member_id
    )
    select m.id, m.status, h.holds, p.capacity, p.skills,
           case when p.capacity is null then 0 else ${loadOf(ws, sql`m.id`, rules)} end as load
    from members m
    left join holders h on h.member_id = m.id
    left join work_profiles p on p.workspace_id = ${ws} and p.member_id = m.id
    where m.workspace_id = ${ws} and (h.member_id is not null or m.id = any(${named}::uuid[]))
    order by m.id`.execute(tx)
  const away = await awayAt(
    work,
    rows.map(({ id }) => id),
    now,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, holds: row.holds ?? [], skills: row.skills ?? [], away: away.get(row.id) ?? null },
    ]),
  )
}

/** The points of open work a member holds or is being offered, as SQL. */
export function loadOf(ws: string, memberId: ReturnType<typeof sql>, { points }: Rules) {
  const counted = Object.entries(points).filter(([, one]) => one > 0)
  const levels = counted.map(([level]) => level)
  const worth = (level: ReturnType<typeof sql>) =>
    sql`case ${level} ${sql.join(
      counted.map(([name, one]) => sql`when ${name} then ${one}::int`),
      sql` `,
    )} else 0 end`
  if (counted.length === 0) return sql<number>`0`
  return sql<number>`(
    coalesce((select sum(${worth(sql`l.level`)} * l.n) from (
      select l.level, count(*) as n from leads l where l.workspace_id = ${ws} and l.owner_member_id = ${memberId}
        and l.level = any(${levels}::text[]) and l.state in ('new', 'sorting', 'waiting', 'working', 'offered')
      group by l.level) l), 0)
    + coalesce((select sum(${worth(sql`split_part(f.seam, '>', 2)`)}) from handoffs f
      where f.workspace_id = ${ws} and f.to_member_id = ${memberId} and f.closed_at is null
        and f.seam <> 'gather>qualify'), 0))::int`
}
