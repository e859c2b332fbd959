import { expect, test } from 'vitest'
import { isoDay, sayDay, sayDuration, sayExactly, sayWhen } from './when.ts'

const reader = { locale: 'en-GB', zone: 'Europe/Madrid' }
const now = new Date('2026-10-08T12:06:00.000Z')

test('within the hour it is minutes, both ways', () => {
  expect(sayWhen('2026-10-08T12:04:00.000Z', now, reader)).toBe('2 min ago')
  expect(sayWhen('2026-10-08T12:30:00.000Z', now, reader)).toBe('in 24 min')
  expect(sayWhen('2026-10-08T12:06:10.000Z', now, reader)).toBe('now')
})

test('the same day it is the time in the reader’s zone', () => {
  expect(sayWhen('2026-10-08T07:05:00.000Z', now, reader)).toBe('09:05')
})

test('a day is a calendar day there, not 24 hours', () => {
  expect(sayWhen('2026-10-07T22:30:00.000Z', now, reader)).toBe('00:30')
  expect(sayWhen('2026-10-07T21:30:00.000Z', now, reader)).toBe('yesterday 23:30')
})

test('within the week the weekday, then the date, then the year', () => {
  expect(sayWhen('2026-10-05T14:05:00.000Z', now, reader)).toBe('Mon 16:05')
  expect(sayWhen('2026-09-03T08:00:00.000Z', now, reader)).toBe('3 Sept')
  expect(sayWhen('2025-09-03T08:00:00.000Z', now, reader)).toBe('3 Sept 2025')
})

test('the exact instant names its zone', () => {
  expect(sayExactly('2026-10-05T14:05:00.000Z', reader)).toContain('16:05')
  expect(sayExactly('2026-10-05T14:05:00.000Z', reader)).toMatch(/CEST|GMT\+2/)
})

test('a length of time is told in its largest units', () => {
  expect(sayDuration(41 * 60_000, 'en-US')).toBe('41 min')
  expect(sayDuration(310 * 60_000, 'en-GB')).toBe('5h 10m')
  expect(sayDuration(3.1 * 86_400_000, 'en-GB')).toBe('3.1 days')
  expect(sayDuration(26 * 86_400_000, 'de')).toBe('26 Tage')
})

test('a day has no zone to slip in', () => {
  expect(sayDay('2026-11-03', now, { locale: 'en-GB', zone: 'Pacific/Auckland' })).toBe('3 Nov')
  expect(isoDay(new Date('2026-10-08T23:30:00Z'), 'Europe/Madrid')).toBe('2026-10-09')
})
