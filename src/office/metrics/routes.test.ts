import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { bring } from '../../../tests/bring.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { answer, claimLead, offer } from '../../funnel/handoffs/actions.ts'
import { answerRequest, openRequest } from '../../funnel/handoffs/requests/actions.ts'
import { receiveLead } from '../../funnel/leads/actions.ts'
import { mustBeOk } from '../../platform/result.ts'
import { findOrMakeChannel } from '../marketing/actions.ts'
import { addCost } from '../marketing/costs.ts'
import { funnelChecks } from './checks.ts'

const LEADS = `id,when,source\n${Array.from({ length: 12 }, (_, n) => `${n},2026-0${1 + (n % 2)}-05,${n < 8 ? 'Fair' : ''}`).join('\n')}\n`
const DEALS =
  'lead,won,ae,sdr\n0,2026-01-09,Carla,Quentin\n2,2026-01-15,Carla,Carla\n1,2026-02-06,Carla,Quentin\n'

async function history(scene: Scene) {
  await bring(scene, 'leads', LEADS, { externalId: 'id', receivedAt: 'when', channel: 'source' })
  await bring(scene, 'deals', DEALS, {
    leadExternalId: 'lead',
    closedAt: 'won',
    convertedBy: 'ae',
    qualifiedBy: 'sdr',
  })
}

describe('the funnel over HTTP', () => {
  it(
    'shows a cohort with its numerators, denominators, medians and bars',
    inTransaction(async (_, scene) => {
      await history(scene)
      const api = await apiOf(scene)
      const { body } = await api.call('GET', '/funnel')
      expect(body).toMatchObject({
        window: { from: '2026-01-05', to: '2026-02-05', timeZone: 'Europe/London', cohort: 'received' },
        rate: { numerator: 'won', denominator: 'leads' },
        total: { leads: 12, opportunities: 3, won: 3, lost: 0, rate: 0.25, medianDaysToWon: 4, open: 9 },
        rows: [
          { key: 'Fair', leads: 8, won: 3, rate: 0.375, medianDaysToWon: 4, open: 5, small: false },
          { key: null, leads: 4, won: 0, rate: 0, medianDaysToWon: null, open: 4, small: true },
        ],
      })
      expect(body.levels).toEqual([
        { level: 'gather', reached: 12, left: [], open: 9, nurture: 0 },
        { level: 'qualify', reached: 3, left: [], open: 0, nurture: 0 },
        { level: 'convert', reached: 3, left: [], open: 0, nurture: 0 },
        { level: 'serve', reached: 3, left: [], open: 3, nurture: 0 },
      ])
      const months = await api.call('GET', '/funnel?by=month&channel=none')
      expect(months.body.rows).toMatchObject([
        { key: '2026-01', leads: 2 },
        { key: '2026-02', leads: 2 },
      ])
      const january = await api.call('GET', '/funnel?by=week&from=2026-01-01&to=2026-01-31')
      expect(january.body).toMatchObject({
        window: { from: '2026-01-01', to: '2026-01-31' },
        rows: [{ key: '2026-W02', leads: 6, won: 2 }],
      })
      const people = (await api.call('GET', '/funnel?by=member')).body.rows
      expect(
        people.map((row: { key: string; function: string; won: number }) => [row.key, row.function, row.won]),
      ).toEqual([
        ['Quentin', 'qualify', 2],
        ['Carla', 'qualify', 1],
        ['Carla', 'convert', 3],
      ])
      const carla = people[2].id
      const hers = await api.call('GET', `/funnel?by=channel&member=${carla}&function=convert`)
      expect(hers.body.rows).toMatchObject([{ key: 'Fair', function: 'convert', leads: 3, won: 3 }])
      expect(await api.call('GET', `/funnel?by=channel&member=${carla}`)).toMatchObject({
        status: 409,
        body: { code: 'function-needed' },
      })
      expect(await api.call('GET', `/funnel?by=campaign&member=${carla}&function=convert`)).toMatchObject({
        body: { code: 'not-together' },
      })
      expect((await api.call('GET', '/funnel?by=colour')).status).toBe(400)
    }),
  )

  it(
    'marks cohorts that have not had the time that leads take',
    inTransaction(async (_, scene) => {
      await history(scene)
      scene.clock.set('2026-03-03T09:00:00.000Z')
      const months = async () => (await (await apiOf(scene)).call('GET', '/funnel?by=month')).body.rows
      expect((await months()).map((row: { immature: boolean }) => row.immature)).toEqual([false, true])
      scene.clock.set('2026-04-03T09:00:00.000Z')
      expect((await months()).map((row: { immature: boolean }) => row.immature)).toEqual([false, false])
    }),
  )

  it(
    'shows what leads cost by channel, in each currency of its own',
    inTransaction(async (work, scene) => {
      await history(scene)
      const channelId = await findOrMakeChannel(work, 'Fair')
      for (const [amount, currency] of [
        [80_000, 'EUR'],
        [40_000, 'EUR'],
        [9, 'USD'],
      ] as const) {
        mustBeOk(
          await addCost(work, {
            channelId,
            campaignId: null,
            day: '2026-01-05',
            cost: { amount, currency },
            note: null,
          }),
        )
      }
      const { body } = await (await apiOf(scene)).call('GET', '/funnel/costs')
      expect(body.items).toMatchObject([
        {
          key: 'Fair',
          currency: 'EUR',
          spend: 120_000,
          leads: 8,
          won: 3,
          perLead: 15_000,
          perCustomer: 40_000,
        },
        { key: 'Fair', currency: 'USD', spend: 9, perLead: 1 },
      ])
    }),
  )
})

