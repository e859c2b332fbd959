/** The activities module's only SQL. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { readCursor } from '../../platform/page.ts'
import { may, type Scope } from '../../platform/scope.ts'
import type { Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Activities, Leads } from '../../tables.ts'
import type { ActivityFilters, TaskFilters } from './contract.ts'

export type Activity = Selectable<Activities>

/** The lead something is about, locked, when the actor may see it: a touch and a next step are noted on it. */
export async function lockLead({ tx, actor }: Work, id: string): Promise<Selectable<Leads> | null> {
  const { rows } = await sql<Selectable<Leads>>`
    select l.* from leads l
    where l.workspace_id = ${actor.workspaceId} and l.id = ${id} and ${may(actor, 'leads')} for update of l`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Who and what an activity is about, as far as it is there. */
export interface About {
  accountId: string | null
  contactId: string | null
}

/**
 * The company and the person, the person's company filled in; null when one of them is not there, or not to be seen.
 * What stands in a lead that is seen is trusted.
 */
export async function whoIsMeant(
  { tx, actor }: Work,
  asked: { accountId?: string | null; contactId?: string | null },
  { trusted = false } = {},
): Promise<About | null> {
  const { rows } = await sql<About>`
    select a.id as account_id, c.id as contact_id
    from (values (1)) one
    left join contacts c on c.workspace_id = ${actor.workspaceId} and c.id = ${asked.contactId ?? null}
      and ${trusted ? sql`true` : may(actor, 'contacts')}
    left join accounts a on a.workspace_id = ${actor.workspaceId}
      and a.id = coalesce(${asked.accountId ?? null}::uuid, c.account_id) and ${trusted ? sql`true` : may(actor, 'accounts')}`.execute(
    tx,
  )
  const found = rows[0] as About
  const missing =
    (asked.accountId && found.accountId !== asked.accountId) || (asked.contactId && !found.contactId)
  return missing ? null : found
}

/** Is it somebody who works here now. */
export async function worksHere({ tx, actor }: Work, memberId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from members
    where workspace_id = ${actor.workspaceId} and id = ${memberId} and status = 'active'`.execute(tx)
  return rows.length === 1
}

/** Are all of them people who work here now. */
export async function allWorkHere({ tx, actor }: Work, memberIds: string[]): Promise<boolean> {
  if (memberIds.length === 0) return true
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from members
    where workspace_id = ${actor.workspaceId} and id = any(${memberIds}::uuid[]) and status = 'active'`.execute(
    tx,
  )
  return rows[0]?.count === memberIds.length
}

/** The activity, locked; lock its lead first. */
export async function lockActivity({ tx, actor }: Work, id: string): Promise<Activity | null> {
  const { rows } = await sql<Activity>`
    select * from activities where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** The lead of an activity, without locking anything; undefined when there is no such activity. */
export async function leadOf({ tx, actor }: Work, activityId: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ leadId: string | null }>`
    select v.lead_id from activities v
    where v.workspace_id = ${actor.workspaceId} and v.id = ${activityId} and ${may(actor, 'activities')}`.execute(
    tx,
  )
  return rows[0]?.leadId
}

/** The instant of the last touch of a lead that is not in the bin. */
export async function lastTouch({ tx, actor }: Work, leadId: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select max(at) as at from activities
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and binned_at is null
      and direction = 'out' and kind in ('call', 'mail', 'meeting')`.execute(tx)
  return rows[0]?.at ?? null
}

interface Names {
  accountName: string | null
  contactName: string | null
  memberName: string
  mentioned: { id: string; name: string }[]
}
type Read = Activity & Names

const columns = sql`
  v.*, a.name as account_name, c.name as contact_name, m.name as member_name,
  case when v.mentions is null then '[]'::jsonb else (
    select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]') from members o
    where o.workspace_id = v.workspace_id and o.id = any(v.mentions)) end as mentioned
  from activities v
  join members m on m.workspace_id = v.workspace_id and m.id = v.member_id
  left join accounts a on a.workspace_id = v.workspace_id and a.id = v.account_id
  left join contacts c on c.workspace_id = v.workspace_id and c.id = v.contact_id`

/** One activity with its names; also from the bin. */
export async function activity({ tx, actor }: Work, scope: Scope, id: string): Promise<Read | null> {
  const { rows } = await sql<Read>`
    select ${columns} where v.workspace_id = ${actor.workspaceId} and v.id = ${id} and ${scope}`.execute(tx)
  return rows[0] ?? null
}

/** What was done and set, newest first. */
export async function activities({ tx, actor }: Work, scope: Scope, by: ActivityFilters): Promise<Read[]> {
  const where = whichOf(actor, scope, by)
  if (by.kind) where.push(sql`v.kind = any(${by.kind}::text[])`)
  const after = readCursor(by.after, 2)
  if (after) where.push(sql`(v.at, v.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { rows } = await sql<Read>`
    select ${columns} where ${sql.join(where, sql` and `)}
    order by v.at desc, v.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** Tasks by the day they are due, the longest due first. */
export async function tasks({ tx, actor }: Work, scope: Scope, by: TaskFilters): Promise<Read[]> {
  const where = whichOf(actor, scope, by)
  where.push(sql`v.kind = 'task'`, by.done === 'true' ? sql`v.done_at is not null` : sql`v.done_at is null`)
  if (by.dueTo) where.push(sql`v.due_on <= ${by.dueTo}`)
  const after = readCursor(by.after, 2)
  if (after) where.push(sql`(v.due_on, v.id) > (${after[0]}::date, ${after[1]}::uuid)`)
  const { rows } = await sql<Read>`
    select ${columns} where ${sql.join(where, sql` and `)}
    order by v.due_on, v.id limit ${by.limit + 1}`.execute(tx)
  return rows
}

type About4 = Pick<ActivityFilters, 'lead' | 'account' | 'contact' | 'member'>

function whichOf(actor: Work['actor'], scope: Scope, by: About4): RawBuilder<unknown>[] {
  const where: RawBuilder<unknown>[] = [
    sql`v.workspace_id = ${actor.workspaceId}`,
    sql`v.binned_at is null`,
    scope,
  ]
  if (by.lead) where.push(sql`v.lead_id = ${by.lead}`)
  if (by.account) where.push(sql`v.account_id = ${by.account}`)
  if (by.contact) where.push(sql`v.contact_id = ${by.contact}`)
  if (by.member) where.push(sql`v.member_id = ${by.member === 'me' ? actor.memberId : by.member}`)
  return where
}
