import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, must } from '../../data/api.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { useNow } from '../../ui/now.tsx'
import { isoDay } from '../../ui/when.ts'
import { type Asked, given, readAsked } from './asked.ts'

/** The funnel as the address bar asks for it. */
export function useFunnel(asked: Asked) {
  const slug = useSlug()
  return useQuery({
    queryKey: ['funnel', slug, asked],
    queryFn: () => must(api.GET('/api/v1/funnel', { params: { query: given(asked) as Asked } })),
    placeholderData: keepPreviousData,
  })
}

export type Funnel = NonNullable<ReturnType<typeof useFunnel>['data']>
export type FunnelRow = Funnel['rows'][number]

/** What each person brought about, by the day of the fact. */
export function useScorecards({ from, to }: Asked) {
  const slug = useSlug()
  return useQuery({
    queryKey: ['funnel', slug, 'scorecards', from, to],
    queryFn: () => must(api.GET('/api/v1/scorecards', { params: { query: given({ from, to }) } })),
    placeholderData: keepPreviousData,
  })
}

export type Card = NonNullable<ReturnType<typeof useScorecards>['data']>['cards'][number]

/** What each person won as each function, by stamped shares. */
export function useCredits({ from, to }: Asked) {
  const slug = useSlug()
  return useQuery({
    queryKey: ['funnel', slug, 'credits', from, to],
    queryFn: () => must(api.GET('/api/v1/credits', { params: { query: given({ from, to }) } })),
    placeholderData: keepPreviousData,
  })
}

export type Credit = NonNullable<ReturnType<typeof useCredits>['data']>['items'][number]

/** What a lead, an opportunity and a customer cost, by channel and currency. */
export function useCosts({ from, to }: Asked) {
  const slug = useSlug()
  return useQuery({
    queryKey: ['funnel', slug, 'costs', from, to],
    queryFn: () => must(api.GET('/api/v1/funnel/costs', { params: { query: given({ from, to }) } })),
    placeholderData: keepPreviousData,
  })
}

/** What is asked, and how to ask otherwise: the address bar holds it. */
export function useAsked(): [Asked, (change: Partial<Asked>) => void] {
  const search = useSearch({ from: '/w/$slug/figures' })
  const slug = useSlug()
  const go = useNavigate()
  const asked = readAsked(search)
  const ask = (change: Partial<Asked>) =>
    void go({
      to: '/w/$slug/figures',
      params: { slug },
      search: given({ ...asked, ...change }),
      resetScroll: false,
    })
  return [asked, ask]
}

/** Today where the workspace is: figures count its days. */
export function useToday(): string {
  return isoDay(useNow(), useMe().workspace.timeZone)
}
