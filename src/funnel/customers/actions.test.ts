import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { aLead, atConvert, factsOf, leadNow, withAnswers, won } from '../../../tests/story.ts'
import { aMember, aProduct, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { closeLead } from '../leads/actions.ts'
import { openOpportunity, recordOutcome, stateNeed } from '../opportunities/actions.ts'
import { lockAllOf } from '../opportunities/store.ts'
import { addEndUser, addLine, cancelOrder, editOrder, openFutureNeed, removeEndUser } from './actions.ts'
import type { FutureNeedIn } from './contract.ts'
import { lockAccount, type Order } from './store.ts'

const ordersOf = (work: Work, leadId: string): Promise<Order[]> =>
  work.tx.selectFrom('orders').selectAll().where('leadId', '=', leadId).orderBy('id').execute()
const theOrder = async (work: Work, leadId: string) => (await ordersOf(work, leadId))[0] as Order
const sinceWhen = async (work: Work, accountId: string | null) =>
  (await lockAccount(work, accountId as string)).customerSince
const order = { kind: 'order' as const, description: 'Order PO-18' }

describe('winning', () => {
  it(
    'places an order of what was matched, and makes the company a customer',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const product = await aProduct(work)
      const need = {
        opportunityId: opportunity.id,
        statement: 'Holds 40 bar',
        importance: 'must' as const,
        confirmed: true,
      }
      mustBeOk(await stateNeed(work, { ...need, productIds: [product.id] }))
      mustBeOk(await stateNeed(work, { ...need, productIds: [product.id] }))
      mustBeOk(
        await recordOutcome(work, {
          opportunityId: opportunity.id,
          outcome: 'won',
          amount: 900,
          course: order,
        }),
      )
      const placed = await theOrder(work, lead.id)
      expect(placed).toMatchObject({
        amount: 900,
        currency: 'EUR',
        buyerContactId: lead.contactId,
        orderedAt: work.now,
      })
      const lines = await work.tx
        .selectFrom('orderLines')
        .selectAll()
        .where('orderId', '=', placed.id)
        .execute()
      expect(lines).toMatchObject([{ productId: product.id, quantity: 1 }])
      expect(await sinceWhen(work, lead.accountId)).toBe(work.now)
    }),
  )
  it(
    'makes a customer also of a buyer whose company nobody named: it bears the name of the buyer',
    inTransaction(async (work) => {
      const { lead } = await won(withAnswers(work), { account: undefined, contact: { name: 'Jo Lone' } })
      const now = await leadNow(work, lead.id)
      expect((await lockAccount(work, now.accountId as string)).name).toBe('Jo Lone')
      expect(await theOrder(work, lead.id)).toMatchObject({ accountId: now.accountId })
      expect(await sinceWhen(work, now.accountId)).toBe(work.now)
    }),
  )
})

describe('cancelling', () => {
  it(
    'the deciding order takes the lead back to its closer and opens the opportunity',
    inTransaction(async (work) => {
      const { lead, opportunity } = await won(withAnswers(work))
      const { id } = await theOrder(work, lead.id)
      expect(await cancelOrder(work, { orderId: id, reason: 'rain' })).toMatchObject({
        code: 'unknown-reason',
      })
      mustBeOk(await cancelOrder(work, { orderId: id, reason: 'customer_withdrew' }))
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'convert', state: 'working', wonAt: null })
      expect(await leadNow(work, lead.id)).toMatchObject({ ownerMemberId: work.actor.memberId })
      expect((await lockAllOf(work, lead.id))[0]).toMatchObject({ state: 'open', closedAt: null })
      expect(await sinceWhen(work, lead.accountId)).toBeNull()
      const facts = (await factsOf(work, lead.id)).slice(-4)
      expect(facts.map(({ fact }) => fact)).toEqual([
        'order.cancelled',
        'course.undone',
        'opportunity.reopened',
        'lead.cancelled',
      ])
      expect(await cancelOrder(work, { orderId: id, reason: 'customer_withdrew' })).toMatchObject({
        code: 'already-cancelled',
      })
      const again = { opportunityId: opportunity.id, outcome: 'won' as const }
      expect(await recordOutcome(work, again)).toMatchObject({ code: 'no-decision-done' })
      mustBeOk(await recordOutcome(work, { ...again, course: order }))
      expect(await ordersOf(work, lead.id)).toHaveLength(2)
    }),
  )
  it(
    'one order of several leaves a customer a customer',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const second = mustBeOk(await openOpportunity(work, { leadId: lead.id, name: 'Spare parts' }))
      mustBeOk(await recordOutcome(work, { opportunityId: second.id, outcome: 'won', course: order }))
      mustBeOk(await recordOutcome(work, { opportunityId: opportunity.id, outcome: 'won', course: order }))
      const { id } = await theOrder(work, lead.id)
      mustBeOk(await cancelOrder(work, { orderId: id, reason: 'cannot_deliver' }))
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'serve', wonAt: work.now })
      const lost = (await lockAllOf(work, lead.id)).find(({ state }) => state === 'lost')
      expect(lost).toMatchObject({ lostReason: 'cannot_deliver' })
      expect(await sinceWhen(work, lead.accountId)).toBe(work.now)
    }),
  )
  it(
    'an order while more is being sold only opens its opportunity',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      mustBeOk(await openOpportunity(work, { leadId: lead.id }))
      mustBeOk(await recordOutcome(work, { opportunityId: opportunity.id, outcome: 'won', course: order }))
      mustBeOk(
        await cancelOrder(work, {
          orderId: (await theOrder(work, lead.id)).id,
          reason: 'entered_by_mistake',
        }),
      )
      expect((await lockAllOf(work, lead.id)).map(({ state }) => state)).toEqual(['open', 'open'])
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'convert', state: 'working' })
    }),
  )
})

