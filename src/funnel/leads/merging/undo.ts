/** Undoing a merge: what moved goes back, also after later edits; what was changed since stays, and is named. */
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { patchRow } from '../../../platform/rows.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { type Merged, recordMerge } from './actions.ts'
import type { MergedNoun } from './merge.ts'
import { type Conflict, carryOut, type Patch, type Row, type Step, takenBack } from './steps.ts'
import * as store from './store.ts'

/** Makes two records of one again. Answers what could not be put back because somebody changed it since. */
export async function undoRecordMerge(
  work: Work,
  noun: MergedNoun,
  id: string,
): Promise<Result<Merged & { conflicts: Conflict[] }>> {
  const merge = await mergeToUndo(work, noun, id)
  if (!merge.ok) return merge
  const { survivorId, mergedId, steps } = merge.value
  const blocked = builtOn(steps, await store.laterMerges(work, merge.value))
  if (blocked) return blocked
  const { patches, conflicts } = await takenBack(work, steps)
  const former = await formerOf(work, id)
  const rows = await carryOut(work, [...patches, ...former])
  const undone = await patchRow(work, 'recordMerges', merge.value as never, {
    undoneAt: work.now,
    undoneBy: work.actor.memberId,
  })
  const said = { id, survivorId, mergedId }
  await recordMerge(work, noun, 'unmerged', said, [...rows, undone])
  const answered = await answerFact(work, `${noun}.unmerged`, { mergeId: id, ...said })
  return answered.ok ? ok({ ...said, conflicts }) : answered
}

// Locked in the order of merging: leads, the records, the merge.
async function mergeToUndo(work: Work, noun: MergedNoun, id: string): Promise<Result<store.Merge>> {
  const none = refuse('not-found', 'There is no such merge to undo.')
  const known = await store.mergeById(work, noun, id)
  if (!known || known.undoneAt) return none
  const both = [known.survivorId, known.mergedId]
  await store.lockLeadsOf(work, noun, both)
  const seen = await store.seenRecords(work, noun, both, true)
  if (!seen.some((row) => row.id === known.survivorId)) return none
  const merge = await store.mergeById(work, noun, id, true)
  return merge && !merge.undoneAt ? ok(merge) : none
}

/** A later merge that built on this one must be undone first. */
export function builtOn(undone: Step[], later: { id: string; steps: Step[] }[]): Refusal | null {
  const touched = new Set(undone.flatMap((step) => cellsOf(step)))
  const moved = new Set(undone.flatMap(({ ids }) => ids))
  const onTop = later.find(({ steps }) =>
    steps.some(
      (step) => cellsOf(step).some((cell) => touched.has(cell)) || (step.instead && moved.has(step.instead)),
    ),
  )
  if (!onTop) return null
  return refuse(
    'merged-since',
    'One of the two was merged again after that, and what moved cannot be told apart. Undo the later merge first.',
    { details: { mergeId: onTop.id } },
  )
}

function cellsOf({ table, ids, after }: Step): string[] {
  return ids.flatMap((id) => Object.keys(after).map((column) => `${table} ${id} ${column}`))
}

async function formerOf({ tx, actor, now }: Work, mergeId: string): Promise<Patch[]> {
  const rows = await tx
    .selectFrom('formerValues')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('mergeId', '=', mergeId)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ table: 'formerValues', row: row as unknown as Row, set: { binnedAt: now } }))
}
