import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAmount } from '../../../platform/money.ts'
import {
  balanced,
  cannotForm,
  creditOf,
  type Part,
  teamGaps,
  teamOf,
  turned,
  WHOLE,
  without,
} from './deal-team.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const part = (memberId: string, share: number, more: Partial<Part> = {}): Part => ({
  ...{ memberId, share, function: 'convert', reach: 'inside' },
  ...more,
})
const total = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0)
const shares = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
  .filter((weights) => total(weights) > 0)
  .map((weights) => splitAmount(WHOLE, weights))

describe('a deal team', () => {
  it('may be one person with all of it, or several who sum to the whole', () => {
    expect(cannotForm([part('ann', WHOLE)])).toBeNull()
    expect(cannotForm([part('ann', 6000), part('bea', 4000), part('cy', 0)])).toBeNull()
    expect(cannotForm([part('ann', 3333), part('bea', 3333), part('cy', 3334)])).toBeNull()
  })
  it('refuses shares that are more or less than the whole', () => {
    expect(cannotForm([part('ann', 6000), part('bea', 3999)])).toMatchObject({
      code: 'not-the-whole',
      message: 'The shares sum to 99.99 %. They must be 100 %.',
    })
    expect(cannotForm([part('ann', 6000), part('bea', 4001)])?.code).toBe('not-the-whole')
  })
  it('refuses nobody, and somebody twice as the same function', () => {
    expect(cannotForm([])?.code).toBe('nobody')
    expect(cannotForm([part('ann', 5000), part('ann', 5000)])).toMatchObject({ field: 'members.1.function' })
    expect(cannotForm([part('ann', 5000), part('ann', 5000, { function: 'specialist' })])).toBeNull()
  })
  it('is the owner alone until something else is agreed, and nobody while a queue holds the deal', () => {
    expect(teamOf([], 'ann')).toEqual([part('ann', WHOLE)])
    expect(teamOf([], null)).toEqual([])
    expect(teamOf([part('bea', WHOLE)], 'ann')).toEqual([part('bea', WHOLE)])
  })
  it('keeps the parts that stay and ends those whose share changed', () => {
    const before = [part('ann', 7000), part('bea', 3000, { function: 'specialist' })]
    const after = [part('ann', 6000), part('bea', 3000, { function: 'specialist' }), part('cy', 1000)]
    expect(turned(before, after)).toEqual({ ended: [before[0]], begun: [after[0], after[2]] })
    expect(turned(before, before)).toEqual({ ended: [], begun: [] })
  })
  it('says who holds the deal without a part in it, that nobody converts, and who has left', () => {
    const active = { isActive: true }
    expect(teamGaps([{ ...part('ann', WHOLE), ...active }], 'ann')).toEqual([])
    const engineer = { ...part('bea', WHOLE, { function: 'specialist' }), isActive: false }
    expect(teamGaps([engineer], 'ann').map(({ code }) => code)).toEqual([
      'owner-outside',
      'nobody-converts',
      'left-company',
    ])
  })
})

describe('laws', () => {
  it(`the parts of a split amount sum to the whole and are within a minor unit of exact (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), shares, (amount, each) => {
        const parts = creditOf(
          amount,
          each.map((share) => ({ share })),
        )
        expect(parts.reduce((sum, one) => sum + BigInt(one), 0n)).toBe(BigInt(amount))
        parts.forEach((one, at) => {
          const off = BigInt(one) * BigInt(WHOLE) - BigInt(amount) * BigInt(each[at] as number)
          expect(off > -BigInt(WHOLE) && off < BigInt(WHOLE)).toBe(true)
        })
      }),
      { seed, numRuns: 500 },
    )
  })
  it(`shares sum to 100 % after any balancing and any leaving (seed ${seed})`, () => {
    const steps = fc.array(
      fc.record({ at: fc.nat(11), share: fc.integer({ min: -500, max: 12_000 }), leaves: fc.boolean() }),
    )
    fc.assert(
      fc.property(shares, steps, (start, all) => {
        let now: number[] = start
        for (const { at, share, leaves } of all) {
          const index = at % now.length
          now = leaves && now.length > 1 ? without(now, index) : balanced(now, index, share)
          expect(total(now)).toBe(WHOLE)
          expect(now.every((one) => one >= 0 && one % 100 === 0 && Number.isInteger(one))).toBe(true)
        }
      }),
      { seed, numRuns: 300 },
    )
  })
  it(`balancing sets the share that was asked for, in whole percent (seed ${seed})`, () => {
    fc.assert(
      fc.property(shares, fc.nat(11), fc.nat(100), (start, at, percent) => {
        fc.pre(start.length > 1)
        const index = at % start.length
        expect(balanced(start, index, percent * 100)[index]).toBe(percent * 100)
      }),
      { seed, numRuns: 300 },
    )
  })
  it('a team that is balanced can be formed', () => {
    const next = balanced([10_000, 0, 0], 1, 2500)
    expect(next).toEqual([7500, 2500, 0])
    expect(balanced([0, 10_000], 1, 4000)).toEqual([6000, 4000])
    expect(without([5000, 5000, 0], 0)).toEqual([10_000, 0])
    expect(without([10_000, 0, 0], 0)).toEqual([10_000, 0])
  })
})
