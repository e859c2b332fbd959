import { queryOptions, useQuery } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

// Pairs of times stay pairs: the client would call them lists.
export type Calendar = Read<'/api/v1/calendars'>['items'][number]
export type CalendarDay = Read<'/api/v1/calendars/{id}/days'>['items'][number]
export type MemberHours = Read<'/api/v1/member-hours'>['items'][number]
export type Absence = Read<'/api/v1/absences'>['items'][number]
export type Away = Read<'/api/v1/presence'>['items'][number]
export type Week = Calendar['week']

export const KINDS = ['leave', 'sick', 'family', 'training', 'other'] as const

/** The company's calendar first, then those of other offices. */
export const calendarsQuery = () =>
  queryOptions({
    queryKey: ['calendars', 'all'],
    queryFn: () => must(api.GET('/api/v1/calendars')) as Promise<Read<'/api/v1/calendars'>>,
    staleTime: 60_000,
  })

/** Holidays and special days of a calendar, from today on. */
export const daysQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendars', 'days', id],
    queryFn: () =>
      must(api.GET('/api/v1/calendars/{id}/days', { params: { path: { id } } })) as Promise<
        Read<'/api/v1/calendars/{id}/days'>
      >,
  })

/** Countries, the states of one, the regions of a state. */
export const placesQuery = (query: { country?: string; state?: string }) =>
  queryOptions({
    queryKey: ['calendars', 'places', query],
    queryFn: () => must(api.GET('/api/v1/holiday-places', { params: { query } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What is said of somebody's hours, the latest first. */
export const hoursQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['hours', memberId],
    queryFn: () =>
      must(api.GET('/api/v1/member-hours', { params: { query: { memberId } } })) as Promise<
        Read<'/api/v1/member-hours'>
      >,
  })

/** Somebody's absences, the cancelled ones too. */
export const absencesQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['absences', memberId],
    queryFn: () =>
      must(
        api.GET('/api/v1/absences', {
          params: { query: { memberId, limit: 200, cancelled: 'true' } },
        }),
      ),
  })

const presenceQuery = (slug: string) =>
  queryOptions({
    queryKey: ['absences', 'now', slug],
    queryFn: () => must(api.GET('/api/v1/presence')),
    staleTime: 60_000,
    refetchInterval: 300_000,
  })

/** Who is away now, by the member's id. */
export function useAway(): ReadonlyMap<string, Away> {
  const { data } = useQuery(presenceQuery(useSlug()))
  return new Map(data?.items.map((one) => [one.memberId, one]))
}
