import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aCampaign, aChannel, aMember } from '../../../tests/world.ts'
import { findOrMakeChannel, findOrMakeChannels } from './actions.ts'
import { findOrMakeCampaign } from './campaigns.ts'

const names = (body: { items: { name: string }[] }) => body.items.map((one) => one.name)
const EURO = (amount: number) => ({ amount, currency: 'EUR' })

describe('channels', () => {
  it(
    'are ready made, the usual ones, by name and page by page',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const first = (await api.call('GET', '/channels?limit=6')).body
      const rest = (await api.call('GET', `/channels?limit=6&after=${first.next}`)).body
      expect([...names(first), ...names(rest)]).toEqual([
        'Direct mail',
        'Existing customer',
        'Networking',
        'Online advertising',
        'Phone',
        'Print advertising',
        'Referral',
        'Social media',
        'Trade show',
        'Website',
      ])
      expect(names((await api.call('GET', '/channels?kind=phone')).body)).toEqual(['Phone'])
    }),
  )

  it(
    'are added, changed, binned and taken out of the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const made = await api.call('POST', '/channels', { body: { name: 'Webinar' } })
      expect(made).toMatchObject({ status: 201, body: { name: 'Webinar', kind: 'other', version: 1 } })
      const path = `/channels/${made.body.id}`
      const body = { version: 1, kind: 'online_advertising' }
      expect((await api.call('PATCH', path, { body })).body).toMatchObject({
        kind: 'online_advertising',
        version: 2,
      })
      expect((await api.call('DELETE', path)).body.binned).toBe(true)
      expect(names((await api.call('GET', '/channels')).body)).not.toContain('Webinar')
      expect((await api.call('PATCH', path, { body: { binned: false } })).body.binned).toBe(false)
      const { rows } = await sql`
        select fact, function, rows from journal where channel_id = ${made.body.id} order by id`.execute(
        work.tx,
      )
      expect(rows).toMatchObject([
        { fact: 'channel.added', function: 'operate' },
        { fact: 'channel.changed', rows: [{ set: { kind: 'online_advertising', version: 2 } }] },
        { fact: 'channel.binned' },
        { fact: 'channel.changed', rows: [{ set: { binned_at: null, version: 4 } }] },
      ])
    }),
  )

  it(
    'refuse a name that is taken, and what is stale or unknown',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const channel = await aChannel(work)
      expect((await api.call('POST', '/channels', { body: { name: 'PHONE' } })).body.code).toBe('name-taken')
      expect((await api.call('POST', '/channels', { body: { name: 'X', kind: 'smoke' } })).body.code).toBe(
        'invalid',
      )
      const patch = async (body: object) =>
        (await api.call('PATCH', `/channels/${channel.id}`, { body })).body.code
      expect(await patch({ name: 'phone' })).toBe('name-taken')
      expect(await patch({ version: 2 })).toBe('stale')
      expect((await api.call('PATCH', `/channels/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect((await api.call('DELETE', `/channels/${scene.newId()}`)).status).toBe(404)
    }),
  )

  it(
    'are for a manager to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work)
      const { id } = await aChannel(work)
      expect((await api.call('GET', '/channels', { as })).status).toBe(200)
      expect((await api.call('POST', '/channels', { as, body: { name: 'X' } })).status).toBe(403)
      expect((await api.call('PATCH', `/channels/${id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/channels/${id}`, { as })).status).toBe(403)
    }),
  )

  it(
    'are found by name for imports, whatever the case, and made once with the kind they tell',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const found = await findOrMakeChannels(work, ['phone', 'paid_search', 'PAID_SEARCH', 'unknown'])
      expect(found.get('paid_search')).toBe(found.get('PAID_SEARCH'))
      expect(await findOrMakeChannel(work, 'Unknown')).toBe(found.get('unknown'))
      const all = (await api.call('GET', '/channels?limit=50')).body.items
      expect(all).toHaveLength(12)
      const kind = (id: string | undefined) => all.find((one: { id: string }) => one.id === id).kind
      expect([kind(found.get('phone')), kind(found.get('paid_search'))]).toEqual([
        'phone',
        'online_advertising',
      ])
    }),
  )
})

describe('campaigns', () => {
  it(
    'are added to a channel, changed, binned and taken out of the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { id: channelId } = await aChannel(work)
      const body = { channelId, name: 'Spring', fromDay: '2026-03-01', untilDay: '2026-05-31' }
      const made = await api.call('POST', '/campaigns', { body })
      expect(made).toMatchObject({ status: 201, body: { ...body, binned: false, version: 1 } })
      const path = `/campaigns/${made.body.id}`
      expect((await api.call('PATCH', path, { body: { version: 1, untilDay: null } })).body).toMatchObject({
        untilDay: null,
      })
      expect((await api.call('DELETE', path)).body.binned).toBe(true)
      expect((await api.call('GET', '/campaigns')).body.items).toEqual([])
      expect((await api.call('PATCH', path, { body: { binned: false } })).body.binned).toBe(false)
      expect(names((await api.call('GET', `/campaigns?channelId=${channelId}`)).body)).toEqual(['Spring'])
      expect((await api.call('GET', `/campaigns?channelId=${scene.newId()}`)).body.items).toEqual([])
    }),
  )

  it(
    'refuse an unknown or binned channel, a name taken on it, days the wrong way round, and what is stale',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { id, channelId } = await aCampaign(work, { name: 'Spring', fromDay: '2026-03-01' })
      const add = async (more: object) =>
        (await api.call('POST', '/campaigns', { body: { channelId, name: 'X', ...more } })).body.code
      const gone = await aChannel(work)
      await api.call('DELETE', `/channels/${gone.id}`)
      expect(await add({ channelId: scene.newId() })).toBe('unknown-channel')
      expect(await add({ channelId: gone.id })).toBe('unknown-channel')
      expect(await add({ name: 'SPRING' })).toBe('name-taken')
      expect(await add({ fromDay: '2026-03-02', untilDay: '2026-03-01' })).toBe('ends-before-start')
      const other = await aChannel(work)
      expect(await add({ channelId: other.id, name: 'Spring' })).toBeUndefined()
      const patch = async (body: object) => (await api.call('PATCH', `/campaigns/${id}`, { body })).body.code
      expect(await patch({ untilDay: '2026-02-28' })).toBe('ends-before-start')
      expect(await patch({ version: 2 })).toBe('stale')
      await aCampaign(work, { channelId, name: 'Autumn' })
      expect(await patch({ name: 'autumn' })).toBe('name-taken')
      expect((await api.call('PATCH', `/campaigns/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect((await api.call('DELETE', `/campaigns/${scene.newId()}`)).status).toBe(404)
    }),
  )

  it(
    'are for a manager to change',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work)
      const { id, channelId } = await aCampaign(work)
      expect((await api.call('POST', '/campaigns', { as, body: { channelId, name: 'X' } })).status).toBe(403)
      expect((await api.call('PATCH', `/campaigns/${id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/campaigns/${id}`, { as })).status).toBe(403)
    }),
  )

  it(
    'are found by name on their channel for imports, and made once',
    inTransaction(async (work) => {
      const { id, channelId } = await aCampaign(work, { name: 'Spring' })
      expect(await findOrMakeCampaign(work, channelId, 'spring')).toBe(id)
      const made = await findOrMakeCampaign(work, channelId, 'landing-page-7')
      expect(await findOrMakeCampaign(work, channelId, 'landing-page-7')).toBe(made)
      const other = await aChannel(work)
      expect(await findOrMakeCampaign(work, other.id, 'Spring')).not.toBe(id)
    }),
  )
})

