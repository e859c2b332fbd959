// Made from the catalogue of routes: what each answers to somebody whose rights let them see nothing, no amounts and no
// people. A route without a row fails the run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reaches } from '../../src/platform/access.ts'
import { ALL, INSIDE } from './catalogue.ts'
import { TO_WHO_SEES_NOTHING } from './rights-table.ts'
import { asked } from './things.ts'
import { aTown, type Town } from './town.ts'

let town: Town
const nothing = { gather: 'nothing', qualify: 'nothing', convert: 'nothing', serve: 'nothing' }
const blind = { see: nothing, work: nothing, figures: 'nothing', amounts: false, personal: false }

beforeAll(async () => {
  town = await aTown()
  await asked(town.ours, 'POST', '/role-rights', { roleId: null, rights: blind })
})
afterAll(() => town.close())

describe('the table of rights', () => {
  it('has a row for every route that is not for admins only, and no other', () => {
    const names = INSIDE.filter(({ access }) => !reaches(access as 'viewer', 'admin')).map(({ name }) => name)
    expect(Object.keys(TO_WHO_SEES_NOTHING).sort()).toEqual(names.sort())
    expect(ALL.length).toBeGreaterThan(100)
  })
})

describe('somebody who may see nothing', () => {
  for (const route of INSIDE) {
    const row = TO_WHO_SEES_NOTHING[route.name]
    if (!row) continue
    it(`${route.name}: ${row}`, async () => {
      const example = await route.example(town.ours)
      const as = reaches('member', route.access as 'member') ? 'member' : 'manager'
      const answer = await town.ours.ask(route.method, example.path, { ...example, as })
      if (row === 'open') return expect(answer.status, answer.text).toBe(route.status)
      if (row === 'empty') {
        expect(answer.status, answer.text).toBe(200)
        const { items = [], count = 0, cards = [], stages = [] } = answer.body
        return expect([items, count, cards, stages.flatMap((one: { cards: [] }) => one.cards)]).toEqual([
          [],
          0,
          [],
          [],
        ])
      }
      expect(`${answer.status} ${answer.body.code}`, answer.text).toBe(row)
    })
  }
})
