import { expect, test } from 'vitest'
import type { LeadRow } from '../lead/lead.ts'
import { type Draft, kindsFor, needBody } from './future-need.ts'

const lead = (level: LeadRow['level'], state: LeadRow['state'], closedAs: LeadRow['closedAs'] = null) =>
  ({ level, state, closedAs, owner: null, queue: null }) as LeadRow

const draft: Draft = {
  leadId: 'l',
  kind: 'repeat',
  interest: ' A second line ',
  productLineId: null,
  nextStep: '',
  nextStepOn: null,
  to: 'intake',
  company: 'Rowan',
  person: '',
  email: '',
}

test('a customer may need more, a lost lead a second try, and one under way nothing yet', () => {
  expect(kindsFor(lead('serve', 'working'))).toContain('upsell')
  expect(kindsFor(lead('convert', 'closed', 'lost'))).toEqual(['re_attempt'])
  expect(kindsFor(lead('qualify', 'working'))).toEqual([])
})

test('only what was said is sent', () => {
  expect(needBody(draft)).toEqual({ leadId: 'l', kind: 'repeat', to: 'intake', interest: 'A second line' })
})

test('a referral names somebody else', () => {
  expect(needBody({ ...draft, kind: 'referral' })).toMatchObject({ account: { name: 'Rowan' } })
})

test('it is offered to the colleague who is named', () => {
  expect(needBody({ ...draft, to: { memberId: 'm' } })).toMatchObject({ toMemberId: 'm' })
  expect(needBody({ ...draft, to: { memberId: 'm' } })).not.toHaveProperty('to')
})
