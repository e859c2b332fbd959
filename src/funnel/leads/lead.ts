/**
 * A lead is one pursuit, opened because somebody showed interest and left contact details. It lives on through
 * all four levels, is always owned by exactly one member or named queue while it is open, and moves only along
 * the edges below (domain words, section 1: "Flow is not straight").
 */
import type { Level } from '../../office/team/functions.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import type { Day } from '../../platform/time.ts'

export { mayWork, mayWorkAt } from './may-work.ts'

export const STATES = ['new', 'sorting', 'waiting', 'working', 'offered', 'nurture', 'closed'] as const
export type LeadState = (typeof STATES)[number]

export const CLOSED_AS = ['refused', 'disqualified', 'lost', 'suppressed', 'merged', 'voided'] as const
export type ClosedAs = (typeof CLOSED_AS)[number]

export const APPROACHES = [
  'inside',
  'field_visit',
  'engineer_first',
  'demonstration',
  'trial',
  'quote_now',
] as const
export const EARLIER_KINDS = ['repeat', 'upsell', 'renewal', 'referral', 're_attempt'] as const
export type EarlierKind = (typeof EARLIER_KINDS)[number]

/** Why a pursuit ends or turns back: closed lists, because reasons are counted. */
export const REASONS = {
  refuse: ['bad_data', 'duplicate', 'student_jobseeker_vendor', 'support_request', 'no_fit', 'spam'],
  disqualify: [
    'no_fit',
    'no_authority',
    'no_budget',
    'no_need',
    'timing',
    'competitor_contract',
    'duplicate',
    'bad_data',
    'student_jobseeker_vendor',
    'support_request',
    'unreachable',
    'do_not_contact',
  ],
  badData: ['wrong_number', 'wrong_mail', 'wrong_person', 'wrong_company', 'incomplete', 'duplicate'],
  notNow: ['timing', 'budget_later', 'contract_running', 'no_answer', 'project_postponed', 'asked_to_wait'],
  returned: [
    'no_authority',
    'no_budget',
    'no_need',
    'timing',
    'needs_unclear',
    'wrong_product_line',
    'unreachable',
  ],
  lose: [
    'price',
    'competitor',
    'no_decision',
    'no_budget',
    'no_need',
    'timing',
    'product_gap',
    'unresponsive',
    'unknown',
  ],
  reject: ['misrouted', 'incomplete', 'outside_definition'],
  needsWork: ['authority_unknown', 'money_unknown', 'need_unclear', 'decision_unclear', 'no_next_step'],
  withdraw: ['prospect_changed', 'offered_too_early', 'wrong_receiver'],
  reassign: ['absence', 'workload', 'territory', 'language', 'relationship', 'left_company', 'other'],
  suppress: ['asked_not_to_be_contacted', 'legal', 'complaint'],
  reopen: ['closed_by_mistake', 'new_information', 'prospect_came_back'],
  cancel: ['customer_withdrew', 'credit_refused', 'cannot_deliver', 'entered_by_mistake'],
} as const
export type ReasonsOf = keyof typeof REASONS

export type Owner = { memberId: string; queueId: null } | { memberId: null; queueId: string }

/** What the rules need to know of a lead. */
export interface LeadNow {
  level: Level
  state: LeadState
  closedAs: ClosedAs | null
  ownerMemberId: string | null
  ownerQueueId: string | null
}

export const VERBS = [
  'sort',
  'merge',
  'unmerge',
  'refuse',
  'release',
  'claim',
  'return',
  'notNow',
  'wake',
  'disqualify',
  'offer',
  'accept',
  'reject',
  'needsWork',
  'withdraw',
  'lose',
  'win',
  'cancel',
  'newNeed',
  'reattempt',
  'reopen',
  'reassign',
  'suppress',
] as const
export type Verb = (typeof VERBS)[number]

/** `pushed` is waiting with a person who did not ask for it: they may send it back to who gave it. */
type Place = `${Level | '*'}.${LeadState | 'open' | 'pushed'}` | `closed.${ClosedAs}`

