/** What may be asked of opportunities, needs, courses of action and outcomes, and what is answered. */
import { z } from 'zod'
import {
  amount,
  currency,
  day,
  extras,
  hidden,
  id,
  instant,
  listOf,
  page,
  someOf,
  text,
  version,
  words,
} from '../../platform/shapes.ts'
import { COURSE_KINDS, IMPORTANCES, OPPORTUNITY_STATES, STAGES } from './opportunity.ts'

export const opportunityIn = z.object({
  id: id.optional(),
  leadId: id,
  name: words(200).optional(),
  productLineId: id.optional(),
  amount: amount.optional(),
  /** The workspace's unless said. */
  currency: currency.optional(),
  expectedOn: day.optional(),
  nextStep: words(500).optional(),
  nextStepOn: day.optional(),
  extras: extras.optional(),
})
export type OpportunityIn = z.output<typeof opportunityIn>

export const opportunityPatch = z.object({
  version,
  name: words(200).optional(),
  productLineId: id.nullable().optional(),
  amount: amount.nullable().optional(),
  currency: currency.optional(),
  expectedOn: day.nullable().optional(),
  stage: z.enum(STAGES).optional(),
  nextStep: words(500).nullable().optional(),
  nextStepOn: day.nullable().optional(),
  extras: extras.optional(),
})
export type OpportunityPatch = z.output<typeof opportunityPatch>

const which = {
  state: someOf(z.enum(OPPORTUNITY_STATES)).optional(),
  stage: someOf(z.enum(STAGES)).optional(),
  /** Of the lead's owner: a member's id, or `me`. */
  owner: z.union([z.literal('me'), z.literal('none'), id]).optional(),
  /** Those a member holds or has a part in: a member's id, or `me`. */
  dealTeam: z.union([z.literal('me'), id]).optional(),
  productLine: z.union([z.literal('none'), id]).optional(),
  lead: id.optional(),
  account: id.optional(),
  expectedFrom: day.optional(),
  expectedTo: day.optional(),
  /** Only those that are open without a step on a day to come. */
  withoutNextStep: z.stringbool().optional(),
}
export const opportunityFilters = z.object({
  ...page,
  ...which,
  sort: z.enum(['newest', 'expected']).default('newest'),
})
export type OpportunityFilters = z.output<typeof opportunityFilters>

const { owner, dealTeam, productLine, expectedFrom, expectedTo, withoutNextStep } = which
export const boardFilters = z.object({
  ...{ owner, dealTeam, productLine, expectedFrom, expectedTo, withoutNextStep },
  /** How many cards of each stage. */
  cards: z.coerce.number().int().min(1).max(100).default(20),
})
export type BoardFilters = z.output<typeof boardFilters>

const named = z.object({ id, name: z.string() })

export const opportunityRow = z.object({
  id,
  version,
  hidden,
  leadId: id,
  account: named.nullable(),
  contact: named.nullable(),
  owner: named.nullable(),
  queue: named.nullable(),
  name: z.string(),
  productLine: named.nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  expectedOn: day.nullable(),
  stage: z.enum(STAGES),
  state: z.enum(OPPORTUNITY_STATES),
  lostReason: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  nextStepMissing: z.boolean(),
  openedAt: instant,
  stageSince: instant,
  closedAt: instant.nullable(),
})
export type OpportunityRow = z.output<typeof opportunityRow>
export const opportunityList = listOf(opportunityRow)

export const needOut = z.object({
  id,
  hidden,
  version,
  opportunityId: id,
  statement: z.string(),
  statedBy: named.nullable(),
  statedOn: day,
  importance: z.enum(IMPORTANCES),
  costOfProblem: z.string().nullable(),
  confirmedAt: instant.nullable(),
  products: z.array(named),
  binnedAt: instant.nullable(),
})
export type NeedOut = z.output<typeof needOut>

