/** Where leads came from and what their people agreed to, as it is asked and answered. */
import { z } from 'zod'
import { id, instant, listOf, page } from '../../../platform/shapes.ts'
import { consentOut } from './contract.ts'

const touch = z.object({
  utmSource: z.string().nullable(),
  utmMedium: z.string().nullable(),
  utmCampaign: z.string().nullable(),
  utmTerm: z.string().nullable(),
  utmContent: z.string().nullable(),
  clickKind: z.string().nullable(),
  clickId: z.string().nullable(),
  referrer: z.string().nullable(),
  landingPage: z.string().nullable(),
})
export const attributionsAsked = z.object({ ...page, lead: id.optional(), form: id.optional() })
export const attributions = listOf(
  touch.extend({ id, leadId: id, formId: id.nullable(), touch: z.enum(['first', 'last']), at: instant }),
)

export const acceptancesAsked = z.object({ ...page, lead: id.optional(), contact: id.optional() })
export const acceptances = listOf(
  z.object({
    id,
    leadId: id,
    contactId: id.nullable(),
    form: z.object({ id, name: z.string() }),
    consent: consentOut,
    email: z.string().nullable(),
    phone: z.string().nullable(),
    at: instant,
    confirmedAt: instant.nullable(),
    address: z.string().nullable(),
    addressHash: z.string().nullable(),
  }),
)
