import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { DAY_MS } from '../../platform/time.ts'
import { leave } from './members/actions.ts'

describe('GET /charts', () => {
  it(
    'shows a team of one: every function held, each by one person',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { status, body } = await api.call('GET', '/charts')
      expect(status).toBe(200)
      expect(body).toMatchObject({ asOf: '2026-03-02', gaps: [], overbooked: [] })
      expect(body.singlePoints).toHaveLength(4)
      expect(body.command).toEqual([{ memberId: scene.ownerId, reportsTo: null, depth: 0, reports: 0 }])
    }),
  )

  it(
    'shows who was there and held what on an earlier day',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const sdr = await aMember(work, { functions: ['qualify'], reportsTo: scene.ownerId })
      scene.clock.advance(10 * DAY_MS)
      await leave(await asMember(work, scene.ownerId), sdr)
      const qualifiers = async (asOf: string) => {
        const { body } = await api.call('GET', `/charts?asOf=${asOf}`)
        const column = body.functions.find((one: { function: string }) => one.function === 'qualify')
        return column.holders.map((one: { memberId: string }) => one.memberId).sort()
      }
      expect(await qualifiers('2026-03-01')).toEqual([])
      expect(await qualifiers('2026-03-11')).toEqual([scene.ownerId, sdr].sort())
      expect(await qualifiers('2026-03-12')).toEqual([scene.ownerId])
    }),
  )

  it(
    'says that nobody gathers, to a viewer as well',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { body: held } = await api.call('GET', `/role-assignments?memberId=${scene.ownerId}`)
      await api.call('PATCH', `/role-assignments/${held.items[0].id}`, { body: { untilDay: '2026-03-02' } })
      await aMember(work, { functions: ['qualify', 'convert', 'serve'] })
      const viewer = await aMember(work, { access: 'viewer' })
      const { body } = await api.call('GET', '/charts', { as: viewer })
      expect(body.gaps).toEqual(['gather'])
      expect((await api.call('GET', '/charts?asOf=yesterday')).body.code).toBe('invalid')
    }),
  )
})
