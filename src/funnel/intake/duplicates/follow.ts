/**
 * Follows the journal: whoever was added, changed, merged or put back gets new keys and is looked for in the book, just
 * after the commit, so that nobody who writes waits for it. Looking at a record again changes nothing. What came in by
 * a file was looked for on the way in.
 */
import { sql } from 'kysely'
import { isAfter, lockFollower, moveFollower, type Place } from '../../../platform/followers.ts'
import type { Work } from '../../../platform/work.ts'
import { prepare } from '../matching/prepare.ts'
import { score, THRESHOLDS } from '../matching/score.ts'
import { dropKeys, type Keyed, keepKeys, keyed, partnersOf } from './candidates.ts'
import { modelOf } from './models.ts'
import { type Alike, inOrder, type Noun, pairKey } from './pair.ts'
import { closePairs, keepPairs, keptApart, openPairsOf, type Pair } from './pairs.ts'
import { recordsAfter, recordsOf } from './records.ts'

export const FOLLOWER = 'duplicates'
const FACTS_AT_ONCE = 500
/** More than this behind, all keys are made at once instead, and the pairs are left to a look through the book. */
const FAR_BEHIND = 20_000
const KEYS_AT_ONCE = 5000

type InTransaction = <T>(step: (work: Work) => Promise<T>) => Promise<T>

/** Looks at all that is new, step by step, each in a transaction of its own. */
export async function lookAtNews(inTransaction: InTransaction, onStep: () => void = () => {}): Promise<void> {
  const end = await inTransaction(farBehind)
  if (end) await makeAllKeys(inTransaction, end, onStep)
  let next: Place | null = null
  do {
    const from: Place | null = next
    next = await inTransaction((work) => followOn(work, from))
    onStep()
  } while (next)
}

/** One step; answers where to go on, null at the end. */
export async function followOn(work: Work, from: Place | null = null): Promise<Place | null> {
  const kept = await lockFollower(work, FOLLOWER)
  const facts = await read(work, from && isAfter(from, kept) ? from : kept)
  const last = facts.at(-1)
  if (!last) return null
  const touched = (what: string) => [...new Set(facts.flatMap((fact) => fact.touched?.[what] ?? []))]
  const companies = touched('account')
  const people = new Set([...touched('contact'), ...(await staffOf(work, touched('edited')))])
  for (const id of await owners(work, touched('way'))) people.add(id)
  await lookFor(work, 'account', companies)
  await lookFor(work, 'contact', [...people])
  const settled = facts.findLast((fact) => fact.settled)
  if (settled && isAfter(settled, kept)) await moveFollower(work, FOLLOWER, settled)
  return facts.length < FACTS_AT_ONCE ? null : { tx: last.tx, id: last.id }
}

interface Read extends Place {
  settled: boolean
  touched: Record<string, string[]> | null
}

// Of each fact the ids of what it wrote: people, companies, companies that were there before, ways to reach people.
async function read({ tx, actor }: Work, after: Place): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select f.tx::text as tx, f.id, f.tx < pg_snapshot_xmin(pg_current_snapshot()) as settled, w.touched
    from (
      select tx, id, actor_kind, rows from journal
      where workspace_id = ${actor.workspaceId} and (tx, id) > (${after.tx}::xid8, ${after.id}::uuid)
      order by journal.tx, journal.id limit ${FACTS_AT_ONCE}
    ) f
    left join lateral (
      select jsonb_object_agg(what, ids) as touched from (
        select what, jsonb_agg(r ->> 'id') as ids
        from jsonb_array_elements(f.rows) r
        cross join lateral unnest(case r ->> 'table'
          when 'contacts' then array['contact']
          when 'accounts' then case when (r -> 'set' ->> 'version')::int > 1 then array['account', 'edited'] else array['account'] end
          when 'contact_emails' then array['way'] when 'contact_phones' then array['way']
          else array[]::text[] end) what
        group by what
      ) of_fact
    ) w on f.actor_kind <> 'import'
    order by f.tx, f.id`.execute(tx)
  return rows
}

const MOST_STAFF = 200

// Their keys hold the name of their employer.
async function staffOf({ tx, actor }: Work, accountIds: string[]): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select c.id from unnest(${accountIds}::uuid[]) k (id)
    cross join lateral (select id from contacts where workspace_id = ${actor.workspaceId} and account_id = k.id
                        order by id limit ${MOST_STAFF}) c`.execute(tx)
  return rows.map((row) => row.id)
}

