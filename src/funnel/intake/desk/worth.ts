/**
 * What waiting costs. A lead is worth the share of its channel's leads that were won, times what an order brings; a
 * lead that lies for a month is taken as lost, so each day of waiting costs a thirtieth of it. The share leans on what
 * is usual for the kind of channel until there are leads to count (docs/decisions/cost-of-waiting.md). It is a
 * reckoning to put cards into an order, not a forecast.
 */
import type { ChannelKind } from '../../../office/marketing/channel.ts'

export const COOLING_DAYS = 30
/** So many leads count as much as what is usual. */
const LEANING = 50

/** Won of a hundred leads, as a first guess by the kind of channel; unknown channels stand last. */
export const USUAL_SHARE: Record<ChannelKind, number> = {
  existing_customer: 0.2,
  referral: 0.15,
  phone: 0.08,
  website: 0.06,
  networking: 0.06,
  trade_show: 0.05,
  online_advertising: 0.03,
  social_media: 0.03,
  direct_mail: 0.02,
  print_advertising: 0.02,
  other: 0.03,
}
const UNKNOWN_SHARE = 0.02

export interface ChannelCounts {
  channelId: string
  leads: number
  won: number
}

/** The share of a channel's leads that will be won, as far as one can say. */
export function shareOf(kind: ChannelKind | null, counts: Pick<ChannelCounts, 'leads' | 'won'>): number {
  const usual = kind ? USUAL_SHARE[kind] : UNKNOWN_SHARE
  return (counts.won + usual * LEANING) / (counts.leads + LEANING)
}

/** What a day of waiting costs, in sales: a hundredth of a sale, say. */
export function dayCost(share: number): number {
  return share / COOLING_DAYS
}
