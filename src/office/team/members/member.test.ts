import { describe, expect, it } from 'vitest'
import { keepsAnOwner, mayChange, mayCommand, mayGive, mayReportTo } from './member.ts'

const person = (id: string, reportsTo: string | null = null, status = 'active', access = 'member') => ({
  id,
  reportsTo,
  status,
  access,
})
const as = (memberId: string, access: 'viewer' | 'member' | 'manager' | 'admin' | 'owner') => ({
  memberId,
  access,
})
const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)

describe('changing a member', () => {
  it('lets everybody change their own name and time zone, and nothing else', () => {
    expect(code(mayChange(as('ann', 'member'), person('ann'), ['name', 'timeZone']))).toBe('ok')
    expect(code(mayChange(as('ann', 'member'), person('ann'), ['name', 'access']))).toBe('forbidden')
    expect(code(mayChange(as('ann', 'member'), person('bob'), ['name']))).toBe('forbidden')
  })

  it('leaves the rest to an admin, but not towards those above the admin', () => {
    expect(code(mayChange(as('ann', 'admin'), person('bob'), ['position']))).toBe('ok')
    expect(code(mayChange(as('ann', 'manager'), person('bob'), ['position']))).toBe('forbidden')
    expect(code(mayCommand(as('ann', 'admin'), person('bob', null, 'active', 'owner')))).toBe('forbidden')
  })

  it('gives no access above the own', () => {
    expect(code(mayGive(as('ann', 'admin'), 'admin'))).toBe('ok')
    expect(code(mayGive(as('ann', 'admin'), 'owner'))).toBe('access-above-own')
  })

  it('keeps at least one owner', () => {
    expect(code(keepsAnOwner([{ id: 'ann' }], 'ann'))).toBe('last-owner')
    expect(code(keepsAnOwner([{ id: 'ann' }, { id: 'bob' }], 'ann'))).toBe('ok')
  })
})

describe('reporting to somebody', () => {
  const team = [person('top'), person('mid', 'top'), person('low', 'mid'), person('gone', null, 'former')]

  it('goes up the chain, or to nobody', () => {
    expect(code(mayReportTo(team, 'low', 'top'))).toBe('ok')
    expect(code(mayReportTo(team, 'low', null))).toBe('ok')
    expect(code(mayReportTo(team, 'new', 'low'))).toBe('ok')
  })

  it('never goes round in a circle', () => {
    expect(code(mayReportTo(team, 'top', 'top'))).toBe('reports-to-loop')
    expect(code(mayReportTo(team, 'top', 'low'))).toBe('reports-to-loop')
    expect(code(mayReportTo(team, 'mid', 'low'))).toBe('reports-to-loop')
  })

  it('needs somebody who is there', () => {
    expect(code(mayReportTo(team, 'low', 'gone'))).toBe('unknown-member')
    expect(code(mayReportTo(team, 'low', 'nobody'))).toBe('unknown-member')
  })
})
