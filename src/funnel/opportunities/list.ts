/** Reading opportunities: lists, the board, one whole. */
import { type RawBuilder, sql } from 'kysely'
import { withoutHidden } from '../../platform/hidden.ts'
import { readCursor } from '../../platform/page.ts'
import type { Scope } from '../../platform/scope.ts'
import { dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { BoardFilters, CourseOut, NeedOut, OpportunityFilters, OpportunityRow } from './contract.ts'
import { missingFor, nextStepMissing, STAGES, type Stage } from './opportunity.ts'
import { type Course, type Need, type Opportunity, seen } from './store.ts'

interface Names {
  accountName: string | null
  contactId: string | null
  contactName: string | null
  ownerMemberId: string | null
  ownerName: string | null
  ownerQueueId: string | null
  queueName: string | null
  productLineName: string | null
}
type Read = Opportunity & Names

const columns = sql`
  o.*, a.name as account_name, l.contact_id, c.name as contact_name, l.owner_member_id, m.name as owner_name,
  l.owner_queue_id, q.name as queue_name, p.name as product_line_name`
const sources = sql`
  join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
  left join accounts a on a.workspace_id = o.workspace_id and a.id = o.account_id
  left join contacts c on c.workspace_id = o.workspace_id and c.id = l.contact_id
  left join members m on m.workspace_id = o.workspace_id and m.id = l.owner_member_id
  left join queues q on q.workspace_id = o.workspace_id and q.id = l.owner_queue_id
  left join product_lines p on p.workspace_id = o.workspace_id and p.id = o.product_line_id`

/** Opportunities by filters, newest first or by the day they are expected. */
export async function opportunities(
  work: Work,
  scope: Scope,
  by: OpportunityFilters,
): Promise<OpportunityRow[]> {
  const where = whichOf(work, scope, by)
  const after = readCursor(by.after, 2)
  if (after) where.push(by.sort === 'newest' ? olderThan(after) : expectedAfter(after))
  const order = by.sort === 'newest' ? sql`o.opened_at desc, o.id desc` : sql`o.expected_on nulls last, o.id`
  const { rows } = await sql<Read>`
    select ${columns} from opportunities o ${sources}
    where ${sql.join(where, sql` and `)} order by ${order} limit ${by.limit + 1}`.execute(work.tx)
  return rows.map((row) => shown(work, row))
}

type Cursor = (string | number | null)[]

function olderThan([openedAt, id]: Cursor) {
  return sql`(o.opened_at, o.id) < (${openedAt}::timestamptz, ${id}::uuid)`
}

function expectedAfter([on, id]: Cursor) {
  return on === null
    ? sql`o.expected_on is null and o.id > ${id}::uuid`
    : sql`((o.expected_on, o.id) > (${on}::date, ${id}::uuid) or o.expected_on is null)`
}

function whichOf(work: Work, scope: Scope, by: Partial<OpportunityFilters>): RawBuilder<unknown>[] {
  const { actor } = work
  const where: RawBuilder<unknown>[] = [sql`o.workspace_id = ${actor.workspaceId}`, scope]
  if (by.state) where.push(sql`o.state = any(${by.state}::text[])`)
  if (by.stage) where.push(sql`o.stage = any(${by.stage}::text[])`)
  if (by.owner === 'none') where.push(sql`l.owner_member_id is null`)
  else if (by.owner) where.push(sql`l.owner_member_id = ${by.owner === 'me' ? actor.memberId : by.owner}`)
  if (by.dealTeam) where.push(worksOn(actor.workspaceId, by.dealTeam === 'me' ? actor.memberId : by.dealTeam))
  if (by.productLine === 'none') where.push(sql`o.product_line_id is null`)
  else if (by.productLine) where.push(sql`o.product_line_id = ${by.productLine}`)
  if (by.lead) where.push(sql`o.lead_id = ${by.lead}`)
  if (by.account) where.push(sql`o.account_id = ${by.account}`)
  if (by.expectedFrom) where.push(sql`o.expected_on >= ${by.expectedFrom}`)
  if (by.expectedTo) where.push(sql`o.expected_on <= ${by.expectedTo}`)
  if (by.withoutNextStep) {
    where.push(
      sql`o.state = 'open' and (o.next_step is null or o.next_step_on is null or o.next_step_on < ${today(work)})`,
    )
  }
  return where
}

// The few deals of one person are found once and by their keys, whatever else is asked.
function worksOn(ws: string, memberId: string | null) {
  return sql`o.id = any(array(
    select h.id from opportunities h join leads y on y.workspace_id = ${ws} and y.id = h.lead_id
    where h.workspace_id = ${ws} and y.owner_member_id = ${memberId}
    union all
    select d.opportunity_id from deal_members d
    where d.workspace_id = ${ws} and d.member_id = ${memberId} and d.until_at is null))`
}

function today({ now, actor }: Work) {
  return dayOf(now, actor.workspace.timeZone)
}

/** The open opportunities by stage: how many, how much in each currency, and the first cards by expected day. */
export async function board(work: Work, scope: Scope, by: BoardFilters) {
  const where = sql.join(whichOf(work, scope, { ...by, state: ['open'] }), sql` and `)
  const { rows: sums } = await sql<{
    stage: Stage
    currency: string | null
    count: number
    amount: string | null
  }>`
    select o.stage, o.currency, count(*) as count, sum(o.amount) as amount
    from opportunities o join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
    where ${where} group by o.stage, o.currency order by o.currency`.execute(work.tx)
  const { rows: cards } = await sql<Read>`
    select ${columns} from unnest(${[...STAGES]}::text[]) s(stage)
    cross join lateral (
      select o.* from opportunities o join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
      where ${where} and o.stage = s.stage order by o.expected_on nulls last, o.id limit ${by.cards}
    ) o ${sources}
    order by o.expected_on nulls last, o.id`.execute(work.tx)
  return STAGES.map((stage) => {
    const here = sums.filter((one) => one.stage === stage)
    const shownStage = {
      stage,
      count: here.reduce((total, one) => total + one.count, 0),
      sums: here.flatMap(({ currency, amount }) => (currency ? [{ currency, amount: Number(amount) }] : [])),
      cards: cards.filter((card) => card.stage === stage).map((card) => shown(work, card)),
    }
    return withoutHidden(work.actor.rights, shownStage, { amounts: ['sums'] })
  })
}

interface LeadOf {
  leadVersion: number
  leadLevel: string
  leadState: string
  leadClosedAs: string | null
  interest: string | null
  approach: string | null
  closedByName: string | null
}

/** One opportunity with its lead, needs, products and courses of action; null when there is none. */
export async function opportunityRecord(work: Work, scope: Scope, id: string) {
  const { rows } = await sql<Read & LeadOf>`
    select ${columns}, l.version as lead_version, l.level as lead_level, l.state as lead_state, l.closed_as as lead_closed_as,
           l.interest, l.approach, b.name as closed_by_name
    from opportunities o ${sources}
    left join members b on b.workspace_id = o.workspace_id and b.id = o.closed_by_member_id
    where o.workspace_id = ${work.actor.workspaceId} and o.id = ${id} and ${scope}`.execute(work.tx)
  const row = rows[0]
  if (!row) return null
  const saw = await seen(work, id)
  return {
    ...shown(work, row),
    lead: {
      ...{ id: row.leadId, version: row.leadVersion, level: row.leadLevel, state: row.leadState },
      ...{ closedAs: row.leadClosedAs, interest: row.interest, approach: row.approach },
    },
    closedBy: named(row.closedByMemberId, row.closedByName),
    externalId: row.externalId,
    extras: row.extras as Record<string, unknown>,
    needs: await needs(work, { opportunityId: id }),
    courses: await coursesShown(work, { opportunityId: id }),
    missing: Object.fromEntries(STAGES.map((stage) => [stage, missingFor(stage, saw)])) as Record<
      Stage,
      string[]
    >,
  }
}

function shown(work: Work, row: Read): OpportunityRow {
  const { id, version, leadId, name, amount, currency, expectedOn, lostReason, nextStep, nextStepOn } = row
  const record = {
    ...{ id, version, leadId, name, amount, currency, expectedOn, lostReason, nextStep, nextStepOn },
    account: named(row.accountId, row.accountName),
    contact: named(row.contactId, row.contactName),
    owner: named(row.ownerMemberId, row.ownerName),
    queue: named(row.ownerQueueId, row.queueName),
    productLine: named(row.productLineId, row.productLineName),
    stage: row.stage as Stage,
    state: row.state as OpportunityRow['state'],
    nextStepMissing: nextStepMissing(row, today(work)),
    openedAt: row.openedAt,
    stageSince: row.stageSince,
    closedAt: row.closedAt,
  }
  return withoutHidden(work.actor.rights, record, { amounts: ['amount', 'currency'], personal: ['contact'] })
}

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}

