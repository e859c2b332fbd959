/** What the rules must know beside the facts: the offers they are about, who draws from which queue, who was told already. */
import { type RawBuilder, sql } from 'kysely'
import { addMs, dayOf, type Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { NEWS_MS } from './notice.ts'
import type { Known, Notice, Offer, Told } from './told.ts'

/** The offers that facts are about, and who draws from the queues they name. */
export async function knownOf(work: Work, facts: Told[]): Promise<Known> {
  const rows = facts.flatMap((fact) => fact.rows).filter(({ table }) => table === 'handoffs')
  const offers = await offersOf(work, [...new Set(rows.map(({ id }) => id))])
  const queues = [
    ...rows.flatMap(({ set }) => (typeof set.to_queue_id === 'string' ? [set.to_queue_id] : [])),
  ]
  const pools = await poolsOf(work, [...new Set(queues)])
  return { offers, pools, asked: await askedOf(work, facts) }
}

async function offersOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, Offer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Offer>`
    select id, seam, from_member_id, to_member_id, to_queue_id from handoffs
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Who draws from a queue: whoever it lists, else whoever holds its function today. */
async function poolsOf(work: Work, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const { tx, actor } = work
  const ws = actor.workspaceId
  const { rows } = await sql<{ id: string; listed: string[] | null; holding: string[] }>`
    select q.id,
           (select array_agg(p.member_id::text) from pool_members p
            where p.workspace_id = ${ws} and p.queue_id = q.id and p.binned_at is null) as listed,
           array(${holders(work, sql`q.function = any(r.functions)`)}) as holding
    from queues q where q.workspace_id = ${ws} and q.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.listed ?? row.holding]))
}

/** Whom a request to nobody by name is put to: every specialist, or everybody in the field. */
async function askedOf(work: Work, facts: Told[]): Promise<Map<string, string[]>> {
  const asks = facts.some(({ fact, detail }) => fact.startsWith('request.') && !detail.memberId)
  if (!asks) return new Map()
  const { rows } = await sql<{ specialist: string[]; field: string[] }>`
    select array(${holders(work, sql`'specialist' = any(r.functions)`)}) as specialist,
           array(${holders(work, sql`r.reach = 'field'`)}) as field`.execute(work.tx)
  return new Map(Object.entries(rows[0] ?? {}))
}

// Who holds a job title of some kind today.
function holders({ actor, now }: Work, which: RawBuilder<unknown>) {
  const today = dayOf(now, actor.workspace.timeZone)
  return sql`
    select distinct a.member_id::text from roles r
    join role_assignments a on a.workspace_id = r.workspace_id and a.role_id = r.id and a.binned_at is null
      and a.from_day <= ${today} and (a.until_day is null or a.until_day > ${today})
    where r.workspace_id = ${actor.workspaceId} and ${which}`
}

/**
 * What is left of notices to be: of a pool one hears once until one has looked, for each lead in it is no news of
 * its own.
 */
export async function withoutEcho(work: Work, notices: Notice[]): Promise<Notice[]> {
  const { tx, actor } = work
  const readers = notices.filter(({ kind }) => kind === 'pool').map((one) => one.memberId)
  if (readers.length === 0) return notices
  const { rows } = await sql<{ memberId: string; queueId: string; waits: boolean; lookedAt: Instant | null }>`
    select member_id, queue_id, bool_or(read_at is null) as waits, max(read_at) as looked_at from notices
    where workspace_id = ${actor.workspaceId} and kind = 'pool' and member_id = any(${[...new Set(readers)]}::uuid[])
      and (read_at is null or at > ${addMs(work.now, -NEWS_MS)})
    group by member_id, queue_id`.execute(tx)
  const told = new Map(rows.map((row) => [`${row.memberId} ${row.queueId}`, row]))
  return notices.filter((one) => {
    const key = `${one.memberId} ${one.queueId}`
    const before = told.get(key)
    if (one.kind !== 'pool') return true
    if (before?.waits || (before?.lookedAt && one.at <= before.lookedAt)) return false
    told.set(key, { ...one, queueId: one.queueId as string, waits: true, lookedAt: null })
    return true
  })
}
