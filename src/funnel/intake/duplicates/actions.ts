/** The verbs on pairs: say whether two are one, take it back. */
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { patched, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import type { PairOut } from './contract.ts'
import { decide, type Said } from './pair.ts'
import * as store from './store.ts'

/** Says that two are one, or that they are not. Merging them is another step. */
export async function giveVerdict(
  work: Work,
  id: string,
  given: { verdict: Said; version?: number | undefined },
): Promise<Result<PairOut>> {
  const pair = await store.lockSeenPair(work, id)
  if (!pair) return noSuchPair()
  const decision = decide(pair, given.verdict, given.version)
  if (!decision.ok) return withPair(work, pair, decision)
  if (!decision.value) return shown(work, pair)
  const by = { verdict: given.verdict, decidedBy: work.actor.memberId, decidedAt: work.now }
  return change(work, pair, by, 'duplicate.decided', given.verdict)
}

/** Takes a verdict back: the pair is open again. */
export async function takeBackVerdict(work: Work, id: string): Promise<Result<PairOut>> {
  const pair = await store.lockSeenPair(work, id)
  if (!pair) return noSuchPair()
  if (pair.verdict === null) return shown(work, pair)
  const nothing = { verdict: null, decidedBy: null, decidedAt: null }
  return change(work, pair, nothing, 'duplicate.reopened', pair.verdict as Said)
}

async function change(
  work: Work,
  pair: Awaited<ReturnType<typeof store.lockSeenPair>> & object,
  patch: { verdict: Said | null; decidedBy: string | null; decidedAt: string | null },
  fact: string,
  verdict: Said,
): Promise<Result<PairOut>> {
  const { decidedByName: _, ...row } = pair
  const changed = await patchRow(work, 'duplicatePairs', row, patch)
  const detail = { noun: pair.noun, verdict, left: pair.leftId, right: pair.rightId }
  await record(work, { fact, function: 'gather', detail, rows: [changed] })
  return shown(work, { ...patched(row, changed), decidedByName: patch.decidedBy && work.actor.name })
}

async function shown(
  work: Work,
  pair: Awaited<ReturnType<typeof store.lockSeenPair>> & object,
): Promise<Result<PairOut>> {
  const [found] = await store.shownPairs(work, [pair])
  return found ? ok(found) : noSuchPair()
}

// Who was too late is shown what was decided.
async function withPair(
  work: Work,
  pair: Awaited<ReturnType<typeof store.lockSeenPair>> & object,
  refusal: Extract<Result<never>, { ok: false }>,
): Promise<Result<PairOut>> {
  const [current] = await store.shownPairs(work, [pair])
  return { ...refusal, details: { current: current ?? null } }
}

function noSuchPair() {
  return refuse('not-found', 'There is no such pair.')
}
