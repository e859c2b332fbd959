/** Several records into one, and many sure pairs in one call. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { type Merged, mergeRecords } from './actions.ts'
import type { batchIn, batchOut, mergeIn } from './contract.ts'
import { type MergedNoun, survivorOf } from './merge.ts'
import { attachedTo } from './plan.ts'
import { movedBy, movesOf, plannedMerge } from './preview.ts'
import * as store from './store.ts'

/** Merges two or several into one; all or none. */
export async function mergeSeveral(
  work: Work,
  noun: MergedNoun,
  given: z.output<typeof mergeIn>,
): Promise<Result<{ id: string; ids: string[]; survivorId: string }>> {
  const named = given.mergedIds ?? (given.mergedId ? [given.mergedId] : [])
  const ids = given.ids ?? [...(given.survivorId ? [given.survivorId] : []), ...named]
  if (ids.length < 2)
    return refuse('invalid', 'Say which records are one: survivorId with mergedId, or ids.', { field: 'ids' })
  if (new Set(ids).size < ids.length)
    return refuse('same-record', 'A record cannot be merged into itself.', { field: 'mergedId' })
  const kept = given.survivorId ?? (ids.length > 2 ? await bestOf(work, noun, ids) : undefined)
  const first = ids.find((id) => id !== kept) as string
  const others = kept ? ids.filter((id) => id !== kept) : [first]
  const partner = kept ?? (ids.find((id) => id !== first) as string)
  const done: Merged[] = []
  for (const other of others) {
    const merged = await mergeRecords(work, noun, {
      ...{ ids: [partner, other], survivorId: kept, choices: given.choices, force: given.force },
      versions: done.length === 0 ? given.versions : without(given.versions, partner),
    })
    if (!merged.ok) return merged
    done.push(merged.value)
  }
  const last = done.at(-1) as Merged
  return ok({ id: last.id, ids: done.map(({ id }) => id), survivorId: last.survivorId })
}

// The survivor's own version grows with the first of several merges.
function without(versions: Record<string, number> | undefined, id: string) {
  const { [id]: _, ...rest } = versions ?? {}
  return rest
}

async function bestOf(work: Work, noun: MergedNoun, ids: string[]): Promise<string | undefined> {
  const rows = await store.seenRecords(work, noun, ids, false)
  if (rows.length < ids.length) return ids[0]
  return survivorOf(await store.weigh(work, noun, rows, await attachedTo(work, noun))).id
}

type Item = z.input<typeof batchOut>['items'][number]

/** Merges many pairs, each by itself: one that is refused is told, and the others are done. */
export async function mergeBatch(
  work: Work,
  { noun, pairs, dryRun }: z.output<typeof batchIn>,
): Promise<Result<z.input<typeof batchOut>>> {
  const ids = pairs.flatMap((pair) => pair.ids)
  // All at once in one order, so that two batches never wait for each other.
  if (!dryRun) {
    await store.lockLeadsOf(work, noun, ids)
    await store.seenRecords(work, noun, ids, true)
  }
  const items: Item[] = []
  for (const pair of pairs) items.push(dryRun ? await wouldBe(work, noun, pair) : await one(work, noun, pair))
  return ok({ merged: items.filter(({ done }) => done).length, items })
}

type Pair = z.output<typeof batchIn>['pairs'][number]

async function wouldBe(work: Work, noun: MergedNoun, pair: Pair): Promise<Item> {
  const planned = await plannedMerge(work, noun, { ...pair, force: false })
  if (!planned.ok) return refusedItem(pair, planned)
  const { survivor, reasons, plan } = planned.value
  return { ...item(pair), survivorId: survivor.id, reasons, moves: movesOf(plan) }
}

async function one(work: Work, noun: MergedNoun, pair: Pair): Promise<Item> {
  const told = work.touched.length
  await sql`savepoint one_pair`.execute(work.tx)
  const merged = await mergeRecords(work, noun, pair)
  if (!merged.ok) {
    await sql`rollback to savepoint one_pair`.execute(work.tx)
    work.touched.length = told
    return refusedItem(pair, merged)
  }
  await sql`release savepoint one_pair`.execute(work.tx)
  const merge = await store.mergeById(work, noun, merged.value.id)
  const { id, survivorId } = merged.value
  const moves = movedBy(merge?.steps ?? [])
  return { ...item(pair), done: true, mergeId: id, survivorId, reasons: merge?.reasons ?? [], moves }
}

function item({ ids }: Pair): Item {
  const nothing = { mergeId: null, survivorId: null, code: null, message: null }
  return { ids, done: false, reasons: [], moves: {}, ...nothing }
}

function refusedItem(pair: Pair, { code, message }: { code: string; message: string }): Item {
  return { ...item(pair), code, message }
}
