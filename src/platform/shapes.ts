/** Shapes that every contract shares. */
import { z } from 'zod'
import { ID_PATTERN } from './id.ts'
import { INSTANT_PATTERN, isDay, isTimeZone } from './time.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL is what must be refused
const NUL = /\u0000/

/** Text for people: no NUL (PostgreSQL refuses it), no half surrogate pairs, trimmed, at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine(
      (value) => !NUL.test(value) && value.isWellFormed(),
      'must be readable text without NUL characters',
    )
}

/** Text that must say something. */
export function words(max: number) {
  return text(max).min(1)
}

export const id = z.string().regex(ID_PATTERN, 'must be an id')
export const instant = z
  .string()
  .regex(INSTANT_PATTERN, 'must be an instant such as 2026-03-31T07:05:09.000Z')
/** What a request may give as an instant: any ISO text with a zone; kept in UTC. */
export const instantIn = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())
export const day = z.string().refine(isDay, 'must be a day such as 2026-03-31')
export const timeZone = z.string().refine(isTimeZone, 'must be a time zone such as Europe/Madrid')
export const currency = z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as EUR')
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country of two letters such as ES')
export const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const version = z.number().int().min(1)
export const extras = z.record(z.string().max(60), z.union([text(2000), z.number(), z.boolean(), z.null()]))

/** Which fields are null because the reader's rights leave them out; absent where nothing is. */
export const hidden = z.array(z.string()).optional()

/** How many rows and after which: what every list takes. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
}

/** A list's answer; `next` goes on after the last item, null at the end. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** One value or several with commas between, as lists take them: `?state=new,sorting`. */
export function someOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(item).min(1).max(50))
}
