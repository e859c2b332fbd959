/** Which leads are tried, who had them, and how all of them are called. */
import { sql } from 'kysely'
import type { Level } from '../../../office/team/functions.ts'
import { may } from '../../../platform/scope.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'

export interface ToTry {
  leadId: string
  at: Instant
  /** When it left the level again: then it takes no room any more. */
  until: Instant | null
}

const REACHED = {
  gather: 'received_at',
  qualify: 'first_qualify_at',
  convert: 'first_convert_at',
  serve: 'won_at',
}
const LEFT = {
  gather: 'first_qualify_at',
  qualify: 'first_convert_at',
  convert: 'won_at',
  serve: 'closed_at',
}
const BEFORE: Record<Level, [Level, string[]]> = {
  gather: ['gather', ['new']],
  qualify: ['gather', ['new', 'sorting']],
  convert: ['qualify', ['working']],
  serve: ['convert', ['working']],
}

/** The newest leads that came to a level, or those that are about to, in the order in which they come. */
export async function leadsToTry(
  { tx, actor, now }: Work,
  level: Level,
  which: 'last' | 'waiting',
  limit: number,
): Promise<ToTry[]> {
  const scope = may(actor, 'leads')
  const [from, states] = BEFORE[level]
  const { rows } = await (which === 'last'
    ? sql<ToTry>`
      select * from (
        select l.id as lead_id, l.${sql.ref(REACHED[level])} as at,
               coalesce(l.${sql.ref(LEFT[level])}, l.closed_at, 'infinity'::timestamptz) as until
        from leads l
        where l.workspace_id = ${actor.workspaceId} and l.${sql.ref(REACHED[level])} is not null and ${scope}
        order by l.received_at desc, l.id desc limit ${limit}) found
      order by at, lead_id`
    : sql<ToTry>`
      select l.id as lead_id, ${now}::timestamptz as at, null::timestamptz as until
      from leads l
      where l.workspace_id = ${actor.workspaceId} and l.level = ${from} and l.state = any(${states}::text[]) and ${scope}
      order by l.received_at, l.id limit ${limit}`
  ).execute(tx)
  // Still at the level: as good as for ever.
  return rows.map((row) => ({ ...row, until: row.until?.startsWith('infinity') ? FOR_EVER : row.until }))
}

const FOR_EVER = '9999-12-31T00:00:00.000Z'

/** Who held each lead first at a level. */
export async function asItWas(
  { tx, actor }: Work,
  level: Level,
  ids: string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ leadId: string; memberId: string }>`
    select distinct on (h.lead_id) h.lead_id, h.member_id from holdings h
    where h.workspace_id = ${actor.workspaceId} and h.lead_id = any(${ids}::uuid[]) and h.function = ${level}
      and h.member_id is not null
    order by h.lead_id, h.seq`.execute(tx)
  return new Map(rows.map(({ leadId, memberId }) => [leadId, memberId]))
}

/** People and queues by name, people first. */
export async function namesOfPeople({ tx, actor }: Work, ids: string[]) {
  const { rows } = await sql<{ id: string; name: string; isQueue: boolean }>`
    select id, name, false as is_queue from members where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
    union all
    select id, name, true from queues where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
    order by is_queue, name, id`.execute(tx)
  return rows
}

export async function namesOfLeads({ tx, actor }: Work, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select l.id, coalesce(a.name, c.name, '') as name from leads l
    left join accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    where l.workspace_id = ${actor.workspaceId} and l.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
