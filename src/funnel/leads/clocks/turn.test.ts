import { describe, expect, it } from 'vitest'
import type { LeadNow } from '../lead.ts'
import { type Offered, type OpenClock, turn } from './turn.ts'

const lead = (level: string, state: string, owner: string | null = 'ann'): LeadNow =>
  ({ level, state, closedAs: null, ownerMemberId: owner, ownerQueueId: owner ? null : 'pool' }) as LeadNow
const clock = (id: string, more: Partial<OpenClock>): OpenClock => ({
  id,
  kind: 'answer',
  seam: 'gather>qualify',
  handoffId: null,
  requestId: null,
  memberId: null,
  queueId: null,
  pausedAt: null,
  ...more,
})
const customer = clock('customer', { kind: 'customer', seam: 'customer' })
const offered = (to: string | null, more: Partial<Offered> = {}): Offered => ({
  id: 'offer',
  seam: 'gather>qualify',
  to: (to ? { memberId: to, queueId: null } : { memberId: null, queueId: 'pool' }) as Offered['to'],
  toSelf: false,
  ...more,
})
const move = (
  before: LeadNow,
  after: LeadNow,
  how: string,
  more: Partial<Parameters<typeof turn>[0]> = {},
) => ({
  before,
  after,
  how,
  reason: null,
  offered: null,
  touched: false,
  ...more,
})

describe('what a move does to the clocks', () => {
  it('starts the receiver’s with a release, and leaves the customer’s alone', () => {
    const made = turn(
      move(lead('gather', 'sorting'), lead('qualify', 'waiting', null), 'released', {
        offered: offered(null),
      }),
      [customer],
    )
    expect(made).toMatchObject({
      stop: [],
      start: [{ kind: 'answer', handoffId: 'offer', queueId: 'pool', memberId: null, function: 'qualify' }],
    })
  })
  it('answers it and starts the one to the first touch when somebody takes over', () => {
    const answer = clock('answer', { handoffId: 'offer', queueId: 'pool' })
    const made = turn(
      move(lead('qualify', 'waiting', null), lead('qualify', 'working', 'bea'), 'claimed', {
        offered: offered(null),
      }),
      [customer, answer],
    )
    expect(made.stop).toEqual([{ id: 'answer', by: 'answered' }])
    expect(made.start).toMatchObject([
      { kind: 'touch', memberId: 'bea', handoffId: 'offer', seam: 'gather>qualify' },
    ])
  })
  it('gives the receiver of an offer a clock while the sender keeps the lead', () => {
    const touch = clock('touch', { kind: 'touch', memberId: 'bea' })
    const made = turn(
      move(lead('qualify', 'working', 'bea'), lead('qualify', 'offered', 'bea'), 'offered', {
        offered: offered('carl', { seam: 'qualify>convert' }),
      }),
      [touch],
    )
    expect(made).toMatchObject({
      stop: [{ id: 'touch', by: 'moved' }],
      start: [{ kind: 'answer', memberId: 'carl', function: 'convert' }],
    })
  })
  it('starts none for an offer to oneself, and none anew for a sender who has it back', () => {
    const toSelf = offered('bea', { seam: 'qualify>convert', toSelf: true })
    const out = move(lead('qualify', 'working', 'bea'), lead('qualify', 'offered', 'bea'), 'offered', {
      offered: toSelf,
    })
    expect(turn(out, []).start).toEqual([])
    const answer = clock('answer', { handoffId: 'offer', seam: 'qualify>convert', memberId: 'carl' })
    const back = move(lead('qualify', 'offered', 'bea'), lead('qualify', 'working', 'bea'), 'rejected')
    expect(turn(back, [answer])).toMatchObject({ stop: [{ id: 'answer', by: 'answered' }], start: [] })
  })
  it('stops the receiver’s when serve sends a won deal back, though the deal stands where it stood', () => {
    const answer = clock('answer', { handoffId: 'offer', seam: 'convert>serve', memberId: 'dora' })
    const back = move(lead('serve', 'offered', 'carl'), lead('serve', 'offered', 'carl'), 'rejected')
    expect(turn(back, [answer]).stop).toEqual([{ id: 'answer', by: 'answered' }])
  })
  it('starts a new owner’s clock with a reassignment, of the same offer, and never the customer’s', () => {
    const answer = clock('answer', { handoffId: 'offer', queueId: 'pool' })
    const given = move(lead('qualify', 'waiting', null), lead('qualify', 'waiting', 'bea'), 'reassigned')
    expect(turn(given, [customer, answer])).toMatchObject({
      stop: [{ id: 'answer', by: 'reassigned' }],
      start: [{ kind: 'answer', memberId: 'bea', handoffId: 'offer' }],
    })
    const touch = clock('touch', { kind: 'touch', memberId: 'ann' })
    const working = move(lead('convert', 'working', 'ann'), lead('convert', 'working', 'carl'), 'reassigned')
    expect(turn(working, [customer, touch])).toMatchObject({
      stop: [{ id: 'touch', by: 'reassigned' }],
      start: [{ kind: 'touch', memberId: 'carl' }],
      pause: [],
    })
  })
  it('pauses the customer’s in nurture, and goes on when the day has come', () => {
    const asleep = move(lead('qualify', 'working'), lead('qualify', 'nurture', null), 'nurtured')
    expect(turn(asleep, [customer])).toMatchObject({ pause: ['customer'], stop: [], start: [] })
    const awake = move(lead('qualify', 'nurture', null), lead('qualify', 'waiting', 'bea'), 'woken', {
      reason: 'day_reached',
    })
    expect(turn(awake, [{ ...customer, pausedAt: '2026-03-02' }])).toMatchObject({
      resume: ['customer'],
      start: [{ kind: 'answer', memberId: 'bea' }],
    })
  })
  it('starts the customer’s anew with new interest', () => {
    const awake = move(lead('qualify', 'nurture', null), lead('qualify', 'waiting', 'bea'), 'woken', {
      reason: 'new_interest',
    })
    expect(turn(awake, [{ ...customer, pausedAt: '2026-03-02' }])).toMatchObject({
      stop: [{ id: 'customer', by: 'new_interest' }],
      start: [{ kind: 'customer' }, { kind: 'answer', memberId: 'bea' }],
    })
  })
  it('stops everything with a lead that closes, and starts the customer’s again when that was a mistake', () => {
    const closed = {
      ...lead('qualify', 'closed', null),
      ownerQueueId: null,
      closedAs: 'disqualified',
    } as LeadNow
    const ends = move(lead('qualify', 'waiting', null), closed, 'disqualified')
    const answer = clock('answer', { handoffId: 'offer', queueId: 'pool' })
    expect(turn(ends, [customer, answer]).stop).toEqual([
      { id: 'customer', by: 'closed' },
      { id: 'answer', by: 'answered' },
    ])
    const again = move(closed, lead('qualify', 'waiting', 'bea'), 'reopened')
    expect(turn(again, []).start).toMatchObject([{ kind: 'customer' }, { kind: 'answer' }])
    expect(turn({ ...again, touched: true }, []).start).toMatchObject([{ kind: 'answer' }])
  })
})
