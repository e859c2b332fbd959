import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf, inBrowser } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, anAssignment, aRole, asMember } from '../../../../tests/world.ts'
import { ANSWERS } from '../../../app.ts'
import { refuse } from '../../../platform/result.ts'
import { leave } from './actions.ts'

describe('reading the team', () => {
  it(
    'lists people by name, whatever the case, page by page',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      for (const name of ['zoe', 'Ädam', 'bob', 'Cy']) await aMember(work, { name })
      const first = await api.call('GET', '/members?limit=3')
      const rest = await api.call('GET', `/members?limit=3&after=${first.body.next}`)
      expect(first.body.items.map((one: { name: string }) => one.name)).toEqual(['bob', 'Cy', 'Olivia Owner'])
      expect(rest.body.items.map((one: { name: string }) => one.name)).toEqual(['zoe', 'Ädam'])
      expect(rest.body.next).toBeNull()
    }),
  )

  it(
    'filters by status and by function held today',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const sdr = await aMember(work, { functions: ['qualify'] })
      await aMember(work, { status: 'former' })
      const who = async (query: string) =>
        (await api.call('GET', `/members?${query}`)).body.items.map((one: { id: string }) => one.id)
      expect((await who('status=active')).sort()).toEqual([sdr, scene.ownerId].sort())
      expect(await who('status=former,invited')).toHaveLength(1)
      expect((await who('function=qualify')).sort()).toEqual([sdr, scene.ownerId].sort())
      expect(await who('function=specialist')).toEqual([])
    }),
  )

  it(
    'says who I am',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { status, body } = await api.call('GET', '/me')
      expect(status).toBe(200)
      expect(body).toMatchObject({
        access: 'owner',
        member: { id: scene.ownerId },
        workspace: { slug: 'pqr-valve' },
      })
      expect(body.functions).toContain('serve')
    }),
  )

  it(
    'answers 404 for nobody, and for what is no id',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      expect((await api.call('GET', `/members/${scene.newId()}`)).status).toBe(404)
      expect((await api.call('GET', '/members/nobody')).status).toBe(404)
    }),
  )
})

describe('changing a member', () => {
  it(
    'changes position and superior, and journals it without the name',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const id = await aMember(work, { name: 'Before' })
      const body = { version: 1, name: 'After', position: 'sales_lead', reportsTo: scene.ownerId }
      const answer = await api.call('PATCH', `/members/${id}`, { body })
      expect(answer).toMatchObject({
        status: 200,
        body: { name: 'After', position: 'sales_lead', version: 2 },
      })
      const { rows } = await sql<{
        rows: object[]
      }>`select rows from journal where fact = 'member.changed'`.execute(work.tx)
      expect(rows[0]?.rows).toEqual([
        { table: 'members', id, set: { position: 'sales_lead', reports_to: scene.ownerId, version: 2 } },
      ])
      const kept = await sql`select before, after from changes where noun_id = ${id}`.execute(work.tx)
      expect(kept.rows).toEqual([{ before: { name: 'Before' }, after: { name: 'After' } }])
    }),
  )

  it(
    'tells who comes second, with the member as it is now',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const id = await aMember(work)
      await api.call('PATCH', `/members/${id}`, { body: { version: 1, name: 'First' } })
      const late = await api.call('PATCH', `/members/${id}`, { body: { version: 1, name: 'Second' } })
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'stale', current: { name: 'First', version: 2 } },
      })
    }),
  )

  it(
    'refuses the last owner, a circle, a stranger as superior, an e-mail and a file name that are taken',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const below = await aMember(work, {
        reportsTo: scene.ownerId,
        email: 'below@example.com',
        externalName: 'BELOW',
      })
      const code = async (id: string, body: object) =>
        (await api.call('PATCH', `/members/${id}`, { body })).body.code
      expect(await code(scene.ownerId, { access: 'admin' })).toBe('last-owner')
      expect(await code(scene.ownerId, { reportsTo: below })).toBe('reports-to-loop')
      expect(await code(below, { reportsTo: scene.newId() })).toBe('unknown-member')
      expect(await code(scene.ownerId, { email: 'BELOW@example.com' })).toBe('email-taken')
      expect(await code(scene.ownerId, { externalName: 'BELOW' })).toBe('name-taken')
      expect(await code(scene.newId(), { position: 'rep' })).toBe('not-found')
    }),
  )

  it(
    'lets members change themselves only, and an admin nobody above',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const member = await aMember(work)
      const admin = await aMember(work, { access: 'admin' })
      const patch = async (as: string, id: string, body: object) =>
        (await api.call('PATCH', `/members/${id}`, { as, body })).body
      expect(await patch(member, member, { name: 'Me', timeZone: 'Europe/Madrid' })).toMatchObject({
        name: 'Me',
      })
      expect(await patch(member, member, { access: 'admin' })).toMatchObject({ status: 403 })
      expect(await patch(member, admin, { name: 'You' })).toMatchObject({ status: 403 })
      expect(await patch(admin, scene.ownerId, { access: 'member' })).toMatchObject({ status: 403 })
      expect(await patch(admin, member, { access: 'owner' })).toMatchObject({ code: 'access-above-own' })
      expect(await patch(admin, member, { access: 'manager' })).toMatchObject({ access: 'manager' })
    }),
  )

  it(
    'refuses a viewer at the door',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const viewer = await aMember(work, { access: 'viewer' })
      const { status } = await api.call('PATCH', `/members/${viewer}`, { as: viewer, body: { name: 'Me' } })
      expect(status).toBe(403)
    }),
  )
})

