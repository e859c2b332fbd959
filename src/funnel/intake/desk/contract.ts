/** What may be asked of the intake desk, and what is answered. */
import { z } from 'zod'
import { LEVELS } from '../../../office/team/functions.ts'
import { hidden, id, instant } from '../../../platform/shapes.ts'
import { REQUIRABLE } from '../../handoffs/policies/policy.ts'
import { STATES } from '../../leads/lead.ts'
import { pairOut } from '../duplicates/contract.ts'
import { COMPLETED } from './facts.ts'
import { WHYS } from './reasons.ts'
import { SOURCES } from './suggest.ts'

/** How long a lead has waited since it was received. */
export const AGES = ['today', 'days', 'week', 'older'] as const
export type Age = (typeof AGES)[number]
/** From how many days on a lead has the next age. */
export const AGE_DAYS = [0, 1, 3, 7] as const

const filters = {
  why: z.enum([...WHYS, 'clean']).optional(),
  channel: z.union([z.literal('none'), id]).optional(),
  age: z.enum(AGES).optional(),
}
export const deskAsked = z.object({
  ...filters,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
})
export type DeskAsked = z.output<typeof deskAsked>

const named = z.object({ id, name: z.string() })

export const suggestion = z.object({
  field: z.enum(COMPLETED),
  value: z.string(),
  from: z.enum(SOURCES),
})

export const finding = z.object({
  why: z.enum(WHYS).nullable(),
  code: z.string(),
  value: z.string().nullable(),
  weight: z.number(),
  suggestion: suggestion.nullable(),
})

const twin = z.object({
  leadId: id,
  name: z.string(),
  level: z.enum(LEVELS),
  state: z.enum(STATES),
  receivedAt: instant,
  interest: z.string().nullable(),
  channel: z.string().nullable(),
  /** The one that a merge keeps: further on, else older. */
  isKept: z.boolean(),
})

/** Everything the card completes, as it is now. */
export const values = z.object({
  personName: z.string().nullable(),
  title: z.string().nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  companyName: z.string().nullable(),
  domain: z.string().nullable(),
  companyPhone: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  channelId: id.nullable(),
  campaignId: id.nullable(),
  productLineId: id.nullable(),
  interest: z.string().nullable(),
})

export const card = z.object({
  leadId: id,
  version: z.number(),
  hidden,
  state: z.enum(STATES),
  name: z.string(),
  whys: z.array(z.enum(WHYS)),
  findings: z.array(finding),
  required: z.array(z.enum(REQUIRABLE)),
  values,
  accountId: id.nullable(),
  contactId: id.nullable(),
  channel: named.nullable(),
  campaignName: z.string().nullable(),
  ownerName: z.string().nullable(),
  isMine: z.boolean(),
  tags: z.array(z.string()),
  receivedAt: instant,
  /** What waiting has cost so far and costs a day, in sales; times the usual order, in the company's currency. */
  waiting: z.object({ days: z.number(), cost: z.number(), dayCost: z.number() }),
  twins: z.array(twin),
  pairs: z.array(pairOut),
})
export type Card = z.input<typeof card>

const worth = z.object({
  /** The share of the channel's leads that is expected to be won. */
  share: z.number(),
  won: z.number(),
  leads: z.number(),
})

export const deskOut = z.object({
  items: z.array(card),
  next: z.string().nullable(),
})

export const countsOut = z.object({
  total: z.number(),
  /** Without any reason: they can be released at once. */
  clean: z.number(),
  whys: z.array(z.object({ why: z.enum(WHYS), count: z.number() })),
  ages: z.array(z.object({ age: z.enum(AGES), count: z.number() })),
  channels: z.array(
    z.object({
      id: id.nullable(),
      name: z.string().nullable(),
      isUnconfirmed: z.boolean(),
      count: z.number(),
      worth,
      /** What a day of waiting costs for all of them, in sales. */
      dayCost: z.number(),
    }),
  ),
  /** What a day of waiting costs for all, in sales. */
  dayCost: z.number(),
  /** What an order brings on average, in minor units; null with fewer than five won in a year, or hidden. */
  usualOrder: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  /** New leads are still being looked at. */
  behind: z.boolean(),
})
export type Counts = z.input<typeof countsOut>