type One = { opportunityId: string } | { id: string }

/** The needs of an opportunity, what matters most first; or one need, also from the bin. */
export async function needs({ tx, actor }: Work, one: One): Promise<NeedOut[]> {
  const which =
    'id' in one ? sql`n.id = ${one.id}` : sql`n.opportunity_id = ${one.opportunityId} and n.binned_at is null`
  const { rows } = await sql<Need & { statedByName: string | null; products: NeedOut['products'] }>`
    select n.*, c.name as stated_by_name,
           coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
                     from need_products np
                     join products p on p.workspace_id = np.workspace_id and p.id = np.product_id
                     where np.workspace_id = ${actor.workspaceId} and np.need_id = n.id and np.binned_at is null), '[]') as products
    from needs n left join contacts c on c.workspace_id = n.workspace_id and c.id = n.stated_by_contact_id
    where n.workspace_id = ${actor.workspaceId} and ${which}
    order by array_position(array['must', 'should', 'nice'], n.importance), n.id`.execute(tx)
  return rows.map((row) => {
    const importance = row.importance as NeedOut['importance']
    const need = { ...row, importance, statedBy: named(row.statedByContactId, row.statedByName) }
    return withoutHidden(actor.rights, need, { personal: ['statedBy'] })
  })
}

/** The courses of action of an opportunity as they were asked; or one, also from the bin. */
export async function coursesShown({ tx, actor }: Work, one: One): Promise<CourseOut[]> {
  const which =
    'id' in one ? sql`id = ${one.id}` : sql`opportunity_id = ${one.opportunityId} and binned_at is null`
  const { rows } = await sql<Course>`
    select * from courses_of_action where workspace_id = ${actor.workspaceId} and ${which}
    order by asked_at, id`.execute(tx)
  return rows.map((row) => ({ ...row, kind: row.kind as CourseOut['kind'] }))
}
