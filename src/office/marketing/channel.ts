/** A channel is a way in which interest reaches the company; a campaign is one dated effort on it. Both cost money. */

export const CHANNEL_KINDS = [
  'direct_mail',
  'social_media',
  'trade_show',
  'networking',
  'online_advertising',
  'print_advertising',
  'referral',
  'website',
  'phone',
  'existing_customer',
  'other',
] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** The kind a channel found in a file probably is, told by its name: `paid_search` is online advertising. */
export function kindOfName(name: string): ChannelKind {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return CHANNEL_KINDS.find((kind) => kind === folded) ?? KNOWN_BY_OTHER_NAMES.get(folded) ?? 'other'
}

const KNOWN_BY_OTHER_NAMES = new Map<string, ChannelKind>(
  Object.entries({
    social: 'social_media',
    mailing: 'direct_mail',
    fair: 'trade_show',
    tradeshow: 'trade_show',
    paid_search: 'online_advertising',
    display: 'online_advertising',
    organic_search: 'website',
    direct_traffic: 'website',
    web: 'website',
    call: 'phone',
    customer: 'existing_customer',
  } as const),
)

/** Does a campaign end before it begins. */
export function endsBeforeStart({
  fromDay,
  untilDay,
}: {
  fromDay: string | null
  untilDay: string | null
}): boolean {
  return fromDay !== null && untilDay !== null && untilDay < fromDay
}