describe('figures of handoffs', () => {
  it(
    'count what was asked of a specialist: taken up, turned back, answered, open',
    inTransaction(async (work, scene) => {
      const qualifier = await asMember(work, await aMember(work, { name: 'Quinn', functions: ['qualify'] }))
      const engineer = await asMember(work, await aMember(work, { name: 'Ed', functions: ['specialist'] }))
      const ask = async () => {
        let lead = mustBeOk(await receiveLead(work, { directness: 'direct', contact: { name: 'Maria' } }))
        lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
        lead = mustBeOk(await claimLead(qualifier, lead))
        return mustBeOk(
          await openRequest(qualifier, { leadId: lead.id, kind: 'specialist', question: 'Hot?' }),
        ).id
      }
      const [answered, back] = [await ask(), await ask(), await ask()]
      mustBeOk(await answerRequest(engineer, { requestId: answered, answer: 'accepted' }))
      mustBeOk(await answerRequest(engineer, { requestId: answered, answer: 'answered', result: 'fit' }))
      mustBeOk(await answerRequest(engineer, { requestId: back, answer: 'turned_back', reason: 'no_time' }))
      const api = await apiOf(scene)
      const { body } = await api.call('GET', '/handoff-figures?by=people&seam=specialist')
      const of = (name: string | null) =>
        body.items.find(({ to }: { to: { name: string } | null }) => (to?.name ?? null) === name)
      expect(of('Ed')).toMatchObject({
        ...{ from: { name: 'Quinn' }, offered: 2, accepted: 1, rejected: 1, open: 0 },
        ...{ acceptance: { numerator: 1, denominator: 2 }, touched: { numerator: 1, denominator: 1 } },
        reasons: [{ reason: 'no_time', count: 1 }],
      })
      expect(of(null)).toMatchObject({ offered: 1, open: 1, accepted: 0 })
      const patient = { tx: work.tx, workspaceId: work.actor.workspaceId, timeZone: 'Europe/London' }
      for (const { find } of funnelChecks) expect(await find(patient as never)).toEqual([])
    }),
  )
})

describe('scorecards', () => {
  it(
    'credit each fact to person and function, and the answer to an offer also to who made it',
    inTransaction(async (work, scene) => {
      const qualifier = await asMember(work, await aMember(work, { name: 'Quinn', functions: ['qualify'] }))
      const closer = await asMember(work, await aMember(work, { name: 'Clara', functions: ['convert'] }))
      for (let n = 0; n < 6; n++) {
        let lead = mustBeOk(await receiveLead(work, { directness: 'direct', account: { name: `Firm ${n}` } }))
        lead = mustBeOk(await offer(work, lead, { seam: 'gather>qualify', packet: {} })).lead
        lead = mustBeOk(await claimLead(qualifier, lead))
        const { handoffId } = mustBeOk(await offer(qualifier, lead, { seam: 'qualify>convert', packet: {} }))
        const given =
          n < 4 ? { answer: 'accepted' as const } : { answer: 'rejected' as const, reason: 'misrouted' }
        mustBeOk(await answer(closer, handoffId, given))
      }
      const { body } = await (await apiOf(scene)).call('GET', '/scorecards?from=2026-03-01&to=2026-03-31')
      const figures = (member: string) =>
        Object.fromEntries(
          body.cards
            .filter((card: { member: string }) => card.member === member)
            .flatMap(
              (card: {
                figures: {
                  name: string
                  numerator: number
                  denominator: number | null
                  rate: number | null
                }[]
              }) =>
                card.figures
                  .filter((one) => one.numerator > 0)
                  .map((one) => [one.name, [one.numerator, one.denominator, one.rate]]),
            ),
        )
      expect(figures('Quinn')).toEqual({
        claimed: [6, null, null],
        offered: [6, null, null],
        accepted: [4, 6, 4 / 6],
      })
      expect(figures('Clara')).toEqual({ taken: [4, 6, 4 / 6] })
      const before = await (await apiOf(scene)).call('GET', '/scorecards?to=2026-02-28')
      expect(before.body.cards).toEqual([])
    }),
  )

  it(
    'count every fact once, however often the follower looks',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      mustBeOk(await receiveLead(work, { directness: 'direct', account: { name: 'Once' } }))
      for (let n = 0; n < 3; n++) await api.call('GET', '/scorecards')
      const { body } = await api.call('GET', '/scorecards')
      const received = body.cards.flatMap((card: { figures: { name: string; numerator: number }[] }) =>
        card.figures.filter((one) => one.name === 'received'),
      )
      expect(received).toMatchObject([{ numerator: 1 }])
    }),
  )
})