/** From where each verb is legal. Anything not in this table is refused with the reason. */
const EDGES: Record<Verb, Place[]> = {
  sort: ['gather.new'],
  merge: ['gather.new', 'gather.sorting'],
  unmerge: ['closed.merged'],
  refuse: ['gather.new', 'gather.sorting'],
  release: ['gather.new', 'gather.sorting'],
  claim: ['gather.new', 'gather.sorting', 'qualify.waiting', 'convert.waiting', 'serve.waiting'],
  return: ['qualify.waiting', 'qualify.working', 'convert.waiting', 'convert.working'],
  notNow: ['qualify.waiting', 'qualify.working', 'convert.waiting', 'convert.working'],
  wake: ['*.nurture'],
  disqualify: ['qualify.waiting', 'qualify.working'],
  offer: ['qualify.working'],
  accept: ['gather.offered', 'qualify.offered', 'serve.offered'],
  reject: ['gather.offered', 'qualify.pushed', 'qualify.offered', 'serve.offered'],
  needsWork: ['gather.offered', 'qualify.pushed', 'qualify.offered', 'serve.offered'],
  withdraw: ['gather.offered', 'qualify.offered'],
  lose: ['convert.waiting', 'convert.working'],
  win: ['convert.waiting', 'convert.working'],
  cancel: ['serve.offered', 'serve.waiting', 'serve.working'],
  newNeed: ['serve.offered', 'serve.waiting', 'serve.working'],
  reattempt: ['closed.lost', 'closed.disqualified', 'closed.refused'],
  reopen: ['closed.lost', 'closed.disqualified', 'closed.refused'],
  reassign: ['*.open'],
  suppress: ['*.open'],
}

/** The verbs that are legal for a lead as it stands, in the order of the funnel. */
export function movesOf(lead: LeadNow): Verb[] {
  return VERBS.filter((verb) => isLegal(lead, verb))
}

/** Is there an edge for this verb from where the lead stands. */
export function isLegal(lead: LeadNow, verb: Verb): boolean {
  return EDGES[verb].some((place) => standsAt(lead, place))
}

function standsAt(lead: LeadNow, place: Place): boolean {
  const [level, state] = place.split('.')
  if (level === 'closed') return lead.state === 'closed' && lead.closedAs === state
  if (level !== '*' && level !== lead.level) return false
  if (state === 'pushed') return lead.state === 'waiting' && lead.ownerMemberId !== null
  return state === 'open' ? lead.state !== 'closed' : lead.state === state
}

/** The refusal of a verb that has no edge from where the lead stands; null when it has one. */
export function illegal(lead: LeadNow, verb: Verb): Refusal | null {
  if (isLegal(lead, verb)) return null
  return refuse('no-such-move', `${VERB_WORDS[verb]} is not possible: this lead is ${standing(lead)}.`, {
    details: { verb, level: lead.level, state: lead.state, possible: movesOf(lead) },
  })
}

/** Where the lead stands, in words. */
export function standing(lead: LeadNow): string {
  if (lead.state === 'closed') return `closed (${lead.closedAs})`
  if (lead.state === 'nurture') return 'in nurture'
  return `${lead.state} at ${lead.level}`
}

/** Is a reason on the list that its verb counts. */
export function badReason(list: ReasonsOf, reason: string): Refusal | null {
  if ((REASONS[list] as readonly string[]).includes(reason)) return null
  return refuse('unknown-reason', `Choose one of the reasons: ${REASONS[list].join(', ')}.`, {
    field: 'reason',
  })
}

/** Where a move takes a lead. */
export interface Move {
  level: Level
  state: LeadState
  owner: Owner | null
  /** The verb as it is drawn on the relay strip. */
  how: string
  reason?: string | null
  closedAs?: ClosedAs
  nurtureUntil?: Day
}

