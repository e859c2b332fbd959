import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, liesIn, postcodeKey, spanOf } from './keys.ts'
import {
  allCatching,
  type Conditions,
  inOrder,
  isFieldAsked,
  type Node,
  segmentOf,
  territoryOf,
} from './territory.ts'

const NOTHING: Conditions = {
  ...{ countries: [], regionKeys: [], spans: [], industryKeys: [], sizes: [] },
  ...{ productLineIds: [], accountIds: [], value: null },
}
const rule = (id: string, asks: Partial<Conditions> = {}) => ({ id, ...NOTHING, ...asks })
const node = (id: string, parentId: string | null, position: number, ...rules: Node['rules']): Node => ({
  ...{ id, parentId, position, rules },
})

const TREE = inOrder([
  node('named', null, 0, rule('named', { accountIds: ['alto'] })),
  node('iberia', null, 1, rule('iberia', { countries: ['ES', 'PT'] })),
  node('madrid', 'iberia', 0, rule('madrid', { spans: [spanOf('28') as never] })),
  node('big', 'iberia', 1, rule('big', { value: { from: 1000, below: null, currency: 'EUR' } })),
  node('north', null, 2, rule('dach', { countries: ['DE'] }), rule('uk', { countries: ['GB'] })),
])

describe('the territory of a lead', () => {
  it('is the narrowest that catches it, sisters in their order', () => {
    expect(territoryOf(TREE, { country: 'ES', postcode: '28001' })).toEqual({
      territoryId: 'madrid',
      ruleId: 'madrid',
    })
    expect(territoryOf(TREE, { country: 'ES', postcode: '08001' })?.territoryId).toBe('iberia')
    const both = { country: 'ES', postcode: '28001', expectedValue: { amount: 5000, currency: 'EUR' } }
    expect(allCatching(TREE, both).map(({ territoryId }) => territoryId)).toEqual(['madrid', 'big', 'iberia'])
  })

  it('never lies outside of what stands above it', () => {
    expect(territoryOf(TREE, { country: 'DE', postcode: '28195' })).toEqual({
      territoryId: 'north',
      ruleId: 'dach',
    })
  })

  it('is asked of a named account first', () => {
    expect(territoryOf(TREE, { country: 'ES', accountId: 'alto' })?.territoryId).toBe('named')
  })

  it('is none when nothing is known that a rule asks for', () => {
    expect(territoryOf(TREE, {})).toBeNull()
    expect(territoryOf(TREE, { country: null, postcode: '28001' })).toBeNull()
  })

  it('never compares amounts of two currencies', () => {
    const dollars = { country: 'PT', expectedValue: { amount: 5000, currency: 'USD' } }
    expect(territoryOf(TREE, dollars)?.territoryId).toBe('iberia')
  })

  it('may be caught by a rule that asks nothing', () => {
    expect(territoryOf(inOrder([node('rest', null, 0, rule('rest'))]), {})?.territoryId).toBe('rest')
  })

  it('is the same whatever the order in which the tree is given', () => {
    const nodes = [node('a', null, 0, rule('a')), node('b', null, 1, rule('b')), node('c', 'b', 0, rule('c'))]
    const ids = inOrder(nodes).map(({ id }) => id)
    expect(ids).toEqual(['a', 'c', 'b'])
    fc.assert(
      fc.property(fc.shuffledSubarray(nodes, { minLength: 3 }), (shuffled) => {
        expect(inOrder(shuffled).map(({ id }) => id)).toEqual(ids)
      }),
    )
  })
})

describe('postcodes', () => {
  it('are caught by how they begin, or by a range', () => {
    const caught = (written: string, code: string) => liesIn(postcodeKey(code), spanOf(written) as never)
    expect(caught('28', '28001')).toBe(true)
    expect(caught('28', '2800')).toBe(true)
    expect(caught('28', '29001')).toBe(false)
    expect(caught('sw1a', 'SW1A 1AA')).toBe(true)
    expect(caught('28001-28050', '28050')).toBe(true)
    expect(caught('28001-28050', '28050-1234')).toBe(true)
    expect(caught('28001-28050', '28051')).toBe(false)
  })

  it('that say no span are refused', () => {
    for (const written of ['', '-', '28-', '28-280', '50-28', '1-2-3'])
      expect(spanOf(written), written).toBeNull()
  })

  it('of a range are those between its ends, told by counting', () => {
    const code = fc.integer({ min: 0, max: 99999 })
    fc.assert(
      fc.property(code, code, code, (a, b, one) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const text = (n: number) => String(n).padStart(5, '0')
        const span = spanOf(`${text(from)}-${text(to)}`) as never
        expect(liesIn(text(one), span)).toBe(one >= from && one <= to)
      }),
    )
  })
})

it('regions and industries are compared without accents and case', () => {
  expect(folded('  Île-de-France ')).toBe('ile-de-france')
  expect(folded('NORDRHEIN  Westfalen')).toBe('nordrhein westfalen')
})

it('a segment is found by the size of the company', () => {
  const segments = [
    { id: 'small', sizes: ['1-9', '10-49'] },
    { id: 'large', sizes: ['1000+'] },
  ]
  expect(segmentOf(segments, '10-49')).toBe('small')
  expect(segmentOf(segments, '50-249')).toBeNull()
  expect(segmentOf(segments, null)).toBeNull()
})

it('the field is asked from the size of the nearest territory that names one', () => {
  const chain = [{ fieldFrom: null }, { fieldFrom: { amount: 100, currency: 'EUR' } }]
  expect(isFieldAsked(chain, { amount: 100, currency: 'EUR' })).toBe(true)
  expect(isFieldAsked(chain, { amount: 99, currency: 'EUR' })).toBe(false)
  expect(isFieldAsked(chain, { amount: 1000, currency: 'USD' })).toBe(false)
  expect(isFieldAsked(chain, null)).toBe(false)
})
