// A browser without a screen: keeps its cookies between requests, and owns an authenticator app.
import { createOTP } from '@better-auth/utils/otp'
import type { FastifyInstance } from 'fastify'

/** Passwords kept as they are: signing in costs nothing in a test. */
export const cheapHashing = {
  hash: async (password: string) => `plain:${password}`,
  verify: async ({ hash, password }: { hash: string; password: string }) => hash === `plain:${password}`,
}

/** A browser at an address of the network, looking at `base`. */
export function aBrowser(app: FastifyInstance, base: string, from = '127.0.0.1') {
  const jar = new Map<string, string>()
  const headers = (): Record<string, string> => ({
    cookie: [...jar.values()].map((line) => line.split(';')[0]).join('; '),
    origin: new URL(base).origin,
    host: new URL(base).host,
  })
  async function ask(
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    more: Record<string, string> = {},
  ) {
    const answer = await app.inject({
      method,
      url,
      payload,
      remoteAddress: from,
      headers: { ...headers(), ...more },
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const name = line.slice(0, line.indexOf('='))
      if (/Max-Age=0\b/i.test(line)) jar.delete(name)
      else jar.set(name, line)
    }
    return answer
  }
  return {
    get: (url: string, more?: Record<string, string>) => ask('GET', url, undefined, more),
    post: (url: string, payload: object, more?: Record<string, string>) => ask('POST', url, payload, more),
    headers,
    cookie: (name: RegExp) => [...jar.entries()].find(([key]) => name.test(key))?.[1],
    forget: (name: RegExp) => {
      for (const key of [...jar.keys()]) if (name.test(key)) jar.delete(key)
    },
  }
}

/** What the authenticator app shows now for the address behind the QR code. */
export async function codeFor(uri: string): Promise<string> {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  return createOTP(secret, { digits: 6, period: 30 }).totp()
}

function fromBase32(text: string): string {
  const bits = [...text.replace(/=+$/, '')].map((char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}
