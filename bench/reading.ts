// What people wait for while they read: lists, records, search, counts and figures, each beside its own SQL.

import { sql } from 'kysely'
import { leadFilters } from '../src/funnel/leads/contract.ts'
import { leadCount, leadPage } from '../src/funnel/leads/list.ts'
import { nameKey } from '../src/funnel/leads/person.ts'
import { leadRecord } from '../src/funnel/leads/record.ts'
import { relays } from '../src/funnel/leads/relays.ts'
import { may } from '../src/platform/scope.ts'
import type { Work } from '../src/platform/work.ts'
import { type Asked, compare, record } from './compare.ts'
import { figures } from './figures.ts'
import type { Bench, Result, Row } from './row.ts'

async function ids(bench: Bench, text: string): Promise<string[]> {
  const { rows } = await bench.owner.query(text, [bench.place.large.workspaceId])
  return rows.map(({ id }) => id)
}

async function listQuestions(bench: Bench): Promise<string[]> {
  const channels = await ids(
    bench,
    'select channel_id as id from leads where workspace_id = $1 and channel_id is not null group by 1 order by count(*)',
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
    all.push({
      path: `/leads/${id}`,
      statements: await record(bench, (work) => leadRecord(work, may(work.actor, 'leads'), id)),
    })
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

export const READING: Row[] = [
  { name: 'list', run: lists },
  { name: 'record', run: records },
  { name: 'search', run: search },
  { name: 'count', run: counts },
  { name: 'funnel', run: figures },
]
