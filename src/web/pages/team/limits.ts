import { useTranslation } from 'react-i18next'
import { useChannels, useProductLines, useTerritories } from '../../data/workplace.tsx'
import { sayMoney } from '../../ui/money.ts'
import { useReader } from '../../ui/reader.ts'
import type { Assignment } from './people.ts'

/** What a role is limited to; an empty list, or no size, is no limit. */
export type Limits = Pick<Assignment, 'territoryIds' | 'productLineIds' | 'channelIds' | 'dealSize'>

export const NO_LIMITS: Limits = { territoryIds: [], productLineIds: [], channelIds: [], dealSize: null }

type Named = { id: string; name: string }
/** The names behind ids; a chart of another day brings its own. */
export type Names = { territories: Named[]; productLines: Named[]; channels: Named[] }

/** The names of today. */
export function useNames(): Names {
  return {
    territories: useTerritories() ?? [],
    productLines: useProductLines() ?? [],
    channels: useChannels() ?? [],
  }
}

/** Says a size of deals: "deals from €50,000". */
export function useSaySize(): (size: Limits['dealSize']) => string {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (size) => {
    if (!size) return ''
    const say = (value: number) => sayMoney(value, size.currency, locale)
    const { atLeast, below } = size
    if (atLeast === null) return below === null ? '' : t('shape.sizeBelow', { value: say(below) })
    if (below === null) return t('shape.sizeFrom', { value: say(atLeast) })
    return t('shape.sizeBetween', { from: say(atLeast), below: say(below) })
  }
}

/** Says limits in a few words: "North, Iberia; Pumps; deals from €50,000". Empty when there are none. */
export function useSayLimits(names: Names): (limits: Limits) => string {
  const saySize = useSaySize()
  const named = (ids: string[], all: Named[]) =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? '…').join(', ')
  return ({ territoryIds, productLineIds, channelIds, dealSize }) =>
    [
      named(territoryIds, names.territories),
      named(productLineIds, names.productLines),
      named(channelIds, names.channels),
      saySize(dealSize),
    ]
      .filter(Boolean)
      .join('; ')
}
