// Requests and clocks at one moment, over several real connections: one specialist has it, and two servers that sweep
// tell of each breach once.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepClocks } from '../../src/funnel/handoffs/clocks/sweep.ts'
import type { Access } from '../../src/platform/access.ts'
import { aClaimed, aReleased, made } from '../safety/things.ts'
import { aTown, expectProblem, type Town } from '../safety/town.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ connections: 8 })
})
afterEach(() => town.close())

const times = (n: number) => Array.from({ length: n }, (_, i) => i)
const rows = async (sql: string) => (await town.owner.query(sql)).rows

it('two specialists take up one request: one has it, the other is told who', async () => {
  const two: Access[] = ['admin', 'manager']
  const roleId = (
    await made(town.ours, '/roles', { name: 'Engineer', functions: ['specialist'], reach: 'inside' })
  ).id
  for (const as of two)
    await made(town.ours, '/role-assignments', {
      memberId: town.ours.people[as].memberId,
      roleId,
      share: 100,
    })
  for (const _ of times(8)) {
    const lead = await aClaimed(town.ours)
    const request = await made(town.ours, '/requests', {
      leadId: lead.id,
      kind: 'specialist',
      question: 'Hot?',
    })
    const body = { requestId: request.id, answer: 'accepted' }
    const answers = await Promise.all(
      two.map((as) => town.ours.ask('POST', '/request-answers', { as, body })),
    )
    const winner = answers.findIndex(({ status }) => status === 201)
    expect(winner, answers.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(0)
    const other = answers[1 - winner] as (typeof answers)[number]
    expectProblem(other, 409, 'already-answered')
    expect(other.body.title).toContain(`Ours ${two[winner]}`)
    const [kept] = await rows(`select holder_member_id from requests where id = '${request.id}'`)
    expect(kept.holder_member_id).toBe(town.ours.people[two[winner] as Access].memberId)
  }
})

it('servers that sweep at one moment tell of each breach once and take each step once', async () => {
  for (const _ of times(12)) await aReleased(town.ours)
  const now = '2026-03-04T16:00:00.000Z'
  const sweep = async () => {
    while ((await town.ours.work((work) => sweepClocks({ ...work, now }, 5))) > 0);
  }
  await Promise.all(times(4).map(sweep))
  await sweep()
  const told = await rows(`
    select detail ->> 'clockId' as clock, fact, detail ->> 'step' as step, count(*)::int as n from journal
    where workspace_id = '${town.ours.workspaceId}' and fact in ('clock.breached', 'clock.escalated') group by 1, 2, 3`)
  expect(told.filter(({ fact }) => fact === 'clock.breached').length).toBeGreaterThanOrEqual(12)
  expect(told.filter(({ n }) => n !== 1)).toEqual([])
})
