import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { atConvert, factsOf, won } from '../../../../tests/story.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { funnelChecks } from '../../../office/metrics/checks.ts'
import { creditedValue } from '../../../office/metrics/credits.ts'
import { catchUp } from '../../../office/metrics/follow.ts'
import { examine } from '../../../platform/doctor.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { cancelOrder } from '../../customers/actions.ts'
import { reassignLead } from '../../handoffs/actions.ts'
import { editOpportunity, openOpportunity, recordOutcome, reopenOpportunity } from '../actions.ts'
import { opportunities } from '../list.ts'
import { formTeam } from './actions.ts'
import { WHOLE } from './deal-team.ts'
import { dealTeam } from './read.ts'

const team = async (work: Work, id: string) => {
  const found = await dealTeam(work, may(work.actor, 'opportunities'), id)
  if (!found) throw new Error('no deal')
  return found
}
const part = (memberId: string, share: number, fn = 'convert') => ({
  ...{ memberId, share, function: fn as 'convert', reach: 'inside' as const },
})
const form = async (work: Work, id: string, members: ReturnType<typeof part>[]) =>
  formTeam(work, id, { version: (await team(work, id)).version, members })
const order = { kind: 'order' as const, description: 'Order PO-17' }
const win = (work: Work, opportunityId: string, amount: number) =>
  recordOutcome(work, { opportunityId, outcome: 'won', amount, course: order })

describe('who works a deal alone', () => {
  it(
    'has all of the credit without doing anything, also when it is won',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await won(work)
      const { isAgreed, version, credits, gaps } = await team(work, opportunity.id)
      expect({ isAgreed, version, gaps }).toEqual({ isAgreed: false, version: 0, gaps: [] })
      expect(credits).toMatchObject([
        { member: { id: ownerId }, function: 'convert', share: WHOLE, amount: 125_000, currency: 'EUR' },
      ])
    }),
  )
  it(
    'is whoever holds it now',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity, lead } = await atConvert(work)
      const bea = await aMember(work)
      expect((await team(work, opportunity.id)).members).toMatchObject([
        { member: { id: ownerId }, share: WHOLE },
      ])
      mustBeOk(await reassignLead(work, lead, { memberId: bea }, 'absence'))
      expect((await team(work, opportunity.id)).members).toMatchObject([
        { member: { id: bea }, share: WHOLE },
      ])
    }),
  )
})

