import { randomFillSync } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aBrowser, cheapHashing, codeFor } from '../../tests/browser.ts'
import { freshDatabase } from '../../tests/database.ts'
import { createPool, transactionsOver } from './database.ts'
import { idMaker } from './id.ts'
import { createIdentity, type Identity, identityPool } from './identity.ts'
import type { Letter } from './mail.ts'
import { mustBeOk } from './result.ts'
import { addMs, instantOf } from './time.ts'

const BASE = 'http://baton.example'
const WORKSPACE = '01900000-0000-7000-8000-000000000001'
const newId = idMaker(Date.now, randomFillSync)

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: pg.Pool
let app: FastifyInstance
let identity: Identity
let now: string
let letters: Letter[]
let count = 0

function identityAt(baseUrl: string, configured = true) {
  const mail = { configured, send: async (letter: Letter) => void letters.push(letter), close: () => {} }
  const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
  return createIdentity({
    pool,
    baseUrl,
    secret: 'a'.repeat(40),
    mail,
    log: quiet,
    clock: () => now,
    hashing: cheapHashing,
  })
}

async function serving(one: Identity) {
  const server = Fastify()
  await server.register(one.routes)
  return server
}

beforeAll(async () => {
  database = await freshDatabase()
  pool = identityPool({ connectionString: database.appUrl })
  now = instantOf(Date.now())
  identity = identityAt(BASE)
  app = await serving(identity)
})

afterAll(async () => {
  await app.close()
  await pool.end()
  await database.drop()
})

beforeEach(() => {
  now = addMs(now, 3_600_000) // Tries of the test before are forgotten.
  letters = []
})

/** A person with an account; each test has its own. */
async function aPerson(password = 'correct horse') {
  const email = `person${++count}@firm.example`
  const own = createPool({ connectionString: database.appUrl })
  const made = await transactionsOver(own)(WORKSPACE, (tx) =>
    identity.createPerson({ tx, now, newId }, { name: 'Ana', email: email.toUpperCase(), password }),
  )
  await own.end()
  return { email, password, userId: mustBeOk(made).userId }
}

const visitor = (from?: string) => aBrowser(app, BASE, from)

async function signedIn(person: { email: string; password: string }) {
  const browser = visitor()
  const answer = await browser.post('/api/auth/sign-in/email', person)
  expect(answer.statusCode).toBe(200)
  return browser
}

test('the right password opens a session, whatever the case of the e-mail', async () => {
  const person = await aPerson()
  const browser = await signedIn({ ...person, email: person.email.toUpperCase() })
  expect(await identity.session(browser.headers())).toMatchObject({
    userId: person.userId,
    email: person.email,
    name: 'Ana',
  })
})

test('a wrong password and an unknown e-mail are refused with the same words', async () => {
  const { email } = await aPerson()
  const wrong = await visitor().post('/api/auth/sign-in/email', { email, password: 'wrong horse' })
  const unknown = await visitor().post('/api/auth/sign-in/email', {
    email: 'nobody@firm.example',
    password: 'wrong horse',
  })
  expect(wrong.statusCode).toBe(401)
  expect(wrong.json()).toMatchObject({ status: 401, code: 'invalid-email-or-password' })
  expect(wrong.headers['content-type']).toContain('application/problem+json')
  expect(unknown.json()).toEqual(wrong.json())
})

test('nobody signs up alone', async () => {
  const answer = await visitor().post('/api/auth/sign-up/email', {
    name: 'x',
    email: 'x@firm.example',
    password: 'correct horse',
  })
  expect(answer.statusCode).toBe(404)
  expect(await identity.findPerson('x@firm.example')).toBeNull()
})

test.each([
  '/api/auth/update-user',
  '/api/auth/delete-user',
  '/api/auth/change-email',
  '/api/auth/sign-in/social',
])('%s is not open', async (path) => expect((await visitor().post(path, {})).statusCode).toBe(404))

test('an account is made once, with a password of ten characters', async () => {
  const { email } = await aPerson()
  const own = createPool({ connectionString: database.appUrl })
  const make = (who: { email: string; password: string }) =>
    transactionsOver(own)(WORKSPACE, (tx) =>
      identity.createPerson({ tx, now, newId }, { name: 'Bo', ...who }),
    )
  expect(await make({ email, password: 'correct horse' })).toMatchObject({
    ok: false,
    code: 'account-exists',
    field: 'email',
  })
  expect(await make({ email: 'bo@firm.example', password: 'short' })).toMatchObject({
    code: 'password-too-short',
  })
  expect(await make({ email: 'not an address', password: 'correct horse' })).toMatchObject({
    code: 'invalid',
  })
  await own.end()
})

