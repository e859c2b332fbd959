import { expect, test } from 'vitest'
import de from './de.json' with { type: 'json' }
import { en } from './en.ts'

const paths = (words: object, under = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${under}${key}.`) : `${under}${key}`,
  )

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort()

const at = (words: object, path: string) =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], words) as string

test('German says nothing that English does not', () => {
  expect(paths(de).filter((path) => !paths(en).includes(path))).toEqual([])
})

test('German speaks for the whole frame and every shared piece', () => {
  const spoken = new Set(Object.keys(de))
  const wanted = [
    'function',
    'desk',
    'place',
    'frame',
    'keys',
    'palette',
    'error',
    'relay',
    'list',
    'edit',
    'timeline',
    'funnel',
    'reason',
    'day',
  ]
  expect(wanted.filter((part) => !spoken.has(part))).toEqual([])
  const missing = paths(en).filter((path) => spoken.has(path.split('.')[0]!) && !paths(de).includes(path))
  expect(missing).toEqual([])
})

test('a translation fills the same blanks', () => {
  const odd = paths(de).filter((path) => String(blanks(at(en, path))) !== String(blanks(at(de, path))))
  expect(odd).toEqual([])
})
