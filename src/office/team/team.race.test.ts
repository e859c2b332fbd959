import { describe, expect, it } from 'vitest'
import { onItsOwnDatabase } from '../../../tests/committed.ts'
import { SET_UP } from '../../../tests/fixture.ts'
import { firstRun } from '../../first-run.ts'
import { mustBeOk, ok, type Result } from '../../platform/result.ts'
import { findOrMakeChannels } from '../marketing/actions.ts'
import { changeMember, leave } from './members/actions.ts'
import { enrol, membersOfFile } from './members/enrol.ts'

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.code)

describe('two at the same moment', () => {
  it(
    'set up Baton: one does, the other is told',
    onItsOwnDatabase(async ({ outside }) => {
      const second = { ...SET_UP, email: 'second@example.com' }
      const outcomes = await Promise.all(
        [SET_UP, second].map((one) => firstRun(outside, one, { allowMore: false })),
      )
      expect(outcomes.map(code).sort()).toEqual(['already-set-up', 'ok'])
    }),
  )

  it(
    'bring the same new channels and people: each is made once',
    onItsOwnDatabase(async ({ outside, as }) => {
      const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
      const bring = () =>
        as(workspaceId, memberId, async (work) => {
          const channels = await findOrMakeChannels(work, ['email', 'display'])
          const people = await membersOfFile(work, ['a1', 'b2'])
          return ok([...channels.values(), ...people.values()].sort().join())
        })
      const outcomes = (await Promise.all([bring(), bring(), bring()])).map(mustBeOk)
      expect(new Set(outcomes).size).toBe(1)
    }),
  )

  it(
    'step down as the last two owners: one stays',
    onItsOwnDatabase(async ({ outside, as }) => {
      const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
      const made = await as(workspaceId, memberId, async (work) =>
        ok(await enrol(work, [{ name: 'Second', status: 'active', access: 'owner' }])),
      )
      const other = mustBeOk(made)[0] as string
      const outcomes = await Promise.all([
        as(workspaceId, memberId, (work) => changeMember(work, memberId, { access: 'member' })),
        as(workspaceId, other, (work) => leave(work, other)),
      ])
      expect(outcomes.map(code).sort()).toEqual(['last-owner', 'ok'])
    }),
  )
})
