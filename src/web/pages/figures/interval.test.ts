import { expect, test } from 'vitest'
import { intervalOf } from './interval.ts'

test('ten of a hundred: between 5.5 and 17.4 percent', () => {
  const { low, high } = intervalOf(10, 100)
  expect(low).toBeCloseTo(0.0552, 3)
  expect(high).toBeCloseTo(0.1744, 3)
})

test('never leaves 0 to 1, and nothing at all may be anything', () => {
  expect(intervalOf(0, 7).low).toBe(0)
  expect(intervalOf(7, 7).high).toBe(1)
  expect(intervalOf(0, 0)).toEqual({ low: 0, high: 1 })
})
