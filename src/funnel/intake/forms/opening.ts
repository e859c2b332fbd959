/** What was typed as a lead is told: our fields in their places, the form's own ones beside. */
import { type LeadIn, leadIn } from '../../leads/contract.ts'
import { type FormField, isOurs } from './form.ts'
import { fitsIn, LONGEST_OWN } from './reading.ts'

interface Origin {
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
}

/** The tag of a lead whose sender nothing vouches for: neither a puzzle solved nor a mail confirmed. */
export const UNPROVED = 'unproved'

/** The lead that somebody's words open. What cannot stand in its place is kept beside, in the extras. */
export function leadOf(
  form: Origin,
  fields: FormField[],
  values: Record<string, string>,
  isProved: boolean,
): LeadIn {
  const { ours, beside } = sorted(fields, values)
  const list = (key: string) => (ours[key] ? [ours[key]] : undefined)
  const { company, website, country, region, city, postcode, industry, size, name, title, interest } = ours
  return leadIn.parse(
    withoutNothing({
      account: some({ name: company, website, country, region, city, postcode, industry, size }),
      contact: some({ name, title, emails: list('email'), phones: list('phone') }),
      interest,
      channelId: form.channelId ?? undefined,
      campaignId: form.campaignId ?? undefined,
      productLineId: form.productLineId ?? undefined,
      extras: some(beside),
      tags: isProved ? undefined : [UNPROVED],
      to: 'intake',
    }),
  )
}

// What was judged a bot and is let through was never held to the rules, and the form may ask otherwise by now.
function sorted(fields: FormField[], values: Record<string, string>) {
  const ours: Record<string, string> = {}
  const beside: Record<string, string | true> = {}
  for (const [key, value] of Object.entries(values)) {
    const field = fields.find((one) => one.key === key)
    if (isOurs(key) && fitsIn(key, value)) ours[key] = value
    else beside[key] = field?.kind === 'yes' ? true : cut(value)
  }
  return { ours, beside }
}

function cut(value: string): string {
  return value
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST_OWN)
    .toWellFormed()
    .trim()
}

const withoutNothing = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

function some(all: object): object | undefined {
  const there = withoutNothing(all)
  return Object.keys(there).length > 0 ? there : undefined
}
