/** What may be asked of companies and people, and what is answered. */
import { z } from 'zod'
import { SIZES } from '../../office/team/territories/territory.ts'
import { country, extras, id, instant, text, timeZone, version, words } from '../../platform/shapes.ts'
import { past } from './merging/contract.ts'
import { isMail, judgeMail } from './normal/mail-syntax.ts'

export const email = z
  .string()
  .max(254)
  .refine(isMail, {
    error: ({ input }) => {
      const { why } = judgeMail(String(input))
      return why ? `must be an e-mail address, but it ${why}` : 'must be an e-mail address'
    },
  })
  .meta({ format: 'email' })

export const accountIn = z.object({
  id: id.optional(),
  name: words(200).optional(),
  domain: text(200).optional(),
  website: text(500).optional(),
  phone: text(60).optional(),
  industry: text(120).optional(),
  country: country.optional(),
  region: text(120).optional(),
  postcode: text(20).optional(),
  city: text(120).optional(),
  size: z.enum(SIZES).optional(),
  extras: extras.optional(),
})

export const contactIn = z.object({
  id: id.optional(),
  name: words(200).optional(),
  title: text(200).optional(),
  timeZone: timeZone.optional(),
  emails: z.array(email).max(10).optional(),
  phones: z.array(words(60)).max(10).optional(),
  extras: extras.optional(),
})

const channelled = z.object({ id, email: z.string(), validity: z.string(), consent: z.string() })
const phoned = z.object({
  id,
  phone: z.string(),
  e164: z.string().nullable(),
  extension: z.string().nullable(),
  validity: z.string(),
  consent: z.string(),
})

export const accountOut = z.object({
  id,
  version,
  name: z.string(),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  size: z.string().nullable(),
  customerSince: instant.nullable(),
  extras: z.record(z.string(), z.unknown()),
  createdAt: instant,
  ...past,
})
export const contactOut = z.object({
  id,
  version,
  accountId: id.nullable(),
  name: z.string(),
  title: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Where their clock is likely to be while nobody has said: told by their numbers, where those leave no doubt. */
  likelyTimeZone: z.string().nullable(),
  emails: z.array(channelled),
  phones: z.array(phoned),
  extras: z.record(z.string(), z.unknown()),
  createdAt: instant,
  ...past,
})
