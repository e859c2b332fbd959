/** Reading leads to show them: lists, counts, one record, its relay and its timeline. */
import { type RawBuilder, sql } from 'kysely'
import { readCursor } from '../../platform/page.ts'
import type { Scope } from '../../platform/scope.ts'
import { addDays, startOfDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { LeadFilters } from './contract.ts'

type Part = RawBuilder<unknown>

const SORTS = {
  newest: { keys: ['l.received_at', 'l.id'], order: sql`l.received_at desc, l.id desc`, compare: sql`<` },
  oldest: { keys: ['l.received_at', 'l.id'], order: sql`l.received_at, l.id`, compare: sql`>` },
  waiting: { keys: ['l.state_since', 'l.id'], order: sql`l.state_since, l.id`, compare: sql`>` },
  nextStep: { keys: ['l.next_step_on', 'l.id'], order: sql`l.next_step_on, l.id`, compare: sql`>` },
} as const

/** The sort values of a row, for the cursor. */
export function sortKey(
  sort: LeadFilters['sort'],
  row: { id: string; receivedAt: string; stateSince: string; nextStepOn: string | null },
) {
  if (sort === 'waiting') return [row.stateSince, row.id]
  if (sort === 'nextStep') return [row.nextStepOn, row.id]
  return [row.receivedAt, row.id]
}

export interface LeadListRow {
  id: string
  version: number
  level: string
  state: string
  closedAs: string | null
  closedReason: string | null
  accountId: string | null
  accountName: string | null
  contactId: string | null
  contactName: string | null
  ownerMemberId: string | null
  ownerName: string | null
  ownerQueueId: string | null
  queueName: string | null
  channelId: string | null
  channelName: string | null
  productLineId: string | null
  productLineName: string | null
  expectedAmount: number | null
  expectedCurrency: string | null
  interest: string | null
  tags: string[]
  receivedAt: string
  levelSince: string
  stateSince: string
  nurtureUntil: string | null
  nextStep: string | null
  nextStepOn: string | null
}

/** A page of leads: the page is cut first, names are joined to its rows only. */
export async function leadPage(work: Work, scope: Scope, filters: LeadFilters): Promise<LeadListRow[]> {
  const sort = SORTS[filters.sort]
  const after = readCursor(filters.after, 2)
  const from = after
    ? [sql`(${sql.raw(sort.keys.join(', '))}) ${sort.compare} (${after[0]}, ${after[1]}::uuid)`]
    : []
  const where = sql.join([...conditions(work, scope, filters), ...from], sql` and `)
  const cut = sql`select * from leads l where ${where} order by ${sort.order} limit ${filters.limit + 1}`
  return named(work, cut, sort.order)
}

/** Leads by their ids, in no particular order. */
export async function leadsByIds(work: Work, scope: Scope, ids: string[]): Promise<LeadListRow[]> {
  const cut = sql`select * from leads l
    where l.workspace_id = ${work.actor.workspaceId} and l.id = any(${ids}::uuid[]) and ${scope}`
  return named(work, cut, sql`l.id`)
}

async function named(work: Work, cut: Part, order: Part): Promise<LeadListRow[]> {
  const { rows } = await sql<LeadListRow>`
    select l.id, l.version, l.level, l.state, l.closed_as, l.closed_reason, l.account_id, a.name as account_name,
           l.contact_id, c.name as contact_name, l.owner_member_id, m.name as owner_name, l.owner_queue_id,
           q.name as queue_name, l.channel_id, ch.name as channel_name, l.product_line_id, pl.name as product_line_name,
           l.expected_amount, l.expected_currency, l.interest, l.tags, l.received_at, l.level_since, l.state_since, l.nurture_until, l.next_step, l.next_step_on
    from (${cut}) l
    left join accounts a on a.workspace_id = ${work.actor.workspaceId} and a.id = l.account_id
    left join contacts c on c.workspace_id = ${work.actor.workspaceId} and c.id = l.contact_id
    left join members m on m.workspace_id = ${work.actor.workspaceId} and m.id = l.owner_member_id
    left join queues q on q.workspace_id = ${work.actor.workspaceId} and q.id = l.owner_queue_id
    left join channels ch on ch.workspace_id = ${work.actor.workspaceId} and ch.id = l.channel_id
    left join product_lines pl on pl.workspace_id = ${work.actor.workspaceId} and pl.id = l.product_line_id
    order by ${order}`.execute(work.tx)
  return rows
}

/** How many leads the filters leave: exact up to a thousand, the planner's estimate above. */
export async function leadCount(
  work: Work,
  scope: Scope,
  filters: LeadFilters,
): Promise<{ count: number; about: boolean }> {
  const where = sql.join(conditions(work, scope, filters), sql` and `)
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from leads l where ${where} limit 1001) counted`.execute(work.tx)
  const exact = rows[0]?.n ?? 0
  if (exact <= 1000) return { count: exact, about: false }
  const plan = await sql<{ queryPlan: { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select 1 from leads l where ${where}`.execute(work.tx)
  const guess = Object.values(plan.rows[0] ?? {})[0]?.[0]?.Plan['Plan Rows'] ?? exact
  return { count: Math.max(exact, guess), about: true }
}