describe('a deal team', () => {
  it(
    'keeps who left, and what shares were before',
    inTransaction(async (work, { ownerId, clock }) => {
      const { opportunity, lead } = await atConvert(work)
      const [bea, cy] = [await aMember(work), await aMember(work)]
      mustBeOk(await form(work, opportunity.id, [part(ownerId, 8000), part(bea, 2000, 'specialist')]))
      clock.advance(86_400_000)
      mustBeOk(await form(work, opportunity.id, [part(ownerId, 8000), part(cy, 2000, 'specialist')]))
      clock.advance(86_400_000)
      mustBeOk(await form(work, opportunity.id, [part(ownerId, 5000), part(cy, 5000, 'specialist')]))
      const now = await team(work, opportunity.id)
      expect(now.members.map(({ member, share }) => [member.id, share])).toEqual(
        expect.arrayContaining([
          [ownerId, 5000],
          [cy, 5000],
        ]),
      )
      expect(now.earlier.map(({ member, share }) => [member.id, share])).toEqual([
        [cy, 2000],
        [bea, 2000],
        [ownerId, 8000],
      ])
      expect(now.version).toBe(8)
      const facts = (await factsOf(work, lead.id))
        .map(({ fact }) => fact)
        .filter((one) => /^deal-member/.test(one))
      expect(facts).toEqual([
        'deal-member.joined',
        'deal-member.joined',
        'deal-member.left',
        'deal-member.joined',
        ...['deal-member.share-ended', 'deal-member.share-ended'],
        ...['deal-member.changed', 'deal-member.changed'],
      ])
    }),
  )
  it(
    'is refused when its shares are not the whole, when it is out of date, and with somebody who left',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await atConvert(work)
      const { id } = opportunity
      const [bea, gone] = [await aMember(work), await aMember(work, { status: 'former' })]
      expect(await form(work, id, [part(ownerId, 9000)])).toMatchObject({ code: 'not-the-whole' })
      expect(await form(work, id, [part(ownerId, 9000), part(gone, 1000)])).toMatchObject({
        code: 'unknown-member',
        field: 'members.1.memberId',
      })
      mustBeOk(await form(work, id, [part(ownerId, 9000), part(bea, 1000)]))
      const late = await formTeam(work, id, { version: 0, members: [part(ownerId, WHOLE)] })
      expect(late).toMatchObject({ code: 'stale', details: { current: { version: 2 } } })
    }),
  )
  it(
    "is its owner's and the managers' to form, not a helper's",
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await atConvert(work)
      const bea = await aMember(work, { access: 'member' })
      mustBeOk(await form(work, opportunity.id, [part(ownerId, 9000), part(bea, 1000, 'specialist')]))
      expect(await form(await asMember(work, bea), opportunity.id, [part(bea, WHOLE)])).toMatchObject({
        code: 'not-yours',
      })
    }),
  )
  it(
    'is credited as it was when the deal was won, whoever joins later; cancelling takes the credit back',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity } = await atConvert(work)
      const { id } = opportunity
      const [bea, cy] = [await aMember(work), await aMember(work)]
      mustBeOk(
        await form(work, id, [part(ownerId, 3333), part(bea, 3333, 'specialist'), part(cy, 3334, 'qualify')]),
      )
      mustBeOk(await win(work, id, 100_01))
      const credits = (await team(work, id)).credits
      expect(credits.map(({ share, amount }) => [share, amount])).toEqual([
        [3334, 3335],
        [3333, 3333],
        [3333, 3333],
      ])
      expect(await form(work, id, [part(ownerId, WHOLE)])).toMatchObject({ code: 'opportunity-closed' })
      const { id: orderId } = await work.tx.selectFrom('orders').select('id').executeTakeFirstOrThrow()
      mustBeOk(await cancelOrder(work, { orderId, reason: 'customer_withdrew' }))
      mustBeOk(await form(work, id, [part(ownerId, WHOLE)]))
      mustBeOk(await win(work, id, 500))
      const after = (await team(work, id)).credits
      expect(after.filter(({ voidedAt }) => voidedAt === null)).toMatchObject([
        { member: { id: ownerId }, amount: 500 },
      ])
      expect(after.filter(({ voidedAt }) => voidedAt !== null)).toHaveLength(3)
    }),
  )
  it(
    'keeps its credit when the deal changes hands, and says so',
    inTransaction(async (work, { ownerId }) => {
      const { opportunity, lead } = await atConvert(work)
      const [bea, cy] = [await aMember(work, { name: 'Bea' }), await aMember(work)]
      mustBeOk(await form(work, opportunity.id, [part(ownerId, 6000), part(cy, 4000, 'specialist')]))
      mustBeOk(await reassignLead(work, lead, { memberId: bea }, 'workload'))
      expect((await team(work, opportunity.id)).gaps).toEqual([
        { code: 'owner-outside', member: { id: bea, name: 'Bea' } },
      ])
      mustBeOk(await win(work, opportunity.id, 1000))
      const { credits } = await team(work, opportunity.id)
      expect(credits.map(({ member, amount }) => [member.id, amount])).toEqual([
        [ownerId, 600],
        [cy, 400],
      ])
    }),
  )
})

const step = fc.record({
  verb: fc.constantFrom('form', 'form', 'win', 'lose', 'reopen', 'cancel', 'open', 'reassign', 'wait'),
  shares: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
  amount: fc.nat(1_000_003),
  who: fc.nat(2),
})

describe('the deals of a member', () => {
  it(
    'are those they hold and those they have a part in, until they leave',
    inTransaction(async (work, { ownerId }) => {
      const [mine, theirs] = [(await atConvert(work)).opportunity, (await atConvert(work)).opportunity]
      const bea = await aMember(work)
      const ofBea = async () => {
        const by = { limit: 50, sort: 'newest' as const, dealTeam: bea }
        return (await opportunities(work, may(work.actor, 'opportunities'), by)).map(({ id }) => id)
      }
      expect(await ofBea()).toEqual([])
      mustBeOk(await form(work, theirs.id, [part(ownerId, WHOLE), part(bea, 0, 'specialist')]))
      expect(await ofBea()).toEqual([theirs.id])
      mustBeOk(await form(work, theirs.id, [part(ownerId, WHOLE)]))
      const lead = await work.tx
        .selectFrom('leads')
        .selectAll()
        .where('id', '=', mine.leadId)
        .executeTakeFirstOrThrow()
      mustBeOk(await reassignLead(work, lead as never, { memberId: bea }, 'workload'))
      expect(await ofBea()).toEqual([mine.id])
    }),
  )
})

