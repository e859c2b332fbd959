import { describe, expect, it } from 'vitest'
import { LEVELS } from '../functions.ts'
import { type Around, type Grant, PROFILES, profileOf, type RoleRights, rightsFrom } from './right.ts'

const QUEUES: Around['queues'] = [
  { id: 'intake', function: 'gather', kind: 'intake', members: null },
  { id: 'pool', function: 'qualify', kind: 'pool', members: null },
  { id: 'spanish', function: 'qualify', kind: 'pool', members: ['cem'] },
  { id: 'sleep', function: 'qualify', kind: 'nurture', members: null },
]
const around = (given: Partial<Around> = {}): Around => ({
  me: { members: ['bea'], functions: ['qualify'] },
  pod: { members: ['bea', 'pod-mate'], functions: ['qualify', 'convert'] },
  team: { members: ['bea', 'cem'], functions: ['qualify'] },
  below: { members: ['bea', 'dan'], functions: ['gather'] },
  queues: QUEUES,
  ...given,
})
const of = (rights: RoleRights, territories: string[] = []): Grant => ({ rights, territories })
const mixed = (see: Partial<RoleRights['see']>, more: Partial<RoleRights> = {}): RoleRights => ({
  ...PROFILES.own_only,
  ...more,
  see: { ...PROFILES.own_only.see, ...see },
})

describe('the rights of a person', () => {
  it('are all there are on the open floor, and work is one’s own', () => {
    const rights = rightsFrom('member', [of(PROFILES.open_floor)], around())
    expect(LEVELS.every((level) => rights.see[level].all)).toBe(true)
    expect(rights.work.convert).toMatchObject({ all: false, members: ['bea'] })
    expect(rights.figures.all).toBe(true)
  })

  it('are one’s own with the queues of functions one holds: sleeping leads belong to the level they left', () => {
    const { see } = rightsFrom('member', [of(PROFILES.own_only)], around())
    expect(see.qualify).toMatchObject({ members: ['bea'], queues: ['pool', 'sleep'] })
    expect(see.gather).toMatchObject({ members: ['bea'], queues: [] })
  })

  it('reach a pool that lists its people by those people only', () => {
    const { see } = rightsFrom('member', [of(PROFILES.own_and_team)], around())
    expect(see.qualify.queues).toContain('spanish')
  })

  it('add up over all roles held', () => {
    const sdr = mixed({ convert: 'nothing', serve: 'nothing' }, { amounts: false })
    const helper = mixed({ gather: 'nothing', qualify: 'nothing', convert: 'nothing', serve: 'pod' })
    const alone = rightsFrom('member', [of(sdr)], around())
    expect([alone.see.serve.none, alone.see.qualify.none, alone.amounts]).toEqual([true, false, false])
    const both = rightsFrom('member', [of(sdr), of(helper)], around())
    expect(both.see.serve).toMatchObject({ none: false, members: ['bea', 'pod-mate'] })
    expect(both.see.convert.none).toBe(true)
    expect(both.amounts).toBe(true)
  })

  it('reach territories by the roles held for them, not by others', () => {
    const grants = [of(PROFILES.by_territory, ['iberia']), of(PROFILES.own_only, ['nordics'])]
    expect(rightsFrom('member', grants, around()).see.gather.territories).toEqual(['iberia'])
  })

  it('of managers reach at least whom they command, of admins everything', () => {
    const nothing = mixed({ gather: 'nothing', qualify: 'nothing', convert: 'nothing', serve: 'nothing' })
    const manager = rightsFrom('manager', [of(nothing)], around())
    expect(manager.see.gather).toMatchObject({
      none: false,
      members: ['bea', 'dan'],
      queues: ['intake', 'sleep'],
    })
    expect(manager.figures).toEqual({ all: false, members: ['bea', 'dan'] })
    const admin = rightsFrom('admin', [of(mixed({}, { amounts: false, personal: false }))], around())
    expect([admin.see.serve.all, admin.work.serve.all, admin.amounts, admin.personal]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('a ready-made set', () => {
  it('is known again, and an own mixture is none', () => {
    expect(profileOf(structuredClone(PROFILES.by_territory))).toBe('by_territory')
    expect(profileOf({ ...PROFILES.own_only, personal: false })).toBeNull()
  })
})
