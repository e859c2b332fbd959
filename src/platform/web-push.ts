/**
 * Web push: a message to a browser through its maker's push service, which must not be able to read it (RFC 8030; the
 * encryption is RFC 8291 over RFC 8188, who sends is proved by RFC 8292). The address is the browser's word and so a
 * stranger's: only https to public addresses, nothing followed, little read.
 */
import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { type ClientRequest, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, publicLookup } from './addresses.ts'
import { type Instant, msOf } from './time.ts'

const CURVE = 'prime256v1'
const RECORD_BYTES = 4096
const MOST_BYTES = 3000
const TIMEOUT_MS = 10_000
const HALF_A_DAY = 43_200

export interface PushKeys {
  /** Given to browsers (base64url). */
  publicKey: string
  privateKey: ReturnType<typeof createPrivateKey>
}

/** What a browser gives who may send to it. */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

export interface Push {
  publicKey: string
  /** May such an address be told. A sentence says why not. */
  fault: (endpoint: string) => string | null
  /**
   * `gone`: the browser does not want it any more; `refused`: this message will never be taken. Throws when another
   * try may help.
   */
  send: (to: PushTarget, text: string, now: Instant, urgent: boolean) => Promise<'sent' | 'gone' | 'refused'>
}

export interface PushOptions {
  /** The secret of the installation. */
  secret: string
  /** Whom a push service may turn to: `https://...` or `mailto:...`. */
  contact: string
  /** For tests and push services of one's own: private addresses and plain http are taken too. */
  allowPrivate: boolean
}

/** Sends by web push, with keys made of the installation's secret: the same for ever and on every server. */
export function createPush({ secret, contact, allowPrivate }: PushOptions): Push {
  const keys = pushKeys(secret)
  return {
    publicKey: keys.publicKey,
    fault: (endpoint) => endpointFault(endpoint, allowPrivate),
    async send(to, text, now, urgent) {
      if (endpointFault(to.endpoint, allowPrivate)) return 'refused'
      const body = encryptPush(text, to)
      const headers = {
        authorization: `vapid t=${vapidToken(keys, to.endpoint, contact, now)}, k=${keys.publicKey}`,
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        'content-length': body.length,
        ttl: HALF_A_DAY,
        urgency: urgent ? 'high' : 'normal',
      }
      return outcomeOf(await post(to.endpoint, headers, body, allowPrivate))
    },
  }
}

function outcomeOf(status: number): 'sent' | 'gone' | 'refused' {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) return 'refused'
  throw new PushNotSent(`the push service answered ${status}`)
}

/** The push service did not take it this time; the message never holds the address. */
export class PushNotSent extends Error {}

/** Why an address cannot be a push service's; null when it can. */
export function endpointFault(endpoint: string, allowPrivate = false): string | null {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (!url || url.username || url.password || url.hash) return 'This is no address of a push service.'
  if (allowPrivate && ['http:', 'https:'].includes(url.protocol)) return null
  if (url.protocol !== 'https:' || url.port) return 'A push service is reached by https, on its usual port.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isInside = isIP(host) ? !isPublicAddress(host) : !host.includes('.') || INSIDE.test(host)
  return isInside ? 'A push service is reached at a public address.' : null
}

const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)\.?$/i

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
  to: Pick<PushTarget, 'p256dh' | 'auth'>,
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

type Headers = Record<string, string | number>

// Nothing is followed and nothing of the answer is read but its status.
function post(endpoint: string, headers: Headers, body: Buffer, allowPrivate: boolean): Promise<number> {
  const url = new URL(endpoint)
  const options = {
    ...{ method: 'POST', headers, timeout: TIMEOUT_MS, agent: false as const },
    ...(allowPrivate ? {} : { lookup: publicLookup() }),
  }
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = (url.protocol === 'http:' ? plainRequest : request)(
      url,
      options,
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    const deadline = setTimeout(() => asked.destroy(new Error('timeout')), 2 * TIMEOUT_MS)
    asked.on('timeout', () => asked.destroy(new Error('timeout')))
    asked.on('error', (error) => reject(new PushNotSent(reasonOf(error))))
    asked.on('close', () => clearTimeout(deadline))
    asked.end(body)
  })
}

const reasonOf = (error: Error & { code?: string }) => error.code ?? error.constructor.name
