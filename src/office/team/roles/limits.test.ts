import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  covers,
  kindsOfLimits,
  type Limits,
  limitsOf,
  mustBeSize,
  NO_LIMITS,
  overlap,
  sameLimits,
} from './limits.ts'

const limits = (more: Partial<Limits> = {}): Limits => ({ ...NO_LIMITS, ...more })
const work = (more = {}) => ({ territoryIds: [], productLineId: null, channelId: null, value: null, ...more })
const size = (atLeast: number | null, below: number | null, currency = 'EUR') => ({
  atLeast,
  below,
  currency,
})
const euros = (amount: number) => ({ amount, currency: 'EUR' })

describe('the limits of a role', () => {
  it('cover everything when there are none', () => {
    expect(covers(limits(), work())).toBe(true)
    expect(covers(limits(), work({ territoryIds: ['north'], value: euros(1) }))).toBe(true)
  })

  it('take any of several territories, also through one above', () => {
    const here = limits({ territoryIds: ['iberia', 'north'] })
    expect(covers(here, work({ territoryIds: ['leeds', 'north'] }))).toBe(true)
    expect(covers(here, work({ territoryIds: ['bavaria'] }))).toBe(false)
  })

  it('must all be met, and are not met by what nobody knows', () => {
    const one = limits({ territoryIds: ['north'], productLineIds: ['pumps'] })
    expect(covers(one, work({ territoryIds: ['north'], productLineId: 'pumps' }))).toBe(true)
    expect(covers(one, work({ territoryIds: ['north'], productLineId: 'valves' }))).toBe(false)
    expect(covers(one, work({ territoryIds: ['north'] }))).toBe(false)
    expect(covers(limits({ channelIds: ['fair'] }), work({ channelId: 'fair' }))).toBe(true)
    expect(covers(limits({ channelIds: ['fair'] }), work())).toBe(false)
  })

  it('keep big deals from those who take small ones, the end itself is above', () => {
    const small = limits({ dealSize: size(null, 50_000) })
    const big = limits({ dealSize: size(50_000, null) })
    const who = (value: object | null) => [small, big].map((one) => covers(one, work({ value })))
    expect(who(euros(49_999))).toEqual([true, false])
    expect(who(euros(50_000))).toEqual([false, true])
    expect(who(null)).toEqual([true, false])
    expect(who({ amount: 10, currency: 'USD' })).toEqual([false, false])
  })

  it('are counted by kind, so that the most specific is known', () => {
    expect(kindsOfLimits(limits())).toBe(0)
    expect(kindsOfLimits(limits({ territoryIds: ['a', 'b', 'c'] }))).toBe(1)
    expect(kindsOfLimits(limits({ territoryIds: ['a'], channelIds: ['c'], dealSize: size(1, null) }))).toBe(3)
  })

  it('say the same in whatever order they are given', () => {
    expect(sameLimits(limits({ channelIds: ['a', 'b'] }), limits({ channelIds: ['b', 'a', 'b'] }))).toBe(true)
    expect(sameLimits(limits(), limits({ dealSize: size(1, null) }))).toBe(false)
  })

  it('refuse a size that begins above its end, or has no end', () => {
    const code = (one: ReturnType<typeof size>) => {
      const result = mustBeSize(one)
      return result.ok ? 'ok' : result.code
    }
    expect(code(size(5, 10))).toBe('ok')
    expect(code(size(10, 10))).toBe('size-upside-down')
    expect(code(size(null, null))).toBe('size-without-ends')
    expect(mustBeSize(null).ok).toBe(true)
  })
})

const ids = fc.subarray(['a', 'b', 'c'])
const anySize = fc.option(
  fc
    .record({
      atLeast: fc.option(fc.integer({ min: 1, max: 9 })),
      below: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    .filter((one) => mustBeSize({ ...one, currency: 'EUR' }).ok)
    .map((one) => ({ ...one, currency: 'EUR' })),
)
const anyLimits = fc.record({ territoryIds: ids, productLineIds: ids, channelIds: ids, dealSize: anySize })

describe('laws of limits', () => {
  it('what two limits both cover, they overlap on; and where they overlap, something is covered by both', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, (a, b) => {
        const both = everyWork.some((one) => covers(a, one) && covers(b, one))
        expect(overlap(a, b)).toBe(both)
        expect(overlap(a, b)).toBe(overlap(b, a))
      }),
    )
  })

  it('a row keeps them whole', () => {
    fc.assert(
      fc.property(anyLimits, (one) => {
        expect(sameLimits(limitsOf(columnsOf(one)), one)).toBe(true)
      }),
    )
  })
})

const everyWork = ['a', 'b', 'c'].flatMap((territory) =>
  ['a', 'b', 'c'].flatMap((productLineId) =>
    ['a', 'b', 'c'].flatMap((channelId) =>
      Array.from({ length: 11 }, (_, n) => ({
        territoryIds: [territory],
        productLineId,
        channelId,
        value: n === 0 ? null : euros(n),
      })),
    ),
  ),
)
