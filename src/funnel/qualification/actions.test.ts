import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { atQualify, factsOf, inQualifyPool, leadNow, withAnswers } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { answerCriteria, decide, openQualification, readyMade } from './actions.ts'
import { criteria } from './store.ts'

const inCompany = (task: (work: Work, scene: Scene) => Promise<void>) =>
  inTransaction(async (work, scene) => {
    if ((await criteria(work)).length === 0) await readyMade(work)
    await task(withAnswers(work), scene)
  })

const idOf = async (work: Work, code: string) =>
  (await criteria(work)).find((one) => one.code === code)?.id as string

/** A lead at qualify with an open qualification whose market fit is answered yes. */
async function beingQualified(work: Work) {
  const lead = await atQualify(work, { interest: 'a steam valve, 40 bar' })
  const { id } = mustBeOk(await openQualification(work, { leadId: lead.id }))
  const answer = {
    criterionId: await idOf(work, 'market_fit'),
    answer: 'yes',
    evidence: 'Makes pumps, 200 a year',
  } as const
  mustBeOk(await answerCriteria(work, id, { version: 1, answers: [{ ...answer, source: 'call' }] }))
  return { lead, id }
}

describe('opening a qualification', () => {
  it(
    'takes a waiting lead to work',
    inCompany(async (work) => {
      const lead = await inQualifyPool(work)
      mustBeOk(await openQualification(work, { leadId: lead.id }))
      expect(await leadNow(work, lead.id)).toMatchObject({
        state: 'working',
        ownerMemberId: work.actor.memberId,
      })
      expect((await factsOf(work, lead.id)).at(-1)).toEqual({
        fact: 'qualification.opened',
        function: 'qualify',
      })
    }),
  )
  it(
    'is refused while one is open, and for a lead a colleague holds',
    inCompany(async (work) => {
      const { lead, id } = await beingQualified(work)
      expect(await openQualification(work, { leadId: lead.id })).toMatchObject({
        code: 'qualification-open',
        details: { qualificationId: id },
      })
      const other = await asMember(work, await aMember(work, { access: 'member', functions: ['qualify'] }))
      expect(await openQualification(other, { leadId: lead.id })).toMatchObject({ code: 'not-yours' })
      expect(await answerCriteria(other, id, { version: 1, answers: [] })).toMatchObject({
        code: 'not-yours',
      })
    }),
  )
})

describe('answering', () => {
  it(
    'needs evidence, keeps it, and tells who answered first',
    inCompany(async (work) => {
      const { id } = await beingQualified(work)
      const criterionId = await idOf(work, 'authority')
      const bare = { criterionId, answer: 'no' } as const
      expect(await answerCriteria(work, id, { version: 1, answers: [bare] })).toMatchObject({
        code: 'evidence-missing',
        field: 'answers.0.evidence',
      })
      const fit = await idOf(work, 'market_fit')
      const twice = [1, 2].map(() => ({ criterionId: fit, answer: 'unknown' as const }))
      expect(await answerCriteria(work, id, { version: 1, answers: twice })).toMatchObject({
        code: 'answered-twice',
      })
      const stale = { criterionId: fit, answer: 'partial', evidence: 'Second thoughts', version: 9 } as const
      expect(await answerCriteria(work, id, { version: 1, answers: [stale] })).toMatchObject({
        code: 'stale',
      })
      mustBeOk(
        await answerCriteria(work, id, { version: 1, answers: [{ criterionId: fit, answer: 'partial' }] }),
      )
    }),
  )
})

