/**
 * A request asks a specialist (a sales engineer and the like), or somebody in the field, for something a lead needs: a
 * technical answer, whether it fits, a joint visit. It changes no owner. It is offered to a person or to all who hold that
 * function, accepted, and answered with a result, or turned back with a reason that is counted.
 */
import { type Refusal, refuse } from '../../../platform/result.ts'

export const REQUEST_KINDS = ['specialist', 'field'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const REQUEST_STATES = ['offered', 'accepted', 'answered', 'turned_back', 'withdrawn'] as const
export const REQUEST_ANSWERS = ['accepted', 'answered', 'turned_back', 'withdrawn'] as const
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number]

/** What comes of a request, by its kind. */
export const RESULTS = {
  specialist: ['spec_answer', 'fit', 'no_fit'],
  field: ['visit_done', 'fit', 'no_fit'],
} as const
export const ALL_RESULTS = ['spec_answer', 'fit', 'no_fit', 'visit_done'] as const
export const TURN_BACK_REASONS = ['not_my_field', 'needs_information', 'no_time', 'wrong_person'] as const

export interface RequestNow {
  kind: string
  state: string
  fromMemberId: string
  toMemberId: string | null
  holderMemberId: string | null
  closedAt: string | null
}

interface Answerer {
  memberId: string | null
  access: string
  /** Do they hold what the request asks for: the function, or a role in the field. */
  holds: boolean
}

/** May this person give that answer. */
export function cannotAnswer(request: RequestNow, answer: RequestAnswer, who: Answerer): Refusal | null {
  const commands = ['manager', 'admin', 'owner'].includes(who.access)
  if (answer === 'withdrawn') {
    if (request.fromMemberId === who.memberId || commands) return null
    return refuse('not-yours', 'Only who asked can withdraw it.')
  }
  if (!who.memberId) return refuse('nobody-to-accept', 'Only a person can take up a request.')
  if (answer === 'accepted' && request.state === 'accepted')
    return refuse('already-accepted', 'A colleague took this request up already.')
  const holder = request.holderMemberId ?? request.toMemberId
  if (holder === null ? who.holds : holder === who.memberId) return null
  if (holder === null)
    return refuse('not-your-function', 'This is for those who hold the function it asks for.')
  return commands && answer === 'turned_back' ? null : refuse('not-yours', 'This was asked of a colleague.')
}

/** What an answer must say: a result of its kind, or a reason. */
export function cannotSay(
  kind: string,
  given: { answer: RequestAnswer; result?: string | undefined; reason?: string | undefined },
): Refusal | null {
  const results = RESULTS[kind as RequestKind] as readonly string[]
  if (given.answer === 'answered' && !results.includes(given.result ?? '')) {
    return refuse('unknown-result', `Say what came of it: ${results.join(', ')}.`, { field: 'result' })
  }
  const reasons = TURN_BACK_REASONS as readonly string[]
  if (given.answer === 'turned_back' && !reasons.includes(given.reason ?? '')) {
    return refuse('unknown-reason', `Choose one of the reasons: ${reasons.join(', ')}.`, { field: 'reason' })
  }
  return null
}
