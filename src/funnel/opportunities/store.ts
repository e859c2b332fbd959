/** The SQL on which the verbs of opportunities decide. Lists are in list.ts. */
import { type Selectable, sql } from 'kysely'
import { EVERYTHING } from '../../platform/rights.ts'
import { may } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { CoursesOfAction, NeedProducts, Needs, Opportunities } from '../../tables.ts'
import type { Seen } from './opportunity.ts'

export type Opportunity = Selectable<Opportunities>
export type Need = Selectable<Needs>
export type NeedProduct = Selectable<NeedProducts>
export type Course = Selectable<CoursesOfAction>

/** The lead of an opportunity that the actor may see, without locking anything. */
export async function leadOf({ tx, actor }: Work, opportunityId: string): Promise<string | null> {
  const { rows } = await sql<{ leadId: string }>`
    select o.lead_id from opportunities o
    join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
    where o.workspace_id = ${actor.workspaceId} and o.id = ${opportunityId} and ${may(actor, 'opportunities')}`.execute(
    tx,
  )
  return rows[0]?.leadId ?? null
}

/** The opportunity, locked; lock its lead first. */
export async function lockOpportunity({ tx, actor }: Work, id: string): Promise<Opportunity> {
  const { rows } = await sql<Opportunity>`
    select * from opportunities where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] as Opportunity
}

/** All opportunities of a lead, locked, in the order they were opened. */
export async function lockAllOf({ tx, actor }: Work, leadId: string): Promise<Opportunity[]> {
  const { rows } = await sql<Opportunity>`
    select * from opportunities where workspace_id = ${actor.workspaceId} and lead_id = ${leadId}
    order by opened_at, id for update`.execute(tx)
  return rows
}

/** The names a new opportunity is called by. */
export async function namesFor({ tx, actor }: Work, leadId: string, productLineId: string | null) {
  const { rows } = await sql<{ account: string | null; contact: string | null; line: string | null }>`
    select a.name as account, c.name as contact, p.name as line
    from leads l
    left join accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    left join product_lines p on p.workspace_id = l.workspace_id and p.id = ${productLineId}
    where l.workspace_id = ${actor.workspaceId} and l.id = ${leadId}`.execute(tx)
  return rows[0] ?? { account: null, contact: null, line: null }
}

/** What can be observed of an opportunity; the bin does not count. */
export async function seen({ tx, actor }: Work, opportunityId: string): Promise<Seen> {
  const ws = actor.workspaceId
  const { rows } = await sql<Seen>`
    select (select count(*) from needs n
            where n.workspace_id = ${ws} and n.opportunity_id = ${opportunityId}
              and n.binned_at is null and n.confirmed_at is not null) as confirmed_needs,
           (select count(*) from needs n
            where n.workspace_id = ${ws} and n.opportunity_id = ${opportunityId} and n.binned_at is null
              and exists (select 1 from need_products p
                          where p.workspace_id = ${ws} and p.need_id = n.id and p.binned_at is null)) as matched_needs,
           (select count(*) from courses_of_action c
            where c.workspace_id = ${ws} and c.opportunity_id = ${opportunityId} and c.binned_at is null) as courses_asked`.execute(
    tx,
  )
  return rows[0] as Seen
}

/** What belongs to an opportunity, and its opportunity; null when there is no such thing. */
export async function opportunityOf({ tx, actor }: Work, table: 'needs' | 'courses_of_action', id: string) {
  const { rows } = await sql<{ opportunityId: string }>`
    select t.opportunity_id from ${sql.table(table)} t
    join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
    where t.workspace_id = ${actor.workspaceId} and t.id = ${id} and ${may(actor, 'opportunities')}`.execute(
    tx,
  )
  return rows[0]?.opportunityId ?? null
}

export async function lockNeed({ tx, actor }: Work, id: string): Promise<Need> {
  const { rows } = await sql<Need>`
    select * from needs where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] as Need
}

/** The products linked to a need. */
export async function productsOf({ tx, actor }: Work, needId: string): Promise<NeedProduct[]> {
  const { rows } = await sql<NeedProduct>`
    select * from need_products
    where workspace_id = ${actor.workspaceId} and need_id = ${needId} and binned_at is null`.execute(tx)
  return rows
}

/** The courses of action asked, the bin left out. */
export async function courses({ tx, actor }: Work, opportunityId: string): Promise<Course[]> {
  const { rows } = await sql<Course>`
    select * from courses_of_action
    where workspace_id = ${actor.workspaceId} and opportunity_id = ${opportunityId} and binned_at is null
    order by asked_at, id for update`.execute(tx)
  return rows
}

export async function lockCourse({ tx, actor }: Work, id: string): Promise<Course> {
  const { rows } = await sql<Course>`
    select * from courses_of_action where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] as Course
}

/** Which of these ids are rows of the workspace; of people, those the actor may see. */
export async function known(
  { tx, actor }: Work,
  table: 'products' | 'product_lines' | 'contacts',
  ids: string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t
    where t.workspace_id = ${actor.workspaceId} and t.id = any(${ids}::uuid[])
      and ${table === 'contacts' ? may(actor, 'contacts', 't') : EVERYTHING}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
