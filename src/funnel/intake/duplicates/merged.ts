/** What merging two people or two companies means for the pairs they stand in; the follower makes their keys anew. */
import { sql } from 'kysely'
import { record } from '../../../platform/journal.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { dropKeys } from './candidates.ts'
import { inOrder } from './pair.ts'
import { closePairs, openPairsOf, type Pair } from './pairs.ts'

interface Merged {
  survivorId: string
  mergedId: string
}

/** The two were one: their pair says so, and whatever else was asked about the one that is gone is closed. */
export async function closeMerged(work: Work, { survivorId, mergedId }: Merged): Promise<Result<null>> {
  const pair = await pairOf(work, survivorId, mergedId)
  if (pair) {
    const said = { verdict: 'same', decidedBy: work.actor.memberId, decidedAt: work.now }
    await change(work, pair, { ...(pair.verdict === null ? said : {}), closedAt: work.now }, 'merged')
  }
  await closePairs(work, await openPairsOf(work, [mergedId]))
  await dropKeys(work, [mergedId])
  return ok(null)
}

/** They are two again: whether they are one is open once more. */
export async function reopenUnmerged(work: Work, { survivorId, mergedId }: Merged): Promise<Result<null>> {
  const pair = await pairOf(work, survivorId, mergedId)
  const open = { verdict: null, decidedBy: null, decidedAt: null, closedAt: null }
  if (pair) await change(work, pair, open, 'reopened')
  return ok(null)
}

async function pairOf({ tx, actor }: Work, one: string, other: string): Promise<Pair | null> {
  const { leftId, rightId } = inOrder(one, other)
  const { rows } = await sql<Pair>`
    select * from duplicate_pairs
    where workspace_id = ${actor.workspaceId} and left_id = ${leftId} and right_id = ${rightId} for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

async function change(work: Work, pair: Pair, patch: Partial<Pair>, what: string): Promise<void> {
  const row = await patchRow(work, 'duplicatePairs', pair, patch)
  if (row) await record(work, { fact: `duplicate.${what}`, function: 'gather', rows: [row] })
}
