import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { closeLead, receiveLead } from '../../leads/actions.ts'
import { openClocks } from '../../leads/clocks/keep.ts'
import { sweepClocks } from '../clocks/sweep.ts'
import { changePolicy } from '../policies/actions.ts'
import { answerRequest, openRequest } from './actions.ts'
import { cannotAnswer, cannotSay, type RequestNow } from './request.ts'
import { lockRequest } from './store.ts'

const HOUR = 3_600_000
const newcomer = { directness: 'direct' as const, interest: 'valves', contact: { name: 'Maria' } }

async function asked(work: Work, toMemberId?: string) {
  const lead = mustBeOk(await receiveLead(work, newcomer))
  const given = { leadId: lead.id, kind: 'specialist' as const, question: 'At 120 degrees?' }
  const { id } = mustBeOk(await openRequest(work, toMemberId ? { ...given, toMemberId } : given))
  return { lead, id }
}

const clockOf = async (work: Work, leadId: string) =>
  (await openClocks(work, leadId)).filter((one) => one.requestId !== null)

describe('who may answer a request', () => {
  const request: RequestNow = {
    kind: 'specialist',
    state: 'offered',
    fromMemberId: 'ann',
    toMemberId: null,
    holderMemberId: null,
    closedAt: null,
  }
  const who = (memberId: string, more = {}) => ({ memberId, access: 'member', holds: false, ...more })
  it('is whoever holds the function where nobody is named, else the one who is asked', () => {
    expect(cannotAnswer(request, 'accepted', who('sid', { holds: true }))).toBeNull()
    expect(cannotAnswer(request, 'accepted', who('bea'))).toMatchObject({ code: 'not-your-function' })
    const toSid = { ...request, toMemberId: 'sid' }
    expect(cannotAnswer(toSid, 'answered', who('sid'))).toBeNull()
    expect(cannotAnswer(toSid, 'answered', who('bea', { holds: true }))).toMatchObject({ code: 'not-yours' })
    expect(cannotAnswer(toSid, 'turned_back', who('head', { access: 'manager' }))).toBeNull()
  })
  it('is withdrawn by who asked, or by who commands', () => {
    expect(cannotAnswer(request, 'withdrawn', who('ann'))).toBeNull()
    expect(cannotAnswer(request, 'withdrawn', who('bea', { holds: true }))).toMatchObject({
      code: 'not-yours',
    })
    expect(cannotAnswer(request, 'withdrawn', who('head', { access: 'manager' }))).toBeNull()
  })
  it('says a result of its kind, or a reason', () => {
    expect(cannotSay('specialist', { answer: 'answered', result: 'visit_done' })).toMatchObject({
      field: 'result',
    })
    expect(cannotSay('field', { answer: 'answered', result: 'visit_done' })).toBeNull()
    expect(cannotSay('field', { answer: 'turned_back', reason: 'rain' })).toMatchObject({ field: 'reason' })
    expect(cannotSay('field', { answer: 'accepted' })).toBeNull()
  })
})

describe('a request', () => {
  it(
    'changes no owner, is clocked to be taken up and then to its result, and is answered once',
    inTransaction(async (work, { clock, ownerId }) => {
      const sid = await asMember(work, await aMember(work, { functions: ['specialist'] }))
      const { lead, id } = await asked(work)
      expect(await clockOf(work, lead.id)).toMatchObject([
        { kind: 'answer', seam: 'specialist', memberId: null },
      ])
      clock.advance(HOUR)
      mustBeOk(await answerRequest(sid, { requestId: id, answer: 'accepted' }))
      expect(await clockOf(work, lead.id)).toMatchObject([{ kind: 'touch', memberId: sid.actor.memberId }])
      mustBeOk(
        await answerRequest(sid, { requestId: id, answer: 'answered', result: 'fit', note: 'It does' }),
      )
      expect(await clockOf(work, lead.id)).toEqual([])
      expect(await lockRequest(work, id)).toMatchObject({
        state: 'answered',
        result: 'fit',
        answer: 'It does',
      })
      expect(
        await answerRequest(sid, { requestId: id, answer: 'turned_back', reason: 'no_time' }),
      ).toMatchObject({
        code: 'already-answered',
      })
      expect(lead.ownerMemberId).toBe(ownerId)
    }),
  )
  it(
    'tells the second who takes it up who was first',
    inTransaction(async (work) => {
      const [one, two] = [
        await asMember(work, await aMember(work, { name: 'Sid', functions: ['specialist'] })),
        await asMember(work, await aMember(work, { functions: ['specialist'] })),
      ]
      const { id } = await asked(work)
      mustBeOk(await answerRequest(one, { requestId: id, answer: 'accepted' }))
      expect(await answerRequest(two, { requestId: id, answer: 'accepted' })).toMatchObject({
        code: 'already-answered',
        message: expect.stringContaining('Sid'),
      })
    }),
  )
  it(
    'is withdrawn with its lead, and its clock stops',
    inTransaction(async (work) => {
      const { lead, id } = await asked(work)
      mustBeOk(await closeLead(work, lead, 'refused', 'spam'))
      expect(await lockRequest(work, id)).toMatchObject({ state: 'withdrawn' })
      expect(await openClocks(work, lead.id)).toEqual([])
    }),
  )
  it(
    'goes to everybody of the function when the one asked lets it lie, by policy, and then back to who asked',
    inTransaction(async (work, { clock }) => {
      const sid = await aMember(work, { functions: ['specialist'] })
      mustBeOk(
        await changePolicy(work, 'specialist', {
          version: 0,
          answerSteps: ['pool', 'expire'],
          stepMinutes: 30,
        }),
      )
      const { lead, id } = await asked(work, sid)
      await sweepClocks(work)
      clock.advance(6 * HOUR)
      while ((await sweepClocks(work)) > 0);
      expect(await lockRequest(work, id)).toMatchObject({ state: 'offered', toMemberId: null })
      expect(await clockOf(work, lead.id)).toMatchObject([{ kind: 'answer', memberId: null, steps: 0 }])
      clock.advance(48 * HOUR)
      while ((await sweepClocks(work)) > 0);
      expect(await lockRequest(work, id)).toMatchObject({ state: 'turned_back', reason: 'not_taken_up' })
    }),
  )
})
