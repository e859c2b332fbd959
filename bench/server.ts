// Baton as people run it, in a process of its own, and an outside client that asks it over HTTP.
import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const CHECKOUT = resolve(import.meta.dirname, '..')

export interface Serving {
  port: number
  child: ChildProcess
  /** Milliseconds from the command to `ready`. */
  startMs: number
  stop: () => Promise<void>
}

/** Starts `baton serve` on a data folder and waits until it is ready. Throws with what it said when it is not. */
export async function serve(dataDir: string, port: number): Promise<Serving> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(CHECKOUT, 'src/main.ts'), 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const exited = new Promise<void>((done) => child.once('close', () => done()))
  const ready = new Promise<void>((done, fail) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('ready ')) done()
    })
    exited.then(() => fail(new Error(`Baton did not start:\n${said}`)))
  })
  await ready
  const startMs = performance.now() - begun
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  return { port, child, startMs, stop }
}

export interface Answered {
  status: number
  text: string
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>

/** Asks below /api/v1 with an API key, over connections that are kept open. */
export function asker(port: number, key: string, connections = 1): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask: Ask = (method, path, body, headers = {}) =>
    new Promise((done, fail) => {
      const payload =
        body === undefined || Buffer.isBuffer(body) ? (body as Buffer | undefined) : JSON.stringify(body)
      const type =
        payload === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
      const options = { port, host: '127.0.0.1', method, path: `/api/v1${path}`, agent }
      const sent = request(
        { ...options, headers: { authorization: `Bearer ${key}`, ...type, ...headers } },
        (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part) => parts.push(part))
          reply.on('end', () =>
            done({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
          )
          reply.on('error', fail)
        },
      )
      sent.on('error', fail)
      sent.end(payload)
    })
  return { ask, close: () => agent.destroy() }
}

/** The same, and anything but success is an error. */
export async function mustAsk(ask: Ask, ...what: Parameters<Ask>) {
  const { status, text } = await ask(...what)
  if (status >= 300) throw new Error(`${what[0]} ${what[1]}: ${status} ${text.slice(0, 400)}`)
  return text ? JSON.parse(text) : null
}
