import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { LOG_SECRETS, pathOnly } from './log-secrets.ts'

function logged(fields: object): string {
  let said = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    },
  })
  pino({ redact: LOG_SECRETS }, sink).info(fields, 'something happened')
  return said
}

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
