/** What the charts are drawn from: on a day gone by, what people and job titles were then is read from their facts. */
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { addDays, type Day, dayOf, startOfDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { HeldRole, Person } from './charts.ts'

/** The people of a day, with what they were then: who had not left by its end is present. */
export async function peopleOf(work: Work, scope: Scope, day: Day): Promise<Person[]> {
  const end = endOf(work, day)
  const { rows } = await sql<Person>`
    select id, name, position, reports_to,
           case when left_at >= ${end} then 'active' else status end as status
    from members
    where workspace_id = ${work.actor.workspaceId} and joined_at < ${end}
      and (status <> 'former' or left_at >= ${end}) and ${scope}
    order by id`.execute(work.tx)
  if (!isPast(work, day)) return rows
  const then = await membersThen(work, end)
  return rows.map((row) => ({ ...row, ...then.get(row.id) }))
}

/** All job titles, also those in the bin: they may have been held on the day asked for. */
export async function rolesOf(
  work: Work,
  day: Day,
): Promise<{ id: string; name: string; functions: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; functions: string[] }>`
    select id, name, functions from roles where workspace_id = ${work.actor.workspaceId} order by id`.execute(
    work.tx,
  )
  if (!isPast(work, day)) return rows
  const then = await functionsThen(work, endOf(work, day))
  return rows.map((row) => ({ ...row, functions: then.get(row.id) ?? row.functions }))
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

/** The pods of a day with who was in them. */
export async function podsOn(
  work: Work,
  scope: Scope,
  day: Day,
): Promise<{ id: string; name: string; memberIds: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; memberIds: string[] }>`
    select t.id, t.name, array_agg(m.member_id order by m.from_day, m.id) as member_ids
    from pods t join pod_members m on m.workspace_id = t.workspace_id and m.pod_id = t.id
    where t.workspace_id = ${work.actor.workspaceId} and ${scope}
      and m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day})
    group by t.id, t.name order by lower(t.name), t.id`.execute(work.tx)
  return rows
}

/** The territories there were on a day. */
export async function territoriesOn(
  work: Work,
  day: Day,
): Promise<{ id: string; name: string; parentId: string | null; isThere: boolean }[]> {
  const end = endOf(work, day)
  const { rows } = await sql<{ id: string; name: string; parentId: string | null; isThere: boolean }>`
    select id, name, parent_id, (created_at < ${end} and (binned_at is null or binned_at >= ${end})) as is_there
    from territories where workspace_id = ${work.actor.workspaceId} order by lower(name), id`.execute(work.tx)
  return rows
}

type Then = Pick<Person, 'position' | 'reportsTo'>

// The last value that a fact before the end of the day set, column by column.
async function membersThen(work: Work, end: string): Promise<Map<string, Then>> {
  const { rows } = await sql<Then & { id: string }>`
    select (r->>'id') as id, ${lastSet('position')} as position, ${lastSet('reports_to')} as reports_to
    from journal j cross join jsonb_array_elements(j.rows) r
    where j.workspace_id = ${work.actor.workspaceId} and j.at < ${end} and j.fact like 'member.%'
      and r->>'table' = 'members'
    group by 1 having count(*) filter (where r->'set' ? 'position') > 0`.execute(work.tx)
  return new Map(rows.map(({ id, position, reportsTo }) => [id, { position, reportsTo }]))
}

async function functionsThen(work: Work, end: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; functions: string | null }>`
    select (r->>'id') as id, ${lastSet('functions')} as functions
    from journal j cross join jsonb_array_elements(j.rows) r
    where j.workspace_id = ${work.actor.workspaceId} and j.at < ${end} and j.fact like 'role.%'
      and r->>'table' = 'roles'
    group by 1`.execute(work.tx)
  return new Map(rows.flatMap(({ id, functions }) => (functions ? [[id, JSON.parse(functions)]] : [])))
}

const lastSet = (column: string) =>
  sql`(array_agg(r->'set'->>${column} order by (r->'set'->>'version')::int desc)
       filter (where r->'set' ? ${column}))[1]`

const isPast = (work: Work, day: Day) => day < dayOf(work.now, work.actor.workspace.timeZone)
const endOf = (work: Work, day: Day) => startOfDay(addDays(day, 1), work.actor.workspace.timeZone)
