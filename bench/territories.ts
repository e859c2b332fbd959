// Territories at size: the rule of one lead among 500, and what a map of 500 rules would do to all leads.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { territoryFor } from '../src/office/team/territories/actions.ts'
import { outlineIn } from '../src/office/team/territories/contract.ts'
import { saveOutline } from '../src/office/team/territories/map.ts'
import type { Facts } from '../src/office/team/territories/territory.ts'
import { kyselyOn, workspaceSetting } from '../src/platform/database.ts'
import { mustBeOk } from '../src/platform/result.ts'
import { spreadOf } from './measure.ts'
import { workOn } from './place.ts'
import { type Bench, ms, type Result, type Row, rounds } from './row.ts'
import { mustAsk } from './server.ts'

const COUNTRIES = ['GB', 'DE', 'FR', 'ES', 'IT']

/** Five countries with a hundred parts each: 495 by postcode, some for large companies or one product line. */
async function fiveHundredRules(bench: Bench) {
  const { rows } = await bench.owner.query<{ id: string }>(
    'select id from product_lines where workspace_id = $1 order by id limit 1',
    [bench.place.large.workspaceId],
  )
  const productLineIds = rows.map(({ id }) => id)
  const parts = Array.from({ length: 99 }, (_, n) => n)
  return COUNTRIES.flatMap((country) => [
    { name: `All of ${country}`, depth: 0, rules: [{ countries: [country] }] },
    ...parts.map((n) => ({
      name: `${country} ${n}`,
      depth: 1,
      rules: [
        {
          postcodes: [String(n).padStart(2, '0')],
          ...(n % 5 === 0 ? { sizes: ['250-999'] } : {}),
          ...(n % 7 === 0 ? { productLineIds } : {}),
        },
      ],
    })),
  ])
}

async function ruleOfOne(bench: Bench): Promise<Result[]> {
  const { large } = bench.place
  const outline = outlineIn.parse(await fiveHundredRules(bench))
  const known = await bench.owner.query<Facts>(
    `select a.id as "accountId", a.country, a.postcode, a.size from accounts a where workspace_id = $1 limit 500`,
    [large.workspaceId],
  )
  const client = await bench.pool.connect()
  try {
    await client.query(`begin; ${workspaceSetting(large.workspaceId)}`)
    const work = await workOn(kyselyOn(client), large)
    mustBeOk(await saveOutline(work, outline))
    await sql`analyze territory_rules`.execute(work.tx).catch(() => {})
    const taken: number[] = []
    for (let round = 0; round < rounds(bench, 1000); round++) {
      const facts = known.rows[round % known.rows.length] as Facts
      const begun = performance.now()
      await territoryFor(work, facts)
      taken.push(performance.now() - begun)
    }
    const { p50, p95 } = spreadOf(taken)
    const figures = { 'sql p50': ms(p50), 'sql p95': ms(p95) }
    const what = 'the territory of one lead among 500 rules'
    return [{ what, figures, aim: 'a small part of 20 ms', met: p95 < 5 }]
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function preview(bench: Bench): Promise<Result[]> {
  const territories = await fiveHundredRules(bench)
  const taken: number[] = []
  let leads = 0
  for (let round = 0; round < Math.min(5, rounds(bench, 5)); round++) {
    const begun = performance.now()
    let run = await mustAsk(bench.ask, 'POST', '/territory-previews', { territories })
    while (run.state === 'running') {
      await pause(50)
      run = await mustAsk(bench.ask, 'GET', `/territory-previews/${run.id}`)
    }
    if (run.state !== 'done') throw new Error(`the preview is ${run.state}`)
    taken.push((performance.now() - begun) / 1000)
    leads = run.result.leads
  }
  const { p50, p95 } = spreadOf(taken)
  const figures = { 'seconds p50': ms(p50), 'seconds worst': ms(p95), leads }
  const what = 'what a map of 500 rules would do to all leads, from asking to the answer'
  return [{ what, figures, aim: '< 5 s at a million', met: p95 < 5 }]
}

export const TERRITORIES: Row[] = [
  { name: 'territory', run: ruleOfOne },
  { name: 'territory-preview', run: preview },
]
