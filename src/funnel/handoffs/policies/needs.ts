/**
 * What a lead needs before a qualifier takes it over: the packet of the seam gather>qualify, read off the lead itself.
 * One rule book for all seams (docs/decisions/missing-data.md); a channel may say otherwise for its own leads.
 */

/** What may be asked of a lead besides what a packet holds, in the order in which a qualifier misses it. */
export const LEAD_NEEDS = [
  'reach',
  'person',
  'email',
  'phone',
  'company',
  'country',
  'channel',
  'campaign',
  'productLine',
] as const
export type LeadNeed = (typeof LEAD_NEEDS)[number]

/** What is known of a lead's person and company, as far as the needs ask. */
export interface Reachable {
  person: string | null
  company: string | null
  country: string | null
  companyPhone: string | null
  emails: { email: string; validity: string }[]
  phones: { phone: string; e164: string | null; validity: string }[]
}

/** A lead's own columns that the needs ask for. */
export interface LeadColumns {
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
}

/** Every need with what fills it; null where nothing does. */
export function fillings(lead: LeadColumns, known: Reachable): Record<LeadNeed, string | null> {
  const email = known.emails.find(isUsableEmail)?.email ?? null
  const phone = known.phones.find(isUsablePhone)?.phone ?? usable(known.companyPhone)
  return {
    reach: email ?? phone,
    person: known.person?.includes('@') ? null : known.person,
    email,
    phone,
    company: known.company,
    country: known.country,
    channel: lead.channelId,
    campaign: lead.campaignId,
    productLine: lead.productLineId,
  }
}

/** An address that was not found to be wrong and could be one. */
export function isUsableEmail({ email, validity }: Reachable['emails'][number]): boolean {
  return validity !== 'invalid' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
}

/** A number that was not found to be wrong and has enough digits to be dialled. */
export function isUsablePhone({ phone, e164, validity }: Reachable['phones'][number]): boolean {
  return validity !== 'invalid' && (e164 !== null || usable(phone) !== null)
}

const FEWEST_DIGITS = 6

function usable(phone: string | null): string | null {
  return phone && phone.replace(/\D/g, '').length >= FEWEST_DIGITS ? phone : null
}
