import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, anAssignment, aProductLine, aRole, asMember, aTerritory } from '../../../../tests/world.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { closeLead, nurtureLead, receiveLead, reopenLead, wakeLead } from '../../leads/actions.ts'
import type { LeadIn } from '../../leads/contract.ts'
import type { Lead } from '../../leads/move.ts'
import { lockLead } from '../../leads/store.ts'
import { answer, claimLead, offer, reassignLead, returnLead } from '../actions.ts'
import { trialIn } from './trial-contract.ts'
import { trial } from './trials.ts'
import { giveOutWaiting } from './waiting.ts'

let count = 0
async function aLead(work: Work, more: Partial<LeadIn> = {}): Promise<Lead> {
  const n = ++count
  const who = {
    account: { name: `Alto ${n}` },
    contact: { name: `Maria ${n}`, emails: [`m@alto${n}.example`] },
  }
  return mustBeOk(await receiveLead(work, { directness: 'direct', ...who, ...more }))
}
const release = async (work: Work, lead: Lead) =>
  mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
const released = async (work: Work, more: Partial<LeadIn> = {}) => release(work, await aLead(work, more))
const again = async (work: Work, lead: Lead) =>
  (await lockLead(work.tx, work.actor.workspaceId, lead.id)) as Lead

async function poolOf(work: Work, level: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from queues where workspace_id = ${work.actor.workspaceId} and function = ${level} and kind = 'pool' and further is null`.execute(
    work.tx,
  )
  return rows[0]?.id as string
}
async function pushes(work: Work, level: string): Promise<string> {
  const id = await poolOf(work, level)
  await sql`update queues set mode = 'push' where id = ${id}`.execute(work.tx)
  return id
}
const turnsIn = async (work: Work, queueId: string) => {
  const { rows } = await sql<{ memberId: string; v: number }>`
    select member_id, v from pool_turns where queue_id = ${queueId}`.execute(work.tx)
  return new Map(rows.map(({ memberId, v }) => [memberId, v]))
}
const lastRouting = async (work: Work, lead: Lead) => {
  const { rows } = await sql<{
    step: string
    toMemberId: string | null
    leftOut: { memberId: string; why: string }[]
  }>`
    select step, to_member_id, left_out, considered, because from routings
    where lead_id = ${lead.id} order by decided_at desc, id desc limit 1`.execute(work.tx)
  return rows[0] as (typeof rows)[number]
}
/** Only these qualify; the owner keeps the other functions. */
async function qualifiers(work: Work, n: number, more = {}): Promise<string[]> {
  await sql`update role_assignments set until_day = from_day`.execute(work.tx)
  const ids: string[] = []
  for (let i = 0; i < n; i++) ids.push(await aMember(work, { functions: ['qualify'], ...more }))
  return ids.sort()
}
const caps = (work: Work, memberId: string, capacity: number) =>
  sql`insert into work_profiles (workspace_id, id, member_id, capacity, skills, created_at)
      values (${work.actor.workspaceId}, ${work.newId()}, ${memberId}, ${capacity}, '{}', ${work.now})`.execute(
    work.tx,
  )

describe('a released lead nobody was named for', () => {
  it(
    'waits in the pool of a workspace that configured nothing, and the record says so',
    inTransaction(async (work) => {
      const lead = await released(work)
      expect(lead).toMatchObject({ state: 'waiting', ownerQueueId: await poolOf(work, 'qualify') })
      expect(await lastRouting(work, lead)).toMatchObject({ step: 'pool', toMemberId: null, leftOut: [] })
    }),
  )

  it(
    'is given out by turns where the pool pushes, waiting at theirs until they start on it',
    inTransaction(async (work) => {
      const people = await qualifiers(work, 3)
      await pushes(work, 'qualify')
      const owners: (string | null)[] = []
      for (let n = 0; n < 6; n++) owners.push((await released(work)).ownerMemberId)
      expect(owners).toEqual([...people, ...people])
    }),
  )

  it(
    'goes back to whom its company was with lately, who is present, in any pool',
    inTransaction(async (work, scene) => {
      const [bea] = (await qualifiers(work, 2)) as [string]
      const asBea = await asMember(work, bea)
      const first = mustBeOk(await claimLead(asBea, await released(work)))
      mustBeOk(await closeLead(asBea, first, 'disqualified', 'no_need'))
      const next = { contact: { name: 'Jo' }, account: { id: first.accountId as string } }
      const lead = await released(work, next)
      expect(lead.ownerMemberId).toBe(bea)
      expect((await lastRouting(work, lead)).step).toBe('recent_owner')
      scene.clock.advance(121 * 86_400_000)
      mustBeOk(await closeLead(await asMember(work, bea), await again(work, lead), 'disqualified', 'no_need'))
      scene.clock.advance(121 * 86_400_000)
      expect((await released(work, { ...next, contact: { name: 'Al' } })).ownerMemberId).toBeNull()
    }),
  )

  it(
    'is refused as a duplicate of what is pursued already, with the lead to merge it into; another line is another need',
    inTransaction(async (work) => {
      const first = await released(work, { productLineId: (await aProductLine(work)).id })
      const contact = { id: first.contactId as string }
      const twin = await aLead(work, { contact, account: undefined })
      expect(await offer(work, twin, { seam: 'gather>qualify', packet: {} })).toMatchObject({
        code: 'duplicate-lead',
        details: { leadId: first.id },
      })
      const other = await aLead(work, {
        contact,
        account: undefined,
        productLineId: (await aProductLine(work)).id,
      })
      expect(await release(work, other)).toMatchObject({ level: 'qualify' })
    }),
  )

  it(
    'of a person whom nobody may contact is refused, whoever is named',
    inTransaction(async (work) => {
      const first = await aLead(work)
      const twin = await aLead(work, { contact: { id: first.contactId as string }, account: undefined })
      mustBeOk(await closeLead(work, first, 'suppressed', 'legal'))
      expect(await offer(work, twin, { seam: 'gather>qualify', packet: {} })).toMatchObject({
        code: 'suppressed',
      })
    }),
  )
})

describe('limits and caps', () => {
  it(
    'send a lead of a territory to whom covers it, and of a product line to whom knows it',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      const [north, line] = [(await aTerritory(work)).id, (await aProductLine(work)).id]
      const role = (await aRole(work, { functions: ['qualify'] })).id
      await anAssignment(work, { memberId: ann, roleId: role, territoryIds: [north] })
      await anAssignment(work, { memberId: bea, roleId: role, productLineIds: [line] })
      const inNorth = await released(work, { territoryId: north })
      const ofLine = await released(work, { productLineId: line })
      expect([inNorth.ownerMemberId, ofLine.ownerMemberId]).toEqual([ann, bea])
      expect([(await lastRouting(work, inNorth)).step, (await lastRouting(work, ofLine)).step]).toEqual([
        'territory',
        'specialist',
      ])
    }),
  )

  it(
    'are never exceeded, offers counted; when all are full it waits and says why',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      await pushes(work, 'qualify')
      await caps(work, ann, 1)
      await caps(work, bea, 2)
      const owners: (string | null)[] = []
      for (let n = 0; n < 4; n++) owners.push((await released(work)).ownerMemberId)
      expect(owners).toEqual([ann, bea, bea, null])
      const last = await released(work)
      expect(await lastRouting(work, last)).toMatchObject({
        step: 'catch_all',
        leftOut: [
          { memberId: ann, why: 'full' },
          { memberId: bea, why: 'full' },
        ],
      })
    }),
  )
})

describe('a turn', () => {
  it(
    'is given back when the offer is rejected, and who said it was misrouted is not asked again',
    inTransaction(async (work) => {
      await qualifiers(work, 0)
      const closers = [
        await aMember(work, { functions: ['convert'] }),
        await aMember(work, { functions: ['convert'] }),
      ]
      const [carl, dora] = closers.sort() as [string, string]
      const qualifier = await asMember(work, await aMember(work, { functions: ['qualify'] }))
      const pool = await pushes(work, 'convert')
      const lead = mustBeOk(await claimLead(qualifier, await released(work)))
      const offerOn = async (one: Lead) => {
        const done = mustBeOk(await offer(qualifier, one, { seam: 'qualify>convert', packet: {} }))
        const row = await work.tx
          .selectFrom('handoffs')
          .selectAll()
          .where('id', '=', done.handoffId)
          .executeTakeFirstOrThrow()
        return row
      }
      const first = await offerOn(lead)
      expect([first.toMemberId, (await turnsIn(work, pool)).get(carl)]).toEqual([carl, 1])
      mustBeOk(
        await answer(await asMember(work, carl), first.id, { answer: 'rejected', reason: 'misrouted' }),
      )
      expect((await turnsIn(work, pool)).get(carl)).toBe(0)
      const second = await offerOn(await again(work, lead))
      expect([second.toMemberId, (await lastRouting(work, lead)).leftOut]).toEqual([
        dora,
        [{ memberId: carl, why: 'sender' }],
      ])
    }),
  )

  it(
    'is given back once for bad data, and for what turns out to be a duplicate',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      const pool = await pushes(work, 'qualify')
      const [first, second] = [await released(work), await released(work)]
      mustBeOk(await returnLead(await asMember(work, ann), first, 'wrong_number'))
      mustBeOk(await closeLead(await asMember(work, bea), second, 'disqualified', 'duplicate'))
      expect(await turnsIn(work, pool)).toEqual(
        new Map([
          [ann, 0],
          [bea, 0],
        ]),
      )
      mustBeOk(await reopenLead(work, await again(work, second), 'closed_by_mistake'))
      mustBeOk(
        await closeLead(await asMember(work, bea), await again(work, second), 'disqualified', 'duplicate'),
      )
      expect((await turnsIn(work, pool)).get(bea)).toBe(0)
    }),
  )

  it(
    'is taken by whom a lead is put back into a pool that pushes, but not by whom it was taken from',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      const pool = await pushes(work, 'qualify')
      const lead = await released(work)
      expect(lead.ownerMemberId).toBe(ann)
      const moved = mustBeOk(await reassignLead(work, lead, { queueId: pool }, 'workload'))
      expect(moved.ownerMemberId).toBe(bea)
    }),
  )
})

describe('a lead that comes back', () => {
  it(
    'goes to its last owner while they are here, else it is routed',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      await pushes(work, 'qualify')
      const asAnn = await asMember(work, ann)
      let lead = mustBeOk(await claimLead(asAnn, await released(work)))
      lead = mustBeOk(await nurtureLead(asAnn, lead, '2026-06-01', 'timing'))
      lead = mustBeOk(await wakeLead(work, lead, 'new_interest'))
      expect(lead.ownerMemberId).toBe(ann)
      lead = mustBeOk(await nurtureLead(asAnn, lead, '2026-06-01', 'timing'))
      await sql`update members set status = 'former', left_at = ${work.now} where id = ${ann}`.execute(
        work.tx,
      )
      lead = mustBeOk(await wakeLead(work, lead, 'new_interest'))
      expect(lead.ownerMemberId).toBe(bea)
    }),
  )
})

describe('trying rules out', () => {
  it(
    'says what really happens afterwards to the same leads, and changes nothing itself',
    inTransaction(async (work) => {
      const people = await qualifiers(work, 4)
      const pool = await pushes(work, 'qualify')
      await caps(work, people[0] as string, 3)
      const north = (await aTerritory(work)).id
      const role = (await aRole(work, { functions: ['qualify'] })).id
      await anAssignment(work, { memberId: people[1] as string, roleId: role, territoryIds: [north] })
      const leads: Lead[] = []
      for (let n = 0; n < 24; n++) {
        const company = leads[n - 5]?.accountId
        const more = n % 6 === 0 ? { territoryId: north } : {}
        const again = n % 7 === 0 && company ? { account: { id: company } } : {}
        const twin = n % 11 === 10 ? { contact: { id: leads[n - 1]?.contactId as string } } : {}
        leads.push(await aLead(work, { ...more, ...again, ...twin }))
      }
      // Some turns were taken before, so that it does not begin at nothing.
      for (const lead of leads.splice(0, 3)) await release(work, lead)
      const asked = trialIn.parse({ level: 'qualify', leads: 'waiting' })
      const before = await turnsIn(work, pool)
      const { decisions } = mustBeOk(await trial(work, asked))
      expect(await turnsIn(work, pool)).toEqual(before)
      expect(decisions).toHaveLength(21)
      const really = []
      for (const { leadId } of decisions) {
        const lead = (await lockLead(work.tx, work.actor.workspaceId, leadId)) as Lead
        const done = await offer(work, lead, { seam: 'gather>qualify', packet: {} })
        const step = done.ok ? (await lastRouting(work, lead)).step : 'duplicate'
        const to = done.ok ? (done.value.lead.ownerMemberId ?? done.value.lead.ownerQueueId) : null
        really.push({ leadId, to, step })
      }
      expect(really).toEqual(decisions)
      expect(new Set(decisions.map(({ step }) => step)).size).toBeGreaterThan(3)
    }),
  )

  it(
    'shows shares before and after a changed weight, on leads of the past',
    inTransaction(async (work) => {
      const [ann, bea] = (await qualifiers(work, 2)) as [string, string]
      const pool = await pushes(work, 'qualify')
      for (let n = 0; n < 12; n++) await released(work)
      const weights = [{ memberId: ann, weight: 50 }]
      const pools = [{ poolId: pool, weights }]
      const tried = mustBeOk(await trial(work, trialIn.parse({ level: 'qualify', pools })))
      const share = (id: string) => {
        const { was, before, after } = tried.shares.find((one) => one.id === id) ?? {}
        return [was, before, after]
      }
      expect([tried.leads, share(ann), share(bea)]).toEqual([12, [6, 6, 4], [6, 6, 8]])
      expect(tried.moved).toBe(tried.moves.length)
      const pulled = mustBeOk(
        await trial(work, trialIn.parse({ level: 'qualify', pools: [{ poolId: pool, mode: 'pull' }] })),
      )
      expect(pulled.shares.find((one) => one.isQueue)).toMatchObject({ before: 0, after: 12 })
    }),
  )
})

describe('what waits in a pool where nobody had room', () => {
  const signal = new AbortController().signal
  const kept = async (work: Work) =>
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from routings where workspace_id = ${work.actor.workspaceId}`.execute(
        work.tx,
      )
    ).rows[0]?.n

  it(
    'is given out when somebody has, the longest waiting first, and leaves no trace while nobody has',
    inTransaction(async (work, scene) => {
      const [bea] = (await qualifiers(work, 1)) as [string]
      await pushes(work, 'qualify')
      await caps(work, bea, 1)
      const giveOut = () =>
        giveOutWaiting({ inTransaction: (step) => step({ ...work, now: scene.clock() }), signal })
      const held = await released(work)
      const waits = [await released(work), await released(work)] as [Lead, Lead]
      expect([held.ownerMemberId, waits[0].ownerMemberId, waits[1].ownerMemberId]).toEqual([bea, null, null])
      const before = await kept(work)
      await giveOut()
      expect(await kept(work)).toBe(before)
      const asBea = await asMember(work, bea)
      mustBeOk(await closeLead(asBea, mustBeOk(await claimLead(asBea, held)), 'disqualified', 'no_need'))
      scene.clock.advance(60_000)
      await giveOut()
      const [first, second] = [await again(work, waits[0]), await again(work, waits[1])]
      expect(first).toMatchObject({ ownerMemberId: bea, state: 'waiting' })
      expect(second).toMatchObject({ ownerMemberId: null, state: 'waiting' })
      expect(await lastRouting(work, first)).toMatchObject({ toMemberId: bea })
      mustBeOk(await claimLead(asBea, first))
    }),
  )
})
