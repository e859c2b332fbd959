import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { receiveLead, startSorting } from '../leads/actions.ts'
import { movesOf } from '../leads/lead.ts'
import type { Lead } from '../leads/move.ts'
import { answer, claimLead, offer, offerToGather } from './actions.ts'
import { changePolicy } from './policies/actions.ts'
import { DEFAULTS, incomplete, missingFields, PACKET_FIELDS } from './policies/policy.ts'

const newcomer = { directness: 'direct' as const, interest: 'valves', contact: { name: 'Maria' } }

async function handoffsOf(work: Work, lead: Lead) {
  const { rows } = await sql<{
    id: string
    seam: string
    state: string
    reason: string | null
    toSelf: boolean
  }>`
    select id, seam, state, reason, to_self from handoffs where lead_id = ${lead.id} order by id`.execute(
    work.tx,
  )
  return rows
}
const openId = async (work: Work, lead: Lead) =>
  (await handoffsOf(work, lead)).find((one) => one.state === 'offered')?.id as string

describe('a lead released to a person', () => {
  it(
    'is theirs at once, and its sender’s again when they turn it down',
    inTransaction(async (work, { ownerId }) => {
      const bea = await aMember(work, { name: 'Bea' })
      let lead = mustBeOk(await receiveLead(work, newcomer))
      lead = mustBeOk(
        await offer(work, lead, { seam: 'gather>qualify', to: { memberId: bea }, packet: {} }),
      ).lead
      expect(lead).toMatchObject({ level: 'qualify', state: 'waiting', ownerMemberId: bea })
      expect(movesOf(lead as never)).toEqual(expect.arrayContaining(['claim', 'reject', 'needsWork']))
      const given = { answer: 'rejected', reason: 'misrouted' } as const
      lead = mustBeOk(await answer(await asMember(work, bea), await openId(work, lead), given))
      expect(lead).toMatchObject({ level: 'gather', state: 'sorting', ownerMemberId: ownerId })
      expect(await handoffsOf(work, lead)).toMatchObject([{ state: 'rejected', reason: 'misrouted' }])
    }),
  )
  it(
    'stays with the pool’s queue where nobody was named: there is nobody to turn it down',
    inTransaction(async (work) => {
      const bea = await asMember(work, await aMember(work))
      let lead = mustBeOk(await receiveLead(work, newcomer))
      lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
      expect(movesOf(lead as never)).not.toContain('reject')
      const given = { answer: 'rejected', reason: 'misrouted' } as const
      expect(await answer(bea, await openId(work, lead), given)).toMatchObject({ code: 'no-such-move' })
    }),
  )
})

describe('a customer’s future need', () => {
  it(
    'offered to a colleague stays with who heard of it until it is accepted, or for good',
    inTransaction(async (work, { ownerId }) => {
      const gita = await asMember(work, await aMember(work, { name: 'Gita' }))
      let lead = mustBeOk(await receiveLead(work, newcomer))
      lead = mustBeOk(await offerToGather(work, lead, gita.actor.memberId))
      expect(lead).toMatchObject({ level: 'gather', state: 'offered', ownerMemberId: ownerId })
      const given = { answer: 'needs_work', reason: 'need_unclear' } as const
      lead = mustBeOk(await answer(gita, await openId(work, lead), given))
      expect(lead).toMatchObject({ level: 'gather', state: 'sorting', ownerMemberId: ownerId })
    }),
  )
  it(
    'is accepted into sorting by the colleague it was offered to',
    inTransaction(async (work) => {
      const gita = await asMember(work, await aMember(work, { name: 'Gita' }))
      let lead = mustBeOk(await receiveLead(work, newcomer))
      lead = mustBeOk(await offerToGather(work, lead, gita.actor.memberId))
      lead = mustBeOk(await answer(gita, await openId(work, lead), { answer: 'accepted' }))
      expect(lead).toMatchObject({ level: 'gather', state: 'sorting', ownerMemberId: gita.actor.memberId })
      expect(await handoffsOf(work, lead)).toMatchObject([{ seam: 'serve>gather', state: 'accepted' }])
    }),
  )
  it(
    'in the intake queue is taken up by whoever claims it; kept by oneself it is no offer to anybody',
    inTransaction(async (work) => {
      const gita = await asMember(work, await aMember(work))
      const earlier = mustBeOk(await receiveLead(work, newcomer))
      const again = { ...newcomer, earlierLeadId: earlier.id, earlierKind: 'repeat' as const }
      let lead = mustBeOk(await receiveLead(work, { ...again, to: 'intake' }))
      lead = mustBeOk(await offerToGather(work, lead, null))
      expect(lead).toMatchObject({ state: 'new', ownerMemberId: null })
      lead = mustBeOk(await claimLead(gita, lead))
      expect(await handoffsOf(work, lead)).toMatchObject([{ state: 'accepted', toSelf: false }])
      let mine = mustBeOk(await receiveLead(work, again))
      mine = mustBeOk(await offerToGather(work, mine, null))
      mine = mustBeOk(await startSorting(work, mine))
      expect(await handoffsOf(work, mine)).toMatchObject([{ state: 'accepted', toSelf: true }])
    }),
  )
})

describe('what a packet must hold', () => {
  it('is what the policy names; a check is filled by any answer but unknown', () => {
    const known = {
      need: ' ',
      interest: 'valves',
      answers: [{ code: 'authority', answer: 'unknown' }],
      approach: 'inside',
    }
    expect(missingFields(['need', 'authority', 'approach', 'nextStep'], known)).toEqual([
      'need',
      'authority',
      'nextStep',
    ])
    expect(missingFields(['need'], { interest: 'valves' })).toEqual([])
    expect(missingFields(PACKET_FIELDS, {})).toEqual([...PACKET_FIELDS])
  })
  it('is told field by field', () => {
    expect(incomplete([])).toBeNull()
    expect(incomplete(['need', 'authority'])).toMatchObject({
      code: 'packet-incomplete',
      field: 'packet.need',
      details: { missing: [{ field: 'packet.need' }, { code: 'authority', field: 'answers.authority' }] },
    })
  })
  it('asks for something at the seam to convert from the first day, and for a way to reach them when gather releases', () => {
    expect(DEFAULTS['qualify>convert'].required).toEqual(['need', 'market_fit', 'approach'])
    expect(DEFAULTS['gather>qualify'].required).toEqual(['reach'])
  })
  it(
    'is changed one at a time: a stale change is shown what holds now',
    inTransaction(async (work) => {
      mustBeOk(await changePolicy(work, 'gather>qualify', { version: 0, required: ['need'] }))
      expect(await changePolicy(work, 'gather>qualify', { version: 0, required: [] })).toMatchObject({
        code: 'stale',
        details: { current: { required: ['need'], version: 1 } },
      })
    }),
  )
})
