import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'

describe('the company', () => {
  it(
    'is read and changed',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { body } = await api.call('GET', '/workspace')
      expect(body).toMatchObject({
        slug: 'pqr-valve',
        name: 'PQR Valve',
        currency: 'EUR',
        demo: false,
        version: 1,
      })
      const patch = { version: 1, name: 'PQR Valves', timeZone: 'Europe/Madrid', currency: 'USD' }
      const changed = await api.call('PATCH', '/workspace', { body: patch })
      expect(changed).toMatchObject({ status: 200, body: { ...patch, version: 2 } })
      expect((await api.call('GET', '/me')).body.workspace).toMatchObject({
        name: 'PQR Valves',
        currency: 'USD',
      })
    }),
  )

  it(
    'refuses what is stale, and zones and currencies there are not',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const code = async (body: object) => (await api.call('PATCH', '/workspace', { body })).body.code
      expect(await code({ version: 4, name: 'X' })).toBe('stale')
      expect(await code({ timeZone: 'Mars/Olympus' })).toBe('invalid')
      expect(await code({ currency: 'euro' })).toBe('invalid')
      expect(await code({ name: '  ' })).toBe('invalid')
    }),
  )

  it(
    'is for an admin to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work, { access: 'manager' })
      expect((await api.call('PATCH', '/workspace', { as, body: { name: 'X' } })).status).toBe(403)
    }),
  )
})