test('an account made in a transaction that is rolled back is none', async () => {
  const own = createPool({ connectionString: database.appUrl })
  const person = { name: 'Cy', email: 'cy@firm.example', password: 'correct horse' }
  const failing = transactionsOver(own)(WORKSPACE, async (tx) => {
    await identity.createPerson({ tx, now, newId }, person)
    throw new Error('the invitation was revoked')
  })
  await expect(failing).rejects.toThrow('revoked')
  await own.end()
  expect(await identity.findPerson(person.email)).toBeNull()
})

test('guessing one password is slowed down, also the right one, until some minutes have passed', async () => {
  const person = await aPerson()
  const browser = visitor()
  const tryIt = (password: string) =>
    browser.post('/api/auth/sign-in/email', { email: person.email, password })
  for (let i = 0; i < 8; i++) expect((await tryIt('wrong horse')).statusCode).toBe(401)
  const blocked = await tryIt(person.password)
  expect(blocked.statusCode).toBe(429)
  expect(blocked.json()).toMatchObject({ code: 'too-many', title: expect.stringContaining('minutes') })
  expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(200)
  now = addMs(now, 301_000)
  expect((await tryIt(person.password)).statusCode).toBe(200)
})

test('one who guesses does not lock out the owner, who comes from elsewhere', async () => {
  const person = await aPerson()
  const guesser = visitor('203.0.113.9')
  for (let i = 0; i < 9; i++)
    await guesser.post('/api/auth/sign-in/email', { email: person.email, password: 'wrong horse' })
  await signedIn(person)
})

test('trying many accounts from one address is slowed down; a header does not make another address', async () => {
  const browser = visitor('203.0.113.7')
  const tryIt = (i: number) =>
    browser.post(
      '/api/auth/sign-in/email',
      { email: `who${i}@firm.example`, password: 'wrong horse' },
      { 'x-baton-client-address': `198.51.100.${i}`, 'x-forwarded-for': `198.51.100.${i}` },
    )
  for (let i = 0; i < 60; i++) expect((await tryIt(i)).statusCode).toBe(401)
  expect((await tryIt(60)).statusCode).toBe(429)
  expect(
    (await visitor('203.0.113.8').post('/api/auth/sign-in/email', { email: 'a@b.example', password: 'x' }))
      .statusCode,
  ).toBe(401)
})

test('the cookie is for the browser alone, and secure where Baton is', async () => {
  const person = await aPerson()
  const plain = (await visitor().post('/api/auth/sign-in/email', person)).headers['set-cookie'] as string[]
  const token = plain.find((one) => one.startsWith('baton.session_token='))
  expect(token).toMatch(/HttpOnly/)
  expect(token).toMatch(/SameSite=Lax/)
  expect(token).not.toMatch(/Secure|Domain=/)

  const secure = await serving(identityAt('https://baton.example'))
  const cookies = (await aBrowser(secure, 'https://baton.example').post('/api/auth/sign-in/email', person))
    .headers['set-cookie']
  for (const cookie of cookies as string[]) expect(cookie).toMatch(/^__Secure-baton\..*Secure/)
  await secure.close()
})

