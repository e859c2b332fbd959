/** Who could be given work of a level: those who hold its function today, and whoever the facts name. */
import { sql } from 'kysely'
import { awayAt } from '../../../office/team/calendars/actions.ts'
import type { Level } from '../../../office/team/functions.ts'
import { type LimitColumns, limitsOf } from '../../../office/team/roles/limits.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Held, Person } from './candidate.ts'
import type { Rules } from './rule.ts'

interface Found {
  id: string
  status: Person['status']
  holds: (Omit<Held, 'limits'> & LimitColumns)[] | null
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
      select a.*, r.reach
      from role_assignments a join roles r on r.workspace_id = ${ws} and r.id = a.role_id
      where a.workspace_id = ${ws} and a.binned_at is null
        and ${level} = any(r.functions) and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today})
    ), holders as (
      select member_id, json_agg(json_build_object('share', share, 'reach', reach, 'primary', standing = 'primary',
               'territoryIds', territory_ids, 'productLineIds', product_line_ids, 'channelIds', channel_ids,
               'dealAtLeast', deal_at_least, 'dealBelow', deal_below, 'dealCurrency', deal_currency)
             order by share desc, id) as holds
      from held group by member_id
    ), asked as materialized (
      select m.id, m.status, h.holds, p.capacity, p.skills
      from members m
      left join holders h on h.member_id = m.id
      left join work_profiles p on p.workspace_id = ${ws} and p.member_id = m.id
      where m.workspace_id = ${ws} and (h.member_id is not null or m.id = any(${named}::uuid[]))
    ), loads as materialized (${loadsOf(ws, sql`array(select id from asked where capacity is not null)`, rules)})
    select a.*, coalesce(w.load, 0) as load from asked a left join loads w on w.member_id = a.id order by a.id`.execute(
    tx,
  )
  const away = await awayAt(
    work,
    rows.map(({ id }) => id),
    now,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        holds: (row.holds ?? []).map(heldOf),
        skills: row.skills ?? [],
        away: away.get(row.id) ?? null,
      },
    ]),
  )
}

function heldOf({ share, reach, primary, ...columns }: Omit<Held, 'limits'> & LimitColumns): Held {
  return { share, reach, primary, limits: limitsOf(columns) }
}

/** The points of open work that members hold or are being offered, as SQL: those without any are not told. */
export function loadsOf(ws: string, memberIds: ReturnType<typeof sql>, { points }: Rules) {
  const counted = Object.entries(points).filter(([, one]) => one > 0)
  const levels = counted.map(([level]) => level)
  const worth = (level: ReturnType<typeof sql>) =>
    sql`case ${level} ${sql.join(
      counted.map(([name, one]) => sql`when ${name} then ${one}::int`),
      sql` `,
    )} else 0 end`
  if (counted.length === 0) return sql`select null::uuid as member_id, 0 as load where false`
  return sql`
    select member_id, sum(points)::int as load from (
      select l.owner_member_id as member_id, ${worth(sql`l.level`)} * count(*) as points from leads l
      where l.workspace_id = ${ws} and l.owner_member_id = any(${memberIds})
        and l.level = any(${levels}::text[]) and l.state = any('{new,sorting,waiting,working,offered}')
      group by l.owner_member_id, l.level
      union all
      select f.to_member_id, ${worth(sql`split_part(f.seam, '>', 2)`)} from handoffs f
      where f.workspace_id = ${ws} and f.to_member_id = any(${memberIds}) and f.closed_at is null
        and f.seam <> 'gather>qualify'
    ) held group by member_id`
}
