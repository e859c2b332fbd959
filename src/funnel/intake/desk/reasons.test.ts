import { describe, expect, it } from 'vitest'
import type { DeskFacts } from './facts.ts'
import { isLive, isOneCase, isPlaceholder, usualCase } from './odd.ts'
import { findingsOf, whysOf } from './reasons.ts'
import { dayCost, shareOf } from './worth.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const NAMED = '01900000-0000-7000-8000-000000000001'

const clean: DeskFacts = {
  leadId: NAMED,
  ...{ version: 1, level: 'gather', state: 'new', closedAs: null, closedReason: null, firstQualifyAt: null },
  ...{
    ownerMemberId: null,
    territoryId: null,
    accountId: NAMED,
    contactId: NAMED,
    channelId: NAMED,
    campaignId: null,
  },
  ...{
    productLineId: null,
    interest: 'Valves',
    nextStep: null,
    nextStepOn: null,
    receivedAt: NOW,
    createdAt: NOW,
  },
  ...{ expectedAmount: null, expectedCurrency: null, tags: [], person: 'Maria Ortega', title: null },
  ...{
    company: 'Alto Foods',
    domain: 'alto-foods.es',
    website: null,
    companyPhone: null,
    country: 'ES',
    city: null,
  },
  ...{ channelName: 'Fair', isChannelUnconfirmed: false, campaignName: null, campaignChannelId: null },
  ...{ fileChannelId: null, ownerName: null, twins: [], pairs: [] },
  emails: [{ email: 'maria@alto-foods.es', validity: 'unknown' }],
  phones: [{ phone: '+34 912 345 678', e164: '+34912345678', validity: 'unknown' }],
}
const found = (part: Partial<DeskFacts>, required: Parameters<typeof findingsOf>[1] = ['reach']) =>
  findingsOf({ ...clean, ...part }, required, NOW)
const codes = (part: Partial<DeskFacts>, required?: Parameters<typeof findingsOf>[1]) =>
  found(part, required).map(({ code }) => code)
const suggestions = (part: Partial<DeskFacts>, required?: Parameters<typeof findingsOf>[1]) =>
  found(part, required).flatMap(({ suggestion }) =>
    suggestion ? [`${suggestion.field}: ${suggestion.value}`] : [],
  )
const mail = (email: string, validity = 'unknown') => ({ emails: [{ email, validity }] })

describe('why a lead is on the desk', () => {
  it('is nothing for a lead that is complete, once and plain', () => expect(found({})).toEqual([]))

  it('is what the policy asks for and the lead lacks, with what is known instead', () => {
    expect(codes({ emails: [], phones: [] })).toEqual(['missing.reach'])
    expect(codes({ emails: [], phones: [], companyPhone: '+34 912 345 678' })).toEqual([])
    expect(suggestions({ country: null }, ['country'])).toEqual(['country: ES'])
    expect(suggestions({ country: null, phones: [], domain: 'alto.co.uk' }, ['country'])).toEqual([
      'country: GB',
    ])
    expect(suggestions({ country: null, phones: [], domain: 'alto.io' }, ['country'])).toEqual([])
    expect(suggestions({ company: null, domain: null, accountId: null }, ['company'])).toEqual([
      'companyName: Alto Foods',
      'domain: alto-foods.es',
    ])
  })

  it('is an address that cannot work before it is a way to reach them', () => {
    expect(codes({ phones: [], ...mail('maria@alto', 'unknown') })).toEqual([
      'missing.reach',
      'email.malformed',
    ])
    expect(codes({ phones: [], ...mail('maria@alto-foods.es', 'invalid') })).toContain('missing.reach')
    expect(codes(mail('maria@mailinator.com'))).toEqual(['email.throw-away'])
    expect(codes({ phones: [], ...mail('info@alto-foods.es') })).toEqual(['email.role'])
    expect(codes(mail('info@alto-foods.es'))).toEqual([])
  })

  it('is an unknown channel: none, or one that a file made', () => {
    expect(suggestions({ channelId: null, campaignChannelId: NAMED })).toEqual([`channelId: ${NAMED}`])
    expect(codes({ isChannelUnconfirmed: true })).toEqual(['channel.unconfirmed'])
  })

  it('is a double before all else', () => {
    const twin = {
      leadId: NAMED,
      name: 'Maria',
      level: 'qualify',
      state: 'waiting',
      receivedAt: NOW,
      interest: null,
      channel: null,
    }
    expect(codes({ twins: [twin], emails: [], phones: [] })[0]).toBe('double.lead')
    expect(whysOf(found({ twins: [twin], channelId: null }))).toEqual(['doubtful-double', 'unknown-channel'])
  })

  it('is an odd value, with the usual spelling where there is one', () => {
    expect(suggestions({ person: 'MARIA ORTEGA DE LA CRUZ' })).toEqual([
      'personName: Maria Ortega de la Cruz',
    ])
    expect(codes({ receivedAt: '2027-03-02T09:00:00.000Z' })).toEqual(['received.future'])
    expect(codes({ phones: [{ phone: '12345', e164: null, validity: 'unknown' }] })).toEqual([
      'phone.impossible',
    ])
    expect(codes({ person: '=cmd|calc!A1' })).toEqual(['person.live'])
    expect(codes({ interest: '<img src=x onerror=alert(1)>' })).toEqual(['text.live'])
    expect(codes({ person: 'Alto Foods' })).toEqual(['person.is-company'])
    expect(codes({ company: 'n/a' })).toEqual(['company.placeholder'])
  })

  it('hints at what could be filled in, which keeps nobody waiting', () => {
    const hints = found({
      person: 'maria.ortega@alto-foods.es',
      domain: null,
      ...mail('maria.ortega@alto-foods.es'),
    })
    expect(hints.map(({ code }) => code)).toEqual(['person.no-name', 'hint.domain'])
    expect(whysOf(found({ domain: null }))).toEqual([])
  })
})

describe('odd values', () => {
  it('leaves alone what only looks odd', () => {
    for (const fine of ['O’Brien & Söhne', '+34 912', '-', '@alto', 'A <3 B', 'C++ GmbH', 'AT&T', '李小龙'])
      expect(isLive(fine), fine).toBe(false)
    for (const live of ['=HYPERLINK("x")', '+cmd|x', '<script>', '@SUM(A1)', '{{7*7}}'])
      expect(isLive(live), live).toBe(true)
    expect([
      isOneCase('IBM'),
      isOneCase('maria ortega'),
      isOneCase('李 小龙'),
      isOneCase('Maria Ortega'),
    ]).toEqual([false, true, false, false])
    expect([
      isPlaceholder('Test Test'),
      isPlaceholder('---'),
      isPlaceholder('Testa'),
      isPlaceholder('李'),
    ]).toEqual([true, true, false, false])
    expect(usualCase('jean-luc o’neill')).toBe('Jean-Luc O’Neill')
  })
})

describe('what waiting costs', () => {
  it('leans on what is usual until there are leads to count', () => {
    expect(shareOf('referral', { leads: 0, won: 0 })).toBeCloseTo(0.15)
    expect(shareOf('referral', { leads: 10_000, won: 100 })).toBeCloseTo(0.0107, 4)
    expect(dayCost(0.3)).toBeCloseTo(0.01)
  })
})
