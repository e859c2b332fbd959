/** Writing what was found: each pair once, what a person said of it untouched. */
import { type Selectable, sql } from 'kysely'
import { recordMany } from '../../../platform/journal.ts'
import { insertRows, type RowChange } from '../../../platform/rows.ts'
import { patchRows } from '../../../platform/rows-many.ts'
import type { Work } from '../../../platform/work.ts'
import type { DuplicatePairs } from '../../../tables.ts'
import { type Alike, type FoundBy, mayLink, pairKey } from './pair.ts'

export type Pair = Selectable<DuplicatePairs>

const AT_ONCE = 500
/** A pair that was found again says something new only when it is that much likelier, or less. */
const NEWS = 0.02

/**
 * Keeps pairs that were found. One that stands already is brought up to date while nobody has decided about it.
 * @returns how many are new, and how many of these as good as certain
 */
export async function keepPairs(
  work: Work,
  found: Alike[],
  foundBy: FoundBy,
): Promise<{ found: number; sure: number }> {
  if (found.length === 0) return { found: 0, sure: 0 }
  await oneWriter(work)
  const count = { found: 0, sure: 0 }
  const once = [...new Map(found.map((one) => [pairKey(one.leftId, one.rightId), one])).values()]
  for (let at = 0; at < once.length; at += AT_ONCE) {
    const part = once.slice(at, at + AT_ONCE)
    const standing = await standingPairs(work, part)
    const fresh = part.filter((one) => !standing.has(pairKey(one.leftId, one.rightId)))
    const rows = [...(await insertNew(work, fresh, foundBy)), ...(await refresh(work, part, standing))]
    await tell(work, 'duplicate.found', rows, { by: foundBy })
    count.found += fresh.length
    count.sure += fresh.filter((one) => mayLink(one.noun, one)).length
  }
  return count
}

// A look through the book, a file and the follower may find the same pair at once.
async function oneWriter({ tx, actor }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`duplicates ${actor.workspaceId}`}, 0))`.execute(
    tx,
  )
}

async function standingPairs({ tx, actor }: Work, pairs: Alike[]): Promise<Map<string, Pair>> {
  const { rows } = await sql<Pair>`
    select p.* from unnest(${pairs.map((one) => one.leftId)}::uuid[], ${pairs.map((one) => one.rightId)}::uuid[]) k (l, r)
    join duplicate_pairs p on p.workspace_id = ${actor.workspaceId} and p.left_id = k.l and p.right_id = k.r`.execute(
    tx,
  )
  return new Map(rows.map((row) => [pairKey(row.leftId, row.rightId), row]))
}

function insertNew(work: Work, pairs: Alike[], foundBy: FoundBy): Promise<RowChange[]> {
  return insertRows(
    work,
    'duplicatePairs',
    pairs.map((one) => ({
      ...{ id: work.newId(), noun: one.noun, leftId: one.leftId, rightId: one.rightId },
      ...{ probability: rounded(one.probability), fields: one.fields },
      ...{ foundBy, foundAt: work.now },
      ...{ verdict: null, decidedBy: null, decidedAt: null, closedAt: null },
    })),
  )
}

async function refresh(work: Work, found: Alike[], standing: Map<string, Pair>): Promise<RowChange[]> {
  const many = found.flatMap((one) => {
    const before = standing.get(pairKey(one.leftId, one.rightId))
    if (!before || before.verdict !== null) return []
    const probability = rounded(one.probability)
    if (before.closedAt === null && Math.abs(before.probability - probability) < NEWS) return []
    return [{ before, patch: { probability, fields: one.fields, closedAt: null } }]
  })
  return patchRows(work, 'duplicatePairs', many)
}

/** Closes open pairs: one of the two is gone, or they are not alike any more. */
export async function closePairs(work: Work, pairs: Pair[], fact = 'duplicate.closed'): Promise<void> {
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const many = pairs.slice(at, at + AT_ONCE).map((before) => ({ before, patch: { closedAt: work.now } }))
    await tell(work, fact, await patchRows(work, 'duplicatePairs', many))
  }
}

async function tell(work: Work, fact: string, rows: RowChange[], detail = {}): Promise<void> {
  if (rows.length === 0) return
  await recordMany(work, [{ fact, function: 'gather', leadSeq: null, detail, rows }])
}

/** Pairs of some records that nobody has decided about, locked. */
export async function openPairsOf({ tx, actor }: Work, recordIds: string[]): Promise<Pair[]> {
  if (recordIds.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<Pair>`
    select p.* from duplicate_pairs p
    where p.workspace_id = ${ws} and p.verdict is null and p.closed_at is null and p.id in (
      select id from duplicate_pairs where workspace_id = ${ws} and left_id = any(${recordIds}::uuid[])
      union
      select id from duplicate_pairs where workspace_id = ${ws} and right_id = any(${recordIds}::uuid[]))
    order by p.id for update of p`.execute(tx)
  return rows
}

/** Pairs of some records of which somebody said that they are not the same, as keys. */
export async function keptApart({ tx, actor }: Work, recordIds: string[]): Promise<Set<string>> {
  if (recordIds.length === 0) return new Set()
  const ws = actor.workspaceId
  const { rows } = await sql<{ leftId: string; rightId: string }>`
    select left_id, right_id from duplicate_pairs
    where workspace_id = ${ws} and verdict = 'different' and left_id = any(${recordIds}::uuid[])
    union
    select left_id, right_id from duplicate_pairs
    where workspace_id = ${ws} and verdict = 'different' and right_id = any(${recordIds}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => pairKey(row.leftId, row.rightId)))
}

const rounded = (probability: number) => Math.round(probability * 10_000) / 10_000
