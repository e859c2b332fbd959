/** Merging companies and people, and undoing it. */
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, insertRows, type RowChange } from '../../../platform/rows.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { nameKey } from '../person.ts'
import { restamped } from '../stamping.ts'
import { type Choices, type MergedNoun, type Reason, survivorOf, unknownField } from './merge.ts'
import { attachedTo, type Plan, planMerge, TABLE } from './plan.ts'
import { carryOut, type Patch, patchOf, type Row, stepsOf } from './steps.ts'
import * as store from './store.ts'

export interface MergeAsked {
  /** The two; which is kept the rule says, unless `survivorId` does. */
  ids: string[]
  survivorId?: string | undefined
  choices?: Choices | undefined
  /** The versions that were looked at. */
  versions?: Record<string, number> | undefined
  /** Also across a verdict that the two are not the same. */
  force?: boolean | undefined
}

export interface Merged {
  id: string
  survivorId: string
  mergedId: string
}

/** Makes two records one, in this transaction. The merged one's id keeps answering. */
export async function mergeRecords(work: Work, noun: MergedNoun, asked: MergeAsked): Promise<Result<Merged>> {
  const pair = await pairToMerge(work, noun, asked, true)
  if (!pair.ok) return pair
  const { survivor, merged, reasons } = pair.value
  const plan = await planMerge(work, noun, [survivor, merged], asked.choices ?? {}, true)
  const id = work.newId()
  const gone = patchOf(TABLE[noun], merged, { mergedIntoId: survivor.id, binnedAt: work.now })
  const patches = [...plan.own, ...plan.attached, ...(gone ? [gone] : [])]
  const rows = await carryOut(work, patches)
  rows.push(...(await keepFormer(work, noun, id, survivor.id, plan)))
  const stamped = noun === 'account' ? await restamped(work, survivor.id) : { patches: [], rows: [] }
  rows.push(...stamped.rows)
  rows.push(await keepMerge(work, noun, id, { survivor, merged, reasons }, [...patches, ...stamped.patches]))
  await recordMerge(work, noun, 'merged', { id, survivorId: survivor.id, mergedId: merged.id }, rows)
  const done = { id, survivorId: survivor.id, mergedId: merged.id }
  const answered = await answerFact(work, `${noun}.merged`, { mergeId: id, ...done })
  return answered.ok ? ok(done) : answered
}

/** The two records as they may be merged, or why not. */
export async function pairToMerge(
  work: Work,
  noun: MergedNoun,
  asked: MergeAsked,
  locks: boolean,
): Promise<Result<{ survivor: Row; merged: Row; reasons: Reason[] }>> {
  const not = badlyAsked(noun, asked)
  if (not) return not
  if (locks) await store.lockLeadsOf(work, noun, asked.ids)
  const found = await store.seenRecords(work, noun, asked.ids, locks)
  const missing = notThere(found, asked.ids)
  if (missing) return missing
  for (const row of found) {
    const stale = staleUnless(row, asked.versions?.[row.id])
    if (stale) return stale
  }
  if (!asked.force) {
    const may = await answerFact(work, `${noun}.merging`, { ids: asked.ids })
    if (!may.ok) return may
  }
  const rule = asked.survivorId
    ? { id: asked.survivorId, reasons: ['chosen' as const] }
    : survivorOf(await store.weigh(work, noun, found, await attachedTo(work, noun)))
  const [survivor, merged] = [...found].sort((a) => (a.id === rule.id ? -1 : 1)) as [Row, Row]
  return ok({ survivor, merged, reasons: rule.reasons })
}

function badlyAsked(noun: MergedNoun, { ids, survivorId, choices }: MergeAsked): Refusal | null {
  if (ids[0] === ids[1])
    return refuse('same-record', 'A record cannot be merged into itself.', { field: 'mergedId' })
  if (survivorId && !ids.includes(survivorId))
    return refuse('invalid', 'survivorId is neither of the two.', { field: 'survivorId' })
  const unknown = unknownField(noun, choices ?? {})
  return unknown ? refuse('invalid', `There is no field ${unknown} to choose.`, { field: 'choices' }) : null
}

function notThere(found: Row[], ids: string[]): Refusal | null {
  if (found.length < ids.length) return refuse('not-found', 'There are no such two records here.')
  const gone = found.find((row) => row.mergedIntoId)
  if (gone)
    return refuse(
      'already-merged',
      'One of the two was merged already. Merge the record that stands for it.',
      {
        details: { id: gone.id, mergedIntoId: gone.mergedIntoId },
      },
    )
  return found.some((row) => row.binnedAt) ? refuse('not-found', 'There are no such two records here.') : null
}

function keepFormer(work: Work, noun: MergedNoun, mergeId: string, nounId: string, { former }: Plan) {
  const rows = former.map(({ field, value }) => ({
    ...{ id: work.newId(), noun, nounId, mergeId, field, value, valueKey: nameKey(value), binnedAt: null },
  }))
  return insertRows(work, 'formerValues', rows)
}

function keepMerge(
  work: Work,
  noun: MergedNoun,
  id: string,
  { survivor, merged, reasons }: { survivor: Row; merged: Row; reasons: Reason[] },
  patches: Patch[],
): Promise<RowChange> {
  return insertRow(work, 'recordMerges', {
    ...{ id, noun, survivorId: survivor.id, mergedId: merged.id, reasons, steps: stepsOf(patches) as never },
    ...{ mergedBy: work.actor.memberId, mergedAt: work.now, undoneBy: null, undoneAt: null },
  })
}

/** Writes the fact of a merge or of its undoing. */
export async function recordMerge(
  work: Work,
  noun: MergedNoun,
  what: 'merged' | 'unmerged',
  { id, survivorId, mergedId }: Merged,
  rows: (RowChange | null)[],
) {
  const accountId = noun === 'account' ? survivorId : null
  const detail = { merge: id, survivor: survivorId, merged: mergedId }
  await record(work, { fact: `${noun}.${what}`, function: 'gather', accountId, detail, rows })
}
