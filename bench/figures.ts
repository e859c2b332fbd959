// The funnel over a million leads: from sums that are kept ready, beside counting the facts themselves.
import { funnelAsked } from '../src/office/metrics/contract.ts'
import { funnel } from '../src/office/metrics/funnel.ts'
import { type Asked, compare, record } from './compare.ts'
import { spreadOf } from './measure.ts'
import { type Bench, ms, type Result, ratio } from './row.ts'
import { mustAsk } from './server.ts'

/** Funnel figures by several dimensions. */
export async function figures(bench: Bench): Promise<Result[]> {
  const all: Asked[] = []
  for (const question of [
    'by=channel',
    'by=month',
    'by=productLine&from=2026-01-01&to=2026-06-30',
    'by=member',
  ]) {
    const asked = funnelAsked.parse(Object.fromEntries(new URLSearchParams(question)))
    all.push({ path: `/funnel?${question}`, statements: await record(bench, (work) => funnel(work, asked)) })
  }
  // The figures catch up once, so that what was written before is not counted here.
  await mustAsk(bench.ask, 'GET', '/funnel')
  const { what, figures, spread } = await compare(
    bench,
    'funnel',
    'funnel by channel, month, product line, member',
    all,
    80,
  )
  const naive = await countFacts(bench)
  const shown = { ...figures, 'counting facts': ms(naive), 'facts / http': ratio(naive, spread.http.p50) }
  return [
    {
      what,
      figures: shown,
      aim: 'p95 < 200 ms; < 1.5 x its SQL',
      met: spread.http.p95 < 200 && spread.http.p50 < 1.5 * spread.sql.p50,
    },
  ]
}

const NAIVE = `
  select channel_id, count(*) filter (where fact = 'lead.received') as leads,
         count(distinct lead_id) filter (where fact = 'handoff.accepted' and detail->>'seam' = 'qualify>convert') as opportunities,
         count(distinct lead_id) filter (where fact = 'opportunity.won') as won
  from journal where workspace_id = $1 and lead_id is not null group by channel_id`

// What the rollup saves: the same counts over the facts themselves.
async function countFacts({ owner, place }: Bench): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 3; n++) {
    const begun = performance.now()
    await owner.query(NAIVE, [place.large.workspaceId])
    times.push(performance.now() - begun)
  }
  return spreadOf(times).p50
}
