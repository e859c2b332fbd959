/** Two leads for one interest become one, and can become two again. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patchRow } from '../../platform/rows.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { asNow, formerOwner } from './actions.ts'
import { close, illegal, mayWork } from './lead.ts'
import { changeHands, type Lead, moveLead, stamps } from './move.ts'
import { lockSeenLead, lockSeenLeads } from './store.ts'

/** Two leads for one interest: the merged one closes and points to the survivor. Both must be readable by id after. */
export async function mergeLeads(
  work: Work,
  survivorId: string,
  mergedId: string,
): Promise<Result<{ id: string }>> {
  const pair = await pairToMerge(work, survivorId, mergedId)
  if (!pair.ok) return pair
  const { survivor, merged } = pair.value
  const move = close(asNow(merged), 'merge', 'duplicate')
  if (!move.ok) return move
  const id = work.newId()
  const kept = await insertRow(work, 'merges', {
    id,
    survivorId,
    mergedId,
    mergedAt: work.now,
    undoneAt: null,
  })
  const filled = await patchRow(work, 'leads', survivor, whatSurvivorLacks(survivor, merged))
  const gone = await moveLead(work, merged, move.value, {
    fact: 'lead.merged',
    function: 'gather',
    rows: [kept],
    besides: { mergedIntoId: survivorId },
    detail: { into: survivorId, merge: id },
  })
  const answered = await answerFact(work, 'lead.merged', { lead: gone })
  if (!answered.ok) return answered
  if (filled)
    await record(work, { fact: 'lead.edited', function: survivor.level, ...stamps(survivor), rows: [filled] })
  return ok({ id })
}

async function pairToMerge(work: Work, survivorId: string, mergedId: string) {
  if (survivorId === mergedId)
    return refuse('same-lead', 'A lead cannot be merged into itself.', { field: 'mergedId' })
  const locked = await lockSeenLeads(work, [survivorId, mergedId])
  const survivor = locked.find((lead) => lead.id === survivorId)
  const merged = locked.find((lead) => lead.id === mergedId)
  if (!survivor || !merged) return refuse('not-found', 'There is no such lead.')
  if (survivor.closedAs === 'merged')
    return refuse('survivor-merged', 'The lead to keep was merged into another itself.')
  const not = mayWork(asNow(merged), work.actor)
  return not ?? ok({ survivor, merged })
}

// The survivor keeps all it has; only gaps are filled.
function whatSurvivorLacks(survivor: Lead, merged: Lead): Partial<Lead> {
  const patch: Partial<Lead> = {}
  for (const field of [
    'accountId',
    'contactId',
    'channelId',
    'campaignId',
    'productLineId',
    'territoryId',
    'interest',
  ] as const) {
    if (survivor[field] === null && merged[field] !== null) patch[field] = merged[field]
  }
  if (patch.territoryId) patch.territoryBy = merged.territoryBy
  if (survivor.expectedAmount === null && merged.expectedAmount !== null) {
    patch.expectedAmount = merged.expectedAmount
    patch.expectedCurrency = merged.expectedCurrency
  }
  return patch
}

/** Undoes a merge: the merged lead is as it was, with its owner; what the survivor took over stays. */
export async function undoMerge(work: Work, mergeId: string): Promise<Result<Lead>> {
  const merge = await work.tx
    .selectFrom('merges')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst()
  if (!merge || merge.undoneAt) return refuse('not-found', 'There is no such merge to undo.')
  const lead = await lockSeenLead(work, merge.mergedId)
  if (!lead) return refuse('not-found', 'There is no such merge to undo.')
  const not = illegal(asNow(lead), 'unmerge')
  if (not) return not
  const undone = await patchRow(work, 'merges', merge, { undoneAt: work.now })
  const owner = await formerOwner(work, lead)
  const move = { level: lead.level as 'gather', state: 'sorting' as const, owner, how: 'unmerged' }
  const moved = await changeHands(work, lead, move, { mergedIntoId: null })
  await record(work, {
    fact: 'lead.unmerged',
    function: 'gather',
    ...stamps(lead),
    rows: [...moved.rows, undone],
  })
  return ok(moved.lead)
}
