import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { AGES, type Age } from '../../../../funnel/intake/desk/contract.ts'
import { WHYS, type Why } from '../../../../funnel/intake/desk/reasons.ts'
import { api, must } from '../../../data/api.ts'
import { usePages } from '../../../data/pages.ts'
import { useSlug } from '../../../data/workplace.tsx'
import type { Answer } from '../../lead/lead.ts'

export type Card = Answer<'/api/v1/intake-desk'>['items'][number]
export type Finding = Card['findings'][number]
export type Counts = Answer<'/api/v1/intake-counts'>
export type { Age, Why }
export { AGES, WHYS }

/** Which cards are shown: for one reason or clean, of one channel, of one age. */
export type Asked = { why?: Why | 'clean'; channel?: string; age?: Age }
export type View = 'cards' | 'grid'

const PAGE = 40
const BEHIND_MS = 1500

/** What is shown stands in the address bar: a view, filters and a card are a link one can send. */
export function useIntakeAddress() {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const go = useNavigate()
  const slug = useSlug()
  const text = (name: string) => (typeof search[name] === 'string' ? (search[name] as string) : undefined)
  const why = [...WHYS, 'clean' as const].find((each) => each === text('why'))
  const age = AGES.find((each) => each === text('age'))
  const channel = text('channel')
  const asked: Asked = { ...(why && { why }), ...(age && { age }), ...(channel && { channel }) }
  const view: View = text('view') === 'grid' ? 'grid' : 'cards'
  const show = (next: { asked?: Asked; view?: View; lead?: string }) => {
    const nextView = next.view ?? view
    const shown = { ...(next.asked ?? asked), ...(nextView === 'grid' ? { view: nextView } : {}) }
    const lead = next.lead ? { lead: next.lead } : {}
    void go({
      to: '/w/$slug/desk/$function',
      params: { slug, function: 'gather' },
      search: { ...shown, ...lead },
    })
  }
  return { asked, view, lead: text('lead'), show }
}

const keyOf = (slug: string, asked: Asked) => ['desks', slug, 'intake', asked] as const

/** The cards in their order; the following page is read long before it is needed. */
export function useCards(asked: Asked) {
  const slug = useSlug()
  const query = { ...asked, limit: PAGE }
  return usePages<Card>(keyOf(slug, asked), (after) =>
    must(api.GET('/api/v1/intake-desk', { params: { query: after ? { ...query, after } : query } })),
  )
}

/** How many wait, by reason, channel and age. */
export function useCounts() {
  const slug = useSlug()
  return useQuery({
    queryKey: ['desks', slug, 'intake-counts'],
    queryFn: () => must(api.GET('/api/v1/intake-counts')),
    // While many new leads are being looked at, each question brings them a step on.
    refetchInterval: ({ state }) => (state.data?.behind ? BEHIND_MS : false),
  })
}

/** One card that is not on the pages read: somebody followed a link. */
export function useOneCard(leadId: string | undefined) {
  const slug = useSlug()
  return useQuery({
    queryKey: ['desks', slug, 'card', leadId],
    queryFn: () =>
      must(api.GET('/api/v1/intake-desk/{leadId}', { params: { path: { leadId: leadId ?? '' } } })),
    enabled: leadId !== undefined,
    retry: false,
  })
}
