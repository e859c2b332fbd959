import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction, workAs } from '../../../tests/fixture.ts'
import { aMember, anAssignment, aProductLine, aRole, aTerritory } from '../../../tests/world.ts'
import { addDays } from '../../platform/time.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

describe('the charts', () => {
  it(
    'are true for a day gone by: roles, limits, pods, command and what a title stood for',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [lead, ann] = [await aMember(work, { position: 'sales_lead' }), await aMember(work)]
      const role = await aRole(work, { functions: ['qualify'] })
      const { id: north } = await aTerritory(work)
      const held = await anAssignment(work, { memberId: ann, roleId: role.id, territoryIds: [north] })
      const pod = await api.call('POST', '/pods', { body: { name: 'One', memberIds: [ann] } })
      scene.clock.set(at('2026-03-20'))
      await api.call('PATCH', `/members/${ann}`, { body: { reportsTo: lead, position: 'sales_lead' } })
      await api.call('PATCH', `/roles/${role.id}`, { body: { functions: ['convert'] } })
      await api.call('POST', '/role-changes', {
        body: { assignmentId: held.id, share: 50, territoryIds: [] },
      })
      await api.call('DELETE', `/pods/${pod.body.id}`)
      const on = async (day: string) => brief((await api.call('GET', `/charts?asOf=${day}`)).body, ann)
      const then = {
        ...{ position: 'rep', reportsTo: null, pods: [[ann]] },
        held: [{ function: 'qualify', share: 100, territoryIds: [north] }],
      }
      expect(await on('2026-03-02')).toEqual(then)
      expect(await on('2026-03-19')).toEqual(then)
      expect(await on('2026-03-20')).toEqual({
        ...{ position: 'sales_lead', reportsTo: lead, pods: [] },
        held: [{ function: 'convert', share: 50, territoryIds: [] }],
      })
    }),
  )

  it(
    'call out what nobody covers, what rests on one, overlaps, and help without a first job',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const [first] = (await api.call('GET', `/role-assignments?memberId=${scene.ownerId}`)).body.items
      await api.call('PATCH', `/role-assignments/${first.id}`, { body: { untilDay: '2026-03-02' } })
      const [north, south] = [(await aTerritory(work)).id, (await aTerritory(work)).id]
      const line = (await aProductLine(work)).id
      const [ann, bob] = [await aMember(work), await aMember(work)]
      const closer = (await aRole(work, { functions: ['convert'] })).id
      const helper = (await aRole(work, { functions: ['serve'] })).id
      const give = (memberId: string, roleId: string, more: object = {}) =>
        anAssignment(work, { memberId, roleId, ...more })
      await give(ann, closer, { territoryIds: [north] })
      await give(bob, closer, { territoryIds: [north], productLineIds: [line] })
      await give(ann, helper, { standing: 'overflow' })
      const { body } = await api.call('GET', '/charts')
      expect(body.gaps).toEqual(['gather', 'qualify'])
      expect(body.uncovered).toMatchObject([{ function: 'convert', territoryIds: [south] }])
      expect(body.overlaps).toMatchObject([
        { function: 'convert', territoryIds: [north], productLineIds: [line], memberIds: [ann, bob] },
      ])
      expect(body.onlyOverflow).toEqual(['serve'])
      expect(body.restOnOne).toEqual([])
      const yesterday = (await api.call('GET', `/charts?asOf=${addDays('2026-03-02', -1)}`)).body
      expect(yesterday.uncovered).toEqual([])
    }),
  )

  it(
    'answer without the modules that know what is sold',
    inTransaction(async (work, scene) => {
      const { chartRoutes } = await import('./chart-routes.ts')
      const alone = { ...workAs(work, work.actor), answers: {}, now: work.now }
      const answer = await chartRoutes[0]?.handle(alone, { params: undefined, query: {}, body: undefined })
      expect(answer).toMatchObject({
        ok: true,
        value: { productLines: [], command: [{ memberId: scene.ownerId }] },
      })
    }),
  )
})

// biome-ignore lint/suspicious/noExplicitAny: an answer as it comes
function brief(body: any, memberId: string) {
  const { position } = body.people.find((one: { id: string }) => one.id === memberId)
  const { reportsTo } = body.command.find((one: { memberId: string }) => one.memberId === memberId)
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const held = body.functions.flatMap((column: any) =>
    column.holders
      .filter((one: { memberId: string }) => one.memberId === memberId)
      // biome-ignore lint/suspicious/noExplicitAny: as above
      .map(({ share, territoryIds }: any) => ({ function: column.function, share, territoryIds })),
  )
  return { position, reportsTo, held, pods: body.pods.map((pod: { memberIds: string[] }) => pod.memberIds) }
}
