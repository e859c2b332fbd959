/** What may be asked of demo companies, and what is answered. */
import { z } from 'zod'
import { id, instant, version } from '../platform/shapes.ts'

/** How many strangers show interest unless said: with repeat customers more than 1,500 leads. */
export const USUAL_LEADS = 1320

export const seed = z.number().int().min(0).max(2_000_000_000)
export const demoIn = z.object({
  /** The same seed and day make the same company. */
  seed: seed.default(1),
  leads: z.number().int().min(0).max(20_000).default(USUAL_LEADS),
})

export const demoOut = z.object({
  id,
  version,
  state: z.enum(['waiting', 'running', 'counting', 'done', 'failed']),
  /** Stories told, of how many; 0 of 0 before it begins. */
  done: z.number(),
  total: z.number(),
  /** Where it is, once it is there: `/w/<slug>`. */
  slug: z.string().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export type DemoOut = z.output<typeof demoOut>
