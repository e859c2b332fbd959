/** Who in the book may be the same as somebody: found by shared keys, told apart by their score. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { blockingKeys, prepare } from '../matching/prepare.ts'
import type { Matchable, Prepared } from '../matching/record.ts'
import { type Model, score, THRESHOLDS } from '../matching/score.ts'
import type { FieldSaid } from './contract.ts'
import { hashedKeys } from './keys.ts'
import { mayLink, type Noun } from './pair.ts'
import { recordsOf } from './records.ts'

const KIND_OF = { person: 'contact', company: 'account' } as const

/** A key that more records bear tells nothing. */
const LARGEST_BLOCK = 60
/** So many of those that share most keys are compared. */
const MOST_PARTNERS = 25
/** And of those that share no more than one. */
const FEW = 3

export interface Keyed {
  prepared: Prepared
  keys: number[]
}

/** A record made ready to be looked for. */
export function keyed(workspaceId: string, noun: Noun, record: Matchable): Keyed {
  const prepared = prepare(record)
  return { prepared, keys: hashedKeys(workspaceId, noun, blockingKeys(prepared)) }
}

export interface Partner {
  id: string
  probability: number
  fields: FieldSaid[]
  /** May the two be joined without asking. */
  link: boolean
}

/**
 * For each record those of the book that are alike enough to be looked at, the likeliest first. A record is no partner
 * of itself.
 */
export async function partnersOf(
  work: Work,
  noun: Noun,
  model: Model,
  asked: Keyed[],
  most = MOST_PARTNERS,
): Promise<Partner[][]> {
  const shared = await whoShares(work, asked, most)
  const ids = [...new Set(shared.flat())]
  const found = new Map((await recordsOf(work, noun, ids)).map((one) => [one.id, prepare(one)]))
  return asked.map(({ prepared }, n) =>
    (shared[n] ?? [])
      .flatMap((id) => partner(model, prepared, found.get(id)) ?? [])
      .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1)),
  )
}

function partner(model: Model, one: Prepared, other: Prepared | undefined): Partner | null {
  if (!other || other.id === one.id) return null
  const scored = score(model, one, other)
  if (scored.probability < THRESHOLDS.review) return null
  return {
    id: other.id,
    probability: scored.probability,
    fields: scored.fields,
    link: mayLink(KIND_OF[one.kind], scored),
  }
}

/** For each record the ids of those that share most of its keys. A key that many ask about is looked up once. */
export async function whoShares({ tx }: Work, asked: Keyed[], most: number): Promise<string[][]> {
  const keys = [...new Set(asked.flatMap((one) => one.keys))]
  if (keys.length === 0) return asked.map(() => [])
  const { rows } = await sql<{ number: number; recordId: string }>`
    select number, record_id from records_sharing_keys(${keys.map((_, n) => n)}::int[], ${keys}::int[], ${LARGEST_BLOCK})`.execute(
    tx,
  )
  const holders = new Map<number, string[]>()
  for (const { number, recordId } of rows) {
    const key = keys[number] as number
    const block = holders.get(key)
    if (block) block.push(recordId)
    else holders.set(key, [recordId])
  }
  return asked.map((one) => sharingMost(one, holders, most))
}

function sharingMost({ prepared, keys }: Keyed, holders: Map<number, string[]>, most: number): string[] {
  const shared = new Map<string, number>()
  for (const key of keys) for (const id of holders.get(key) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .filter(([id]) => id !== prepared.id)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .filter(([, count], at) => at < (count > 1 ? most : FEW))
    .map(([id]) => id)
}

/** Writes the keys of records, in place of those they had. */
export async function keepKeys({ tx, actor }: Work, noun: Noun, records: Keyed[]): Promise<void> {
  if (records.length === 0) return
  const ids = records.map(({ prepared }) => prepared.id)
  const keys = records.map((one) => `{${one.keys.join(',')}}`)
  await sql`
    insert into match_keys (workspace_id, record_id, noun, keys)
    select ${actor.workspaceId}, k.id, ${noun}, k.keys::int[] from unnest(${ids}::uuid[], ${keys}::text[]) k (id, keys)
    on conflict (workspace_id, record_id) do update set keys = excluded.keys
    where match_keys.keys <> excluded.keys`.execute(tx)
}

/** Writes the keys of records that are new, of both nouns at once. */
export async function insertKeys({ tx, actor }: Work, fresh: Record<Noun, Keyed[]>): Promise<void> {
  const all = (['account', 'contact'] as const).flatMap((noun) =>
    fresh[noun].map((one) => ({ noun, ...one })),
  )
  if (all.length === 0) return
  await sql`
    insert into match_keys (workspace_id, record_id, noun, keys)
    select ${actor.workspaceId}, k.id, k.noun, k.keys::int[]
    from unnest(${all.map(({ prepared }) => prepared.id)}::uuid[], ${all.map(({ noun }) => noun)}::text[],
                ${all.map(({ keys }) => `{${keys.join(',')}}`)}::text[]) k (id, noun, keys)`.execute(tx)
}

/** People are found by more keys than before: they keep those they had. */
export async function addKeys({ tx, actor }: Work, more: { id: string; keys: number[] }[]): Promise<void> {
  if (more.length === 0) return
  const byId = new Map<string, number[]>()
  for (const { id, keys } of more) byId.set(id, [...(byId.get(id) ?? []), ...keys])
  await sql`
    update match_keys m set keys = (select array_agg(distinct key) from unnest(m.keys || k.keys::int[]) key)
    from unnest(${[...byId.keys()]}::uuid[], ${[...byId.values()].map((keys) => `{${keys.join(',')}}`)}::text[]) k (id, keys)
    where m.workspace_id = ${actor.workspaceId} and m.record_id = k.id`.execute(tx)
}

/** Forgets the keys of records that are gone. */
export async function dropKeys({ tx, actor }: Work, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from match_keys where workspace_id = ${actor.workspaceId} and record_id = any(${ids}::uuid[])`.execute(
    tx,
  )
}
