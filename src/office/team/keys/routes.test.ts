import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf, inBrowser } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { makeKey } from './actions.ts'

describe('API keys', () => {
  it(
    'are told once, open what their access allows, and are revoked',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const headers = inBrowser(work.actor.userId)
      const made = await api.call('POST', '/api-keys', {
        as: null,
        headers,
        body: { name: 'sync', access: 'viewer' },
      })
      expect(made).toMatchObject({
        status: 201,
        body: { apiKey: { name: 'sync', access: 'viewer', revokedAt: null } },
      })
      const bearer = { authorization: `Bearer ${made.body.key}` }
      expect((await api.call('GET', '/me', { as: null, headers: bearer })).body.access).toBe('viewer')
      expect((await api.call('GET', '/api-keys', { as: null, headers: bearer })).status).toBe(403)
      const listed = await api.call('GET', '/api-keys', { as: null, headers })
      expect(JSON.stringify(listed.body)).not.toMatch(/baton_|hash/i)
      const path = `/api-keys/${made.body.apiKey.id}`
      expect((await api.call('DELETE', path, { as: null, headers })).body.revokedAt).toBe(work.now)
      expect((await api.call('DELETE', path, { as: null, headers })).status).toBe(200)
      expect((await api.call('GET', '/me', { as: null, headers: bearer })).status).toBe(401)
      const journal = await sql`select fact, rows, detail from journal where fact like 'key.%'`.execute(
        work.tx,
      )
      expect(JSON.stringify(journal.rows)).not.toMatch(/baton_|hash|sync/i)
    }),
  )

  it(
    'give no access above the own, and are not made with a key',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const member = await asMember(work, await aMember(work))
      expect(await makeKey(member, { name: 'x', access: 'admin' })).toMatchObject({
        code: 'access-above-own',
      })
      expect(await makeKey(member, { name: 'x', access: 'member' })).toMatchObject({ ok: true })
      expect((await api.call('POST', '/api-keys', { body: { name: 'child' } })).status).toBe(403)
    }),
  )

  it(
    'are seen and revoked by their owner or an admin only',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [ann, bob] = [await aMember(work), await aMember(work)]
      const made = await makeKey(await asMember(work, ann), { name: 'mine', access: 'member' })
      const id = made.ok ? made.value.apiKey.id : ''
      const names = async (as: string, query = '') =>
        (await api.call('GET', `/api-keys?${query}`, { as })).body.items?.map(
          (one: { name: string }) => one.name,
        )
      expect(await names(ann)).toContain('mine')
      expect(await names(bob)).not.toContain('mine')
      expect(await names(scene.ownerId, 'everybody=true')).toContain('mine')
      expect((await api.call('GET', '/api-keys?everybody=true', { as: bob })).status).toBe(403)
      expect((await api.call('DELETE', `/api-keys/${id}`, { as: bob })).status).toBe(404)
      expect((await api.call('DELETE', `/api-keys/${id}`)).status).toBe(200)
    }),
  )

  it(
    'are listed page by page, newest first',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      for (const name of ['one', 'two', 'three']) await makeKey(work, { name, access: 'viewer' })
      const first = (await api.call('GET', '/api-keys?limit=3')).body
      const rest = (await api.call('GET', `/api-keys?limit=3&after=${first.next}`)).body
      const names = [...first.items, ...rest.items].map((one: { name: string }) => one.name)
      expect(names).toEqual(['test', 'three', 'two', 'one'])
    }),
  )
})
