import { expect, test } from 'vitest'
import { meant, mentionsIn, nameBegun, pieces, withName } from './mentions.ts'

const people = ['Ann', 'Ann North', 'Carl Lund', 'Zoë (Sales)'].map((name, n) => ({ id: String(n), name }))

test('a name begins after an at sign, not inside of a mail address', () => {
  expect(nameBegun('Ask @ca', 7)).toEqual({ at: 4, begun: 'ca' })
  expect(nameBegun('@', 1)).toEqual({ at: 0, begun: '' })
  expect(nameBegun('carl@firm', 9)).toBeNull()
  expect(nameBegun('@Carl\nthen', 10)).toBeNull()
  expect(nameBegun('five @ noon', 11)).toBeNull()
  expect(nameBegun('nothing', 3)).toBeNull()
})

test('any word of a name finds it, with or without its accents', () => {
  const found = (begun: string) => meant(people, begun).map(({ name }) => name)
  expect(found('lu')).toEqual(['Carl Lund'])
  expect(found('zoe')).toEqual(['Zoë (Sales)'])
  expect(found('ann n')).toEqual(['Ann North'])
  expect(found('')).toHaveLength(4)
  expect(found('xy')).toEqual([])
})

test('a chosen name takes the place of what was begun', () => {
  expect(withName('Ask @ca today', 7, 4, 'Carl Lund')).toEqual({ text: 'Ask @Carl Lund today', cursor: 15 })
})

test('those whose whole name stands in the text are mentioned, the longer name first', () => {
  expect(mentionsIn('@Ann North and @Zoë (Sales), please', people)).toEqual(['1', '3'])
  expect(mentionsIn('@Ann, please', people)).toEqual(['0'])
  expect(mentionsIn('@Anna and Carl Lund', people)).toEqual([])
  expect(mentionsIn('@Carl Lund', [])).toEqual([])
})

test('a text falls into pieces and nothing of it is lost', () => {
  const text = 'For @Carl Lund: ring (now).'
  expect(pieces(text, ['Carl Lund'])).toEqual([
    { says: 'For ', isName: false },
    { says: '@Carl Lund', isName: true },
    { says: ': ring (now).', isName: false },
  ])
})
