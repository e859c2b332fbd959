/** The only SQL about roles, assignments and queues. */
import { sql } from 'kysely'
import { afterName, type Page, pagedByName } from '../../../platform/by-name.ts'
import { ID_PATTERN } from '../../../platform/id.ts'
import { paged, readCursor } from '../../../platform/page.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Day } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Queue, Role } from './contract.ts'
import type { LimitColumns } from './limits.ts'
import type { Span } from './role.ts'

/** An assignment as kept. */
export interface AssignmentRow extends Span, LimitColumns {
  id: string
  memberId: string
  roleId: string
  share: number
  standing: string
  version: number
}

type AskedWithBin = Page & { binned: boolean }

/** Roles by name. */
export async function listRoles(work: Work, scope: Scope, asked: AskedWithBin) {
  const { rows } = await sql<Role & { sortName: string }>`
    select t.id, t.name, t.functions, t.reach, t.binned_at is not null as binned, t.version, lower(t.name) as sort_name
    from roles t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** Assignments in the order in which they were made; with a day only those that hold on it. */
export async function listAssignments(
  work: Work,
  scope: Scope,
  asked: Page & { asOf?: Day | undefined; memberId?: string | undefined },
) {
  const [after] = readCursor(asked.after, 1) ?? []
  const { rows } = await sql<AssignmentRow>`
    select id, member_id, role_id, share, standing, territory_ids, product_line_ids, channel_ids,
           deal_at_least, deal_below, deal_currency, from_day, until_day, version
    from role_assignments
    where workspace_id = ${work.actor.workspaceId} and binned_at is null and ${scope}
      and ${typeof after === 'string' && ID_PATTERN.test(after) ? sql`id > ${after}` : sql`true`}
      and ${asked.memberId ? sql`member_id = ${asked.memberId}` : sql`true`}
      and ${asked.asOf ? sql`from_day <= ${asked.asOf} and (until_day is null or until_day > ${asked.asOf})` : sql`true`}
    order by id limit ${asked.limit + 1}`.execute(work.tx)
  return paged(rows, asked.limit, (row) => [row.id])
}

/** The named queues, in the order of the funnel. */
export async function listQueues(work: Work): Promise<Queue[]> {
  const { rows } = await sql<Queue>`
    select id, name, function, kind, version from queues
    where workspace_id = ${work.actor.workspaceId} and binned_at is null
    order by array_position(array['gather', 'qualify', 'convert', 'serve'], function), kind desc, further nulls first, id`.execute(
    work.tx,
  )
  return rows
}

/** A role to be changed. */
export async function lockRole(work: Work, id: string) {
  return work.tx
    .selectFrom('roles')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** An assignment to be changed. */
export async function lockAssignment(work: Work, id: string) {
  return work.tx
    .selectFrom('roleAssignments')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .where('binnedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** All that a member holds, held or will hold. */
export async function assignmentsOf(work: Work, memberId: string) {
  return work.tx
    .selectFrom('roleAssignments')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('memberId', '=', memberId)
    .where('binnedAt', 'is', null)
    .execute()
}

/** How many assignments from a day on name this role or territory. */
export async function stillAssigned(work: Work, what: { roleId?: string; territoryId?: string }, day: Day) {
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from role_assignments
    where workspace_id = ${work.actor.workspaceId} and binned_at is null
      and (until_day is null or until_day > ${day})
      and ${what.roleId ? sql`role_id = ${what.roleId}` : sql`${what.territoryId} = any(territory_ids)`}`.execute(
    work.tx,
  )
  return rows[0]?.held ?? 0
}

/** Is the name borne by another role outside the bin. */
export async function isNameTaken(work: Work, name: string, butOf: string | null) {
  const { rows } = await sql`
    select 1 from roles where workspace_id = ${work.actor.workspaceId}
      and lower(name) = lower(${name}) and binned_at is null and id is distinct from ${butOf}`.execute(
    work.tx,
  )
  return rows.length > 0
}
