import { describe, expect, it } from 'vitest'
import { loggedAs, notAhead, TEMPLATE_NAMES, touchesFrom, touchState } from './nurture-plan.ts'

describe('a template', () => {
  it('gives dated touches from a day on', () => {
    // 2026-03-02 is a Monday: two days later is a Wednesday, 28 later a Monday again.
    expect(touchesFrom('after_quote', '2026-03-02').map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-04',
      '2026-03-09',
      '2026-03-16',
      '2026-03-30',
    ])
  })
  it('leaves weekends in peace', () => {
    // Thursday + 2 is a Saturday.
    expect(touchesFrom('after_quote', '2026-03-05')[0]?.dueOn).toBe('2026-03-09')
    for (const template of TEMPLATE_NAMES)
      for (const from of ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'])
        for (const { dueOn } of touchesFrom(template, from))
          expect([0, 6]).not.toContain(new Date(dueOn).getUTCDay())
  })
})

describe('a touch', () => {
  const touch = { skippedAt: null, doneAt: null, taskBinnedAt: null, dueOn: '2026-03-10' }
  const at = '2026-03-09T10:00:00.000Z'
  it('is planned up to its day, then overdue', () => {
    expect(touchState(touch, '2026-03-10')).toBe('planned')
    expect(touchState(touch, '2026-03-11')).toBe('overdue')
  })
  it('is done with its task, and skipped with or without a reason', () => {
    expect(touchState({ ...touch, doneAt: at }, '2026-03-11')).toBe('done')
    expect(touchState({ ...touch, skippedAt: at }, '2026-03-11')).toBe('skipped')
    expect(touchState({ ...touch, taskBinnedAt: at }, '2026-03-11')).toBe('skipped')
  })
  it('is changed only while it lies ahead', () => {
    expect(notAhead('planned')).toBeNull()
    expect(notAhead('overdue')).toBeNull()
    expect(notAhead('done')?.code).toBe('touch-ended')
    expect(notAhead('skipped')?.code).toBe('touch-ended')
  })
  it('is logged as what it was', () => {
    expect(['call', 'visit', 'other'].map((one) => loggedAs(one as 'call'))).toEqual([
      'call',
      'meeting',
      'note',
    ])
  })
})
