import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { mustBeOk, type Result } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { closeLead, editLead, nurtureLead, receiveLead, reopenLead, wakeLead } from '../leads/actions.ts'
import { movesOf, REASONS } from '../leads/lead.ts'
import type { Lead } from '../leads/move.ts'
import { contactRecord } from '../leads/record.ts'
import { relays } from '../leads/relays.ts'
import { lockLead } from '../leads/store.ts'
import { answer, claimLead, offer, reassignLead, returnLead } from './actions.ts'

const newcomer = (n = 1) => ({
  directness: 'direct' as const,
  contact: { name: `Maria ${n}`, emails: [`maria${n}@alto.example`] },
  account: { name: `Alto ${n}` },
})
const HOUR = 3_600_000

async function again(work: Work, lead: Lead): Promise<Lead> {
  return (await lockLead(work.tx, work.actor.workspaceId, lead.id)) as Lead
}

async function hasOpenOffer(work: Work, lead: Lead): Promise<boolean> {
  const of = work.tx.selectFrom('handoffs').select('id').where('leadId', '=', lead.id)
  return (await of.where('closedAt', 'is', null).executeTakeFirst()) !== undefined
}

async function openOffer(work: Work, lead: Lead): Promise<string> {
  const row = await work.tx
    .selectFrom('handoffs')
    .select('id')
    .where('leadId', '=', lead.id)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}

describe('the relay of one lead', () => {
  it(
    'shows who held it, as which function, with two ways back and a reassignment',
    inTransaction(async (work, scene) => {
      const [bea, carl, dora] = [
        await aMember(work, { name: 'Bea' }),
        await aMember(work, { name: 'Carl' }),
        await aMember(work, { name: 'Dora' }),
      ]
      const as = async (id: string) => asMember(work, id)
      const later = () => scene.clock.advance(HOUR)
      let lead = mustBeOk(await receiveLead(work, newcomer()))
      later()
      lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
      later()
      lead = mustBeOk(await claimLead(await as(bea), lead))
      later()
      lead = mustBeOk(await returnLead(await as(bea), lead, 'wrong_number'))
      later()
      lead = mustBeOk(await claimLead(work, lead))
      lead = mustBeOk(
        await offer(work, lead, { seam: 'gather>qualify', to: { memberId: bea }, packet: {} }),
      ).lead
      later()
      lead = mustBeOk(await claimLead(await as(bea), lead))
      later()
      lead = mustBeOk(
        await offer(await as(bea), lead, {
          seam: 'qualify>convert',
          to: { memberId: carl },
          packet: { need: 'valves' },
        }),
      ).lead
      expect(lead).toMatchObject({ level: 'qualify', state: 'offered', ownerMemberId: bea })
      later()
      lead = mustBeOk(await answer(await as(carl), await openOffer(work, lead), { answer: 'accepted' }))
      later()
      lead = mustBeOk(await reassignLead(await as(carl), lead, { memberId: dora }, 'absence'))
      later()
      lead = mustBeOk(await returnLead(await as(dora), lead, 'no_authority'))
      expect(lead).toMatchObject({ level: 'qualify', state: 'waiting', ownerMemberId: bea })

      const strip = (await relays(work, [lead.id])).get(lead.id) ?? []
      expect(strip.map(({ function: fn, holder, how, reason }) => [fn, holder, how, reason])).toEqual([
        ['gather', 'Olivia Owner', 'received', null],
        ['qualify', 'Qualify pool', 'released', null],
        ['qualify', 'Bea', 'claimed', null],
        ['gather', 'Intake', 'returned', 'wrong_number'],
        ['gather', 'Olivia Owner', 'claimed', null],
        ['qualify', 'Bea', 'released', null],
        ['convert', 'Carl', 'accepted', null],
        ['convert', 'Dora', 'reassigned', 'absence'],
        ['qualify', 'Bea', 'returned', 'no_authority'],
      ])
      for (const [n, one] of strip.entries()) expect(one.until).toBe(strip[n + 1]?.from ?? null)
    }),
  )

  it(
    'keeps the lead with its sender when an offer is rejected, sent back for work, or withdrawn',
    inTransaction(async (work) => {
      const [bea, carl] = [await aMember(work, { name: 'Bea' }), await aMember(work, { name: 'Carl' })]
      const asBea = await asMember(work, bea)
      let lead = mustBeOk(await receiveLead(work, newcomer()))
      lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
      lead = mustBeOk(await claimLead(asBea, lead))
      for (const [who, given] of [
        [carl, { answer: 'rejected', reason: 'misrouted' }],
        [carl, { answer: 'needs_work', reason: 'authority_unknown' }],
        [bea, { answer: 'withdrawn', reason: 'offered_too_early' }],
      ] as const) {
        lead = mustBeOk(
          await offer(asBea, lead, { seam: 'qualify>convert', to: { memberId: carl }, packet: {} }),
        ).lead
        lead = mustBeOk(await answer(await asMember(work, who), await openOffer(work, lead), given))
        expect(lead).toMatchObject({ level: 'qualify', state: 'working', ownerMemberId: bea })
      }
    }),
  )

  it(
    'tells the second who accepts the same offer who was first',
    inTransaction(async (work) => {
      const [bea, carl] = [await aMember(work, { name: 'Bea' }), await aMember(work, { name: 'Carl' })]
      const asBea = await asMember(work, bea)
      let lead = mustBeOk(await receiveLead(work, newcomer()))
      lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
      lead = mustBeOk(await claimLead(asBea, lead))
      lead = mustBeOk(await offer(asBea, lead, { seam: 'qualify>convert', packet: {} })).lead
      const open = await openOffer(work, lead)
      mustBeOk(await answer(await asMember(work, carl), open, { answer: 'accepted' }))
      expect(await answer(work, open, { answer: 'accepted' })).toMatchObject({
        code: 'already-answered',
        message: expect.stringContaining('Carl'),
      })
    }),
  )

  it(
    'lets one person alone pass a lead to themself: offers accept themselves and are told apart',
    inTransaction(async (work, { ownerId }) => {
      let lead = mustBeOk(await receiveLead(work, newcomer()))
      lead = mustBeOk(
        await offer(work, lead, { seam: 'gather>qualify', to: { memberId: ownerId }, packet: {} }),
      ).lead
      expect(lead).toMatchObject({ level: 'qualify', state: 'working' })
      lead = mustBeOk(
        await offer(work, lead, { seam: 'qualify>convert', to: { memberId: ownerId }, packet: {} }),
      ).lead
      expect(lead).toMatchObject({ level: 'convert', state: 'working', ownerMemberId: ownerId })
      const { rows } = await sql<{
        toSelf: boolean
      }>`select to_self from handoffs where lead_id = ${lead.id}`.execute(work.tx)
      expect(rows.map((row) => row.toSelf)).toEqual([true, true])
    }),
  )
})

