import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { paths } from '../api-types.ts'
import { api, must } from './api.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Me = Answer<'/api/v1/me'>

/** Who I am in this workspace. */
export const meQuery = (slug: string) =>
  queryOptions({ queryKey: ['me', slug], queryFn: () => must(api.GET('/api/v1/me')), staleTime: 60_000 })

/** How much waits on each of my desks. */
export const desksQuery = (slug: string) =>
  queryOptions({
    queryKey: ['desks', slug, 'counts'],
    queryFn: () => must(api.GET('/api/v1/desks')),
    staleTime: 10_000,
  })

/** The workspaces I may enter. */
export const workspacesQuery = () =>
  queryOptions({
    queryKey: ['workspaces'],
    queryFn: () => must(api.GET('/api/v1/my-workspaces')),
    staleTime: 300_000,
  })

/** What nearly every page looks up: people, queues, channels, product lines, territories by id. */
export const lookups = {
  members: () =>
    queryOptions({
      queryKey: ['team', 'members'],
      queryFn: () => must(api.GET('/api/v1/members', { params: { query: { limit: 200 } } })),
      staleTime: 60_000,
    }),
  queues: () =>
    queryOptions({
      queryKey: ['team', 'queues'],
      queryFn: () => must(api.GET('/api/v1/queues')),
      staleTime: 60_000,
    }),
  territories: () =>
    queryOptions({
      queryKey: ['team', 'territories'],
      queryFn: () => must(api.GET('/api/v1/territories', { params: { query: { limit: 200 } } })),
      staleTime: 60_000,
    }),
  channels: () =>
    queryOptions({
      queryKey: ['channels', 'all'],
      queryFn: () => must(api.GET('/api/v1/channels', { params: { query: { limit: 200 } } })),
      staleTime: 60_000,
    }),
  productLines: () =>
    queryOptions({
      queryKey: ['products', 'lines'],
      queryFn: () => must(api.GET('/api/v1/product-lines', { params: { query: { limit: 200 } } })),
      staleTime: 60_000,
    }),
  products: () =>
    queryOptions({
      queryKey: ['products', 'all'],
      queryFn: () => must(api.GET('/api/v1/products', { params: { query: { limit: 200 } } })),
      staleTime: 60_000,
    }),
  reasons: () =>
    queryOptions({
      queryKey: ['reasons'],
      queryFn: () => must(api.GET('/api/v1/reasons')),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

const Here = createContext<Me | null>(null)
export const HereProvider = Here.Provider

/** Who I am here; pages inside a workspace always know. */
export function useMe(): Me {
  const me = use(Here)
  if (!me) throw new Error('outside of a workspace')
  return me
}

/** The slug of the workspace one is in, for links. */
export function useSlug(): string {
  return useMe().workspace.slug
}

/** The lookups as hooks: undefined while they load. */
export const useMembers = () => useQuery(lookups.members()).data?.items
export const useQueues = () => useQuery(lookups.queues()).data?.items
export const useTerritories = () => useQuery(lookups.territories()).data?.items
export const useChannels = () => useQuery(lookups.channels()).data?.items
export const useProductLines = () => useQuery(lookups.productLines()).data?.items
export const useProducts = () => useQuery(lookups.products()).data?.items
export const useReasons = () => useQuery(lookups.reasons()).data
