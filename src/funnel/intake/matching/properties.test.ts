import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedCompanies, inventedPeople } from '../../../../bench/data/invented.ts'
import { dice } from './chance.ts'
import { clusters } from './cluster.ts'
import { guessColumns, guessKind } from './columns.ts'
import { edits, jaroWinkler, likeness } from './distance.ts'
import { prepare } from './prepare.ts'
import type { Matchable } from './record.ts'
import { DEFAULT_MODELS, modelFor, score } from './score.ts'
import { sound } from './sound.ts'
import { isDayFirst, recordOf } from './table.ts'
import { learnFromVerdicts } from './verdicts.ts'
import { findDuplicates } from './whole.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 })

describe('distances', () => {
  test('likeness is Jaro-Winkler wherever it may reach the least', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const whole = jaroWinkler(a, b)
        expect(likeness(a, b, 0.8) >= 0.8).toBe(whole >= 0.8)
        expect(jaroWinkler(b, a)).toBeCloseTo(whole, 10)
      }),
      { numRuns: 300 },
    )
  })

  test('edits count slips of the pen', () => {
    expect([edits('smith', 'smiht', 2), edits('smith', 'smth', 2), edits('smith', 'jones', 2)]).toEqual([
      1, 1, 3,
    ])
  })

  test('names that sound alike', () => {
    expect(new Set(['meyer', 'maier', 'mayr', 'meier'].map(sound)).size).toBe(1)
    expect(new Set(['schmidt', 'schmitt', 'smith'].map(sound)).size).toBe(1)
    expect(sound('garcia')).not.toBe(sound('miller'))
  })
})

describe('groups', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b)
  const weighted = fc.array(fc.tuple(pair, fc.integer({ min: 1, max: 20 })), { maxLength: 30 })

  test('what a person called two is never together, even through others', () => {
    fc.assert(
      fc.property(weighted, fc.array(pair, { maxLength: 6 }), (all, never) => {
        const links = all.map(([[a, b], weight]) => ({ a, b, weight }))
        const groups = clusters({ size: 12, links, weigh: () => 5, never })
        for (const [a, b] of never) expect(groups[a]).not.toBe(groups[b])
      }),
      { numRuns: 200 },
    )
  })

  test('a chain of look-alikes does not join its ends', () => {
    const links = [0, 1, 2, 3].map((n) => ({ a: n, b: n + 1, weight: 5 }))
    const groups = clusters({ size: 5, links, weigh: (a, b) => (Math.abs(a - b) === 1 ? 5 : -12) })
    expect(groups[0]).not.toBe(groups[4])
  })
})

describe('a book', () => {
  const { records, truth } = inventedPeople(160, 4)

  test('the order of its records does not matter', () => {
    const found = findDuplicates(records)
    const roll = dice(9)
    const shuffled = [...records].sort(() => roll() - 0.5)
    expect(findDuplicates(shuffled).clusters).toEqual(found.clusters)
  })

  test('most of what is found is so, and most of what is so is found', () => {
    for (const { records: all, truth: right } of [{ records, truth }, inventedCompanies(160, 2)]) {
      const pairs = findDuplicates(all).pairs.filter(({ decision }) => decision === 'link')
      const good = pairs.filter(({ left, right: other }) => right.get(left) === right.get(other)).length
      const sizes = new Map<string, number>()
      for (const entity of right.values()) sizes.set(entity, (sizes.get(entity) ?? 0) + 1)
      const there = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
      expect(good / pairs.length).toBeGreaterThan(0.9)
      expect(good / there).toBeGreaterThan(0.85)
    }
  })

  test('never pairs hold, whatever else speaks for them', () => {
    const [first] = findDuplicates(records).clusters
    const never: [string, string][] = [[first![0]!, first![1]!]]
    const groups = findDuplicates(records, { never }).clusters
    expect(groups.some((ids) => ids.includes(first![0]!) && ids.includes(first![1]!))).toBe(false)
  })
})

describe('verdicts', () => {
  const model = modelFor(DEFAULT_MODELS.person, 1000)
  const one = (name: string, city: string): Matchable => ({ id: name + city, kind: 'person', name, city })
  const [a, b] = [prepare(one('Anna Berg', 'Oslo')), prepare(one('Anna Berg', 'Bergen'))]

  test('move the score their way, and never far', () => {
    const before = score(model, a, b).weight
    const same = score(learnFromVerdicts(model, Array(500).fill({ a, b, same: true })), a, b).weight
    const two = score(learnFromVerdicts(model, Array(500).fill({ a, b, same: false })), a, b).weight
    expect(same).toBeGreaterThan(before)
    expect(two).toBeLessThan(before)
    expect(before - two).toBeLessThanOrEqual(3.01)
  })
})

describe('any list', () => {
  test('columns are guessed in many ways of writing them', () => {
    const guess = guessColumns([
      'rec_id',
      'givenName',
      'SURNAME',
      'Date of birth',
      'E-mail 1',
      'Mobile Phone',
      'PLZ',
      'cluster',
    ])
    expect(guess).toEqual({
      id: [0],
      given: [1],
      family: [2],
      birthDate: [3],
      email: [4],
      phone: [5],
      postcode: [6],
    })
    expect(guessKind(guess, [])).toBe('person')
    expect(guessKind({ name: [0] }, [['Acme GmbH'], ['Beta Ltd'], ['Gamma']])).toBe('company')
  })

  test('rows become records, with the dates as the list writes them', () => {
    const columns = { name: [0], birthDate: [1], email: [2] }
    const dayFirst = isDayFirst(['12/31/1970'])
    expect(
      recordOf('1', ['Ann Lee', '02/03/1980', 'n/a'], { kind: 'person', columns, dayFirst }),
    ).toMatchObject({
      name: 'Ann Lee',
      birthDate: '19800203',
      emails: [],
    })
  })
})
