// What rights cost a list: the same list asked by somebody who sees the work of a quarter of the floor, and without
// any bounds. Set up in a transaction that is rolled back; both sides take turns on its connection.
import { sql } from 'kysely'
import { leadFilters } from '../src/funnel/leads/contract.ts'
import { leadRoutes } from '../src/funnel/leads/routes.ts'
import { memberActor } from '../src/office/team/actor.ts'
import { columnsOf } from '../src/office/team/rights/row.ts'
import { kyselyOn, workspaceSetting } from '../src/platform/database.ts'
import { insertRow } from '../src/platform/rows.ts'
import type { Work } from '../src/platform/work.ts'
import { byTurns } from './measure.ts'
import { workOn } from './place.ts'
import { type Bench, ms, type Result, type Row, ratio, rounds } from './row.ts'

const QUESTIONS = [
  'level=qualify&state=working',
  'level=convert&state=working',
  'state=open&sort=waiting',
  'level=serve&state=working&sort=oldest',
]

async function rights(bench: Bench): Promise<Result[]> {
  const { large } = bench.place
  const client = await bench.pool.connect()
  try {
    await client.query(`begin; ${workspaceSetting(large.workspaceId)}`)
    const work = await workOn(kyselyOn(client), large)
    const lead = await aSalesLead(work)
    const bound: Work = { ...work, now: work.now, actor: lead }
    const questions = QUESTIONS.map((one) => leadFilters.parse(Object.fromEntries(new URLSearchParams(one))))
    const turn = (round: number) => questions[round % questions.length] as (typeof questions)[number]
    const spread = await byTurns(
      {
        bound: (round) => asked(bound, turn(round)),
        free: (round) => asked(work, turn(round)),
      },
      { rounds: rounds(bench, 400) },
    )
    const cost = ratio(spread.bound.p50, spread.free.p50)
    return [
      {
        what: 'list of 50 leads within the rights of a sales lead, beside the same without bounds',
        figures: {
          ...{ 'bound p50': ms(spread.bound.p50), 'bound p95': ms(spread.bound.p95) },
          ...{ 'free p50': ms(spread.free.p50), 'free p95': ms(spread.free.p95), 'bound / free': cost },
        },
        aim: '< 1.3 x without bounds',
        met: cost < 1.3,
      },
    ]
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The list as its route answers it, relay strips included. */
async function asked(work: Work, query: ReturnType<typeof leadFilters.parse>): Promise<unknown> {
  const list = leadRoutes.find(({ method, path }) => method === 'GET' && path === '/leads')
  return list?.handle(work, { query, params: undefined, body: undefined })
}

/** Somebody to whom ten of the forty report; who sees what they and those below hold. */
async function aSalesLead(work: Work): Promise<Work['actor']> {
  const { workspaceId } = work.actor
  const { rows } = await sql<{ id: string }>`
    select id from members where workspace_id = ${workspaceId} and user_id is null order by id`.execute(
    work.tx,
  )
  const lead = rows[12]?.id as string
  const team = rows.filter((_, n) => n % 4 === 1).map(({ id }) => id)
  await sql`
    update members set reports_to = ${lead}
    where workspace_id = ${workspaceId} and id = any(${team}::uuid[]) and id <> ${lead}`.execute(work.tx)
  await sql`
    update members set access = 'member', status = 'active' where workspace_id = ${workspaceId} and id = ${lead}`.execute(
    work.tx,
  )
  const see = { gather: 'below', qualify: 'below', convert: 'below', serve: 'below' } as const
  const own = { gather: 'own', qualify: 'own', convert: 'own', serve: 'own' } as const
  const rights = columnsOf({ see, work: own, figures: 'own', amounts: true, personal: true })
  await insertRow(work, 'roleRights', { id: work.newId(), ...rights })
  return memberActor(work.tx, workspaceId, lead, work.now)
}

export const RIGHTS: Row[] = [{ name: 'rights', run: rights }]
