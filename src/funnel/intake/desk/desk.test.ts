// The desk against a naive model: what a fresh look at every lead says, whatever happened before.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../../tests/bring.ts'
import { inTransaction, type Scene, workAs } from '../../../../tests/fixture.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { addChannel, confirmChannel } from '../../../office/marketing/actions.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { DAY_MS } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { setNeeds } from '../../handoffs/policies/channel-needs.ts'
import { recallRelease } from '../../handoffs/recall.ts'
import { completePacket, releaseLead } from '../../handoffs/release.ts'
import { closeLead, receiveLead } from '../../leads/actions.ts'
import type { LeadIn } from '../../leads/contract.ts'
import type { Lead } from '../../leads/move.ts'
import { takeBackVerdict } from '../duplicates/actions.ts'
import { keepPairs } from '../duplicates/pairs.ts'
import { keepApart } from './apart.ts'
import { BATCH_JOB, previewBatch, startBatch } from './batches.ts'
import { completeLead } from './complete.ts'
import type { DeskAsked } from './contract.ts'
import { countsOf } from './counts.ts'
import { catchUp } from './follow.ts'
import { goThroughBatch } from './jobs.ts'
import { deskPage } from './list.ts'
import { factsOf } from './load.ts'
import { REACH_COUNTS, reachOf } from './reach.ts'
import { ReachSums } from './reach-sums.ts'
import { cardsOf } from './shown.ts'
import { worthsOf } from './worths.ts'

const ALL: DeskAsked = { limit: 200 }
const receive = async (work: Work, given: Partial<LeadIn>): Promise<Lead> =>
  mustBeOk(await receiveLead(work, { directness: 'direct', ...given }))
const maria = { name: 'Maria Ortega', emails: ['maria@alto-foods.es'] }

async function desk(work: Work, asked: Partial<DeskAsked> = {}) {
  expect(await catchUp(work, 50)).toBe(false)
  const { worths } = await worthsOf(work)
  const page = await deskPage(work, { ...ALL, ...asked }, worths)
  return {
    ...page,
    cards: await cardsOf(
      work,
      page.ids.map(({ leadId }) => leadId),
      worths,
      page.at,
    ),
  }
}
const codesOf = async (work: Work, leadId: string) =>
  (await desk(work)).cards.find((one) => one.leadId === leadId)?.findings.map(({ code }) => code)

