// Made from the catalogue of routes: what every route must do, whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_ROUTES } from '../../src/app.ts'
import { ACCESS, type Access } from '../../src/platform/access.ts'
import { ALL, INSIDE, LISTED } from './catalogue.ts'
import { EXAMPLES, ONCE_ONLY } from './examples.ts'
import { namesOf } from './fields.ts'
import { aTown, expectProblem, recordOf, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.close())

const unchanged = async (task: () => Promise<void>) => {
  const before = await recordOf(town.owner, town.ours.workspaceId)
  await task()
  expect(await recordOf(town.owner, town.ours.workspaceId)).toEqual(before)
}

describe('the catalogue', () => {
  it('is whole: what answers at an address is listed, and what is listed has an example', () => {
    expect(LISTED.length).toBeGreaterThan(100)
    const without = LISTED.filter(({ name }) => !(name in EXAMPLES) && !ONCE_ONLY.includes(name))
    expect(without.map(({ name }) => name)).toEqual([])
    expect(unlisted(town.app.printRoutes({ commonPrefix: false }))).toEqual([])
  })
})

const OUTSIDE_THE_CATALOGUE =
  /^\/(api\/auth\/|api\/docs|api\/v1\/openapi\.json|api\/v1\/live$|healthz$|readyz$|metrics$)/

// Each line of the tree says how deep it stands, its piece of the address, and the methods that end there.
function unlisted(tree: string): string[] {
  const listed = new Set(LISTED.map(({ method, path }) => `${method} /api/v1${path}`))
  // Tried in pages.test.ts.
  for (const { method, path } of PAGE_ROUTES) listed.add(`${method} ${path}`)
  const pieces: string[] = []
  const found: string[] = []
  for (const line of tree.split('\n')) {
    const [, indent, piece, methods] = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?$/.exec(line) ?? []
    if (indent === undefined) continue
    const depth = indent.length / 4
    pieces.length = depth
    pieces[depth] = piece as string
    const address = pieces.join('').replace(/^\/\//, '/')
    for (const method of methods?.split(', ') ?? [])
      if (!['HEAD', 'OPTIONS'].includes(method)) found.push(`${method} ${address}`)
  }
  expect(found.length).toBeGreaterThan(LISTED.length - 1)
  return found.filter(
    (name) => !listed.has(name) && !OUTSIDE_THE_CATALOGUE.test(name.split(' ')[1] as string),
  )
}

// What follows does not depend on the engine: on PostgreSQL 15 every route's SQL is asked once, as its example does.
const oldEngine = process.env.BATON_TEST_PG === '15'

describe('every route', () => {
  for (const route of ALL) {
    it(`${route.name} is closed to strangers and lesser access, and does what its example asks`, async () => {
      const example = await route.example(town.ours)
      const ask = (as?: Access | null) => town.ours.ask(route.method, example.path, { ...example, as })
      if (route.access !== 'public' && !oldEngine) {
        await unchanged(async () => {
          expectProblem(await ask(null), 401, 'sign-in-first')
          const lesser = ACCESS[ACCESS.indexOf(route.access as Access) - 1]
          if (lesser) expectProblem(await ask(lesser), 403, 'forbidden')
        })
      }
      const answer = await town.ours.ask(route.method, example.path, example)
      expect(answer.status, answer.text).toBe(route.status)
    })
  }
})

describe.skipIf(oldEngine)('a POST with an Idempotency-Key', () => {
  for (const route of INSIDE.filter(({ method, isFile }) => method === 'POST' && !isFile)) {
    it(`${route.name} is done once, however often it is sent`, async () => {
      const example = await route.example(town.ours)
      const headers = { 'idempotency-key': route.name }
      const first = await town.ours.ask('POST', example.path, { ...example, headers })
      expect(first.status, first.text).toBe(route.status)
      await unchanged(async () => {
        const again = await town.ours.ask('POST', example.path, { ...example, headers })
        if (route.secret) expectProblem(again, 409, 'already-done')
        else expect([again.status, again.body]).toEqual([first.status, first.body])
        const body = { ...example.body, 'another-request': 1 }
        expectProblem(await town.ours.ask('POST', example.path, { body, headers }), 422, 'key-reused')
      })
    })
  }
})

describe.skipIf(oldEngine)('two people who change one record', () => {
  const versioned = INSIDE.filter(({ body }) => namesOf(body).some(([name]) => name === 'version'))
  for (const route of versioned) {
    it(`${route.name} tells the second, and overwrites nothing`, async () => {
      const { path, body } = await route.example(town.ours)
      const late = { ...body, version: 1 + Number(body?.version ?? 1000) }
      await unchanged(async () => {
        const answer = await town.ours.ask(route.method, path, { body: late })
        expectProblem(answer, 409, 'stale')
        expect(answer.body.current).toMatchObject({ version: expect.any(Number) })
      })
      if (route.method !== 'PATCH') return
      expect((await town.ours.ask('PATCH', path, { body })).status).toBe(200)
      await unchanged(async () => expectProblem(await town.ours.ask('PATCH', path, { body }), 409, 'stale'))
    })
  }
})
