import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aMember, anAssignment, aProduct, aProductLine, aRole } from '../../../tests/world.ts'
import { findOrMakeProductLine, findOrMakeProductLines } from './actions.ts'

const names = (body: { items: { name: string }[] }) => body.items.map((one) => one.name)

describe('product lines', () => {
  it(
    'are added, renamed, binned and taken out of the bin',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const made = await api.call('POST', '/product-lines', { body: { name: 'Small valves' } })
      expect(made).toMatchObject({ status: 201, body: { name: 'Small valves', binned: false, version: 1 } })
      const path = `/product-lines/${made.body.id}`
      const renamed = await api.call('PATCH', path, { body: { version: 1, name: 'Hand valves' } })
      expect(renamed.body).toMatchObject({ name: 'Hand valves', version: 2 })
      expect((await api.call('DELETE', path)).body).toMatchObject({ binned: true })
      expect(names((await api.call('GET', '/product-lines')).body)).toEqual([])
      expect(names((await api.call('GET', '/product-lines?binned=true')).body)).toEqual(['Hand valves'])
      expect((await api.call('PATCH', path, { body: { binned: false } })).body).toMatchObject({
        binned: false,
      })
    }),
  )

  it(
    'refuse a name that is taken, also when coming out of the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const valves = await aProductLine(work, 'Valves')
      expect((await api.call('POST', '/product-lines', { body: { name: 'VALVES' } })).body).toMatchObject({
        code: 'name-taken',
        field: 'name',
      })
      const pumps = await aProductLine(work, 'Pumps')
      const rename = await api.call('PATCH', `/product-lines/${pumps.id}`, { body: { name: 'valves' } })
      expect(rename.body.code).toBe('name-taken')
      await api.call('DELETE', `/product-lines/${valves.id}`)
      await aProductLine(work, 'valves')
      const back = await api.call('PATCH', `/product-lines/${valves.id}`, { body: { binned: false } })
      expect(back.body.code).toBe('name-taken')
    }),
  )

  it(
    'stay out of the bin while products or people need them',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const line = await aProductLine(work)
      const product = await aProduct(work, { productLineId: line.id })
      const role = await aRole(work)
      const held = await anAssignment(work, {
        memberId: scene.ownerId,
        roleId: role.id,
        productLineIds: [line.id],
      })
      const bin = async () => (await api.call('DELETE', `/product-lines/${line.id}`)).body
      expect(await bin()).toMatchObject({ code: 'in-use', products: 1, assignments: 1 })
      await api.call('DELETE', `/products/${product.id}`)
      await api.call('PATCH', `/role-assignments/${held.id}`, { body: { untilDay: '2026-03-02' } })
      expect(await bin()).toMatchObject({ binned: true })
    }),
  )

  it(
    'answer stale and unknown ones, and are for an admin to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const line = await aProductLine(work)
      const as = await aMember(work, { access: 'manager' })
      const path = `/product-lines/${line.id}`
      expect((await api.call('PATCH', path, { body: { version: 2, name: 'X' } })).body.code).toBe('stale')
      expect((await api.call('PATCH', `/product-lines/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect((await api.call('DELETE', `/product-lines/${scene.newId()}`)).status).toBe(404)
      expect((await api.call('POST', '/product-lines', { as, body: { name: 'X' } })).status).toBe(403)
      expect((await api.call('PATCH', path, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', path, { as })).status).toBe(403)
      expect((await api.call('GET', '/product-lines', { as })).status).toBe(200)
    }),
  )

  it(
    'are found by name for imports, whatever the case, and made once',
    inTransaction(async (work) => {
      const valves = await aProductLine(work, 'Valves')
      const found = await findOrMakeProductLines(work, ['valves', 'Home care', 'HOME CARE', 'ΟΔΟΣ', 'οδοσ'])
      expect(found.get('valves')).toBe(valves.id)
      expect(found.get('Home care')).toBe(found.get('HOME CARE'))
      expect(found.get('ΟΔΟΣ')).toBe(found.get('οδοσ'))
      expect(await findOrMakeProductLine(work, 'home care')).toBe(found.get('Home care'))
      const { rows } = await sql`select id from journal where fact = 'product-line.added'`.execute(work.tx)
      expect(rows).toHaveLength(3)
    }),
  )
})

describe('products', () => {
  it(
    'are added with a price, changed, binned and taken out of the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const line = await aProductLine(work)
      const unitPrice = { amount: 125_000, currency: 'EUR' }
      const body = { productLineId: line.id, name: 'Ball valve DN50', code: 'BV-50', unitPrice }
      const made = await api.call('POST', '/products', { body })
      expect(made).toMatchObject({ status: 201, body: { ...body, binned: false, version: 1 } })
      const path = `/products/${made.body.id}`
      expect((await api.call('GET', path)).body).toEqual(made.body)
      const cheaper = await api.call('PATCH', path, {
        body: { version: 1, unitPrice: { amount: 99_900, currency: 'EUR' } },
      })
      expect(cheaper.body).toMatchObject({ unitPrice: { amount: 99_900, currency: 'EUR' }, version: 2 })
      expect((await api.call('PATCH', path, { body: { unitPrice: null } })).body.unitPrice).toBeNull()
      expect((await api.call('DELETE', path)).body.binned).toBe(true)
      expect((await api.call('GET', '/products')).body.items).toEqual([])
      expect((await api.call('PATCH', path, { body: { binned: false } })).body.binned).toBe(false)
    }),
  )

  it(
    'are listed by name, of one line or of all, page by page',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const line = await aProductLine(work)
      await aProduct(work, { name: 'b', productLineId: line.id })
      await aProduct(work, { name: 'A', productLineId: line.id })
      await aProduct(work, { name: 'c' })
      const first = (await api.call('GET', '/products?limit=2')).body
      expect(names(first)).toEqual(['A', 'b'])
      expect(names((await api.call('GET', `/products?limit=2&after=${first.next}`)).body)).toEqual(['c'])
      expect(names((await api.call('GET', `/products?productLineId=${line.id}`)).body)).toEqual(['A', 'b'])
    }),
  )

  it(
    'refuse an unknown line, a code that is taken, and prices that are none',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { productLineId, id } = await aProduct(work, { code: 'BV-50' })
      const add = async (more: object) =>
        (await api.call('POST', '/products', { body: { productLineId, name: 'X', ...more } })).body.code
      expect(await add({ productLineId: scene.newId() })).toBe('unknown-product-line')
      expect(await add({ code: 'bv-50' })).toBe('code-taken')
      expect(await add({ unitPrice: { amount: 1.5, currency: 'EUR' } })).toBe('invalid')
      expect(await add({ unitPrice: { amount: -1, currency: 'EUR' } })).toBe('invalid')
      expect(await add({ name: 'nul\u0000' })).toBe('invalid')
      const other = await aProduct(work, { code: 'OTHER' })
      const patch = async (body: object) =>
        (await api.call('PATCH', `/products/${other.id}`, { body })).body.code
      expect(await patch({ code: 'BV-50' })).toBe('code-taken')
      expect(await patch({ productLineId: scene.newId() })).toBe('unknown-product-line')
      expect(await patch({ version: 3 })).toBe('stale')
      await api.call('DELETE', `/products/${id}`)
      expect(await patch({ code: 'BV-50' })).toBe('BV-50')
      expect((await api.call('PATCH', `/products/${id}`, { body: { binned: false } })).body.code).toBe(
        'code-taken',
      )
    }),
  )

  it(
    'answer unknown ones, and are for an admin to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work, { access: 'manager' })
      const { id, productLineId } = await aProduct(work)
      for (const method of ['GET', 'DELETE'] as const) {
        expect((await api.call(method, `/products/${scene.newId()}`)).status).toBe(404)
      }
      expect((await api.call('PATCH', `/products/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect((await api.call('POST', '/products', { as, body: { productLineId, name: 'X' } })).status).toBe(
        403,
      )
      expect((await api.call('PATCH', `/products/${id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/products/${id}`, { as })).status).toBe(403)
    }),
  )
})
