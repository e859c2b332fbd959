/** The tables behind the figures: what each lead counts for, and the sums by cohort day. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import {
  type Contribution,
  type CountedCredit,
  type CountedHolding,
  type CountedLead,
  FUNNEL_COUNTS,
  MEMBER_COUNTS,
} from './contribution.ts'
import type { Sums } from './follow.ts'

/**
 * Leads with their holdings, as far as they count. One look into the index for each, whatever the planner thinks
 * of tables that have just grown by a million rows.
 */
export async function leadsToCount(
  { tx, actor }: Work,
  ids: string[],
): Promise<{ lead: CountedLead; holdings: CountedHolding[]; credits: CountedCredit[] }[]> {
  const { rows: leads } = await sql<CountedLead>`
    select id, channel_id, campaign_id, product_line_id, territory_id, level, state, closed_as, received_at,
           first_qualify_at, first_convert_at, won_at, closed_at
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (select * from leads where workspace_id = ${actor.workspaceId} and id = k.lead_id limit 1) l`.execute(
    tx,
  )
  const { rows: holdings } = await sql<CountedHolding & { leadId: string }>`
    select h.lead_id, h.seq, h.function, h.member_id, h.from_at
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (
      select * from holdings where workspace_id = ${actor.workspaceId} and lead_id = k.lead_id and how <> 'voided' offset 0
    ) h`.execute(tx)
  const ofLead = Map.groupBy(holdings, (one) => one.leadId)
  const sold = leads.flatMap((lead) => (lead.firstConvertAt ? [lead.id] : []))
  const credits = Map.groupBy(await creditsOf(tx, actor.workspaceId, sold), (one) => one.leadId)
  return leads.map((lead) => ({
    lead,
    holdings: ofLead.get(lead.id) ?? [],
    credits: credits.get(lead.id) ?? [],
  }))
}

// A deal that was brought from elsewhere, or closed before there were teams, is its closer's alone.
async function creditsOf(tx: Work['tx'], workspaceId: string, leadIds: string[]) {
  if (leadIds.length === 0) return []
  const { rows } = await sql<CountedCredit & { leadId: string }>`
    select o.lead_id, o.state as outcome, o.closed_at as at, coalesce(d.function, 'convert') as function,
           coalesce(d.member_id, o.closed_by_member_id) as member_id, coalesce(d.share, 10000) as share,
           case when o.state = 'won' then case when d.id is null then o.amount else d.amount end end as amount,
           case when o.state = 'won' then o.currency end as currency
    from unnest(${leadIds}::uuid[]) k (lead_id)
    cross join lateral (
      select * from opportunities where workspace_id = ${workspaceId} and lead_id = k.lead_id and state <> 'open' offset 0
    ) o
    left join lateral (
      select * from deal_credits where workspace_id = ${workspaceId} and opportunity_id = o.id and voided_at is null offset 0
    ) d on true
    where coalesce(d.member_id, o.closed_by_member_id) is not null
    order by o.id, function, member_id`.execute(tx)
  return rows
}

/** What leads counted for when they were counted last. */
export async function keptContributions(
  { tx, actor }: Work,
  ids: string[],
): Promise<Map<string, Contribution | null>> {
  const { rows } = await sql<{ leadId: string; counts: Partial<Contribution> }>`
    select f.lead_id, f.counts
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (
      select * from funnel_leads where workspace_id = ${actor.workspaceId} and lead_id = k.lead_id limit 1
    ) f`.execute(tx)
  return new Map(rows.map((row) => [row.leadId, inKeyOrder(row.counts)]))
}

// jsonb sorts keys its own way; what is compared as text needs ours.
function inKeyOrder(kept: Partial<Contribution>): Contribution | null {
  if (!kept.day) return null
  const { day, channelId, campaignId, productLineId, territoryId, counts, wonAfter, members, credits } =
    kept as Contribution
  return {
    day,
    channelId,
    campaignId,
    productLineId,
    territoryId,
    counts: ordered(FUNNEL_COUNTS, counts),
    wonAfter,
    members: members.map((one) => ({
      function: one.function,
      memberId: one.memberId,
      counts: ordered(MEMBER_COUNTS, one.counts),
    })),
    ...(credits ? { credits: credits.map((one) => ordered(CREDITED, one)) } : {}),
  }
}

const CREDITED = ['day', 'function', 'memberId', 'currency', 'outcome', 'share', 'amount']

function ordered<C extends object>(names: readonly string[], counts: C): C {
  return Object.fromEntries(
    names.flatMap((name) => (name in counts ? [[name, counts[name as keyof C]]] : [])),
  ) as C
}

export async function keepContributions(
  { tx, actor }: Work,
  changed: [string, Contribution | null][],
): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(([lead_id, counts]) => ({
    workspace_id: actor.workspaceId,
    lead_id,
    counts: counts ?? {},
  }))
  await sql`
    insert into funnel_leads select * from json_populate_recordset(null::funnel_leads, ${JSON.stringify(rows)}::json)
    on conflict (workspace_id, lead_id) do update set counts = excluded.counts`.execute(tx)
}

const KEYS = {
  days: 'workspace_id, day, channel_id, campaign_id, product_line_id, territory_id',
  members: 'workspace_id, day, function, member_id, channel_id, product_line_id',
  wonAfter: 'workspace_id, day, channel_id, campaign_id, product_line_id, territory_id, days',
  credits: 'workspace_id, day, function, member_id, currency',
}
const TABLES = {
  ...{ days: 'funnel_days', members: 'funnel_member_days', wonAfter: 'funnel_won_after' },
  credits: 'credit_days',
}
const COUNTS = {
  days: [
    'leads',
    'reached_qualify',
    'opportunities',
    'won',
    'lost',
    'refused',
    'disqualified',
    'suppressed',
    'open_gather',
    'open_qualify',
    'open_convert',
    'nurture',
  ],
  members: [...MEMBER_COUNTS],
  wonAfter: ['won'],
  credits: ['won', 'lost', 'won_share', 'lost_share', 'amount'],
}

/** Adds changes to the sums, each table in one statement and in one order, so that nobody waits in a circle. */
export async function moveSums(work: Work, sums: Sums): Promise<void> {
  for (const kind of ['days', 'members', 'wonAfter', 'credits'] as const) {
    const rows = [...sums[kind].values()].filter((row) => COUNTS[kind].some((count) => row[count] !== 0))
    if (rows.length > 0) await move(work, kind, rows)
  }
}

async function move({ tx, actor }: Work, kind: keyof Sums, rows: Record<string, unknown>[]): Promise<void> {
  const table = sql.raw(TABLES[kind])
  const added = sql.raw(COUNTS[kind].map((count) => `${count} = t.${count} + excluded.${count}`).join(', '))
  const whole = rows.map((row) => ({ workspace_id: actor.workspaceId, ...row }))
  await sql`
    insert into ${table} as t select * from json_populate_recordset(null::${table}, ${JSON.stringify(whole)}::json)
    on conflict (${sql.raw(KEYS[kind])}) do update set ${added}`.execute(tx)
}
