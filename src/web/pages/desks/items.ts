import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import type { DeskItem, Level } from '../lead/lead.ts'

export type Why = DeskItem['why']

const MOST = 100

/** The open work of a desk, most urgent first; of all my desks without a function. */
export const itemsQuery = (slug: string, desk: Level | 'next') =>
  queryOptions({
    queryKey: ['desks', slug, 'items', desk],
    queryFn: async () => {
      const query = desk === 'next' ? { limit: MOST } : { function: desk, limit: MOST }
      return (await must(api.GET('/api/v1/desk-items', { params: { query } }))).items
    },
  })

export function useDeskItems(desk: Level | 'next') {
  const { data, error, refetch } = useQuery(itemsQuery(useSlug(), desk))
  return { items: data, error, again: () => void refetch() }
}

/** Items by the heading they stand under, in the order of the headings; headings without items are left out. */
export function grouped<Head extends string>(
  items: readonly DeskItem[],
  heads: readonly Head[],
  headOf: (item: DeskItem) => Head,
): { head: Head; items: DeskItem[] }[] {
  return heads
    .map((head) => ({ head, items: items.filter((item) => headOf(item) === head) }))
    .filter((group) => group.items.length > 0)
}

/** A planned step on a later day asks for nothing now. */
export const isDue = (item: DeskItem): boolean => item.why !== 'in_progress'

/** The item to stand on: the one chosen, else what took its place when it left the desk. */
export function current(items: readonly DeskItem[], chosen: { id: string | null; at: number }): number {
  const at = items.findIndex((item) => keyOf(item) === chosen.id)
  return at >= 0 ? at : Math.max(0, Math.min(chosen.at, items.length - 1))
}

export const keyOf = (item: DeskItem): string => item.lead.id
