import { describe, expect, it } from 'vitest'
import { gapsOf, inOrder, type Known, partsIn } from './buying-centre.ts'

const TODAY = '2026-03-31'
const known = (contactId: string, more: Partial<Known> = {}): Known => ({
  ...{ contactId, parts: ['user'], strength: 'good', stance: 'unknown', heldById: 'ann' },
  ...{ lastTouchOn: '2026-03-30', ...more },
})
const codes = (...people: Known[]) => gapsOf(people, TODAY).map(({ code }) => code)

describe('the gaps of a buying centre', () => {
  it('are one while nobody is known', () => {
    expect(codes()).toEqual(['nobody-known'])
  })
  it('call out a single contact and the parts nobody plays', () => {
    expect(codes(known('maria'))).toEqual(['one-contact', 'no-decider', 'no-approver'])
  })
  it('are none when those who matter are known, held and in touch', () => {
    const maria = known('maria', { parts: ['user', 'decider'] })
    expect(codes(maria, known('jon', { parts: ['approver', 'buyer'] }))).toEqual([])
  })
  it('name the decider whom nobody knows, who is against, who is held by nobody, and who fell silent', () => {
    const decider = known('maria', { parts: ['decider'], strength: 'none', lastTouchOn: null })
    const approver = known('jon', {
      ...{ parts: ['approver'], stance: 'against', heldById: null, lastTouchOn: '2026-02-28' },
    })
    expect(gapsOf([decider, approver, known('eva')], TODAY)).toEqual([
      { code: 'decider-unknown', contactId: 'maria' },
      { code: 'against', contactId: 'jon' },
      { code: 'nobody-holds', contactId: 'jon' },
      { code: 'quiet', contactId: 'jon' },
    ])
  })
  it('leave a silent user in peace, but say whose part is not known', () => {
    const people = [
      known('maria', { parts: ['decider', 'approver'] }),
      known('eva', { lastTouchOn: null }),
      known('jon', { parts: [] }),
    ]
    expect(gapsOf(people, TODAY)).toEqual([{ code: 'part-unknown', contactId: 'jon' }])
  })
  it('count thirty days of silence as still in touch', () => {
    const people = (lastTouchOn: string) => [
      known('maria', { parts: ['decider', 'approver'], lastTouchOn }),
      known('eva'),
    ]
    expect(codes(...people('2026-03-01'))).toEqual([])
    expect(codes(...people('2026-02-28'))).toEqual(['quiet'])
  })
})

describe('the words of a packet', () => {
  it.each([
    ['decider', ['decider']],
    ['Decider, Champion', ['influencer', 'decider']],
    ['economic_buyer', ['approver']],
    ['end user and specifier', ['user', 'specifier']],
    ['uncle', []],
    ['', []],
  ])('%j means %j', (said, parts) => expect(partsIn(said)).toEqual(parts))
  it('are put in order, once each', () => {
    expect(inOrder(['specifier', 'user', 'user'])).toEqual(['user', 'specifier'])
  })
})
