/** Working out when clocks are due: by the calendar of who has to act and by the policy of the seam. */

import { calendarOfWorkspace, calendarsOf } from '../../../office/team/calendars/actions.ts'
import { addWorkingMinutes, type WorkCalendar } from '../../../office/team/calendars/business-time.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { type ClockSeam, dueOf, workedMinutes } from '../../leads/clocks/clock.ts'
import type { Clock } from '../../leads/clocks/keep.ts'
import { policies } from '../policies/actions.ts'
import { type Policy, termsOf } from '../policies/policy.ts'

/** What the clocks of one batch are counted by. */
export interface Reckoning {
  calendarFor: (clock: Pick<Clock, 'memberId'>) => WorkCalendar
  policyFor: (clock: Pick<Clock, 'seam'>) => Policy
}

/** The calendars and policies of these clocks: a person's own where a person has to act, else the company's. */
export async function reckoningFor(work: Work, clocks: { memberId: string | null }[]): Promise<Reckoning> {
  const people = [...new Set(clocks.flatMap(({ memberId }) => memberId ?? []))]
  const [own, company, all] = await Promise.all([
    calendarsOf(work, people),
    calendarOfWorkspace(work),
    policies(work),
  ])
  return {
    calendarFor: ({ memberId }) => (memberId && own.get(memberId)) || company,
    policyFor: ({ seam }) => all.get(seam as ClockSeam) as Policy,
  }
}

export interface Times {
  minutes: number | null
  dueAt: Instant | null
  atRiskAt: Instant | null
}

/** When a clock is at risk and when it is due; nothing where the policy keeps no such clock, or while it is paused. */
export function timesOf(clock: Clock, { calendarFor, policyFor }: Reckoning): Times {
  const policy = policyFor(clock)
  const { minutes } = termsOf(policy, clock.kind)
  const dueAt = minutes === null ? null : dueOf(clock, calendarFor(clock), minutes)
  if (minutes === null || dueAt === null) return { minutes, dueAt: null, atRiskAt: null }
  const atRiskAt = dueOf(clock, calendarFor(clock), (minutes * policy.atRiskPercent) / 100)
  return { minutes, dueAt, atRiskAt }
}

/** What is written of a clock that has just been worked out: its times, how it stands, and when to look again. */
export function reckoned(clock: Clock, by: Reckoning) {
  const times = timesOf(clock, by)
  if (clock.stoppedAt === null) return running(clock, times, by)
  const late = times.dueAt !== null && clock.stoppedAt > times.dueAt
  const state = clock.state === 'void' ? 'void' : late ? 'late' : 'met'
  return {
    ...times,
    state,
    breachedAt: clock.breachedAt ?? (state === 'late' ? times.dueAt : null),
    workedMinutes: workedMinutes(clock, by.calendarFor(clock), clock.stoppedAt),
    nextAt: null,
  }
}

// That it is at risk, or over, is told by whoever looks next, with a fact; what was told stays told.
function running(clock: Clock, times: Times, by: Reckoning) {
  const kept = { ...times, breachedAt: clock.breachedAt, workedMinutes: null }
  if (clock.pausedAt !== null) return { ...kept, state: 'paused', nextAt: null }
  if (clock.breachedAt !== null) {
    // Where the policy keeps no such clock any more, no further step is taken.
    const nextAt = times.dueAt === null ? null : nextStepAt(clock, clock.breachedAt, by)
    return { ...kept, state: 'breached', nextAt }
  }
  const told = clock.state === 'at_risk'
  return { ...kept, state: told ? 'at_risk' : 'running', nextAt: told ? times.dueAt : times.atRiskAt }
}

/** When the next step after a breach is due; null when there is none left. */
export function nextStepAt(
  clock: Pick<Clock, 'steps' | 'kind' | 'seam' | 'memberId'>,
  breachedAt: Instant,
  { calendarFor, policyFor }: Reckoning,
): Instant | null {
  const policy = policyFor(clock)
  if (clock.steps >= termsOf(policy, clock.kind).steps.length) return null
  return addWorkingMinutes(calendarFor(clock), breachedAt, policy.stepMinutes * clock.steps)
}
