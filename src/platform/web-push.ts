/**
 * Web push: a message to a browser through its maker's push service (RFC 8030; the
 * cryptography is in push-crypto.ts). The address is the browser's word and so a
 * stranger's: only https to public addresses, nothing followed, little read.
 */
import { type ClientRequest, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, publicLookup } from './addresses.ts'
import { encryptPush, HALF_A_DAY, pushKeys, vapidToken } from './push-crypto.ts'
import type { Instant } from './time.ts'

const TIMEOUT_MS = 10_000

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
