import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claim,
  close,
  comeBack,
  heldAs,
  illegal,
  type LeadNow,
  mayWork,
  movesOf,
  notNow,
  reassign,
} from './lead.ts'

const lead = (more: Partial<LeadNow>): LeadNow => ({
  level: 'gather',
  state: 'new',
  closedAs: null,
  ownerMemberId: 'ann',
  ownerQueueId: null,
  ...more,
})
const inQueue = { ownerMemberId: null, ownerQueueId: 'pool' }

describe('where a lead may go', () => {
  it('lets a new lead be sorted, merged, refused, released, claimed, reassigned and suppressed', () => {
    expect(movesOf(lead({}))).toEqual(['sort', 'merge', 'refuse', 'release', 'claim', 'reassign', 'suppress'])
  })
  it('lets a lead being qualified be returned, nurtured, disqualified and offered', () => {
    expect(movesOf(lead({ level: 'qualify', state: 'working' }))).toEqual([
      'return',
      'notNow',
      'disqualify',
      'offer',
      'reassign',
      'suppress',
    ])
  })
  it('lets an offered lead only be answered or withdrawn, reassigned or suppressed', () => {
    expect(movesOf(lead({ level: 'qualify', state: 'offered' }))).toEqual([
      'accept',
      'reject',
      'needsWork',
      'withdraw',
      'reassign',
      'suppress',
    ])
  })
  it('lets a merged lead only be unmerged, and a suppressed one nothing', () => {
    expect(movesOf(lead({ state: 'closed', closedAs: 'merged', ...inQueue }))).toEqual(['unmerge'])
    expect(movesOf(lead({ state: 'closed', closedAs: 'suppressed', ...inQueue }))).toEqual([])
  })
  it('never wins from qualify, and says what is possible instead', () => {
    const not = illegal(lead({ level: 'qualify', state: 'working' }), 'win')
    expect(not).toMatchObject({
      code: 'no-such-move',
      details: { possible: expect.arrayContaining(['offer']) },
    })
    expect(not?.message).toBe('Winning is not possible: this lead is working at qualify.')
  })
})

describe('who may work a lead', () => {
  const bea = { memberId: 'bea', access: 'member', kind: 'member' }
  it('refuses a colleague, names no names', () => {
    expect(mayWork(lead({}), bea)).toMatchObject({ code: 'not-yours' })
  })
  it('lets its owner, a manager, the system, and anybody while a queue holds it', () => {
    expect(mayWork(lead({ ownerMemberId: 'bea' }), bea)).toBeNull()
    expect(mayWork(lead({}), { ...bea, access: 'manager' })).toBeNull()
    expect(mayWork(lead({}), { ...bea, kind: 'system' })).toBeNull()
    expect(mayWork(lead(inQueue), bea)).toBeNull()
  })
})

describe('the verbs', () => {
  it('claims from a queue, and starts on what was given to oneself', () => {
    const waiting = lead({ level: 'qualify', state: 'waiting', ...inQueue })
    expect(claim(waiting, 'bea')).toMatchObject({ value: { state: 'working', owner: { memberId: 'bea' } } })
    expect(claim({ ...waiting, ownerMemberId: 'bea', ownerQueueId: null }, 'bea').ok).toBe(true)
  })
  it('tells the second claimer that a colleague was first', () => {
    expect(claim(lead({ level: 'qualify', state: 'waiting' }), 'bea')).toMatchObject({
      code: 'already-claimed',
    })
  })
  it('closes without an owner and with a reason', () => {
    expect(close(lead({}), 'refuse', 'spam')).toMatchObject({
      value: { closedAs: 'refused', owner: null, reason: 'spam' },
    })
  })
  it('nurtures only until a day that has not come', () => {
    const working = lead({ level: 'qualify', state: 'working' })
    expect(notNow(working, '2026-03-01', '2026-03-01', 'q', 'timing')).toMatchObject({
      code: 'day-has-passed',
      field: 'until',
    })
    expect(notNow(working, '2026-03-02', '2026-03-01', 'q', 'timing')).toMatchObject({
      value: { level: 'qualify', state: 'nurture' },
    })
  })
  it('wakes to the level it left', () => {
    const asleep = lead({ level: 'convert', state: 'nurture', ...inQueue })
    expect(comeBack(asleep, 'wake', { memberId: 'carl', queueId: null }, null)).toMatchObject({
      value: { level: 'convert', state: 'waiting' },
    })
  })
  it('reassigns at the same level, not to the same owner and not under an open offer', () => {
    const working = lead({ level: 'convert', state: 'working' })
    expect(reassign(working, { memberId: 'carl', queueId: null }, 'absence')).toMatchObject({
      value: { level: 'convert', state: 'working' },
    })
    expect(reassign(working, { memberId: null, queueId: 'pool' }, 'absence')).toMatchObject({
      value: { state: 'waiting' },
    })
    expect(reassign(working, { memberId: 'ann', queueId: null }, 'absence')).toMatchObject({
      code: 'same-owner',
    })
    expect(
      reassign({ ...working, state: 'offered' }, { memberId: 'carl', queueId: null }, 'absence'),
    ).toMatchObject({ code: 'offer-is-open' })
  })
  it('takes a lead out of nurture when it is given to somebody', () => {
    const asleep = lead({ level: 'qualify', state: 'nurture', ...inQueue })
    expect(reassign(asleep, { memberId: 'carl', queueId: null }, 'relationship')).toMatchObject({
      value: { level: 'qualify', state: 'waiting' },
    })
  })
  it('draws a won deal in the lane of convert until serve accepts it', () => {
    expect(heldAs('serve', 'offered')).toBe('convert')
    expect(heldAs('serve', 'working')).toBe('serve')
  })
})

describe('laws', () => {
  const anyLead = fc.record({
    level: fc.constantFrom('gather', 'qualify', 'convert', 'serve'),
    state: fc.constantFrom('new', 'sorting', 'waiting', 'working', 'offered', 'nurture'),
  })
  it('what a move list offers is legal, and all else is refused with that list', () => {
    fc.assert(
      fc.property(anyLead, ({ level, state }) => {
        const one = lead({ level, state } as Partial<LeadNow>)
        const possible = movesOf(one)
        for (const verb of ['release', 'offer', 'win', 'lose', 'wake'] as const) {
          expect(illegal(one, verb) === null).toBe(possible.includes(verb))
        }
      }),
    )
  })
})
