import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'

describe('a link to a new password', () => {
  it(
    'is handed to an admin, and the journal tells of it without the link',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const admin = await aMember(work, { access: 'admin' })
      const bea = await aMember(work, { email: 'bea@pqr.example' })
      const made = await api.call('POST', `/members/${bea}/reset-links`, { as: admin })
      expect(made).toMatchObject({
        status: 201,
        body: { link: expect.stringContaining('/reset-password?token=') },
      })
      const { rows } = await sql<{ detail: object }>`
        select detail from journal where workspace_id = ${scene.workspaceId} and fact = 'reset-link.made'`.execute(
        work.tx,
      )
      expect(rows).toEqual([{ detail: { memberId: bea } }])
    }),
  )

  it(
    'is not for a manager to make',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const manager = await aMember(work, { access: 'manager' })
      const bea = await aMember(work, { email: 'bea@pqr.example' })
      const refused = await api.call('POST', `/members/${bea}/reset-links`, { as: manager })
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }),
  )

  it(
    'is not made by an admin for an owner',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const admin = await aMember(work, { access: 'admin' })
      const owner = await aMember(work, { access: 'owner', email: 'otto@pqr.example' })
      const refused = await api.call('POST', `/members/${owner}/reset-links`, { as: admin })
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }),
  )

  it(
    'is not made for who never joined, who left, or who is not of this company',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const code = async (id: string) => (await api.call('POST', `/members/${id}/reset-links`)).body.code
      expect(await code(await aMember(work, { status: 'invited', email: 'new@pqr.example' }))).toBe(
        'not-active',
      )
      expect(await code(await aMember(work, { status: 'former', email: 'old@pqr.example' }))).toBe(
        'not-active',
      )
      expect(await code(scene.newId())).toBe('not-found')
    }),
  )
})
