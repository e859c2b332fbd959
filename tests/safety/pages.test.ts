// Made from the list of pages for strangers: each does what it should, and no nonsense breaks it or changes anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_ROUTES } from '../../src/app.ts'
import { PAGE_EXAMPLES, type PageExample } from './examples-forms.ts'
import { aTown, recordOf, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.close())

const PAGES = PAGE_ROUTES.map((route) => ({ ...route, name: `${route.method} ${route.path}` }))
const FORM = 'application/x-www-form-urlencoded'

let address = 0
async function ask(method: 'GET' | 'POST', path: string, payload?: string | Buffer, type = FORM) {
  address += 1
  const answer = await town.app.inject({
    method,
    url: path,
    remoteAddress: `10.77.${address >> 8}.${address & 255}`,
    headers: { accept: 'text/html', ...(payload === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  })
  const { statusCode: status, headers, body } = answer
  return { status, headers: headers as Record<string, string>, body }
}

const send = (method: 'GET' | 'POST', { path, form }: PageExample) =>
  ask(method, path, form && new URLSearchParams(form).toString())

const unchanged = async (task: () => Promise<void>) => {
  const record = async () => [
    await recordOf(town.owner, town.ours.workspaceId),
    await recordOf(town.owner, town.theirs.workspaceId),
  ]
  const before = await record()
  await task()
  expect(await record()).toEqual(before)
}

it('every page has an example, and every example a page', () => {
  expect(Object.keys(PAGE_EXAMPLES).sort()).toEqual(PAGES.map(({ name }) => name).sort())
})

describe('every page', () => {
  for (const { name, method } of PAGES) {
    it(`${name} answers, and lets nothing run that is not ours`, async () => {
      const example = await PAGE_EXAMPLES[name]!(town.ours)
      const { status, headers, body } = await send(method, example)
      expect(status, body).toBe(example.status)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body).not.toMatch(/<script(?! src="\/f\/page\.js" defer>)|\son\w+=|style=/)
    })
  }

  for (const { name, method } of PAGES.filter(({ path }) => path.includes(':'))) {
    it(`${name} is at no made-up address`, async () => {
      const { path, form, status } = await PAGE_EXAMPLES[name]!(town.ours)
      const key = path.split('/').at(-1) as string
      const theirs = (await PAGE_EXAMPLES[name]!(town.theirs)).path.split('/').at(-1) as string
      const mixed = theirs.slice(0, 22) + key.slice(22)
      await unchanged(async () => {
        for (const odd of [
          'x',
          '%00',
          'a'.repeat(290),
          `${key}x`,
          key.slice(1),
          mixed,
          "'--",
          '%F0%9F%98%80',
          '.js',
        ])
          expect((await send(method, { path: `/f/${odd}`, form, status })).status, odd).toBe(404)
      })
    })
  }

  for (const { name, method } of PAGES.filter((page) => page.method === 'POST')) {
    it(`${name} takes only forms, of a measure`, async () => {
      const { path } = await PAGE_EXAMPLES[name]!(town.ours)
      await unchanged(async () => {
        for (const [status, payload, type] of [
          [415, '{"name":"Ann"}', 'application/json'],
          [415, '<a/>', 'application/xml'],
          [400, Buffer.from([0x61, 0x3d, 0xff, 0xfe]), FORM],
          [400, 'x', 'multipart/form-data; boundary=b'],
          [400, 'x', 'multipart/form-data'],
          [415, FILE, 'multipart/form-data; boundary=b'],
          [413, `name=${'x'.repeat(70_000)}`, FORM],
          [413, Array.from({ length: 300 }, (_, n) => `f${n}=1`).join('&'), FORM],
        ] as const) {
          const answer = await ask(method, path, payload, type)
          expect(answer.status, `${type}: ${String(payload).slice(0, 30)}`).toBe(status)
          expect(answer.headers['content-type']).toContain('text/html')
        }
      })
    })

    it(`${name} is upset by nothing that is typed`, async () => {
      const { path, form = {} } = await PAGE_EXAMPLES[name]!(town.ours)
      for (const field of [
        ...Object.keys(form),
        'baton_token',
        'baton_nonce',
        'baton_consent',
        'first',
        '__proto__',
      ])
        for (const odd of [
          '\u0000',
          'a\u0000b',
          '\ud800',
          '"><script>alert(1)</script>',
          "'; drop table leads; --",
          '%',
          'x'.repeat(5000),
          '\r\nBcc: a@b.example',
        ]) {
          const answer = await send('POST', { path, form: { ...form, [field]: odd }, status: 0 })
          expect(answer.status, `${field}: ${odd.slice(0, 20)}`).toBeLessThan(500)
          expect(answer.body).not.toContain('<script>alert')
        }
    })
  }
})

const FILE = [
  '--b',
  'content-disposition: form-data; name="file"; filename="a.exe"',
  'content-type: application/octet-stream',
  '',
  'MZ',
  '--b--',
  '',
].join('\r\n')
