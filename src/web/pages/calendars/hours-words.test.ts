import { describe, expect, it } from 'vitest'
import { inHours, inMinutes, minutesOf, readHours, sayHours } from './hours-words.ts'

describe('hours as people write them', () => {
  for (const [typed, read] of [
    ['9-17', [['09:00', '17:00']]],
    [
      '9-12:30, 13:30-17',
      [
        ['09:00', '12:30'],
        ['13:30', '17:00'],
      ],
    ],
    [
      '9–12 13–17',
      [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    ],
    [' 0830 - 1700 ', [['08:30', '17:00']]],
    ['22-6', [['22:00', '06:00']]],
    ['0-24', [['00:00', '24:00']]],
    ['', []],
  ] as const) {
    it(`reads ${typed || 'nothing'}`, () => expect(readHours(typed)).toEqual(read))
  }
  for (const typed of ['nine', '9', '9-25', '9-12:75', '24-8', '9-12,x']) {
    it(`does not read ${typed}`, () => expect(readHours(typed)).toBeNull())
  }
  it('reads what it says', () => {
    const hours: [string, string][] = [
      ['09:00', '12:30'],
      ['13:30', '17:30'],
    ]
    expect(sayHours(hours)).toBe('09:00–12:30, 13:30–17:30')
    expect(readHours(sayHours(hours))).toEqual(hours)
  })
})

describe('how long they are', () => {
  it('goes on over midnight', () => expect(inMinutes(['22:00', '06:00'])).toEqual([1320, 1800]))
  it('adds up a week', () => expect(minutesOf([[['09:00', '12:30']], [['22:00', '06:00']], []])).toBe(690))
  it('is said in hours', () => expect(inHours(690, 'en-GB')).toBe('11.5'))
})
