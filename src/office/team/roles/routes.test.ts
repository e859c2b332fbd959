import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, anAssignment, aProductLine, aRole, aTerritory } from '../../../../tests/world.ts'
import { queueOf } from './actions.ts'

describe('roles', () => {
  it(
    'are added, changed, binned and taken out of the bin',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const body = { name: 'Field rep', functions: ['serve', 'convert', 'serve'], reach: 'field' }
      const { status, body: role } = await api.call('POST', '/roles', { body })
      expect(status).toBe(201)
      expect(role).toMatchObject({
        functions: ['convert', 'serve'],
        reach: 'field',
        binned: false,
        version: 1,
      })
      const path = `/roles/${role.id}`
      const patch = { version: 1, name: 'Field closer', functions: ['convert'] }
      expect((await api.call('PATCH', path, { body: patch })).body).toMatchObject({
        functions: ['convert'],
        version: 2,
      })
      expect((await api.call('DELETE', path)).body).toMatchObject({ binned: true, version: 3 })
      const names = async (query: string) =>
        (await api.call('GET', `/roles?${query}`)).body.items.map((one: { name: string }) => one.name)
      expect(await names('')).not.toContain('Field closer')
      expect(await names('binned=true')).toContain('Field closer')
      expect((await api.call('PATCH', path, { body: { binned: false } })).body).toMatchObject({
        binned: false,
      })
      expect(await names('limit=2')).toEqual(['Account manager', 'Closer'])
    }),
  )

  it(
    'refuse a name that is taken, no function, an unknown function, and the bin while they are held',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const add = async (body: object) => (await api.call('POST', '/roles', { body })).body
      expect(await add({ name: 'closer', functions: ['convert'] })).toMatchObject({ code: 'name-taken' })
      expect(await add({ name: 'None', functions: [] })).toMatchObject({
        code: 'invalid',
        field: 'functions',
      })
      expect(await add({ name: 'Odd', functions: ['juggle'] })).toMatchObject({ code: 'invalid' })
      const role = await aRole(work)
      const held = await anAssignment(work, { memberId: scene.ownerId, roleId: role.id })
      expect((await api.call('DELETE', `/roles/${role.id}`)).body.code).toBe('in-use')
      await api.call('PATCH', `/role-assignments/${held.id}`, { body: { untilDay: '2026-03-02' } })
      expect((await api.call('DELETE', `/roles/${role.id}`)).status).toBe(200)
      const other = await aRole(work, { name: 'Other' })
      expect((await api.call('PATCH', `/roles/${other.id}`, { body: { name: 'SDR' } })).body.code).toBe(
        'name-taken',
      )
      expect((await api.call('PATCH', `/roles/${other.id}`, { body: { version: 9 } })).body.code).toBe(
        'stale',
      )
      expect((await api.call('DELETE', `/roles/${scene.newId()}`)).status).toBe(404)
    }),
  )

  it(
    'are for an admin to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work, { access: 'manager' })
      const role = await aRole(work)
      expect((await api.call('GET', '/roles', { as })).status).toBe(200)
      expect(
        (await api.call('POST', '/roles', { as, body: { name: 'X', functions: ['serve'] } })).status,
      ).toBe(403)
      expect((await api.call('PATCH', `/roles/${role.id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/roles/${role.id}`, { as })).status).toBe(403)
    }),
  )
})

