import { expect, test } from 'vitest'
import { addressOf, type View, viewOf } from './LeadsViews.ts'

const views: View[] = [
  { id: 'mine', name: 'Mine', values: { owner: 'me', state: 'open' }, sort: 'newest' },
  { id: 'all', name: 'All', values: {}, sort: 'newest' },
]

test('the tab that is marked shows just what the filters say', () => {
  expect(viewOf(views, { state: 'open', owner: 'me' }, 'newest')?.id).toBe('mine')
  expect(viewOf(views, { state: 'open', owner: 'me' }, 'waiting')).toBeUndefined()
  expect(viewOf(views, {}, 'newest')?.id).toBe('all')
})

test('an address says the filters, and says so where there are none', () => {
  expect(addressOf(views[0]!)).toEqual({ owner: 'me', state: 'open' })
  expect(addressOf({ values: {}, sort: 'oldest' })).toEqual({ view: 'all', sort: 'oldest' })
})
