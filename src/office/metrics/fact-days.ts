/** Facts by day, function and person: added up once when they are settled, and read with those that are not. */
import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../../platform/followers.ts'
import { NO_ID } from '../../platform/id.ts'
import { addDays, type Day, startOfDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'

/** Adds the facts between two places of the journal to the sums of their days. */
export async function countFacts(work: Work, after: Place, upTo: Place): Promise<void> {
  const between = sql<boolean>`(j.tx, j.id) > (${after.tx}::xid8, ${after.id}::uuid) and (j.tx, j.id) <= (${upTo.tx}::xid8, ${upTo.id}::uuid)`
  await sql`
    insert into fact_days as t (workspace_id, day, function, member_id, fact, about, facts)
    select ${work.actor.workspaceId}::uuid, day, function, member_id, fact, about, sum(n)
    from (${countable(work, between)}) counted
    group by day, function, member_id, fact, about
    on conflict (workspace_id, day, function, member_id, fact, about) do update set facts = t.facts + excluded.facts`.execute(
    work.tx,
  )
}

/**
 * Facts as they count. What became of an offer counts twice: for who answered it, and (as `sent.*`) for who made it.
 * An offer to oneself stays out. A fact that voids another, at the time of that one, takes its count back.
 */
function countable({ actor }: Work, where: RawBuilder<boolean>): RawBuilder<unknown> {
  const day = sql`(j.at at time zone ${actor.workspace.timeZone})::date`
  return sql`
    select ${day} as day, coalesce(j.function, '') as function, coalesce(j.actor_member_id, ${NO_ID}::uuid) as member_id,
           j.fact, coalesce(j.detail->>'seam', j.detail->>'kind', '') as about, 1 as n
    from journal j
    where j.workspace_id = ${actor.workspaceId} and ${where}
      and not (j.fact = 'handoff.accepted' and coalesce(j.detail->>'toSelf', '') = 'true')
    union all
    select ${day}, h.from_function, coalesce(h.from_member_id, ${NO_ID}::uuid), 'sent.' || substr(j.fact, 9), h.seam, 1
    from journal j
    cross join jsonb_array_elements(j.rows) r
    join handoffs h on h.workspace_id = ${actor.workspaceId} and h.id = (r->>'id')::uuid
    where j.workspace_id = ${actor.workspaceId} and ${where} and r->>'table' = 'handoffs' and not h.to_self
      and j.fact in ('handoff.accepted', 'handoff.rejected', 'handoff.needs-work')
    union all
    select ${day}, coalesce(v.function, ''), coalesce(v.actor_member_id, ${NO_ID}::uuid),
           v.fact, coalesce(v.detail->>'seam', v.detail->>'kind', ''), -1
    from journal j
    join journal v on v.workspace_id = ${actor.workspaceId} and v.id = j.voids_id
    where j.workspace_id = ${actor.workspaceId} and ${where} and j.fact = 'deal.voided'
      and not (v.fact = 'handoff.accepted' and coalesce(v.detail->>'toSelf', '') = 'true')`
}

export interface FactCount {
  function: string
  memberId: string
  fact: string
  about: string
  facts: number
}

/** How many facts of each kind in a window of days, with those that the follower has not passed yet. */
export async function factCounts(
  work: Work,
  { from, to }: { from: Day | null; to: Day | null },
  place: Place,
): Promise<FactCount[]> {
  const zone = work.actor.workspace.timeZone
  const since = from && startOfDay(from, zone)
  const until = to && startOfDay(addDays(to, 1), zone)
  const recent = sql<boolean>`(j.tx, j.id) > (${place.tx}::xid8, ${place.id}::uuid)
    and (${since}::timestamptz is null or j.at >= ${since}) and (${until}::timestamptz is null or j.at < ${until})`
  const { rows } = await sql<FactCount>`
    select function, member_id, fact, about, sum(facts)::int as facts from (
      select function, member_id, fact, about, facts from fact_days
      where workspace_id = ${work.actor.workspaceId}
        and (${from}::date is null or day >= ${from}) and (${to}::date is null or day <= ${to})
      union all
      select function, member_id, fact, about, n from (${countable(work, recent)}) young
    ) counted
    group by function, member_id, fact, about`.execute(work.tx)
  return rows
}
