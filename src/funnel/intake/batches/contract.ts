/** Many leads in one call: what may be sent, and what is answered of each. */
import { z } from 'zod'
import { id } from '../../../platform/shapes.ts'

export const MOST_LEADS = 1000

export const leadBatchIn = z.object({
  /** Each in the shape of `POST /leads`; one that cannot be read is refused by itself. */
  leads: z
    .array(z.record(z.string().max(60), z.unknown()))
    .min(1)
    .max(MOST_LEADS),
  /** True: all of them or none. */
  all: z.boolean().default(false),
})
export type LeadBatchIn = z.output<typeof leadBatchIn>

export const batchedLead = z.object({
  /** Its place in the call, from 0. */
  index: z.number(),
  /** `known`: its id or external id is here already, nothing was done. */
  outcome: z.enum(['received', 'known', 'refused']),
  id: id.nullable(),
  code: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string().nullable(),
})
export type BatchedLead = z.output<typeof batchedLead>

export const leadBatchOut = z.object({
  received: z.number(),
  known: z.number(),
  refused: z.number(),
  items: z.array(batchedLead),
})
export type LeadBatchOut = z.output<typeof leadBatchOut>
