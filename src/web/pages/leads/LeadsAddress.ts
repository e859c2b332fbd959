import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSlug } from '../../data/workplace.tsx'
import { type FilterKind, type FilterValues, readFilters } from '../../ui/list/filters.ts'
import type { Sort } from '../../ui/list/list.ts'
import { addressOf, type LeadSort, type View } from './LeadsViews.ts'

const SORTS: readonly LeadSort[] = ['newest', 'oldest', 'waiting', 'nextStep']

/** What the address bar says the list shows, and how to show something else. */
export function useLeadsAddress(kinds: readonly Pick<FilterKind, 'key'>[], first: View) {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const go = useNavigate()
  const slug = useSlug()
  const said = readFilters(kinds, search)
  const isBare = Object.keys(said).length === 0 && search.view !== 'all'
  const values = isBare ? first.values : said
  const sort = SORTS.find((each) => each === search.sort) ?? 'newest'
  const show = (to: Pick<View, 'values' | 'sort'>) =>
    void go({ to: '/w/$slug/leads', params: { slug }, search: addressOf(to) })
  return {
    values,
    sort,
    show,
    setValues: (next: FilterValues) => show({ values: next, sort }),
    setSort: (next: Sort) => show({ values, sort: fromHead(next) }),
  }
}

/** How a column's head shows the order. */
export function toHead(sort: LeadSort): Sort {
  if (sort === 'newest' || sort === 'oldest') return { field: 'received', isFalling: sort === 'newest' }
  return { field: sort, isFalling: false }
}

function fromHead({ field, isFalling }: Sort): LeadSort {
  if (field === 'received') return isFalling ? 'newest' : 'oldest'
  // Waiting and next step have one order worth reading; a second press goes back to the newest.
  return isFalling ? 'newest' : (field as LeadSort)
}
