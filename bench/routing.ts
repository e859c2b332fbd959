// Routing one lead: 200 people in a pool that gives out by turns, 500 rules of territories, all the leads beside. Set up
// in a transaction that is rolled back; measured is what one routing waits for, from its facts to its kept decision.
import { sql } from 'kysely'
import { routeLead } from '../src/funnel/handoffs/routing/actions.ts'
import { setProfile } from '../src/funnel/handoffs/routing/settings.ts'
import { lockLead } from '../src/funnel/leads/actions.ts'
import { enrol } from '../src/office/team/members/enrol.ts'
import { addRole } from '../src/office/team/roles/actions.ts'
import { territoryFor } from '../src/office/team/territories/actions.ts'
import { NO_CONDITIONS } from '../src/office/team/territories/ranks.ts'
import { kyselyOn, workspaceSetting } from '../src/platform/database.ts'
import { mustBeOk } from '../src/platform/result.ts'
import { insertRow, insertRows } from '../src/platform/rows.ts'
import { dayOf } from '../src/platform/time.ts'
import type { Work } from '../src/platform/work.ts'
import { spreadOf } from './measure.ts'
import { workOn } from './place.ts'
import { type Bench, ms, type Result, type Row, rounds } from './row.ts'

const PEOPLE = 200
const RULES = 500

async function routing(bench: Bench): Promise<Result[]> {
  const { large } = bench.place
  const client = await bench.pool.connect()
  const taken: number[] = []
  try {
    await client.query(`begin; ${workspaceSetting(large.workspaceId)}`)
    const work = await workOn(kyselyOn(client), large)
    await aFloor(work)
    const leads = await someLeads(work, rounds(bench, 400))
    for (const [n, id] of leads.entries()) {
      const lead = await lockLead(work.tx, large.workspaceId, id)
      if (!lead) continue
      const begun = performance.now()
      await territoryFor(work, { country: 'ES', industry: `industry ${n % 450}`, accountId: lead.accountId })
      mustBeOk(await routeLead(work, lead, 'qualify', { isNew: true }))
      if (n >= 20) taken.push(performance.now() - begun)
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
  const { p50, p95 } = spreadOf(taken)
  return [
    {
      what: `route one lead: pool of ${PEOPLE} with caps, ${RULES} territory rules`,
      figures: { p50: ms(p50), p95: ms(p95) },
      aim: 'p95 < 20 ms',
      met: p95 < 20,
    },
  ]
}

/** People who qualify, each with a cap, in a pool of their own list that pushes; rules of which each asks something. */
async function aFloor(work: Work): Promise<void> {
  const { id: roleId } = mustBeOk(
    await addRole(work, { name: 'Bench qualifier', functions: ['qualify'], reach: 'inside' }),
  )
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    name: `Routed ${n}`,
    status: 'active' as const,
  }))
  const ids = await enrol(work, people)
  const fromDay = dayOf(work.now, work.actor.workspace.timeZone)
  const held = ids.map((memberId) => ({
    id: work.newId(),
    memberId,
    roleId,
    share: 100,
    standing: 'primary',
    fromDay,
  }))
  await insertRows(work, 'roleAssignments', held)
  for (const memberId of ids) mustBeOk(await setProfile(work, { memberId, capacity: 50, skills: ['en'] }))
  await sql`update queues set mode = 'push' where workspace_id = ${work.actor.workspaceId}
            and function = 'qualify' and kind = 'pool' and further is null`.execute(work.tx)
  const { id: territoryId } = await insertRow(work, 'territories', {
    id: work.newId(),
    name: 'Bench',
    position: 99,
  })
  const rules = Array.from({ length: RULES }, (_, n) => ({
    ...NO_CONDITIONS,
    ...{ id: work.newId(), territoryId, position: n, rank: 10_000 + n, within: [], countries: ['ES'] },
    ...{ industries: [`industry ${n}`], industryKeys: [`industry ${n}`] },
  }))
  await insertRows(work, 'territoryRules', rules)
}

async function someLeads({ tx, actor }: Work, n: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from leads where workspace_id = ${actor.workspaceId} and level = 'gather' and state in ('new', 'sorting')
    order by received_at desc limit ${n + 20}`.execute(tx)
  return rows.map(({ id }) => id)
}

export const ROUTING: Row[] = [{ name: 'routing', run: routing }]
