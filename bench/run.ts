// npm run bench: everything, at full size. `npm run bench -- --rows list,create --leads 100000 --share 0.2` for a part.
// Both sides of every ratio run by turns in this run, on the same rows, with fsync on.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createPool } from '../src/platform/database.ts'
import { DUPLICATES } from './duplicates.ts'
import { firstPage, memory, starting } from './footprint.ts'
import { openData, type Place, placeFor } from './place.ts'
import { READING } from './reading.ts'
import { machine, type Report, shown, writeDocument } from './report.ts'
import { RIGHTS } from './rights.ts'
import { ROUTING } from './routing.ts'
import type { Bench, Result } from './row.ts'
import { asker, serve } from './server.ts'
import { TERRITORIES } from './territories.ts'
import { WRITING } from './writing.ts'

const RESULTS = join(import.meta.dirname, 'results')
const ROWS = [...READING, ...WRITING, ...TERRITORIES, ...ROUTING, ...RIGHTS, ...DUPLICATES]
const FOOTPRINT = ['start', 'memory', 'script']
const say = (line: string) => void process.stderr.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: [...ROWS.map(({ name }) => name), ...FOOTPRINT].join(',') },
    leads: { type: 'string', default: '1000000' },
    share: { type: 'string', default: '1' },
    port: { type: 'string', default: '3900' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(HELP())
else await main(values.rows.split(','), Number(values.leads), Number(values.share), Number(values.port))

function HELP() {
  return `npm run bench -- [--rows ${[...ROWS.map(({ name }) => name), ...FOOTPRINT].join(',')}] [--leads 1000000]
  [--share 1] [--port 3900] [--write]

  --leads  how many leads the company has (their data is made once and kept in BENCH_DIR)
  --share  the part of the repetitions to do: 0.2 is quick and rough
  --write  write the table into docs/performance.md
`
}

async function main(rows: string[], leads: number, share: number, port: number) {
  mkdirSync(RESULTS, { recursive: true })
  const place = await placeFor(leads, say)
  const results: Result[] = []
  if (rows.includes('start')) results.push(await starting(place, port, share < 1 ? 3 : 5))
  results.push(...(await measured(place, rows, share, port)))
  if (rows.includes('memory')) results.push(await memory(place, port))
  if (rows.includes('script')) results.push(firstPage())
  const report: Report = { machine: machine(), leads: place.leads, facts: place.facts, share, results }
  writeFileSync(join(RESULTS, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(shown(report))
  if (values.write) writeDocument(report)
}

async function measured(place: Place, rows: string[], share: number, port: number): Promise<Result[]> {
  const chosen = ROWS.filter(({ name }) => rows.includes(name))
  if (chosen.length === 0) return []
  const serving = await serve(place.dataDir, port)
  const data = await openData(place.dataDir)
  const owner = new pg.Client(data.ownerUrl)
  await owner.connect()
  const pool = createPool({ connectionString: data.appUrl, max: 10 })
  const raw = await pool.connect()
  const { ask, close } = asker(port, place.large.key)
  const keepPlans = (row: string, plans: string) =>
    writeFileSync(join(RESULTS, `explain-${row}.txt`), `${plans}\n`)
  try {
    await mustBeWhole(owner, place)
    const bench: Bench = { place, serving, ask, pool, raw, owner, share, say, keepPlans }
    const results: Result[] = []
    for (const row of chosen) {
      say(`${row.name} ...`)
      results.push(...(await row.run(bench)))
    }
    return results
  } finally {
    close()
    raw.release()
    await pool.end()
    await owner.end()
    await serving.stop()
    await data.stop()
  }
}

// Figures of a smaller set than they claim would be no figures.
async function mustBeWhole(owner: pg.Client, place: Place) {
  const { rows } = await owner.query(
    `select (select count(*) from leads where workspace_id = $1)::int as leads,
            (select count(*) from journal where workspace_id = $1)::int as facts, current_setting('fsync') as fsync`,
    [place.large.workspaceId],
  )
  if (rows[0].leads < place.leads || rows[0].facts < place.facts)
    throw new Error(
      `The data set holds ${rows[0].leads} leads and ${rows[0].facts} facts: less than the ${place.leads} and ${place.facts} it should.`,
    )
  if (rows[0].fsync !== 'on') throw new Error('fsync is off: what is measured would not be what is promised.')
}
