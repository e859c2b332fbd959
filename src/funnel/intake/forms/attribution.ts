/** Where somebody came from, as far as the way tells: read from what an address, a page or a script sends along. */

export interface Touch {
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  utmTerm: string | null
  utmContent: string | null
  clickKind: string | null
  clickId: string | null
  referrer: string | null
  landingPage: string | null
}

export interface Touches {
  first: Touch | null
  last: Touch | null
}

/** The names under which the parts travel, in addresses and in what forms send. */
export const PARTS = [
  ['utm_source', 'utmSource'],
  ['utm_medium', 'utmMedium'],
  ['utm_campaign', 'utmCampaign'],
  ['utm_term', 'utmTerm'],
  ['utm_content', 'utmContent'],
  ['referrer', 'referrer'],
  ['landing_page', 'landingPage'],
] as const

/** Click ids of the large advertisers. */
export const CLICK_IDS = [
  'gclid',
  'gbraid',
  'wbraid',
  'fbclid',
  'msclkid',
  'li_fat_id',
  'ttclid',
  'twclid',
] as const

/** Every name that may travel, `first` for the first touch as a query of its own. */
export const CARRIED = [...PARTS.map(([name]) => name), ...CLICK_IDS, 'first']

const LONGEST = 1000

/** What was carried, as touches; a touch that says nothing is none. */
export function readTouches(carried: Record<string, string | undefined>): Touches {
  const last = readTouch(carried)
  const first = carried.first
    ? readTouch(Object.fromEntries(new URLSearchParams(carried.first.slice(0, 4 * LONGEST))))
    : null
  return { first, last }
}

function readTouch(carried: Record<string, string | undefined>): Touch | null {
  const parts = PARTS.map(([name, part]) => [part, plain(carried[name])])
  const click = CLICK_IDS.find((name) => plain(carried[name]))
  const touch = {
    ...Object.fromEntries(parts),
    clickKind: click ?? null,
    clickId: click ? plain(carried[click]) : null,
  } as Touch
  touch.referrer = webAddress(touch.referrer)
  touch.landingPage = webAddress(touch.landingPage)
  return Object.values(touch).some((part) => part !== null) ? touch : null
}

function plain(value: string | undefined): string | null {
  const said = (value ?? '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return said.slice(0, LONGEST).toWellFormed() || null
}

// Shown as a link some day: nothing that runs.
function webAddress(value: string | null): string | null {
  return value && /^https?:\/\//i.test(value) ? value : null
}
