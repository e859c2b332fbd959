import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticesOf, settledBy } from './telling.ts'
import type { Known, Offer, Told } from './told.ts'

const [ann, bea, cy, dan] = ['ann', 'bea', 'cy', 'dan']
const offer = { id: 'h1', seam: 'qualify>convert', fromMemberId: ann, toMemberId: bea, toQueueId: null }
const released = { id: 'h2', seam: 'gather>qualify', fromMemberId: ann, toMemberId: null, toQueueId: 'q1' }
const known: Known = {
  offers: new Map<string, Offer>([
    ['h1', offer],
    ['h2', released],
  ]),
  pools: new Map([['q1', [ann, bea, cy]]]),
  asked: new Map([['specialist', [ann, dan]]]),
}

function fact(name: string, more: Partial<Told> = {}): Told {
  return {
    ...{ id: 'j1', fact: name, at: '2026-03-02T09:00:00.000Z', actorKind: 'member', actorMemberId: ann },
    ...{ leadId: 'l1', accountId: 'a1', detail: {}, rows: [], ...more },
  }
}
const row = (table: string, set: object, id = 'h1') => ({ table, id, set: set as Record<string, unknown> })
const told = (one: Told) => noticesOf(one, known).map(({ memberId, kind, code }) => [memberId, kind, code])

describe('an offer', () => {
  const made = { state: 'offered', seam: 'qualify>convert', to_member_id: bea }
  it('is told to whom it is made', () => {
    expect(told(fact('handoff.offered', { rows: [row('handoffs', made)] }))).toEqual([
      [bea, 'offer', 'qualify>convert'],
    ])
  })
  it('to a pool is told to all who draw from it, but not to who made it', () => {
    const set = { state: 'offered', seam: 'gather>qualify', to_queue_id: 'q1' }
    expect(told(fact('lead.released', { rows: [row('handoffs', set, 'h2')] }))).toEqual([
      [bea, 'pool', 'gather>qualify'],
      [cy, 'pool', 'gather>qualify'],
    ])
  })
  it('to oneself is no news', () => {
    const set = { ...made, to_member_id: ann, to_self: true }
    expect(told(fact('handoff.offered', { rows: [row('handoffs', set)] }))).toEqual([])
  })
  it('that brings the lead with it is told once, as an offer', () => {
    const rows = [row('handoffs', made), row('leads', { owner_member_id: bea }, 'l1')]
    expect(told(fact('lead.released', { rows }))).toEqual([[bea, 'offer', 'qualify>convert']])
  })
})

describe('an answer', () => {
  for (const state of ['accepted', 'rejected', 'needs_work', 'expired'])
    it(`${state} is told to the sender`, () => {
      const name = `handoff.${state.replace('_', '-')}`
      const rows = [row('handoffs', { state, closed_at: 'x' })]
      expect(told(fact(name, { actorMemberId: bea, rows }))).toEqual([[ann, 'answer', state]])
    })
  it('by withdrawing is told to nobody, and the offer is settled', () => {
    const withdrawn = fact('handoff.withdrawn', {
      rows: [row('handoffs', { state: 'withdrawn', closed_at: 'x' })],
    })
    expect(told(withdrawn)).toEqual([])
    expect(settledBy(withdrawn)).toEqual(['h1'])
  })
  it('by taking a lead out of the pool is the usual course, by sending it back it is news', () => {
    const claimed = [row('handoffs', { state: 'accepted', closed_at: 'x' }, 'h2')]
    expect(told(fact('lead.claimed', { actorMemberId: bea, rows: claimed }))).toEqual([])
    const returned = [row('handoffs', { state: 'rejected', closed_at: 'x' }, 'h2')]
    const detail = { reason: 'wrong_number' }
    const notices = noticesOf(fact('lead.returned', { actorMemberId: bea, rows: returned, detail }), known)
    expect(notices).toMatchObject([{ memberId: ann, kind: 'answer', code: 'rejected', detail }])
  })
})

describe('a lead that becomes mine', () => {
  const mine = [row('leads', { owner_member_id: bea }, 'l1')]
  for (const how of ['reassigned', 'routed', 'returned', 'woken', 'reopened'])
    it(`is told when it was ${how}`, () => {
      expect(told(fact(`lead.${how}`, { rows: mine }))).toEqual([[bea, 'lead', how]])
    })
  it('is told when nobody but the clock did it', () => {
    const byClock = fact('lead.woken', { rows: mine, actorKind: 'system', actorMemberId: null })
    expect(told(byClock)).toEqual([[bea, 'lead', 'woken']])
  })
  it('by my own doing is no news, and neither is what was brought in', () => {
    expect(told(fact('lead.claimed', { rows: mine, actorMemberId: bea }))).toEqual([])
    expect(told(fact('lead.received', { rows: mine, actorKind: 'import' }))).toEqual([])
  })
})

