/**
 * The steps by which a lead finds who works it (domain words, 3.6: real rules of engagement). They are asked in their
 * order; the first that finds somebody decides. Whom nobody may contact is never routed, and what no step places waits
 * in the catch-all queue: these two are always there, the others can be moved and switched off.
 */
import { LEVELS, type Level } from '../../../office/team/functions.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'

/** In the order a new workspace starts with. */
export const MOVABLE_STEPS = [
  'duplicate',
  'open_deal',
  'recent_owner',
  'named_account',
  'territory',
  'specialist',
  'segment',
  'pool',
] as const
export type MovableStep = (typeof MOVABLE_STEPS)[number]
export const STEPS = ['suppressed', ...MOVABLE_STEPS, 'catch_all'] as const
export type Step = (typeof STEPS)[number]

export interface StepSwitch {
  step: MovableStep
  on: boolean
}

export interface Rules {
  steps: StepSwitch[]
  /** For how many days a company stays with whom it was last. PostHog: four months. */
  recentDays: number
  /** A named account counts as worked when its owner did something with it in so many days. */
  workedDays: number
  /** How much room a lead takes of a person's capacity, by level. */
  points: Record<Level, number>
}

/** What holds until a workspace changes it. */
export const READY_MADE_RULES: Rules = {
  steps: MOVABLE_STEPS.map((step) => ({ step, on: true })),
  recentDays: 120,
  workedDays: 90,
  // A customer who needs nothing now takes no room.
  points: { gather: 1, qualify: 1, convert: 1, serve: 0 },
}

/** The steps that are asked, in order. */
export function stepsAsked({ steps }: Rules): MovableStep[] {
  return steps.filter(({ on }) => on).map(({ step }) => step)
}

/** Each step once: one that is left out would be forgotten, not switched off. */
export function wholeSteps(steps: StepSwitch[]): Result<StepSwitch[]> {
  const named = steps.map(({ step }) => step)
  const whole = MOVABLE_STEPS.every((step) => named.filter((one) => one === step).length === 1)
  if (whole && named.length === MOVABLE_STEPS.length) return ok(steps)
  return refuse('steps-incomplete', `Name every step once: ${MOVABLE_STEPS.join(', ')}.`, { field: 'steps' })
}

/** Rules as they are kept, with what a later Baton added. */
export function readRules(kept: Partial<Rules> | null): Rules {
  if (!kept) return READY_MADE_RULES
  const steps = (kept.steps ?? []).filter(({ step }) => MOVABLE_STEPS.includes(step))
  const missing = READY_MADE_RULES.steps.filter(({ step }) => !steps.some((one) => one.step === step))
  return {
    steps: [...steps, ...missing.map(({ step }) => ({ step, on: false }))],
    recentDays: kept.recentDays ?? READY_MADE_RULES.recentDays,
    workedDays: kept.workedDays ?? READY_MADE_RULES.workedDays,
    points: Object.fromEntries(
      LEVELS.map((level) => [level, kept.points?.[level] ?? READY_MADE_RULES.points[level]]),
    ) as Rules['points'],
  }
}

/** What a lead costs in the turns of a pool: a level that takes no room is still somebody's turn. */
export function costOf({ points }: Rules, level: Level): number {
  return Math.max(1, points[level])
}
