import { describe, expect, it } from 'vitest'
import { NO_ID } from '../../../platform/id.ts'
import { type CountedClock, type CountedHandoff, handoffCount, rounded } from './handoff-count.ts'
import { figuresOf } from './handoff-figures.ts'

const handoff = (more: Partial<CountedHandoff> = {}): CountedHandoff => ({
  id: 'h',
  seam: 'qualify>convert',
  state: 'accepted',
  reason: null,
  toSelf: false,
  fromMemberId: 'bea',
  toMemberId: null,
  closedByMemberId: 'carl',
  offeredAt: '2026-03-02T16:00:00.000Z',
  closedAt: '2026-03-03T09:30:00.000Z',
  ...more,
})
const clock = (more: Partial<CountedClock> = {}): CountedClock => ({
  kind: 'answer',
  stoppedAt: '2026-03-03T09:30:00.000Z',
  stoppedBy: 'answered',
  workedMinutes: 120,
  dueAt: '2026-03-03T11:30:00.000Z',
  breachedAt: null,
  ...more,
})
const touch = (more: Partial<CountedClock> = {}) => clock({ kind: 'touch', stoppedBy: 'touched', ...more })
const measures = (counts: [string, number][] | undefined) => counts?.map(([measure]) => measure)

describe('what a handoff counts for', () => {
  it('is the pair it went between, its answer, its time of the clock and of business, and the touch', () => {
    expect(handoffCount(handoff(), [clock(), touch()], 'UTC')).toEqual({
      day: '2026-03-02',
      seam: 'qualify>convert',
      fromMemberId: 'bea',
      toMemberId: 'carl',
      counts: [
        ['offered', 0],
        ['accepted', 0],
        ['clock', 1080],
        ['business', 120],
        ['inTime', 0],
        ['touched', 0],
      ],
    })
  })
  it('is nothing for an offer to oneself', () => {
    expect(handoffCount(handoff({ toSelf: true }), [], 'UTC')).toBeNull()
  })
  it('is late as soon as its time is over, answered or not; open in time it is no share of anything', () => {
    const open = handoff({ state: 'offered', closedAt: null, closedByMemberId: null })
    const running = clock({ stoppedAt: null, stoppedBy: null, workedMinutes: null })
    expect(handoffCount(open, [running], 'UTC')).toMatchObject({
      toMemberId: NO_ID,
      counts: [
        ['offered', 0],
        ['open', 0],
      ],
    })
    const over = { ...running, breachedAt: running.dueAt }
    expect(measures(handoffCount(open, [over], 'UTC')?.counts)).toEqual(['offered', 'open', 'late'])
  })
  it('counts the reason of a rejection, and that nobody touched what they accepted, once their time is over', () => {
    const rejected = handoffCount(handoff({ state: 'rejected', reason: 'misrouted' }), [clock()], 'UTC')
    expect(measures(rejected?.counts)).toContain('reason.misrouted')
    const owing = touch({ stoppedAt: null, stoppedBy: null })
    expect(measures(handoffCount(handoff(), [owing], 'UTC')?.counts)).not.toContain('untouched')
    const owed = touch({ stoppedBy: 'moved' })
    expect(measures(handoffCount(handoff(), [owed], 'UTC')?.counts)).toContain('untouched')
  })
  it('adds up the business time of everybody who let it wait', () => {
    const first = clock({ stoppedBy: 'reassigned', workedMinutes: 60 })
    expect(handoffCount(handoff(), [first, clock()], 'UTC')?.counts).toContainEqual(['business', 180])
  })
  it('rounds minutes to what anybody reads', () => {
    expect([rounded(7), rounded(131), rounded(1000)]).toEqual([5, 135, 1020])
  })
})

describe('the figures of a group', () => {
  it('show rates and medians with what they are of, and only counts of fewer than five', () => {
    const sums = [
      { measure: 'offered', value: 0, handoffs: 9 },
      { measure: 'accepted', value: 0, handoffs: 6 },
      { measure: 'rejected', value: 0, handoffs: 2 },
      { measure: 'reason.misrouted', value: 0, handoffs: 2 },
      { measure: 'business', value: 60, handoffs: 5 },
      { measure: 'business', value: 300, handoffs: 3 },
      { measure: 'late', value: 0, handoffs: 1 },
      { measure: 'inTime', value: 0, handoffs: 2 },
    ]
    expect(figuresOf(sums)).toMatchObject({
      offered: 9,
      acceptance: { numerator: 6, denominator: 8, rate: 0.75 },
      business: { of: 8, median: 60, p90: 300 },
      clock: { of: 0, median: null },
      late: { numerator: 1, denominator: 3, rate: null },
      reasons: [{ reason: 'misrouted', count: 2 }],
    })
  })
})
