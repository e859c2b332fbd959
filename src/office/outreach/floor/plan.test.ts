// Sharing work out anew: by rule, and never over anybody's capacity. A failing law prints its seed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excess, isOver, type Piece, spread, type Taker } from './plan.ts'

const piece = (id: string, given: Partial<Piece> = {}): Piece => ({
  kind: 'lead',
  id,
  leadId: id,
  accountId: null,
  function: 'qualify',
  points: 1,
  isOffered: false,
  ...given,
})
const taker = (memberId: string, given: Partial<Taker> = {}): Taker => ({
  memberId,
  shares: { qualify: 100 },
  load: 0,
  capacity: null,
  standsIn: false,
  ...given,
})
const given = (pieces: Piece[], takers: Taker[]) =>
  spread(pieces, takers).moves.map(({ id, toMemberId, why }) => [id, toMemberId, why])

describe('sharing out', () => {
  it('gives to whoever has most room', () => {
    expect(given([piece('1'), piece('2'), piece('3')], [taker('ann', { load: 2 }), taker('bea')])).toEqual([
      ['1', 'bea', 'most_room'],
      ['2', 'bea', 'most_room'],
      ['3', 'ann', 'most_room'],
    ])
  })
  it('gives half as much to who works half the time', () => {
    const pieces = Array.from({ length: 9 }, (_, n) => piece(String(n)))
    const { loads } = spread(pieces, [taker('ann'), taker('bea', { shares: { qualify: 50 } })])
    expect([loads.get('ann'), loads.get('bea')]).toEqual([6, 3])
  })
  it('asks the stand-in first, until they are full', () => {
    const takers = [taker('ann'), taker('bea', { load: 4, capacity: 5, standsIn: true })]
    expect(given([piece('1'), piece('2')], takers)).toEqual([
      ['1', 'bea', 'stand_in'],
      ['2', 'ann', 'most_room'],
    ])
  })
  it('keeps a company with one person', () => {
    const pieces = [piece('1', { accountId: 'alto' }), piece('2'), piece('3', { accountId: 'alto' })]
    expect(given(pieces, [taker('ann'), taker('bea')])).toEqual([
      ['1', 'ann', 'most_room'],
      ['2', 'bea', 'most_room'],
      ['3', 'ann', 'same_company'],
    ])
  })
  it('lets tasks and offers follow their lead, whatever order they come in', () => {
    const pieces = [
      piece('task', { kind: 'task', leadId: '1', points: 0 }),
      piece('0', { accountId: 'x' }),
      piece('1'),
    ]
    expect(given(pieces, [taker('ann'), taker('bea')])).toContainEqual(['task', 'bea', 'with_lead'])
  })
  it('leaves what nobody may take, what nobody has room for, and what is being offered', () => {
    const pieces = [
      piece('1', { function: 'serve' }),
      piece('2', { isOffered: true }),
      piece('3'),
      piece('4'),
    ]
    const { left } = spread(pieces, [taker('ann', { capacity: 1 })])
    expect(left.map(({ id, whyLeft }) => [id, whyLeft])).toEqual([
      ['1', 'nobody_holds'],
      ['2', 'being_offered'],
      ['4', 'all_full'],
    ])
  })
})

describe('limits of roles', () => {
  it('are kept: who is not for a piece does not get it, and when nobody is, it stays', () => {
    const { moves, left } = spread([piece('1'), piece('2')], [taker('ann'), taker('bea')], (one, who) =>
      one.id === '1' ? who === 'bea' : false,
    )
    expect(moves).toMatchObject([{ id: '1', toMemberId: 'bea' }])
    expect(left).toMatchObject([{ id: '2', whyLeft: 'nobody_fits' }])
  })
})

describe('who has too much', () => {
  it('is over their capacity, where one is set', () => {
    expect(isOver(11, 10, [11])).toBe(true)
    expect(isOver(10, 10, [10])).toBe(false)
    expect(excess(14, 10, [])).toBe(4)
  })
  it('holds twice what the middle of the others holds, and five more', () => {
    expect(isOver(12, null, [12, 6, 5])).toBe(true)
    expect(isOver(4, null, [4, 1, 1])).toBe(false)
    expect(isOver(30, null, [30])).toBe(false)
    expect(excess(12, null, [12, 6, 6])).toBe(4)
  })
})

const somePieces = fc
  .array(
    fc.record({
      kind: fc.constantFrom('lead' as const, 'task' as const, 'offer' as const),
      leadId: fc.integer({ min: 0, max: 12 }).map(String),
      accountId: fc.option(fc.constantFrom('a', 'b', 'c')),
      function: fc.constantFrom('gather' as const, 'qualify' as const, 'convert' as const),
      points: fc.integer({ min: 0, max: 3 }),
      isOffered: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, n): Piece => ({ id: String(n), ...one })))
const someTakers = fc
  .uniqueArray(
    fc.record({
      memberId: fc.integer({ min: 0, max: 9 }).map(String),
      shares: fc
        .tuple(fc.subarray(['gather', 'qualify', 'convert']), fc.constantFrom(20, 50, 100))
        .map(([held, share]) => Object.fromEntries(held.map((fn) => [fn, share]))),
      load: fc.integer({ min: 0, max: 20 }),
      capacity: fc.option(fc.integer({ min: 0, max: 25 })),
      standsIn: fc.boolean(),
    }),
    { selector: (one) => one.memberId, maxLength: 6 },
  )
  .map((all): Taker[] => all)

describe('laws', () => {
  it('each piece goes somewhere or stays with a reason, once; to somebody who holds its function', () => {
    fc.assert(
      fc.property(somePieces, someTakers, (pieces, takers) => {
        const { moves, left } = spread(pieces, takers)
        expect([...moves, ...left].map(({ id }) => id).sort()).toEqual(pieces.map(({ id }) => id).sort())
        for (const move of moves) {
          const to = takers.find((one) => one.memberId === move.toMemberId)
          expect(Object.keys(to?.shares ?? {})).toContain(move.function)
        }
      }),
    )
  })
  it('nobody is filled over their capacity, and loads add up', () => {
    fc.assert(
      fc.property(somePieces, someTakers, (pieces, takers) => {
        const { moves, loads } = spread(pieces, takers)
        for (const { memberId, load, capacity } of takers) {
          const got = moves
            .filter((one) => one.toMemberId === memberId)
            .reduce((sum, one) => sum + one.points, 0)
          expect(loads.get(memberId)).toBe(load + got)
          if (capacity !== null && got > 0) expect(load + got).toBeLessThanOrEqual(capacity)
        }
      }),
    )
  })
  it('equal people never differ by more than one lead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 8 }), (leads, people) => {
        const { loads } = spread(
          Array.from({ length: leads }, (_, n) => piece(String(n))),
          Array.from({ length: people }, (_, n) => taker(String(n))),
        )
        expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1)
      }),
    )
  })
})
