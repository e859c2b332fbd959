import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aLead, atConvert, withAnswers, won } from '../../../tests/story.ts'
import { aMember, aProduct } from '../../../tests/world.ts'

describe('customers over HTTP', () => {
  it(
    'are listed with their last order, totals, next reorder and open needs',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const first = await won(withAnswers(work))
      scene.clock.advance(86_400_000)
      const second = await won(work)
      await atConvert(work)
      const need = { leadId: first.lead.id, kind: 'renewal', interest: 'for another year' }
      expect(await call('POST', '/future-needs', { body: need })).toMatchObject({
        status: 201,
        body: { kind: 'renewal' },
      })
      const [order] = (await call('GET', `/orders?lead=${first.lead.id}`)).body.items
      const reorder = { version: 1, reorderOn: '2026-09-01' }
      expect((await call('PATCH', `/orders/${order.id}`, { body: reorder })).body).toMatchObject({
        reorderOn: '2026-09-01',
      })
      const page = await call('GET', '/customers?limit=1')
      expect(page.body.items).toMatchObject([
        { id: second.lead.accountId, openNeeds: 0, nextReorderOn: null },
      ])
      const rest = await call('GET', `/customers?limit=1&after=${page.body.next}`)
      expect(rest.body).toMatchObject({
        items: [
          {
            id: first.lead.accountId,
            owner: { id: scene.ownerId },
            orders: 1,
            bought: [{ amount: 125_000, currency: 'EUR' }],
            nextReorderOn: '2026-09-01',
            openNeeds: 1,
          },
        ],
        next: null,
      })
      const ids = async (query: string) =>
        (await call('GET', `/customers?${query}`)).body.items.map((one: { id: string }) => one.id)
      expect(await ids('reorderTo=2026-09-30')).toEqual([first.lead.accountId])
      expect(await ids('owner=me')).toHaveLength(2)
      expect(await ids(`search=${encodeURIComponent(rest.body.items[0].name.toUpperCase())}`)).toContain(
        first.lead.accountId,
      )
      expect(await ids('search=100%25')).toEqual([])
    }),
  )
  it(
    'are read whole: orders, buyers and end users apart, the chain of leads',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { lead } = await won(withAnswers(work))
      const body = { leadId: lead.id, kind: 'referral', interest: 'heard of you', account: { name: 'Gamma' } }
      const referred = (await call('POST', '/future-needs', { body })).body.leadId
      const [order] = (await call('GET', `/orders?account=${lead.accountId}`)).body.items
      const contactId = (await aLead(work)).contactId
      const withUser = await call('POST', '/end-users', { body: { orderId: order.id, contactId } })
      expect(withUser).toMatchObject({ status: 201, body: { endUsers: [{ contact: { id: contactId } }] } })
      const productId = (await aProduct(work)).id
      const line = await call('POST', '/order-lines', { body: { orderId: order.id, productId, quantity: 2 } })
      const [{ id: lineId }] = line.body.lines
      const more = await call('PATCH', `/order-lines/${lineId}`, { body: { version: 1, quantity: 5 } })
      expect(more.body.lines).toMatchObject([{ quantity: 5, product: { id: productId } }])
      expect((await call('DELETE', `/order-lines/${lineId}`)).body.lines).toEqual([])
      const customer = await call('GET', `/customers/${lead.accountId}`)
      expect(customer.body).toMatchObject({
        buyers: [{ id: lead.contactId }],
        endUsers: [{ id: contactId }],
        orderRecords: [{ id: order.id, amount: 125_000 }],
        chain: [
          { id: lead.id, earlierLeadId: null, elsewhere: false },
          { id: referred, earlierLeadId: lead.id, earlierKind: 'referral', elsewhere: true },
        ],
      })
      const gone = await call('DELETE', `/end-users/${withUser.body.endUsers[0].id}`)
      expect(gone.body.endUsers).toEqual([])
    }),
  )
  it(
    'come and go with their orders; viewers and colleagues do not cancel',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { lead } = await won(withAnswers(work))
      const [order] = (await call('GET', `/orders?lead=${lead.id}`)).body.items
      const body = { orderId: order.id, reason: 'credit_refused' }
      const viewer = await aMember(work, { access: 'viewer' })
      expect(await call('POST', '/cancellations', { as: viewer, body })).toMatchObject({ status: 403 })
      const colleague = await aMember(work, { access: 'member' })
      expect(await call('POST', '/cancellations', { as: colleague, body })).toMatchObject({
        body: { code: 'not-yours' },
      })
      const cancelled = await call('POST', '/cancellations', { body })
      expect(cancelled).toMatchObject({ status: 201, body: { cancelReason: 'credit_refused' } })
      expect((await call('GET', '/customers')).body.items).toEqual([])
      const line = { orderId: order.id, productId: (await aProduct(work)).id }
      expect(await call('POST', '/order-lines', { body: line })).toMatchObject({
        status: 409,
        body: { code: 'order-cancelled' },
      })
      expect(await call('GET', `/customers/${(await aLead(work)).accountId}`)).toMatchObject({ status: 404 })
    }),
  )
})
