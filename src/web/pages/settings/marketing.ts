import { queryOptions } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } }
}
  ? Item
  : never

export type Channel = Items<'/api/v1/channels'>
export type Campaign = Items<'/api/v1/campaigns'>
export type Cost = Items<'/api/v1/channel-costs'>
export type CostSum = Items<'/api/v1/channel-cost-sums'>

/** What each channel cost from a day on, or ever. */
export const sumsQuery = (from: string | null) =>
  queryOptions({
    queryKey: ['channels', 'sums', from],
    queryFn: () => must(api.GET('/api/v1/channel-cost-sums', { params: { query: from ? { from } : {} } })),
  })

/** The campaigns of a channel. */
export const campaignsQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'campaigns'],
    queryFn: () => must(api.GET('/api/v1/campaigns', { params: { query: { channelId, limit: 200 } } })),
  })

/** What a channel cost, entry by entry. */
export const costsQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'costs'],
    queryFn: () => must(api.GET('/api/v1/channel-costs', { params: { query: { channelId, limit: 200 } } })),
  })

export const KINDS = [
  'direct_mail',
  'social_media',
  'trade_show',
  'networking',
  'online_advertising',
  'print_advertising',
  'referral',
  'website',
  'phone',
  'existing_customer',
  'other',
] as const satisfies Channel['kind'][]
