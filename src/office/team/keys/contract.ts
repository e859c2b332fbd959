/** What may be asked about API keys. */
import { z } from 'zod'
import { ACCESS } from '../../../platform/access.ts'
import { id, instant, listOf, page, words } from '../../../platform/shapes.ts'

export const apiKey = z.object({
  id,
  memberId: id,
  name: z.string(),
  access: z.enum(ACCESS),
  createdAt: instant,
  revokedAt: instant.nullable(),
  version: z.number().int(),
})
export type ApiKey = z.infer<typeof apiKey>

export const apiKeys = listOf(apiKey)
export const apiKeysAsked = z.object({
  ...page,
  /** Everybody's keys; needs admin access. */
  everybody: z.stringbool().default(false),
})
export const apiKeyIn = z.object({ name: words(80), access: z.enum(ACCESS).default('member') })
/** The key itself is told this once; only its hash is kept. */
export const apiKeyMade = z.object({ key: z.string(), apiKey })
