import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { atConvert, withAnswers } from '../../../tests/story.ts'
import { aMember, aProduct } from '../../../tests/world.ts'

describe('opportunities over HTTP', () => {
  it(
    'are read whole, with what each stage still needs and a warning without a next step',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const product = await aProduct(work)
      const need = {
        opportunityId: opportunity.id,
        statement: 'Holds 40 bar',
        productIds: [product.id],
        confirmed: true,
      }
      const stated = await call('POST', '/needs', { body: need })
      expect(stated).toMatchObject({
        status: 201,
        body: { products: [{ id: product.id }], statedBy: { id: lead.contactId } },
      })
      const course = {
        opportunityId: opportunity.id,
        kind: 'trial',
        description: 'Try one',
        dueOn: '2026-03-20',
      }
      const asked = await call('POST', '/courses-of-action', { body: course })
      const agreed = await call('PATCH', `/courses-of-action/${asked.body.id}`, {
        body: { version: 1, agreed: true },
      })
      expect(agreed.body).toMatchObject({ agreedAt: work.now, doneAt: null, decisive: false })
      const { body } = await call('GET', `/opportunities/${opportunity.id}`)
      expect(body).toMatchObject({
        lead: { id: lead.id, level: 'convert' },
        nextStepMissing: true,
        missing: { discover: [], decide: [] },
        needs: [{ id: stated.body.id }],
        courses: [{ id: asked.body.id }],
      })
      const patch = {
        version: 1,
        nextStep: 'Visit',
        nextStepOn: '2026-03-03',
        stage: 'decide',
        amount: 12500,
      }
      const patched = await call('PATCH', `/opportunities/${opportunity.id}`, { body: patch })
      expect(patched.body).toMatchObject({
        nextStepMissing: false,
        stage: 'decide',
        amount: 12500,
        currency: 'EUR',
      })
    }),
  )
  it(
    'come in pages, by filters, in both orders',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { opportunity, lead } = await atConvert(withAnswers(work))
      await atConvert(work)
      const add = (name: string, expectedOn?: string) =>
        call('POST', '/opportunities', {
          body: { leadId: lead.id, name, expectedOn, nextStep: 'Go', nextStepOn: '2026-04-01' },
        })
      await add('June', '2026-06-01')
      await add('May', '2026-05-01')
      const read = async (query: string) => {
        const names: string[] = []
        let after = ''
        do {
          const { body } = await call('GET', `/opportunities?limit=1&lead=${lead.id}&${query}${after}`)
          names.push(...body.items.map((one: { name: string }) => one.name))
          after = body.next ? `&after=${body.next}` : ''
        } while (after)
        return names
      }
      expect(await read('sort=expected')).toEqual(['May', 'June', opportunity.name])
      expect(await read('sort=newest')).toHaveLength(3)
      expect(await read('expectedFrom=2026-05-15&expectedTo=2026-06-30')).toEqual(['June'])
      expect(await read('withoutNextStep=true&owner=me&state=open&stage=discover')).toEqual([
        opportunity.name,
      ])
      expect(await read('owner=none')).toEqual([])
    }),
  )
  it(
    'stand on a board by stage with sums in each currency',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { lead } = await atConvert(withAnswers(work))
      const add = (amount: number, currency: string) =>
        call('POST', '/opportunities', { body: { leadId: lead.id, amount, currency } })
      await add(100, 'EUR')
      await add(50, 'EUR')
      await add(70, 'USD')
      const { body } = await call('GET', '/opportunity-board?owner=me&cards=2')
      expect(body.stages.map((one: { stage: string; count: number }) => [one.stage, one.count])).toEqual([
        ['discover', 4],
        ['match', 0],
        ['propose', 0],
        ['decide', 0],
      ])
      expect(body.stages[0].cards).toHaveLength(2)
      expect(body.stages[0].sums).toEqual([
        { amount: 150, currency: 'EUR' },
        { amount: 70, currency: 'USD' },
      ])
    }),
  )
  it(
    'end with an outcome, whose course of action may be told in the same step',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { opportunity } = await atConvert(withAnswers(work))
      const outcome = { opportunityId: opportunity.id, outcome: 'won' }
      expect(await call('POST', '/outcomes', { body: outcome })).toMatchObject({
        status: 409,
        body: { code: 'no-decision-done', field: 'course' },
      })
      const body = { ...outcome, amount: 900, course: { kind: 'sign', description: 'Signed' } }
      expect(await call('POST', '/outcomes', { body })).toMatchObject({
        status: 201,
        body: { state: 'won', amount: 900, lead: { level: 'serve' }, closedBy: { id: scene.ownerId } },
      })
      const again = { opportunityId: opportunity.id, reason: 'closed_by_mistake' }
      expect(await call('POST', '/opportunity-reopenings', { body: again })).toMatchObject({
        body: { code: 'cancel-the-order' },
      })
    }),
  )
  it(
    'are for members to change; unknown products and strangers are refused',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const { opportunity } = await atConvert(withAnswers(work))
      const as = await aMember(work, { access: 'viewer' })
      const body = { opportunityId: opportunity.id, statement: 'x' }
      expect(await call('POST', '/needs', { as, body })).toMatchObject({ status: 403 })
      const stranger = await aMember(work, { access: 'member' })
      expect(await call('POST', '/needs', { as: stranger, body })).toMatchObject({
        status: 409,
        body: { code: 'not-yours' },
      })
      const productIds = [work.newId()]
      expect(await call('POST', '/needs', { body: { ...body, productIds } })).toMatchObject({
        body: { field: 'productIds.0' },
      })
      expect(await call('GET', `/opportunities/${work.newId()}`)).toMatchObject({ status: 404 })
    }),
  )
})
