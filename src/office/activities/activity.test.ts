import { describe, expect, it } from 'vitest'
import { cannotLog, directionOf, functionServed, isTouch, mayChange } from './activity.ts'

const now = '2026-03-02T10:00:00.000Z'
const me = { memberId: 'me', kind: 'member', functions: ['convert', 'qualify'] }

describe('a touch', () => {
  it('is what we did towards them', () => {
    expect(isTouch({ kind: 'call', direction: 'out' })).toBe(true)
    expect(isTouch({ kind: 'mail', direction: 'out' })).toBe(true)
  })
  it('is neither what they did nor a note nor a task', () => {
    expect(isTouch({ kind: 'call', direction: 'in' })).toBe(false)
    expect(isTouch({ kind: 'note', direction: null })).toBe(false)
    expect(isTouch({ kind: 'task', direction: 'out' })).toBe(false)
  })
  it('goes out unless said otherwise', () => {
    expect(directionOf({ kind: 'call' })).toBe('out')
    expect(directionOf({ kind: 'call', direction: 'in' })).toBe('in')
    expect(directionOf({ kind: 'note', direction: 'out' })).toBeNull()
  })
})

describe('logging', () => {
  it('knows outcomes of calls only', () => {
    expect(cannotLog({ kind: 'call', outcome: 'busy' }, now)).toBeNull()
    expect(cannotLog({ kind: 'mail', outcome: 'busy' }, now)).toMatchObject({ code: 'outcome-of-a-call' })
  })
  it('refuses what has not happened yet, but forgives a clock that runs ahead', () => {
    expect(cannotLog({ kind: 'call', at: '2026-03-02T10:04:00.000Z' }, now)).toBeNull()
    expect(cannotLog({ kind: 'call', at: '2026-03-03T10:00:00.000Z' }, now)).toMatchObject({
      code: 'not-yet',
    })
  })
})

describe('the function served', () => {
  it('is that of the lead one holds', () => {
    expect(functionServed(undefined, { ownerMemberId: 'me', heldAs: 'qualify' }, me)).toMatchObject({
      value: 'qualify',
    })
  })
  it("is one's first along the funnel on a colleague's lead", () => {
    const lead = { ownerMemberId: 'you', heldAs: 'gather' } as const
    expect(functionServed(undefined, lead, me)).toMatchObject({ value: 'qualify' })
  })
  it('is the one said, when one holds it', () => {
    expect(functionServed('convert', null, me)).toMatchObject({ value: 'convert' })
    expect(functionServed('serve', null, me)).toMatchObject({ ok: false, code: 'not-your-function' })
  })
  it('is that of the lead for who holds none', () => {
    const nobody = { ...me, functions: [] }
    expect(functionServed(undefined, { ownerMemberId: null, heldAs: 'serve' }, nobody)).toMatchObject({
      value: 'serve',
    })
    expect(functionServed(undefined, null, nobody)).toMatchObject({ value: 'manage' })
  })
})

describe('changing what was logged', () => {
  it('is for who did it and for those who command', () => {
    expect(mayChange({ memberId: 'me' }, { memberId: 'me', access: 'member', kind: 'member' })).toBeNull()
    expect(mayChange({ memberId: 'me' }, { memberId: 'boss', access: 'manager', kind: 'member' })).toBeNull()
    expect(mayChange({ memberId: 'me' }, { memberId: 'you', access: 'member', kind: 'key' })).toMatchObject({
      code: 'not-yours',
    })
  })
})
