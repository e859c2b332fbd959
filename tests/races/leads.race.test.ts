// What happens at the same moment, over several real connections: one wins, the others are told, nothing is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCESS, type Access } from '../../src/platform/access.ts'
import { aLead, aMerge, anOffer, aQualification, aReleased, asked, made, unique } from '../safety/things.ts'
import { type Answer, aTown, expectProblem, type Town } from '../safety/town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ connections: 16 })
})
afterAll(async () => {
  await everyLeadHasOneOwner()
  await town.close()
})

const WORKERS: Access[] = ACCESS.filter((access) => access !== 'viewer')
const ROUNDS = 12

/** The one answer that succeeded, and the others. */
function oneWon(answers: Answer[], status = 201): { winner: number; others: Answer[] } {
  const winners = answers.flatMap((answer, n) => (answer.status === status ? [n] : []))
  expect(winners, JSON.stringify(answers.map(({ status, body }) => [status, body?.code]))).toHaveLength(1)
  return { winner: winners[0] as number, others: answers.filter((_, n) => n !== winners[0]) }
}

const times = (n: number) => Array.from({ length: n }, (_, i) => i)
const rows = async (sql: string) => (await town.owner.query(sql)).rows

async function everyLeadHasOneOwner() {
  const wrong = await rows(`
    select l.id, l.state, l.owner_member_id, l.owner_queue_id, h.holders from leads l
    left join (select workspace_id, lead_id, count(*) as holders, min(member_id::text) as member, min(queue_id::text) as queue
               from holdings where until_at is null group by 1, 2) h on h.workspace_id = l.workspace_id and h.lead_id = l.id
    where (l.state = 'closed' and h.holders is not null)
       or (l.state <> 'closed' and (num_nonnulls(l.owner_member_id, l.owner_queue_id) <> 1 or h.holders is distinct from 1
           or h.member is distinct from l.owner_member_id::text or h.queue is distinct from l.owner_queue_id::text))`)
  expect(wrong).toEqual([])
  const gaps = await rows(`
    select lead_id from journal where lead_id is not null group by workspace_id, lead_id
    having max(lead_seq) <> count(*) or min(lead_seq) <> 1`)
  expect(gaps).toEqual([])
}

