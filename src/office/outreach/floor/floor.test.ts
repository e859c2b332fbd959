// The floor and sharing out, on a real database. Monday morning in London.
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { aLead, atQualify, factsOf, inQualifyPool, leadNow, withAnswers } from '../../../../tests/story.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { offer } from '../../../funnel/handoffs/actions.ts'
import { reckonClocks } from '../../../funnel/handoffs/clocks/sweep.ts'
import { editLead } from '../../../funnel/leads/actions.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { DAY_MS } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { setTask } from '../../activities/actions.ts'
import { enterAbsence } from '../../team/calendars/absences.ts'
import { floorNow } from './actions.ts'
import { planFor } from './planning.ts'
import { rebalance } from './rebalance.ts'

const ANN = { functions: ['qualify' as const], access: 'member' as const }
const PACKET = { need: 'a valve for steam', summary: 'Fits', nextStep: 'Visit', nextStepOn: '2026-03-20' }
const at = async (work: Work, level: string) =>
  (await floorNow(work)).functions.find((one) => one.function === level)
const held = async (work: Work, memberId: string) =>
  (await floorNow(work)).members.find((one) => one.id === memberId)
const plan = async (work: Work, memberId: string, what: 'promises' | 'excess' | 'everything' = 'promises') =>
  mustBeOk(await planFor(work, memberId, what))
const confirm = async (work: Work, memberId: string, what?: 'promises' | 'excess' | 'everything') => {
  const { moves, reason } = await plan(work, memberId, what)
  return rebalance(work, { reason, moves })
}
const away = async (work: Work, memberId: string, given: object = {}) =>
  mustBeOk(
    await enterAbsence(work, {
      memberId,
      kind: 'leave',
      fromDay: '2026-03-02',
      lastDay: '2026-03-06',
      ...given,
    }),
  )
const promise = async (work: Work, nextStepOn: string) => {
  const lead = await atQualify(work)
  return mustBeOk(await editLead(work, lead.id, { version: lead.version, nextStep: 'Call', nextStepOn }))
}

describe('where it is stuck', () => {
  it(
    'says what waits long, what is overdue, what has no next step, by function',
    inTransaction(async (first, scene: Scene) => {
      const work = withAnswers(first)
      await inQualifyPool(work)
      await promise(work, '2026-03-03')
      await atQualify(work)
      expect((await at(work, 'qualify'))?.stuck).toMatchObject({ waits_long: 0, step_overdue: 0, no_step: 0 })
      scene.clock.advance(4 * DAY_MS)
      await aLead(work)
      expect(await at(work, 'qualify')).toMatchObject({
        ...{ open: 3, waiting: 1, oldest: '2026-03-02T09:00:00.000Z', holders: 1, present: 1 },
        stuck: { waits_long: 1, step_overdue: 1, no_step: 1, offer_unanswered: 0, owner_away: 0 },
      })
      expect(await at(work, 'gather')).toMatchObject({ open: 1, stuck: { waits_long: 0 } })
    }),
  )

  it(
    'says what was offered and never answered, and names it among what is late',
    inTransaction(async (first, scene) => {
      const work = withAnswers(first)
      const carl = await aMember(work, { functions: ['convert'] })
      const lead = await atQualify(work)
      mustBeOk(await offer(work, lead, { seam: 'qualify>convert', to: { memberId: carl }, packet: {} }))
      scene.clock.advance(2 * DAY_MS)
      const floor = await floorNow(work)
      expect(floor.functions[2]?.stuck.offer_unanswered).toBe(1)
      expect(floor.late).toMatchObject([
        {
          kind: 'offer',
          leadId: lead.id,
          memberId: carl,
          function: 'convert',
          at: '2026-03-02T09:00:00.000Z',
        },
      ])
      expect(await held(work, carl)).toMatchObject({ offersToAnswer: 1, load: 1, convert: 0 })
    }),
  )
})