describe('receiving', () => {
  it(
    'finds the person by e-mail and the company by its domain instead of making them again',
    inTransaction(async (work) => {
      const first = mustBeOk(await receiveLead(work, newcomer()))
      const second = mustBeOk(
        await receiveLead(work, { directness: 'direct', contact: { emails: ['MARIA1@alto.example'] } }),
      )
      const third = mustBeOk(
        await receiveLead(work, {
          directness: 'direct',
          contact: { name: 'Jo', emails: ['jo@alto.example'] },
        }),
      )
      expect(second).toMatchObject({ contactId: first.contactId, accountId: first.accountId })
      expect(third.accountId).toBe(first.accountId)
      expect(third.contactId).not.toBe(first.contactId)
    }),
  )
  it(
    'adds what is new about a known person: another e-mail, the company they had not named',
    inTransaction(async (work) => {
      const first = mustBeOk(
        await receiveLead(work, {
          directness: 'direct',
          contact: { name: 'Jo', phones: ['+34 965 550 123'] },
        }),
      )
      const again = mustBeOk(
        await receiveLead(work, {
          directness: 'direct',
          contact: { phones: ['+34965550123'], emails: ['jo@nord.example'] },
          account: { name: 'Nord' },
        }),
      )
      expect(again.contactId).toBe(first.contactId)
      const contact = await contactRecord(work, again.contactId as string)
      expect(contact?.emails.map((one) => one.email)).toEqual(['jo@nord.example'])
      expect(contact?.phones).toHaveLength(1)
      expect(contact?.accountId).toBe(again.accountId)
    }),
  )
  it(
    'opens nothing for somebody who asked not to be contacted',
    inTransaction(async (work) => {
      const lead = mustBeOk(await receiveLead(work, newcomer()))
      mustBeOk(await closeLead(work, lead, 'suppressed', 'asked_not_to_be_contacted'))
      expect(await receiveLead(work, newcomer())).toMatchObject({ code: 'suppressed' })
    }),
  )
  it(
    'refuses a lead of nobody, and what names nothing',
    inTransaction(async (work) => {
      expect(await receiveLead(work, { directness: 'direct' })).toMatchObject({ code: 'nobody-meant' })
      expect(await receiveLead(work, { ...newcomer(), channelId: work.newId() })).toMatchObject({
        code: 'unknown-reference',
        field: 'channelId',
      })
    }),
  )
  it(
    'keeps a stale edit from overwriting, and hands back the record as it is',
    inTransaction(async (work) => {
      const lead = mustBeOk(await receiveLead(work, newcomer()))
      mustBeOk(await editLead(work, lead.id, { version: 1, interest: 'valves' }))
      expect(await editLead(work, lead.id, { version: 1, interest: 'pumps' })).toMatchObject({
        code: 'stale',
      })
    }),
  )
})

describe('laws', () => {
  it(
    'any sequence of verbs leaves one owner, an unbroken relay, and a journal that replays to the present',
    inTransaction(async (work, scene) => {
      const people = [
        scene.ownerId,
        await aMember(work, { name: 'Bea' }),
        await aMember(work, { name: 'Carl' }),
      ]
      let n = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(20), fc.nat(2), fc.nat(2)), { maxLength: 25 }),
          async (steps) => {
            await sql`savepoint run`.execute(work.tx)
            try {
              await aRun(work, scene, people, steps, ++n + 100)
            } finally {
              await sql`rollback to savepoint run`.execute(work.tx)
            }
          },
        ),
        { numRuns: 25 },
      )
    }),
  )
})

