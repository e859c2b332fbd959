// Made from the catalogue of routes: what each answers to somebody whose rights let them see nothing, to somebody who sees
// all and may work nothing, and to people without amounts or without people. A route without a row fails the run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reaches } from '../../src/platform/access.ts'
import { ALL, INSIDE } from './catalogue.ts'
import type { Example } from './examples.ts'
import { type Asking, hireSubjects } from './rights-subjects.ts'
import { TO_WHO_ONLY_LOOKS, TO_WHO_SEES_NOTHING } from './rights-table.ts'
import { asked } from './things.ts'
import { type Answer, aTown, type Town } from './town.ts'

let town: Town
let askAs: Asking
const nothing = { gather: 'nothing', qualify: 'nothing', convert: 'nothing', serve: 'nothing' }
const blind = { see: nothing, work: nothing, figures: 'nothing', amounts: false, personal: false }

beforeAll(async () => {
  town = await aTown()
  askAs = await hireSubjects(town.ours)
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

/** How the people of the examples are called and reached. */
const PEOPLE = /Maria \d|maria@|\+44 20 7946|\+442079/
// What a rule or a role asks of money is the company's own order; what waiting costs is a share where no order is known.
const NO_AMOUNT = /^((deal|value|field)(AtLeast|Below|From|Currency)|points|cost|dayCost)$/

function amountsIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => amountsIn(one, key))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      NO_AMOUNT.test(name) ? [] : amountsIn(inner, name),
    )
  const isMoney = /amount|price|spend|value|perLead|perCustomer/i.test(key) && typeof value === 'number'
  return isMoney ? [`${key}=${value}`] : []
}

/** How many routes showed what there was to be hidden. */
const shown = { amounts: 0, people: 0 }

describe('every route keeps to the rights of who asks', () => {
  for (const route of INSIDE.filter(({ name }) => name in TO_WHO_SEES_NOTHING)) {
    const toBlind = TO_WHO_SEES_NOTHING[route.name] as string
    const toLooker = TO_WHO_ONLY_LOOKS[route.name] ?? 'open'
    it(`${route.name}: ${toBlind} to who sees nothing, ${toLooker} to who works nothing`, async () => {
      let example = await route.example(town.ours)
      const as = reaches('member', route.access as 'member') ? 'member' : 'manager'
      expectBlind(await town.ours.ask(route.method, example.path, { ...example, as }), toBlind, route.status)
      if (route.method === 'GET') await hidesFields(example, as)
      // What was done already cannot be done again.
      else if (toBlind === 'open') example = await route.example(town.ours)
      const looked = await askAs('looksOnly', as, route.method, example.path, example)
      const said = looked.status < 300 ? 'open' : `${looked.status} ${looked.body.code}`
      expect(said, looked.text).toBe(toLooker)
    })
  }

  it('has amounts and people to hide', () => {
    expect(shown.amounts).toBeGreaterThan(4)
    expect(shown.people).toBeGreaterThan(8)
  })

  it('names no route that is not there', () => {
    expect(Object.keys(TO_WHO_ONLY_LOOKS).filter((name) => !(name in TO_WHO_SEES_NOTHING))).toEqual([])
  })
})

function expectBlind(answer: Answer, row: string, status: number) {
  if (row === 'open') return expect(answer.status, answer.text).toBe(status)
  if (row !== 'empty') return expect(`${answer.status} ${answer.body.code}`, answer.text).toBe(row)
  expect(answer.status, answer.text).toBe(200)
  const { items = [], count = 0, cards = [], stages = [] } = answer.body
  const onBoard = stages.flatMap((one: { cards: [] }) => one.cards)
  expect([items, count, cards, onBoard]).toEqual([[], 0, [], []])
}

async function hidesFields(example: Example, as: 'member' | 'manager') {
  const whole = await town.ours.ask('GET', example.path, example)
  if (amountsIn(whole.body).length > 0) shown.amounts++
  if (PEOPLE.test(whole.text)) shown.people++
  const amounts = await askAs('withoutAmounts', as, 'GET', example.path, example)
  expect(amountsIn(amounts.body), amounts.text).toEqual([])
  const people = await askAs('withoutPeople', as, 'GET', example.path, example)
  expect(people.text).not.toMatch(PEOPLE)
  for (const { status, text } of [amounts, people]) expect([200, 403, 404], text).toContain(status)
}
