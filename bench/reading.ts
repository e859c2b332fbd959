// What people wait for while they read: lists, records, search, counts and figures, each beside its own SQL.

import { sql } from 'kysely'
import { leadFilters } from '../src/funnel/leads/contract.ts'
import { leadCount, leadPage, relays } from '../src/funnel/leads/list.ts'
import { nameKey } from '../src/funnel/leads/person.ts'
import { leadRecord } from '../src/funnel/leads/record.ts'
import { funnelAsked } from '../src/office/metrics/contract.ts'
import { funnel } from '../src/office/metrics/funnel.ts'
import { may } from '../src/platform/scope.ts'
import type { Work } from '../src/platform/work.ts'
import { byTurns, spreadOf } from './measure.ts'
import { explain, recordStatements, type Statement, sendAgain } from './recording.ts'
import { type Bench, ms, type Result, type Row, ratio, rounds } from './row.ts'
import { mustAsk } from './server.ts'

/** One question and the SQL below it. */
interface Asked {
  path: string
  statements: Statement[]
}

async function compare(bench: Bench, row: string, what: string, all: Asked[], times: number) {
  const { place, raw } = bench
  const turn = (round: number) => all[round % all.length] as Asked
  const spread = await byTurns(
    {
      http: (round) => mustAsk(bench.ask, 'GET', turn(round).path),
      sql: (round) => sendAgain(raw, place.large.workspaceId, turn(round).statements),
    },
    { rounds: rounds(bench, times) },
  )
  bench.keepPlans(row, await explain(raw, place.large.workspaceId, (all[0] as Asked).statements))
  const figures = {
    'http p50': ms(spread.http.p50),
    'http p95': ms(spread.http.p95),
    'sql p50': ms(spread.sql.p50),
    'sql p95': ms(spread.sql.p95),
    'http / sql': ratio(spread.http.p50, spread.sql.p50),
  }
  return { what, figures, spread }
}

const record = (bench: Bench, task: (work: Work) => Promise<unknown>) =>
  recordStatements(bench.pool, bench.place.large, task)

async function ids(bench: Bench, text: string): Promise<string[]> {
  const { rows } = await bench.owner.query(text, [bench.place.large.workspaceId])
  return rows.map(({ id }) => id)
}

async function listQuestions(bench: Bench): Promise<string[]> {
  const channels = await ids(
    bench,
    'select channel_id as id from leads where workspace_id = $1 group by 1 order by count(*)',
  )
  const owners = await ids(
    bench,
    'select owner_member_id as id from leads where workspace_id = $1 and owner_member_id is not null group by 1 order by count(*)',
  )
  const byChannel = channels.flatMap((id) => [
    `level=qualify&state=working&channel=${id}`,
    `level=gather&state=new,sorting&channel=${id}`,
  ])
  const byOwner = owners
    .slice(0, 16)
    .map((id, n) => `owner=${id}&state=open&channel=${channels[n % channels.length]}`)
  return [...byChannel, ...byOwner]
}

async function lists(bench: Bench): Promise<Result[]> {
  const all: Asked[] = []
  for (const question of await listQuestions(bench)) {
    const filters = leadFilters.parse(Object.fromEntries(new URLSearchParams(question)))
    const statements = await record(bench, async (work) => {
      const rows = await leadPage(work, may(work.actor, 'leads'), filters)
      await relays(
        work,
        rows.slice(0, filters.limit).map((row) => row.id),
      )
    })
    all.push({ path: `/leads?${question}`, statements })
  }
  const { what, figures, spread } = await compare(
    bench,
    'list',
    'list of 50 leads with three filters, relay strips included',
    all,
    400,
  )
  return [
    {
      what,
      figures,
      aim: 'p95 < 200 ms; < 1.5 x its SQL',
      met: spread.http.p95 < 200 && spread.http.p50 < 1.5 * spread.sql.p50,
    },
  ]
}

async function records(bench: Bench): Promise<Result[]> {
  const some = await ids(
    bench,
    'select id from leads where workspace_id = $1 and won_at is not null order by id limit 200',
  )
  const all: Asked[] = []
  for (const id of some)
    all.push({ path: `/leads/${id}`, statements: await record(bench, (work) => leadRecord(work, id)) })
  const { what, figures, spread } = await compare(
    bench,
    'record',
    'one lead with people, relay, touches and chain',
    all,
    400,
  )
  return [{ what, figures, aim: '< 1.5 x its SQL', met: spread.http.p50 < 1.5 * spread.sql.p50 }]
}

const TYPED = [
  'mar',
  'maria',
  'maria s',
  'silva',
  'kel',
  'novak',
  'alto',
  'alto v',
  'meridian f',
  'fjord pumps 1',
  'tun',
  'ann le',
  'ella',
  'optics 77',
  'person12@firm12.example',
]

async function search(bench: Bench): Promise<Result[]> {
  const all: Asked[] = []
  for (const typed of TYPED) {
    const key = nameKey(typed).replace(/([\\%_])/g, '\\$1')
    const ask = (work: Work) =>
      sql`select distinct on (id) kind, id, label, hint from search_records(${key}, ${10}) order by id`.execute(
        work.tx,
      )
    all.push({ path: `/search?q=${encodeURIComponent(typed)}`, statements: await record(bench, ask) })
  }
  const { what, figures, spread } = await compare(
    bench,
    'search',
    'search as you type over companies and people',
    all,
    300,
  )
  return [{ what, figures, aim: 'p95 < 100 ms', met: spread.http.p95 < 100 }]
}

async function counts(bench: Bench): Promise<Result[]> {
  const all: Asked[] = []
  for (const question of ['level=qualify', 'state=closed', 'state=open', ...(await listQuestions(bench))]) {
    const filters = leadFilters.parse(Object.fromEntries(new URLSearchParams(question)))
    const statements = await record(bench, (work) => leadCount(work, may(work.actor, 'leads'), filters))
    all.push({ path: `/lead-counts?${question}`, statements })
  }
  const { what, figures, spread } = await compare(
    bench,
    'count',
    'how many leads the filters leave, estimated above 1,000',
    all,
    200,
  )
  return [{ what, figures, aim: 'p50 < 5 ms', met: spread.http.p50 < 5 }]
}

async function figures(bench: Bench): Promise<Result[]> {
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

export const READING: Row[] = [
  { name: 'list', run: lists },
  { name: 'record', run: records },
  { name: 'search', run: search },
  { name: 'count', run: counts },
  { name: 'funnel', run: figures },
]
