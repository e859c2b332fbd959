import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FilterKind, type FilterValues, readFilters, sameFilters } from '../ui/list/filters.ts'
import { useSlug } from './workplace.tsx'

export type ListView = { id: string; name: string; values: FilterValues }

/**
 * A list whose filters stand in the address bar. Without any the first view is shown, so `view=all` says that
 * all is meant; which tab is marked follows from the filters themselves.
 */
export function useListAddress(
  to: '/w/$slug/deals' | '/w/$slug/customers',
  kinds: readonly Pick<FilterKind, 'key'>[],
  views: readonly ListView[],
) {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const go = useNavigate()
  const slug = useSlug()
  const said = readFilters(kinds, search)
  const isBare = Object.keys(said).length === 0 && search.view !== 'all'
  const values = isBare ? (views[0]?.values ?? {}) : said
  const show = (next: FilterValues, sort = search.sort) => {
    const filters = Object.keys(next).length === 0 ? { view: 'all' } : next
    void go({ to, params: { slug }, search: sort ? { ...filters, sort } : filters })
  }
  return {
    values,
    sort: typeof search.sort === 'string' ? search.sort : null,
    view: views.find((view) => sameFilters(view.values, values))?.id ?? null,
    onView: (id: string) => show(views.find((view) => view.id === id)?.values ?? {}),
    setValues: (next: FilterValues) => show(next),
    setSort: (sort: string) => show(values, sort),
  }
}
