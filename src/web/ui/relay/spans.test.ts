import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spansOf, timesOf } from './spans.ts'

const at = (hour: number) => new Date(hour * 3_600_000).toISOString()
const room = { from: 0, until: 10 * 3_600_000, x: 100, width: 200 }
const shape = (spans: ReturnType<typeof spansOf>) =>
  spans.map(({ x, width, waiting, late }) => [x, width, waiting ? 'waits' : 'works', late])

test('a bar without clocks is one piece of work, one of a queue one of waiting', () => {
  expect(shape(spansOf({ waiting: false }, room))).toEqual([[100, 200, 'works', false]])
  expect(shape(spansOf({ waiting: true }, room))).toEqual([[100, 200, 'waits', false]])
})

test('what was given waits until it is begun, and is late from where it was due', () => {
  const segment = {
    waiting: false,
    waits: [{ from: at(0), until: at(4) }],
    lates: [{ from: at(3), until: at(5) }],
  }
  expect(shape(spansOf(segment, room))).toEqual([
    [100, 60, 'waits', false],
    [160, 20, 'waits', true],
    [180, 20, 'works', true],
    [200, 100, 'works', false],
  ])
})

test('what lasts reaches to the end of the bar; what lies outside of it is not there', () => {
  const segment = {
    waiting: false,
    waits: [{ from: at(-5), until: at(-1) }],
    lates: [{ from: at(8), until: null }],
  }
  expect(shape(spansOf(segment, room))).toEqual([
    [100, 160, 'works', false],
    [260, 40, 'works', true],
  ])
})

test('a bar of no time is one piece', () => {
  expect(shape(spansOf({ waiting: true }, { from: 5, until: 5, x: 7, width: 3 }))).toEqual([
    [7, 3, 'waits', false],
  ])
})

test('waiting and work sum to the whole, and pieces lie side by side', () => {
  const span = fc
    .tuple(fc.integer({ min: -2, max: 12 }), fc.option(fc.integer({ min: -2, max: 12 })))
    .map(([from, until]) => ({ from: at(from), until: until === null ? null : at(until) }))
  fc.assert(
    fc.property(fc.boolean(), fc.array(span), fc.array(span), (waiting, waits, lates) => {
      const spans = spansOf({ waiting, waits, lates }, room)
      const { waited, worked, late } = timesOf(spans)
      expect(waited + worked).toBe(room.until)
      expect(late).toBeLessThanOrEqual(room.until)
      spans.reduce((x, span) => {
        expect(span.x).toBeCloseTo(x)
        return span.x + span.width
      }, room.x)
    }),
  )
})
