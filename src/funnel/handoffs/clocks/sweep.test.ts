import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { logActivity } from '../../../office/activities/actions.ts'
import { enterAbsence } from '../../../office/team/calendars/absences.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { nurtureLead, receiveLead, wakeLead } from '../../leads/actions.ts'
import { openClocks } from '../../leads/clocks/keep.ts'
import type { Lead } from '../../leads/move.ts'
import { lockLead } from '../../leads/store.ts'
import { answer, claimLead, offer, reassignLead } from '../actions.ts'
import { changePolicy } from '../policies/actions.ts'
import { countAnew } from './jobs.ts'
import { pauseClocks, resumeClocks } from './pauses.ts'
import { sweepClocks } from './sweep.ts'

// Monday nine o'clock; the company works Monday to Friday from nine to half past five, with lunch.
const HOUR = 3_600_000
const newcomer = { directness: 'direct' as const, interest: 'valves', contact: { name: 'Maria' } }
const touch = (leadId: string) => ({ leadId, kind: 'call' as const, subject: 'Rang' })

async function sweepAll(work: Work): Promise<void> {
  while ((await sweepClocks(work)) > 0);
}

/** A lead released to a person, or to the pool. */
async function released(work: Work, to?: string): Promise<Lead> {
  const lead = mustBeOk(await receiveLead(work, newcomer))
  const given = { seam: 'gather>qualify', ...(to ? { to: { memberId: to } } : {}), packet: {} } as const
  return mustBeOk(await offer(work, lead, given)).lead
}

const again = async (work: Work, lead: Lead) =>
  (await lockLead(work.tx, work.actor.workspaceId, lead.id)) as Lead

async function clocks(work: Work, leadId: string) {
  const { rows } = await sql<{
    kind: string
    state: string
    stoppedBy: string | null
    dueAt: string
    memberId: string | null
    workedMinutes: number | null
    handoffId: string | null
  }>`
    select * from clocks where lead_id = ${leadId} order by id`.execute(work.tx)
  return rows
}

async function facts(work: Work, leadId: string) {
  const { rows } = await sql<{ fact: string; detail: Record<string, string> }>`
    select fact, detail from journal where lead_id = ${leadId} and fact like 'clock.%' order by lead_seq`.execute(
    work.tx,
  )
  return rows.map(({ fact, detail }) => [
    fact.replace('clock.', ''),
    detail.kind,
    detail.step ?? null,
    detail.toMemberId ?? null,
  ])
}

const wholeTeam = async (work: Work) => {
  const head = await aMember(work, { name: 'Head', position: 'manager' })
  const leads = await aMember(work, { name: 'Leads', position: 'sales_lead', reportsTo: head })
  const bea = await aMember(work, { name: 'Bea', reportsTo: leads, functions: ['qualify'] })
  return { head, leads, bea }
}

describe('the two clocks of a handoff and that of the customer', () => {
  it(
    'run from release to claim, from claim to touch, and from reception to touch',
    inTransaction(async (work, { clock }) => {
      const { bea } = await wholeTeam(work)
      const lead = await released(work)
      clock.advance(HOUR)
      mustBeOk(await claimLead(await asMember(work, bea), lead))
      clock.advance(2 * HOUR)
      mustBeOk(await logActivity(await asMember(work, bea), touch(lead.id)))
      await sweepAll(work)
      expect(await clocks(work, lead.id)).toMatchObject([
        { kind: 'customer', state: 'met', stoppedBy: 'touched', workedMinutes: 180 },
        { kind: 'answer', state: 'met', stoppedBy: 'answered', workedMinutes: 60, memberId: null },
        { kind: 'touch', state: 'met', stoppedBy: 'touched', workedMinutes: 120, memberId: bea },
      ])
      expect(await openClocks(work, lead.id)).toEqual([])
    }),
  )
  it(
    'are not stopped by a note, nor the owner’s by a colleague of another function',
    inTransaction(async (work) => {
      const { bea } = await wholeTeam(work)
      const lead = await released(work, bea)
      mustBeOk(await claimLead(await asMember(work, bea), lead))
      mustBeOk(await logActivity(await asMember(work, bea), { ...touch(lead.id), kind: 'note' }))
      expect((await openClocks(work, lead.id)).map((one) => one.kind)).toEqual(['customer', 'touch'])
      const sid = await asMember(work, await aMember(work, { functions: ['specialist'] }))
      mustBeOk(await logActivity(sid, touch(lead.id)))
      expect((await openClocks(work, lead.id)).map((one) => one.kind)).toEqual(['touch'])
    }),
  )
  it(
    'begin anew for a new owner and go on for the customer',
    inTransaction(async (work, { clock }) => {
      const { bea } = await wholeTeam(work)
      const carl = await aMember(work, { name: 'Carl' })
      let lead = await released(work, bea)
      lead = mustBeOk(await claimLead(await asMember(work, bea), lead))
      clock.advance(HOUR)
      mustBeOk(await reassignLead(work, lead, { memberId: carl }, 'absence'))
      const open = await openClocks(work, lead.id)
      expect(open).toMatchObject([
        { kind: 'customer', startedAt: '2026-03-02T09:00:00.000Z' },
        { kind: 'touch', memberId: carl, startedAt: '2026-03-02T10:00:00.000Z' },
      ])
    }),
  )
})

