import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { atConvert, atQualify } from '../../../../tests/story.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { logActivity } from '../../../office/activities/actions.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { claimLead, offer, returnLead } from '../../handoffs/actions.ts'
import { addContact } from '../../leads/actions.ts'
import type { Lead } from '../../leads/move.ts'
import { lockAllOf } from '../store.ts'
import { formTeam } from '../team/actions.ts'
import { addBuyer, binBuyer, editBuyer } from './actions.ts'
import { buyingCentre } from './read.ts'

const centre = async (work: Work, id: string) => {
  const found = await buyingCentre(work, may(work.actor, 'opportunities'), id)
  if (!found) throw new Error('no deal')
  return found
}
const aContact = async (work: Work, { accountId }: Lead, name: string) =>
  mustBeOk(await addContact(work, { name, accountId: accountId as string })).id
const codes = async (work: Work, id: string) => (await centre(work, id)).gaps.map(({ code }) => code)

describe('accepting an offer', () => {
  it(
    "puts whom the packet names on the map, and the lead's own contact as known to who qualified",
    inTransaction(async (work, { ownerId }) => {
      const lead = await atQualify(work)
      const jon = await aContact(work, lead, 'Jon')
      const packet = { buyingCentre: [{ contactId: jon, as: 'economic buyer, champion' }] }
      const to = { memberId: ownerId }
      const offered = mustBeOk(await offer(work, lead, { seam: 'qualify>convert', to, packet }))
      const [opportunity] = await lockAllOf(work, offered.lead.id)
      const { buyers, gaps } = await centre(work, opportunity?.id as string)
      expect(buyers).toMatchObject([
        {
          contact: { id: jon, name: 'Jon' },
          parts: ['influencer', 'approver'],
          strength: 'none',
          heldBy: null,
        },
        { contact: { id: lead.contactId }, parts: [], strength: 'weak', heldBy: { id: ownerId } },
      ])
      expect(gaps.map(({ code }) => code)).toEqual(['no-decider', 'no-user', 'nobody-holds', 'part-unknown'])
    }),
  )
  it(
    'a second time adds parts and takes away none',
    inTransaction(async (work, { ownerId }) => {
      const { lead, opportunity } = await atConvert(work)
      const [maria] = (await centre(work, opportunity.id)).buyers
      const said = { version: 1, parts: ['user' as const], strength: 'strong' as const }
      mustBeOk(await editBuyer(work, maria?.id as string, said))
      const back = mustBeOk(await returnLead(work, lead, 'needs_unclear'))
      const held = mustBeOk(await claimLead(work, back))
      const packet = { buyingCentre: [{ contactId: lead.contactId as string, as: 'decider' }] }
      mustBeOk(await offer(work, held, { seam: 'qualify>convert', to: { memberId: ownerId }, packet }))
      const { buyers } = await centre(work, opportunity.id)
      expect(buyers).toMatchObject([{ parts: ['user', 'decider'], strength: 'strong' }])
    }),
  )
})

describe('the map', () => {
  it(
    'says what is missing until it is known, and when who decides was last in touch',
    inTransaction(async (work, { ownerId, clock }) => {
      const { lead, opportunity } = await atConvert(work)
      const { id } = opportunity
      expect(await codes(work, id)).toEqual([
        'one-contact',
        'no-decider',
        'no-approver',
        'no-user',
        'part-unknown',
      ])
      const [maria] = (await centre(work, id)).buyers
      mustBeOk(await editBuyer(work, maria?.id as string, { version: 1, parts: ['user', 'decider'] }))
      const contactId = await aContact(work, lead, 'Jon')
      const jon = { opportunityId: id, contactId, parts: ['approver' as const] }
      mustBeOk(await addBuyer(work, { ...jon, strength: 'good', stance: 'for', heldByMemberId: ownerId }))
      expect((await centre(work, id)).gaps).toMatchObject([
        { code: 'quiet', contact: { name: maria?.contact.name } },
        { code: 'quiet', contact: { name: 'Jon' } },
      ])
      for (const one of [contactId, lead.contactId as string])
        mustBeOk(await logActivity(work, { leadId: lead.id, contactId: one, kind: 'call', subject: 'Rang' }))
      expect(await codes(work, id)).toEqual([])
      expect((await centre(work, id)).buyers[0]?.lastTouchAt).toBe(work.now)
      clock.advance(31 * 86_400_000)
      expect(await codes(work, id)).toEqual(['quiet', 'quiet'])
    }),
  )
  it(
    'takes a person once, off, and back again',
    inTransaction(async (work) => {
      const { lead, opportunity } = await atConvert(work)
      const again = { opportunityId: opportunity.id, contactId: lead.contactId as string, parts: [] }
      const once = { ...again, strength: 'none' as const, stance: 'unknown' as const }
      expect(await addBuyer(work, once)).toMatchObject({ code: 'already-there' })
      const [maria] = (await centre(work, opportunity.id)).buyers
      mustBeOk(await binBuyer(work, maria?.id as string))
      expect(await codes(work, opportunity.id)).toEqual(['nobody-known'])
      mustBeOk(await addBuyer(work, once))
      expect(await editBuyer(work, maria?.id as string, { version: 2, binned: false })).toMatchObject({
        code: 'already-there',
      })
      const [newer] = (await centre(work, opportunity.id)).buyers
      mustBeOk(await binBuyer(work, newer?.id as string))
      mustBeOk(await editBuyer(work, maria?.id as string, { version: 2, binned: false }))
      expect((await centre(work, opportunity.id)).buyers).toMatchObject([{ id: maria?.id, version: 3 }])
    }),
  )
  it(
    "is drawn by everybody of the deal's team, and by nobody else",
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await atConvert(work)
      const bea = await aMember(work, { access: 'member' })
      const [maria] = (await centre(work, opportunity.id)).buyers
      const asBea = await asMember(work, bea)
      const said = { version: 1, stance: 'for' as const }
      expect(await editBuyer(asBea, maria?.id as string, said)).toMatchObject({ code: 'not-yours' })
      const parts = [
        { memberId: ownerId, function: 'convert' as const, reach: 'inside' as const, share: 10_000 },
        { memberId: bea, function: 'specialist' as const, reach: 'field' as const, share: 0 },
      ]
      mustBeOk(await formTeam(work, opportunity.id, { version: 0, members: parts }))
      mustBeOk(await editBuyer(asBea, maria?.id as string, said))
    }),
  )
})
