/** Tells browsers that something changed, so that they read it again. Through the database, so that all servers know. */
import pg from 'pg'
import type { Touched } from './work.ts'

/** What changed; without an id so much of the noun changed that all of it is to be read again. */
export interface Change {
  noun: string
  id?: string
  version?: number
}

/** `resync`: something may have been missed, read everything shown again. */
export type LiveMessage = { event: 'changed'; changes: Change[] } | { event: 'resync' }

export interface Live {
  /** Tells everybody in the workspace; to be called after the commit. Never throws, never waits. */
  publish: (workspaceId: string, touched: Touched[]) => void
  /** Hears about a workspace until the returned function is called. */
  subscribe: (workspaceId: string, send: (message: LiveMessage) => void) => () => void
  /** Settles once the first connection listens. */
  ready: Promise<void>
  stop: () => Promise<void>
}

export interface LiveOptions {
  /** One connection is kept open for listening and telling. Not through a transaction pooler. */
  connection: pg.ClientConfig
  log: Record<'info' | 'warn', (fields: object, message: string) => void>
}

const CHANNEL = 'baton_live'
const COALESCE_MS = 50
// The database takes less than 8000 bytes in one notification.
const PAYLOAD_BYTES = 7800
const CHECK_MS = 20_000
const ANSWER_MS = 5000
const RETRY_MS = { first: 200, most: 5000 }

/** Connects in the background and reconnects for as long as it is not stopped. */
export function createLive({ connection, log }: LiveOptions): Live {
  const listeners = new Map<string, Set<(message: LiveMessage) => void>>()
  const waiting = new Map<string, Map<string, Touched>>()
  const dropped = new WeakSet<pg.Client>()
  let client: pg.Client | null = null
  let flushing: NodeJS.Timeout | undefined
  let retrying: NodeJS.Timeout | undefined
  let stopped = false
  const first = Promise.withResolvers<void>()

  async function connect(delay: number): Promise<void> {
    const fresh = new pg.Client({
      ...connection,
      application_name: 'baton live',
      keepAlive: true,
      query_timeout: ANSWER_MS,
    })
    const lost = () => drop(fresh, delay)
    fresh.on('error', lost).on('end', lost)
    fresh.on('notification', ({ payload }) => hear(listeners, payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
    } catch (error) {
      if (!stopped) log.warn({ reason: (error as Error).message }, 'live updates cannot reach the database')
      return drop(fresh, delay)
    }
    if (stopped) return void fresh.end().catch(() => {})
    client = fresh
    first.resolve()
    // Whatever was told while nobody listened is lost.
    for (const sends of listeners.values()) for (const send of sends) send({ event: 'resync' })
    schedule()
  }

  function drop(gone: pg.Client, delay = RETRY_MS.first): void {
    if (dropped.has(gone)) return
    dropped.add(gone)
    gone.removeAllListeners('notification')
    gone.end().catch(() => {})
    if (client === gone) {
      client = null
      delay = RETRY_MS.first
      if (!stopped) log.warn({}, 'live updates lost the database')
    }
    if (stopped || retrying) return
    retrying = setTimeout(() => {
      retrying = undefined
      void connect(Math.min(delay * 2, RETRY_MS.most))
    }, delay)
  }

  function schedule(): void {
    if (flushing || !client || waiting.size === 0) return
    flushing = setTimeout(() => {
      flushing = undefined
      void flush()
    }, COALESCE_MS)
  }

  // On a connection of its own and never inside a transaction: NOTIFY there would make commits wait for each other.
  async function flush(): Promise<void> {
    const teller = client
    if (!teller || waiting.size === 0) return
    const telling = [...waiting]
    waiting.clear()
    const told = telling.map(([workspaceId, touched]) => payloadOf(workspaceId, [...touched.values()]))
    try {
      await teller.query(`select pg_notify('${CHANNEL}', told) from unnest($1::text[]) told`, [told])
    } catch {
      for (const [workspaceId, touched] of telling) keep(workspaceId, touched.values())
      drop(teller)
    }
  }

  function keep(workspaceId: string, touched: Iterable<Touched>): void {
    const kept = waiting.get(workspaceId) ?? new Map<string, Touched>()
    waiting.set(workspaceId, kept)
    for (const one of touched) keepNewest(kept, one)
  }

  const checking = setInterval(() => {
    const checked = client
    checked?.query('select 1').catch(() => drop(checked))
  }, CHECK_MS)

  void connect(RETRY_MS.first)
  return {
    publish(workspaceId, touched) {
      if (touched.length === 0 || stopped) return
      keep(workspaceId, touched)
      schedule()
    },
    subscribe(workspaceId, send) {
      const sends = listeners.get(workspaceId) ?? new Set()
      listeners.set(workspaceId, sends.add(send))
      return () => {
        sends.delete(send)
        if (sends.size === 0 && listeners.get(workspaceId) === sends) listeners.delete(workspaceId)
      }
    },
    ready: first.promise,
    async stop() {
      stopped = true
      clearInterval(checking)
      clearTimeout(flushing)
      clearTimeout(retrying)
      await flush()
      listeners.clear()
      first.resolve()
      await client?.end().catch(() => {})
    },
  }
}

const MANY = 300

// While the database is away a long import must not fill the memory: beyond some hundreds only the noun is kept.
function keepNewest(kept: Map<string, Touched>, one: Touched): void {
  const whole = one.id === '' || kept.has(one.noun)
  const key = whole || kept.size >= MANY ? one.noun : `${one.noun} ${one.id}`
  const before = kept.get(key)
  if (!before || before.version < one.version) kept.set(key, key === one.noun ? { ...one, id: '' } : one)
}

/** What goes through the database: every change, or only the nouns where that is too much. */
export function payloadOf(workspaceId: string, touched: Touched[]): string {
  const nouns = [...new Set(touched.map(({ noun }) => noun))].map((noun) => ({ noun }))
  const single = touched.filter(({ id }) => id !== '')
  const whole = touched.filter(({ id }) => id === '').map(({ noun }) => ({ noun }))
  const all = JSON.stringify({ workspaceId, changes: [...whole, ...single] })
  return Buffer.byteLength(all) <= PAYLOAD_BYTES ? all : JSON.stringify({ workspaceId, changes: nouns })
}

function hear(listeners: Map<string, Set<(message: LiveMessage) => void>>, payload: string): void {
  const { workspaceId, changes } = JSON.parse(payload) as { workspaceId: string; changes: Change[] }
  for (const send of listeners.get(workspaceId) ?? []) send({ event: 'changed', changes })
}
