import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aLead } from '../../../../tests/story.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { giveVerdict, takeBackVerdict } from './actions.ts'
import { decide, inOrder } from './pair.ts'
import { closePairs, keepPairs, keptApart, openPairsOf } from './pairs.ts'
import { pairPage, shownPairs } from './store.ts'

const ALL = { verdict: 'open', limit: 50 } as const

async function twoPeople(work: Work): Promise<[string, string]> {
  const [one, other] = [await aLead(work), await aLead(work)]
  return [one.contactId as string, other.contactId as string]
}

const alike = ([one, other]: [string, string], probability = 0.8) => ({
  noun: 'contact' as const,
  ...inOrder(one, other),
  probability,
  fields: [{ field: 'name', level: 'close', weight: 4 }],
})

describe('what may be said of a pair', () => {
  const open = { verdict: null, closedAt: null, version: 1 }
  it('is one word, and saying it again changes nothing', () => {
    expect(decide(open, 'same', undefined)).toEqual({ ok: true, value: { verdict: 'same' } })
    expect(decide({ ...open, verdict: 'same' }, 'same', undefined)).toEqual({ ok: true, value: null })
  })
  it('is not overruled by who has not seen it', () => {
    const said = { ...open, verdict: 'same', version: 2 }
    expect(decide(said, 'different', undefined)).toMatchObject({ code: 'decided-already' })
    expect(decide(said, 'different', 1)).toMatchObject({ code: 'stale' })
    expect(decide(said, 'different', 2)).toMatchObject({ ok: true })
  })
  it('is nothing once one of the two is gone', () => {
    expect(decide({ ...open, closedAt: 'x' }, 'same', undefined)).toMatchObject({ code: 'pair-closed' })
  })
})

describe('pairs', () => {
  it(
    'are kept once, and a verdict stands against every later look',
    inTransaction(async (work) => {
      const two = await twoPeople(work)
      expect(await keepPairs(work, [alike(two), alike(two)], 'entry')).toEqual({ found: 1, sure: 0 })
      const [row] = await pairPage(work, ALL)
      const [pair] = await shownPairs(work, [row!])
      expect(pair).toMatchObject({ probability: 0.8, sure: false, left: { openLeads: 1 }, verdict: null })
      mustBeOk(await giveVerdict(work, row!.id, { verdict: 'different' }))
      expect(await keepPairs(work, [alike(two, 0.99)], 'book')).toEqual({ found: 0, sure: 0 })
      expect(await pairPage(work, ALL)).toEqual([])
      expect(await keptApart(work, [two[0]])).toEqual(new Set([`${row!.leftId} ${row!.rightId}`]))
      const again = mustBeOk(await takeBackVerdict(work, row!.id))
      expect(again).toMatchObject({ verdict: null, decidedBy: null, version: 3 })
    }),
  )
  it(
    'close with their records and open again when these are alike again',
    inTransaction(async (work) => {
      const two = await twoPeople(work)
      await keepPairs(work, [alike(two)], 'entry')
      await closePairs(work, await openPairsOf(work, [two[1]]))
      expect(await pairPage(work, ALL)).toEqual([])
      await keepPairs(work, [alike(two)], 'entry')
      expect(await pairPage(work, ALL)).toHaveLength(1)
    }),
  )
})
