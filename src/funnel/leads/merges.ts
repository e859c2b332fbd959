/** Two leads for one interest become one, and can become two again. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patchRow } from '../../platform/rows.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { asNow, formerOwner } from './actions.ts'
import { close, illegal, type LeadState, mayWork, type Owner } from './lead.ts'
import { oneInterest, oneList } from './merging/lead-fields.ts'
import {
  type Conflict,
  carryOut,
  type Patch,
  patchOf,
  type Row,
  type Step,
  stepsOf,
  takenBack,
} from './merging/steps.ts'
import { builtOn } from './merging/undo.ts'
import { changeHands, type Lead, moveLead, stamps } from './move.ts'
import { lockSeenLeads, stillHere } from './store.ts'

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
  const patches = await whatMoves(work, survivor, merged)
  const kept = await insertRow(work, 'merges', {
    ...{ id, survivorId, mergedId, mergedAt: work.now, undoneAt: null },
    steps: [...stepsOf(patches), asItStood(merged)] as never,
  })
  const taken = await carryOut(work, patches)
  const gone = await moveLead(work, merged, move.value, {
    fact: 'lead.merged',
    function: 'gather',
    rows: [kept],
    besides: { mergedIntoId: survivorId },
    detail: { into: survivorId, merge: id },
  })
  const answered = await answerFact(work, 'lead.merged', { lead: gone })
  if (!answered.ok) return answered
  if (taken.length > 0)
    await record(work, { fact: 'lead.edited', function: survivor.level, ...stamps(survivor), rows: taken })
  return ok({ id })
}

// The survivor takes over what it lacks, both interests and all tags; what is still to be done moves to it.
async function whatMoves(work: Work, survivor: Lead, merged: Lead): Promise<Patch[]> {
  const told = await answerFact(work, 'lead.attached', { leadId: merged.id })
  const attached = ((told.ok && told.value) || []) as { table: 'activities'; column: string; rows: Row[] }[]
  const own = patchOf('leads', survivor as unknown as Row, whatSurvivorGains(survivor, merged))
  const moved = attached.flatMap(({ table, column, rows }) =>
    rows.flatMap((row) => patchOf(table, row, { [column]: survivor.id }) ?? []),
  )
  return own ? [own, ...moved] : moved
}

const STOOD = ['level', 'state', 'ownerMemberId', 'ownerQueueId', 'levelSince', 'stateSince'] as const

// Where the merged lead stood and whose it was: for undoing, where it moves as leads do.
function asItStood(merged: Lead): Step {
  const before = Object.fromEntries(STOOD.map((column) => [column, merged[column]]))
  return { table: 'leads', ids: [merged.id], before, after: {} }
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

// The survivor keeps all it has; gaps are filled, lists are joined.
function whatSurvivorGains(survivor: Lead, merged: Lead): Partial<Lead> {
  const patch: Partial<Lead> = {}
  for (const field of [
    'accountId',
    'contactId',
    'channelId',
    'campaignId',
    'productLineId',
    'territoryId',
    'nextStep',
    'nextStepOn',
  ] as const) {
    if (survivor[field] === null && merged[field] !== null) patch[field] = merged[field]
  }
  if (patch.territoryId) patch.territoryBy = merged.territoryBy
  if (survivor.expectedAmount === null && merged.expectedAmount !== null) {
    patch.expectedAmount = merged.expectedAmount
    patch.expectedCurrency = merged.expectedCurrency
  }
  const touched = [survivor.lastTouchAt, merged.lastTouchAt].filter((at) => at !== null).sort()
  return {
    ...patch,
    interest: oneInterest(survivor.interest, merged.interest),
    tags: oneList(survivor.tags, merged.tags),
    skills: survivor.skills || merged.skills ? oneList(survivor.skills ?? [], merged.skills ?? []) : null,
    extras: { ...(merged.extras as object), ...(survivor.extras as object) },
    lastTouchAt: touched.at(-1) ?? null,
  }
}

/**
 * Undoes a merge: the merged lead stands where it stood, with its owner if they are still here; what the survivor took
 * over goes back unless somebody changed it since.
 */
export async function undoMerge(
  work: Work,
  mergeId: string,
): Promise<Result<Lead & { conflicts: Conflict[] }>> {
  const found = await mergeToUndo(work, mergeId)
  if (!found.ok) return found
  const { merge, lead, steps } = found.value
  const { patches, conflicts } = await takenBack(work, steps)
  const undone = await patchRow(work, 'merges', merge, { undoneAt: work.now })
  const stood = steps.find(({ ids, after }) => ids[0] === lead.id && Object.keys(after).length === 0)
    ?.before as Pick<Lead, (typeof STOOD)[number]> | undefined
  const owner = await ownerAgain(work, lead, stood)
  const move = {
    ...{
      level: lead.level as 'gather',
      state: (stood?.state ?? 'sorting') as LeadState,
      owner,
      how: 'unmerged',
    },
  }
  const since = stood ? { levelSince: stood.levelSince, stateSince: stood.stateSince } : {}
  const moved = await changeHands(work, lead, move, { mergedIntoId: null, ...since })
  const back = await carryOut(work, patches)
  const rows = [...moved.rows, ...back, undone]
  await record(work, { fact: 'lead.unmerged', function: 'gather', ...stamps(lead), rows })
  const answered = await answerFact(work, 'lead.unmerged', { lead: moved.lead, survivorId: merge.survivorId })
  return answered.ok ? ok({ ...moved.lead, conflicts }) : answered
}

async function mergeToUndo(work: Work, mergeId: string) {
  const none = refuse('not-found', 'There is no such merge to undo.')
  const of = work.tx
    .selectFrom('merges')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('undoneAt', 'is', null)
  const known = await of.where('id', '=', mergeId).executeTakeFirst()
  if (!known) return none
  const both = [known.survivorId, known.mergedId]
  const locked = await lockSeenLeads(work, both)
  const lead = locked.find(({ id }) => id === known.mergedId)
  const merge = await of.where('id', '=', mergeId).forUpdate().executeTakeFirst()
  if (!merge || !lead) return none
  const not = illegal(asNow(lead), 'unmerge') ?? mayWork(asNow(lead), work.actor)
  if (not) return not
  const later = await of
    .where('id', '>', mergeId)
    .where((eb) => eb.or([eb('survivorId', 'in', both), eb('mergedId', 'in', both)]))
    .execute()
  const steps = (merge.steps ?? []) as unknown as Step[]
  const blocked = builtOn(
    steps,
    later.map(({ id, steps: after }) => ({ id, steps: (after ?? []) as unknown as Step[] })),
  )
  return blocked ?? ok({ merge, lead, steps })
}

async function ownerAgain(
  work: Work,
  lead: Lead,
  stood?: Pick<Lead, 'ownerMemberId' | 'ownerQueueId'>,
): Promise<Owner> {
  if (stood && (await stillHere(work, stood)))
    return { memberId: stood.ownerMemberId, queueId: stood.ownerQueueId } as Owner
  return formerOwner(work, lead)
}
