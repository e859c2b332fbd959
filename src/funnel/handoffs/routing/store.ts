/** Reading rules, pools and turns; keeping what was decided. */
import { sql } from 'kysely'
import type { Level } from '../../../office/team/functions.ts'
import type { Work } from '../../../platform/work.ts'
import type { Person, Pool } from './candidate.ts'
import type { Turn } from './fair-queue.ts'
import { loadsOf } from './people.ts'
import { type Rules, readRules } from './rule.ts'

/** The rules as they hold; those of a new workspace until somebody changed them. */
export async function rulesOf({ tx, actor }: Work): Promise<Rules> {
  const { rows } = await sql<Rules>`
    select steps, recent_days, worked_days, points from routing_rules where workspace_id = ${actor.workspaceId}`.execute(
    tx,
  )
  return readRules(rows[0] ?? null)
}

/** The pools of a level with those who have a place of their own in them; the default first. */
export async function poolsAt({ tx, actor }: Work, level: Level): Promise<Pool[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Omit<Pool, 'turns'>>`
    select q.id, coalesce(q.mode, 'pull') as mode, q.further is null as is_default,
           coalesce(q.own_list, false) as own_list, q.product_line_id, q.territory_id, q.segment_id,
           coalesce((select json_agg(json_build_object('memberId', p.member_id, 'weight', p.weight, 'tier', p.tier))
                     from pool_members p where p.workspace_id = ${ws} and p.queue_id = q.id and p.binned_at is null), '[]') as members
    from queues q
    where q.workspace_id = ${ws} and q.function = ${level} and q.kind = 'pool' and q.binned_at is null
    order by q.further nulls first, q.id`.execute(tx)
  return rows.map((row) => ({ ...row, turns: [] }))
}

/** Waits for its turn at these pools, in one order, so that two that need both never wait for each other. */
export async function lockPools({ tx, actor }: Work, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    select 1 from queues where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
    order by id for no key update`.execute(tx)
}

/** The turns of pools. */
export async function turnsOf({ tx, actor }: Work, poolIds: string[]): Promise<Map<string, Turn[]>> {
  if (poolIds.length === 0) return new Map()
  const { rows } = await sql<Turn & { queueId: string }>`
    select queue_id, member_id, v, began, last_at, active from pool_turns
    where workspace_id = ${actor.workspaceId} and queue_id = any(${poolIds}::uuid[])`.execute(tx)
  const of = new Map<string, Turn[]>()
  for (const { queueId, ...turn } of rows) of.set(queueId, [...(of.get(queueId) ?? []), turn])
  return of
}

/** Writes the turns that are different from before. */
export async function saveTurns({ tx, actor }: Work, queueId: string, turns: Turn[]): Promise<void> {
  if (turns.length === 0) return
  const of = <K extends keyof Turn>(key: K) => turns.map((turn) => turn[key])
  await sql`
    insert into pool_turns (workspace_id, queue_id, member_id, v, began, last_at, active)
    select ${actor.workspaceId}, ${queueId}, t.* from unnest(${of('memberId')}::uuid[], ${of('v')}::float8[],
      ${of('began')}::float8[], ${of('lastAt')}::timestamptz[], ${of('active')}::boolean[]) t
    on conflict (workspace_id, queue_id, member_id) do update
      set v = excluded.v, began = excluded.began, last_at = excluded.last_at, active = excluded.active`.execute(
    tx,
  )
}

/**
 * Is there still room for a lead of so many points: asked with the person held, for another pool may be giving to
 * them at this moment. Null when it is: then somebody else is next.
 */
export async function roomOf({ tx, actor }: Work, person: Person, rules: Rules): Promise<number | null> {
  const ws = actor.workspaceId
  const held = await sql`
    select 1 from work_profiles where workspace_id = ${ws} and member_id = ${person.id}
    for no key update skip locked`.execute(tx)
  if (held.rows.length === 0) return null
  const { rows } = await sql<{ load: number }>`
    select load from (${loadsOf(ws, sql`array[${person.id}::uuid]`, rules)}) held`.execute(tx)
  return rows[0]?.load ?? 0
}

export interface KeptRouting {
  id: string
  leadId: string
  level: Level
  step: string
  toMemberId: string | null
  toQueueId: string | null
  because: object
  considered: string[]
  leftOut: object[]
  turnQueueId: string | null
  charged: number | null
}

/** Keeps a decision. */
export async function keepRouting({ tx, actor, now }: Work, routing: KeptRouting): Promise<void> {
  const { because, considered, leftOut, ...rest } = routing
  const told = {
    because: JSON.stringify(because),
    considered: JSON.stringify(considered),
    leftOut: JSON.stringify(leftOut),
  }
  await tx
    .insertInto('routings')
    .values({ workspaceId: actor.workspaceId, ...rest, ...told, decidedAt: now, refundedAt: null })
    .execute()
}

/** The last time a lead was given to a member by turn at a level, if that turn was not given back yet. */
export async function lastTurn({ tx, actor }: Work, leadId: string, level: Level, memberId: string) {
  const { rows } = await sql<{ id: string; turnQueueId: string; charged: number; refundedAt: string | null }>`
    select id, turn_queue_id, charged, refunded_at from routings
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and level = ${level}
      and to_member_id = ${memberId} and turn_queue_id is not null
    order by decided_at desc, id desc limit 1`.execute(tx)
  return rows[0] && rows[0].refundedAt === null ? rows[0] : null
}

/** Notes that a turn was given back. */
export async function noteRefund({ tx, actor, now }: Work, id: string): Promise<void> {
  await sql`
    update routings set refunded_at = ${now}, version = version + 1
    where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
}
