import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, must } from '../../../data/api.ts'
import type { Answer } from '../lead.ts'

export type Clock = Answer<'/api/v1/clocks'>['items'][number]
export type Request = Answer<'/api/v1/requests'>['items'][number]

/** The clocks of a lead, the newest first. */
export const clocksQuery = (lead: string) =>
  queryOptions({
    queryKey: ['clocks', 'of', lead],
    queryFn: () => must(api.GET('/api/v1/clocks', { params: { query: { lead } } })),
  })

export const useClocks = (lead: string) => useQuery(clocksQuery(lead)).data?.items

/** What was asked of specialists and field about a lead, the newest first. */
export const requestsQuery = (lead: string) =>
  queryOptions({
    queryKey: ['requests', 'of', lead],
    queryFn: () => must(api.GET('/api/v1/requests', { params: { query: { lead, limit: 20 } } })),
  })

/** What is asked of me, as far as I hold what it asks for. */
export const myRequestsQuery = () =>
  queryOptions({
    queryKey: ['requests', 'mine'],
    queryFn: () =>
      must(api.GET('/api/v1/requests', { params: { query: { toMe: 'true', open: 'true', limit: 100 } } })),
  })

const RANK = { breached: 0, at_risk: 1, paused: 3 } as Partial<Record<Clock['state'], number>>

/** The open clocks in the order in which they matter: over, at risk, soonest due, paused. */
export function mostUrgentFirst(clocks: readonly Clock[]): Clock[] {
  return clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .sort(
      (a, b) => (RANK[a.state] ?? 2) - (RANK[b.state] ?? 2) || ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1),
    )
}
