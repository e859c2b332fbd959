import { useTranslation } from 'react-i18next'
import { useOwnViews } from '../../data/own-views.ts'
import { type FilterValues, sameFilters } from '../../ui/list/filters.ts'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { isoDay } from '../../ui/when.ts'

export type LeadSort = 'newest' | 'oldest' | 'waiting' | 'nextStep'
export type View = { id: string; name: string; values: FilterValues; sort: LeadSort }

const DAY_MS = 86_400_000

/** The views of leads: those that come with Baton, then the reader's own. */
export function useLeadViews() {
  const { own, ...keeping } = useOwnViews<View>('leads')
  return { views: [...useReadyMade(), ...own], ...keeping }
}

function useReadyMade(): View[] {
  const { t } = useTranslation()
  const { zone } = useReader()
  const now = useNow()
  const before = (days: number) => isoDay(new Date(now.getTime() - days * DAY_MS), zone)
  const monday = (new Date(`${before(0)}T12:00:00Z`).getUTCDay() + 6) % 7
  const view = (
    id: 'mine' | 'late' | 'week' | 'queues' | 'all',
    values: FilterValues,
    sort: LeadSort = 'newest',
  ) => ({
    id,
    name: t(`leads.view.${id}`),
    values,
    sort,
  })
  return [
    view('mine', { owner: 'me', state: 'open' }),
    view('late', { state: 'open', nextStepBy: before(1) }, 'nextStep'),
    view('week', { receivedFrom: before(monday) }),
    view('queues', { owner: 'none', state: 'open' }, 'waiting'),
    view('all', {}),
  ]
}

/** The view that shows just this, if there is one. */
export function viewOf(views: readonly View[], values: FilterValues, sort: LeadSort): View | undefined {
  return views.find((view) => view.sort === sort && sameFilters(view.values, values))
}

/** The search part of the address for a view; all leads need a word of their own, for none is the first view. */
export function addressOf({ values, sort }: Pick<View, 'values' | 'sort'>): Record<string, string> {
  const ordered: Record<string, string> = sort === 'newest' ? { ...values } : { ...values, sort }
  return Object.keys(values).length === 0 ? { ...ordered, view: 'all' } : ordered
}
