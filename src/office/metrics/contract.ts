/** What may be asked of figures, and what is answered. */
import { z } from 'zod'
import { day, id } from '../../platform/shapes.ts'
import { FUNCTIONS, LEVELS } from '../team/functions.ts'

export const DIMENSIONS = [
  'channel',
  'month',
  'week',
  'member',
  'productLine',
  'campaign',
  'territory',
  'none',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

const idOrNone = z.union([z.literal('none'), id])

export const funnelAsked = z.object({
  by: z.enum(DIMENSIONS).default('channel'),
  /** First and last day on which the leads of the cohort were received. */
  from: day.optional(),
  to: day.optional(),
  channel: idOrNone.optional(),
  productLine: idOrNone.optional(),
  member: id.optional(),
  function: z.enum(LEVELS).optional(),
})
export type FunnelAsked = z.output<typeof funnelAsked>

const rate = z.number().nullable()
const counts = { leads: z.number(), opportunities: z.number(), won: z.number(), lost: z.number(), rate }

export const level = z.object({
  level: z.enum(LEVELS),
  reached: z.number(),
  left: z.array(z.object({ as: z.string(), count: z.number() })),
  open: z.number(),
  nurture: z.number(),
})

export const funnelRow = z.object({
  /** A name, a month, a week; null for the blank one. */
  key: z.string().nullable(),
  id: id.nullable(),
  function: z.enum(LEVELS).optional(),
  ...counts,
  medianDaysToWon: z.number().nullable().optional(),
  /** Leads whose end nobody knows yet. */
  open: z.number().optional(),
  /** Too young: the rate will still grow. */
  immature: z.boolean().optional(),
  /** Fewer than five: show counts, no rate. */
  small: z.boolean(),
})

export const funnelOut = z.object({
  /** What is empty because only the figures of some people may be seen. */
  hidden: z.array(z.string()).optional(),
  window: z.object({
    from: day.nullable(),
    to: day.nullable(),
    timeZone: z.string(),
    cohort: z.literal('received'),
  }),
  by: z.enum(DIMENSIONS),
  rate: z.object({ numerator: z.literal('won'), denominator: z.literal('leads') }),
  total: z.object({
    ...counts,
    medianDaysToWon: z.number().nullable(),
    p75DaysToWon: z.number().nullable(),
    open: z.number(),
    immature: z.boolean(),
  }),
  levels: z.array(level),
  rows: z.array(funnelRow),
})
export type FunnelOut = z.output<typeof funnelOut>

export const scorecardsAsked = z.object({ from: day.optional(), to: day.optional() })

export const figure = z.object({
  name: z.string(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  /** Null for a plain count, and where there are too few. */
  rate,
})

export const scorecardsOut = z.object({
  window: z.object({ from: day.nullable(), to: day.nullable(), timeZone: z.string() }),
  cards: z.array(
    z.object({
      function: z.string(),
      memberId: id.nullable(),
      member: z.string().nullable(),
      figures: z.array(figure),
    }),
  ),
})

const costPer = z.number().nullable()

export const channelCostsOut = z.object({
  window: z.object({
    from: day.nullable(),
    to: day.nullable(),
    timeZone: z.string(),
    cohort: z.literal('received'),
  }),
  items: z.array(
    z.object({
      key: z.string().nullable(),
      id: id.nullable(),
      currency: z.string(),
      spend: z.number(),
      leads: z.number(),
      opportunities: z.number(),
      won: z.number(),
      perLead: costPer,
      perOpportunity: costPer,
      perCustomer: costPer,
    }),
  ),
})

export const creditsOut = z.object({
  window: z.object({ from: day.nullable(), to: day.nullable(), timeZone: z.string() }),
  items: z.array(
    z.object({
      member: z.object({ id, name: z.string() }),
      function: z.enum(FUNCTIONS),
      /** Deals they had a share in, and their shares of these in basis points: 10000 is one whole deal. */
      won: z.number(),
      lost: z.number(),
      wonShare: z.number(),
      lostShare: z.number(),
      /** wonShare of wonShare and lostShare; null where there are too few. */
      rate,
      sums: z.array(z.object({ currency: z.string(), amount: z.number() })),
    }),
  ),
})
export type CreditsOut = z.output<typeof creditsOut>

const reach = {
  leads: z.number(),
  /** Each a share of the leads received in the window; no rate where there are too few. */
  shares: z.array(z.object({ name: z.string(), numerator: z.number(), denominator: z.number(), rate })),
  /** From received to released, in whole hours; null where too few were released. */
  medianHours: z.number().nullable(),
}

export const reachOut = z.object({
  window: z.object({
    from: day.nullable(),
    to: day.nullable(),
    timeZone: z.string(),
    cohort: z.literal('received'),
  }),
  total: z.object(reach),
  items: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), ...reach })),
  /** New leads are still being counted. */
  behind: z.boolean(),
})
export type ReachOut = z.output<typeof reachOut>