describe('a clock', () => {
  const detail = {
    clockId: 'c1',
    kind: 'touch',
    handoffId: 'h1',
    memberId: bea,
    toMemberId: dan,
    step: 'lead',
  }
  const system = { actorKind: 'system', actorMemberId: null, detail }
  it('at risk or breached is told to whose it is, escalated to whom it is brought', () => {
    expect(told(fact('clock.at-risk', system))).toEqual([[bea, 'at_risk', 'touch']])
    expect(told(fact('clock.breached', system))).toEqual([[bea, 'breached', 'touch']])
    const own = { ...system, detail: { ...detail, toMemberId: bea, step: 'pool' } }
    expect(told(fact('clock.escalated', own))).toEqual([[bea, 'breached', 'pool']])
    const escalated = noticesOf(fact('clock.escalated', system), known)
    expect(escalated).toMatchObject([
      { memberId: dan, kind: 'escalated', detail: { late: bea, step: 'lead' } },
    ])
  })
})

describe('a request', () => {
  const asks = { requestId: 'r1', kind: 'specialist', fromMemberId: ann, memberId: null as string | null }
  it('is told to whom it names, else to all who could take it up', () => {
    expect(told(fact('request.opened', { detail: { ...asks, memberId: dan } }))).toEqual([
      [dan, 'request', 'specialist'],
    ])
    expect(told(fact('request.opened', { detail: asks }))).toEqual([[dan, 'request', 'specialist']])
    expect(told(fact('request.passed-on', { actorMemberId: null, detail: asks }))).toHaveLength(2)
  })
  for (const answer of ['accepted', 'answered', 'turned-back'])
    it(`${answer} is told to who asked`, () => {
      const detail = { ...asks, memberId: dan }
      const answered = fact(`request.${answer}`, { actorMemberId: dan, detail })
      expect(told(answered)).toEqual([[ann, 'request', answer.replace('-', '_')]])
    })
  it('withdrawn is told to who was asked', () => {
    expect(told(fact('request.withdrawn', { detail: { ...asks, memberId: dan } }))).toEqual([
      [dan, 'request', 'withdrawn'],
    ])
    expect(told(fact('request.withdrawn', { detail: asks }))).toEqual([])
  })
})

describe('a person', () => {
  it('is told of their name in a note, once however often it stands there', () => {
    const rows = [row('activities', {}, 'v1')]
    const noted = fact('activity.done', { rows, detail: { kind: 'note', mentions: [bea, bea, ann] } })
    expect(noticesOf(noted, known)).toMatchObject([
      { memberId: bea, kind: 'mention', code: 'note', activityId: 'v1' },
    ])
  })
  it('is told of a task a colleague sets them, and of one that was passed to them', () => {
    const rows = [row('activities', { member_id: bea }, 'v1')]
    expect(told(fact('task.set', { rows, detail: { for: bea } }))).toEqual([[bea, 'request', 'task']])
    expect(told(fact('task.edited', { rows }))).toEqual([[bea, 'promise', 'task']])
    expect(told(fact('task.set', { rows: [], detail: { for: ann } }))).toEqual([])
  })
})

it('law: nobody hears of what they did, nor twice of one kind in one fact', () => {
  const someone = fc.constantFrom(ann, bea, cy, dan)
  const rows = fc.array(
    fc.oneof(
      fc.record({ owner_member_id: someone }).map((set) => row('leads', set, 'l1')),
      fc.record({ state: fc.constant('offered'), to_member_id: someone }).map((set) => row('handoffs', set)),
      fc.record({ state: fc.constantFrom('accepted', 'expired') }).map((set) => row('handoffs', set)),
      fc.record({ member_id: someone }).map((set) => row('activities', set, 'v1')),
    ),
    { maxLength: 6 },
  )
  const detail = fc.record({
    mentions: fc.array(someone),
    for: someone,
    memberId: someone,
    toMemberId: someone,
  })
  const name = fc.constantFrom(
    'handoff.offered',
    'lead.routed',
    'task.set',
    'task.edited',
    'activity.done',
    'clock.escalated',
  )
  fc.assert(
    fc.property(rows, detail, name, someone, (given, about, what, actorMemberId) => {
      const notices = noticesOf(fact(what, { rows: given, detail: about, actorMemberId }), known)
      expect(notices.every(({ memberId }) => memberId !== actorMemberId)).toBe(true)
      expect(new Set(notices.map(({ memberId, kind }) => `${memberId} ${kind}`)).size).toBe(notices.length)
    }),
    { seed: 20261127 },
  )
})
