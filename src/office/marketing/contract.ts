/** What may be asked about channels, campaigns and what they cost. */
import { z } from 'zod'
import { amount, currency, day, id, listOf, page, text, version, words } from '../../platform/shapes.ts'
import { CHANNEL_KINDS } from './channel.ts'

/** Lists leave out what is in the bin unless it is asked for. */
const binAsked = { binned: z.stringbool().default(false) }
/** false takes it out of the bin again. */
const unbinned = { binned: z.literal(false).optional() }
const kind = z.enum(CHANNEL_KINDS)

export const channel = z.object({ id, name: z.string(), kind, binned: z.boolean(), version })
export type Channel = z.infer<typeof channel>

export const channels = listOf(channel)
export const channelsAsked = z.object({ ...page, ...binAsked, kind: kind.optional() })
export const channelIn = z.object({ name: words(120), kind: kind.default('other') })
export const channelPatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  kind: kind.optional(),
  ...unbinned,
})

export const campaign = z.object({
  id,
  channelId: id,
  name: z.string(),
  fromDay: day.nullable(),
  /** The last day of the campaign. */
  untilDay: day.nullable(),
  binned: z.boolean(),
  version,
})
export type Campaign = z.infer<typeof campaign>

export const campaigns = listOf(campaign)
export const campaignsAsked = z.object({ ...page, ...binAsked, channelId: id.optional() })
export const campaignIn = z.object({
  channelId: id,
  name: words(120),
  fromDay: day.nullable().default(null),
  untilDay: day.nullable().default(null),
})
export const campaignPatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  fromDay: day.nullable().optional(),
  untilDay: day.nullable().optional(),
  ...unbinned,
})

const money = z.object({ amount, currency })
const note = text(500)
  .transform((value) => value || null)
  .nullable()

export const cost = z.object({
  id,
  channelId: id,
  campaignId: id.nullable(),
  day,
  cost: money,
  note: z.string().nullable(),
  binned: z.boolean(),
  version,
})
export type Cost = z.infer<typeof cost>

export const costs = listOf(cost)
export const costsAsked = z.object({
  ...page,
  channelId: id.optional(),
  campaignId: id.optional(),
  /** First and last day. */
  from: day.optional(),
  until: day.optional(),
})
export const costIn = z.object({
  channelId: id,
  campaignId: id.nullable().default(null),
  /** The day it counts for. */
  day,
  cost: money,
  note: note.default(null),
})
export const costPatch = z.object({
  version: version.optional(),
  campaignId: id.nullable().optional(),
  day: day.optional(),
  cost: money.optional(),
  note: note.optional(),
  ...unbinned,
})

export const costSumsAsked = z.object({ from: day.optional(), until: day.optional() })
/** Two currencies are never added: a channel has a row for each. */
export const costSums = z.object({
  items: z.array(z.object({ channelId: id, cost: money, days: z.number().int() })),
  next: z.null(),
})