describe('role assignments', () => {
  it(
    'begin today unless told otherwise, and are stamped into the journal',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberId = await aMember(work)
      const { id: roleId } = await aRole(work)
      const territory = await aTerritory(work)
      const line = await aProductLine(work)
      const body = { memberId, roleId, share: 40, territoryIds: [territory.id], productLineIds: [line.id] }
      const made = await api.call('POST', '/role-assignments', { body })
      expect(made).toMatchObject({
        status: 201,
        body: { ...body, channelIds: [], dealSize: null, standing: 'primary', fromDay: '2026-03-02' },
      })
      const { rows } = await sql`
        select function, territory_id, product_line_id, detail from journal
        where fact = 'role.assigned' and detail ->> 'memberId' = ${memberId}`.execute(work.tx)
      expect(rows).toEqual([
        {
          function: 'manage',
          territoryId: territory.id,
          productLineId: line.id,
          detail: { memberId, roleId, share: 40 },
        },
      ])
    }),
  )

  it(
    'end on a day and stay on record for the days before',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberId = await aMember(work, { functions: ['qualify'] })
      const list = async (query: string) =>
        (await api.call('GET', `/role-assignments?memberId=${memberId}&${query}`)).body.items
      const [held] = await list('')
      const body = { version: 1, untilDay: '2026-05-01' }
      expect((await api.call('PATCH', `/role-assignments/${held.id}`, { body })).body).toMatchObject({
        untilDay: '2026-05-01',
      })
      expect(await list('asOf=2026-04-30')).toHaveLength(1)
      expect(await list('asOf=2026-05-01')).toHaveLength(0)
      expect(await list('asOf=2026-03-01')).toHaveLength(0)
      expect(await list('')).toHaveLength(1)
      const again = await api.call('PATCH', `/role-assignments/${held.id}`, { body: { untilDay: null } })
      expect(again.body).toMatchObject({ untilDay: null, version: 3 })
    }),
  )

  it(
    'are listed page by page',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      for (let n = 0; n < 3; n++) await aMember(work, { functions: ['serve'] })
      const first = (await api.call('GET', '/role-assignments?limit=3')).body
      const rest = (await api.call('GET', `/role-assignments?limit=3&after=${first.next}`)).body
      expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 1, null])
    }),
  )

  it(
    'refuse what is unknown, held already, or ends before it starts',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberId = await aMember(work)
      const former = await aMember(work, { status: 'former' })
      const { id: roleId } = await aRole(work)
      const code = async (more: object) =>
        (await api.call('POST', '/role-assignments', { body: { memberId, roleId, ...more } })).body.code
      expect(await code({ memberId: former })).toBe('unknown-member')
      expect(await code({ roleId: scene.newId() })).toBe('unknown-role')
      expect(await code({ territoryIds: [scene.newId()] })).toBe('unknown-territory')
      expect(await code({ productLineIds: [scene.newId()] })).toBe('unknown-product-line')
      expect(await code({ channelIds: [scene.newId()] })).toBe('unknown-channel')
      expect(await code({ dealSize: { atLeast: 9, below: 9, currency: 'EUR' } })).toBe('size-upside-down')
      expect(await code({ dealSize: { currency: 'EUR' } })).toBe('size-without-ends')
      expect(await code({ fromDay: '2026-03-02', untilDay: '2026-03-01' })).toBe('ends-before-start')
      expect(await code({ share: 0 })).toBe('invalid')
      expect(await code({ fromDay: '2026-02-30' })).toBe('invalid')
      const held = await anAssignment(work, { memberId, roleId })
      expect(await code({})).toBe('already-assigned')
      const ends = await api.call('PATCH', `/role-assignments/${held.id}`, {
        body: { untilDay: '2026-03-01' },
      })
      expect(ends.body.code).toBe('ends-before-start')
      expect((await api.call('PATCH', `/role-assignments/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect(
        (await api.call('PATCH', `/role-assignments/${held.id}`, { body: { version: 7 } })).body.code,
      ).toBe('stale')
    }),
  )

  it(
    'may be changed by a manager, not by a member',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [memberId, manager] = [await aMember(work), await aMember(work, { access: 'manager' })]
      const body = { memberId, roleId: (await aRole(work)).id }
      expect((await api.call('POST', '/role-assignments', { as: memberId, body })).status).toBe(403)
      const made = await api.call('POST', '/role-assignments', { as: manager, body })
      expect(made.status).toBe(201)
      const path = `/role-assignments/${made.body.id}`
      expect((await api.call('PATCH', path, { as: memberId, body: {} })).status).toBe(403)
    }),
  )
})

describe('queues', () => {
  it(
    'are there from the first day, in the order of the funnel',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { body } = await api.call('GET', '/queues')
      expect(
        body.items.map((one: { function: string; kind: string }) => `${one.function} ${one.kind}`),
      ).toEqual(['gather intake', 'qualify pool', 'qualify nurture', 'convert pool', 'serve pool'])
      expect(await queueOf(work, 'gather', 'intake')).toMatchObject({ name: 'Intake' })
      await expect(queueOf(work, 'serve', 'nurture')).rejects.toThrow('no nurture queue')
    }),
  )
})
