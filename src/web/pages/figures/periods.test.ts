import { expect, test } from 'vitest'
import { nameOf, PERIODS, periodOf } from './periods.ts'

const TODAY = '2026-01-31'

test('last month and last quarter go back over the turn of the year', () => {
  expect(periodOf('lastMonth', TODAY)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(periodOf('lastQuarter', TODAY)).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  expect(periodOf('last12', TODAY)).toEqual({ from: '2025-02-01', to: TODAY })
})

test('ninety days are ninety, today among them', () => {
  const { from, to } = periodOf('last90', TODAY)
  expect((Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000).toBe(89)
})

test('a span is known by its name again', () => {
  expect(PERIODS.map((name) => nameOf(periodOf(name, '2026-11-23'), '2026-11-23'))).toEqual([...PERIODS])
})

test("days of one's own have no name", () => {
  expect(nameOf({ from: '2026-01-02', to: '2026-01-03' }, TODAY)).toBeNull()
})
