/** How requests end without an answer: with their lead, or because nobody took them up. */
import { record } from '../../../platform/journal.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { insertDrafts, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { type Clock, draftClock, openClocks, stopClock } from '../../leads/clocks/keep.ts'
import { type Lead, stamps } from '../../leads/move.ts'
import { lockRequest, openRequests, type Request } from './store.ts'

/** The open clock of a request. */
export async function clockOf(work: Work, request: Request): Promise<Clock | null> {
  return (await openClocks(work, request.leadId)).find((one) => one.requestId === request.id) ?? null
}

/** A clock that begins for a request: to take it up, or, once taken up, to its result. */
export function requestClock(
  work: Work,
  lead: Lead,
  request: { id: string; kind: string },
  kind: 'answer' | 'touch',
  memberId: string | null,
) {
  const seam = request.kind as 'specialist'
  const fn = seam === 'specialist' ? seam : lead.level
  const clock = { kind, seam, function: fn, handoffId: null, requestId: request.id, memberId, queueId: null }
  return draftClock(work, lead.id, clock, work.now)
}

/** A lead that ends has no open questions: what was asked is withdrawn. Its clocks have stopped with the lead. */
export async function closeRequests(work: Work, lead: Lead): Promise<Result<null>> {
  for (const request of await openRequests(work, lead.id)) await withdraw(work, lead, request)
  return ok(null)
}

async function withdraw(work: Work, lead: Lead, request: Request): Promise<void> {
  const row = await patchRow(work, 'requests', request, {
    state: 'withdrawn',
    closedAt: work.now,
    closedByMemberId: work.actor.memberId,
  })
  await tellRequest(work, lead, request, 'request.withdrawn', [row])
}

/** Nobody kept the time: everybody who holds the function is asked, or it goes back to who asked. */
export async function giveBackRequest(
  work: Work,
  lead: Lead,
  requestId: string,
  step: 'pool' | 'expire',
): Promise<void> {
  const request = await lockRequest(work, requestId)
  if (!request || request.closedAt !== null) return
  const clock = await clockOf(work, request)
  if (step === 'expire') {
    const patch = { state: 'turned_back', reason: 'not_taken_up', closedAt: work.now, closedByMemberId: null }
    const row = await patchRow(work, 'requests', request, patch)
    const stopped = clock && (await stopClock(work, clock, 'expired', work.now))
    return tellRequest(work, lead, request, 'request.turned-back', [row, stopped], { reason: 'not_taken_up' })
  }
  if (request.toMemberId === null && request.holderMemberId === null) return
  const patch = { state: 'offered', toMemberId: null, holderMemberId: null, acceptedAt: null }
  const row = await patchRow(work, 'requests', request, patch)
  const stopped = clock && (await stopClock(work, clock, 'reassigned', work.now))
  const begun = await insertDrafts(work, [requestClock(work, lead, request, 'answer', null)])
  await tellRequest(work, lead, request, 'request.passed-on', [row, stopped, ...begun])
}

/** Records what became of a request, with those it concerns. */
export async function tellRequest(
  work: Work,
  lead: Lead,
  request: Pick<Request, 'id' | 'kind' | 'fromMemberId' | 'toMemberId' | 'holderMemberId' | 'fromFunction'>,
  fact: string,
  rows: Parameters<typeof record>[1]['rows'],
  more: Record<string, string | null> = {},
): Promise<void> {
  const { id, kind, fromMemberId, toMemberId, holderMemberId, fromFunction } = request
  const asks = fact === 'request.opened' || fact === 'request.withdrawn'
  const fn = asks ? fromFunction : kind === 'specialist' ? 'specialist' : lead.level
  const memberId = holderMemberId ?? toMemberId
  const detail = { requestId: id, kind, fromMemberId, memberId, ...more }
  await record(work, { ...stamps(lead), fact, function: fn, detail, rows })
}
