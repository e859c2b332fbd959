import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { atConvert, atQualify, factsOf, leadNow, withAnswers } from '../../../tests/story.ts'
import { aMember, aProduct, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { claimLead, offer, returnLead } from '../handoffs/actions.ts'
import {
  askCourse,
  binNeed,
  closeWithLead,
  editCourse,
  editNeed,
  editOpportunity,
  openOpportunity,
  recordOutcome,
  reopenOpportunity,
  stateNeed,
} from './actions.ts'
import { lockAllOf, lockNeed } from './store.ts'

const need = (opportunityId: string) => ({
  opportunityId,
  statement: 'It must hold 40 bar',
  importance: 'must' as const,
  confirmed: false,
  productIds: [],
})
const order = { kind: 'order' as const, description: 'Order PO-17' }

/** The states of all opportunities of a lead. */
const states = async (work: Work, leadId: string) => (await lockAllOf(work, leadId)).map(({ state }) => state)

describe('accepting an offer', () => {
  it(
    'opens an opportunity with the next step of the packet',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      expect(opportunity).toMatchObject({ stage: 'discover', state: 'open', nextStep: 'Visit the plant' })
      expect(opportunity.name).toMatch(/ · a valve for steam$/)
      const facts = await factsOf(work, lead.id)
      expect(facts.slice(-2)).toEqual([
        { fact: 'handoff.accepted', function: 'convert' },
        { fact: 'opportunity.opened', function: 'convert' },
      ])
    }),
  )
  it(
    'again, after the way back to qualify, goes on with the one that is open',
    inTransaction(async (work) => {
      const { lead } = await atConvert(withAnswers(work))
      const back = mustBeOk(await returnLead(work, lead, 'needs_unclear'))
      const held = mustBeOk(await claimLead(work, back))
      const to = { memberId: work.actor.memberId as string }
      mustBeOk(await offer(work, held, { seam: 'qualify>convert', to, packet: {} }))
      expect(await states(work, lead.id)).toEqual(['open'])
    }),
  )
})

describe('the stages', () => {
  it(
    'are entered by what can be observed',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const { id } = opportunity
      expect(await editOpportunity(work, id, { version: 1, stage: 'match' })).toMatchObject({
        code: 'stage-not-reached',
      })
      const stated = mustBeOk(await stateNeed(work, need(id)))
      mustBeOk(await editNeed(work, stated.id, { version: 1, confirmed: true }))
      mustBeOk(await editOpportunity(work, id, { version: 1, stage: 'match' }))
      expect(await editOpportunity(work, id, { version: 2, stage: 'decide' })).toMatchObject({
        details: {
          missing: [
            expect.stringContaining('linked to a product'),
            expect.stringContaining('course of action'),
          ],
        },
      })
      const product = await aProduct(work)
      mustBeOk(await editNeed(work, stated.id, { version: 2, productIds: [product.id] }))
      mustBeOk(
        await askCourse(work, { opportunityId: id, kind: 'trial', description: 'Try one', decisive: false }),
      )
      mustBeOk(await editOpportunity(work, id, { version: 2, stage: 'decide' }))
      mustBeOk(await editOpportunity(work, id, { version: 3, stage: 'discover' }))
      const facts = (await factsOf(work, lead.id)).map(({ fact }) => fact)
      expect(facts.slice(-7)).toEqual([
        'need.stated',
        'need.confirmed',
        'opportunity.moved',
        'need.matched',
        'course.asked',
        'opportunity.moved',
        'opportunity.moved',
      ])
    }),
  )
  it(
    'do not count what is in the bin',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(withAnswers(work))
      const stated = mustBeOk(await stateNeed(work, { ...need(opportunity.id), confirmed: true }))
      mustBeOk(await binNeed(work, stated.id))
      expect(await editOpportunity(work, opportunity.id, { version: 1, stage: 'match' })).toMatchObject({
        ok: false,
      })
      mustBeOk(await editNeed(work, stated.id, { version: 2, binned: false }))
      expect(await lockNeed(work, stated.id)).toMatchObject({ binnedAt: null, version: 3 })
      mustBeOk(await editOpportunity(work, opportunity.id, { version: 1, stage: 'match' }))
    }),
  )
})

