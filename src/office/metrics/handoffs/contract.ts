/** What may be asked of the figures of handoffs, and what is answered. */
import { z } from 'zod'
import { SEAMS } from '../../../funnel/handoffs/handoff.ts'
import { REQUEST_KINDS } from '../../../funnel/handoffs/requests/request.ts'
import { day, id } from '../../../platform/shapes.ts'

/** Where work changes hands: the seams of the funnel, and what is asked of a specialist or of the field. */
export const HANDED = [...SEAMS, ...REQUEST_KINDS] as const

export const handoffFiguresAsked = z.object({
  /** A row for each pair of functions, or for each pair of people. */
  by: z.enum(['functions', 'people']).default('functions'),
  seam: z.enum(HANDED).optional(),
  /** First and last day on which they were offered. */
  from: day.optional(),
  to: day.optional(),
})
export type HandoffFiguresAsked = z.output<typeof handoffFiguresAsked>

/** A rate with what it is a rate of; null of fewer than five, for then only the counts say anything. */
const share = z.object({ numerator: z.number(), denominator: z.number(), rate: z.number().nullable() })
/** Minutes: the middle one, and the one that nine of ten do not pass; null of fewer than five. */
const spread = z.object({ of: z.number(), median: z.number().nullable(), p90: z.number().nullable() })
const person = z.object({ id, name: z.string() }).nullable()

export const handoffFigures = z.object({
  seam: z.enum(HANDED),
  from: person,
  /** Who answered, or who was asked; null for the pool, and where the row is of functions. */
  to: person,
  offered: z.number(),
  open: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  needsWork: z.number(),
  withdrawn: z.number(),
  expired: z.number(),
  /** accepted of accepted and rejected */
  acceptance: share,
  /** business and clock minutes from the offer to its answer */
  business: spread,
  clock: spread,
  /** not answered in time, of those that had a time and are answered or over it */
  late: share,
  /** touched after acceptance, of those accepted that had their time */
  touched: share,
  reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
})
export type HandoffFigures = z.input<typeof handoffFigures>

export const handoffFiguresOut = z.object({
  window: z.object({
    from: day.nullable(),
    to: day.nullable(),
    timeZone: z.string(),
    cohort: z.literal('offered'),
  }),
  items: z.array(handoffFigures),
})