describe('the desk', () => {
  it(
    'shows what waits until it is completed, released or refused',
    inTransaction(async (work) => {
      const lead = await receive(work, { account: { name: 'Alto Foods' } })
      expect(await codesOf(work, lead.id)).toEqual(['missing.reach', 'channel.none'])
      const refused = await releaseLead(work, lead)
      expect(refused).toMatchObject({ code: 'packet-incomplete', details: { missing: [{ code: 'reach' }] } })
      const channel = mustBeOk(await addChannel(work, { name: 'Expo', kind: 'trade_show' }))
      mustBeOk(
        await completeLead(work, lead.id, {
          ...{ personName: 'Maria', emails: maria.emails },
          channelId: channel.id,
        }),
      )
      expect(await codesOf(work, lead.id)).toEqual(['hint.domain', 'hint.country'])
      const [clean] = (await desk(work, { why: 'clean' })).cards
      expect(clean).toMatchObject({
        leadId: lead.id,
        values: { personName: 'Maria', companyName: 'Alto Foods' },
      })
      const answer = await startBatch(work, [lead.id], { do: 'release' })
      expect(answer).toMatchObject({ state: 'done', counts: [{ code: 'done', count: 1 }] })
      expect((await desk(work)).cards).toEqual([])
    }),
  )

  it(
    'releases anyway for whoever commands, with the reason in the packet',
    inTransaction(async (work, scene) => {
      const lead = await receive(work, { account: { name: 'Alto' }, to: 'intake' })
      const asked = { seam: 'gather>qualify' as const, packet: {}, anyway: 'They come by at noon' }
      expect(await completePacket(work, lead, asked)).toEqual({
        ok: true,
        value: { anyway: 'They come by at noon' },
      })
      const released = mustBeOk(await releaseLead(work, lead, { anyway: 'They come by at noon' }))
      expect([
        released.level,
        await work.tx.selectFrom('activities').select('subject').execute(),
      ]).toMatchObject([
        'qualify',
        [{ subject: 'They come by at noon' }, { subject: 'They come by at noon' }],
      ])
      const bea = await asMember(work, await aMember(work, { functions: ['gather'] }))
      expect(await completePacket(bea, lead, asked)).toMatchObject({ code: 'not-yours' })
      expect(scene.ownerId).not.toBe(bea.actor.memberId)
    }),
  )

  it(
    'asks by channel, and looks again when what is asked for changes',
    inTransaction(async (work) => {
      const channel = mustBeOk(await addChannel(work, { name: 'Expo', kind: 'trade_show' }))
      const lead = await receive(work, { contact: maria, channelId: channel.id })
      expect(await codesOf(work, lead.id)).toEqual(['hint.companyName', 'hint.domain', 'hint.country'])
      mustBeOk(await setNeeds(work, channel.id, ['reach', 'company', 'country']))
      expect(await codesOf(work, lead.id)).toEqual(['missing.company', 'missing.country', 'hint.domain'])
      mustBeOk(await setNeeds(work, channel.id, null))
      expect((await desk(work, { why: 'clean' })).ids).toHaveLength(1)
    }),
  )

  it(
    'tells two leads of one person on both, until they are kept apart',
    inTransaction(async (work) => {
      const one = await receive(work, { contact: maria })
      const other = await receive(work, { contact: maria })
      expect((await desk(work, { why: 'doubtful-double' })).ids).toHaveLength(2)
      const { cards } = await desk(work)
      expect(cards.find(({ leadId }) => leadId === other.id)?.twins).toMatchObject([
        { leadId: one.id, isKept: true },
      ])
      const both = [one.id, other.id]
      expect((await previewBatch(work, both, { do: 'merge-doubles' })).counts).toEqual([
        { code: 'nothing', count: 1 },
        { code: 'done', count: 1 },
      ])
      mustBeOk(await keepApart(work, other.id, one.id))
      expect((await desk(work, { why: 'doubtful-double' })).ids).toEqual([])
    }),
  )

  it(
    'tells who may be the same person until somebody says that they are not, or merges what is as good as certain',
    inTransaction(async (work) => {
      const one = await receive(work, { contact: maria })
      const other = await receive(work, { contact: { name: 'Maria Ortega', phones: ['+34 912 345 678'] } })
      const [leftId, rightId] = [one.contactId as string, other.contactId as string].sort() as [
        string,
        string,
      ]
      const alike = { noun: 'contact' as const, leftId, rightId, probability: 0.999_999, fields: [] }
      await keepPairs(work, [alike], 'book')
      const { cards } = await desk(work, { why: 'doubtful-double' })
      expect(cards.map(({ pairs }) => pairs[0]?.left.id)).toEqual([leftId, leftId])
      const apart = await startBatch(work, [one.id], { do: 'keep-apart' })
      expect([apart.counts[0]?.code, (await desk(work, { why: 'doubtful-double' })).ids]).toEqual([
        'done',
        [],
      ])
      mustBeOk(await takeBackVerdict(work, cards[0]?.pairs[0]?.id as string))
      expect((await startBatch(work, [one.id], { do: 'merge-doubles' })).counts[0]?.code).toBe('done')
      // They are one person now, with two leads.
      expect((await desk(work)).cards.map(({ twins }) => twins.length)).toEqual([1, 1])
    }),
  )

  it(
    'doubts a channel that a file made until somebody confirms it',
    inTransaction(async (work, scene) => {
      await bring(scene, 'leads', 'mail,channel\nada@acme.example,Exop\n', {
        email: 'mail',
        channel: 'channel',
      })
      const [card] = (await desk(work)).cards
      expect(card?.whys).toContain('unknown-channel')
      mustBeOk(await confirmChannel(work, card?.channel?.id as string))
      expect((await desk(work, { why: 'unknown-channel' })).ids).toEqual([])
    }),
  )

  it(
    'puts first what has cost most, page by page, and counts what it shows',
    inTransaction(async (work, scene) => {
      const channels = []
      for (const kind of ['referral', 'print_advertising', 'website'] as const)
        channels.push(mustBeOk(await addChannel(work, { name: `Own ${kind}`, kind })).id)
      for (let n = 0; n < 13; n++) {
        await receive(work, {
          contact: { name: `Person ${n}` },
          ...(n % 4 === 3 ? {} : { channelId: channels[n % 4] as string }),
        })
        scene.clock.advance(DAY_MS * 0.7)
      }
      const { cards } = await desk(work)
      const naive = [...cards].sort(
        (a, b) => b.waiting.cost - a.waiting.cost || (a.leadId < b.leadId ? 1 : -1),
      )
      expect(cards.map(({ leadId }) => leadId)).toEqual(naive.map(({ leadId }) => leadId))
      const paged: string[] = []
      let after: string | undefined
      do {
        const page = await desk(work, { limit: 4, ...(after ? { after } : {}) })
        paged.push(...page.ids.map(({ leadId }) => leadId))
        after = page.next ?? undefined
      } while (after)
      expect(paged).toEqual(naive.map(({ leadId }) => leadId))
      const counts = await countsOf(work, false)
      expect([counts.total, counts.ages.reduce((sum, { count }) => sum + count, 0)]).toEqual([13, 13])
      for (const { age, count } of counts.ages)
        expect((await desk(work, { age })).ids, age).toHaveLength(count)
      for (const { why, count } of counts.whys)
        expect((await desk(work, { why })).ids, why).toHaveLength(count)
      for (const { id, count } of counts.channels)
        expect((await desk(work, { channel: id ?? 'none' })).ids).toHaveLength(count)
    }),
  )

  it(
    'does a large batch in the background, each lead once, also when it is asked twice',
    inTransaction(async (work, scene) => {
      const ids: string[] = []
      for (let n = 0; n < 30; n++) {
        const reach = n % 10 === 9 ? {} : { emails: [`p${n}@firm-${n}.example`] }
        ids.push((await receive(work, { contact: { name: `Person ${n}`, ...reach } })).id)
      }
      await aQueue(work)
      const { id, state } = await startBatch(work, ids, { do: 'release' })
      expect(state).toBe('running')
      const task = {
        ids: { workspaceId: scene.workspaceId, batchId: id as string },
        inTransaction: <T>(step: (inside: Work) => Promise<T>) => step(workAs(work, work.actor)),
        signal: new AbortController().signal,
      }
      await goThroughBatch(task)
      await goThroughBatch(task)
      const { rows } = await sql<{ level: string; n: number }>`
        select level, count(*)::int as n from leads where workspace_id = ${scene.workspaceId} group by 1 order by 1`.execute(
        work.tx,
      )
      expect(rows).toEqual([
        { level: 'gather', n: 3 },
        { level: 'qualify', n: 27 },
      ])
    }),
  )

  it(
    'has back what was released a moment ago, until somebody begins with it',
    inTransaction(async (work) => {
      const lead = mustBeOk(await releaseLead(work, await receive(work, { contact: maria })))
      expect(lead.level).toBe('qualify')
      expect(mustBeOk(await recallRelease(work, lead.id))).toMatchObject({
        level: 'gather',
        state: 'sorting',
      })
      expect((await desk(work)).ids).toHaveLength(1)
      expect(await recallRelease(work, lead.id)).toMatchObject({ code: 'no-such-move' })
    }),
  )
})

