// What is written: one lead at a time, many at once, whole files; beside the same rows written by the plainest means.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { receiveLead } from '../src/funnel/leads/actions.ts'
import { leadIn } from '../src/funnel/leads/contract.ts'
import { fileImport } from './importing.ts'
import { byTurns, perSecond } from './measure.ts'
import { newId } from './place.ts'
import { recordStatements, type Statement, sendAgain } from './recording.ts'
import { type Bench, ms, type Result, type Row, ratio, rounds } from './row.ts'
import { asker, mustAsk } from './server.ts'

let count = Date.now() % 1e9

/** A newcomer nobody knows: company, person, mail and phone are new. */
function newcomer() {
  const n = ++count
  return {
    account: { name: `Newcomer ${n} Ltd`, country: 'GB' },
    contact: {
      name: `Nora ${n}`,
      emails: [`nora${n}@new${n}.example`],
      phones: [`+44207${String(n % 1e7).padStart(7, '0')}`],
    },
    interest: 'Asked for a price of twenty valves for steam',
  }
}

async function creation(bench: Bench): Promise<Result[]> {
  const again = await theInserts(bench)
  const echo = await bareServer()
  const plain = asker(echo.port, 'none', 8)
  const eight = asker(bench.serving.port, bench.place.large.key, 8)
  try {
    const spread = await byTurns(
      {
        http: () => mustAsk(bench.ask, 'POST', '/leads', newcomer()),
        sql: () => sendAgain(bench.raw, bench.place.large.workspaceId, again()),
        bare: () => plain.ask('POST', '/leads', newcomer()),
      },
      { rounds: rounds(bench, 400) },
    )
    const seconds = Math.max(3, 10 * bench.share)
    const busy = await perSecond(() => mustAsk(eight.ask, 'POST', '/leads', newcomer()), {
      atOnce: 8,
      seconds,
    })
    const sqlBusy = await insertsPerSecond(bench, again, seconds)
    const bareBusy = await perSecond(() => plain.ask('POST', '/leads', newcomer()), { atOnce: 8, seconds: 3 })
    return [
      {
        what: 'create a lead over HTTP with company, person, journal and rights',
        figures: {
          'http p50': ms(spread.http.p50),
          'http p95': ms(spread.http.p95),
          'inserts p50': ms(spread.sql.p50),
          'inserts p95': ms(spread.sql.p95),
          'http / inserts': ratio(spread.http.p50, spread.sql.p50),
          'bare node:http p50': ms(spread.bare.p50),
        },
        aim: 'p50 < 5 ms',
        met: spread.http.p50 < 5,
      },
      {
        what: 'leads a second, 8 connections',
        figures: {
          http: Math.round(busy),
          'inserts alone': Math.round(sqlBusy),
          'bare node:http': Math.round(bareBusy),
        },
        aim: '> 600',
        met: busy > 600,
      },
    ]
  } finally {
    eight.close()
    plain.close()
    echo.stop()
  }
}

// The INSERTs of one lead, with ids of their own each time; what is read before them is left out.
async function theInserts(bench: Bench): Promise<() => Statement[]> {
  const made: string[] = []
  const statements = await recordStatements(bench.pool, bench.place.large, (work) =>
    receiveLead({ ...work, newId: () => made[made.push(newId()) - 1] as string }, leadIn.parse(newcomer())),
  )
  const inserts = statements.filter(
    ({ text }) => /^\s*(insert|with)\b/i.test(text) && /\binsert into\b/i.test(text),
  )
  if (inserts.length === 0) throw new Error('no INSERT was heard: the raw side of creating a lead is empty')
  return () => {
    const fresh = new Map(made.map((id) => [id, newId()]))
    const swap = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(swap)
      if (typeof value !== 'string') return value
      return value.length < 36
        ? value
        : value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => fresh.get(id) ?? id)
    }
    return inserts.map(({ text, values }) => ({ text, values: values.map(swap) }))
  }
}

async function insertsPerSecond(bench: Bench, again: () => Statement[], seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: 8 }, () => bench.pool.connect()))
  const free = [...clients]
  const one = async () => {
    const client = free.pop() as (typeof clients)[number]
    await sendAgain(client, bench.place.large.workspaceId, again())
    free.push(client)
  }
  const rate = await perSecond(one, { atOnce: 8, seconds })
  for (const client of clients) client.release()
  return rate
}

// A server that reads JSON and answers JSON, and does nothing else.
async function bareServer(): Promise<{ port: number; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((done) => child.stdout.once('data', (said) => done(Number(said))))
  return { port, stop: () => void child.kill() }
}

export const WRITING: Row[] = [
  { name: 'create', run: creation },
  { name: 'import', run: fileImport },
]
