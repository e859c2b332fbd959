import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, anAssignment, aRole, aTerritory } from '../../../../tests/world.ts'

describe('territories', () => {
  it(
    'are added, changed, binned and taken out of the bin',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const made = await api.call('POST', '/territories', {
        body: { name: 'Iberia', countries: ['PT', 'ES', 'PT'] },
      })
      expect(made).toMatchObject({ status: 201, body: { countries: ['ES', 'PT'], binned: false } })
      const path = `/territories/${made.body.id}`
      expect((await api.call('PATCH', path, { body: { countries: ['ES'] } })).body).toMatchObject({
        countries: ['ES'],
      })
      expect((await api.call('DELETE', path)).body).toMatchObject({ binned: true })
      expect((await api.call('GET', '/territories')).body.items).toEqual([])
      expect((await api.call('PATCH', path, { body: { binned: false } })).body).toMatchObject({
        binned: false,
      })
      expect((await api.call('GET', '/territories')).body.items).toHaveLength(1)
    }),
  )

  it(
    'refuse a name that is taken, what is no country, and the bin while somebody works in them',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { id } = await aTerritory(work, { name: 'North' })
      const add = async (body: object) => (await api.call('POST', '/territories', { body })).body.code
      expect(await add({ name: 'NORTH' })).toBe('name-taken')
      expect(await add({ name: 'South', countries: ['Spain'] })).toBe('invalid')
      const role = await aRole(work)
      await anAssignment(work, { memberId: scene.ownerId, roleId: role.id, territoryIds: [id] })
      expect((await api.call('DELETE', `/territories/${id}`)).body.code).toBe('in-use')
      expect((await api.call('PATCH', `/territories/${id}`, { body: { version: 5 } })).body.code).toBe(
        'stale',
      )
      expect((await api.call('PATCH', `/territories/${scene.newId()}`, { body: {} })).status).toBe(404)
    }),
  )

  it(
    'are for a manager to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work)
      const { id } = await aTerritory(work)
      expect((await api.call('POST', '/territories', { as, body: { name: 'X' } })).status).toBe(403)
      expect((await api.call('PATCH', `/territories/${id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/territories/${id}`, { as })).status).toBe(403)
    }),
  )
})