describe('at one moment', () => {
  it('several people claim one lead: one has it, the others are told who', async () => {
    for (const _ of times(ROUNDS)) {
      const lead = await aReleased(town.ours)
      const body = { leadId: lead.id }
      const answers = await Promise.all(WORKERS.map((as) => town.ours.ask('POST', '/claims', { as, body })))
      const { winner, others } = oneWon(answers)
      const { memberId } = town.ours.people[WORKERS[winner] as Access]
      for (const other of others) expectProblem(other, 409, 'already-claimed')
      expect((await asked(town.ours, 'GET', `/leads/${lead.id}`)).owner.id).toBe(memberId)
    }
    await everyLeadHasOneOwner()
  })

  it('an offer to a pool is accepted twice: the second is told it was answered', async () => {
    for (const _ of times(ROUNDS)) {
      const { id } = await aQualification(town.ours)
      const { handoffId, lead } = await made(town.ours, '/verdicts', {
        qualificationId: id,
        verdict: 'qualified',
      })
      const body = { handoffId, answer: 'accepted' }
      const answers = await Promise.all(
        WORKERS.map((as) => town.ours.ask('POST', '/handoff-answers', { as, body })),
      )
      for (const other of oneWon(answers).others) expectProblem(other, 409, 'already-answered')
      const { items } = await asked(town.ours, 'GET', `/opportunities?lead=${lead.id}`)
      expect(items).toHaveLength(1)
    }
    await everyLeadHasOneOwner()
  })

  it('an offer is accepted and withdrawn: one of the two happens', async () => {
    for (const _ of times(ROUNDS)) {
      const { handoffId } = await anOffer(town.ours)
      const answers = await Promise.all([
        town.ours.ask('POST', '/handoff-answers', { as: 'member', body: { handoffId, answer: 'accepted' } }),
        town.ours.ask('POST', '/handoff-answers', {
          body: { handoffId, answer: 'withdrawn', reason: 'wrong_receiver' },
        }),
      ])
      for (const other of oneWon(answers).others) expectProblem(other, 409, 'already-answered')
    }
    await everyLeadHasOneOwner()
  })

  it('two people edit one version of a lead: the second is shown the first one, and overwrites nothing', async () => {
    for (const _ of times(ROUNDS)) {
      const lead = await aLead(town.ours)
      const edit = (interest: string) =>
        town.ours.ask('PATCH', `/leads/${lead.id}`, { body: { version: lead.version, interest } })
      const answers = await Promise.all(['pumps', 'motors', 'glass'].map(edit))
      const { winner, others } = oneWon(answers, 200)
      const interest = ['pumps', 'motors', 'glass'][winner]
      for (const other of others) {
        expectProblem(other, 409, 'stale')
        expect(other.body.current).toMatchObject({ interest, version: lead.version + 1 })
      }
      expect(await asked(town.ours, 'GET', `/leads/${lead.id}`)).toMatchObject({ interest })
    }
  })

  it('one request arrives eight times: it is done once, and all eight hear the same', async () => {
    for (const n of times(ROUNDS)) {
      const name = unique('Twin')
      const body = { contact: { name } }
      const headers = { 'idempotency-key': `race-${n}` }
      const answers = await Promise.all(
        times(8).map(() => town.ours.ask('POST', '/leads', { body, headers })),
      )
      expect(
        new Set(answers.map(({ status, text }) => JSON.stringify([status, JSON.parse(text).id]))).size,
      ).toBe(1)
      expect(answers[0]?.status).toBe(201)
      expect(await rows(`select count(*)::int as n from contacts where name = '${name}'`)).toEqual([{ n: 1 }])
    }
  })

  it('fifty leads are received: all are there, each with one owner', async () => {
    const before = (await asked(town.ours, 'GET', '/lead-counts')).count
    const leads = await Promise.all(times(50).map(() => aLead(town.ours)))
    expect(new Set(leads.map(({ id }) => id)).size).toBe(50)
    expect((await asked(town.ours, 'GET', '/lead-counts')).count).toBe(before + 50)
    await everyLeadHasOneOwner()
  })

  it('the same lead of another system is received by several: it is here once', async () => {
    for (const _ of times(ROUNDS)) {
      const externalId = unique('X')
      const receive = () =>
        town.ours.ask('POST', '/leads', { body: { contact: { name: unique('Ann') }, externalId } })
      const answers = await Promise.all(times(4).map(receive))
      for (const other of oneWon(answers).others) expectProblem(other, 409)
    }
  })

  it('a lead is claimed, sent back, given away and merged: whatever happens, it has one owner', async () => {
    for (const _ of times(ROUNDS)) {
      const [lead, other] = [await aReleased(town.ours), await aLead(town.ours)]
      const body = { leadId: lead.id }
      const toMemberId = town.ours.people.manager.memberId
      const all = await Promise.all([
        town.ours.ask('POST', '/claims', { as: 'admin', body }),
        town.ours.ask('POST', '/returns', { body: { ...body, reason: 'wrong_number' } }),
        town.ours.ask('POST', '/reassignments', { body: { ...body, toMemberId, reason: 'workload' } }),
        town.ours.ask('POST', '/closures', { body: { ...body, as: 'disqualified', reason: 'no_fit' } }),
        town.ours.ask('POST', '/merges', { body: { survivorId: other.id, mergedId: lead.id } }),
        town.ours.ask('POST', '/merges', { body: { survivorId: lead.id, mergedId: other.id } }),
      ])
      for (const { status, text } of all) expect([200, 201, 403, 409], text).toContain(status)
      expect(all.filter(({ status }) => status < 300).length).toBeGreaterThan(0)
    }
    await everyLeadHasOneOwner()
  })

  it('a merge is undone twice: once it is', async () => {
    const { id } = await aMerge(town.ours)
    const answers = await Promise.all(times(4).map(() => town.ours.ask('DELETE', `/merges/${id}`)))
    oneWon(answers, 200)
  })
})
