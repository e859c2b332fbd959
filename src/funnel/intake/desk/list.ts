/** The cards in their order: what waiting has cost most comes first. */
import { type RawBuilder, sql } from 'kysely'
import { NO_ID } from '../../../platform/id.ts'
import { cursorOf, readCursor } from '../../../platform/page.ts'
import { may } from '../../../platform/scope.ts'
import { addDays, dayOf, startOfDay } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { AGE_DAYS, AGES, type Age, type DeskAsked } from './contract.ts'
import type { Why } from './reasons.ts'
import type { ChannelWorth } from './worths.ts'

type Part = RawBuilder<unknown>

/**
 * Cards on my desk: leads of mine, and those that a queue holds; within what I may see. Who sees everything needs no
 * look at the leads themselves.
 */
function onMyDesk({ actor }: Work): { join: Part; where: Part } {
  const where = sql`(d.owner_member_id = ${actor.memberId} or d.owner_member_id is null)`
  if (actor.rights.all) return { join: sql``, where }
  const join = sql`join leads l on l.workspace_id = ${actor.workspaceId} and l.id = d.lead_id and ${may(actor, 'leads')}`
  return { join, where }
}

function asked(work: Work, { why, age }: Pick<DeskAsked, 'why' | 'age'>): Part {
  const reason = why === 'clean' ? sql`d.whys = '{}'` : why ? sql`${why} = any(d.whys)` : sql`true`
  const [from, until] = age ? bounds(work, age) : [null, null]
  return sql`${reason} and (${from}::timestamptz is null or d.received_at >= ${from})
    and (${until}::timestamptz is null or d.received_at < ${until})`
}

// From when (inclusive) until when an age reaches, in days of the workspace: today's are of no age yet.
function bounds(work: Work, age: Age): [string | null, string | null] {
  const zone = work.actor.workspace.timeZone
  const today = dayOf(work.now, zone)
  const start = (days: number) => startOfDay(addDays(today, -days), zone)
  const at = AGES.indexOf(age)
  const older = AGE_DAYS[at + 1]
  return [
    older === undefined ? null : start(older - 1),
    at === 0 ? null : start((AGE_DAYS[at] as number) - 1),
  ]
}

/**
 * A page of lead ids. Within a channel the oldest has cost most, so that each channel gives its oldest from the index
 * and only these are put into one order: by cost, then by id.
 */
export async function deskPage(
  work: Work,
  query: DeskAsked,
  worths: ChannelWorth[],
): Promise<{ ids: { leadId: string; cost: number }[]; next: string | null; at: string }> {
  const cursor = readCursor(query.after, 3)
  const at = typeof cursor?.[0] === 'string' ? cursor[0] : work.now
  const after = cursor && cursor[0] === at ? { cost: Number(cursor[1]), id: String(cursor[2]) } : null
  const of = query.channel
    ? worths.filter(({ id }) => id === (query.channel === 'none' ? NO_ID : query.channel))
    : worths
  const mine = onMyDesk(work)
  const cost = sql`(w.day_cost * extract(epoch from (${at}::timestamptz - d.received_at))::float8 / 86400)`
  const { rows } = await sql<{ leadId: string; cost: number }>`
    select x.lead_id, x.cost
    from unnest(${of.map(({ id }) => id)}::uuid[], ${of.map((one) => one.dayCost)}::float8[]) w (channel_id, day_cost)
    cross join lateral (
      select d.lead_id, ${cost} as cost from desk_cards d
      ${mine.join}
      where ${mine.where} and d.workspace_id = ${work.actor.workspaceId} and d.channel_id = w.channel_id and ${asked(work, query)}
        ${after ? sql`and (${cost}, d.lead_id) < (${after.cost}::float8, ${after.id}::uuid)` : sql``}
      order by d.received_at, d.lead_id desc limit ${query.limit + 1}
    ) x
    order by x.cost desc, x.lead_id desc limit ${query.limit + 1}`.execute(work.tx)
  const ids = rows.slice(0, query.limit)
  const last = ids.at(-1)
  const next = rows.length > query.limit && last ? cursorOf([at, last.cost, last.leadId]) : null
  return { ids, next, at }
}

export interface Counted {
  channelId: string
  age: Age
  whys: Why[]
  count: number
}

/** How many wait, by channel, age and the reasons they have; every other count is a sum of these. */
export async function deskCounted(work: Work): Promise<Counted[]> {
  const mine = onMyDesk(work)
  const ages = sql.join(
    AGES.slice(0, -1).map((age) => sql`when d.received_at >= ${bounds(work, age)[0]} then ${age}`),
    sql` `,
  )
  const { rows } = await sql<Counted>`
    select d.channel_id, case ${ages} else ${AGES.at(-1)} end as age, d.whys, count(*)::int as count
    from desk_cards d
    ${mine.join}
    where ${mine.where} and d.workspace_id = ${work.actor.workspaceId}
    group by 1, 2, 3`.execute(work.tx)
  return rows
}

/** Which of some leads are on my desk, in their order. */
export async function onDesk(work: Work, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from unnest(${ids}::uuid[]) with ordinality k (id, n)
    join leads l on l.id = k.id and l.workspace_id = ${work.actor.workspaceId} and ${may(work.actor, 'leads')}
    order by k.n`.execute(work.tx)
  return rows.map(({ id }) => id)
}
