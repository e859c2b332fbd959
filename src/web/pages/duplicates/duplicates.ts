import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'

export type Pair =
  paths['/api/v1/duplicates']['get']['responses'][200]['content']['application/json']['items'][number]
export type Side = Pair['left']
export type Verdict = 'same' | 'different'
export type Run =
  paths['/api/v1/match-runs']['get']['responses'][200]['content']['application/json']['items'][number]
export type Said = Pair['fields'][number]

/** Says of a pair whether the two are one. Throws Problem. */
export function giveVerdict({ id, version }: Pick<Pair, 'id' | 'version'>, verdict: Verdict): Promise<Pair> {
  return must(
    api.POST('/api/v1/duplicates/{id}/verdicts', { params: { path: { id } }, body: { verdict, version } }),
  )
}

/** Takes a verdict back. Throws Problem. */
export function takeBack(id: string): Promise<Pair> {
  return must(api.DELETE('/api/v1/duplicates/{id}/verdicts', { params: { path: { id } } }))
}

const BUSY_MS = 1500

/** The last looks through the book, read again while one runs. */
export const runsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['matchRuns', slug],
    queryFn: () => must(api.GET('/api/v1/match-runs')),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'running' ? BUSY_MS : false),
  })

/** Lets every list of pairs read again. */
export const readPairsAgain = (queries: QueryClient, slug: string) =>
  queries.invalidateQueries({ queryKey: ['duplicates', slug] })

// What speaks loudest first; the correction for fields that go together tells a person nothing.
const QUIET = ['shared']
const LEAST_BITS = 0.4

/** What the matcher saw, in words: "same e-mail, family name one letter off, other city". */
export function saidInWords(fields: readonly Said[], t: TFunction): { text: string; speaksFor: boolean }[] {
  return fields
    .filter(({ field, weight }) => !QUIET.includes(field) && Math.abs(weight) >= LEAST_BITS)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ field, level, weight }) => ({
      text: t(`duplicates.level.${level}` as 'duplicates.level.exact', {
        field: t(`duplicates.field.${field}` as 'duplicates.field.email'),
      }),
      speaksFor: weight > 0,
    }))
}

/** The probability as people say it: never "100 %" of what is not certain. */
export function percent(probability: number, locale: string): string {
  const shown = Math.min(0.99, Math.max(0.01, Math.round(probability * 100) / 100))
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(shown)
}
