import { describe, expect, it } from 'vitest'
import type { LeadNow } from '../leads/lead.ts'
import {
  type Answer,
  badReasons,
  CHECKS,
  cannotQualify,
  missingForOffer,
  notReady,
  withoutEvidence,
} from './qualification.ts'

const answers = (given: Partial<Record<(typeof CHECKS)[number], Answer>>) =>
  CHECKS.map((code) => ({ code, name: code, answer: given[code] ?? ('unknown' as const) }))

describe('an answer', () => {
  it('needs evidence, for yes, partial and no alike', () => {
    expect(withoutEvidence('yes', null, 2)).toMatchObject({
      code: 'evidence-missing',
      field: 'answers.2.evidence',
    })
    expect(withoutEvidence('no', '', 0)).toMatchObject({ code: 'evidence-missing' })
    expect(withoutEvidence('partial', 'the plant head said so', 0)).toBeNull()
  })
  it('needs none while nobody knows', () => {
    expect(withoutEvidence('unknown', null, 0)).toBeNull()
  })
})

describe('an offer to convert', () => {
  it('is ready with market fit and an approach', () => {
    expect(missingForOffer({ approach: 'inside', answers: answers({ market_fit: 'partial' }) })).toEqual([])
    expect(notReady([])).toBeNull()
  })
  it('lacks market fit while that is unknown', () => {
    const missing = missingForOffer({ approach: 'inside', answers: answers({ authority: 'yes' }) })
    expect(missing).toEqual(['Find out about market_fit: it has no answer yet.'])
  })
  it('lacks an approach', () => {
    expect(missingForOffer({ approach: null, answers: answers({ market_fit: 'yes' }) })).toEqual([
      'Choose the approach: how this prospect is to be sold to.',
    ])
  })
  it('takes unknown for what it is, and no for a no', () => {
    const missing = missingForOffer({
      approach: 'trial',
      answers: answers({ market_fit: 'yes', authority: 'no' }),
    })
    expect(missing).toEqual(['authority is answered no: correct the answer, or disqualify.'])
  })
  it('does not depend on criteria of the workspace itself', () => {
    const own = { code: 'own', name: 'Steam on site', answer: 'no' as const }
    expect(
      missingForOffer({ approach: 'inside', answers: [...answers({ market_fit: 'yes' }), own] }),
    ).toEqual([])
  })
  it('says everything that is missing at once', () => {
    const missing = missingForOffer({ approach: null, answers: answers({}) })
    expect(notReady(missing)).toMatchObject({ code: 'not-ready', details: { missing } })
    expect(missing).toHaveLength(2)
  })
})

describe('the reasons of a verdict', () => {
  it('are needed except for a prospect', () => {
    expect(badReasons('qualified', [])).toBeNull()
    expect(badReasons('disqualified', [])).toMatchObject({ code: 'unknown-reason', field: 'reasons' })
  })
  it('come from the list that is counted', () => {
    expect(badReasons('disqualified', ['no_budget', 'timing'])).toBeNull()
    expect(badReasons('bad_data', ['wrong_number'])).toBeNull()
    expect(badReasons('not_now', ['timing', 'weather'])).toMatchObject({ field: 'reasons.1' })
  })
})

describe('qualifying', () => {
  const lead: LeadNow = {
    level: 'qualify',
    state: 'working',
    closedAs: null,
    ownerMemberId: 'me',
    ownerQueueId: null,
  }
  it('happens at qualify', () => {
    expect(cannotQualify(lead)).toBeNull()
    expect(cannotQualify({ ...lead, state: 'waiting' })).toBeNull()
  })
  it('is over once offered, and not yet begun in gather', () => {
    expect(cannotQualify({ ...lead, state: 'offered' })).toMatchObject({ code: 'not-at-qualify' })
    expect(cannotQualify({ ...lead, level: 'gather', state: 'sorting' })).toMatchObject({
      code: 'not-at-qualify',
    })
  })
})