describe('completeness and reachability', () => {
  it(
    'equal a count by hand after any step',
    inTransaction(async (work, scene) => {
      const ids: string[] = []
      const check = async () => {
        await catchUp(work, 50)
        expect(await keptDays(scene)).toEqual(await countedDays(work, ids))
      }
      for (let n = 0; n < 6; n++) {
        ids.push(
          (
            await receive(work, {
              contact: { name: `P ${n}`, ...(n % 2 ? { emails: [`p${n}@x.example`] } : {}) },
            })
          ).id,
        )
        scene.clock.advance(DAY_MS / 3)
      }
      await check()
      mustBeOk(
        await completeLead(work, ids[0] as string, {
          companyName: 'Alto',
          country: 'ES',
          phones: ['+34 912 345 678'],
        }),
      )
      await check()
      mustBeOk(await releaseLead(work, await leadOf(work, ids[1] as string)))
      mustBeOk(await closeLead(work, await leadOf(work, ids[2] as string), 'refused', 'duplicate'))
      await check()
      expect((await keptDays(scene)).reduce((sum, row) => sum + (row.released ?? 0), 0)).toBe(1)
    }),
  )
})

// What a server makes when it starts doing jobs.
async function aQueue(work: Work) {
  await sql`
    insert into jobs.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
      deletion_seconds, partition, table_name)
    values (${BATCH_JOB}, 'standard', 0, 0, false, 900, 900, 900, false, 'job_common')
    on conflict do nothing`.execute(work.tx)
}

const leadOf = async (work: Work, id: string) =>
  (await work.tx.selectFrom('leads').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as Lead

async function keptDays({ work, workspaceId }: Scene): Promise<Record<string, number>[]> {
  const { rows } = await sql<Record<string, number>>`
    select * from reach_days where workspace_id = ${workspaceId} and leads > 0 order by day, channel_id`.execute(
    work.tx,
  )
  return rows.map(({ workspaceId: _, ...row }) => row)
}

async function countedDays(work: Work, ids: string[]) {
  const sums = new ReachSums()
  for (const facts of await factsOf(work, ids)) {
    const one = reachOf(facts, work.actor.workspace.timeZone)
    if (one) sums.add(one, 1)
  }
  const zeros = Object.fromEntries(REACH_COUNTS.map((count) => [count, 0]))
  return [...sums.days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { channel_id: channelId, ...row }]) => ({ ...zeros, ...row, channelId }))
}