describe('a clock that runs out', () => {
  it(
    'is at risk, breached, and told to the holder, the sales lead and the manager, each once',
    inTransaction(async (work, { clock }) => {
      const { head, leads, bea } = await wholeTeam(work)
      const lead = await released(work, bea)
      await sweepAll(work)
      const [answerDue] = (await openClocks(work, lead.id)).filter((one) => one.kind === 'answer')
      // Four hours with an hour of lunch between.
      expect(answerDue?.dueAt).toBe('2026-03-02T14:00:00.000Z')
      const seen: unknown[][] = []
      for (let hour = 0; hour < 48; hour++) {
        clock.advance(HOUR)
        await sweepAll(work)
        await sweepAll(work)
      }
      seen.push(...(await facts(work, lead.id)).filter(([, kind]) => kind === 'answer'))
      expect(seen).toEqual([
        ['at-risk', 'answer', null, null],
        ['breached', 'answer', null, null],
        ['escalated', 'answer', 'remind', bea],
        ['escalated', 'answer', 'lead', leads],
        ['escalated', 'answer', 'manager', head],
      ])
    }),
  )
  it(
    'gives a lead that nobody takes up back to the pool, by policy, with a clock of the pool',
    inTransaction(async (work, { clock }) => {
      const { bea } = await wholeTeam(work)
      mustBeOk(await changePolicy(work, 'gather>qualify', { version: 0, answerSteps: ['pool'] }))
      const lead = await released(work, bea)
      await sweepAll(work)
      clock.advance(7 * HOUR)
      await sweepAll(work)
      const now = await again(work, lead)
      expect(now).toMatchObject({ level: 'qualify', state: 'waiting', ownerMemberId: null })
      expect((await openClocks(work, lead.id)).filter((one) => one.kind === 'answer')).toMatchObject([
        { memberId: null, queueId: now.ownerQueueId, startedAt: work.now },
      ])
    }),
  )
  it(
    'lets an offer expire by policy: the lead is its sender’s, and nobody else’s answer counts any more',
    inTransaction(async (work, { clock, ownerId }) => {
      const carl = await aMember(work, { name: 'Carl' })
      mustBeOk(
        await changePolicy(work, 'qualify>convert', {
          version: 0,
          answerSteps: ['remind', 'expire'],
          stepMinutes: 60,
        }),
      )
      let lead = mustBeOk(await claimLead(work, await released(work)))
      const made = mustBeOk(
        await offer(work, lead, { seam: 'qualify>convert', to: { memberId: carl }, packet: {} }),
      )
      await sweepAll(work)
      clock.advance(8 * HOUR)
      await sweepAll(work)
      lead = await again(work, lead)
      expect(lead).toMatchObject({ level: 'qualify', state: 'working', ownerMemberId: ownerId })
      expect(await answer(await asMember(work, carl), made.handoffId, { answer: 'accepted' })).toMatchObject({
        code: 'already-answered',
      })
    }),
  )
  it(
    'is not late because of a night, and later when its holder is away',
    inTransaction(async (work, scene) => {
      const { bea } = await wholeTeam(work)
      const lead = await released(work, bea)
      await sweepAll(work)
      mustBeOk(
        await enterAbsence(work, {
          memberId: bea,
          kind: 'sick',
          fromDay: '2026-03-02',
          lastDay: '2026-03-03',
        } as never),
      )
      const before = (await clocks(work, lead.id))[1]?.dueAt
      await countAnew((step) => step(work), { memberId: bea })
      const after = (await clocks(work, lead.id))[1]?.dueAt
      expect([before, after]).toEqual(['2026-03-02T14:00:00.000Z', '2026-03-04T14:00:00.000Z'])
      scene.clock.advance(30 * HOUR)
      await sweepAll(work)
      expect((await facts(work, lead.id)).filter(([, kind]) => kind === 'answer')).toEqual([])
    }),
  )
  it(
    'waits for its new time when a calendar changed and nobody counted anew',
    inTransaction(async (work, { clock }) => {
      const { bea } = await wholeTeam(work)
      const lead = await released(work, bea)
      await sweepAll(work)
      mustBeOk(
        await enterAbsence(work, {
          memberId: bea,
          kind: 'sick',
          fromDay: '2026-03-02',
          lastDay: '2026-03-03',
        } as never),
      )
      clock.advance(8 * HOUR)
      await sweepAll(work)
      expect((await facts(work, lead.id)).filter(([, kind]) => kind === 'answer')).toEqual([])
      expect((await clocks(work, lead.id))[1]).toMatchObject({
        dueAt: '2026-03-04T14:00:00.000Z',
        state: 'running',
      })
    }),
  )
})

