import { describe, expect, test } from 'vitest'
import { blockingKeys, prepare } from './prepare.ts'
import type { Matchable } from './record.ts'
import { DEFAULT_MODELS, score, THRESHOLDS } from './score.ts'
import { findDuplicates } from './whole.ts'

const person = (id: string, told: Partial<Matchable>): Matchable => ({ id, kind: 'person', ...told })
const company = (id: string, told: Partial<Matchable>): Matchable => ({ id, kind: 'company', ...told })
const judged = (a: Matchable, b: Matchable) => score(DEFAULT_MODELS[a.kind], prepare(a), prepare(b))

describe('two people', () => {
  test('a short form, an accent and a number written otherwise are the same person', () => {
    const a = person('1', { name: 'Robert Núñez', emails: ['r.nunez@acme.com'], phones: ['+34 912 345 678'] })
    const b = person('2', { name: 'Nunez, Bob', emails: ['R.Nunez@acme.com'], phones: ['912345678'] })
    const { probability, fields } = judged(a, b)
    expect(probability).toBeGreaterThan(THRESHOLDS.link)
    expect(fields.map(({ field, level }) => `${field} ${level}`)).toEqual([
      'given nickname',
      'family exact',
      'email exact',
      'phone exact',
    ])
  })

  test('colleagues are two', () => {
    const told = { company: 'Acme GmbH', phones: ['+49 30 1234567'], city: 'Berlin', postcode: '10115' }
    const { probability } = judged(
      person('1', { ...told, name: 'Anna Schmidt', emails: ['anna.schmidt@acme.de'] }),
      person('2', { ...told, name: 'Peter Vogel', emails: ['peter.vogel@acme.de'] }),
    )
    expect(probability).toBeLessThan(THRESHOLDS.review)
  })

  test('they share a key', () => {
    const keys = blockingKeys(prepare(person('1', { name: 'Robert Smith', city: 'Leeds' })))
    expect(blockingKeys(prepare(person('2', { name: 'Smyth, Bob', city: 'Leeds' })))).toEqual(keys)
  })
})

describe('two companies', () => {
  test('legal form and spelling do not matter, with the same site', () => {
    const a = company('1', { name: 'ACME International GmbH', domain: 'acme.com', city: 'Köln' })
    const b = company('2', { name: 'Acme Intl.', domain: 'www.acme.com' })
    expect(judged(a, b).probability).toBeGreaterThan(THRESHOLDS.link)
  })
})

describe('a whole book', () => {
  const book = [
    person('a', { name: 'Maria Garcia Lopez', emails: ['mgl@example.org'], birthDate: '1980-02-03' }),
    person('b', { name: 'García López, María', birthDate: '03/02/1980', emails: ['mgl@example.org'] }),
    person('c', { name: 'Hans Meier', birthDate: '1975-05-05', emails: ['hans@meier.example'] }),
    person('d', { name: 'Olga Petrova', birthDate: '1990-12-01', emails: ['olga@example.net'] }),
  ]

  test('finds what stands twice', () => {
    expect(findDuplicates(book).clusters).toEqual([['a', 'b']])
  })

  test('never joins what a person said are two', () => {
    expect(findDuplicates(book, { never: [['b', 'a']] })).toMatchObject({ clusters: [], pairs: [] })
  })
})
