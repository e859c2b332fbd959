/**
 * Keeps the desk ready: follows the journal, looks at each lead that a fact touched (itself, its person, its company, or
 * another lead of that person) and notes why it waits and what it counts for. Looking again changes nothing.
 */
import { sql } from 'kysely'
import { isAfter, lockFollower, moveFollower, type Place } from '../../../platform/followers.ts'
import type { Work } from '../../../platform/work.ts'
import { keepCards, outdate, outdated } from './cards.ts'
import { factsOf } from './load.ts'
import { countReach } from './reach-sums.ts'

const FOLLOWER = 'desk'
const FACTS_AT_ONCE = 1000
/** A reader waits for no more; the rest is the job's. */
const STEPS_OF_A_READER = 1

/** Brings the desk up to what this transaction sees, as far as a reader may wait for. Answers whether it is behind. */
export async function catchUp(work: Work, most = STEPS_OF_A_READER): Promise<boolean> {
  let place: Place | null = null
  for (let step = 0; step < most; step++) {
    place = await followOn(work, place)
    if (!place) return false
  }
  return true
}

/** The same in steps, each in a transaction of its own, to the end. */
export async function catchUpInSteps(
  inTransaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>,
): Promise<void> {
  let place: Place | null = null
  do {
    const from: Place | null = place
    place = await inTransaction((work) => followOn(work, from))
  } while (place)
}

interface Told {
  tx: string
  id: string
  fact: string
  leadId: string | null
  channelId: string | null
  contacts: string[] | null
  accounts: string[] | null
  pairs: string[] | null
  settled: boolean
}

/** One step; answers where to go on, null at the end. */
async function followOn(work: Work, from: Place | null): Promise<Place | null> {
  const kept = await lockFollower(work, FOLLOWER)
  const told = await factsAfter(work, from ?? kept)
  await outdateBy(work, told)
  const again = await outdated(work, FACTS_AT_ONCE)
  await look(work, [...new Set([...(await touchedBy(work, told)), ...again])])
  const settled = told.findLast((row) => row.settled)
  if (settled && isAfter(settled, kept)) await moveFollower(work, FOLLOWER, settled)
  const last = told.at(-1)
  if (last && told.length === FACTS_AT_ONCE) return { tx: last.tx, id: last.id }
  return again.length === FACTS_AT_ONCE ? (last ? { tx: last.tx, id: last.id } : (from ?? kept)) : null
}

// People and companies are named in facts of their own; what a lead's fact wrote is found by the lead.
async function factsAfter(work: Work, place: Place): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select tx::text as tx, id, fact, lead_id, channel_id, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled,
           case when lead_id is null then (select array_agg(r->>'id') from jsonb_array_elements(rows) r where r->>'table' = 'contacts') end as contacts,
           case when lead_id is null then (select array_agg(r->>'id') from jsonb_array_elements(rows) r where r->>'table' = 'accounts') end as accounts,
           case when lead_id is null then (select array_agg(r->>'id') from jsonb_array_elements(rows) r where r->>'table' = 'duplicate_pairs') end as pairs
    from journal
    where workspace_id = ${work.actor.workspaceId} and (tx, id) > (${place.tx}::xid8, ${place.id}::uuid)
    order by journal.tx, journal.id limit ${FACTS_AT_ONCE}`.execute(work.tx)
  return rows
}

// What is asked for has changed: every waiting lead, or those of the channel, are looked at again.
async function outdateBy(work: Work, told: Told[]): Promise<void> {
  if (told.some(({ fact }) => fact === 'policy.changed')) return outdate(work, null)
  const channels = told.flatMap(({ fact, channelId }) =>
    channelId && (fact === 'needs.changed' || fact.startsWith('channel.')) ? [channelId] : [],
  )
  if (channels.length > 0) await outdate(work, [...new Set(channels)])
}

const MOST_OF_ONE = 5000

async function touchedBy(work: Work, told: Told[]): Promise<string[]> {
  const leads = [...new Set(told.flatMap((one) => one.leadId ?? []))]
  // A pair concerns the leads of both.
  const paired = await recordsOf(work, [...new Set(told.flatMap((one) => one.pairs ?? []))])
  const contacts = [...new Set([...told.flatMap((one) => one.contacts ?? []), ...paired])]
  const accounts = [...new Set([...told.flatMap((one) => one.accounts ?? []), ...paired])]
  if (leads.length + contacts.length + accounts.length === 0) return []
  const ws = work.actor.workspaceId
  const { rows } = await sql<{ id: string }>`
    with named as (select unnest(${leads}::uuid[]) as id)
    select id from named
    union
    select t.id from named k
    cross join lateral (select contact_id, account_id from leads where workspace_id = ${ws} and id = k.id limit 1) l
    cross join lateral (
      select o.id from (
        select * from (select * from leads where workspace_id = ${ws} and contact_id = l.contact_id offset 0) p
        union all
        select * from (select * from leads where workspace_id = ${ws} and account_id = l.account_id and l.contact_id is null offset 0) a
        where a.contact_id is null
      ) o
      where o.level = 'gather' and o.state in ('new', 'sorting') limit 20
    ) t
    union
    select o.id from unnest(${contacts}::uuid[]) k (id)
    cross join lateral (select id from leads where workspace_id = ${ws} and contact_id = k.id limit ${MOST_OF_ONE}) o
    union
    select o.id from unnest(${accounts}::uuid[]) k (id)
    cross join lateral (select id from leads where workspace_id = ${ws} and account_id = k.id limit ${MOST_OF_ONE}) o`.execute(
    work.tx,
  )
  return rows.map(({ id }) => id)
}

async function recordsOf({ tx, actor }: Work, pairs: string[]): Promise<string[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<{ leftId: string; rightId: string }>`
    select left_id, right_id from duplicate_pairs
    where workspace_id = ${actor.workspaceId} and id = any(${pairs}::uuid[])`.execute(tx)
  return rows.flatMap(({ leftId, rightId }) => [leftId, rightId])
}

const AT_ONCE = 2000

async function look(work: Work, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const facts = await factsOf(work, ids.slice(at, at + AT_ONCE))
    await keepCards(work, facts)
    await countReach(work, facts)
  }
}
