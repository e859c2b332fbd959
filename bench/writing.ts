// What is written: one lead at a time, many at once, whole files; beside the same rows written by the plainest means.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { receiveLead } from '../src/funnel/leads/actions.ts'
import { leadIn } from '../src/funnel/leads/contract.ts'
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

const FILE_ROWS = 100_000
const HEADINGS = 'Number,Received,Channel,Company,Name,Mail,Phone,Country,Interest'

function fileOf(rows: number): Buffer {
  const run = newId().slice(-8)
  const lines = [HEADINGS]
  for (let n = 0; n < rows; n++) {
    const day = `2026-${String(1 + (n % 9)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
    const firm = Math.floor(n / 2)
    lines.push(
      `${run}-${n},${day},${CHANNELS[n % 4]},Firm ${firm} ${run},Pat ${n},pat${n}@f${firm}-${run}.example,+4420${String(n).padStart(8, '0')},GB,Wants a price for ${n % 90} valves`,
    )
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}
const CHANNELS = ['Website', 'Referral', 'Trade show', 'Phone']

async function fileImport(bench: Bench): Promise<Result[]> {
  const { place, serving, owner } = bench
  const total = Math.max(2000, Math.round(FILE_ROWS * bench.share))
  const { ask, close } = asker(serving.port, place.empty.key)
  await forget(bench)
  const took = await importFile(ask, fileOf(total), total)
  close()
  const ws = place.empty.workspaceId
  const copied = await copyAgain(bench, ws)
  const { rows } = await owner.query('select count(*)::int as n from leads where workspace_id = $1', [ws])
  if (rows[0].n < total) throw new Error(`only ${rows[0].n} of ${total} leads are there`)
  await forget(bench)
  return [
    {
      what: `import of ${total.toLocaleString('en')} leads from CSV, duplicates checked`,
      figures: {
        seconds: ms(took / 1000),
        'rows a second': Math.round(total / (took / 1000)),
        'COPY seconds': ms(copied.ms / 1000),
        'import / COPY': ratio(took, copied.ms),
        'rows written': copied.rows,
      },
      aim: '< 5 x COPY; > 10,000 rows a second',
      met: took < 5 * copied.ms,
    },
  ]
}

async function importFile(
  ask: ReturnType<typeof asker>['ask'],
  file: Buffer,
  total: number,
): Promise<number> {
  const csv = { 'content-type': 'text/csv' }
  const uploaded = await mustAsk(ask, 'POST', '/imports?kind=leads&fileName=bench.csv', file, csv)
  const mapping = {
    ...{
      externalId: 'Number',
      receivedAt: 'Received',
      channel: 'Channel',
      accountName: 'Company',
      contactName: 'Name',
    },
    ...{ email: 'Mail', phone: 'Phone', country: 'Country', interest: 'Interest' },
  }
  await mustAsk(ask, 'PATCH', `/imports/${uploaded.id}`, { version: uploaded.version, mapping })
  await mustAsk(ask, 'POST', `/imports/${uploaded.id}/runs`)
  let begun = performance.now()
  for (;;) {
    const { state, rowsRead, rowsTaken, complaint } = await mustAsk(ask, 'GET', `/imports/${uploaded.id}`)
    // A job waits its turn before it begins: that is not the import's time.
    if (rowsRead === 0 && state === 'running') begun = Math.max(begun, performance.now() - 50)
    if (state === 'done' && rowsTaken === total) return performance.now() - begun
    if (state !== 'running') throw new Error(`the import is ${state} after ${rowsTaken} rows: ${complaint}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

// In the order in which they refer to one another.
const WRITTEN = [
  'accounts',
  'contacts',
  'contact_emails',
  'contact_phones',
  'leads',
  'holdings',
  'journal',
  'changes',
]

/** Takes all rows of the company out, and puts them back by COPY into the same tables with all their indexes and references. */
async function copyAgain({ owner }: Bench, ws: string): Promise<{ ms: number; rows: number }> {
  const kept: Buffer[][] = []
  let rows = 0
  for (const table of WRITTEN) {
    const stream = owner.query(
      copyTo(`copy (select * from ${table} where workspace_id = '${ws}') to stdout (format binary)`),
    )
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    kept.push(parts)
    rows += stream.rowCount ?? 0
  }
  await emptied(owner, ws, WRITTEN)
  await owner.query('vacuum')
  const begun = performance.now()
  for (const [n, table] of WRITTEN.entries())
    await pipeline(
      Readable.from(kept[n] as Buffer[]),
      owner.query(copyFrom(`copy ${table} from stdin (format binary)`)),
    )
  return { ms: performance.now() - begun, rows }
}

async function emptied(owner: Bench['owner'], ws: string, tables: string[]) {
  await owner.query('begin; set local session_replication_role = replica')
  for (const table of tables) await owner.query(`delete from ${table} where workspace_id = '${ws}'`)
  await owner.query('commit')
}

// The company to import into is empty again before and after.
async function forget({ owner, place }: Bench) {
  const figures = [
    'funnel_leads',
    'funnel_days',
    'funnel_member_days',
    'funnel_won_after',
    'fact_days',
    'followers',
  ]
  const tables = ['import_notes', 'import_chunks', ...WRITTEN.toReversed(), 'imports', ...figures]
  await emptied(owner, place.empty.workspaceId, tables)
  await owner.query('vacuum')
}

export const WRITING: Row[] = [
  { name: 'create', run: creation },
  { name: 'import', run: fileImport },
]
