import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingMinutes, type WorkCalendar } from '../../../office/team/calendars/business-time.ts'
import { addMs } from '../../../platform/time.ts'
import { dueOf, paused, type Run, resumed, stateAt, stopped, workedMinutes } from './clock.ts'

// The published vectors' company: ten to six, Monday to Friday (the trade, 3.7).
const TEN_TO_SIX: WorkCalendar = {
  timeZone: 'UTC',
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [['10:00', '18:00']] : [])),
  daysOff: new Set(),
  away: [],
}
const run = (startedAt: string, more: Partial<Run> = {}): Run => ({
  startedAt,
  pauses: [],
  pausedAt: null,
  stoppedAt: null,
  ...more,
})
const pause = (from: string, until: string) => ({ from, until, why: 'customer_away' })
const MINUTE = 60_000

describe('when a clock is due', () => {
  it('keeps the published vectors', () => {
    expect(dueOf(run('2026-03-04T15:00:00.000Z'), TEN_TO_SIX, 600)).toBe('2026-03-05T17:00:00.000Z')
    expect(dueOf(run('2026-03-04T20:00:00.000Z'), TEN_TO_SIX, 600)).toBe('2026-03-06T12:00:00.000Z')
  })
  it('moves by the business time of a pause, not by that of the wall', () => {
    const overnight = pause('2026-03-04T17:00:00.000Z', '2026-03-05T11:00:00.000Z')
    expect(dueOf(run('2026-03-04T15:00:00.000Z', { pauses: [overnight] }), TEN_TO_SIX, 600)).toBe(
      '2026-03-06T11:00:00.000Z',
    )
  })
  it('is not known while it is paused, unless it was over before', () => {
    const paused = { pausedAt: '2026-03-04T16:00:00.000Z' }
    expect(dueOf(run('2026-03-04T15:00:00.000Z', paused), TEN_TO_SIX, 61)).toBeNull()
    expect(dueOf(run('2026-03-04T15:00:00.000Z', paused), TEN_TO_SIX, 60)).toBe('2026-03-04T16:00:00.000Z')
  })
  it('has a law: what has run by then is what was given, whatever the pauses', () => {
    const minutes = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(
        minutes,
        fc.array(fc.tuple(fc.nat(4000), fc.nat(2000)), { maxLength: 4 }),
        (given, lengths) => {
          let at = '2026-03-02T08:00:00.000Z'
          const pauses = lengths.map(([gap, length]) => {
            const from = addMs(at, gap * MINUTE)
            at = addMs(from, length * MINUTE)
            return pause(from, at)
          })
          const one = run('2026-03-02T08:00:00.000Z', { pauses })
          const due = dueOf(one, TEN_TO_SIX, given) as string
          expect(workedMinutes(one, TEN_TO_SIX, due)).toBe(given)
          expect(due >= addWorkingMinutes(TEN_TO_SIX, one.startedAt, given)).toBe(true)
        },
      ),
    )
  })
})

describe('how a clock stands', () => {
  const clock = {
    state: 'running',
    stoppedAt: null,
    pausedAt: null,
    atRiskAt: '2026-03-02T12:00:00.000Z',
    dueAt: '2026-03-02T13:00:00.000Z',
  }
  it('is on track, at risk, breached, by the hour alone', () => {
    expect(stateAt(clock, '2026-03-02T11:59:59.999Z')).toBe('running')
    expect(stateAt(clock, '2026-03-02T12:00:00.000Z')).toBe('at_risk')
    expect(stateAt(clock, '2026-03-02T13:00:00.000Z')).toBe('breached')
  })
  it('is paused, or as it was stopped, whatever the hour', () => {
    expect(stateAt({ ...clock, pausedAt: clock.atRiskAt }, '2026-03-09T00:00:00.000Z')).toBe('paused')
    expect(stateAt({ ...clock, state: 'met', stoppedAt: clock.atRiskAt }, '2026-03-09T00:00:00.000Z')).toBe(
      'met',
    )
  })
})

describe('stopping and pausing', () => {
  const open = {
    dueAt: '2026-03-02T13:00:00.000Z',
    breachedAt: null,
    pauses: [],
    pausedAt: null,
    pauseReason: null,
    pausedMinutes: 0,
  }
  const [early, late] = ['2026-03-02T12:00:00.000Z', '2026-03-02T14:00:00.000Z']
  it('is met in time, late after it, and void when nobody had to act any more', () => {
    expect(stopped(open, 'touched', early, early)).toMatchObject({ state: 'met', breachedAt: null })
    expect(stopped(open, 'answered', late, late)).toMatchObject({ state: 'late', breachedAt: open.dueAt })
    expect(stopped(open, 'moved', late, late)).toMatchObject({ state: 'void', nextAt: null })
  })
  it('leaves it open whether it was in time where nobody knows yet when it was due', () => {
    expect(stopped({ ...open, dueAt: null }, 'touched', early, late)).toMatchObject({
      state: 'stopped',
      nextAt: late,
    })
  })
  it('ends a pause that is open', () => {
    const standing = { ...open, dueAt: null, pausedAt: early, pauseReason: 'customer_away' }
    expect(stopped(standing, 'touched', late, late)).toMatchObject({
      pauses: [{ from: early, until: late, why: 'customer_away' }],
      pausedAt: null,
      pausedMinutes: 120,
    })
    expect(resumed(standing, late)).toMatchObject({
      state: 'running',
      dueAt: null,
      nextAt: late,
      pausedMinutes: 120,
    })
    expect(paused(early, 'nurture')).toMatchObject({ state: 'paused', nextAt: null })
  })
})
