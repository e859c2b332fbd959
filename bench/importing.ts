// A whole file brought in, beside COPY of all the rows that it wrote into the same tables.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { newId } from './place.ts'
import { type Bench, ms, type Result, ratio } from './row.ts'
import { asker, mustAsk } from './server.ts'

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

/** Imports a CSV file of leads into an empty company, over HTTP. */
export async function fileImport(bench: Bench): Promise<Result[]> {
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

// From the request until the last row is in, with the second or two that a job waits for its turn.
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
  const begun = performance.now()
  for (;;) {
    const { state, rowsTaken, complaint } = await mustAsk(ask, 'GET', `/imports/${uploaded.id}`)
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
  'match_keys',
  'duplicate_pairs',
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
