import { queryOptions, useQuery } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { lookups, useMe } from '../../data/workplace.tsx'
import { FUNCTIONS, type FunctionName } from '../../ui/functions.ts'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Charts = Read<'/api/v1/charts'>
export type Member = Read<'/api/v1/members'>['items'][number]
export type Role = Read<'/api/v1/roles'>['items'][number]
export type Assignment = Read<'/api/v1/role-assignments'>['items'][number]
export type Territory = Read<'/api/v1/territories'>['items'][number]
export type Queue = Read<'/api/v1/queues'>['items'][number]

export const POSITIONS = ['manager', 'sales_lead', 'rep'] as const
export const ACCESS = ['viewer', 'member', 'manager', 'admin', 'owner'] as const
export type Access = (typeof ACCESS)[number]

/** Who holds which function and who commands whom, today or on a day. */
export const chartsQuery = (asOf: string | null) =>
  queryOptions({
    queryKey: ['team', 'charts', asOf],
    queryFn: () => must(api.GET('/api/v1/charts', { params: { query: asOf ? { asOf } : {} } })),
    placeholderData: (before: Charts | undefined) => before,
  })

export const membersQuery = lookups.members

/** Job titles, with those in the bin when asked. */
export const rolesQuery = (binned = false) =>
  queryOptions({
    queryKey: ['team', 'roles', binned],
    queryFn: () =>
      must(api.GET('/api/v1/roles', { params: { query: { limit: 200, binned: String(binned) as never } } })),
  })

/** Pods with everybody who is in them, was or will be. */
export const podsQuery = () =>
  queryOptions({
    queryKey: ['team', 'pods'],
    queryFn: () => must(api.GET('/api/v1/pods', { params: { query: { limit: 200 } } })),
  })

/** What a member holds, held or will hold. */
export const assignmentsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['team', 'assignments', memberId],
    queryFn: () => must(api.GET('/api/v1/role-assignments', { params: { query: { memberId, limit: 200 } } })),
  })

/** May I do what needs at least this access. */
export function useReaches(needed: Access): boolean {
  return reaches(useMe().access, needed)
}

/** Is this access at least that one. */
export function reaches(access: Access, needed: Access): boolean {
  return ACCESS.indexOf(access) >= ACCESS.indexOf(needed)
}

/** The present team (active and invited), undefined while it loads. */
export function usePresent(): Member[] | undefined {
  return useQuery(membersQuery()).data?.items.filter((member) => member.status !== 'former')
}

/** Functions in the order of the funnel. */
export function inOrder(functions: readonly FunctionName[]): FunctionName[] {
  return FUNCTIONS.filter((fn) => functions.includes(fn))
}