describe('clocks', () => {
  it(
    'that are over are counted by function and person, and come before days that have passed',
    inTransaction(async (first, scene) => {
      const work = withAnswers(first)
      const carl = await aMember(work, { functions: ['convert'] })
      await promise(work, '2026-03-02')
      const lead = await atQualify(work)
      mustBeOk(await offer(work, lead, { seam: 'qualify>convert', to: { memberId: carl }, packet: PACKET }))
      await reckonClocks(work, 100)
      scene.clock.advance(7 * DAY_MS)
      const floor = await floorNow(work)
      expect(floor.functions[2]).toMatchObject({ breached: 1 })
      expect(floor.members.find((one) => one.id === carl)).toMatchObject({ breached: 1 })
      expect(floor.late[0]).toMatchObject({ leadId: lead.id, memberId: carl, kind: 'answer' })
      expect(floor.late.filter((one) => one.kind === 'offer')).toEqual([])
    }),
  )
})

describe('who is away', () => {
  it(
    'is shown with what they promised until they are back, also when it begins within a week',
    inTransaction(async (first) => {
      const work = withAnswers(first)
      const [ann, bea] = [await aMember(work, ANN), await aMember(work, ANN)]
      const asAnn = await asMember(work, ann)
      await promise(asAnn, '2026-03-04')
      const later = await promise(asAnn, '2026-03-20')
      mustBeOk(await setTask(asAnn, { leadId: later.id, subject: 'Send the list', dueOn: '2026-03-05' }))
      await away(work, ann, { standInId: bea })
      await away(work, bea, { fromDay: '2026-03-07', lastDay: '2026-03-08' })
      await away(work, await aMember(work, ANN), { fromDay: '2026-03-20', lastDay: '2026-03-21' })
      const floor = await floorNow(work)
      expect(floor.absent).toMatchObject([
        { memberId: ann, isAway: true, standInId: bea, leads: 2, steps: 1, tasks: 1, offers: 0 },
        { memberId: bea, isAway: false, leads: 0, steps: 0 },
      ])
      expect(await held(work, ann)).toMatchObject({ away: { standInId: bea }, atWork: false })
      expect(await held(work, bea)).toMatchObject({ away: null, atWork: true })
      expect(floor.functions[1]?.stuck.owner_away).toBe(2)
    }),
  )
})