describe('a verdict', () => {
  it(
    'of qualified offers the prospect to convert with everything that was learnt',
    inCompany(async (work) => {
      const { lead, id } = await beingQualified(work)
      const verdict = {
        qualificationId: id,
        verdict: 'qualified',
        reasons: [],
        packet: { nextStep: 'Visit', nextStepOn: '2026-03-06' },
      } as const
      expect(await decide(work, { ...verdict, reasons: [] })).toMatchObject({ code: 'not-ready' })
      const closer = await aMember(work, { functions: ['convert'] })
      const given = { ...verdict, reasons: [], approach: 'field_visit', toMemberId: closer } as const
      const { handoffId } = mustBeOk(await decide(work, { ...given, reasons: [] }))
      expect(await leadNow(work, lead.id)).toMatchObject({
        state: 'offered',
        approach: 'field_visit',
        nextStep: 'Visit',
      })
      const handoff = await work.tx
        .selectFrom('handoffs')
        .selectAll()
        .where('id', '=', handoffId)
        .executeTakeFirstOrThrow()
      expect(handoff).toMatchObject({ toMemberId: closer, seam: 'qualify>convert' })
      expect(handoff.packet).toMatchObject({
        interest: 'a steam valve, 40 bar',
        approach: 'field_visit',
        nextStep: 'Visit',
      })
      expect(handoff.packet.answers[0]).toMatchObject({
        code: 'market_fit',
        answer: 'yes',
        evidence: 'Makes pumps, 200 a year',
      })
    }),
  )
  it(
    'of not now nurtures until a day that has not come',
    inCompany(async (work) => {
      const { lead, id } = await beingQualified(work)
      const verdict = { qualificationId: id, verdict: 'not_now' as const, reasons: ['timing'], packet: {} }
      expect(await decide(work, verdict)).toMatchObject({ code: 'day-missing' })
      mustBeOk(await decide(work, { ...verdict, until: '2026-06-01' }))
      expect(await leadNow(work, lead.id)).toMatchObject({ state: 'nurture', nurtureUntil: '2026-06-01' })
    }),
  )
  it(
    'of bad data sends it back to gather; a later qualification starts with what was learnt',
    inCompany(async (work) => {
      const { lead, id } = await beingQualified(work)
      const verdict = {
        qualificationId: id,
        verdict: 'bad_data' as const,
        reasons: ['wrong_number'],
        packet: {},
      }
      mustBeOk(await decide(work, verdict))
      expect(await leadNow(work, lead.id)).toMatchObject({ level: 'gather', state: 'sorting' })
      expect(await decide(work, verdict)).toMatchObject({ code: 'already-decided' })
    }),
  )
  it(
    'of disqualified closes it for a reason that is counted',
    inCompany(async (work) => {
      const { lead, id } = await beingQualified(work)
      const verdict = { qualificationId: id, verdict: 'disqualified' as const, reasons: ['rain'], packet: {} }
      expect(await decide(work, verdict)).toMatchObject({ code: 'unknown-reason', field: 'reasons.0' })
      mustBeOk(await decide(work, { ...verdict, reasons: ['no_budget'] }))
      expect(await leadNow(work, lead.id)).toMatchObject({
        closedAs: 'disqualified',
        closedReason: 'no_budget',
      })
      const last = (await factsOf(work, lead.id)).slice(-2)
      expect(last.map(({ fact }) => fact)).toEqual(['qualification.decided', 'lead.disqualified'])
    }),
  )
})

describe('over HTTP', () => {
  it(
    'one qualifies a lead and reads what an offer lacks',
    inCompany(async (work, scene) => {
      const { call } = await apiOf(scene)
      const lead = await atQualify(work)
      const opened = await call('POST', '/qualifications', { body: { leadId: lead.id } })
      expect(opened).toMatchObject({ status: 201, body: { verdict: null, leadId: lead.id } })
      expect(opened.body.answers.map((one: { answer: string }) => one.answer)).toEqual(
        Array(4).fill('unknown'),
      )
      expect(opened.body.missing).toHaveLength(2)
      const answers = [
        {
          criterionId: opened.body.answers[0].criterionId,
          answer: 'yes',
          evidence: 'Seen',
          source: 'website',
        },
      ]
      const body = { version: 1, answers, approach: 'inside' }
      const answered = await call('PATCH', `/qualifications/${opened.body.id}`, { body })
      expect(answered.body).toMatchObject({
        missing: [],
        answers: [{ answer: 'yes', version: 1 }, {}, {}, {}],
      })
      const verdict = { qualificationId: opened.body.id, verdict: 'qualified' }
      const done = await call('POST', '/verdicts', { body: verdict })
      expect(done).toMatchObject({ status: 201, body: { lead: { level: 'qualify', state: 'offered' } } })
      const list = await call('GET', `/qualifications?lead=${lead.id}`)
      expect(list.body.items).toMatchObject([{ verdict: 'qualified' }])
    }),
  )
  it(
    'criteria are for managers; the four checks stay, own ones come and go',
    inCompany(async (work, scene) => {
      const { call } = await apiOf(scene)
      const rep = await aMember(work, { access: 'member' })
      const own = { name: 'Steam on site', ask: 'How many bar?' }
      expect(await call('POST', '/criteria', { as: rep, body: own })).toMatchObject({ status: 403 })
      const added = await call('POST', '/criteria', { body: own })
      expect(added).toMatchObject({ status: 201, body: { code: 'own', position: 4 } })
      const edited = await call('PATCH', `/criteria/${added.body.id}`, {
        body: { version: 1, name: 'Steam' },
      })
      expect(edited.body).toMatchObject({ name: 'Steam', version: 2 })
      expect((await call('DELETE', `/criteria/${added.body.id}`)).body.binnedAt).not.toBeNull()
      const { items } = (await call('GET', '/criteria')).body
      expect(items).toHaveLength(4)
      expect(await call('DELETE', `/criteria/${items[0].id}`)).toMatchObject({
        status: 409,
        body: { code: 'built-in' },
      })
    }),
  )
})
