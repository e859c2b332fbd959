import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClockRun, latesOf, type Stretch, waitsOf, within } from './relay-spans.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour)).toISOString()
const stretch = (more: Partial<Stretch> = {}): Stretch => ({
  ...{ from: at(0), until: at(10), memberId: 'bea', how: 'claimed', startedAt: null },
  ...more,
})
const clock = (kind: string, started: number, due: number, stopped: number | null): ClockRun => ({
  ...{ kind, startedAt: at(started), dueAt: at(due), stoppedAt: stopped === null ? null : at(stopped) },
  breached: stopped === null || stopped > due,
})

describe('waiting', () => {
  it('is all of what a queue holds', () => {
    expect(waitsOf(stretch({ memberId: null }), 'working', [])).toEqual([{ from: at(0), until: at(10) }])
  })
  it('is what was given up to where it was begun', () => {
    const given = stretch({ how: 'released', startedAt: at(4) })
    expect(waitsOf(given, 'working', [])).toEqual([{ from: at(0), until: at(4) }])
    expect(waitsOf(stretch({ how: 'returned' }), 'closed', [])).toEqual([{ from: at(0), until: at(10) }])
  })
  it('lasts while what was given is not begun', () => {
    const given = stretch({ how: 'woken', until: null })
    expect(waitsOf(given, 'waiting', [])).toEqual([{ from: at(0), until: null }])
    expect(waitsOf(given, 'working', [])).toEqual([])
  })
  it('is nothing of what was claimed, taken in and released, or reassigned while it was worked', () => {
    for (const how of ['claimed', 'accepted', 'received', 'reassigned'])
      expect(waitsOf(stretch({ how }), 'working', [])).toEqual([])
  })
  it('is the time an offer was not answered', () => {
    expect(waitsOf(stretch(), 'offered', [clock('answer', 6, 8, 9)])).toEqual([{ from: at(6), until: at(9) }])
    expect(waitsOf(stretch(), 'working', [clock('touch', 6, 8, 9)])).toEqual([])
  })
})

describe('being late', () => {
  it('begins where a clock was due and ends where it was stopped', () => {
    expect(latesOf(stretch(), [clock('touch', 1, 3, 5)])).toEqual([{ from: at(3), until: at(5) }])
    expect(latesOf(stretch(), [clock('touch', 1, 5, 3)])).toEqual([])
  })
  it('is cut to the stretch, and lasts where both last', () => {
    const lasting = clock('touch', 1, 12, null)
    expect(latesOf(stretch(), [lasting])).toEqual([])
    expect(latesOf(stretch({ until: null }), [lasting])).toEqual([{ from: at(12), until: null }])
    expect(latesOf(stretch({ from: at(2) }), [clock('answer', 0, 1, 4)])).toEqual([
      { from: at(2), until: at(4) },
    ])
  })
  it('is told once where two clocks are late together', () => {
    const both = [clock('touch', 0, 2, 5), clock('customer', 0, 4, 8)]
    expect(latesOf(stretch(), both)).toEqual([{ from: at(2), until: at(8) }])
  })
})

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const hours = fc.tuple(fc.nat(23), fc.option(fc.nat(23))).map(([from, until]) => ({
  from: at(from),
  until: until === null ? null : at(until),
}))

it(`spans stay in their bounds, apart and in order, and cover what they covered (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.nat(10),
      fc.option(fc.integer({ min: 11, max: 23 })),
      fc.array(hours),
      (from, until, spans) => {
        const bounds = { from: at(from), until: until === null ? null : at(until) }
        const cut = within(bounds, spans)
        for (let hour = 0; hour < 24; hour++) {
          const covers = (one: { from: string; until: string | null }) =>
            one.from <= at(hour) && (one.until === null || at(hour) < one.until)
          expect(cut.filter(covers).length).toBe(Number(covers(bounds) && spans.some(covers)))
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})
