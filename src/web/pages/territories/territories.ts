import { queryOptions, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useProductLines } from '../../data/workplace.tsx'
import { sayMoney } from '../../ui/money.ts'
import { useReader } from '../../ui/reader.ts'
import { sayCountry } from '../team/countries.ts'
import type { RuleDraft } from './draft.ts'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type TerritoryMap = Read<'/api/v1/territory-map'>
export type Run = Read<'/api/v1/territory-previews/{id}'>
export type Found = NonNullable<Run['result']>
export type Segment = Read<'/api/v1/segments'>['items'][number]
/** Where a lead or company stands, and why. */
export type Said = Read<'/api/v1/leads/{id}/territory'>
export type Covered = Read<'/api/v1/territory-coverage'>['items'][number]

export const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000+'] as const

/** The map as it is saved. */
export const mapQuery = () =>
  queryOptions({
    queryKey: ['territories', 'map'],
    queryFn: () => must(api.GET('/api/v1/territory-map')),
  })

/** A preview, read again until it is done. */
export const previewQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['territories', 'preview', id],
    enabled: id !== null,
    queryFn: () =>
      must(api.GET('/api/v1/territory-previews/{id}', { params: { path: { id: id as string } } })),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 400 : false),
  })

/** How far the moving of open leads is, since the map was saved last. */
export const movesQuery = () =>
  queryOptions({
    queryKey: ['territories', 'moves'],
    queryFn: () => must(api.GET('/api/v1/territory-moves')),
    refetchInterval: (query) => (query.state.data?.items[0]?.state === 'running' ? 1000 : false),
  })

export const segmentsQuery = () =>
  queryOptions({
    queryKey: ['territories', 'segments'],
    queryFn: () => must(api.GET('/api/v1/segments')),
  })

/** Who covers each territory today. */
export const coverageQuery = () =>
  queryOptions({
    queryKey: ['territories', 'coverage'],
    queryFn: () => must(api.GET('/api/v1/territory-coverage')),
  })

/** Says a rule in words: "Spain or Portugal; postcodes 28; from €1,000". `named` counts its companies by name. */
export function useRuleWords(names?: Map<string, string>): (rule: RuleDraft) => string {
  const { t } = useTranslation()
  const { locale } = useReader()
  const lines = useProductLines()
  const either = (words: string[]) => {
    const [shown, rest] = [words.slice(0, 4), words.length - 4]
    if (rest > 0) shown.push(t('territories.words.more', { count: rest }))
    return new Intl.ListFormat(locale, { type: 'disjunction' }).format(shown)
  }
  return (rule) => {
    const parts = [
      rule.countries.length > 0 && either(rule.countries.map((code) => sayCountry(code, locale))),
      rule.regions.length > 0 && either(rule.regions),
      rule.postcodes.length > 0 && t('territories.words.postcodes', { codes: either(rule.postcodes) }),
      rule.industries.length > 0 && either(rule.industries),
      rule.sizes.length > 0 && t('territories.words.sizes', { sizes: either(rule.sizes) }),
      rule.productLineIds.length > 0 &&
        either(rule.productLineIds.map((id) => lines?.find((one) => one.id === id)?.name ?? '…')),
      sayBand(rule, (amount, currency) => sayMoney(amount, currency, locale), t),
      rule.accountIds.length > 0 && either(rule.accountIds.map((id) => names?.get(id) ?? '…')),
    ]
    const said = parts.filter((part) => part !== false && part !== null)
    return said.length > 0 ? said.join(' · ') : t('territories.words.everything')
  }
}

function sayBand(
  { valueFrom, valueBelow, valueCurrency }: RuleDraft,
  money: (amount: number, currency: string) => string,
  t: TFunction,
): string | null {
  if (!valueCurrency) return null
  const [from, below] = [valueFrom, valueBelow].map((amount) =>
    amount === null ? null : money(amount, valueCurrency),
  )
  if (from && below) return t('territories.words.between', { from, below })
  if (from) return t('territories.words.from', { from })
  return below ? t('territories.words.below', { below }) : null
}

/** How many of what, in the reader's way. */
export function useCounting(): (count: number) => string {
  const { locale } = useReader()
  return (count) => new Intl.NumberFormat(locale).format(count)
}

/** The names of the companies that a map's rules name. */
export function useAccountNames(): Map<string, string> {
  const { data } = useQuery(mapQuery())
  return new Map(data?.accounts.map(({ id, name }) => [id, name]))
}
