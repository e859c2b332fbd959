import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aChannel, aMember, anAssignment, aRole, aTerritory } from '../../../../tests/world.ts'
import { memberActor } from '../actor.ts'

const HALF = { share: 50, standing: 'overflow' as const }

describe('a role that changes', () => {
  it(
    'ends and begins anew, so that the days before stay as they were',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberId = await aMember(work)
      const held = await anAssignment(work, {
        memberId,
        roleId: (await aRole(work)).id,
        fromDay: '2026-01-05',
      })
      const [north, south] = [await aTerritory(work), await aTerritory(work)]
      const body = { assignmentId: held.id, version: 1, ...HALF, territoryIds: [north.id, south.id] }
      const { status, body: changed } = await api.call('POST', '/role-changes', { body })
      expect(status).toBe(201)
      expect(changed.ended).toMatchObject({ id: held.id, share: 100, untilDay: '2026-03-02', version: 2 })
      expect(changed.begun).toMatchObject({ ...HALF, fromDay: '2026-03-02', untilDay: null, version: 1 })
      expect([...changed.begun.territoryIds].sort()).toEqual([north.id, south.id].sort())
      const on = async (asOf: string) =>
        (await api.call('GET', `/role-assignments?memberId=${memberId}&asOf=${asOf}`)).body.items
      expect(await on('2026-03-01')).toMatchObject([{ share: 100, standing: 'primary', territoryIds: [] }])
      expect(await on('2026-03-02')).toMatchObject([HALF])
    }),
  )

  it(
    'may change on a later day, keeps what is not named, and can lose a limit',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const channel = await aChannel(work)
      const dealSize = { atLeast: null, below: 50_000, currency: 'EUR' }
      const held = await anAssignment(work, {
        ...{ memberId: scene.ownerId, roleId: (await aRole(work)).id },
        ...{ share: 30, channelIds: [channel.id], dealSize },
      })
      const change = async (more: object) => (await api.call('POST', '/role-changes', { body: more })).body
      const { begun } = await change({ assignmentId: held.id, fromDay: '2026-04-01', channelIds: [] })
      expect(begun).toMatchObject({ share: 30, channelIds: [], dealSize, fromDay: '2026-04-01' })
      expect(await change({ assignmentId: held.id, fromDay: '2026-04-02' })).toMatchObject({
        code: 'already-ended',
      })
      const { begun: last } = await change({ assignmentId: begun.id, dealSize: null })
      expect(last).toMatchObject({ dealSize: null, fromDay: '2026-04-01' })
    }),
  )

  it(
    'is refused when stale, unknown, or when the new limits are held beside it already',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberId = await aMember(work)
      const roleId = (await aRole(work)).id
      const { id: north } = await aTerritory(work)
      const one = await anAssignment(work, { memberId, roleId })
      await anAssignment(work, { memberId, roleId, territoryIds: [north] })
      const code = async (body: object) => (await api.call('POST', '/role-changes', { body })).body.code
      expect(await code({ assignmentId: one.id, territoryIds: [north] })).toBe('already-assigned')
      expect(await code({ assignmentId: one.id, version: 7 })).toBe('stale')
      expect(await code({ assignmentId: one.id, channelIds: [scene.newId()] })).toBe('unknown-channel')
      expect(await code({ assignmentId: scene.newId() })).toBe('not-found')
    }),
  )

  it(
    'stamps facts with the most specific assignment held today',
    inTransaction(async (work, scene) => {
      const memberId = await aMember(work)
      const roleId = (await aRole(work, { functions: ['qualify'] })).id
      const { id: north } = await aTerritory(work)
      await anAssignment(work, { memberId, roleId })
      const dealSize = { atLeast: 1000, below: null, currency: 'EUR' }
      const special = await anAssignment(work, {
        memberId,
        roleId,
        share: 10,
        territoryIds: [north],
        dealSize,
      })
      const actor = await memberActor(work.tx, scene.workspaceId, memberId, work.now)
      expect(actor.assignments.find((held) => held.id === special.id)?.limits).toBe(2)
      expect(actor.assignments.map((held) => held.limits).sort()).toEqual([0, 2])
      const { rows } = await sql`select 1 from role_assignments where deal_at_least = 1000`.execute(work.tx)
      expect(rows).toHaveLength(1)
    }),
  )
})
