import { createECDH } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aBrowser, aPushService, claimsOf } from '../../tests/push-service.ts'
import { isPublicAddress, NotPublic, publicLookup } from './addresses.ts'
import { encryptPush, pushKeys } from './push-crypto.ts'
import { createPush, endpointFault, PushNotSent } from './web-push.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const options = { secret: 'a secret of this installation', contact: 'https://sales.example.com' }
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function aService(statuses: number[] = []) {
  const service = await aPushService(statuses)
  closing.push(service.close)
  return service
}

describe('the cryptography', () => {
  it('encrypts as the example of RFC 8291, appendix A', () => {
    const ours = createECDH('prime256v1')
    ours.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'))
    const to = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    }
    const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url')
    const sealed = encryptPush('When I grow up, I want to be a watermelon', to, ours, salt)
    expect(sealed.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    )
  })
  it('makes the same keys of the same secret, and others of another', () => {
    expect(pushKeys('one').publicKey).toBe(pushKeys('one').publicKey)
    expect(pushKeys('one').publicKey).not.toBe(pushKeys('two').publicKey)
    expect(pushKeys('one').publicKey).toMatch(/^B[\w-]{86}$/)
  })
})

describe('a message', () => {
  it('reaches the push service, proves its sender, and only the browser can open it', async () => {
    const service = await aService()
    const push = createPush({ ...options, allowPrivate: true })
    const browser = aBrowser(`${service.origin}/send/abc`)
    expect(await push.send(browser.subscription, '{"title":"Grüße"}', NOW, true)).toBe('sent')
    const [{ path, headers, body } = { path: '', headers: {}, body: Buffer.of() }] = service.taken
    expect(path).toBe('/send/abc')
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200', urgency: 'high' })
    expect(browser.open(body)).toBe('{"title":"Grüße"}')
    expect(body.includes('title')).toBe(false)
    expect(() => aBrowser('').open(body)).toThrow()
    const exp = Date.parse(NOW) / 1000 + 43_200
    expect(claimsOf(headers.authorization as string)).toEqual({
      ...{ aud: service.origin, exp, sub: options.contact, key: push.publicKey },
    })
  })
  it('says when the browser is gone, when it will never be taken, and when to try again', async () => {
    const service = await aService([410, 404, 413, 302, 503, 429])
    const push = createPush({ ...options, allowPrivate: true })
    const { subscription } = aBrowser(`${service.origin}/x`)
    const send = () => push.send(subscription, 'x', NOW, false)
    expect([await send(), await send(), await send()]).toEqual(['gone', 'gone', 'refused'])
    // A redirect is not followed: it could lead anywhere.
    await expect(send()).rejects.toThrow('302')
    await expect(send()).rejects.toThrow(PushNotSent)
    await expect(send()).rejects.toThrow(PushNotSent)
    expect(service.taken).toHaveLength(6)
  })
  it('is not carried into a network that is not public', async () => {
    const service = await aService()
    const push = createPush({ ...options, allowPrivate: false })
    const { subscription } = aBrowser(`${service.origin}/x`)
    expect(await push.send(subscription, 'x', NOW, false)).toBe('refused')
    expect(service.taken).toEqual([])
  })
})

describe('an address given as a push service', () => {
  const fine = [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
  ]
  const bad = [
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://[fd00::1]/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'https://postgres/x',
    'https://db.internal/x',
    'https://printer.local./x',
    'https://push.example.com:8443/x',
    'https://user:secret@push.example.com/x',
    'ftp://push.example.com/x',
    'javascript:alert(1)',
    'nonsense',
  ]
  for (const endpoint of fine) it(`may be ${endpoint}`, () => expect(endpointFault(endpoint)).toBeNull())
  for (const endpoint of bad)
    it(`may not be ${endpoint}`, () => expect(endpointFault(endpoint)).toMatch(/\w/))
})

describe('looking a name up', () => {
  const found = (addresses: string[]) =>
    new Promise((resolve) => {
      const resolver = ((_name: string, _options: object, done: (error: null, all: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )) as never
      publicLookup(resolver)('push.example.com', {}, (error, address) => resolve(error ?? address))
    })
  it('answers the address that was checked', async () =>
    expect(await found(['93.184.216.34'])).toBe('93.184.216.34'))
  it('refuses a name of which one address is inside, though others are not', async () => {
    expect(await found(['93.184.216.34', '10.0.0.7'])).toBeInstanceOf(NotPublic)
    expect(await found(['::1'])).toBeInstanceOf(NotPublic)
    expect(await found([])).toBeInstanceOf(NotPublic)
  })
  it('knows which addresses are public', () => {
    const inside = [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ]
    const wrapped = [
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'ff02::1',
    ]
    for (const one of [...inside, ...wrapped]) expect(isPublicAddress(one), one).toBe(false)
    for (const one of ['8.8.8.8', '172.32.0.1', '2606:4700::1111'])
      expect(isPublicAddress(one), one).toBe(true)
  })
})
