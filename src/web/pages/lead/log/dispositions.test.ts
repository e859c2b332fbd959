import { expect, test } from 'vitest'
import { DISPOSITIONS, dayAhead, OUTCOMES } from './dispositions.ts'

test('nine dispositions stand on the keys 1 to 9, each an outcome that is counted', () => {
  expect(DISPOSITIONS).toHaveLength(9)
  expect(DISPOSITIONS.every(({ outcome }) => OUTCOMES.includes(outcome))).toBe(true)
})

test('the next attempt never falls on a weekend', () => {
  expect(dayAhead('2026-11-26', 1)).toBe('2026-11-27')
  expect(dayAhead('2026-11-27', 1)).toBe('2026-11-30')
  expect(dayAhead('2026-11-27', 2)).toBe('2026-11-30')
  expect(dayAhead('2026-12-31', 1)).toBe('2027-01-01')
})
