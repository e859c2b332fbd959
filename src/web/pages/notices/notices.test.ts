import { expect, test } from 'vitest'
import { grouped, type Notice, placeOf } from './notices.ts'

const notice = (id: string, leadId: string | null, about: string | null = null): Notice => ({
  ...{ id, kind: 'offer', code: 'x', at: '2026-03-02T09:00:00.000Z', readAt: null, by: null, account: null },
  ...{ about, mayOpen: true, queue: null, activityId: null, detail: {} },
  lead: leadId ? { id: leadId, level: 'convert' } : null,
})

test('notices about one lead stand together, under its company, where the newest stands', () => {
  const all = [
    notice('3', 'b', 'Beta'),
    notice('2', 'a', 'Alto'),
    notice('1', 'b', 'Beta'),
    notice('0', null),
  ]
  expect(grouped(all).map(({ about, notices }) => [about, notices.map(({ id }) => id)])).toEqual([
    ['Beta', ['3', '1']],
    ['Alto', ['2']],
    [null, ['0']],
  ])
})

test('a notice leads to its lead, else its company, else nowhere', () => {
  expect(placeOf(notice('1', 'a'))).toBe('leads/a')
  expect(placeOf({ ...notice('1', null), account: { id: 'c', name: 'C' } })).toBe('customers/c')
  expect(placeOf(notice('1', null))).toBeNull()
  expect(placeOf({ ...notice('1', null), kind: 'test' })).toBe('settings/notices')
})
