import { expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aLead } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { NOTHING } from '../../platform/rights.ts'
import type { Work } from '../../platform/work.ts'
import { logActivity } from '../activities/actions.ts'
import { sift } from '../team/rights/sift.ts'
import { shown } from './actions.ts'
import { followOn } from './follow.ts'
import { mailOf } from './letter.ts'
import { notices, type Seen } from './store.ts'

/** The owner names Bea in notes about two leads. */
async function twoMentions(work: Work, scene: Scene) {
  const bea = await aMember(work, { name: 'Bea', functions: ['qualify'] })
  const leads = [await aLead(work), await aLead(work)]
  for (const { id: leadId } of leads)
    mustBeOk(await logActivity(work, { leadId, kind: 'note', subject: 'N', body: '@Bea', mentions: [bea] }))
  await followOn(work)
  return { bea, leads, api: await apiOf(scene) }
}

it(
  'counts and lists one’s own notices, page after page, and marks them read',
  inTransaction(async (work, scene) => {
    const { bea, leads, api } = await twoMentions(work, scene)
    const get = async (path: string) => (await api.call('GET', path, { as: bea })).body
    expect(await get('/notice-count')).toEqual({ unread: 2 })
    const first = await get('/notices?limit=1')
    expect(first.items[0]).toMatchObject({
      kind: 'mention',
      lead: { id: leads[1]?.id },
      by: { name: 'Olivia Owner' },
    })
    const second = await get(`/notices?limit=1&after=${first.next}`)
    expect([second.items[0].lead.id, second.next]).toEqual([leads[0]?.id, null])
    const body = { leadId: leads[0]?.id }
    expect((await api.call('POST', '/notice-readings', { as: bea, body })).body).toEqual({
      read: 1,
      unread: 1,
    })
    expect((await get('/notices?read=false')).items).toHaveLength(1)
    const all = { upTo: second.items[0].id }
    expect((await api.call('POST', '/notice-readings', { as: bea, body: all })).body).toEqual({
      read: 0,
      unread: 1,
    })
    expect((await api.call('POST', '/notice-readings', { as: bea, body: {} })).body).toEqual({
      read: 1,
      unread: 0,
    })
    const path = `/notices/${first.items[0].id}`
    const back = await api.call('PATCH', path, { as: bea, body: { read: false } })
    expect(back.body.readAt).toBeNull()
  }),
)

it(
  'shows nobody another’s notices, nor lets them be touched',
  inTransaction(async (work, scene) => {
    const { bea, api } = await twoMentions(work, scene)
    expect((await api.call('GET', '/notices')).body.items).toEqual([])
    const id = (await api.call('GET', '/notices', { as: bea })).body.items[0].id
    const answer = await api.call('PATCH', `/notices/${id}`, { body: { read: true } })
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
    expect((await api.call('POST', '/notice-readings', { body: { upTo: id } })).status).toBe(409)
    expect((await api.call('GET', '/notice-count', { as: bea })).body.unread).toBe(2)
  }),
)

it(
  'keeps choices apart from what is delivered, and refuses nonsense',
  inTransaction(async (_, scene) => {
    const api = await apiOf(scene)
    const before = (await api.call('GET', '/notice-settings')).body
    expect(before).toMatchObject({
      version: 0,
      digest: 'hourly',
      mail: { isSent: false, address: 'olivia@example.com' },
    })
    const body = { version: 0, kinds: { pool: { push: true } }, digestAt: '16:00' }
    const after = (await api.call('PATCH', '/notice-settings', { body })).body
    expect(after).toMatchObject({
      version: 1,
      digestAt: '16:00',
      kinds: { pool: { mail: 'never', push: true } },
    })
    const one = { kinds: { pool: { mail: 'digest' } } }
    const twice = (await api.call('PATCH', '/notice-settings', { body: one })).body
    expect(twice.kinds.pool).toEqual({ mail: 'digest', push: true })
    for (const wrong of [
      { digestAt: '24:00' },
      { kinds: { nothing: { push: true } } },
      { kinds: { pool: { mail: 'x' } } },
    ])
      expect((await api.call('PATCH', '/notice-settings', { body: wrong })).status).toBe(400)
  }),
)

it(
  'shows the names of those mentioned with what was logged',
  inTransaction(async (work, scene) => {
    const { bea, leads, api } = await twoMentions(work, scene)
    const { items } = (await api.call('GET', `/activities?lead=${leads[0]?.id}`)).body
    expect(items[0].mentions).toEqual([{ id: bea, name: 'Bea' }])
    const told = (await api.call('GET', `/leads/${leads[0]?.id}/timeline`)).body.items
    expect(told.find((one: { kind: string }) => one.kind === 'activity').detail.mentions).toEqual(['Bea'])
    const cy = await aMember(work, { name: 'Cy' })
    const body = { version: items[0].version, mentions: [bea, cy] }
    expect((await api.call('PATCH', `/activities/${items[0].id}`, { body })).status).toBe(200)
    await followOn(work)
    expect((await api.call('GET', '/notice-count', { as: cy })).body.unread).toBe(1)
    expect((await api.call('GET', '/notice-count', { as: bea })).body.unread).toBe(2)
  }),
)

it(
  'names nobody to whom may not see the record any more, by mail neither',
  inTransaction(async (work, scene) => {
    const { bea, leads } = await twoMentions(work, scene)
    const closed = { ...(await asMember(work, bea)).actor.rights, scope: () => NOTHING }
    const actor = { ...(await asMember(work, bea)).actor, rights: closed }
    const [seen] = await notices({ ...work, now: work.now, actor }, { limit: 1 })
    expect(shown(seen as Seen)).toMatchObject({
      mayOpen: false,
      about: null,
      by: null,
      lead: null,
      account: null,
    })
    const letter = mailOf({
      ...{
        to: 'bea@example.com',
        name: 'Bea',
        company: 'PQR Valve',
        slug: 'pqr-valve',
        stop: 'x',
        letterId: 'y',
      },
      ...{ baseUrl: 'https://sales.example.com', notices: [seen as Seen] },
    })
    const all = JSON.stringify(letter)
    expect(all).not.toMatch(/Acme|Ann|Olivia/)
    expect(all).not.toContain(leads[1]?.id)
    expect(letter.text).toContain('about a record that you cannot open')
  }),
)

it(
  'tells a limited person live of their own bell, and of nobody else’s',
  inTransaction(async (work, { ownerId }) => {
    const bea = await asMember(work, await aMember(work))
    const actor = { ...bea.actor, rights: { ...bea.actor.rights, all: false, scope: () => NOTHING } }
    const mine = { noun: 'notices', id: bea.actor.memberId as string, version: 1 }
    const changes = [mine, { ...mine, id: ownerId }]
    expect(await sift({ ...work, now: work.now, actor }, changes)).toEqual([mine])
  }),
)
