import { expect, test } from 'vitest'
import type { DeskItem } from '../lead/lead.ts'
import { current, grouped, isDue } from './items.ts'

const item = (id: string, why: DeskItem['why']) => ({ why, lead: { id } }) as DeskItem
const items = [item('a', 'offer_waiting'), item('b', 'next_step_due'), item('c', 'in_progress')]

test('what was chosen stays chosen while it is on the desk', () => {
  expect(current(items, { id: 'b', at: 0 })).toBe(1)
})

test('when it leaves, the next one takes its place', () => {
  expect(current(items, { id: 'gone', at: 1 })).toBe(1)
  expect(current(items, { id: 'gone', at: 9 })).toBe(2)
  expect(current([], { id: 'gone', at: 3 })).toBe(0)
})

test('headings keep their order, and empty ones are left out', () => {
  const heads = grouped(items, ['later', 'now', 'never'] as const, (each) => (isDue(each) ? 'now' : 'later'))
  expect(heads.map(({ head, items: under }) => [head, under.length])).toEqual([
    ['later', 1],
    ['now', 2],
  ])
})
