import type { TFunction } from 'i18next'
import { sayMoney } from '../../../ui/money.ts'
import { sayDuration } from '../../../ui/when.ts'
import type { Card, Counts, Finding } from './desk.ts'

type Say = (key: string, blanks?: object) => string

/** Why a card is here, in words. */
export function sayFinding(t: TFunction, { code, value }: Pick<Finding, 'code' | 'value'>): string {
  const key = `intake.code.${code}`
  const said = (t as unknown as Say)(key, { value: value ?? '…' })
  return said === key ? code.replaceAll(/[._-]/g, ' ') : said
}

/** The value of a suggestion as people read it: names for ids. */
export function saySuggested(
  { suggestion }: Finding,
  channels: readonly { id: string; name: string }[] | undefined,
  locale: string,
): string {
  if (!suggestion) return ''
  if (suggestion.field === 'channelId')
    return channels?.find(({ id }) => id === suggestion.value)?.name ?? '…'
  if (suggestion.field === 'country') return sayCountry(suggestion.value, locale)
  return suggestion.value
}

export function sayCountry(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** What waiting costs: money where it is known what an order brings, else sales. Null where it is next to nothing. */
export function sayCost(
  t: TFunction,
  sales: number,
  usual: Counts['usualOrder'] | undefined,
  locale: string,
) {
  // In money even a little says something; in sales a hundredth is the least that anybody reads.
  if (sales < (usual ? NEXT_TO_NOTHING : 0.01)) return null
  if (usual) return sayMoney(Math.round(sales * usual.amount), usual.currency, locale)
  const digits = { maximumSignificantDigits: 2 }
  return t('intake.costSales', { sales: new Intl.NumberFormat(locale, digits).format(sales) })
}

const NEXT_TO_NOTHING = 0.0005
const JUST_CAME = 1 / 1440

export function sayWaits(t: TFunction, card: Card, usual: Counts['usualOrder'] | undefined, locale: string) {
  const { days, cost } = card.waiting
  if (days < JUST_CAME) return null
  const time = sayDuration(Math.max(0, days) * 86_400_000, locale)
  const said = sayCost(t, cost, usual, locale)
  return said ? t('intake.waits', { time, cost: said }) : t('intake.waitsOnly', { time })
}
