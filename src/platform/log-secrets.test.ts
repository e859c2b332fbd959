import { Writable } from 'node:stream'
import Fastify from 'fastify'
import pino from 'pino'
import { expect, test } from 'vitest'
import { LOG_SECRETS, pathOnly } from './log-secrets.ts'

function aLog() {
  const said: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk))
      done()
    },
  })
  return { said, log: pino({ redact: LOG_SECRETS }, sink) }
}

function logged(fields: object): string {
  const { said, log } = aLog()
  log.info(fields, 'something happened')
  return said.join()
}

test('a request is logged with its path but not with the token of its link', async () => {
  const { said, log } = aLog()
  const app = Fastify({ loggerInstance: log })
  app.get('/reset-password', async () => 'a page')
  await app.inject({
    url: '/reset-password?token=HUSH',
    headers: { cookie: 'HUSH', authorization: 'Bearer HUSH' },
  })
  expect(said.join()).toContain('"url":"/reset-password"')
  expect(said.join()).not.toContain('HUSH')
})

test.each([
  { password: 'HUSH' },
  { body: { password: 'HUSH', newPassword: 'HUSH', code: 'HUSH' } },
  { req: { headers: { cookie: 'HUSH', authorization: 'Bearer HUSH', 'idempotency-key': 'HUSH' } } },
  { res: { headers: { 'set-cookie': ['HUSH'] } } },
  { headers: { cookie: 'HUSH' } },
  { req: { body: { password: 'HUSH', token: 'HUSH' } } },
  { session: { token: 'HUSH' } },
  { config: { smtpUrl: 'smtp://me:HUSH@mail', databaseUrl: 'postgres://me:HUSH@db' } },
  { link: 'https://baton.example/reset-password?token=HUSH' },
])('keeps secrets out of the log: %j', (fields) => {
  const said = logged(fields)
  expect(said).toContain('something happened')
  expect(said).not.toContain('HUSH')
})

test('leaves what helps to find a fault', () => {
  expect(logged({ code: 'ECONNREFUSED', req: { method: 'GET', url: '/x' } })).toContain('ECONNREFUSED')
})

test('cuts the query off an address', () => {
  expect(pathOnly('/reset-password?token=abc')).toBe('/reset-password')
  expect(pathOnly('/leads')).toBe('/leads')
})
