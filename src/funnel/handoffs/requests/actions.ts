/** The verbs on requests: ask, take up, answer, turn back, withdraw. */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { draftRow, insertDrafts, patchRow, type RowChange } from '../../../platform/rows.ts'
import { functionsOf, type Work } from '../../../platform/work.ts'
import { asNow, leadToWork, lockLead, lockSeenLead } from '../../leads/actions.ts'
import { stopClock } from '../../leads/clocks/keep.ts'
import { heldAs } from '../../leads/lead.ts'
import type { Lead } from '../../leads/move.ts'
import { memberIsActive } from '../store.ts'
import { clockOf, requestClock, tellRequest } from './closing.ts'
import { cannotAnswer, cannotSay, type RequestAnswer, type RequestKind } from './request.ts'
import { holdsKind, lockRequest, type Request, requestNow } from './store.ts'

export { closeRequests } from './closing.ts'

export interface Ask {
  leadId: string
  kind: RequestKind
  /** Nobody in particular: whoever holds the function may take it up. */
  toMemberId?: string | undefined
  question: string
}

/** Asks a specialist or somebody in the field; the lead stays with its owner. */
export async function openRequest(work: Work, given: Ask): Promise<Result<{ id: string }>> {
  const found = await leadToWork(work, given.leadId)
  if (!found.ok) return found
  const lead = found.value
  const { memberId } = work.actor
  if (!memberId) return refuse('needs-a-member', 'Only a person, or a key of theirs, asks a colleague.')
  if (lead.state === 'closed') return refuse('lead-closed', 'This lead is closed: there is nothing to ask.')
  const { toMemberId = null } = given
  if (toMemberId !== null && !(await memberIsActive(work, toMemberId)))
    return refuse('unknown-receiver', 'This colleague does not work here any more.', { field: 'toMemberId' })
  const request = requestRow(work, lead, given, memberId)
  const drafts = [
    draftRow(work, 'requests', request),
    requestClock(work, lead, request, 'answer', toMemberId),
  ]
  await tellRequest(work, lead, request, 'request.opened', await insertDrafts(work, drafts))
  return ok({ id: request.id })
}

function requestRow(
  work: Work,
  lead: Lead,
  { kind, toMemberId = undefined, question }: Ask,
  fromMemberId: string,
) {
  const now = asNow(lead)
  const mine = lead.ownerMemberId === fromMemberId ? heldAs(now.level, now.state) : null
  return {
    id: work.newId(),
    kind,
    leadId: lead.id,
    opportunityId: null,
    fromMemberId,
    fromFunction: mine ?? functionsOf(work.actor)[0] ?? lead.level,
    toMemberId: toMemberId ?? null,
    holderMemberId: null,
    question,
    state: 'offered',
    result: null,
    reason: null,
    answer: null,
    openedAt: work.now,
    acceptedAt: null,
    closedAt: null,
    closedByMemberId: null,
  }
}

export interface Answering {
  requestId: string
  answer: RequestAnswer
  result?: string | undefined
  reason?: string | undefined
  note?: string | undefined
}

/** Answers a request. The first who takes it up has it; the second is told who was first. */
export async function answerRequest(work: Work, given: Answering): Promise<Result<{ id: string }>> {
  const lead = await leadAskedAbout(work, given.requestId)
  const request = lead ? await lockRequest(work, given.requestId) : null
  if (!lead || !request) return refuse('not-found', 'There is no such request.')
  if (request.closedAt) return tooLate(work, request, request.closedByMemberId)
  if (given.answer === 'accepted' && request.state === 'accepted')
    return tooLate(work, request, request.holderMemberId)
  const { memberId, access } = work.actor
  const holds = memberId !== null && (await holdsKind(work, memberId, request.kind))
  const not =
    cannotAnswer(request, given.answer, { memberId, access, holds }) ?? cannotSay(request.kind, given)
  if (not) return not
  await (given.answer === 'accepted' ? takeUp(work, lead, request) : close(work, lead, request, given))
  return ok({ id: request.id })
}

// Whoever is asked, or asks, may answer about a lead they do not see otherwise.
async function leadAskedAbout(work: Work, requestId: string): Promise<Lead | null> {
  const request = await requestNow(work, requestId)
  if (!request) return null
  const { memberId, workspaceId } = work.actor
  const { fromMemberId, toMemberId, holderMemberId, kind, leadId } = request
  const named = [fromMemberId, toMemberId, holderMemberId].includes(memberId)
  const anybodys =
    memberId !== null && !toMemberId && !holderMemberId && (await holdsKind(work, memberId, kind))
  return named || anybodys ? lockLead(work.tx, workspaceId, leadId) : lockSeenLead(work, leadId)
}

async function tooLate(work: Work, request: Request, memberId: string | null): Promise<Result<never>> {
  const member = memberId
    ? await work.tx
        .selectFrom('members')
        .select('name')
        .where('workspaceId', '=', work.actor.workspaceId)
        .where('id', '=', memberId)
        .executeTakeFirst()
    : undefined
  const said = `${member?.name ?? 'Somebody'} was first: ${request.state.replace('_', ' ')}.`
  return refuse('already-answered', said, { details: { state: request.state, memberId } })
}

async function takeUp(work: Work, lead: Lead, request: Request): Promise<void> {
  const holderMemberId = work.actor.memberId as string
  const rows = await stopping(work, request)
  const patch = { state: 'accepted', holderMemberId, acceptedAt: work.now }
  rows.push(await patchRow(work, 'requests', request, patch))
  rows.push(...(await insertDrafts(work, [requestClock(work, lead, request, 'touch', holderMemberId)])))
  await tellRequest(work, lead, { ...request, holderMemberId }, 'request.accepted', rows)
}

async function close(work: Work, lead: Lead, request: Request, given: Answering): Promise<void> {
  const { answer, result = null, reason = null, note = null } = given
  const withdrawn = answer === 'withdrawn'
  const holderMemberId = request.holderMemberId ?? (withdrawn ? null : work.actor.memberId)
  const rows = await stopping(work, request, withdrawn)
  const patch = {
    state: answer,
    holderMemberId,
    result: answer === 'answered' ? result : null,
    reason: answer === 'turned_back' ? reason : null,
    answer: note,
    acceptedAt: request.acceptedAt ?? (answer === 'answered' ? work.now : null),
    closedAt: work.now,
    closedByMemberId: work.actor.memberId,
  }
  rows.push(await patchRow(work, 'requests', request, patch))
  const fact = `request.${answer.replace('_', '-')}`
  await tellRequest(work, lead, { ...request, holderMemberId }, fact, rows, {
    result: patch.result,
    reason: patch.reason,
  })
}

async function stopping(work: Work, request: Request, withdrawn = false): Promise<(RowChange | null)[]> {
  const clock = await clockOf(work, request)
  return clock ? [await stopClock(work, clock, withdrawn ? 'withdrawn' : 'answered', work.now)] : []
}