describe('waiting for the customer', () => {
  it(
    'stands still while it is paused, with a reason, and goes on after',
    inTransaction(async (work, { clock }) => {
      const lead = mustBeOk(await receiveLead(work, newcomer))
      await sweepAll(work)
      expect(await pauseClocks(work, lead.id, 'tired')).toMatchObject({ code: 'unknown-reason' })
      mustBeOk(await pauseClocks(work, lead.id, 'customer_away'))
      expect(await pauseClocks(work, lead.id, 'customer_away')).toMatchObject({ code: 'no-clock' })
      clock.advance(72 * HOUR)
      await sweepAll(work)
      expect(await facts(work, lead.id)).toEqual([['paused', undefined, null, null]])
      mustBeOk(await resumeClocks(work, lead.id))
      await sweepAll(work)
      expect((await openClocks(work, lead.id))[0]).toMatchObject({ state: 'running', pausedMinutes: 72 * 60 })
      // Eight hours of which none had passed: a working day has seven and a half.
      expect((await openClocks(work, lead.id))[0]?.dueAt).toBe('2026-03-06T09:30:00.000Z')
    }),
  )
  it(
    'is what nurture means, and new interest counts from then on',
    inTransaction(async (work, { clock }) => {
      let lead = mustBeOk(await claimLead(work, await released(work)))
      lead = mustBeOk(await nurtureLead(work, lead, '2026-04-01', 'timing'))
      expect(await openClocks(work, lead.id)).toMatchObject([
        { kind: 'customer', state: 'paused', pauseReason: 'nurture' },
      ])
      clock.advance(48 * HOUR)
      mustBeOk(await wakeLead(work, lead, 'new_interest'))
      expect((await openClocks(work, lead.id)).filter((one) => one.kind === 'customer')).toMatchObject([
        { startedAt: work.now, state: 'running' },
      ])
    }),
  )
})

describe('the sweep', () => {
  it(
    'changes nothing when there is nothing to do, and every row is what its facts say',
    inTransaction(async (work, scene: Scene) => {
      const { bea } = await wholeTeam(work)
      const lead = await released(work, bea)
      scene.clock.advance(50 * HOUR)
      await sweepAll(work)
      const before = await clocks(work, lead.id)
      expect(await sweepClocks(work)).toBe(0)
      expect(await clocks(work, lead.id)).toEqual(before)
      const { rows } = await sql<{ id: string; state: string; told: string; dueAt: string; toldDue: string }>`
        select c.id, c.state, c.due_at, r.told->>'state' as told, (r.told->>'due_at')::timestamptz as told_due
        from clocks c join lateral (
          select jsonb_object_agg(e.key, e.value order by (x->'set'->>'version')::int) as told
          from journal j, jsonb_array_elements(j.rows) x, jsonb_each(x->'set') e
          where j.workspace_id = c.workspace_id and x->>'id' = c.id::text
        ) r on true where c.lead_id = ${lead.id}`.execute(work.tx)
      for (const row of rows) expect([row.told, row.toldDue]).toEqual([row.state, row.dueAt])
      expect(rows.length).toBe(2)
    }),
  )
})
