import { describe, expect, it } from 'vitest'
import type { Api } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { ANN, aForm, DRAFT, SECOND } from '../../../../tests/forms.ts'
import { aMember } from '../../../../tests/world.ts'
import { addressBucket } from '../../../platform/addresses.ts'
import { confirm, letterFor, seeLink } from './confirmations.ts'
import { forget } from './jobs.ts'
import { newToken, readConfirm, readToken } from './keys.ts'
import * as kept from './submission-store.ts'

const leads = async (api: Api) => (await api.call('GET', '/leads?sort=newest')).body.items
const submissions = async (api: Api) => (await api.call('GET', '/form-submissions')).body.items

describe('what is judged a bot', () => {
  it(
    'is told nothing, becomes no lead, waits thirty days and can be let through',
    inTransaction(async (work, scene) => {
      const { api, form, open, send, fillIn } = await aForm(scene)
      expect((await fillIn({ homepage: 'https://spam.example' })).body).toContain('Thank you.')
      const { token } = await open()
      expect((await send({ name: '', baton_token: token })).statusCode).toBe(422)
      expect((await send({ ...ANN, baton_token: token })).body).toContain('Thank you.')
      expect((await send({ ...ANN, baton_token: `${token}x` })).body).toContain('Thank you.')
      expect(await leads(api)).toEqual([])
      const refused = await submissions(api)
      expect(refused.map(({ why }: { why: string }) => why)).toEqual(['forged', 'too-fast', 'trap'])
      expect(refused[2].given).toMatchObject({ name: 'Ann North', company: 'North AG' })
      const mia = await aMember(work, { name: 'Mia', functions: ['gather'] })
      const path = `/form-submissions/${refused[2].id}/admission`
      expect((await api.call('POST', path, { as: mia })).status).toBe(403)
      expect((await api.call('GET', '/form-submissions', { as: mia })).status).toBe(403)
      const oz = await aMember(work, { name: 'Oz', functions: ['operate'] })
      const admitted = await api.call('POST', path, { as: oz })
      expect([admitted.status, admitted.body]).toMatchObject([
        201,
        { state: 'received', proof: 'person', why: null },
      ])
      expect((await api.call('POST', path, { as: oz })).body.code).toBe('already-received')
      expect(await leads(api)).toMatchObject([{ id: admitted.body.leadId, contact: { name: 'Ann North' } }])
      expect((await api.call('GET', `/forms/${form.id}`)).body.counts).toMatchObject({ refused: 2, leads: 1 })
      scene.clock.advance(31 * 86_400 * SECOND)
      expect(await forget(work)).toBe(3)
      expect(await forget(work)).toBe(0)
      expect(await submissions(api)).toMatchObject([{ state: 'received' }])
    }),
  )

  it(
    'is let through with what it holds, also what no person would be let',
    inTransaction(async (_, scene) => {
      const { api, send } = await aForm(scene)
      const odd = { email: 'ann at north', valves: 'Cork', company: 'N'.repeat(900), homepage: 'x' }
      await send({ ...ANN, ...odd })
      const [{ id }] = await submissions(api)
      expect((await api.call('POST', `/form-submissions/${id}/admission`)).status).toBe(201)
      const lead = (await api.call('GET', `/leads/${(await leads(api))[0].id}`)).body
      expect(lead).toMatchObject({ contact: { name: 'Ann North' }, account: null })
      expect(lead.extras).toEqual({ email: 'ann at north', valves: 'Cork', company: 'N'.repeat(900) })
    }),
  )

  it(
    'and what nothing vouches for goes to the desk, marked, also past the pool of the form',
    inTransaction(async (_, scene) => {
      const api = (await aForm(scene)).api
      const pools = (await api.call('GET', '/pools')).body.items
      const poolId = pools.find((one: { function: string }) => one.function === 'qualify').id
      const { send, fillIn } = await aForm(scene, { name: 'Pool', poolId })
      expect((await send({ ...ANN })).statusCode).toBe(200)
      expect((await send({ ...ANN })).statusCode).toBe(200)
      const [unproved, ...others] = await leads(api)
      expect(others).toEqual([])
      expect(unproved).toMatchObject({ level: 'gather', tags: ['unproved'] })
      await fillIn({ email: 'bo@north.example' })
      const [proved] = await leads(api)
      expect(proved).toMatchObject({ level: 'qualify', tags: [] })
    }),
  )

  it('a token is for one form, by one secret, for a day', () => {
    const now = '2026-03-02T09:00:00.000Z'
    const token = newToken('secret', 'form', now)
    expect(readToken('secret', 'form', token, now)).toEqual({ is: 'good', age: 0 })
    for (const [secret, form, given] of [
      ['other', 'form', token],
      ['secret', 'else', token],
      ['secret', 'form', `${token}.x`],
      ['secret', 'form', token.replace('.', '..')],
      ['secret', 'form', ''],
    ] as const)
      expect(readToken(secret, form, given, now)).toEqual({ is: 'forged' })
    expect(readToken('secret', 'form', token, '2026-03-03T09:00:00.001Z')).toEqual({ is: 'expired' })
  })

  it('addresses of one household are one', () => {
    const one = '2001:db8:0:7::/64'
    expect(
      ['2001:db8:0:7::1', '2001:0db8:0000:0007:ffff::2', '2001:db8:0:7:1:2:3:4'].map(addressBucket),
    ).toEqual([one, one, one])
    expect(addressBucket('2001:db8::7:1:2:3')).toBe('2001:db8:0:0::/64')
    expect(addressBucket('::1')).toBe('0:0:0:0::/64')
    expect(addressBucket('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(addressBucket('192.0.2.7')).toBe('192.0.2.7')
  })
})

describe('too much at once', () => {
  it(
    'waits: by address and by form, with what was typed kept',
    inTransaction(async (_, scene) => {
      const { api, form, send } = await aForm(scene, { perAddress: 2, perForm: 4 })
      const from = (n: number, at: string) => send({ ...ANN, email: `a${n}@north.example` }, {}, at)
      expect((await from(1, '2001:db8:1:2::1')).statusCode).toBe(200)
      scene.clock.advance(600 * SECOND)
      expect((await from(2, '2001:db8:1:2:3::1')).statusCode).toBe(200)
      const third = await from(3, '2001:db8:1:2:ffff::9')
      expect([third.statusCode, third.headers['retry-after']]).toEqual([429, '3000'])
      expect(third.body).toContain('value="a3@north.example"')
      expect((await from(4, '198.51.100.1')).statusCode).toBe(200)
      expect((await from(5, '198.51.100.2')).statusCode).toBe(200)
      expect((await from(6, '198.51.100.3')).statusCode).toBe(429)
      const json = await api.call('POST', `/forms/${form.publicKey}/submissions`, {
        as: null,
        body: { fields: { name: 'A', email: 'a@b.example' }, consent: true },
      })
      expect([json.status, json.body.code, json.headers['retry-after']]).toEqual([429, 'too-many', '3000'])
      scene.clock.advance(3001 * SECOND)
      expect((await from(3, '2001:db8:1:2:ffff::9')).statusCode).toBe(200)
      expect(await leads(api)).toHaveLength(5)
    }),
  )
})

describe('confirming by mail', () => {
  it(
    'cannot be switched on without a mail server, nor without asking for an address',
    inTransaction(async (_, scene) => {
      const { api } = await aForm(scene)
      const body = { ...DRAFT, name: 'Mail', doubleOptIn: true }
      expect((await api.call('POST', '/forms', { body })).body).toMatchObject({
        code: 'no-mail',
        field: 'doubleOptIn',
      })
      const fields = [{ key: 'name', label: 'Name' }]
      expect((await api.call('POST', '/forms', { body: { ...body, fields } })).body).toMatchObject({
        code: 'form-incomplete',
        field: 'doubleOptIn',
      })
    }),
  )

  it(
    'asks with a link that only a press of the button follows, once',
    inTransaction(async (work, scene) => {
      const { api, form } = await aForm(scene)
      const id = work.newId()
      const row = { id, formId: form.id, state: 'waiting', why: null, proof: 'work', once: 'x', at: work.now }
      const given = { name: 'Ann\r\nBcc: all@evil.example', email: 'ann@north.example' }
      const consentId = form.consent.id
      await kept.keepOnce(work, { ...NOTHING, ...row, given, consentId, attribution: null })
      const letter = await letterFor(work, id, 'https://baton.example')
      expect(letter?.to).toBe('ann@north.example')
      expect(JSON.stringify(letter)).not.toMatch(/Bcc|evil/)
      const token = new URL(/https:\S+/.exec(letter?.text ?? '')?.[0] ?? '').searchParams.get('t') ?? ''
      const page = await api.app.inject({ url: `/f/confirm?t=${token}` })
      expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Yes, this was me')])
      expect(await leads(api)).toEqual([])
      const forged = readConfirm(`${token.slice(0, -2)}xx`)!
      expect(await seeLink(work, forged)).toMatchObject({ ok: false })
      const press = () =>
        api.app.inject({
          method: 'POST',
          url: '/f/confirm',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: `token=${token}`,
        })
      expect((await press()).body).toContain('Thank you.')
      expect((await press()).body).toContain('Thank you.')
      const [lead, ...others] = await leads(api)
      expect(others).toEqual([])
      const accepted = (await api.call('GET', `/consent-acceptances?lead=${lead.id}`)).body.items
      expect(accepted).toMatchObject([{ confirmedAt: work.now, consent: { number: 1 } }])
      expect(await submissions(api)).toMatchObject([{ state: 'received', proof: 'confirmed' }])
      expect(await letterFor(work, id, 'https://baton.example')).toBeNull()
    }),
  )

  it(
    'works no longer than a week',
    inTransaction(async (work, scene) => {
      const { form } = await aForm(scene)
      const id = work.newId()
      const row = { id, formId: form.id, state: 'waiting', why: null, proof: 'none', once: 'x', at: work.now }
      await kept.keepOnce(work, { ...NOTHING, ...row, given: { email: 'a@b.example' }, attribution: null })
      const letter = await letterFor(work, id, 'https://baton.example')
      const link = readConfirm(/t=(\S+)/.exec(letter?.text ?? '')?.[1] ?? '')!
      expect(await seeLink(work, link)).toMatchObject({ ok: true })
      scene.clock.advance(8 * 86_400 * SECOND)
      expect(await confirm(work, link)).toMatchObject({ ok: false, code: 'not-found' })
    }),
  )
})

const NOTHING = {
  consentId: null,
  address: null,
  addressHash: null,
  emailHash: null,
  decidedAt: null,
  memberId: null,
  leadId: null,
}
