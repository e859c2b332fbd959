/** The only SQL about how routing is set up, and what its screens show. */
import { type Selectable, sql } from 'kysely'
import type { TableName } from '../../../platform/rows.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { DB } from '../../../tables.ts'
import type { NamedAccount, PoolOut, SkillNeed } from './contract.ts'
import { loadsOf } from './people.ts'
import type { Rules } from './rule.ts'

export type QueueRow = Selectable<DB['queues']>

/** A row to be changed: one of this workspace by its id. */
export async function lockRow<T extends TableName>(
  { tx, actor }: Work,
  table: T,
  id: string,
): Promise<(Selectable<DB[T]> & { id: string; version: number }) | null> {
  const { rows } = await sql<Selectable<DB[T]> & { id: string; version: number }>`
    select * from ${sql.table(snake(table))} where workspace_id = ${actor.workspaceId} and id = ${id}
    for no key update`.execute(tx)
  return rows[0] ?? null
}

/** Is there such a row, out of the bin, in this workspace. */
export async function isKnown({ tx, actor }: Work, table: TableName, id: string): Promise<boolean> {
  const { rows } = await sql<{ binnedAt: string | null }>`
    select * from ${sql.table(snake(table))} where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(
    tx,
  )
  return rows[0] !== undefined && !rows[0].binnedAt
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The default pool of a function, to be changed. */
export async function lockDefault({ tx, actor }: Work, fn: string): Promise<QueueRow | null> {
  const { rows } = await sql<QueueRow>`
    select * from queues where workspace_id = ${actor.workspaceId} and function = ${fn} and kind = 'pool'
      and further is null and binned_at is null for no key update`.execute(tx)
  return rows[0] ?? null
}

/** Is the name borne by another pool, or is what a pool is for taken by another of its function. */
export async function clash(
  { tx, actor }: Work,
  pool: Pick<QueueRow, 'function' | 'name' | 'productLineId' | 'territoryId' | 'segmentId'>,
  butOf: string | null,
): Promise<'name' | 'for' | null> {
  const { rows } = await sql<{ name: boolean }>`
    select lower(name) = lower(${pool.name}) as name from queues
    where workspace_id = ${actor.workspaceId} and kind = 'pool' and binned_at is null and id is distinct from ${butOf}
      and (lower(name) = lower(${pool.name}) or function = ${pool.function}
        and (product_line_id = ${pool.productLineId} or territory_id = ${pool.territoryId} or segment_id = ${pool.segmentId}))
    order by 1 desc limit 1`.execute(tx)
  return rows[0] ? (rows[0].name ? 'name' : 'for') : null
}

/** How many leads and offers wait in a queue. */
export async function waitingIn({ tx, actor }: Work, queueId: string): Promise<number> {
  const ws = actor.workspaceId
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from leads where workspace_id = ${ws} and owner_queue_id = ${queueId} and state <> 'closed')
         + (select count(*) from handoffs where workspace_id = ${ws} and to_queue_id = ${queueId} and closed_at is null) as n`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

type PoolRow = Omit<PoolOut, 'members'>

/** The pools in the order of the funnel, the default of each function first. */
export async function poolRows({ tx, actor }: Work, scope: Scope): Promise<PoolRow[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<PoolRow>`
    select q.id, q.name, q.function, coalesce(q.mode, 'pull') as mode, q.further is null as is_default,
           coalesce(q.own_list, false) as own_list, q.product_line_id, q.territory_id, q.segment_id, false as binned, q.version,
           (select count(*) from leads l where l.workspace_id = ${ws} and l.owner_queue_id = q.id and l.state = 'waiting') as waiting
    from queues q
    where q.workspace_id = ${ws} and q.kind = 'pool' and q.binned_at is null and ${scope}
    order by array_position(array['qualify', 'convert', 'serve'], q.function), q.further nulls first, lower(q.name), q.id`.execute(
    tx,
  )
  return rows
}

/** Names and loads of people, whether a cap asks for them or not. */
export async function namesAndLoads({ tx, actor }: Work, ids: string[], rules: Rules) {
  const { rows } = await sql<{ id: string; name: string; load: number }>`
    select m.id, m.name, coalesce(h.load, 0) as load
    from members m
    left join (${loadsOf(actor.workspaceId, sql`${ids}::uuid[]`, rules)}) h on h.member_id = m.id
    where m.workspace_id = ${actor.workspaceId} and m.id = any(${ids}::uuid[])
    order by lower(m.name), m.id`.execute(tx)
  return rows
}

/** The places people have of their own. */
export async function placeRows({ tx, actor }: Work) {
  const { rows } = await sql<{ id: string; version: number; queueId: string; memberId: string }>`
    select id, version, queue_id, member_id from pool_members
    where workspace_id = ${actor.workspaceId} and binned_at is null`.execute(tx)
  return rows
}

export async function placeOf({ tx, actor }: Work, queueId: string, memberId: string) {
  const { rows } = await sql<Selectable<DB['poolMembers']>>`
    select * from pool_members where workspace_id = ${actor.workspaceId} and queue_id = ${queueId}
      and member_id = ${memberId} and binned_at is null for no key update`.execute(tx)
  return rows[0] ?? null
}

export async function profileOf({ tx, actor }: Work, memberId: string) {
  const { rows } = await sql<Selectable<DB['workProfiles']>>`
    select * from work_profiles where workspace_id = ${actor.workspaceId} and member_id = ${memberId}
    for no key update`.execute(tx)
  return rows[0] ?? null
}

/** The rules' row to be changed; null while nobody changed them. */
export async function lockRules({ tx, actor }: Work) {
  const { rows } = await sql<Selectable<DB['routingRules']>>`
    select * from routing_rules where workspace_id = ${actor.workspaceId} for no key update`.execute(tx)
  return rows[0] ?? null
}

/** The version of the rules; those of a new workspace are the first. */
export async function rulesVersion({ tx, actor }: Work): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from routing_rules where workspace_id = ${actor.workspaceId}`.execute(tx)
  return rows[0]?.version ?? 1
}

export async function needRows({ tx, actor }: Work, scope: Scope): Promise<SkillNeed[]> {
  const { rows } = await sql<SkillNeed>`
    select k.id, k.skill, k.product_line_id, k.country, k.version from skill_needs k
    where k.workspace_id = ${actor.workspaceId} and k.binned_at is null and ${scope} order by lower(k.skill), k.id`.execute(
    tx,
  )
  return rows
}

export async function namedRows(
  { tx, actor }: Work,
  scope: Scope,
  accountId: string,
): Promise<NamedAccount[]> {
  const { rows } = await sql<NamedAccount>`
    select n.id, n.account_id, n.member_id, m.name as member_name, n.version
    from named_accounts n join members m on m.workspace_id = n.workspace_id and m.id = n.member_id
    join accounts a on a.workspace_id = n.workspace_id and a.id = n.account_id
    where n.workspace_id = ${actor.workspaceId} and n.account_id = ${accountId} and n.binned_at is null and ${scope}`.execute(
    tx,
  )
  return rows
}