describe('credited value', () => {
  it(
    "of a deal that nobody stamped is its closer's alone",
    inTransaction(async (work, { ownerId }) => {
      await won(work)
      await work.tx.updateTable('dealCredits').set({ voidedAt: work.now }).execute()
      await catchUp(work)
      expect(await creditedValue(work, { from: '2026-03-02', to: '2026-03-02' })).toMatchObject([
        {
          member: { id: ownerId },
          function: 'convert',
          wonShare: WHOLE,
          rate: null,
          sums: [{ amount: 125_000 }],
        },
      ])
      expect(await creditedValue(work, { from: '2026-03-03', to: null })).toEqual([])
    }),
  )
  it(
    'sums to what was sold, to the last cent, over any history; and the journal replays',
    inTransaction(async (work, scene) => {
      const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
      const people = [scene.ownerId, await aMember(work), await aMember(work)]
      let wins = 0
      // Four histories, and as many more as it takes until something was won in one.
      for (let run = 0; run < 4 || (wins === 0 && run < 40); run++) {
        const steps = fc.sample(fc.array(step, { minLength: 12, maxLength: 25, size: 'max' }), {
          seed: seed + run,
          numRuns: 1,
        })[0]
        const { lead, opportunity } = await atConvert(work)
        const deals = [opportunity.id]
        for (const one of steps ?? []) {
          await take(work, scene.clock, { leadId: lead.id, deals, people }, one)
          wins += await compare(work, seed)
        }
      }
      const patient = { tx: work.tx, workspaceId: scene.workspaceId, timeZone: 'Europe/London' }
      expect(await examine(patient, [...replayChecks, ...funnelChecks]), `seed ${seed}`).toMatchObject(
        Array.from({ length: replayChecks.length + funnelChecks.length }, () => ({ findings: [] })),
      )
      expect(wins, `seed ${seed}`).toBeGreaterThan(0)
    }),
    60_000,
  )
})

type Around = { leadId: string; deals: string[]; people: string[] }

// Whatever is refused is no part of the history.
async function take(
  work: Work,
  clock: { advance: (ms: number) => void },
  { leadId, deals, people }: Around,
  { verb, shares, amount, who }: { verb: string; shares: number[]; amount: number; who: number },
): Promise<void> {
  const id = deals[amount % deals.length] as string
  if (verb === 'wait') return clock.advance(86_400_000 * who + 1000)
  if (verb === 'open') {
    const opened = await openOpportunity(work, { leadId })
    if (opened.ok) deals.push(opened.value.id)
  } else if (verb === 'reassign') {
    const lead = await work.tx
      .selectFrom('leads')
      .selectAll()
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow()
    await reassignLead(work, lead as never, { memberId: people[who] as string }, 'workload')
  } else if (verb === 'form') {
    const sum = shares.reduce((total, one) => total + one, 0) || 1
    const parts = shares.map((one) => Math.floor((one * WHOLE) / sum))
    parts[0] = WHOLE - (parts[1] as number) - (parts[2] as number)
    const fns = ['convert', 'specialist', 'convert']
    await form(
      work,
      id,
      people.map((one, at) => part(one, parts[at] as number, fns[(at + who) % 3])),
    )
  } else if (verb === 'win') await win(work, id, amount)
  else if (verb === 'lose') await recordOutcome(work, { opportunityId: id, outcome: 'lost', reason: 'price' })
  else if (verb === 'reopen') await reopenOpportunity(work, { opportunityId: id, reason: 'new_information' })
  else if (verb === 'cancel') {
    const standing = await work.tx
      .selectFrom('orders')
      .select('id')
      .where('opportunityId', '=', id)
      .where('cancelledAt', 'is', null)
      .executeTakeFirst()
    if (standing) await cancelOrder(work, { orderId: standing.id, reason: 'customer_withdrew' })
  } else await editOpportunity(work, id, { version: 1, amount })
}

async function compare(work: Work, seed: number): Promise<number> {
  await catchUp(work)
  const items = await creditedValue(work, { from: null, to: null })
  const closed = await work.tx
    .selectFrom('opportunities')
    .select(['state', 'amount'])
    .where('state', '!=', 'open')
    .execute()
  const sold = closed.filter(({ state }) => state === 'won')
  const total = (of: (one: (typeof items)[number]) => number) => items.reduce((sum, one) => sum + of(one), 0)
  expect(
    total((one) => one.sums.reduce((sum, { amount }) => sum + amount, 0)),
    `seed ${seed}`,
  ).toBe(sold.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
  expect(total((one) => one.wonShare)).toBe(sold.length * WHOLE)
  expect(total((one) => one.lostShare)).toBe((closed.length - sold.length) * WHOLE)
  return sold.length
}
