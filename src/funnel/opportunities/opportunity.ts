/**
 * An opportunity is what is being sold within a lead. It goes through four stages, each left for something that can
 * be observed: a need the prospect confirmed, a product that answers it, a specific course of action asked. It is
 * won when the decisive course of action is done, and lost with a reason; no decision is a reason of its own.
 */
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { type Day, dayOf, type Instant, startOfDay } from '../../platform/time.ts'
import { badReason, type LeadNow, standing } from '../leads/lead.ts'

export const STAGES = ['discover', 'match', 'propose', 'decide'] as const
export type Stage = (typeof STAGES)[number]
export const OPPORTUNITY_STATES = ['open', 'won', 'lost'] as const
export const IMPORTANCES = ['must', 'should', 'nice'] as const
export const COURSE_KINDS = ['order', 'sign', 'trial', 'visit', 'meeting', 'other'] as const

/** What can be observed of an opportunity. */
export interface Seen {
  confirmedNeeds: number
  matchedNeeds: number
  coursesAsked: number
}

const ENTRY: Record<Stage, { met: (seen: Seen) => boolean; lacks: string }> = {
  discover: { met: () => true, lacks: '' },
  match: { met: (seen) => seen.confirmedNeeds > 0, lacks: 'a need that the prospect confirmed' },
  propose: { met: (seen) => seen.matchedNeeds > 0, lacks: 'a need linked to a product that answers it' },
  decide: {
    met: (seen) => seen.coursesAsked > 0,
    lacks: 'a specific course of action asked of the prospect',
  },
}

/** What a stage still needs, its earlier stages' needs included; empty when it can be entered. */
export function missingFor(stage: Stage, seen: Seen): string[] {
  return STAGES.slice(0, STAGES.indexOf(stage) + 1)
    .filter((one) => !ENTRY[one].met(seen))
    .map((one) => ENTRY[one].lacks)
}

/** Going on needs what can be observed; going back is always legal. */
export function cannotEnter(from: Stage, to: Stage, seen: Seen): Refusal | null {
  if (STAGES.indexOf(to) <= STAGES.indexOf(from)) return null
  const missing = missingFor(to, seen)
  if (missing.length === 0) return null
  return refuse('stage-not-reached', `Before ${to} comes ${missing.join(', and ')}.`, {
    field: 'stage',
    details: { missing },
  })
}

/** What was decided is changed by reopening it only. */
export function notOpen(opportunity: { state: string }): Refusal | null {
  if (opportunity.state === 'open') return null
  return refuse('opportunity-closed', `This opportunity is ${opportunity.state}. Reopen it to change it.`)
}

/** Opening something to sell: only at convert, for that is what a lead at convert is. */
export function cannotOpen(lead: LeadNow): Refusal | null {
  if (lead.level === 'convert' && (lead.state === 'waiting' || lead.state === 'working')) return null
  return refuse(
    'not-at-convert',
    `Opportunities belong to leads at convert: this one is ${standing(lead)}.`,
    {
      details: { level: lead.level, state: lead.state },
    },
  )
}

/** Winning takes a decisive course of action that is done. */
export function cannotWin(courses: { decisive: boolean; done: boolean }[]): Refusal | null {
  if (courses.some(({ decisive, done }) => decisive && done)) return null
  const asked = courses.some(({ decisive }) => decisive)
  const what = asked
    ? 'Mark the decisive course of action as done'
    : 'Say what the prospect did: the decisive course of action, such as their order'
  return refuse('no-decision-done', `${what}, then it is won.`, { field: 'course' })
}

/** Losing takes a reason that is counted. */
export function cannotLose(reason: string | undefined): Refusal | null {
  return badReason('lose', reason ?? '')
}

/** What a lead comes to when none of its opportunities is open: won if any is won; null while one is open. */
export function comesTo(states: string[]): 'won' | 'lost' | null {
  if (states.length === 0 || states.includes('open')) return null
  return states.includes('won') ? 'won' : 'lost'
}

/** When an outcome was so: now, or on an earlier day since the opportunity was opened. */
export function closedAt(
  closedOn: Day | undefined,
  { openedAt }: { openedAt: Instant },
  { now, timeZone }: { now: Instant; timeZone: string },
): Result<Instant> {
  const today = dayOf(now, timeZone)
  if (closedOn === undefined || closedOn === today) return ok(now)
  if (closedOn > today) {
    return refuse('not-yet', 'That day has not come yet. Record the outcome when it is so.', {
      field: 'closedOn',
    })
  }
  if (closedOn < dayOf(openedAt, timeZone)) {
    return refuse('before-opened', 'That day is before the opportunity was opened.', { field: 'closedOn' })
  }
  const start = startOfDay(closedOn, timeZone)
  return ok(start < openedAt ? openedAt : start)
}

/** An open opportunity without a step on a day that is still to come: a warning, never a refusal. */
export function nextStepMissing(
  { state, nextStep, nextStepOn }: { state: string; nextStep: string | null; nextStepOn: Day | null },
  today: Day,
): boolean {
  return state === 'open' && (!nextStep || !nextStepOn || nextStepOn < today)
}

/** How an opportunity is called unless somebody says: who it is for, and what. */
export function nameOf({
  account,
  contact,
  line,
  interest,
}: Record<'account' | 'contact' | 'line' | 'interest', string | null>) {
  const what = line ?? interest?.split(/\s+/).slice(0, 8).join(' ')
  return [account ?? contact ?? 'Opportunity', what].filter(Boolean).join(' · ').slice(0, 200)
}
