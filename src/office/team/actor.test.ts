import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { aMember, anAssignment, aRole, asMember, aTerritory } from '../../../tests/world.ts'
import { assignmentFor, functionsOf, type Work } from '../../platform/work.ts'
import { actorOf, lesserAccess, memberActor, systemActor } from './actor.ts'
import { makeKey, revokeKey } from './keys/actions.ts'
import { leave } from './members/actions.ts'
import { readKey } from './token.ts'

const keyClaim = (key: string) => ({
  kind: 'key' as const,
  ...(readKey(key) as { workspaceId: string; keyHash: string }),
})

async function aKey(work: Work, access: 'viewer' | 'member' | 'owner' = 'member') {
  const made = await makeKey(work, { name: 'sync', access })
  if (!made.ok) throw new Error(made.code)
  return made.value
}

describe('who acts', () => {
  it(
    'is the member behind a signed-in person, with the functions held today',
    inTransaction(async (work, { workspaceId, ownerId }) => {
      const claim = { kind: 'person' as const, workspaceId, userId: work.actor.userId as string }
      const actor = await actorOf(work.tx, claim, work.now)
      expect(actor).toMatchObject({
        kind: 'member',
        memberId: ownerId,
        access: 'owner',
        timeZone: 'Europe/London',
      })
      expect(actor?.workspace).toEqual({
        slug: 'pqr-valve',
        name: 'PQR Valve',
        timeZone: 'Europe/London',
        currency: 'EUR',
      })
      expect(functionsOf(actor as NonNullable<typeof actor>)).toContain('gather')
    }),
  )

  it(
    'is nobody for a stranger, and for a member who has left',
    inTransaction(async (work, { workspaceId }) => {
      const stranger = { kind: 'person' as const, workspaceId, userId: 'stranger' }
      expect(await actorOf(work.tx, stranger, work.now)).toBeNull()
      const memberId = await aMember(work)
      const key = await aKey(await asMember(work, memberId))
      expect(await actorOf(work.tx, keyClaim(key.key), work.now)).not.toBeNull()
      await leave(work, memberId)
      expect(await actorOf(work.tx, keyClaim(key.key), work.now)).toBeNull()
    }),
  )

  it(
    'has the lesser access of a key and its member',
    inTransaction(async (work) => {
      const low = await aKey(work, 'viewer')
      expect(await actorOf(work.tx, keyClaim(low.key), work.now)).toMatchObject({
        kind: 'key',
        access: 'viewer',
        userId: null,
      })
      expect(lesserAccess('admin', 'member')).toBe('member')
      expect(lesserAccess('viewer', 'owner')).toBe('viewer')
    }),
  )

  it(
    'is nobody once the key is revoked',
    inTransaction(async (work) => {
      const { key, apiKey } = await aKey(work)
      await revokeKey(work, apiKey.id)
      expect(await actorOf(work.tx, keyClaim(key), work.now)).toBeNull()
    }),
  )

  it(
    'holds what is held on the day of the workspace, not of the clock in Greenwich',
    inTransaction(async (work, { clock, workspaceId }) => {
      await sql`update workspaces set time_zone = 'Pacific/Auckland' where workspace_id = ${workspaceId}`.execute(
        work.tx,
      )
      const memberId = await aMember(work)
      const role = await aRole(work, { functions: ['qualify'] })
      await anAssignment(work, { memberId, roleId: role.id, fromDay: '2026-03-03', untilDay: '2026-03-04' })
      const functionsAt = async (instant: string) => {
        clock.set(instant)
        return functionsOf(await memberActor(work.tx, workspaceId, memberId, work.now))
      }
      expect(await functionsAt('2026-03-02T10:59:59.000Z')).toEqual([])
      expect(await functionsAt('2026-03-02T11:00:00.000Z')).toEqual(['qualify'])
      expect(await functionsAt('2026-03-03T10:59:59.000Z')).toEqual(['qualify'])
      expect(await functionsAt('2026-03-03T11:00:00.000Z')).toEqual([])
    }),
  )

  it(
    'stamps facts with the most specific assignment',
    inTransaction(async (work) => {
      const memberId = await aMember(work)
      const role = await aRole(work, { functions: ['convert'] })
      const territory = await aTerritory(work)
      await anAssignment(work, { memberId, roleId: role.id, share: 90 })
      const special = await anAssignment(work, {
        memberId,
        roleId: role.id,
        share: 10,
        territoryIds: [territory.id],
      })
      const { actor } = await asMember(work, memberId)
      expect(assignmentFor(actor, 'convert')).toBe(special.id)
      expect(assignmentFor(actor, 'gather')).toBeNull()
    }),
  )

  it(
    'is the system where nobody asks',
    inTransaction(async (work, { workspaceId }) => {
      expect(await systemActor(work.tx, workspaceId)).toMatchObject({
        kind: 'system',
        memberId: null,
        access: 'owner',
      })
    }),
  )
})
