/** What may be done on the intake desk: completing one card, and sorting many at once. */
import { z } from 'zod'
import { country, id, text, words } from '../../../platform/shapes.ts'
import { REASONS } from '../../leads/lead.ts'
import { email } from '../../leads/people-contract.ts'

/** What a person completes on a card. Left out stays as it is, null empties it. */
export const completion = z.object({
  personName: words(200).optional(),
  title: text(200).nullable().optional(),
  emails: z.array(email).max(10).optional(),
  phones: z.array(words(60)).max(10).optional(),
  companyName: words(200).optional(),
  domain: text(200).nullable().optional(),
  companyPhone: text(60).nullable().optional(),
  country: country.nullable().optional(),
  city: text(120).nullable().optional(),
  channelId: id.nullable().optional(),
  campaignId: id.nullable().optional(),
  productLineId: id.nullable().optional(),
  interest: text(4000).nullable().optional(),
})
export type Completion = z.output<typeof completion>

const refusal = z.enum(REASONS.refuse)

export const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('release'), anyway: words(300).optional() }),
  z.object({ do: z.literal('refuse'), reason: refusal }),
  z.object({
    do: z.literal('set'),
    channelId: id.optional(),
    campaignId: id.optional(),
    productLineId: id.optional(),
    country: country.optional(),
    addTags: z.array(words(60)).max(10).optional(),
  }),
  z.object({ do: z.literal('accept-suggestions') }),
  z.object({ do: z.literal('merge-doubles') }),
  z.object({ do: z.literal('keep-apart') }),
])
export type BatchAction = z.output<typeof action>

export const MOST_IN_BATCH = 1000

export const batchIn = z.object({
  leadIds: z.array(id).min(1).max(MOST_IN_BATCH),
  action,
  /** True: tells what would happen and writes nothing. */
  dry: z.boolean().default(false),
})

export const batchAnswer = z.object({
  leadId: id,
  name: z.string(),
  /** `done`, `nothing` to do, or the code of the refusal. */
  code: z.string(),
  says: z.string().nullable(),
})
export type BatchAnswer = z.output<typeof batchAnswer>

export const batchOut = z.object({
  /** Null for a preview. */
  id: id.nullable(),
  state: z.enum(['preview', 'running', 'done', 'failed']),
  total: z.number(),
  done: z.number(),
  counts: z.array(z.object({ code: z.string(), count: z.number() })),
  answers: z.array(batchAnswer),
})