describe('an order', () => {
  it(
    'is completed under serve by who holds the lead, buyer and end users apart',
    inTransaction(async (work) => {
      const { lead } = await won(withAnswers(work))
      const { id } = await theOrder(work, lead.id)
      const user = (await aLead(work)).contactId as string
      mustBeOk(await editOrder(work, id, { version: 1, reorderOn: '2026-09-01' }))
      expect(await editOrder(work, id, { version: 1, reorderOn: null })).toMatchObject({ code: 'stale' })
      const added = mustBeOk(await addEndUser(work, { orderId: id, contactId: user }))
      expect(await addEndUser(work, { orderId: id, contactId: user })).toMatchObject({
        code: 'already-an-end-user',
      })
      mustBeOk(await removeEndUser(work, added.id))
      mustBeOk(await addEndUser(work, { orderId: id, contactId: user }))
      mustBeOk(await addLine(work, { orderId: id, productId: (await aProduct(work)).id, quantity: 3 }))
      const facts = (await factsOf(work, lead.id)).slice(-5)
      expect(new Set(facts.map((one) => one.function))).toEqual(new Set(['serve']))
      const other = await asMember(work, await aMember(work, { access: 'member', functions: ['serve'] }))
      expect(await editOrder(other, id, { version: 2, reorderOn: null })).toMatchObject({ code: 'not-yours' })
    }),
  )
})

describe('a future need', () => {
  const given = { interest: 'twelve more', directness: 'direct', to: 'intake' } as const
  it(
    'opens a lead of the same company and person in the intake queue, naming the earlier one',
    inTransaction(async (work) => {
      const { lead } = await won(withAnswers(work))
      const asked: FutureNeedIn = { ...given, leadId: lead.id, kind: 'repeat' }
      const next = mustBeOk(await openFutureNeed(work, asked))
      expect(next).toMatchObject({
        level: 'gather',
        state: 'new',
        earlierLeadId: lead.id,
        earlierKind: 'repeat',
      })
      expect(next).toMatchObject({
        accountId: lead.accountId,
        contactId: lead.contactId,
        ownerMemberId: null,
      })
      expect((await factsOf(work, lead.id)).at(-1)).toEqual({ fact: 'lead.followed', function: 'serve' })
      const channel = await work.tx
        .selectFrom('channels')
        .select('kind')
        .where('id', '=', next.channelId)
        .executeTakeFirst()
      expect(channel).toEqual({ kind: 'existing_customer' })
      const mine = mustBeOk(await openFutureNeed(work, { ...asked, kind: 'upsell', to: 'me' }))
      expect(mine.ownerMemberId).toBe(work.actor.memberId)
    }),
  )
  it(
    'of a referral is somebody else’s',
    inTransaction(async (work) => {
      const { lead } = await won(withAnswers(work))
      const asked: FutureNeedIn = { ...given, leadId: lead.id, kind: 'referral' }
      expect(await openFutureNeed(work, asked)).toMatchObject({ code: 'nobody-meant' })
      const account = { name: 'Beta Pumps' }
      const next = mustBeOk(await openFutureNeed(work, { ...asked, account }))
      expect(next.accountId).not.toBe(lead.accountId)
    }),
  )
  it(
    'follows customers only; a second try follows what was lost or refused',
    inTransaction(async (work) => {
      const lead = await aLead(withAnswers(work))
      const asked: FutureNeedIn = { ...given, leadId: lead.id, kind: 'repeat' }
      expect(await openFutureNeed(work, asked)).toMatchObject({ code: 'no-such-move' })
      mustBeOk(await closeLead(work, lead, 'refused', 'no_fit'))
      const again = mustBeOk(await openFutureNeed(work, { ...asked, kind: 're_attempt' }))
      expect(again).toMatchObject({ earlierKind: 're_attempt', contactId: lead.contactId })
    }),
  )
})
