import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, must } from '../../../data/api.ts'
import { useMe } from '../../../data/workplace.tsx'
import type { Answer } from '../../lead/lead.ts'
import { type Deal, useMayEdit } from '../deals.ts'

export type Team = Answer<'/api/v1/deal-teams/{id}'>
export type Member = Team['members'][number]
export type Centre = Answer<'/api/v1/buying-centres/{id}'>
export type Buyer = Centre['buyers'][number]
export type Plan = Answer<'/api/v1/nurture-plans/{id}'>
export type Touch = Plan['touches'][number]

const path = (id: string) => ({ params: { path: { id } } })

/** Who works a deal with which share. */
export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: ['opportunities', 'team', id],
    queryFn: () => must(api.GET('/api/v1/deal-teams/{id}', path(id))),
  })

/** The buyer's side of a deal. */
export const centreQuery = (id: string) =>
  queryOptions({
    queryKey: ['opportunities', 'centre', id],
    queryFn: () => must(api.GET('/api/v1/buying-centres/{id}', path(id))),
  })

/** What keeps a long deal warm. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['opportunities', 'plan', id],
    queryFn: () => must(api.GET('/api/v1/nurture-plans/{id}', path(id))),
  })

/** Whether I may draw the map and plan touches: I may change the deal, or have a part in it. */
export function useMayHelp(deal: Deal): boolean {
  const mayEdit = useMayEdit(deal)
  const me = useMe()
  const team = useQuery(teamQuery(deal.id)).data
  const isIn = team?.members.some(({ member }) => member.id === me.member.id) ?? false
  return mayEdit || (isIn && deal.state === 'open' && me.access !== 'viewer')
}

/** Reads a deal's team, map and plan again, and what its tasks show on. */
export function useReadDealAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    const words = ['opportunities', 'activities', 'desks', 'timeline', 'leads']
    await queries.invalidateQueries({ predicate: ({ queryKey }) => words.includes(String(queryKey[0])) })
  }
}

/** "35 %" of basis points. */
export function sayShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(share / 10_000)
}
