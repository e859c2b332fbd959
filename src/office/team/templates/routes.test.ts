import { describe, expect, it } from 'vitest'
import { type Api, apiOf } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, aRole } from '../../../../tests/world.ts'
import { templateOf } from './template.ts'

const newcomer = (seat: string) => ({ seat, name: `Person ${seat}`, email: `${seat}@pqr.example` })
const shape = (api: Api, body: object) => api.call('POST', '/team-shapes', { body })
const charts = async (api: Api, day = '') => (await api.call('GET', `/charts${day && `?asOf=${day}`}`)).body

describe('templates', () => {
  it(
    'are shown with what is there already',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { items } = (await api.call('GET', '/team-templates')).body
      expect(items.map((one: { name: string }) => one.name)).toEqual(['alone', 'pod', 'line', 'field'])
      const there = items[3].roles.filter((one: { isThere: boolean }) => one.isThere)
      expect(there.map((one: { name: string }) => one.name)).toEqual([
        ...['Lead researcher', 'SDR', 'Closer', 'Account manager', 'Sales engineer'],
      ])
    }),
  )

  it(
    'set up a firm of one, which is one already',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const body = { template: 'alone', seats: [{ seat: 'owner', memberId: scene.ownerId }] }
      const { status, body: done } = await shape(api, body)
      expect(status).toBe(201)
      expect(done).toMatchObject({ begun: 0, ended: 0, openSeats: [] })
      expect((await charts(api)).gaps).toEqual([])
    }),
  )

  it(
    'set up a pod of five: invited, seated, in one pod; and doing it again changes nothing',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const seats = ['researcher', 'sdr', 'closer', 'accounts'].map(newcomer)
      const body = {
        template: 'pod',
        seats: [{ seat: 'lead', memberId: scene.ownerId }, ...seats],
        endOthers: true,
      }
      const { body: done } = await shape(api, body)
      expect(done).toMatchObject({ begun: 10, ended: 1, openSeats: [] })
      expect(done.people.filter((one: { invitation: object | null }) => one.invitation)).toHaveLength(4)
      const modes = (await api.call('GET', '/pools')).body.items.map((one: { mode: string }) => one.mode)
      expect(modes).toEqual(['push', 'push', 'push'])
      const after = await charts(api)
      expect(after.pods).toMatchObject([{ name: 'Pod 1' }])
      expect(after.pods[0].memberIds).toHaveLength(5)
      expect(after.command[0]).toMatchObject({ memberId: scene.ownerId, reports: 4 })
      expect(after.overbooked).toEqual([])
      const { body: again } = await shape(api, body)
      expect(again).toMatchObject({ begun: 0, ended: 0 })
      expect(again.roles.some((one: { isNew: boolean }) => one.isNew)).toBe(false)
      expect(again.people.every((one: { invitation: object | null }) => one.invitation === null)).toBe(true)
      expect(await charts(api)).toEqual(after)
    }),
  )

  it(
    'set up an assembly line of forty, also with seats left open: reports go to the next above',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const keys = templateOf('line')
        .seats.map(({ key }) => key)
        .filter((key) => key !== 'lead-serve')
      const seats = keys.map((seat) => (seat === 'head' ? { seat, memberId: scene.ownerId } : newcomer(seat)))
      const { status, body: done } = await shape(api, { template: 'line', seats, endOthers: true })
      expect(status).toBe(201)
      expect(done.openSeats).toEqual(['lead-serve'])
      const { people, command } = await charts(api)
      const idOf = (key: string) => done.people.find((one: { seat: string }) => one.seat === key).memberId
      const lineOf = (key: string) => command.find((one: { memberId: string }) => one.memberId === idOf(key))
      expect(people).toHaveLength(39)
      expect(lineOf('sdr-13').reportsTo).toBe(idOf('lead-qualify'))
      expect(lineOf('accounts-2').reportsTo).toBe(scene.ownerId)
    }),
  )

  it(
    'divide deals between desks and field at a value',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [desk, out] = [await aMember(work), await aMember(work)]
      const seats = [
        { seat: 'closer', memberId: desk },
        { seat: 'field-1', memberId: out },
      ]
      const fieldFrom = { amount: 5_000_000, currency: 'EUR' }
      await shape(api, { template: 'field', seats, fieldFrom })
      const sizes = (await charts(api)).functions.find(
        (one: { function: string }) => one.function === 'convert',
      )
      const sizeOf = (id: string) =>
        sizes.holders.find((one: { memberId: string }) => one.memberId === id).dealSize
      expect(sizeOf(desk)).toEqual({ atLeast: null, below: 5_000_000, currency: 'EUR' })
      expect(sizeOf(out)).toEqual({ atLeast: 5_000_000, below: null, currency: 'EUR' })
    }),
  )

  it(
    'end nothing unless asked to, and keep on record what was',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const ann = await aMember(work, { functions: ['serve'] })
      scene.clock.set('2026-03-20T09:00:00.000Z')
      const seats = [{ seat: 'sdr', memberId: ann }]
      expect((await shape(api, { template: 'pod', seats })).body).toMatchObject({ begun: 2, ended: 0 })
      expect((await shape(api, { template: 'pod', seats, endOthers: true })).body).toMatchObject({
        begun: 0,
        ended: 1,
      })
      const holds = async (day: string) =>
        (await charts(api, day)).functions
          .filter((one: { holders: { memberId: string }[] }) =>
            one.holders.some((held) => held.memberId === ann),
          )
          .map((one: { function: string }) => one.function)
      expect(await holds('2026-03-19')).toEqual(['serve'])
      expect(await holds('2026-03-20')).toEqual(['gather', 'qualify'])
    }),
  )

  it(
    'leave alone a title that stands for something else, and whom people report to',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      await aRole(work, { name: 'Team lead', functions: ['convert'] })
      const [boss, ann] = [await aMember(work), await aMember(work)]
      await api.call('PATCH', `/members/${ann}`, { body: { reportsTo: boss } })
      const seats = [
        { seat: 'lead', memberId: scene.ownerId },
        { seat: 'sdr', memberId: ann },
      ]
      const { body } = await shape(api, { template: 'pod', seats })
      expect(body.roles).toContainEqual(expect.objectContaining({ name: 'Team lead 2', isNew: true }))
      expect((await api.call('GET', `/members/${ann}`)).body.reportsTo).toBe(boss)
      expect((await shape(api, { template: 'pod', seats })).body.roles).toContainEqual(
        expect.objectContaining({ name: 'Team lead 2', isNew: false }),
      )
    }),
  )

  it(
    'refuse a seat there is not, one given twice, nobody, and strangers; and then nothing is done',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const before = await charts(api)
      const code = async (...seats: object[]) => (await shape(api, { template: 'pod', seats })).body
      expect(await code({ seat: 'throne', memberId: scene.ownerId })).toMatchObject({ code: 'unknown-seat' })
      expect(await code(newcomer('sdr'), newcomer('sdr'))).toMatchObject({
        code: 'seat-taken',
        field: 'seats.1.seat',
      })
      expect(await code({ seat: 'sdr', name: 'Ann' })).toMatchObject({ code: 'nobody-named' })
      expect(await code(newcomer('lead'), { seat: 'sdr', memberId: scene.newId() })).toMatchObject({
        code: 'unknown-member',
        field: 'seats.1.memberId',
      })
      expect(await charts(api)).toEqual(before)
    }),
  )

  it(
    'are for an admin',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const as = await aMember(work, { access: 'manager' })
      const body = { template: 'alone', seats: [{ seat: 'owner', memberId: as }] }
      expect((await api.call('POST', '/team-shapes', { as, body })).status).toBe(403)
      expect((await api.call('GET', '/team-templates', { as })).status).toBe(200)
    }),
  )
})