describe('costs', () => {
  it(
    'are noted for a day, corrected, binned and taken out of the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { id: campaignId, channelId } = await aCampaign(work)
      const body = { channelId, campaignId, day: '2026-02-28', cost: EURO(50_000), note: 'stand' }
      const made = await api.call('POST', '/channel-costs', { body })
      expect(made).toMatchObject({ status: 201, body: { ...body, binned: false, version: 1 } })
      const path = `/channel-costs/${made.body.id}`
      const patch = { version: 1, cost: EURO(45_000), note: null, day: '2026-03-01' }
      expect((await api.call('PATCH', path, { body: patch })).body).toMatchObject({ ...patch, version: 2 })
      expect((await api.call('DELETE', path)).body.binned).toBe(true)
      expect((await api.call('GET', '/channel-costs')).body.items).toEqual([])
      expect((await api.call('PATCH', path, { body: { binned: false } })).body.binned).toBe(false)
      const { rows } = await sql`
        select fact, amount, currency, campaign_id, rows from journal
        where fact = 'cost.noted' and channel_id = ${channelId}`.execute(work.tx)
      expect(rows).toMatchObject([{ amount: 50_000, currency: 'EUR', campaignId }])
      expect(JSON.stringify(rows)).not.toContain('stand')
    }),
  )

  it(
    'are listed the latest day first, by channel, campaign and period, page by page',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const campaign = await aCampaign(work)
      const other = await aChannel(work)
      const note = (channelId: string, day: string, campaignId: string | null = null) =>
        api.call('POST', '/channel-costs', { body: { channelId, campaignId, day, cost: EURO(100) } })
      await note(campaign.channelId, '2026-01-01')
      await note(campaign.channelId, '2026-03-01', campaign.id)
      await note(other.id, '2026-02-01')
      const days = (body: { items: { day: string }[] }) => body.items.map((one) => one.day)
      const first = (await api.call('GET', '/channel-costs?limit=2')).body
      expect(days(first)).toEqual(['2026-03-01', '2026-02-01'])
      expect(days((await api.call('GET', `/channel-costs?limit=2&after=${first.next}`)).body)).toEqual([
        '2026-01-01',
      ])
      expect(days((await api.call('GET', `/channel-costs?channelId=${other.id}`)).body)).toEqual([
        '2026-02-01',
      ])
      expect(days((await api.call('GET', `/channel-costs?campaignId=${campaign.id}`)).body)).toEqual([
        '2026-03-01',
      ])
      const period = '/channel-costs?from=2026-01-02&until=2026-02-01'
      expect(days((await api.call('GET', period)).body)).toEqual(['2026-02-01'])
    }),
  )

  it(
    'are summed by channel and period, never across currencies or with what is in the bin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [{ id: a }, { id: b }] = [await aChannel(work), await aChannel(work)]
      const note = async (channelId: string, day: string, cost: object) =>
        (await api.call('POST', '/channel-costs', { body: { channelId, day, cost } })).body.id
      await note(a, '2026-01-01', EURO(100))
      await note(a, '2026-01-01', EURO(50))
      await note(a, '2026-01-31', { amount: 70, currency: 'USD' })
      await note(a, '2026-02-01', EURO(1000))
      await note(b, '2026-01-15', EURO(5))
      await api.call('DELETE', `/channel-costs/${await note(b, '2026-01-16', EURO(9))}`)
      const { body } = await api.call('GET', '/channel-cost-sums?from=2026-01-01&until=2026-01-31')
      expect(body.items).toEqual([
        { channelId: a, cost: EURO(150), days: 1 },
        { channelId: a, cost: { amount: 70, currency: 'USD' }, days: 1 },
        { channelId: b, cost: EURO(5), days: 1 },
      ])
    }),
  )

  it(
    'refuse unknown channels and campaigns, a campaign of another channel, negative amounts, and what is stale',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { id: campaignId } = await aCampaign(work)
      const { id: channelId } = await aChannel(work)
      const given = { channelId, day: '2026-03-01', cost: EURO(1) }
      const add = async (more: object) =>
        (await api.call('POST', '/channel-costs', { body: { ...given, ...more } })).body.code
      expect(await add({ channelId: scene.newId() })).toBe('unknown-channel')
      expect(await add({ campaignId: scene.newId() })).toBe('unknown-campaign')
      expect(await add({ campaignId })).toBe('campaign-of-another-channel')
      expect(await add({ cost: EURO(-1) })).toBe('invalid')
      const made = await api.call('POST', '/channel-costs', { body: given })
      const patch = async (body: object) =>
        (await api.call('PATCH', `/channel-costs/${made.body.id}`, { body })).body.code
      expect(await patch({ campaignId })).toBe('campaign-of-another-channel')
      expect(await patch({ version: 2 })).toBe('stale')
      expect((await api.call('PATCH', `/channel-costs/${scene.newId()}`, { body: {} })).status).toBe(404)
      expect((await api.call('DELETE', `/channel-costs/${scene.newId()}`)).status).toBe(404)
    }),
  )

  it(
    'are for a manager to note',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work)
      const { id: channelId } = await aChannel(work)
      const body = { channelId, day: '2026-03-01', cost: EURO(1) }
      const made = await api.call('POST', '/channel-costs', { body })
      expect((await api.call('GET', '/channel-costs', { as })).status).toBe(200)
      expect((await api.call('GET', '/channel-cost-sums', { as })).status).toBe(200)
      expect((await api.call('POST', '/channel-costs', { as, body })).status).toBe(403)
      expect((await api.call('PATCH', `/channel-costs/${made.body.id}`, { as, body: {} })).status).toBe(403)
      expect((await api.call('DELETE', `/channel-costs/${made.body.id}`, { as })).status).toBe(403)
    }),
  )
})