/** A claim: from a queue, or to start on what was given to oneself. */
export function claim(lead: LeadNow, memberId: string): Result<Move> {
  if (lead.ownerMemberId !== null && lead.ownerMemberId !== memberId) {
    return refuse('already-claimed', 'A colleague took this lead first. Take the next one.')
  }
  const not = illegal(lead, 'claim')
  if (not) return not
  const state = lead.level === 'gather' ? 'sorting' : 'working'
  return ok({ level: lead.level, state, owner: { memberId, queueId: null }, how: 'claimed' })
}

/** Closing for good in this cycle: nobody owns it any more. */
export function close(
  lead: LeadNow,
  verb: 'refuse' | 'disqualify' | 'lose' | 'suppress' | 'merge',
  reason: string,
): Result<Move> {
  const not = illegal(lead, verb)
  if (not) return not
  const closedAs = CLOSING[verb]
  return ok({ level: lead.level, state: 'closed', owner: null, how: closedAs, reason, closedAs })
}

const CLOSING = {
  refuse: 'refused',
  disqualify: 'disqualified',
  lose: 'lost',
  suppress: 'suppressed',
  merge: 'merged',
} as const

/** Not now: to nurture until a day that has not come yet; the level stays the one it left. */
export function notNow(
  lead: LeadNow,
  until: Day,
  today: Day,
  nurtureQueueId: string,
  reason: string,
): Result<Move> {
  const not = illegal(lead, 'notNow')
  if (not) return not
  if (until <= today) return refuse('day-has-passed', 'Choose a day after today.', { field: 'until' })
  const owner: Owner = { memberId: null, queueId: nurtureQueueId }
  return ok({ level: lead.level, state: 'nurture', owner, how: 'nurtured', reason, nurtureUntil: until })
}

/** Waking, or reopening a mistake: back to the level it left, to its last owner if present, else to the pool. */
export function comeBack(
  lead: LeadNow,
  verb: 'wake' | 'reopen',
  owner: Owner,
  reason: string | null,
): Result<Move> {
  const not = illegal(lead, verb)
  if (not) return not
  const state = lead.level === 'gather' ? 'sorting' : 'waiting'
  return ok({ level: lead.level, state, owner, how: verb === 'wake' ? 'woken' : 'reopened', reason })
}

/** Another owner at the same level; what was being worked by one waits with the other. */
export function reassign(lead: LeadNow, owner: Owner, reason: string): Result<Move> {
  const not = illegal(lead, 'reassign')
  if (not) return not
  if (lead.state === 'offered') {
    return refuse('offer-is-open', 'An offer is open for this lead. Answer or withdraw it first.')
  }
  if (owner.memberId === lead.ownerMemberId && owner.queueId === lead.ownerQueueId) {
    return refuse('same-owner', 'It is theirs already.')
  }
  return ok({ level: lead.level, state: stateWith(lead, owner), owner, how: 'reassigned', reason })
}

function stateWith(lead: LeadNow, owner: Owner): LeadState {
  // Who is given a lead out of nurture takes it up again.
  if (lead.state === 'nurture') return 'waiting'
  if (lead.state === 'working' && owner.memberId === null) return 'waiting'
  return lead.state
}

/** The function under which a holder stands on the relay strip: a won deal stays the closer's until it is accepted. */
export function heldAs(level: Level, state: LeadState): Level {
  return level === 'serve' && state === 'offered' ? 'convert' : level
}

const VERB_WORDS: Record<Verb, string> = {
  sort: 'Sorting',
  merge: 'Merging',
  unmerge: 'Undoing the merge',
  refuse: 'Refusing',
  release: 'Releasing to qualify',
  claim: 'Claiming',
  return: 'Sending back',
  notNow: 'Nurturing',
  wake: 'Waking',
  disqualify: 'Disqualifying',
  offer: 'Offering to convert',
  accept: 'Accepting',
  reject: 'Rejecting',
  needsWork: 'Asking for more work',
  withdraw: 'Withdrawing the offer',
  lose: 'Losing',
  win: 'Winning',
  cancel: 'Cancelling the order',
  newNeed: 'Opening a new need',
  reattempt: 'Trying again',
  reopen: 'Reopening',
  reassign: 'Reassigning',
  suppress: 'Suppressing',
}
