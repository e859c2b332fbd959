/**
 * An activity is something done with or for a lead, a company or a person: a call, a mail, a meeting, a note; or a
 * task that still has to be done by a day. Each bears the function it served, so that one person who does
 * everything can still be told apart by function.
 */

import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { type Instant, msBetween } from '../../platform/time.ts'
import { FUNCTIONS, type Function as FunctionName, type Level } from '../team/functions.ts'

export const DONE_KINDS = ['call', 'mail', 'meeting', 'note'] as const
export const KINDS = [...DONE_KINDS, 'task'] as const
export type Kind = (typeof KINDS)[number]
export const DIRECTIONS = ['out', 'in'] as const

/** How a call ended: a closed list, because outcomes are counted and drive what comes next. */
export const OUTCOMES = [
  'no_answer',
  'busy',
  'left_voicemail',
  'gatekeeper',
  'callback_requested',
  'connected_interested',
  'meeting_booked',
  'not_now',
  'not_interested',
  'not_qualified',
  'wrong_person',
  'invalid_number',
  'do_not_call',
] as const

export interface Said {
  kind: Kind
  direction?: (typeof DIRECTIONS)[number]
  outcome?: string
  at?: Instant
}

/** One outbound attempt on one channel: what we did towards them, neither a note nor a task. */
export function isTouch({ kind, direction }: { kind: string; direction: string | null }): boolean {
  return kind !== 'note' && kind !== 'task' && direction === 'out'
}

/** Which way it went: out unless said; notes and tasks go nowhere. */
export function directionOf({ kind, direction }: Said): 'out' | 'in' | null {
  return kind === 'note' || kind === 'task' ? null : (direction ?? 'out')
}

/** What cannot be logged as done: outcomes of anything but a call, and what has not happened yet. */
export function cannotLog(said: Said, now: Instant): Refusal | null {
  if (said.outcome && said.kind !== 'call') {
    return refuse('outcome-of-a-call', 'Only a call ends with an outcome. Say how it went in the text.', {
      field: 'outcome',
    })
  }
  if (said.at && msBetween(now, said.at) > CLOCKS_DIFFER_MS) {
    return refuse('not-yet', 'That has not happened yet. Set a task for the day instead.', { field: 'at' })
  }
  return null
}

// The clock of a phone may run ahead of ours.
const CLOCKS_DIFFER_MS = 5 * 60_000

interface Doer {
  memberId: string | null
  kind: string
  /** The functions they hold now. */
  functions: string[]
}

/** The lead as far as it tells which function was served: `heldAs` is the function of its holder on the relay strip. */
export interface Held {
  ownerMemberId: string | null
  heldAs: Level
}

/** The function an activity served: the one said, else that of the lead one holds, else the first one holds. */
export function functionServed(
  asked: FunctionName | undefined,
  lead: Held | null,
  doer: Doer,
): Result<FunctionName> {
  const mine =
    lead && lead.ownerMemberId !== null && lead.ownerMemberId === doer.memberId ? lead.heldAs : null
  if (asked) {
    const isPerson = doer.kind === 'member' || doer.kind === 'key'
    if (!isPerson || asked === mine || doer.functions.includes(asked)) return ok(asked)
    return refuse('not-your-function', `You do not hold ${asked}. Leave the function out to use your own.`, {
      field: 'function',
    })
  }
  const first = FUNCTIONS.find((one) => doer.functions.includes(one))
  return ok(mine ?? first ?? lead?.heldAs ?? 'manage')
}

/** Who may change what was logged: who did it or has to do it, and those who command. */
export function mayChange(
  activity: { memberId: string },
  actor: { memberId: string | null; access: string; kind: string },
): Refusal | null {
  if (activity.memberId === actor.memberId) return null
  if (actor.kind !== 'member' && actor.kind !== 'key') return null
  if (['manager', 'admin', 'owner'].includes(actor.access)) return null
  return refuse('not-yours', 'A colleague did this. Add a note of your own instead.')
}
