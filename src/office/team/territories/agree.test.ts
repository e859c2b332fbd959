// A law: the database and the pure rules give the same answer, on random trees and facts.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { territoryFor } from './actions.ts'
import type { OutlineIn } from './contract.ts'
import { saveOutline } from './map.ts'
import { addSegment } from './segments.ts'
import { rankedRules } from './store.ts'
import { SIZES, territoryOf } from './territory.ts'

const some = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { maxLength: 2 })
const oneOf = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null })
const IDS = Array.from({ length: 4 }, (_, n) => `0199aaaa-0000-7000-8000-00000000000${n}`)
const amount = fc.integer({ min: 0, max: 6 })

const rules = fc.record({
  countries: some(['ES', 'PT', 'DE']),
  regions: some(['Île-de-France', 'MADRID', 'bavaria']),
  postcodes: some(['2', '28', '28001-28050', 'SW1A', '0']),
  industries: some(['Food', 'Válves']),
  sizes: some(SIZES),
  productLineIds: some(IDS),
  accountIds: some(IDS),
  valueFrom: fc.option(amount),
  valueBelow: fc.constant(null),
  valueCurrency: fc.constantFrom('EUR', 'USD'),
})
const outline = fc.array(
  fc.record({ depth: fc.integer({ min: 0, max: 3 }), rules: fc.array(rules, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 8 },
)
const facts = fc.record({
  country: oneOf(['ES', 'PT', 'DE', 'GB']),
  region: oneOf(['ile-de-france', 'Madrid ', 'Bavaria', 'Elsewhere']),
  postcode: oneOf(['28001', '28 050', '28051', 'sw1a 1aa', '2', '0', '-']),
  industry: oneOf(['FOOD', 'valves', 'Glass']),
  size: oneOf(SIZES),
  productLineId: oneOf(IDS),
  accountId: oneOf(IDS),
  expectedValue: fc.option(fc.record({ amount, currency: fc.constantFrom('EUR', 'USD') })),
})

// A depth may only be one step below the line before it.
function legal(drawn: { depth: number; rules: object[] }[]): OutlineIn {
  let last = -1
  return drawn.map((line, n) => {
    last = Math.min(line.depth, last + 1)
    return { name: `T${n}`, depth: last, rules: line.rules as never }
  })
}

it(
  'the database says of any facts what the pure rules say',
  inTransaction(async (work) => {
    const segment = { name: 'Small', sizes: ['1-9' as const] }
    const { value: small } = (await addSegment(work, segment)) as { value: { id: string } }
    await fc.assert(
      fc.asyncProperty(outline, fc.array(facts, { minLength: 5, maxLength: 15 }), async (drawn, known) => {
        expect((await saveOutline(work, legal(drawn))).ok).toBe(true)
        const ranked = await rankedRules(work)
        for (const one of known) {
          const said = await territoryFor(work, one)
          expect({ territoryId: said.territoryId, ruleId: said.ruleId }).toEqual(
            territoryOf(ranked, one) ?? { territoryId: null, ruleId: null },
          )
          expect(said.segmentId).toBe(one.size === '1-9' ? small.id : null)
        }
      }),
      { numRuns: 40 },
    )
  }),
  60_000,
)