export const courseOut = z.object({
  id,
  version,
  opportunityId: id,
  kind: z.enum(COURSE_KINDS),
  description: z.string(),
  decisive: z.boolean(),
  dueOn: day.nullable(),
  askedAt: instant,
  agreedAt: instant.nullable(),
  doneAt: instant.nullable(),
  binnedAt: instant.nullable(),
})
export type CourseOut = z.output<typeof courseOut>

export const opportunityOut = opportunityRow.extend({
  lead: z.object({
    id,
    version,
    level: z.string(),
    state: z.string(),
    closedAs: z.string().nullable(),
    interest: z.string().nullable(),
    approach: z.string().nullable(),
  }),
  closedBy: named.nullable(),
  externalId: z.string().nullable(),
  extras: z.record(z.string(), z.unknown()),
  needs: z.array(needOut),
  courses: z.array(courseOut),
  /** What each stage still needs, in words. */
  missing: z.record(z.enum(STAGES), z.array(z.string())),
})
export type OpportunityOut = z.output<typeof opportunityOut>

export const boardOut = z.object({
  stages: z.array(
    z.object({
      hidden,
      stage: z.enum(STAGES),
      count: z.number(),
      sums: z.array(z.object({ amount: z.number(), currency: z.string() })),
      cards: z.array(opportunityRow),
    }),
  ),
})

export const needIn = z.object({
  id: id.optional(),
  opportunityId: id,
  /** In the prospect's words. */
  statement: words(2000),
  statedByContactId: id.optional(),
  statedOn: day.optional(),
  importance: z.enum(IMPORTANCES).default('should'),
  costOfProblem: text(2000).optional(),
  confirmed: z.boolean().default(false),
  productIds: z.array(id).max(50).default([]),
})
export type NeedIn = z.output<typeof needIn>

export const needPatch = z.object({
  version,
  statement: words(2000).optional(),
  statedByContactId: id.nullable().optional(),
  statedOn: day.optional(),
  importance: z.enum(IMPORTANCES).optional(),
  costOfProblem: text(2000).nullable().optional(),
  /** Confirmed by the prospect, or not after all. */
  confirmed: z.boolean().optional(),
  /** All the products that answer it. */
  productIds: z.array(id).max(50).optional(),
  binned: z.literal(false).optional(),
})
export type NeedPatch = z.output<typeof needPatch>

export const courseIn = z.object({
  id: id.optional(),
  opportunityId: id,
  kind: z.enum(COURSE_KINDS),
  description: words(500),
  decisive: z.boolean().default(false),
  dueOn: day.optional(),
})
export type CourseIn = z.output<typeof courseIn>

export const coursePatch = z.object({
  version,
  kind: z.enum(COURSE_KINDS).optional(),
  description: words(500).optional(),
  decisive: z.boolean().optional(),
  dueOn: day.nullable().optional(),
  agreed: z.boolean().optional(),
  done: z.boolean().optional(),
  binned: z.literal(false).optional(),
})
export type CoursePatch = z.output<typeof coursePatch>

export const outcomeIn = z.object({
  opportunityId: id,
  version: version.optional(),
  outcome: z.enum(['won', 'lost']),
  /** Needed when lost. */
  reason: words(60).optional(),
  /** The day it was so; today unless said. */
  closedOn: day.optional(),
  amount: amount.optional(),
  currency: currency.optional(),
  /** The decisive course of action, done by this: one already asked, or a new one. */
  course: z
    .union([z.object({ courseId: id }), z.object({ kind: z.enum(COURSE_KINDS), description: words(500) })])
    .optional(),
  /** Who is offered the new customer; the serve pool unless said. */
  toMemberId: id.optional(),
  toQueueId: id.optional(),
})
export type OutcomeIn = z.output<typeof outcomeIn>

export const reopeningIn = z.object({ opportunityId: id, reason: words(60) })
export type ReopeningIn = z.output<typeof reopeningIn>
