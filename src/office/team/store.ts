/** What the charts are drawn from. */
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { addDays, type Day, startOfDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { HeldRole, Person } from './charts.ts'

/** The people of a day, with what they were then: who had not left by its end is present. */
export async function peopleOf(work: Work, scope: Scope, day: Day): Promise<Person[]> {
  const end = startOfDay(addDays(day, 1), work.actor.workspace.timeZone)
  const { rows } = await sql<Person>`
    select id, name, position, reports_to,
           case when left_at >= ${end} then 'active' else status end as status
    from members
    where workspace_id = ${work.actor.workspaceId} and joined_at < ${end}
      and (status <> 'former' or left_at >= ${end}) and ${scope}
    order by id`.execute(work.tx)
  return rows
}

/** All job titles, also those in the bin: they may have been held on the day asked for. */
export async function rolesOf(work: Work): Promise<{ id: string; name: string; functions: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; functions: string[] }>`
    select id, name, functions from roles where workspace_id = ${work.actor.workspaceId} order by id`.execute(
    work.tx,
  )
  return rows
}

/** The assignments that hold on a day. */
export async function rolesHeldOn(work: Work, scope: Scope, day: Day): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select id, member_id, role_id, share, standing, territory_ids, product_line_ids, channel_ids,
           deal_at_least, deal_below, deal_currency, from_day, until_day
    from role_assignments
    where workspace_id = ${work.actor.workspaceId} and binned_at is null
      and from_day <= ${day} and (until_day is null or until_day > ${day}) and ${scope}
    order by id`.execute(work.tx)
  return rows
}