async function owners({ tx, actor }: Work, wayIds: string[]): Promise<string[]> {
  if (wayIds.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<{ contactId: string }>`
    select contact_id from contact_emails where workspace_id = ${ws} and id = any(${wayIds}::uuid[])
    union
    select contact_id from contact_phones where workspace_id = ${ws} and id = any(${wayIds}::uuid[])`.execute(
    tx,
  )
  return rows.map((row) => row.contactId)
}

/** Makes the keys of some records anew, finds their pairs, and closes those that hold no more. */
export async function lookFor(work: Work, noun: Noun, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const ws = work.actor.workspaceId
  const asked = (await recordsOf(work, noun, ids)).map((record) => keyed(ws, noun, record))
  const standing = new Set(asked.map(({ prepared }) => prepared.id))
  await dropKeys(
    work,
    ids.filter((id) => !standing.has(id)),
  )
  await keepKeys(work, noun, asked)
  const found = await alikeOf(work, noun, asked)
  const alike = new Set(found.map((one) => pairKey(one.leftId, one.rightId)))
  const open = (await openPairsOf(work, ids)).filter((pair) => !alike.has(pairKey(pair.leftId, pair.rightId)))
  await closePairs(work, await noMoreAlike(work, noun, open))
  await keepPairs(work, found, 'entry')
}

// A look through the whole book finds pairs that share no key here: they are weighed again, not forgotten.
async function noMoreAlike(work: Work, noun: Noun, pairs: Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return []
  const ids = [...new Set(pairs.flatMap((pair) => [pair.leftId, pair.rightId]))]
  const sides = new Map((await recordsOf(work, noun, ids)).map((one) => [one.id, prepare(one)]))
  const model = await modelOf(work, noun)
  return pairs.filter(({ leftId, rightId }) => {
    const [left, right] = [sides.get(leftId), sides.get(rightId)]
    return !left || !right || score(model, left, right).probability < THRESHOLDS.review
  })
}

async function alikeOf(work: Work, noun: Noun, asked: Keyed[]): Promise<Alike[]> {
  const partners = await partnersOf(work, noun, await modelOf(work, noun), asked)
  const apart = await keptApart(
    work,
    asked.map(({ prepared }) => prepared.id),
  )
  return asked
    .flatMap(({ prepared }, n) =>
      (partners[n] ?? []).map(({ id, probability, fields }) => ({
        noun,
        ...inOrder(prepared.id, id),
        probability,
        fields,
      })),
    )
    .filter((one) => !apart.has(pairKey(one.leftId, one.rightId)))
}

// The end of the journal, when a book stands there that was never looked at: after an upgrade, or a copy from elsewhere.
async function farBehind(work: Work): Promise<Place | null> {
  const { tx, id } = await lockFollower(work, FOLLOWER)
  if (tx !== '0') return null
  const ws = work.actor.workspaceId
  const { rows } = await sql<Place & { n: number }>`
    select last.tx::text as tx, last.id, (select count(*)::int from (
      select 1 from journal where workspace_id = ${ws} and (tx, id) > (${tx}::xid8, ${id}::uuid) limit ${FAR_BEHIND}) behind) as n
    from (select tx, id from journal where workspace_id = ${ws} and tx < pg_snapshot_xmin(pg_current_snapshot())
          order by journal.tx desc, journal.id desc limit 1) last`.execute(work.tx)
  const [last] = rows
  return last && last.n >= FAR_BEHIND ? { tx: last.tx, id: last.id } : null
}

async function makeAllKeys(inTransaction: InTransaction, end: Place, onStep: () => void): Promise<void> {
  for (const noun of ['account', 'contact'] as const) {
    let after: string | null = '00000000-0000-0000-0000-000000000000'
    while (after) {
      const from: string = after
      after = await inTransaction(async (work) => {
        const records = await recordsAfter(work, noun, from, KEYS_AT_ONCE)
        await keepKeys(
          work,
          noun,
          records.map((record) => keyed(work.actor.workspaceId, noun, record)),
        )
        return records.length < KEYS_AT_ONCE ? null : (records.at(-1)?.id ?? null)
      })
      onStep()
    }
  }
  await inTransaction(async (work) => {
    await lockFollower(work, FOLLOWER)
    await moveFollower(work, FOLLOWER, end)
  })
}
