import type { paths } from '../../../api-types.ts'
import { api, must } from '../../../data/api.ts'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type OnFloor = Read<'/api/v1/floor'>
export type FunctionOnFloor = OnFloor['functions'][number]
export type PersonOnFloor = OnFloor['members'][number]
export type Absent = OnFloor['absent'][number]
export type LateOne = OnFloor['late'][number]
export type SharePlan = Read<'/api/v1/rebalance-plan'>
export type Move = SharePlan['moves'][number]
export type What = 'promises' | 'excess' | 'everything'

/** How it stands; read again every minute, because lateness comes by itself. */
export const floorQuery = (slug: string) => ({
  queryKey: ['floor', slug],
  queryFn: () => must(api.GET('/api/v1/floor')),
  refetchInterval: 60_000,
})

/** Who would get what of somebody's work. */
export const planQuery = (member: string, what: What, standInFirst: boolean) => ({
  queryKey: ['floor', 'plan', member, what, standInFirst],
  queryFn: () =>
    must(
      api.GET('/api/v1/rebalance-plan', {
        params: { query: { member, what, standInFirst: String(standInFirst) } },
      }),
    ),
  staleTime: 0,
})

/** Of those who hold too much, the one who holds most. */
export function mostOver(members: readonly PersonOnFloor[]): PersonOnFloor | null {
  const over = members.filter((one) => one.isOver && !one.away)
  return over.toSorted((a, b) => b.load - a.load)[0] ?? null
}

/** What a plan with other choices would leave everybody with: who moves nothing keeps what they have. */
export function loadsAfter(
  people: SharePlan['people'],
  from: string,
  moves: readonly { kind: string; toMemberId: string }[],
): Map<string, number> {
  const after = new Map(people.map((one) => [one.memberId, one.before]))
  for (const { kind, toMemberId } of moves) {
    if (kind === 'task') continue
    after.set(from, (after.get(from) ?? 0) - 1)
    after.set(toMemberId, (after.get(toMemberId) ?? 0) + 1)
  }
  return after
}
