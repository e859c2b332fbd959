import { expect, it } from 'vitest'
import { bareServer } from './http.ts'
import { mountPages } from './pages.ts'
import type { PageAsked, PageRoute } from './route.ts'

const page = (status: number, content: string) => ({ status, type: 'text/html', content })

async function serverWith(trustProxy: false | number, more: Partial<PageRoute<never>> = {}) {
  const asked: PageAsked[] = []
  const app = await bareServer({ trustProxy, logger: false, baseUrl: 'http://localhost' })
  const route: PageRoute<never> = {
    ...{ method: 'POST', path: '/p', summary: '', perMinute: 100, ...more },
    handle: async (_, one) => {
      asked.push(one)
      return page(200, 'taken')
    },
    sayWrong: (status, message) => page(status, message),
  }
  await mountPages(app, {} as never, [route as never])
  const send = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/p',
      remoteAddress: '10.0.0.1',
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  return { asked, send }
}

it('believes as many proxies as there are, and nothing that a visitor writes before them', async () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.0.0.2' }
  for (const [proxies, address] of [
    [false, '10.0.0.1'],
    [1, '10.0.0.2'],
    [2, '198.51.100.7'],
  ] as const) {
    const { asked, send } = await serverWith(proxies)
    await send('a=1', forwarded)
    expect(asked[0]?.address).toBe(address)
  }
})

it('reads forms in both ways browsers send them, each field as often as it came', async () => {
  const { asked, send } = await serverWith(false)
  await send('name=J%C3%B6+Delta&valves=Ball&valves=Gate&__proto__=x')
  const parts = ['name', 'valves'].map(
    (name) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nJö\r\n`,
  )
  await send(`${parts.join('')}--b--\r\n`, { 'content-type': 'multipart/form-data; boundary=b' })
  expect({ ...asked[0]?.sent }).toMatchObject({ name: ['Jö Delta'], valves: ['Ball', 'Gate'] })
  expect(Object.getPrototypeOf(asked[0]?.sent)).toBeNull()
  expect({ ...asked[1]?.sent }).toEqual({ name: ['Jö'], valves: ['Jö'] })
})

it('tells who asks too often when to come again, by household', async () => {
  const { asked, send } = await serverWith(1, { perMinute: 2 })
  const from = (address: string) => send('a=1', { 'x-forwarded-for': address })
  await from('2001:db8:1:2::1')
  await from('2001:db8:1:2::2')
  const third = await from('2001:db8:1:2:ffff::3')
  expect([third.statusCode, Number(third.headers['retry-after']) > 0]).toEqual([429, true])
  expect((await from('2001:db8:1:3::1')).statusCode).toBe(200)
  expect(asked).toHaveLength(3)
})
