/** What may be asked of qualifications and criteria, and what is answered. */
import { z } from 'zod'
import { day, id, instant, listOf, page, text, version, words } from '../../platform/shapes.ts'
import { APPROACHES } from '../leads/lead.ts'
import { ANSWERS, CRITERION_CODES, SOURCES, VERDICTS } from './qualification.ts'

export const criterionIn = z.object({
  id: id.optional(),
  name: words(120),
  ask: text(500).optional(),
})
export type CriterionIn = z.output<typeof criterionIn>

export const criterionPatch = z.object({
  version,
  name: words(120).optional(),
  ask: text(500).nullable().optional(),
  position: z.number().int().min(0).max(1000).optional(),
  /** Takes it out of the bin again. */
  binned: z.literal(false).optional(),
})
export type CriterionPatch = z.output<typeof criterionPatch>

export const criterionOut = z.object({
  id,
  version,
  code: z.enum(CRITERION_CODES),
  name: z.string(),
  ask: z.string().nullable(),
  position: z.number(),
  binnedAt: instant.nullable(),
})
export const criterionList = listOf(criterionOut)

export const qualificationIn = z.object({ id: id.optional(), leadId: id })
export type QualificationIn = z.output<typeof qualificationIn>

const answerIn = z.object({
  criterionId: id,
  answer: z.enum(ANSWERS),
  evidence: text(4000).nullable().optional(),
  source: z.enum(SOURCES).nullable().optional(),
  /** The version of the answer it replaces; a newer one is then not overwritten. */
  version: version.optional(),
})
export type AnswerIn = z.output<typeof answerIn>

export const qualificationPatch = z.object({
  version,
  answers: z.array(answerIn).max(50).default([]),
  approach: z.enum(APPROACHES).nullable().optional(),
  note: text(10_000).nullable().optional(),
})
export type QualificationPatch = z.output<typeof qualificationPatch>

/** What the qualifier adds to what was learnt, for who takes over. */
export const packetIn = z.object({
  need: text(4000).optional(),
  summary: text(4000).optional(),
  objections: text(4000).optional(),
  promised: text(1000).optional(),
  nextStep: text(500).optional(),
  nextStepOn: day.optional(),
  buyingCentre: z
    .array(z.object({ contactId: id, as: text(40) }))
    .max(30)
    .optional(),
})

export const verdictIn = z.object({
  qualificationId: id,
  version: version.optional(),
  verdict: z.enum(VERDICTS),
  reasons: z.array(words(60)).max(12).default([]),
  approach: z.enum(APPROACHES).optional(),
  /** The day to try again, with `not_now`. */
  until: day.optional(),
  /** Who is offered the prospect; the convert pool unless said. */
  toMemberId: id.optional(),
  toQueueId: id.optional(),
  packet: packetIn.default({}),
})
export type VerdictIn = z.output<typeof verdictIn>

export const qualificationFilters = z.object({ ...page, lead: id })
export type QualificationFilters = z.output<typeof qualificationFilters>

const named = z.object({ id, name: z.string() })

export const answerOut = z.object({
  criterionId: id,
  code: z.enum(CRITERION_CODES),
  name: z.string(),
  ask: z.string().nullable(),
  answer: z.enum(ANSWERS),
  evidence: z.string().nullable(),
  source: z.enum(SOURCES).nullable(),
  member: named.nullable(),
  answeredAt: instant.nullable(),
  /** Null while nobody has answered. */
  version: version.nullable(),
})
export type AnswerOut = z.output<typeof answerOut>

export const qualificationOut = z.object({
  id,
  version,
  leadId: id,
  member: named.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  reasons: z.array(z.string()),
  approach: z.enum(APPROACHES).nullable(),
  note: z.string().nullable(),
  openedAt: instant,
  decidedAt: instant.nullable(),
  answers: z.array(answerOut),
  /** What stands between it and an offer to convert, in sentences. */
  missing: z.array(z.string()),
})
export type QualificationOut = z.output<typeof qualificationOut>
export const qualificationList = listOf(qualificationOut)

export const verdictOut = z.object({
  qualification: qualificationOut,
  lead: z.object({ id, version, level: z.string(), state: z.string(), closedAs: z.string().nullable() }),
  handoffId: id.nullable(),
})