describe('editing', () => {
  it(
    'keeps amount and currency together, and tells a stale change',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(withAnswers(work))
      const { id, leadId } = opportunity
      expect(await editOpportunity(work, id, { version: 1, currency: 'USD' })).toMatchObject({
        code: 'amount-missing',
      })
      mustBeOk(await editOpportunity(work, id, { version: 1, amount: 5000 }))
      expect((await lockAllOf(work, leadId))[0]).toMatchObject({ amount: 5000, currency: 'EUR' })
      mustBeOk(await editOpportunity(work, id, { version: 2, amount: null }))
      expect((await lockAllOf(work, leadId))[0]).toMatchObject({ amount: null, currency: null })
      expect(await editOpportunity(work, id, { version: 2, name: 'x' })).toMatchObject({ code: 'stale' })
    }),
  )
  it(
    'is for who holds the lead; opening is for leads at convert',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(withAnswers(work))
      const other = await asMember(work, await aMember(work, { access: 'member', functions: ['convert'] }))
      expect(await editOpportunity(other, opportunity.id, { version: 1, name: 'x' })).toMatchObject({
        code: 'not-yours',
      })
      expect(await stateNeed(other, need(opportunity.id))).toMatchObject({ code: 'not-yours' })
      const early = await atQualify(work)
      expect(await openOpportunity(work, { leadId: early.id })).toMatchObject({ code: 'not-at-convert' })
    }),
  )
})

describe('an outcome', () => {
  it(
    'is won by the decisive course of action, and the lead with it',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const outcome = { opportunityId: opportunity.id, outcome: 'won' as const }
      expect(await recordOutcome(work, outcome)).toMatchObject({ code: 'no-decision-done' })
      const course = { ...order, opportunityId: opportunity.id, decisive: true }
      const asked = mustBeOk(await askCourse(work, course))
      mustBeOk(await editCourse(work, asked.id, { version: 1, done: true }))
      const done = mustBeOk(await recordOutcome(work, outcome))
      expect(done.opportunity).toMatchObject({ state: 'won', closedByMemberId: work.actor.memberId })
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'serve', wonAt: work.now })
      expect(await recordOutcome(work, outcome)).toMatchObject({ code: 'opportunity-closed' })
    }),
  )
  it(
    'of a lead with several waits for the last; won if any is won',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const second = mustBeOk(await openOpportunity(work, { leadId: lead.id, name: 'Spare parts' }))
      mustBeOk(
        await recordOutcome(work, { opportunityId: second.id, outcome: 'won', amount: 100, course: order }),
      )
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'convert', state: 'working' })
      mustBeOk(await recordOutcome(work, { opportunityId: opportunity.id, outcome: 'lost', reason: 'price' }))
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'serve', closedAs: null })
    }),
  )
  it(
    'is lost with a reason, reopened with the lead it closed',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      const lost = { opportunityId: opportunity.id, outcome: 'lost' as const }
      expect(await recordOutcome(work, lost)).toMatchObject({ code: 'unknown-reason' })
      mustBeOk(await recordOutcome(work, { ...lost, reason: 'no_decision' }))
      expect(await leadNow(work, lead.id)).toMatchObject({ closedAs: 'lost', closedReason: 'no_decision' })
      const reopening = { opportunityId: opportunity.id, reason: 'prospect_came_back' }
      const back = mustBeOk(await reopenOpportunity(work, reopening))
      expect(back.opportunity).toMatchObject({ state: 'open', lostReason: null, closedAt: null })
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'convert', closedAs: null })
      expect(await reopenOpportunity(work, reopening)).toMatchObject({ code: 'already-open' })
    }),
  )
  it(
    'of a lead in the pool makes who records it its closer',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(withAnswers(work))
      mustBeOk(await editOpportunity(work, opportunity.id, { version: 1, amount: 700 }))
      mustBeOk(await closeWithLead(work, lead, 'unresponsive'))
      expect(await states(work, lead.id)).toEqual(['lost'])
      mustBeOk(await reopenOpportunity(work, { opportunityId: opportunity.id, reason: 'new_information' }))
      mustBeOk(await recordOutcome(work, { opportunityId: opportunity.id, outcome: 'won', course: order }))
      const fact = await work.tx
        .selectFrom('journal')
        .selectAll()
        .where('fact', '=', 'opportunity.won')
        .executeTakeFirstOrThrow()
      expect(fact).toMatchObject({
        amount: 700,
        currency: 'EUR',
        function: 'convert',
        opportunityId: opportunity.id,
      })
    }),
  )
})
