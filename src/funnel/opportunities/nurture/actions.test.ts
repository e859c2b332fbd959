import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { atConvert, factsOf } from '../../../../tests/story.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { editTask } from '../../../office/activities/actions.ts'
import { openWork } from '../../../office/outreach/store.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { recordOutcome } from '../actions.ts'
import { formTeam } from '../team/actions.ts'
import { planFrom, planTouch } from './actions.ts'
import { nurturePlan } from './read.ts'
import { editTouch } from './touches.ts'

const plan = async (work: Work, id: string) => {
  const found = await nurturePlan(work, may(work.actor, 'opportunities'), id)
  if (!found) throw new Error('no deal')
  return found
}
const states = async (work: Work, id: string) => (await plan(work, id)).touches.map(({ state }) => state)
const call = { dueOn: '2026-03-03', channel: 'call' as const, why: 'Ask about the budget' }

describe('a nurture plan', () => {
  it(
    'from a template gives dated tasks to who holds the deal, which come up when they are due',
    inTransaction(async (work, { ownerId, clock }) => {
      const { opportunity, lead } = await atConvert(work)
      mustBeOk(await planFrom(work, { opportunityId: opportunity.id, template: 'after_quote' }))
      const { touches, next, overdue } = await plan(work, opportunity.id)
      expect(touches).toHaveLength(4)
      expect(touches[0]).toMatchObject({ dueOn: '2026-03-04', member: { id: ownerId }, function: 'convert' })
      expect({ next: next?.id, overdue }).toEqual({ next: touches[0]?.id, overdue: 0 })
      const due = async (today: string) =>
        (await openWork(work, ['convert'], today, 20)).filter(({ why }) => why === 'task_due')
      expect(await due('2026-03-03')).toEqual([])
      expect(await due('2026-03-04')).toMatchObject([{ activityId: touches[0]?.taskId, leadId: lead.id }])
      clock.set('2026-03-12T09:00:00.000Z')
      expect(await states(work, opportunity.id)).toEqual(['overdue', 'overdue', 'planned', 'planned'])
      expect((await plan(work, opportunity.id)).overdue).toBe(2)
    }),
  )
  it(
    'gives a touch to a colleague as the function they perform on the deal',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await atConvert(work)
      const opportunityId = opportunity.id
      const [bea, gone] = [
        await aMember(work, { access: 'member' }),
        await aMember(work, { status: 'former' }),
      ]
      const parts = [
        { memberId: ownerId, function: 'convert' as const, reach: 'inside' as const, share: 9000 },
        { memberId: bea, function: 'specialist' as const, reach: 'field' as const, share: 1000 },
      ]
      mustBeOk(await formTeam(work, opportunityId, { version: 0, members: parts }))
      mustBeOk(await planTouch(await asMember(work, bea), { opportunityId, ...call, memberId: bea }))
      expect((await plan(work, opportunityId)).touches).toMatchObject([
        { member: { id: bea }, function: 'specialist' },
      ])
      expect(await planTouch(work, { opportunityId, ...call, memberId: gone })).toMatchObject({
        code: 'unknown-member',
      })
      const stranger = await asMember(work, await aMember(work, { access: 'member' }))
      expect(await planTouch(stranger, { opportunityId, ...call })).toMatchObject({ code: 'not-yours' })
    }),
  )
})

describe('a touch', () => {
  it(
    'is finished with a log of what was done, and taken up again',
    inTransaction(async (work) => {
      const { opportunity, lead } = await atConvert(work)
      const { id } = mustBeOk(await planTouch(work, { opportunityId: opportunity.id, ...call }))
      mustBeOk(await editTouch(work, id, { version: 2, done: true, log: { body: 'Next year' } }))
      expect(await states(work, opportunity.id)).toEqual(['done'])
      const done = await work.tx.selectFrom('activities').selectAll().where('kind', '=', 'call').execute()
      expect(done).toMatchObject([
        { leadId: lead.id, subject: call.why, body: 'Next year', direction: 'out' },
      ])
      expect(await editTouch(work, id, { version: 3, dueOn: '2026-03-09' })).toMatchObject({
        code: 'touch-ended',
      })
      mustBeOk(await editTouch(work, id, { version: 3, done: false }))
      expect(await states(work, opportunity.id)).toEqual(['planned'])
      const facts = (await factsOf(work, lead.id)).map(({ fact }) => fact).slice(-4)
      expect(facts).toEqual(['touch.planned', 'touch.done', 'activity.done', 'touch.reopened'])
    }),
  )
  it(
    'is done by ticking its task, wherever that is',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(work)
      mustBeOk(await planTouch(work, { opportunityId: opportunity.id, ...call }))
      const [touch] = (await plan(work, opportunity.id)).touches
      mustBeOk(await editTask(work, touch?.taskId as string, { version: 1, done: true }))
      expect(await states(work, opportunity.id)).toEqual(['done'])
      expect(await editTouch(work, touch?.id as string, { version: 2, done: true })).toMatchObject({
        code: 'stale',
      })
    }),
  )
  it(
    'is moved, left out with a reason, and taken up again',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(work)
      const { id } = mustBeOk(await planTouch(work, { opportunityId: opportunity.id, ...call }))
      const bea = await aMember(work)
      mustBeOk(
        await editTouch(work, id, { version: 2, dueOn: '2026-04-01', memberId: bea, channel: 'visit' }),
      )
      const [moved] = (await plan(work, opportunity.id)).touches
      expect(moved).toMatchObject({ dueOn: '2026-04-01', member: { id: bea }, channel: 'visit', version: 4 })
      mustBeOk(await editTouch(work, id, { version: 4, skip: 'asked_for_rest' }))
      const [skipped] = (await plan(work, opportunity.id)).touches
      expect(skipped).toMatchObject({ state: 'skipped', skipReason: 'asked_for_rest', version: 6 })
      mustBeOk(await editTouch(work, id, { version: 6, resume: true }))
      expect(await states(work, opportunity.id)).toEqual(['planned'])
      expect(await editTouch(work, id, { version: 8, resume: true })).toMatchObject({ code: 'not-skipped' })
    }),
  )
  it(
    'is left out when its deal ends',
    inTransaction(async (work) => {
      const { opportunity } = await atConvert(work)
      const opportunityId = opportunity.id
      const { id } = mustBeOk(await planTouch(work, { opportunityId, ...call }))
      mustBeOk(await planTouch(work, { opportunityId, ...call, dueOn: '2026-05-05' }))
      mustBeOk(await editTouch(work, id, { version: 2, done: true }))
      mustBeOk(await recordOutcome(work, { opportunityId, outcome: 'lost', reason: 'price' }))
      const { touches, next } = await plan(work, opportunityId)
      expect(touches.map(({ state, skipReason }) => [state, skipReason])).toEqual([
        ['done', null],
        ['skipped', 'deal_ended'],
      ])
      expect(next).toBeNull()
      expect(await openWork(work, ['convert'], '2026-06-01', 20)).toEqual([])
    }),
  )
})
