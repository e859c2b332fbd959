import { expect, test } from 'vitest'
import { NOTHING_SELECTED, selectTo, toggle, toggleAll } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']

test('x selects a row and lets it go', () => {
  const once = toggle(NOTHING_SELECTED, 'b')
  expect([...once.keys]).toEqual(['b'])
  expect([...toggle(once, 'b').keys]).toEqual([])
})

test('shift selects the range from the last row touched, in both directions', () => {
  expect([...selectTo(toggle(NOTHING_SELECTED, 'b'), 'd', order).keys]).toEqual(['b', 'c', 'd'])
  expect([...selectTo(toggle(NOTHING_SELECTED, 'd'), 'b', order).keys].sort()).toEqual(['b', 'c', 'd'])
})

test('a range without a start is one row', () => {
  expect([...selectTo(NOTHING_SELECTED, 'c', order).keys]).toEqual(['c'])
})

test('all, then none', () => {
  const all = toggleAll(NOTHING_SELECTED, order)
  expect(all.keys.size).toBe(5)
  expect(toggleAll(all, order).keys.size).toBe(0)
})
