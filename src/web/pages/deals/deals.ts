import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useMe } from '../../data/workplace.tsx'
import type { Keeper } from '../lead/keep.ts'
import { type Answer, useMayWork } from '../lead/lead.ts'

export type Deal = Answer<'/api/v1/opportunities/{id}'>
export type DealRow = Answer<'/api/v1/opportunities'>['items'][number]
export type Stage = DealRow['stage']
export type Need = Deal['needs'][number]
export type Course = Deal['courses'][number]
export type Board = Answer<'/api/v1/opportunity-board'>
type Body<Path extends keyof paths, Verb extends 'post' | 'patch'> = paths[Path] extends {
  [verb in Verb]: { requestBody?: { content: { 'application/json': infer Json } } }
}
  ? Json
  : never
export type NeedIn = Body<'/api/v1/needs', 'post'>
export type CourseIn = Body<'/api/v1/courses-of-action', 'post'>
export type OutcomeIn = Body<'/api/v1/outcomes', 'post'>

export const STAGES = ['discover', 'match', 'propose', 'decide'] as const
export const COURSE_KINDS = ['order', 'sign', 'trial', 'visit', 'meeting', 'other'] as const
export const IMPORTANCES = ['must', 'should', 'nice'] as const

/** One deal whole. */
export const dealQuery = (id: string) =>
  queryOptions({
    queryKey: ['opportunities', 'one', id],
    queryFn: () => must(api.GET('/api/v1/opportunities/{id}', { params: { path: { id } } })),
  })

/** Keeps the deal itself, field by field. */
export function useDealKeeper(id: string): Keeper<Deal> {
  const queries = useQueryClient()
  const { queryKey } = dealQuery(id)
  return {
    current: () => queries.getQueryData(queryKey) ?? null,
    save: (body) =>
      must(api.PATCH('/api/v1/opportunities/{id}', { params: { path: { id } }, body: body as never })),
    keep(deal) {
      // What a stale change answers is the bare record, without needs and names.
      queries.setQueryData(queryKey, (before) => before && { ...before, ...deal })
      void queries.invalidateQueries({ queryKey: ['opportunities'] })
    },
  }
}

/** Whether I may change this deal: it is open, and its lead is mine to work. */
export function useMayEdit(deal: Deal): boolean {
  return useMayWork(deal) && deal.state === 'open'
}

/** The workspace's currency first, then those most trade is done in. */
export function useCurrencies(): string[] {
  const own = useMe().workspace.currency
  return [
    ...new Set([
      own,
      'EUR',
      'USD',
      'GBP',
      'CHF',
      'SEK',
      'NOK',
      'DKK',
      'PLN',
      'CZK',
      'JPY',
      'CNY',
      'INR',
      'BRL',
      'MXN',
      'CAD',
      'AUD',
    ]),
  ]
}
