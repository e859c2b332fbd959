/** Moving open leads to the territories that the rules say, some thousand in a step. Owners stay who they are. */
import { sql } from 'kysely'
import { rankedRules } from '../../../office/team/territories/actions.ts'
import { type RankedRule, territoryOf } from '../../../office/team/territories/territory.ts'
import { recordMany } from '../../../platform/journal.ts'
import type { RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { type Lead, stamps } from '../move.ts'
import type { Market } from '../stamping.ts'
import { endRun, keepRun, readRun } from './runs.ts'

const STEP = 2000

/** Moves the next step of a run; answers whether there is more. Its end is kept with what it moved. */
export async function moveStep(work: Work, runId: string): Promise<boolean> {
  const run = await readRun(work, runId, true)
  if (run?.state !== 'running') return false
  if (run.afterId === null) await keepRun(work, runId, { total: await openLeads(work) })
  const rules = await rankedRules(work)
  const leads = await openAfter(work, run.afterId)
  const moved = await moveAll(
    work,
    leads.flatMap((lead) => targetOf(lead, rules) ?? []),
    run.memberId,
  )
  const last = leads.at(-1)
  if (last)
    await keepRun(work, runId, {
      ...{ done: run.done + leads.length, moved: run.moved + moved, afterId: last.id },
    })
  if (leads.length === STEP) return true
  await endRun(work, runId, 'done')
  return false
}

type Standing = Pick<
  Lead,
  'id' | 'version' | 'territoryId' | 'accountId' | 'productLineId' | 'expectedAmount' | 'expectedCurrency'
> &
  Market

interface Target {
  id: string
  version: number
  territoryId: string | null
}

function targetOf(lead: Standing, rules: RankedRule[]): Target | null {
  const { expectedAmount: amount, expectedCurrency: currency } = lead
  const expectedValue = amount !== null && currency !== null ? { amount, currency } : null
  const territoryId = territoryOf(rules, { ...lead, expectedValue })?.territoryId ?? null
  return territoryId === lead.territoryId ? null : { id: lead.id, version: lead.version, territoryId }
}

async function openLeads({ tx, actor }: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from leads where workspace_id = ${actor.workspaceId} and state <> 'closed'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

async function openAfter({ tx, actor }: Work, after: string | null): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select l.id, l.version, l.territory_id, l.account_id, l.product_line_id, l.expected_amount, l.expected_currency,
           a.country, a.region, a.postcode, a.industry, a.size
    from leads l
    left join accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
    where l.workspace_id = ${actor.workspaceId} and l.state <> 'closed'
      and l.territory_by is distinct from 'hand' ${after ? sql`and l.id > ${after}` : sql``}
    order by l.id limit ${STEP}`.execute(tx)
  return rows
}

// Who was changed by somebody since it was read is left as they have it.
async function moveAll(work: Work, targets: Target[], memberId: string | null): Promise<number> {
  if (targets.length === 0) return 0
  const locked = await lockUnchanged(work, targets)
  if (locked.length === 0) return 0
  const to = new Map(targets.map(({ id, territoryId }) => [id, territoryId]))
  await sql`
    update leads l set territory_id = t.territory_id, territory_by = 'rules', version = l.version + 1
    from unnest(${locked.map(({ id }) => id)}::uuid[], ${locked.map(({ id }) => to.get(id) ?? null)}::uuid[])
      t (id, territory_id)
    where l.workspace_id = ${work.actor.workspaceId} and l.id = t.id`.execute(work.tx)
  const facts = locked.map((lead) => factOf(lead, to.get(lead.id) ?? null, memberId))
  await recordMany(work, facts)
  return locked.length
}

type Locked = Lead & { lastFact: number }

async function lockUnchanged({ tx, actor }: Work, targets: Target[]): Promise<Locked[]> {
  const { rows } = await sql<Locked>`
    select l.*, (select max(j.lead_seq) from journal j
                 where j.workspace_id = l.workspace_id and j.lead_id = l.id) as last_fact
    from leads l
    join unnest(${targets.map(({ id }) => id)}::uuid[], ${targets.map(({ version }) => version)}::int[]) t (id, version)
      on t.id = l.id and t.version = l.version
    where l.workspace_id = ${actor.workspaceId} and l.state <> 'closed'
    order by l.id for update of l`.execute(tx)
  return rows
}

function factOf(lead: Locked, territoryId: string | null, memberId: string | null) {
  const version = lead.version + 1
  const set = { territoryId, territoryBy: 'rules', version }
  const change: RowChange = { table: 'leads', id: lead.id, version, set, before: {}, after: {} }
  return {
    fact: 'lead.restamped',
    function: 'manage',
    ...stamps(lead),
    ...{ territoryId, memberId, roleAssignmentId: null, leadSeq: lead.lastFact + 1 },
    detail: { from: lead.territoryId, to: territoryId },
    rows: [change],
  }
}