function conditions(work: Work, scope: Scope, f: LeadFilters): Part[] {
  const zone = work.actor.workspace.timeZone
  const parts: (Part | null)[] = [
    sql`l.workspace_id = ${work.actor.workspaceId}`,
    sql`${scope}`,
    f.level ? oneOf('l.level', f.level) : null,
    f.state ? stateIs(f.state) : null,
    f.closedAs ? oneOf('l.closed_as', f.closedAs) : null,
    f.owner ? ownerIs(work, f.owner) : null,
    f.queue ? sql`l.owner_queue_id = ${f.queue}` : null,
    f.channel ? (f.channel === 'none' ? sql`l.channel_id is null` : sql`l.channel_id = ${f.channel}`) : null,
    f.campaign ? sql`l.campaign_id = ${f.campaign}` : null,
    f.productLine ? sql`l.product_line_id = ${f.productLine}` : null,
    f.territory ? territoryIs(f.territory) : null,
    f.segment ? sql`l.segment_id = ${f.segment}` : null,
    f.account ? sql`l.account_id = ${f.account}` : null,
    f.contact ? sql`l.contact_id = ${f.contact}` : null,
    f.import ? sql`l.import_id = ${f.import}` : null,
    f.receivedFrom ? sql`l.received_at >= ${startOfDay(f.receivedFrom, zone)}` : null,
    f.receivedTo ? sql`l.received_at < ${startOfDay(addDays(f.receivedTo, 1), zone)}` : null,
    f.nextStepBy ? sql`l.next_step_on <= ${f.nextStepBy} and l.state <> 'closed'` : null,
    f.sort === 'nextStep' ? sql`l.next_step_on is not null` : null,
    // What is closed waits for nobody, unless it is asked for.
    f.sort === 'waiting' && !f.state && !f.closedAs ? sql`l.state <> 'closed'` : null,
    f.search ? found(work, f.search) : null,
  ]
  return parts.filter((part) => part !== null)
}

function oneOf(column: string, values: string[]): Part {
  const [only] = values
  return values.length === 1
    ? sql`${sql.raw(column)} = ${only}`
    : sql`${sql.raw(column)} = any(${values}::text[])`
}

function stateIs(states: string[]): Part {
  if (!states.includes('open')) return oneOf('l.state', states)
  return sql`l.state = any(${['new', 'sorting', 'waiting', 'working', 'offered', 'nurture', ...states]}::text[])`
}

function territoryIs(territory: string): Part {
  return territory === 'none' ? sql`l.territory_id is null` : sql`l.territory_id = ${territory}`
}

function ownerIs(work: Work, owner: string): Part {
  if (owner === 'none') return sql`l.owner_member_id is null`
  return sql`l.owner_member_id = ${owner === 'me' ? work.actor.memberId : owner}`
}

// The definer function finds by trigram; the ids it gives are joined by key.
function found(work: Work, words: string): Part {
  const key = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([\\%_])/g, '\\$1')
  const people = work.actor.rights.personal
    ? sql`or l.contact_id in (select id from search_records(${key}, 500) where kind = 'contact')`
    : sql``
  return sql`(l.account_id in (select id from search_records(${key}, 500) where kind = 'account') ${people})
    and l.workspace_id = ${work.actor.workspaceId}`
}
