// What people and programs get wrong, tried on every route: each fault has its clear answer, none breaks anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cursorOf } from '../../src/platform/page.ts'
import { ALL, INSIDE, type Listed } from './catalogue.ts'
import { fieldsOf, isText, namesOf, withField, wrongFor } from './fields.ts'
import { type Answer, aTown, expectProblem, recordOf, type Town } from './town.ts'

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

describe('a body that cannot be read', () => {
  for (const route of ALL.filter(({ body, isFile }) => body && !isFile)) {
    it(`${route.name} says so`, async () => {
      const { path } = await route.example(town.ours)
      const send = (bytes: Buffer | string, type = 'application/json') =>
        town.ours.ask(route.method, path, { bytes, headers: { 'content-type': type } })
      await unchanged(async () => {
        expectProblem(await send('{"name": '), 400, 'invalid')
        expectProblem(await send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'invalid')
        expectProblem(await send('[]'), 400, 'invalid')
        expectProblem(await send('"text"'), 400, 'invalid')
        expectProblem(await send('{}', 'text/plain'), 415, 'unsupported-media-type')
        expectProblem(await send('<a/>', 'application/xml'), 415, 'unsupported-media-type')
        expectProblem(await send(`{"name": "${'x'.repeat(1_100_000)}"}`), 413, 'too-large')
      })
    })
  }
})

describe('a field of the wrong kind', () => {
  for (const route of ALL.filter(({ body }) => namesOf(body).length > 0)) {
    it(`${route.name} names it`, async () => {
      const { path, body } = await route.example(town.ours)
      await unchanged(async () => {
        for (const [name, schema] of namesOf(route.body)) {
          const answer = await town.ours.ask(route.method, path, {
            body: { ...body, [name]: wrongFor(schema) },
          })
          expectProblem(answer, 400, 'invalid')
          expect(answer.body.field).toMatch(new RegExp(`^${name}(\\.|$)`))
          expect(answer.body.problems).toContainEqual({
            field: answer.body.field,
            message: expect.any(String),
          })
        }
      })
    })
  }
})

describe('text with what no database keeps', () => {
  for (const route of ALL.filter(({ body }) => fieldsOf(body).some(({ schema }) => isText(schema)))) {
    it(`${route.name} refuses a NUL and half a character`, async () => {
      const { path, body } = await route.example(town.ours)
      await unchanged(async () => {
        for (const field of fieldsOf(route.body).filter(({ schema }) => isText(schema))) {
          for (const text of ['a\u0000b', 'a\ud800b', '\u0000']) {
            const faulty = withField(route.body as never, body, field.path, text)
            const answer = await town.ours.ask(route.method, path, { body: faulty })
            // Of a password only the length is told.
            expectProblem(answer, field.path[0] === 'password' ? 409 : 400)
          }
        }
      })
    })
  }
})

describe('an address or question that makes no sense', () => {
  for (const route of INSIDE.filter(({ path }) => path.includes(':'))) {
    it(`${route.name} knows no id that is none`, async () => {
      const { path, ...example } = await route.example(town.ours)
      for (const odd of ['not-an-id', '%00', '0', 'a'.repeat(200)]) {
        const address = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, odd)
        expectProblem(await town.ours.ask(route.method, address, example), 404)
      }
    })
  }

  for (const route of INSIDE.filter(({ method }) => method === 'GET')) {
    it(`${route.name} refuses what it was not made to be asked`, async () => {
      const { path } = await route.example(town.ours)
      const answer = await ask(route, `${path}${path.includes('?') ? '&' : '?'}colour=red`)
      expectProblem(answer, 400, 'invalid')
      expect(answer.body.field).toBe('colour')
    })
  }

  for (const route of INSIDE.filter(({ query }) => namesOf(query).length > 0)) {
    it(`${route.name} takes no nonsense for an answer to its questions`, async () => {
      const example = await route.example(town.ours)
      const { pathname, searchParams } = new URL(example.path, 'http://x')
      for (const [name, schema] of namesOf(route.query)) {
        for (const odd of ['', '\u0000', ',', "'; drop table leads; --", 'x'.repeat(600)]) {
          const asked = new URLSearchParams(searchParams)
          asked.set(name, odd)
          const { bytes, headers } = example
          const answer = await town.ours.ask(route.method, `${pathname}?${asked}`, { bytes, headers })
          expect(answer.status, `${name}=${odd.slice(0, 30)}: ${answer.text}`).toBeLessThan(500)
          if (!isText(schema))
            expect(answer.status, `${name}=${odd.slice(0, 30)}`).toBeGreaterThanOrEqual(400)
        }
      }
    })
  }

  const lists = INSIDE.filter(({ query }) => namesOf(query).some(([name]) => name === 'after'))
  for (const route of lists) {
    it(`${route.name} is not upset by a made-up place to go on from`, async () => {
      const { path } = await route.example(town.ours)
      for (const values of MADE_UP) {
        const after = encodeURIComponent(cursorOf(values))
        const answer = await ask(route, `${path}${path.includes('?') ? '&' : '?'}after=${after}`)
        expect(answer.status, `${JSON.stringify(values)}: ${answer.text}`).toBeLessThan(500)
      }
    })
  }
})

