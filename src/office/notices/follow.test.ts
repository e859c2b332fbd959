// The follower over real facts: who hears of what the verbs do, once, and what each person sees of it.
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aLead, atQualify, inQualifyPool } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { answer, claimLead, offer, reassignLead } from '../../funnel/handoffs/actions.ts'
import { record } from '../../platform/journal.ts'
import { mustBeOk } from '../../platform/result.ts'
import { DAY_MS } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { logActivity, setTask } from '../activities/actions.ts'
import { shown } from './actions.ts'
import { followOn } from './follow.ts'
import { tidy } from './jobs.ts'
import { markRead, notices, unread } from './store.ts'

const mine = async (work: Work, memberId: string) => {
  await followOn(work)
  return (await notices(await asMember(work, memberId), { limit: 100 })).map(shown)
}
const kinds = (all: { kind: string; code: string }[]) => all.map(({ kind, code }) => `${kind} ${code}`)

async function anOffer(work: Work, to: string) {
  const lead = await atQualify(work)
  return mustBeOk(await offer(work, lead, { seam: 'qualify>convert', to: { memberId: to }, packet: {} }))
}

describe('the follower', () => {
  it(
    'tells of an offer with names and link, and the sender of its answer',
    inTransaction(async (work, { ownerId }) => {
      const bea = await aMember(work, { name: 'Bea', functions: ['convert'] })
      const { lead, handoffId } = await anOffer(work, bea)
      const [told] = await mine(work, bea)
      expect(told).toMatchObject({ kind: 'offer', by: { id: ownerId }, lead: { id: lead.id }, readAt: null })
      expect(told?.about).toMatch(/^Acme/)
      const rejected = { answer: 'rejected', reason: 'incomplete', note: 'x' } as const
      mustBeOk(await answer(await asMember(work, bea), handoffId, rejected))
      expect(await mine(work, ownerId)).toMatchObject([
        { kind: 'answer', code: 'rejected', by: { name: 'Bea' }, detail: { reason: 'incomplete' } },
      ])
    }),
  )
  it(
    'tells once, however often it looks',
    inTransaction(async (work) => {
      const bea = await aMember(work, { functions: ['convert'] })
      await anOffer(work, bea)
      for (let n = 0; n < 3; n++) expect(await mine(work, bea)).toHaveLength(1)
    }),
  )
  it(
    'asks nobody to look at an offer that was withdrawn',
    inTransaction(async (work) => {
      const bea = await aMember(work, { functions: ['convert'] })
      const { handoffId } = await anOffer(work, bea)
      await followOn(work)
      const as = await asMember(work, bea)
      expect(await unread(as)).toBe(1)
      mustBeOk(await answer(work, handoffId, { answer: 'withdrawn', reason: 'wrong_receiver' }))
      await followOn(work)
      expect(await unread(as)).toBe(0)
    }),
  )
  it(
    'tells a pool once of new work until one has looked, and tells nobody else',
    inTransaction(async (work, { clock }) => {
      const bea = await aMember(work, { functions: ['qualify'] })
      const cy = await aMember(work, { functions: ['serve'] })
      await inQualifyPool(work)
      await followOn(work)
      await inQualifyPool(work)
      expect(kinds(await mine(work, bea))).toEqual(['pool gather>qualify'])
      expect(await mine(work, cy)).toEqual([])
      clock.advance(1000)
      await markRead(await asMember(work, bea), {}, true)
      expect(await mine(work, bea)).toHaveLength(1)
      clock.advance(1000)
      await inQualifyPool(work)
      expect(await mine(work, bea)).toHaveLength(2)
    }),
  )
  it(
    'tells of a lead that came, of a task set, of a name in a note',
    inTransaction(async (work) => {
      const bea = await aMember(work, { functions: ['qualify'] })
      const lead = await atQualify(work)
      mustBeOk(await reassignLead(work, lead, { memberId: bea }, 'workload'))
      mustBeOk(await setTask(work, { leadId: lead.id, subject: 'Ring', dueOn: '2026-03-09', memberId: bea }))
      const note = {
        leadId: lead.id,
        kind: 'note' as const,
        subject: 'Note',
        body: '@Bea look',
        mentions: [bea],
      }
      mustBeOk(await logActivity(work, note))
      expect(kinds(await mine(work, bea)).sort()).toEqual(['lead reassigned', 'mention note', 'request task'])
    }),
  )
  it(
    'refuses a name that does not work here',
    inTransaction(async (work) => {
      const lead = await aLead(work)
      const note = { leadId: lead.id, kind: 'note' as const, subject: 'Note', mentions: [lead.id] }
      expect(await logActivity(work, note)).toMatchObject({ code: 'unknown-member', field: 'mentions' })
    }),
  )
  it(
    'says nothing of what was recorded days ago',
    inTransaction(async (work, { clock }) => {
      const bea = await aMember(work, { functions: ['convert'] })
      await anOffer(work, bea)
      clock.advance(4 * DAY_MS)
      expect(await mine(work, bea)).toEqual([])
    }),
  )
  it(
    'tells live listeners whose bell it is, and nothing of what it is about',
    inTransaction(async (work) => {
      const bea = await aMember(work, { functions: ['convert'] })
      await anOffer(work, bea)
      work.touched.length = 0
      await followOn(work)
      expect(work.touched).toEqual([{ noun: 'notices', id: bea, version: 1 }])
    }),
  )
  it(
    'brings clocks that ran out before whom they are escalated to, with the name of whose it was',
    inTransaction(async (work) => {
      const bea = await aMember(work, { name: 'Bea' })
      const dan = await aMember(work, { name: 'Dan' })
      const lead = await claimedLead(work)
      const detail = { kind: 'touch', memberId: bea, toMemberId: dan, step: 'sales_lead' }
      await record(work, { fact: 'clock.escalated', function: 'manage', leadId: lead.id, detail, rows: [] })
      expect(await mine(work, dan)).toMatchObject([
        { kind: 'escalated', code: 'touch', detail: { lateName: 'Bea' } },
      ])
    }),
  )
})

async function claimedLead(work: Work) {
  return mustBeOk(await claimLead(work, await inQualifyPool(work)))
}

describe('what was read', () => {
  it(
    'goes after ninety days, what was not read stays',
    inTransaction(async (work, scene: Scene) => {
      const bea = await aMember(work, { functions: ['convert'] })
      await anOffer(work, bea)
      await anOffer(work, bea)
      const [newest] = await mine(work, bea)
      await markRead(await asMember(work, bea), { ids: [newest?.id as string] }, true)
      const task = {
        inTransaction: <T>(step: (inside: Work) => Promise<T>) => step(work),
        signal: new AbortController().signal,
      }
      scene.clock.advance(89 * DAY_MS)
      await tidy(task)
      expect(await mine(work, bea)).toHaveLength(2)
      scene.clock.advance(2 * DAY_MS)
      await tidy(task)
      expect(await mine(work, bea)).toMatchObject([{ readAt: null }])
    }),
  )
})
