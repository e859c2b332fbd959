/** What may be asked when rules are tried out, and what is answered. */
import { z } from 'zod'
import { id } from '../../../platform/shapes.ts'
import { MODES, POOLED, person, rulesPatch, weight } from './contract.ts'
import { STEPS } from './rule.ts'

export const trialIn = z.object({
  level: z.enum(POOLED),
  /** Those that came to the level last, or those that are about to. */
  leads: z.enum(['last', 'waiting']).default('last'),
  limit: z.number().int().min(1).max(1000).default(1000),
  rules: rulesPatch.omit({ version: true }).optional(),
  pools: z
    .array(
      z.object({
        poolId: id,
        mode: z.enum(MODES).optional(),
        weights: z
          .array(z.object({ memberId: id, weight }))
          .max(500)
          .optional(),
      }),
    )
    .max(50)
    .optional(),
})
const decided = z.enum([...STEPS, 'suppressed', 'duplicate'])
export const trialOut = z.object({
  leads: z.number().int(),
  /** How many would go elsewhere than by the rules as they are. */
  moved: z.number().int(),
  /** Per person and queue: who had them, by the rules as they are, by the changed ones. */
  shares: z.array(
    z.object({
      ...{ id, name: z.string(), isQueue: z.boolean() },
      ...{ was: z.number().int(), before: z.number().int(), after: z.number().int() },
    }),
  ),
  refused: z.object({ before: z.number().int(), after: z.number().int() }),
  /** The first fifty of those that would go elsewhere. */
  moves: z.array(z.object({ lead: person, from: person.nullable(), to: person.nullable(), step: decided })),
  /** Where each lead would go by the changed rules. */
  decisions: z.array(z.object({ leadId: id, to: id.nullable(), step: decided })),
})
export type TrialOut = z.infer<typeof trialOut>
