import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'
import { leave } from '../members/actions.ts'
import { mayBelong } from './pod.ts'
import { podMates } from './store.ts'

describe('pods', () => {
  it(
    'are made with people, renamed, joined and left; who was in stays on record',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [ann, bob, cy] = [await aMember(work), await aMember(work), await aMember(work)]
      const made = await api.call('POST', '/pods', { body: { name: 'Iberia', memberIds: [ann, bob, ann] } })
      expect(made).toMatchObject({ status: 201, body: { name: 'Iberia', binned: false } })
      expect(made.body.members.map((one: { memberId: string }) => one.memberId)).toEqual([ann, bob])
      const { id, version, members } = made.body
      expect((await api.call('PATCH', `/pods/${id}`, { body: { version, name: 'South' } })).body.name).toBe(
        'South',
      )
      const joined = await api.call('POST', '/pod-members', {
        body: { podId: id, memberId: cy, fromDay: '2026-03-09' },
      })
      expect(joined).toMatchObject({ status: 201, body: { fromDay: '2026-03-09', untilDay: null } })
      await api.call('PATCH', `/pod-members/${members[1].id}`, { body: { untilDay: '2026-03-05' } })
      const on = async (asOf: string) =>
        (await api.call('GET', `/pods?asOf=${asOf}`)).body.items[0].members.map(
          (one: { memberId: string }) => one.memberId,
        )
      expect(await on('2026-03-04')).toEqual([ann, bob])
      expect(await on('2026-03-05')).toEqual([ann])
      expect(await on('2026-03-09')).toEqual([ann, cy])
      expect((await api.call('GET', '/pods')).body.items[0].members).toHaveLength(3)
      expect(await podMates(work, ann, '2026-03-09')).toEqual([cy])
      expect(await podMates(work, ann, '2026-03-04')).toEqual([bob])
    }),
  )

  it(
    'go into the bin with their people leaving, and come back empty',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const memberIds = [await aMember(work)]
      const { id } = (await api.call('POST', '/pods', { body: { name: 'One', memberIds } })).body
      const binned = (await api.call('DELETE', `/pods/${id}`)).body
      expect(binned).toMatchObject({ binned: true, members: [{ untilDay: '2026-03-02' }] })
      expect((await api.call('GET', '/pods')).body.items).toEqual([])
      await api.call('POST', '/pods', { body: { name: 'one' } })
      expect((await api.call('PATCH', `/pods/${id}`, { body: { binned: false } })).body.code).toBe(
        'name-taken',
      )
      expect(
        (await api.call('PATCH', `/pods/${id}`, { body: { binned: false, name: 'Two' } })).body,
      ).toMatchObject({
        binned: false,
      })
      expect(
        (await api.call('POST', '/pod-members', { body: { podId: id, memberId: memberIds[0] } })).status,
      ).toBe(201)
    }),
  )

  it(
    'refuse who is unknown or in already, an end before the start, and what is stale',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const ann = await aMember(work)
      const { id, members } = (await api.call('POST', '/pods', { body: { name: 'P', memberIds: [ann] } }))
        .body
      const code = async (body: object) => (await api.call('POST', '/pod-members', { body })).body.code
      expect(await code({ podId: id, memberId: ann })).toBe('already-in-pod')
      expect(await code({ podId: scene.newId(), memberId: ann })).toBe('unknown-pod')
      expect(await code({ podId: id, memberId: scene.newId() })).toBe('unknown-member')
      const made = await api.call('POST', '/pods', { body: { name: 'Q', memberIds: [scene.newId()] } })
      expect(made.body).toMatchObject({ code: 'unknown-member', field: 'memberIds.0' })
      const patch = async (path: string, body: object) => (await api.call('PATCH', path, { body })).body.code
      expect(await patch(`/pod-members/${members[0].id}`, { untilDay: '2026-03-01' })).toBe(
        'ends-before-start',
      )
      expect(await patch(`/pod-members/${members[0].id}`, { untilDay: null, version: 9 })).toBe('stale')
      expect(await patch(`/pods/${id}`, { version: 9 })).toBe('stale')
    }),
  )

  it(
    'are for a manager to shape, and lose who leaves the team',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [member, manager] = [await aMember(work), await aMember(work, { access: 'manager' })]
      const body = { name: 'P', memberIds: [member] }
      expect((await api.call('POST', '/pods', { as: member, body })).status).toBe(403)
      expect((await api.call('POST', '/pods', { as: manager, body })).status).toBe(201)
      await leave(work, member)
      expect((await api.call('GET', '/pods')).body.items[0].members).toMatchObject([
        { untilDay: '2026-03-02' },
      ])
    }),
  )
})

describe('being in a pod', () => {
  const one = (fromDay: string, untilDay: string | null = null, more = {}) => ({
    ...{ id: 'one', podId: 'pod', memberId: 'ann', fromDay, untilDay },
    ...more,
  })
  it('is once at a time, and in several pods at once', () => {
    const asked = one('2026-03-02', null, { id: undefined })
    expect(mayBelong(asked, [one('2026-01-01')]).ok).toBe(false)
    expect(mayBelong(asked, [one('2026-01-01', '2026-03-02')]).ok).toBe(true)
    expect(mayBelong(asked, [one('2026-01-01', null, { podId: 'other' })]).ok).toBe(true)
    expect(mayBelong(asked, [one('2026-03-05', '2026-03-05')]).ok).toBe(true)
  })
})