describe('leaving', () => {
  it(
    'ends assignments and keys, and whoever reported to them reports one step up',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const leaver = await aMember(work, { reportsTo: scene.ownerId, functions: ['qualify'] })
      const below = await aMember(work, { reportsTo: leaver })
      const later = await aRole(work)
      await anAssignment(work, { memberId: leaver, roleId: later.id, fromDay: '2026-06-01' })
      await api.call('GET', '/me', { as: leaver })
      const { status, body } = await api.call('POST', `/members/${leaver}/departure`, {
        body: { version: 1 },
      })
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { status: 'former', functions: [], leftAt: work.now },
      })
      expect((await api.call('GET', '/me', { as: leaver })).status).toBe(401)
      expect((await api.call('GET', `/members/${below}`)).body.reportsTo).toBe(scene.ownerId)
      const { rows } = await sql`
        select from_day, until_day from role_assignments where member_id = ${leaver} order by from_day`.execute(
        work.tx,
      )
      expect(rows).toEqual([
        { fromDay: '2026-03-02', untilDay: '2026-03-02' },
        { fromDay: '2026-06-01', untilDay: '2026-06-01' },
      ])
      const again = await api.call('POST', `/members/${leaver}/departure`, { body: {} })
      expect(again.body.code).toBe('already-left')
    }),
  )

  it(
    'is refused to the last owner, and by whoever answers that work is held',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const alone = await api.call('POST', `/members/${scene.ownerId}/departure`, { body: {} })
      expect(alone).toMatchObject({ status: 409, body: { code: 'last-owner' } })
      const holder = await aMember(work)
      const answers = {
        'member.leaving': async () => refuse('holds-leads', 'Two leads.', { details: { held: 2 } }),
      }
      expect(await leave({ ...work, now: work.now, answers }, holder)).toMatchObject({ code: 'holds-leads' })
      expect(Object.keys(ANSWERS)).toContain('member.leaving')
    }),
  )

  it(
    'is for an admin to say, and not of an owner',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const manager = await aMember(work, { access: 'manager' })
      const admin = await aMember(work, { access: 'admin' })
      const path = `/members/${scene.ownerId}/departure`
      expect((await api.call('POST', path, { as: manager, body: {} })).status).toBe(403)
      expect((await api.call('POST', path, { as: admin, body: {} })).status).toBe(403)
    }),
  )

  it(
    'closes the door for the person',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const owner = inBrowser(work.actor.userId)
      await aMember(work, { access: 'owner' })
      expect((await api.call('GET', '/me', { as: null, headers: owner })).status).toBe(200)
      await leave(await asMember(work, scene.ownerId), scene.ownerId)
      expect((await api.call('GET', '/me', { as: null, headers: owner })).status).toBe(403)
      const { rows } = await sql`select 1 from identity.memberships`.execute(work.tx)
      expect(rows).toEqual([])
    }),
  )
})
