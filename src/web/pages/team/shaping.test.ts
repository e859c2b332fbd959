import { expect, test } from 'vitest'
import { fillOpen, readPeople } from './shaping.ts'

test('reads names and e-mails the way people paste them', () => {
  const text =
    'Ann North <ann@a.example>\nBob Stone, bob@b.example\n\ncy@c.example\tCy\n"Di Ray" di@d.example;\ned.fox@e.example\nnobody'
  expect(readPeople(text)).toEqual({
    people: [
      { name: 'Ann North', email: 'ann@a.example' },
      { name: 'Bob Stone', email: 'bob@b.example' },
      { name: 'Cy', email: 'cy@c.example' },
      { name: 'Di Ray', email: 'di@d.example' },
      { name: 'Ed Fox', email: 'ed.fox@e.example' },
    ],
    unread: ['nobody'],
  })
})

test('fills open seats in their order and says who is left over', () => {
  const seats = [{ key: 'a' }, { key: 'b' }, { key: 'c' }]
  const people = ['x', 'y', 'z'].map((name) => ({ name, email: `${name}@a.example` }))
  const { seating, left } = fillOpen(seats, { b: { memberId: 'ann' } }, people)
  expect(seating).toEqual({ a: people[0], b: { memberId: 'ann' }, c: people[1] })
  expect(left).toEqual([people[2]])
})