describe('sharing out', () => {
  it(
    'the promises of who is away go to the stand-in, with a reason on each; the rest stays',
    inTransaction(async (first) => {
      const work = withAnswers(first)
      const [ann, bea] = [await aMember(work, ANN), await aMember(work, ANN)]
      const asAnn = await asMember(work, ann)
      const [due, later] = [await promise(asAnn, '2026-03-04'), await promise(asAnn, '2026-03-20')]
      const task = mustBeOk(await setTask(asAnn, { leadId: due.id, subject: 'List', dueOn: '2026-03-05' }))
      await away(work, ann, { standInId: bea })
      const shown = await plan(work, ann)
      expect(shown).toMatchObject({
        reason: 'absence',
        standInId: bea,
        moves: [
          { kind: 'lead', id: due.id, toMemberId: bea, why: 'stand_in', dueOn: '2026-03-04' },
          { kind: 'task', id: task.id, toMemberId: bea, why: 'with_lead', subject: 'List' },
        ],
        people: [
          { memberId: ann, before: 2, after: 1 },
          { memberId: bea, before: 0, after: 1 },
        ],
      })
      expect((await leadNow(work, due.id)).ownerMemberId).toBe(ann)
      expect(mustBeOk(await confirm(work, ann))).toMatchObject({ moved: 2 })
      expect((await leadNow(work, due.id)).ownerMemberId).toBe(bea)
      expect((await leadNow(work, later.id)).ownerMemberId).toBe(ann)
      expect((await factsOf(work, due.id)).map(({ fact }) => fact)).toEqual(
        expect.arrayContaining(['lead.reassigned']),
      )
      expect((await plan(work, ann)).moves).toEqual([])
    }),
  )

  it(
    'can be taken back with what it answered',
    inTransaction(async (first) => {
      const work = withAnswers(first)
      const [ann, bea] = [await aMember(work, ANN), await aMember(work, ANN)]
      const lead = await promise(await asMember(work, ann), '2026-03-04')
      await away(work, ann, { standInId: bea })
      const { items } = mustBeOk(await confirm(work, ann))
      const back = items.map(({ fromMemberId, ...one }) => ({ ...one, toMemberId: fromMemberId as string }))
      mustBeOk(await rebalance(work, { reason: 'other', moves: back }))
      expect((await leadNow(work, lead.id)).ownerMemberId).toBe(ann)
    }),
  )

  it(
    'an offer nobody can answer is made again to somebody who can, and its lead stays with its sender',
    inTransaction(async (first, scene) => {
      const work = withAnswers(first)
      const closer = { functions: ['convert' as const], access: 'member' as const }
      const [carl, dora] = [await aMember(work, closer), await aMember(work, closer)]
      const lead = await atQualify(work)
      const packet = { need: 'a valve for steam' }
      mustBeOk(await offer(work, lead, { seam: 'qualify>convert', to: { memberId: carl }, packet }))
      await away(work, carl, { standInId: dora })
      const { items } = mustBeOk(await confirm(work, carl))
      const offers = await work.tx
        .selectFrom('handoffs')
        .select(['id', 'toMemberId', 'state', 'packet'])
        .where('leadId', '=', lead.id)
        .where('seam', '=', 'qualify>convert')
        .orderBy('id')
        .execute()
      expect(offers).toMatchObject([
        { toMemberId: carl, state: 'withdrawn' },
        { toMemberId: dora, state: 'offered', packet, id: items[0]?.id },
      ])
      expect(await leadNow(work, lead.id)).toMatchObject({ state: 'offered', ownerMemberId: scene.ownerId })
    }),
  )

  it(
    'moves nothing when one thing of the plan was changed meanwhile, or a receiver has left',
    inTransaction(async (first, scene) => {
      const work = withAnswers(first)
      const [ann, bea] = [await aMember(work, ANN), await aMember(work, ANN)]
      const asAnn = await asMember(work, ann)
      const [one, two] = [await promise(asAnn, '2026-03-03'), await promise(asAnn, '2026-03-04')]
      await away(work, ann, { standInId: bea })
      const { moves } = await plan(work, ann)
      mustBeOk(await editLead(asAnn, two.id, { version: two.version, nextStep: 'Mail' }))
      const refused = await scene.outside.transact(scene.workspaceId, () =>
        rebalance(work, { reason: 'absence', moves }),
      )
      expect(refused).toMatchObject({ code: 'plan-is-stale', details: { changed: [{ id: two.id }] } })
      expect((await leadNow(work, one.id)).ownerMemberId).toBe(ann)
      const nobody = [{ kind: 'lead' as const, id: one.id, version: one.version, toMemberId: work.newId() }]
      expect(await rebalance(work, { reason: 'absence', moves: nobody })).toMatchObject({
        code: 'unknown-receiver',
        details: { id: one.id },
      })
      expect(await rebalance(work, { reason: 'because', moves })).toMatchObject({ code: 'unknown-reason' })
    }),
  )

  it(
    'of too much takes what is least begun, and no more than brings them level with the others',
    inTransaction(async (first) => {
      const work = withAnswers(first)
      const [ann, bea, cleo] = [await aMember(work, ANN), await aMember(work, ANN), await aMember(work, ANN)]
      const asAnn = await asMember(work, ann)
      for (let n = 0; n < 9; n++) await promise(asAnn, '2026-03-20')
      const fresh = await aLead(work)
      const to = { memberId: ann }
      mustBeOk(await offer(work, fresh, { seam: 'gather>qualify', to, packet: {} }))
      expect((await held(work, ann))?.isOver).toBe(true)
      const { moves, people } = await plan(work, ann, 'excess')
      expect(moves[0]?.id).toBe(fresh.id)
      // Four hold the function, the owner too: ten leads are three each at most.
      expect(people.find((one) => one.memberId === ann)).toMatchObject({ before: 10, after: 3 })
      expect(people.filter((one) => [bea, cleo].includes(one.memberId)).map((one) => one.after)).toEqual([
        ...[2, 2],
      ])
    }),
  )

  it(
    'leaves with a reason what nobody else may do',
    inTransaction(async (first) => {
      const work = withAnswers(first)
      const ann = await aMember(work, { functions: ['specialist'], access: 'member' })
      const asAnn = await asMember(work, ann)
      mustBeOk(await setTask(asAnn, { leadId: (await aLead(work)).id, subject: 'Spec', dueOn: '2026-03-03' }))
      await away(work, ann)
      expect((await plan(work, ann)).left).toMatchObject([{ kind: 'task', whyLeft: 'nobody_holds' }])
    }),
  )
})
