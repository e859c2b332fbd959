/** What may be asked about the company itself. */
import { z } from 'zod'
import { currency, id, instant, timeZone, version, words } from '../../../platform/shapes.ts'

export const workspace = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  /** Made up to look around in. */
  demo: z.boolean(),
  createdAt: instant,
  version,
})
export type Workspace = z.infer<typeof workspace>

export const workspacePatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  timeZone: timeZone.optional(),
  /** For amounts entered from now on; those on record keep theirs. */
  currency: currency.optional(),
})
