// The week simulated: each shape of team is set up from its template and works from Monday to Friday through the door.
// The seed stands in the name of each test: a week that fails is told again the same way.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../src/demo/random.ts'
import { funnelChecks } from '../../src/office/metrics/checks.ts'
import { catchUp } from '../../src/office/metrics/follow.ts'
import type { TemplateName } from '../../src/office/team/templates/template.ts'
import { examine } from '../../src/platform/doctor.ts'
import { groundChecks } from '../../src/platform/doctor-ground.ts'
import { replayChecks } from '../../src/platform/doctor-replay.ts'
import { inTransaction, type Scene } from '../fixture.ts'
import { ENDS, workingHours } from './calendar.ts'
import { offersLeftLying, openLeads, shares } from './ending.ts'
import { aFirm, type Firm } from './firm.ts'
import { runClocks } from './jobs.ts'
import { next, receive, type Teller } from './story.ts'

const CHECKS = [...groundChecks, ...replayChecks, ...funnelChecks]

const WEEKS: { template: TemplateName; leads: number; seed: string }[] = [
  { template: 'alone', leads: 5, seed: 'one' },
  { template: 'pod', leads: 12, seed: 'five' },
  { template: 'line', leads: 30, seed: 'forty' },
]

describe('a week of work', () => {
  it.each(WEEKS)(
    'of $template with $leads leads (seed $seed) ends with fair shares, answered offers and nothing lost',
    async (week) => inTransaction(async (_work, scene) => tell(scene, week))(),
    180_000,
  )
})

async function tell(scene: Scene, { template, leads, seed }: (typeof WEEKS)[number]) {
  const firm = await aFirm(scene, template)
  const absent = template === 'line' ? (firm.equals.qualify?.[0] ?? null) : null
  const teller = tellerOf(firm, seed, absent)
  const received = await workTheWeek(teller, leads, absent)
  await ends(teller, received, absent)
}

async function workTheWeek(teller: Teller, leads: number, absent: string | null): Promise<string[]> {
  const { scene, api } = teller.firm
  const hours = workingHours(5)
  const received: string[] = []
  const open = new Map<string, number>()
  for (const [n, hour] of hours.entries()) {
    scene.clock.set(hour)
    await runClocks(scene)
    if (n === 8 && absent) await goesAway(teller, absent)
    // Most come in from Monday to Thursday.
    while (received.length < Math.min(leads, Math.ceil((leads * (n + 1)) / 32))) {
      const id = await receive(teller, received.length + 1)
      received.push(id)
      open.set(id, n + 1)
    }
    for (const [id, at] of open) {
      if (at > n) continue
      if (await next(teller, id)) open.delete(id)
      else open.set(id, n + teller.random.whole(1, 4))
    }
  }
  scene.clock.set(ENDS)
  await runClocks(scene)
  expect((await api.call('GET', '/floor')).status).toBe(200)
  return received
}

async function ends(teller: Teller, received: string[], absent: string | null) {
  const { work, workspaceId } = teller.firm.scene
  const told = JSON.stringify(Object.fromEntries(teller.done))
  const kept = await sql<{ id: string }>`select id from leads where workspace_id = ${workspaceId}`.execute(
    work.tx,
  )
  expect(kept.rows.map(({ id }) => id).sort(), 'nothing is lost').toEqual([...received].sort())
  for (const lead of await openLeads(work))
    expect([lead.ownerMemberId, lead.ownerQueueId].filter(Boolean), 'one owner').toHaveLength(1)
  expect(await offersLeftLying(work), 'every offer is answered or escalated').toEqual([])
  for (const level of ['qualify', 'convert', 'serve'] as const) {
    const equals = (teller.firm.equals[level] ?? []).filter((id) => id !== absent)
    const counts = await shares(work, level, equals)
    if (counts.length < 2) continue
    if (level === 'qualify') expect(Math.max(...counts), told).toBeGreaterThan(1)
    expect(Math.max(...counts) - Math.min(...counts), `${level}: ${counts} ${told}`).toBeLessThanOrEqual(1)
  }
  await catchUp(work)
  const patient = { tx: work.tx, workspaceId, timeZone: work.actor.workspace.timeZone }
  const wrong = (await examine(patient, CHECKS)).filter(({ findings }) => findings.length > 0)
  expect(wrong, 'the doctor is content').toEqual([])
  const escalated = await sql`
    select 1 from journal where workspace_id = ${workspaceId} and fact = 'clock.escalated'`.execute(work.tx)
  expect(told.includes('let lie') ? escalated.rows.length : 1, told).toBeGreaterThan(0)
  for (const what of ['receive', 'release', 'claim', 'qualified', 'won']) expect(told).toContain(what)
}

function tellerOf(firm: Firm, seed: string, absent: string | null): Teller {
  const isAway = (memberId: string) => {
    const now = firm.scene.clock()
    return memberId === absent && now >= '2026-03-03' && now < '2026-03-05'
  }
  return { firm, random: randomOf(seed), isAway, done: new Map() }
}

async function goesAway({ firm }: Teller, memberId: string) {
  const body = { memberId, kind: 'leave', fromDay: '2026-03-03', lastDay: '2026-03-04' }
  const { status, body: said } = await firm.api.call('POST', '/absences', { body })
  expect(status, JSON.stringify(said)).toBe(201)
}
