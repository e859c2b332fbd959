import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMs } from '../../../platform/time.ts'
import { charged, levelled, newTurn, nextOf, priceOf, refunded, type Turn } from './fair-queue.ts'

const START = '2026-03-02T09:00:00.000Z'
const all = (turns: readonly Turn[]) => new Set(turns.map((turn) => turn.memberId))
const people = (n: number) => Array.from({ length: n }, (_, i) => newTurn(`m${String(i).padStart(2, '0')}`))
const vs = (turns: readonly Turn[]) => turns.map((turn) => turn.v)
const spread = (values: number[]) => Math.max(...values) - Math.min(...values)

interface Run {
  turns: Turn[]
  given: Map<string, number>
}

/** Gives out one lead after the other to those present. */
function give(
  run: Run,
  lead: { cost: number; present?: Set<string>; able?: Set<string> },
  weightOf: (id: string) => number,
  n: number,
): { run: Run; to: string | null } {
  const turns = levelled(run.turns, lead.present ?? all(run.turns))
  const able = lead.able ?? lead.present ?? all(turns)
  const to = nextOf(turns, able)
  if (!to) return { run: { ...run, turns }, to }
  const after = charged(turns, to, priceOf(lead.cost, weightOf(to)), addMs(START, n * 1000))
  return { run: { turns: after, given: new Map(run.given).set(to, (run.given.get(to) ?? 0) + 1) }, to }
}

const counts = (run: Run) => run.turns.map((turn) => run.given.get(turn.memberId) ?? 0)

describe('laws of the fair queue', () => {
  it('equal shares and costs differ by one lead at most, at every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(200), (size, leads) => {
        let run: Run = { turns: people(size), given: new Map() }
        for (let n = 0; n < leads; n++) {
          run = give(run, { cost: 1 }, () => 100, n).run
          expect(spread(counts(run))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('among those always present, v is spread by the largest cost through the least weight at most', () => {
    const weights = fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(weights, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 200 }), (given, costs) => {
        const turns = people(given.length)
        const weightOf = (id: string) => given[turns.findIndex((turn) => turn.memberId === id)] as number
        let run: Run = { turns, given: new Map() }
        const most = priceOf(Math.max(1, ...costs), Math.min(...given))
        for (const [n, cost] of costs.entries()) {
          run = give(run, { cost }, weightOf, n).run
          expect(spread(vs(run.turns))).toBeLessThanOrEqual(most + 1e-6)
        }
      }),
    )
  })

  it('shares follow the weights', () => {
    let run: Run = { turns: people(3), given: new Map() }
    const weightOf = (id: string) => ({ m00: 25, m01: 50, m02: 100 })[id] ?? 100
    for (let n = 0; n < 70; n++) run = give(run, { cost: 1 }, weightOf, n).run
    expect(counts(run)).toEqual([10, 20, 40])
  })

  it('who comes and goes is never flooded: v of those present stays within the same bound', () => {
    const day = fc.record({
      present: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
      cost: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 150 }), (days) => {
        let run: Run = { turns: people(6), given: new Map() }
        for (const [n, { present, cost }] of days.entries()) {
          const here = new Set(present.map((i) => run.turns[i]?.memberId as string))
          run = give(run, { cost, present: here }, () => 100, n).run
          const active = run.turns.filter((turn) => turn.active)
          expect(spread(vs(active))).toBeLessThanOrEqual(5)
        }
      }),
    )
  })

  it('who was away for long takes turns with the rest from the first lead on', () => {
    const [ann, bea] = people(2) as [Turn, Turn]
    let run: Run = { turns: [ann, bea], given: new Map() }
    const onlyAnn = new Set([ann.memberId])
    for (let n = 0; n < 50; n++) run = give(run, { cost: 1, present: onlyAnn }, () => 100, n).run
    const next: (string | null)[] = []
    for (let n = 50; n < 56; n++) {
      const given = give(run, { cost: 1 }, () => 100, n)
      run = given.run
      next.push(given.to)
    }
    expect(next.filter((id) => id === bea.memberId)).toHaveLength(3)
  })

  it('who joins while everybody is away does not start at nothing', () => {
    let run: Run = { turns: people(2), given: new Map() }
    for (let n = 0; n < 40; n++) run = give(run, { cost: 1 }, () => 100, n).run
    const nobody = levelled([...run.turns, newTurn('new')], new Set())
    const [, , joined] = levelled(nobody, new Set(['new']))
    expect(joined?.v).toBe(19)
  })

  it('what is given back is as if it had never been given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(60), (size, before) => {
        let run: Run = { turns: people(size), given: new Map() }
        for (let n = 0; n < before; n++) run = give(run, { cost: 1 }, () => 100, n).run
        const { run: after, to } = give(run, { cost: 1 }, () => 100, before)
        const back = after.turns.map((turn) =>
          turn.memberId === to ? refunded(turn, priceOf(1, 100)) : turn,
        )
        expect(vs(back)).toEqual(vs(levelled(run.turns, all(run.turns))))
        // Theirs is the next turn, unless another with as little has waited longer.
        const next = nextOf(back, all(back)) as string
        expect(back.find((turn) => turn.memberId === next)?.v).toBe(Math.min(...vs(back)))
      }),
    )
  })

  it('only those able are given something; among them the order is kept', () => {
    const turns = people(4)
    expect(nextOf(turns, new Set())).toBeNull()
    expect(nextOf(turns, new Set(['m03', 'm02']))).toBe('m02')
    const tied = turns.map((turn, n) => ({ ...turn, lastAt: addMs(START, -n) }))
    expect(nextOf(tied, all(tied))).toBe('m03')
  })
})
