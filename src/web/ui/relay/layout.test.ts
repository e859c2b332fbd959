import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVELS, type LevelFunction } from '../functions.ts'
import { layOut, type Segment } from './layout.ts'

const day = (number: number) => new Date(Date.UTC(2026, 8, 1) + number * 86_400_000).toISOString()
const room = { width: 400, minWidth: 8, gap: 1 }

function held(of: LevelFunction, from: number, until: number | null, more: Partial<Segment> = {}): Segment {
  const holder = { kind: 'member', name: 'Bea Ekdal', initials: 'BE' } as const
  return {
    function: of,
    holder,
    from: day(from),
    until: until === null ? null : day(until),
    how: 'claimed',
    waiting: false,
    ...more,
  }
}

test('a straight run steps down once at every handover', () => {
  const lead = [held('gather', 0, 2), held('qualify', 2, 6), held('convert', 6, 10)]
  const { steps, bars } = layOut(lead, [], day(10), room)
  expect(steps.map((step) => step.way)).toEqual(['down', 'down'])
  expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 2])
  expect(bars[1]!.width / bars[0]!.width).toBeCloseTo(2, 1)
})

test('two ways back are two steps up', () => {
  const lead = [
    held('gather', 0, 2),
    held('qualify', 2, 4),
    held('gather', 4, 5),
    held('qualify', 5, 8),
    held('convert', 8, 9),
    held('qualify', 9, 12),
  ]
  const { steps } = layOut(lead, [], day(12), room)
  expect(steps.filter((step) => step.way === 'up').map((step) => [step.from, step.to])).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('a reassignment stays in its lane as a bar of its own', () => {
  const { steps, bars } = layOut([held('qualify', 0, 5), held('qualify', 5, 10)], [], day(10), room)
  expect(bars).toHaveLength(2)
  expect(steps[0]).toMatchObject({ way: 'same', from: 1, to: 1 })
  expect(bars[1]!.x).toBeGreaterThan(bars[0]!.x + bars[0]!.width)
})

test('what still lasts reaches to now and says that it is open', () => {
  const { bars, end } = layOut([held('gather', 0, 2), held('qualify', 2, null)], [], day(8), room)
  expect(bars[1]!.isOpen).toBe(true)
  expect(bars[1]!.x + bars[1]!.width).toBeCloseTo(room.width - room.gap)
  expect(end).toBe(Date.parse(day(8)))
})

test('an hour beside months is still seen, and the layout owns up to it', () => {
  const lead = [held('gather', 0, 1 / 24), held('qualify', 1 / 24, 180)]
  const { bars, isBent } = layOut(lead, [], day(180), room)
  expect(bars[0]!.width).toBeGreaterThanOrEqual(room.minWidth - room.gap)
  expect(isBent).toBe(true)
})

test('a spell of no time at all has the least width', () => {
  const { bars } = layOut([held('gather', 0, 0), held('qualify', 0, 10)], [], day(10), room)
  expect(bars[0]!.width).toBeCloseTo(room.minWidth - room.gap)
})

test('a lead that is one moment old fills its strip', () => {
  const { bars } = layOut([held('gather', 3, null)], [], day(3), room)
  expect(bars).toHaveLength(1)
  expect(bars[0]!.width).toBeGreaterThan(0)
})

test('an end before its beginning counts as no time', () => {
  const { bars } = layOut([held('gather', 5, 2), held('qualify', 5, 9)], [], day(9), room)
  expect(bars[0]!.until).toBe(bars[0]!.from)
})

test('where spells overlap the later one cuts the earlier short', () => {
  const { bars } = layOut([held('gather', 0, 6), held('qualify', 4, 9)], [], day(9), room)
  expect(bars[0]!.until).toBe(Date.parse(day(4)))
})

test('a closed and reopened lead keeps its gap', () => {
  const { bars } = layOut([held('qualify', 0, 4), held('qualify', 8, 10)], [], day(10), room)
  expect(bars[1]!.x - (bars[0]!.x + bars[0]!.width)).toBeGreaterThan(100)
})

test('touches stand where they happened; those outside the history at its ends', () => {
  const lead = [held('gather', 0, 5), held('qualify', 5, 10)]
  const touch = (at: number, of: LevelFunction = 'qualify') => ({ at: day(at), function: of, kind: 'call' })
  const { dots } = layOut(lead, [touch(-3, 'gather'), touch(7.5), touch(99), touch(1)], day(10), room)
  expect(dots.map((dot) => Math.round(dot.x))).toEqual([0, 300, 400, 40])
  expect(dots[1]!.onBar).toBe(1)
  expect(dots[3]!.onBar).toBeNull()
})

test('no history at all is an empty strip', () => {
  expect(layOut([], [], day(0), room).bars).toEqual([])
})

test('any history: bars in order, inside the strip, none invisible, widths adding up', () => {
  const spell = fc.record({
    level: fc.integer({ min: 0, max: 3 }),
    from: fc.integer({ min: -50, max: 400 }),
    days: fc.double({ min: -2, max: 90, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(spell, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 60, max: 1400 }),
      (spells, width) => {
        const lead = spells.map(({ level, from, days }) => held(LEVELS[level]!, from, from + days))
        const { bars } = layOut(lead, [], day(500), { ...room, width })
        bars.forEach((bar, at) => {
          const before = bars[at - 1]
          expect(bar.width).toBeGreaterThan(0)
          expect(bar.x).toBeGreaterThanOrEqual(before ? before.x + before.width - 1e-6 : 0)
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6)
        })
      },
    ),
  )
})
