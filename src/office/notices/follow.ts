/**
 * Follows the journal and writes notices, so that who acts pays nothing for telling others. Each notice exactly once:
 * its key is the fact, the person and the kind, so that reading a fact again tells nobody twice, and a step that dies
 * leaves neither notice nor place behind.
 */
import { sql } from 'kysely'
import { isAfter, lockFollower, moveFollower, type Place } from '../../platform/followers.ts'
import { addMs, type Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { knownOf, withoutEcho } from './known.ts'
import { NEWS_MS } from './notice.ts'
import { plan } from './plan.ts'
import { insertNotices, settle } from './store.ts'
import { noticesOf, settledBy } from './telling.ts'
import type { Told } from './told.ts'

export const FOLLOWER = 'notices'
const FACTS_AT_ONCE = 1000

/** What a step did: where to go on (null at the end), and when the first thing it planned goes out. */
export interface Step {
  next: Place | null
  dueAt: Instant | null
}

/** Tells everybody what the journal holds for them, step by step, each in a transaction of its own. */
export async function tellAll(
  inTransaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>,
): Promise<{ dueAt: Instant | null }> {
  let next: Place | null = null
  let dueAt: Instant | null = null
  do {
    const from: Place | null = next
    const step: Step = await inTransaction((work) => followOn(work, from))
    next = step.next
    if (step.dueAt && (!dueAt || step.dueAt < dueAt)) dueAt = step.dueAt
  } while (next)
  return { dueAt }
}

/**
 * One step. Facts of transactions younger than the oldest running one are told of at once too, but the follower does
 * not move past them: facts of older ones may still appear before.
 */
export async function followOn(work: Work, from: Place | null = null): Promise<Step> {
  const kept = await lockFollower(work, FOLLOWER)
  const facts = await read(work, from && isAfter(from, kept) ? from : kept)
  const last = facts.at(-1)
  if (!last) return { next: null, dueAt: null }
  const dueAt = await tell(
    work,
    facts.filter((fact) => fact.isNews),
  )
  const settled = facts.findLast((fact) => fact.settled)
  if (settled && isAfter(settled, kept)) await moveFollower(work, FOLLOWER, settled)
  return { next: facts.length < FACTS_AT_ONCE ? null : { tx: last.tx, id: last.id }, dueAt }
}

type Read = Told & { tx: string; settled: boolean; isNews: boolean; recordedAt: Instant }

// Only the places are read of facts that tell nobody anything: old ones, and those of nouns without rules.
async function read({ tx, actor, now }: Work, after: Place): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select tx::text as tx, id, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled, is_news, fact, at, recorded_at,
           actor_kind, actor_member_id, lead_id, account_id,
           case when is_news then detail else '{}' end as detail, case when is_news then rows else '[]' end as rows
    from (
      select *, recorded_at > ${addMs(now, -NEWS_MS)} and actor_kind <> 'import'
             and split_part(fact, '.', 1) = any(${NOUNS}::text[]) as is_news
      from journal
      where workspace_id = ${actor.workspaceId} and (tx, id) > (${after.tx}::xid8, ${after.id}::uuid)
      order by journal.tx, journal.id limit ${FACTS_AT_ONCE}
    ) facts order by facts.tx, facts.id`.execute(tx)
  return rows
}

const NOUNS = ['lead', 'handoff', 'clock', 'request', 'activity', 'task', 'promise', 'notice']

async function tell(work: Work, facts: Read[]): Promise<Instant | null> {
  if (facts.length === 0) return null
  const known = await knownOf(work, facts)
  const notices = facts.flatMap((fact) => noticesOf(fact, known))
  const news = await withoutEcho(work, notices)
  const written = await insertNotices(work, news)
  await settle(work, facts.flatMap(settledBy))
  for (const memberId of new Set(written.map((one) => one.memberId)))
    work.touched.push({ noun: 'notices', id: memberId, version: 1 })
  const recorded = new Map(facts.map((fact) => [fact.id, fact.recordedAt]))
  return plan(
    work,
    written.map((one) => ({ ...one, recordedAt: recorded.get(one.journalId) as Instant })),
  )
}
