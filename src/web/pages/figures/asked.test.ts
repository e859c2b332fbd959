import { expect, test } from 'vitest'
import { leadsOf, readAsked } from './asked.ts'

test('an address that makes no sense asks for channels of all time', () => {
  expect(readAsked({ by: 'moon', from: 'yesterday', member: 'm1' })).toMatchObject({ by: 'channel' })
  expect(readAsked({ member: 'm1' }).member).toBeUndefined()
})

test('the figures of one person are not kept by campaign', () => {
  expect(readAsked({ by: 'campaign', member: 'm1', function: 'qualify' }).by).toBe('channel')
})

test('a row links to its leads, the blank channel too', () => {
  const asked = readAsked({ from: '2026-01-01' })
  expect(leadsOf(asked, { id: null, key: null })).toEqual({ receivedFrom: '2026-01-01', channel: 'none' })
})

test('a month is cut by the window', () => {
  const asked = readAsked({ by: 'month', from: '2026-02-10' })
  expect(leadsOf(asked, { id: null, key: '2026-02' })).toEqual({
    receivedFrom: '2026-02-10',
    receivedTo: '2026-02-28',
  })
})

test('no link where the list has no such filter', () => {
  expect(leadsOf(readAsked({ by: 'week' }), { id: null, key: '2026-W05' })).toBeNull()
  expect(leadsOf(readAsked({ by: 'campaign' }), { id: null, key: null })).toBeNull()
})
