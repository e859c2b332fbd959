import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { receiveLead } from '../../leads/actions.ts'
import { mergeRecords } from '../../leads/merging/actions.ts'
import { undoRecordMerge } from '../../leads/merging/undo.ts'
import { editContact } from '../../leads/people-edits.ts'
import { giveVerdict } from './actions.ts'
import { followOn } from './follow.ts'
import { pairPage } from './store.ts'

const ALL = { verdict: 'open', limit: 50 } as const

async function received(work: Work, company: string, name: string, emails: string[] = []) {
  const given = { account: { name: company }, contact: { name, emails }, directness: 'direct' as const }
  const lead = mustBeOk(await receiveLead(work, given))
  return { contactId: lead.contactId as string, accountId: lead.accountId as string }
}

describe('people who became one', () => {
  it(
    'leave no pair behind, and are a pair again when they are two again',
    inTransaction(async (work) => {
      const maria = await received(work, 'Alto Foods', 'Maria Ortega', ['maria@alto.example'])
      const again = await received(work, 'Alto Foods', 'Maria Ortaga')
      await followOn(work)
      const ids = [maria.contactId, again.contactId] as [string, string]
      const merge = mustBeOk(await mergeRecords(work, 'contact', { ids }))
      await followOn(work)
      expect(await pairPage(work, ALL)).toEqual([])
      const [said] = await pairPage(work, { ...ALL, verdict: 'same' })
      expect(said).toMatchObject({ verdict: 'same', decidedBy: work.actor.memberId, closedAt: work.now })
      mustBeOk(await undoRecordMerge(work, 'contact', merge.id))
      await followOn(work)
      expect(await pairPage(work, ALL)).toMatchObject([{ verdict: null, closedAt: null }])
    }),
  )
})

describe('who is new', () => {
  it(
    'is looked for in the book, with the company: another spelling is found, a colleague is not',
    inTransaction(async (work) => {
      const maria = await received(work, 'Alto Foods', 'Maria Ortega', ['maria@alto.example'])
      const again = await received(work, 'Alto Foods SA', 'Maria Ortaga')
      await received(work, 'Alto Foods', 'Jonas Weber', ['jonas@alto.example'])
      await followOn(work)
      const pairs = await pairPage(work, ALL)
      expect(pairs.map(({ noun, foundBy }) => [noun, foundBy]).sort()).toEqual([
        ['account', 'entry'],
        ['contact', 'entry'],
      ])
      const people = pairs.find(({ noun }) => noun === 'contact')!
      expect([people.leftId, people.rightId].sort()).toEqual([maria.contactId, again.contactId].sort())
      expect(people.fields.map((one: { field: string }) => one.field)).toContain('family')
      // Once more changes nothing.
      await followOn(work)
      expect(await pairPage(work, ALL)).toEqual(pairs)
    }),
  )

  it(
    'is let go when a correction tells the two apart, and never proposed against a word that was given',
    inTransaction(async (work) => {
      await received(work, 'Alto Foods', 'Maria Ortega', ['maria@alto.example'])
      const again = await received(work, 'Alto Foods', 'Maria Ortaga')
      await followOn(work)
      expect(await pairPage(work, ALL)).toHaveLength(1)
      mustBeOk(await editContact(work, again.contactId, { version: 1, name: 'Jonas Weber' }))
      await followOn(work)
      expect(await pairPage(work, ALL)).toEqual([])
      mustBeOk(await editContact(work, again.contactId, { version: 2, name: 'Maria Ortega' }))
      await followOn(work)
      const [pair] = await pairPage(work, ALL)
      mustBeOk(await giveVerdict(work, pair!.id, { verdict: 'different' }))
      mustBeOk(await editContact(work, again.contactId, { version: 3, name: 'María Ortega' }))
      await followOn(work)
      expect(await pairPage(work, ALL)).toEqual([])
    }),
  )
})
