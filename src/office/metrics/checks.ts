/** What the doctor asks of leads and figures: one owner, an unbroken relay, sums that equal a fresh count. */
import { sql } from 'kysely'
import { type Check, type Finding, MOST_FINDINGS, type Patient } from '../../platform/doctor.ts'
import { NO_ID } from '../../platform/id.ts'
import type { Work } from '../../platform/work.ts'
import { contribution } from './contribution.ts'
import { add, newSums, type Sums } from './follow.ts'
import { handoffCount } from './handoffs/handoff-count.ts'
import { addHandoff, type HandoffSums, handoffsToCount } from './handoffs/handoff-sums.ts'
import { leadsToCount } from './sums.ts'

export const funnelChecks: Check[] = [
  { name: 'every open lead has one owner, and no closed one has any', find: owners },
  { name: 'the relay of every lead is unbroken', find: brokenRelays },
  { name: 'whoever owns a lead holds it', find: holders },
  { name: 'the shares of every team, and of every outcome, sum to the whole', find: shares },
  { name: 'the figures equal a fresh count', find: sums },
  { name: 'the figures of handoffs equal a fresh count', find: handoffSums },
]

async function owners({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ id: string }>`
    select id from leads
    where workspace_id = ${workspaceId}
      and num_nonnulls(owner_member_id, owner_queue_id) <> case when state = 'closed' then 0 else 1 end
    order by id limit ${MOST_FINDINGS}`.execute(tx)
  return rows.map(({ id }) => ({
    table: 'leads',
    id,
    column: 'owner_member_id',
    message: 'has not exactly one owner',
  }))
}

// Each stretch begins where the one before ended; only what was closed and came back leaves a gap.
async function brokenRelays({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; column: string; message: string }>`
    select id, case when seq <> place then 'seq' else 'from_at' end as column,
           case when seq <> place then 'is not numbered in order' when place > 1 and before is null then 'begins before the one before ended'
                else 'does not begin where the one before ended' end as message
    from (
      select id, seq, how, from_at, row_number() over stretch as place, lag(until_at) over stretch as before
      from holdings where workspace_id = ${workspaceId}
      window stretch as (partition by lead_id order by seq)
    ) strip
    where seq <> place or (place > 1 and (before is null or (from_at <> before and how not in ('reopened', 'unmerged'))))
    order by id limit ${MOST_FINDINGS}`.execute(tx)
  return rows.map(({ id, column, message }) => ({ table: 'holdings', id, column, message }))
}

async function holders({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    select l.id, l.state from leads l
    left join holdings h on h.workspace_id = ${workspaceId} and h.lead_id = l.id and h.until_at is null
    where l.workspace_id = ${workspaceId}
      and ((l.state = 'closed') <> (h.id is null) or h.member_id is distinct from l.owner_member_id
           or h.queue_id is distinct from l.owner_queue_id)
    order by l.id limit ${MOST_FINDINGS}`.execute(tx)
  return rows.map(({ id, state }) => ({
    table: 'leads',
    id,
    column: 'owner_member_id',
    message:
      state === 'closed' ? 'is closed, but a stretch of its relay is open' : 'its owner is not who holds it',
  }))
}

async function shares({ tx, workspaceId }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ table: string; id: string; sum: number }>`
    select * from (
      select 'deal_members' as table, opportunity_id as id, sum(share) as sum from deal_members
      where workspace_id = ${workspaceId} and until_at is null group by opportunity_id
      union all
      select 'deal_credits', opportunity_id, sum(share) from deal_credits
      where workspace_id = ${workspaceId} and voided_at is null group by opportunity_id
    ) team where sum <> 10000 order by id limit ${MOST_FINDINGS}`.execute(tx)
  return rows.map(({ table, id, sum }) => ({
    ...{ table, id, column: 'share' },
    message: `the shares of this deal sum to ${sum} of 10000`,
  }))
}

const LEADS_AT_ONCE = 5000

async function sums(patient: Patient): Promise<Finding[]> {
  const fresh = await freshSums(patient)
  return [
    ...(await compare(patient, 'funnel_days', fresh.days)),
    ...(await compare(patient, 'funnel_member_days', fresh.members)),
    ...(await compare(patient, 'funnel_won_after', fresh.wonAfter)),
    ...(await compare(patient, 'credit_days', fresh.credits)),
  ]
}

async function freshSums({ tx, workspaceId, timeZone }: Patient): Promise<Sums> {
  const fresh = newSums()
  const work = { tx, actor: { workspaceId } } as Work
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id from leads where workspace_id = ${workspaceId} and id > ${after} order by id limit ${LEADS_AT_ONCE}`.execute(
      tx,
    )
    const last = rows.at(-1)
    if (!last) return fresh
    for (const { lead, holdings, credits } of await leadsToCount(
      work,
      rows.map((row) => row.id),
    )) {
      const one = contribution(lead, holdings, timeZone, credits)
      if (one) add(fresh, one, 1)
    }
    after = last.id
  }
}

async function handoffSums(patient: Patient): Promise<Finding[]> {
  const { tx, workspaceId, timeZone } = patient
  const fresh: HandoffSums = new Map()
  const work = { tx, actor: { workspaceId } } as Work
  for (let after: string | undefined = NO_ID; after; ) {
    const { rows }: { rows: { id: string }[] } = await sql<{ id: string }>`
      (select id from handoffs where workspace_id = ${workspaceId} and id > ${after} order by id limit ${LEADS_AT_ONCE})
      union all
      (select id from requests where workspace_id = ${workspaceId} and id > ${after} order by id limit ${LEADS_AT_ONCE})
      order by id limit ${LEADS_AT_ONCE}`.execute(tx)
    const ids = rows.map(({ id }) => id)
    for (const { handoff, clocks } of await handoffsToCount(work, ids)) {
      const one = handoffCount(handoff, clocks, timeZone)
      if (one) addHandoff(fresh, one, 1)
    }
    after = ids.at(-1)
  }
  return compare(patient, 'handoff_days', fresh)
}

async function compare(
  { tx, workspaceId }: Patient,
  table: string,
  fresh: Map<string, Record<string, unknown>>,
): Promise<Finding[]> {
  const rows = [...fresh.values()].map((row) => ({ workspace_id: workspaceId, ...row }))
  const name = sql.table(table)
  const { rows: wrong } = await sql<{ row: Record<string, unknown>; kept: boolean }>`
    with kept as (select * from ${name} where workspace_id = ${workspaceId}),
    fresh as (select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)),
    nothing as (select * from kept where ${sql.raw(ZERO[table] ?? 'false')})
    select to_jsonb(one) as row, kept from (
      (select *, true as kept from kept except select *, true from fresh)
      except select *, true from nothing
      union all
      (select *, false from fresh except select *, false from kept)
    ) one limit ${MOST_FINDINGS}`.execute(tx)
  return wrong.map(({ row, kept }) => ({
    table,
    id: null,
    column: null,
    message: `${kept ? 'is not what a fresh count gives' : 'is missing or differs'}: ${JSON.stringify(row)}`,
  }))
}

// What was moved away leaves a row of zeros behind.
const ZERO: Record<string, string> = {
  funnel_days: 'leads = 0 and opportunities = 0 and won = 0 and lost = 0',
  funnel_member_days: 'leads = 0 and opportunities = 0 and won = 0 and lost = 0',
  funnel_won_after: 'won = 0',
  handoff_days: 'handoffs = 0',
  credit_days: 'won = 0 and lost = 0',
}
