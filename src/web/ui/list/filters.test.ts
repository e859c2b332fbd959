import { expect, test } from 'vitest'
import { chipsOf, type FilterKind, readFilters, sameFilters } from './filters.ts'

const kinds: FilterKind[] = [
  {
    key: 'state',
    name: 'State',
    says: 'state is',
    kind: 'some',
    options: [
      { value: 'new', label: 'new' },
      { value: 'working', label: 'in work' },
    ],
  },
  { key: 'search', name: 'Words', says: 'with', kind: 'text' },
  { key: 'contact', name: 'Person', says: 'person is', kind: 'one', isHidden: true },
]
const words = { day: (day: string) => day, or: ' or ', unknown: 'another' }
const doing = { edit: () => {}, remove: () => {} }

test('an address holds filters among other things', () => {
  expect(readFilters(kinds, { sort: 'oldest', state: 'new', search: 42, contact: '' })).toEqual({
    state: 'new',
    search: '42',
  })
})

test('filters are the same in any order', () => {
  expect(sameFilters({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
  expect(sameFilters({ a: '1' }, { a: '1', b: '2' })).toBe(false)
})

test('chips say what is set, and what nobody can choose cannot be edited', () => {
  const chips = chipsOf(kinds, { state: 'new,working', contact: 'x' }, words, doing)
  expect(chips.map((chip) => `${chip.says} ${chip.value}`)).toEqual([
    'state is new or in work',
    'person is another',
  ])
  expect(chips.map((chip) => chip.onEdit !== undefined)).toEqual([true, false])
})