test('no answer carries a token', async () => {
  const person = await aPerson()
  const browser = visitor()
  const answers = [await browser.post('/api/auth/sign-in/email', person)]
  for (const path of ['/api/auth/get-session', '/api/auth/list-sessions'])
    answers.push(await browser.get(path))
  const { rows } = await pool.query('select token from identity.sessions where user_id = $1', [person.userId])
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(rows[0].token)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('another site cannot act with the cookie', async () => {
  const browser = await signedIn(await aPerson())
  const answer = await browser.post('/api/auth/sign-out', {}, { origin: 'https://evil.example' })
  expect(answer.statusCode).toBe(403)
  expect(await identity.session(browser.headers(), { fresh: true })).not.toBeNull()
})

test('Baton may be reached under another name of the same host', async () => {
  const person = await aPerson()
  const browser = aBrowser(app, 'http://192.168.1.5:3000')
  expect((await browser.post('/api/auth/sign-in/email', person)).statusCode).toBe(200)
  expect((await browser.post('/api/auth/sign-out', {})).statusCode).toBe(200)
})

test('sessions are listed with the own one marked, and one can be revoked by its id', async () => {
  const person = await aPerson()
  const [here, there] = [await signedIn(person), await signedIn(person)]
  const listed = (await here.get('/api/auth/list-sessions')).json() as { id: string; current: boolean }[]
  expect(listed.map((one) => one.current).sort()).toEqual([false, true])
  const other = listed.find((one) => !one.current)!
  expect((await here.post('/api/auth/revoke-session', { id: other.id })).statusCode).toBe(200)
  expect(await identity.session(there.headers(), { fresh: true })).toBeNull()
  expect(await identity.session(here.headers(), { fresh: true })).not.toBeNull()
})

test('nobody revokes the session of another', async () => {
  const [one, other] = [await signedIn(await aPerson()), await signedIn(await aPerson())]
  const theirs = (await identity.session(other.headers()))!.sessionId
  await one.post('/api/auth/revoke-session', { id: theirs })
  expect(await identity.session(other.headers(), { fresh: true })).not.toBeNull()
})

test('a revoked session may read for a minute at most, and changes nothing', async () => {
  const person = await aPerson()
  const browser = await signedIn(person)
  await identity.signOutEverywhere(person.userId)
  expect(await identity.session(browser.headers(), { fresh: true })).toBeNull()
  expect(await identity.session(browser.headers())).not.toBeNull()
  browser.forget(/session_data/) // What the browser does itself after 60 seconds.
  expect(await identity.session(browser.headers())).toBeNull()
  expect(
    (
      await browser.post('/api/auth/change-password', {
        currentPassword: person.password,
        newPassword: 'another horse',
      })
    ).statusCode,
  ).toBe(401)
})

test('the cached session lives 60 seconds and is renewed through the answer', async () => {
  const browser = await signedIn(await aPerson())
  expect(browser.cookie(/session_data/)).toMatch(/Max-Age=60;/)
  browser.forget(/session_data/)
  const session = await identity.session(browser.headers())
  expect(session?.setCookies.join()).toMatch(/baton\.session_data=.*Max-Age=60;/)
})

test('signing out everywhere ends all sessions, also from the browser', async () => {
  const person = await aPerson()
  const [here, there] = [await signedIn(person), await signedIn(person)]
  expect((await here.post('/api/auth/revoke-sessions', {})).statusCode).toBe(200)
  for (const browser of [here, there])
    expect(await identity.session(browser.headers(), { fresh: true })).toBeNull()
})

test('a forgotten password: mail, new password, the link works once, old sessions end', async () => {
  const person = await aPerson()
  const old = await signedIn(person)
  const asked = await visitor().post('/api/auth/request-password-reset', {
    email: person.email,
    redirectTo: 'https://evil.example/',
  })
  expect(asked.statusCode).toBe(403)
  expect((await visitor().post('/api/auth/request-password-reset', { email: person.email })).statusCode).toBe(
    200,
  )
  await expect.poll(() => letters.length).toBe(1)
  expect(letters[0]?.to).toBe(person.email)
  const token = /http:\/\/baton\.example\/reset-password\?token=(\S+)/.exec(letters[0]!.text)?.[1]
  const reset = (newPassword: string) => visitor().post('/api/auth/reset-password', { token, newPassword })
  expect((await reset('short')).json()).toMatchObject({ code: 'password-too-short' })
  expect((await reset('another horse')).statusCode).toBe(200)
  expect((await reset('third horse!')).statusCode).toBe(400)
  expect(await identity.session(old.headers(), { fresh: true })).toBeNull()
  expect((await visitor().post('/api/auth/sign-in/email', person)).statusCode).toBe(401)
  await signedIn({ ...person, password: 'another horse' })
})

test('asking for an unknown e-mail answers the same and mails nobody', async () => {
  const person = await aPerson()
  const ask = (email: string) => visitor().post('/api/auth/request-password-reset', { email })
  expect((await ask('nobody@firm.example')).json()).toEqual((await ask(person.email)).json())
  await expect.poll(() => letters.length).toBe(1)
})

test('nobody is flooded with reset mails', async () => {
  const { email } = await aPerson()
  const statuses: number[] = []
  for (let i = 0; i < 6; i++)
    statuses.push((await visitor().post('/api/auth/request-password-reset', { email })).statusCode)
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
})

test('a reset link is kept hashed', async () => {
  const { email } = await aPerson()
  const { link } = mustBeOk(await identity.resetLinkFor(email, WORKSPACE))
  const token = new URL(link).searchParams.get('token')
  const { rows } = await pool.query('select identifier from identity.verifications')
  expect(rows.length).toBeGreaterThan(0)
  for (const { identifier } of rows) expect(identifier).not.toContain(token)
})

test('where no mail is sent, an admin hands over a link that works', async () => {
  const person = await aPerson()
  const without = await serving(identityAt(BASE, false))
  expect(
    (await aBrowser(without, BASE).post('/api/auth/request-password-reset', { email: person.email }))
      .statusCode,
  ).toBe(200)
  await without.close()
  expect(letters).toEqual([])
  const { link, expiresAt } = mustBeOk(await identity.resetLinkFor(person.email, WORKSPACE))
  expect(expiresAt).toBe(addMs(now, 86_400_000))
  const token = new URL(link).searchParams.get('token')
  expect(
    (await visitor().post('/api/auth/reset-password', { token, newPassword: 'another horse' })).statusCode,
  ).toBe(200)
})

test('an admin cannot open another company through a person they share', async () => {
  const { email, userId } = await aPerson()
  const elsewhere = newId()
  await pool.query('insert into identity.workspace_directory values ($1, $2)', [
    elsewhere,
    `other-${elsewhere}`,
  ])
  await pool.query('insert into identity.memberships values ($1, $2, $3)', [userId, elsewhere, newId()])
  expect(await identity.resetLinkFor(email, WORKSPACE)).toMatchObject({
    ok: false,
    code: 'belongs-elsewhere',
  })
  expect(await identity.resetLinkFor('nobody@firm.example', WORKSPACE)).toMatchObject({ code: 'no-account' })
})

test('the second factor: set up, asked for at sign-in, backup codes work once, turned off again', async () => {
  const person = await aPerson()
  const browser = await signedIn(person)
  const enabled = (await browser.post('/api/auth/two-factor/enable', { password: person.password })).json()
  expect(enabled.totpURI).toMatch(/^otpauth:\/\/totp\/Baton/)
  expect(enabled.backupCodes.length).toBeGreaterThan(5)
  await signedIn(person) // Not yet confirmed with a code: nobody is locked out by closing the window.
  expect((await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401)
  expect(
    (await browser.post('/api/auth/two-factor/verify-totp', { code: await codeFor(enabled.totpURI) }))
      .statusCode,
  ).toBe(200)
  expect(await identity.findPerson(person.email)).toMatchObject({ twoFactor: true })

  const phone = visitor('203.0.113.20')
  const first = (await phone.post('/api/auth/sign-in/email', person)).json()
  expect(first).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
  expect(await identity.session(phone.headers())).toBeNull()
  expect((await phone.post('/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401)
  expect(
    (await phone.post('/api/auth/two-factor/verify-totp', { code: await codeFor(enabled.totpURI) }))
      .statusCode,
  ).toBe(200)
  expect(await identity.session(phone.headers())).toMatchObject({ userId: person.userId })

  const [code] = enabled.backupCodes
  for (const [address, status] of [
    ['203.0.113.21', 200],
    ['203.0.113.22', 401],
  ] as const) {
    const lost = visitor(address)
    await lost.post('/api/auth/sign-in/email', person)
    expect((await lost.post('/api/auth/two-factor/verify-backup-code', { code })).statusCode).toBe(status)
  }

  expect((await phone.post('/api/auth/two-factor/disable', { password: 'wrong horse' })).statusCode).toBe(400)
  expect((await phone.post('/api/auth/two-factor/disable', { password: person.password })).statusCode).toBe(
    200,
  )
  await signedIn(person)
})

test('guessing the second factor is slowed down', async () => {
  const browser = await signedIn(await aPerson())
  const statuses: number[] = []
  for (let i = 0; i < 5; i++)
    statuses.push((await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode)
  expect(statuses.slice(3)).toEqual([429, 429])
})

test.each([
  ['nonsense', '{"email": '],
  ['an array', '[1]'],
  ['a NUL', JSON.stringify({ email: 'a\u0000@b.example', password: 'x' })],
])('%s as a body is refused, not a crash', async (_what, payload) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
})

test('a huge body is refused', async () => {
  expect((await visitor().post('/api/auth/sign-in/email', { email: 'x'.repeat(20_000) })).statusCode).toBe(
    413,
  )
})

test.each(['baton.session_token=forged.signature', 'baton.session_token=%', 'x=1', ''])(
  'the cookie %j is nobody',
  async (cookie) => expect(await identity.session({ cookie })).toBeNull(),
)

test('what has expired is cleared away', async () => {
  const person = await aPerson()
  const browser = await signedIn(person)
  await pool.query(
    "update identity.sessions set expires_at = $2::timestamptz - interval '1 second' where user_id = $1",
    [person.userId, now],
  )
  await identity.tidy()
  const { rows } = await pool.query('select 1 from identity.sessions where user_id = $1', [person.userId])
  expect(rows).toEqual([])
  expect(await identity.session(browser.headers(), { fresh: true })).toBeNull()
})
