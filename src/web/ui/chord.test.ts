import { expect, test } from 'vitest'
import { matchStroke, nameStroke } from './chord.ts'

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
const bindings = [
  { keys: 'n', says: 'new lead' },
  { keys: 'g l', says: 'leads' },
  { keys: 'l', says: 'later' },
]

test('a letter is named in lower case, with mod for Ctrl and Cmd alike', () => {
  expect(nameStroke(press('K', { ctrlKey: true }))).toBe('mod+k')
  expect(nameStroke(press('k', { metaKey: true }))).toBe('mod+k')
  expect(nameStroke(press('?'))).toBe('?')
})

test('a bare modifier and anything with Alt are left to the browser', () => {
  expect(nameStroke(press('Shift'))).toBeNull()
  expect(nameStroke(press('d', { altKey: true }))).toBeNull()
})

test('a single key runs at once', () => {
  expect(matchStroke(bindings, null, 'n').binding?.says).toBe('new lead')
})

test('g waits, and g then l goes to the place rather than doing l', () => {
  const first = matchStroke(bindings, null, 'g')
  expect(first).toEqual({ binding: null, pending: 'g' })
  expect(matchStroke(bindings, first.pending, 'l').binding?.says).toBe('leads')
})

test('a stroke that does not continue a chord counts on its own', () => {
  expect(matchStroke(bindings, 'g', 'n').binding?.says).toBe('new lead')
})

test('the binding that came last wins', () => {
  const over = [...bindings, { keys: 'n', says: 'new person' }]
  expect(matchStroke(over, null, 'n').binding?.says).toBe('new person')
})