const ID = '0199aaaa-0000-7000-8000-00000000dead'
const MADE_UP = [
  [],
  ['x'],
  [null],
  [1],
  ['x', 'y'],
  [null, null],
  [1, 2],
  ['2026-13-45T99:99:99.000Z', ID],
  ['2026-01-05', ID],
  ['x', ID],
  [null, ID],
  [1e300, ID],
  ['2026-01-05T00:00:00.000Z', 'x'],
]

const ask = (route: Listed, path: string): Promise<Answer> => town.ours.ask(route.method, path)

describe('who asks', () => {
  it('must be somebody of this company', async () => {
    const headers = { 'x-test-person': town.theirs.people.owner.userId, 'baton-workspace': town.ours.slug }
    expectProblem(await town.ours.ask('GET', '/leads', { as: null, headers }), 403, 'forbidden')
  })

  it('must name a company that exists, and in a header when something is to change', async () => {
    const person = { 'x-test-person': town.ours.people.owner.userId }
    expectProblem(
      await town.ours.ask('GET', '/leads', { as: null, headers: person }),
      400,
      'workspace-missing',
    )
    const odd = { ...person, 'baton-workspace': 'nowhere' }
    expectProblem(await town.ours.ask('GET', '/leads', { as: null, headers: odd }), 404, 'not-found')
    const form = await town.ours.ask('POST', `/leads?workspace=${town.ours.slug}`, {
      as: null,
      headers: person,
    })
    expectProblem(form, 400, 'workspace-missing')
  })

  it('must have a key that opens this company and is not revoked', async () => {
    const { body } = await town.ours.ask('POST', '/api-keys', { body: { name: 'Key', access: 'viewer' } })
    const by = (key: string) => ({ as: null, headers: { authorization: `Bearer ${key}` } })
    expect((await town.ours.ask('GET', '/leads', by(body.key))).status).toBe(200)
    const received = { contact: { name: 'Ann' } }
    expectProblem(
      await town.ours.ask('POST', '/leads', { ...by(body.key), body: received }),
      403,
      'forbidden',
    )
    const ours = town.ours.workspaceId.replaceAll('-', '')
    const elsewhere = body.key.replace(ours, town.theirs.workspaceId.replaceAll('-', ''))
    for (const key of [elsewhere, `${body.key}x`, body.key.slice(0, -1), 'baton_', 'x'])
      expectProblem(await town.ours.ask('GET', '/leads', by(key)), 401, 'sign-in-first')
    await town.ours.ask('DELETE', `/api-keys/${body.apiKey.id}`)
    expectProblem(await town.ours.ask('GET', '/leads', by(body.key)), 401, 'sign-in-first')
  })

  it('may send an Idempotency-Key of 1 to 200 characters, each person their own', async () => {
    const send = (key: string, as: 'owner' | 'admin' = 'owner') =>
      town.ours.ask('POST', '/channels', {
        as,
        body: { name: `Fair ${as}` },
        headers: { 'idempotency-key': key },
      })
    expectProblem(await send('x'.repeat(201)), 400, 'invalid')
    expect((await send('mine')).body.id).not.toBe((await send('mine', 'admin')).body.id)
  })
})
