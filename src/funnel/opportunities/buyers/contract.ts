/** What may be asked of the buyer's side, and what is answered. */
import { z } from 'zod'
import { day, id, instant, text, version } from '../../../platform/shapes.ts'
import { BUYER_GAPS, inOrder, PARTS, STANCES, STRENGTHS } from './buying-centre.ts'

const parts = z
  .array(z.enum(PARTS))
  .max(PARTS.length)
  .transform((all) => inOrder(all))

export const buyerIn = z.object({
  id: id.optional(),
  opportunityId: id,
  contactId: id,
  /** What they do in the buying; empty while nobody knows. */
  parts: parts.default([]),
  strength: z.enum(STRENGTHS).default('none'),
  stance: z.enum(STANCES).default('unknown'),
  /** Who of us holds the contact. */
  heldByMemberId: id.optional(),
  note: text(1000).optional(),
})
export type BuyerIn = z.output<typeof buyerIn>

export const buyerPatch = z.object({
  version,
  parts: parts.optional(),
  strength: z.enum(STRENGTHS).optional(),
  stance: z.enum(STANCES).optional(),
  heldByMemberId: id.nullable().optional(),
  note: text(1000).nullable().optional(),
  /** Takes it out of the bin again. */
  binned: z.literal(false).optional(),
})
export type BuyerPatch = z.output<typeof buyerPatch>

const named = z.object({ id, name: z.string() })

export const buyerOut = z.object({
  id,
  version,
  opportunityId: id,
  contact: named.extend({ title: z.string().nullable() }),
  parts: z.array(z.enum(PARTS)),
  strength: z.enum(STRENGTHS),
  stance: z.enum(STANCES),
  heldBy: named.nullable(),
  note: z.string().nullable(),
  /** The last call, mail or meeting, either way. */
  lastTouchAt: instant.nullable(),
  lastTouchOn: day.nullable(),
  binnedAt: instant.nullable(),
})
export type BuyerOut = z.output<typeof buyerOut>

export const centreOut = z.object({
  opportunityId: id,
  hidden: z.array(z.string()).optional(),
  buyers: z.array(buyerOut),
  /** What is missing, what matters most first. */
  gaps: z.array(z.object({ code: z.enum(BUYER_GAPS), contact: named.nullable() })),
})
export type CentreOut = z.output<typeof centreOut>
