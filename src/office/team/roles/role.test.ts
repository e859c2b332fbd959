import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/time.ts'
import { holdsOn, mayHold } from './role.ts'

const held = (fromDay: string, untilDay: string | null = null, more = {}) => ({
  id: 'held',
  memberId: 'ann',
  roleId: 'sdr',
  territoryIds: null,
  productLineIds: null,
  channelIds: null,
  dealAtLeast: null,
  dealBelow: null,
  dealCurrency: null,
  fromDay,
  untilDay,
  ...more,
})
const wanted = (fromDay: string, untilDay: string | null = null, more = {}) =>
  held(fromDay, untilDay, { id: undefined, ...more })
const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)

describe('holding a role', () => {
  it('begins on its first day and is over on the day it ends', () => {
    const span = { fromDay: '2026-03-02', untilDay: '2026-03-05' }
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05']
    expect(days.map((day) => holdsOn(span, day))).toEqual([false, true, true, false])
    expect(holdsOn({ fromDay: '2026-03-02', untilDay: null }, '2099-01-01')).toBe(true)
  })

  it('is not begun twice at the same time', () => {
    expect(code(mayHold(wanted('2026-03-02'), [held('2026-01-01')]))).toBe('already-assigned')
    expect(code(mayHold(wanted('2026-03-02'), [held('2026-01-01', '2026-03-02')]))).toBe('ok')
    expect(code(mayHold(wanted('2026-03-02', '2026-04-01'), [held('2026-04-01')]))).toBe('ok')
    expect(code(mayHold(wanted('2026-03-02', '2026-04-02'), [held('2026-04-01')]))).toBe('already-assigned')
  })

  it('may be held again in another territory or product line', () => {
    expect(code(mayHold(wanted('2026-03-02', null, { territoryIds: ['north'] }), [held('2026-01-01')]))).toBe(
      'ok',
    )
    expect(
      code(mayHold(wanted('2026-03-02', null, { productLineIds: ['pumps'] }), [held('2026-01-01')])),
    ).toBe('ok')
  })

  it('is the same in the same limits, in whatever order they are named', () => {
    const north = (ids: string[]) => ({ territoryIds: ids })
    const here = [held('2026-01-01', null, north(['a', 'b']))]
    expect(code(mayHold(wanted('2026-03-02', null, north(['b', 'a'])), here))).toBe('already-assigned')
    expect(code(mayHold(wanted('2026-03-02', null, north(['a'])), here))).toBe('ok')
  })

  it("stands in nobody's way when it ended on the day it began", () => {
    expect(code(mayHold(wanted('2026-03-02'), [held('2026-03-05', '2026-03-05')]))).toBe('ok')
  })

  it('does not end before it starts, and does not stand in its own way', () => {
    expect(code(mayHold(wanted('2026-03-02', '2026-03-01'), []))).toBe('ends-before-start')
    expect(code(mayHold(held('2026-03-02', '2026-03-10'), [held('2026-03-02')]))).toBe('ok')
  })

  it('never lets two spans share a day (law)', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 20 })))
      .map(([from, days]) => {
        const fromDay = addDays('2026-01-01', from)
        return { fromDay, untilDay: days === null ? null : addDays(fromDay, days) }
      })
    fc.assert(
      fc.property(span, span, (a, b) => {
        const fine = mayHold(wanted(a.fromDay, a.untilDay), [held(b.fromDay, b.untilDay)]).ok
        const days = Array.from({ length: 60 }, (_, n) => addDays('2026-01-01', n))
        const shared = days.some((day) => holdsOn(a, day) && holdsOn(b, day))
        if (shared) expect(fine).toBe(false)
      }),
    )
  })
})
