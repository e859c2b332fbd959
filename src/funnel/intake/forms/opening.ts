/** What was typed as a lead is told: our fields in their places, the form's own ones beside. */
import { type LeadIn, leadIn } from '../../leads/contract.ts'
import { type FormField, isOurs } from './form.ts'

interface Origin {
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
}

/** The tag of a lead whose sender nothing vouches for: neither a puzzle solved nor a mail confirmed. */
export const UNPROVED = 'unproved'

/** The lead that somebody's words open. */
export function leadOf(
  form: Origin,
  fields: FormField[],
  values: Record<string, string>,
  isProved: boolean,
): LeadIn {
  const v = (key: string) => values[key]
  const list = (key: string) => (values[key] ? [values[key]] : undefined)
  const own = fields.filter(({ key }) => !isOurs(key) && values[key])
  return leadIn.parse(
    withoutNothing({
      account: some({
        name: v('company'),
        website: v('website'),
        country: /^[A-Z]{2}$/.test(values.country ?? '') ? values.country : undefined,
        region: v('region'),
        city: v('city'),
        postcode: v('postcode'),
        industry: v('industry'),
        size: v('size'),
      }),
      contact: some({
        name: v('name'),
        title: v('title'),
        emails: list('email'),
        phones: list('phone'),
      }),
      interest: v('interest'),
      channelId: form.channelId ?? undefined,
      campaignId: form.campaignId ?? undefined,
      productLineId: form.productLineId ?? undefined,
      extras: some(
        Object.fromEntries(own.map(({ key, kind }) => [key, kind === 'yes' ? true : values[key]])),
      ),
      tags: isProved ? undefined : [UNPROVED],
      to: 'intake',
    }),
  )
}

const withoutNothing = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

function some(all: object): object | undefined {
  const there = withoutNothing(all)
  return Object.keys(there).length > 0 ? there : undefined
}