async function aRun(
  work: Work,
  scene: Scene,
  people: string[],
  steps: [number, number, number][],
  n: number,
) {
  let lead = mustBeOk(await receiveLead(work, newcomer(n)))
  for (const [verb, who, whom] of steps) {
    scene.clock.advance(60_000)
    await sql`savepoint step`.execute(work.tx)
    const done = await aStep(await asMember(work, people[who] as string), lead, verb, people[whom] as string)
    if (done && !done.ok) await sql`rollback to savepoint step`.execute(work.tx)
    lead = await again(work, lead)
  }
  await holds(work, lead)
}

async function aStep(work: Work, lead: Lead, n: number, whom: string): Promise<Result<unknown> | null> {
  const verbs = movesOf(lead as never)
  const verb = verbs[n % Math.max(1, verbs.length)]
  const reason = (list: keyof typeof REASONS) => REASONS[list][0] as string
  if (verb === 'release')
    return offer(work, lead, {
      seam: 'gather>qualify',
      to: n % 2 ? { memberId: whom } : undefined,
      packet: {},
    })
  if (verb === 'claim') return claimLead(work, lead)
  if (verb === 'offer')
    return offer(work, lead, {
      seam: 'qualify>convert',
      to: n % 2 ? { memberId: whom } : undefined,
      packet: {},
    })
  if (verb === 'return')
    return returnLead(work, lead, lead.level === 'qualify' ? reason('badData') : reason('returned'))
  if (verb === 'notNow') return nurtureLead(work, lead, '2030-01-01', reason('notNow'))
  if (verb === 'wake') return wakeLead(work, lead, 'new_interest')
  if (verb === 'refuse') return closeLead(work, lead, 'refused', reason('refuse'))
  if (verb === 'suppress') return closeLead(work, lead, 'suppressed', reason('suppress'))
  if (verb === 'disqualify') return closeLead(work, lead, 'disqualified', reason('disqualify'))
  if (verb === 'reopen') return reopenLead(work, lead, reason('reopen'))
  if (verb === 'reassign') return reassignLead(work, lead, { memberId: whom }, reason('reassign'))
  // What was woken waits again without an offer: there is nothing to answer. (Found by seed -198948918.)
  if (['accept', 'reject', 'needsWork'].includes(verb ?? '') && !(await hasOpenOffer(work, lead))) return null
  if (verb === 'accept') return answer(work, await openOffer(work, lead), { answer: 'accepted' })
  if (verb === 'reject')
    return answer(work, await openOffer(work, lead), { answer: 'rejected', reason: reason('reject') })
  if (verb === 'needsWork')
    return answer(work, await openOffer(work, lead), { answer: 'needs_work', reason: reason('needsWork') })
  return null
}

async function holds(work: Work, lead: Lead): Promise<void> {
  expect([lead.ownerMemberId, lead.ownerQueueId].filter(Boolean)).toHaveLength(
    lead.state === 'closed' ? 0 : 1,
  )
  const strip = (await relays(work, [lead.id])).get(lead.id) ?? []
  for (const [n, one] of strip.entries()) {
    const next = strip[n + 1]
    // Nobody holds a closed lead: only a reopening may leave a gap.
    if (next)
      expect(next.how === 'reopened' ? (one.until ?? '') <= next.from : one.until === next.from).toBe(true)
  }
  const last = strip.at(-1)
  if (lead.state !== 'closed')
    expect([last?.memberId, last?.queueId, last?.until]).toEqual([
      lead.ownerMemberId,
      lead.ownerQueueId,
      null,
    ])
  const open = await work.tx
    .selectFrom('handoffs')
    .select('seam')
    .where('leadId', '=', lead.id)
    .where('closedAt', 'is', null)
    .execute()
  if (lead.state === 'offered') expect(open.map((one) => one.seam)).toEqual(['qualify>convert'])
  else if (lead.state !== 'waiting') expect(open).toEqual([])
  const { rows } = await sql<{ state: Record<string, unknown>; gaps: boolean }>`
    select (select jsonb_object_agg(e.key, e.value order by (r.value -> 'set' ->> 'version')::int)
            from journal j, jsonb_array_elements(j.rows) r, jsonb_each(r.value -> 'set') e
            where j.lead_id = ${lead.id} and r.value ->> 'id' = ${lead.id}) as state,
           (select count(*) <> max(lead_seq) from journal where lead_id = ${lead.id}) as gaps`.execute(
    work.tx,
  )
  expect(rows[0]?.gaps).toBe(false)
  expect({ owner_member_id: null, owner_queue_id: null, ...rows[0]?.state }).toMatchObject({
    level: lead.level,
    state: lead.state,
    owner_member_id: lead.ownerMemberId,
    owner_queue_id: lead.ownerQueueId,
    version: lead.version,
  })
}
