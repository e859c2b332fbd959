/** What may be asked of deal teams, and what is answered. */
import { z } from 'zod'
import { FUNCTIONS } from '../../../office/team/functions.ts'
import { id, instant } from '../../../platform/shapes.ts'
import { LARGEST_TEAM, REACHES, TEAM_GAPS, WHOLE } from './deal-team.ts'

const share = z.number().int().min(0).max(WHOLE)

export const partIn = z.object({
  memberId: id,
  /** What they do on this deal, whatever their role says. */
  function: z.enum(FUNCTIONS),
  reach: z.enum(REACHES).default('inside'),
  /** Basis points of the credit; all of a team sum to 10000. */
  share,
})

/** The whole team at once: so its shares sum to the whole at any time. */
export const teamIn = z.object({
  /** As it was read: how often the team has changed. */
  version: z.number().int().min(0),
  members: z.array(partIn).max(LARGEST_TEAM),
})
export type TeamIn = z.output<typeof teamIn>

const named = z.object({ id, name: z.string() })
const part = { member: named, function: z.enum(FUNCTIONS), reach: z.enum(REACHES), share }

export const teamOut = z.object({
  opportunityId: id,
  version: z.number(),
  /** False while nothing was agreed: then who holds the deal has all of it. */
  isAgreed: z.boolean(),
  members: z.array(z.object({ ...part, fromAt: instant })),
  /** Who had a part, or another one, and until when; the latest first. */
  earlier: z.array(z.object({ ...part, fromAt: instant, untilAt: instant })),
  /** The shares as they were at each outcome, with each part of the amount. */
  credits: z.array(
    z.object({
      ...part,
      outcome: z.enum(['won', 'lost']),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
      hidden: z.array(z.string()).optional(),
      at: instant,
      voidedAt: instant.nullable(),
    }),
  ),
  gaps: z.array(z.object({ code: z.enum(TEAM_GAPS), member: named.nullable() })),
})
export type TeamOut = z.output<typeof teamOut>
