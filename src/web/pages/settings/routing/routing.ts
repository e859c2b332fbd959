import { queryOptions } from '@tanstack/react-query'
import type { paths } from '../../../api-types.ts'
import { api, must } from '../../../data/api.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Pool = Answer<'/api/v1/pools'>['items'][number]
export type PoolMember = Pool['members'][number]
export type Rules = Answer<'/api/v1/routing-rules'>
export type Trial = paths['/api/v1/routing-trials']['post']['responses'][200]['content']['application/json']
export type TrialAsked = paths['/api/v1/routing-trials']['post']['requestBody']['content']['application/json']

export const LEVELS = ['qualify', 'convert', 'serve'] as const

export const poolsQuery = () =>
  queryOptions({ queryKey: ['routing', 'pools'], queryFn: () => must(api.GET('/api/v1/pools')) })

export const rulesQuery = () =>
  queryOptions({ queryKey: ['routing', 'rules'], queryFn: () => must(api.GET('/api/v1/routing-rules')) })

export const needsQuery = () =>
  queryOptions({ queryKey: ['routing', 'needs'], queryFn: () => must(api.GET('/api/v1/skill-needs')) })
