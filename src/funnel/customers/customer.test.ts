import { describe, expect, it } from 'vitest'
import type { LeadNow } from '../leads/lead.ts'
import {
  cannotCancel,
  cannotFollow,
  customerSince,
  isDeciding,
  nobodyReferred,
  notStanding,
} from './customer.ts'

const march = '2026-03-02T09:00:00.000Z'
const april = '2026-04-02T09:00:00.000Z'

describe('a company', () => {
  it('is a customer since its first order', () => {
    const orders = [
      { orderedAt: april, cancelledAt: null },
      { orderedAt: march, cancelledAt: null },
    ]
    expect(customerSince(orders)).toBe(march)
  })
  it('is none when no order stands', () => {
    expect(customerSince([{ orderedAt: march, cancelledAt: april }])).toBeNull()
    expect(customerSince([])).toBeNull()
  })
})

describe('an order', () => {
  it('is cancelled once, for a reason that is counted', () => {
    expect(cannotCancel({ cancelledAt: null }, 'cannot_deliver')).toBeNull()
    expect(cannotCancel({ cancelledAt: null }, 'price')).toMatchObject({ code: 'unknown-reason' })
    expect(cannotCancel({ cancelledAt: april }, 'cannot_deliver')).toMatchObject({
      code: 'already-cancelled',
    })
  })
  it('decides the win unless another of the lead stands', () => {
    const order = { id: 'a', cancelledAt: null }
    expect(isDeciding(order, [order])).toBe(true)
    expect(isDeciding(order, [order, { id: 'b', cancelledAt: april }])).toBe(true)
    expect(isDeciding(order, [order, { id: 'b', cancelledAt: null }])).toBe(false)
  })
  it('does not change any more once cancelled', () => {
    expect(notStanding({ cancelledAt: null })).toBeNull()
    expect(notStanding({ cancelledAt: april })).toMatchObject({ code: 'order-cancelled' })
  })
})

describe('a future need', () => {
  const lead: LeadNow = {
    level: 'serve',
    state: 'working',
    closedAs: null,
    ownerMemberId: 'me',
    ownerQueueId: null,
  }
  it('follows a lead that became a customer', () => {
    expect(cannotFollow(lead, 'repeat')).toBeNull()
    expect(cannotFollow({ ...lead, level: 'convert' }, 'upsell')).toMatchObject({ code: 'no-such-move' })
  })
  it('is a second try after one that was lost', () => {
    expect(
      cannotFollow({ ...lead, level: 'convert', state: 'closed', closedAs: 'lost' }, 're_attempt'),
    ).toBeNull()
    expect(cannotFollow(lead, 're_attempt')).toMatchObject({ code: 'no-such-move' })
  })
  it('of a referral says who was referred', () => {
    expect(nobodyReferred('referral', {})).toMatchObject({ code: 'nobody-meant' })
    expect(nobodyReferred('referral', { contact: {} })).toBeNull()
    expect(nobodyReferred('repeat', {})).toBeNull()
  })
})
