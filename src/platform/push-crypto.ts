/** What keeps push services from reading messages (RFC 8291 over RFC 8188), and tells them who sends (RFC 8292). */
import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { type Instant, msOf } from './time.ts'

const CURVE = 'prime256v1'
const RECORD_BYTES = 4096
const MOST_BYTES = 3000
/** How long a message may wait for its browser, and who sends is believed, in seconds. */
export const HALF_A_DAY = 43_200

export interface PushKeys {
  /** Given to browsers (base64url). */
  publicKey: string
  privateKey: ReturnType<typeof createPrivateKey>
}

/** The keys by which push services know this installation, made of its secret. */
export function pushKeys(secret: string): PushKeys {
  const ours = createECDH(CURVE)
  // The curve's order is so close to 2^256 that the first try serves, but for one in 2^32.
  for (let tries = 0; ; tries++) {
    try {
      ours.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, 'baton web push', `vapid ${tries}`, 32)))
      break
    } catch (error) {
      if (tries > 8) throw error
    }
  }
  return { publicKey: ours.getPublicKey('base64url'), privateKey: keyObject(ours) }
}

function keyObject(pair: ECDH) {
  const point = pair.getPublicKey()
  const part = (from: number, to: number) => point.subarray(from, to).toString('base64url')
  const d = pair.getPrivateKey().toString('base64url').padStart(43, 'A')
  return createPrivateKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: part(1, 33), y: part(33, 65), d },
  })
}

/** Says to one push service, for half a day, who sends (RFC 8292). */
export function vapidToken(keys: PushKeys, endpoint: string, contact: string, now: Instant): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(msOf(now) / 1000) + HALF_A_DAY,
    sub: contact,
  }
  const parts = [{ typ: 'JWT', alg: 'ES256' }, claims]
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(signed), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

/** Encrypts for one browser (RFC 8291); `ours` and `salt` are fresh for each message, tests hand them in. */
export function encryptPush(
  text: string,
  to: { p256dh: string; auth: string },
  ours: ECDH = freshPair(),
  salt: Buffer = randomBytes(16),
): Buffer {
  const plain = Buffer.from(text)
  if (plain.length > MOST_BYTES) throw new Error('a push message this long is a bug')
  const theirs = Buffer.from(to.p256dh, 'base64url')
  const point = ours.getPublicKey()
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, point])
  const key = derive(ours.computeSecret(theirs), Buffer.from(to.auth, 'base64url'), about, 32)
  const cipher = createCipheriv(
    'aes-128-gcm',
    derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  )
  const size = Buffer.alloc(5)
  size.writeUInt32BE(RECORD_BYTES)
  size.writeUInt8(point.length, 4)
  const sealed = [
    cipher.update(Buffer.concat([plain, Buffer.from([2])])),
    cipher.final(),
    cipher.getAuthTag(),
  ]
  return Buffer.concat([salt, size, point, ...sealed])
}

function freshPair(): ECDH {
  const pair = createECDH(CURVE)
  pair.generateKeys()
  return pair
}

const derive = (from: Buffer, salt: Buffer, info: Buffer, bytes: number) =>
  Buffer.from(hkdfSync('sha256', from, salt, info, bytes))
