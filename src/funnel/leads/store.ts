/** The leads module's only SQL that decides: what is locked, found and looked up. Lists are in list.ts. */
import { type Selectable, sql } from 'kysely'
import { may } from '../../platform/scope.ts'
import type { Tx, Work } from '../../platform/work.ts'
import type { Holdings, Leads } from '../../tables.ts'
import type { Market } from './stamping.ts'

/** The lead, locked until the transaction ends; null when there is none. */
export async function lockLead(tx: Tx, workspaceId: string, id: string): Promise<Selectable<Leads> | null> {
  const { rows } = await sql<Selectable<Leads>>`
    select * from leads where workspace_id = ${workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** The lead, locked, when the actor may see it; null otherwise, as when there is none. */
export async function lockSeenLead({ tx, actor }: Work, id: string): Promise<Selectable<Leads> | null> {
  const { rows } = await sql<Selectable<Leads>>`
    select l.* from leads l
    where l.workspace_id = ${actor.workspaceId} and l.id = ${id} and ${may(actor, 'leads')} for update of l`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Leads the actor may see, locked in one order, so that two merges never wait for each other. */
export async function lockSeenLeads({ tx, actor }: Work, ids: string[]): Promise<Selectable<Leads>[]> {
  const { rows } = await sql<Selectable<Leads>>`
    select l.* from leads l
    where l.workspace_id = ${actor.workspaceId} and l.id = any(${ids}::uuid[]) and ${may(actor, 'leads')}
    order by l.id for update of l`.execute(tx)
  return rows
}

/** The stretch of the relay that is still open. */
export async function openHolding(
  tx: Tx,
  workspaceId: string,
  leadId: string,
): Promise<Selectable<Holdings> | null> {
  const { rows } = await sql<Selectable<Holdings>>`
    select * from holdings
    where workspace_id = ${workspaceId} and lead_id = ${leadId} and until_at is null`.execute(tx)
  return rows[0] ?? null
}

/** Who held the lead last at a level (a member who is still here), for what comes back. */
export async function lastHolder(
  tx: Tx,
  workspaceId: string,
  leadId: string,
  level: string,
): Promise<string | null> {
  const { rows } = await sql<{ memberId: string }>`
    select h.member_id from holdings h
    join members m on m.workspace_id = h.workspace_id and m.id = h.member_id and m.status = 'active'
    where h.workspace_id = ${workspaceId} and h.lead_id = ${leadId} and h.function = ${level}
    order by h.seq desc limit 1`.execute(tx)
  return rows[0]?.memberId ?? null
}

/** Is the member still active, or the queue still there. */
export async function stillHere(
  { tx, actor }: Work,
  { ownerMemberId, ownerQueueId }: { ownerMemberId: string | null; ownerQueueId: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from members where workspace_id = ${actor.workspaceId} and id = ${ownerMemberId} and status = 'active'
    union all
    select 1 from queues where workspace_id = ${actor.workspaceId} and id = ${ownerQueueId} and binned_at is null`.execute(
    tx,
  )
  return rows.length > 0
}

/** The named queue of a kind at a level; of several pools the default one. */
export async function queueOf(tx: Tx, workspaceId: string, level: string, kind: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from queues
    where workspace_id = ${workspaceId} and kind = ${kind} and binned_at is null
      and (function = ${level} or kind = 'nurture')
    order by function = ${level} desc, further nulls first limit 1`.execute(tx)
  const id = rows[0]?.id
  if (!id) throw new Error(`no ${kind} queue at ${level}`)
  return id
}

export interface Known {
  contactId: string | null
  contactAccountId: string | null
  accountId: string | null
  /** What the company that is meant is known for. */
  market: Market | null
  suppressed: boolean
}

/** What is known of a newcomer, exactly: a contact by e-mail or phone, an account by domain or name. One question. */
export async function whoIsKnown(
  tx: Tx,
  workspaceId: string,
  by: {
    accountId: string | null
    contactId: string | null
    emails: string[]
    phones: string[]
    domain: string | null
    nameKey: string | null
  },
): Promise<Known> {
  const { rows } = await sql<Known>`
    with person as (
      select contact_id, rank from (
        select ${by.contactId}::uuid as contact_id, 0 as rank, null::timestamptz as created_at
        where ${by.contactId}::uuid is not null
        union all
        select e.contact_id, 1, e.created_at from contact_emails e
        where e.workspace_id = ${workspaceId} and e.email_key = any(${by.emails}::text[]) and e.binned_at is null
        union all
        select p.contact_id, 2, p.created_at from contact_phones p
        where p.workspace_id = ${workspaceId} and p.e164 = any(${by.phones}::text[]) and p.binned_at is null
      ) found order by rank, created_at limit 1
    ), company as (
      select id, rank from (
        (select a.id, 1 as rank, a.created_at from accounts a
         where a.workspace_id = ${workspaceId} and a.domain = ${by.domain} and a.binned_at is null limit 1)
        union all
        (select a.id, 2, a.created_at from accounts a
         where a.workspace_id = ${workspaceId} and a.name_key = ${by.nameKey} and a.binned_at is null limit 1)
        union all
        (select f.noun_id, 1, f.created_at from former_values f
         where f.workspace_id = ${workspaceId} and f.noun = 'account' and f.field = 'domain'
           and f.value_key = ${by.domain} and f.binned_at is null limit 1)
        union all
        (select f.noun_id, 2, f.created_at from former_values f
         where f.workspace_id = ${workspaceId} and f.noun = 'account' and f.field = 'name'
           and f.value_key = ${by.nameKey} and f.binned_at is null limit 1)
      ) found order by rank, created_at limit 1
    )
    select (select contact_id from person) as contact_id,
           (select c.account_id from contacts c where c.workspace_id = ${workspaceId}
              and c.id = (select contact_id from person)) as contact_account_id,
           (select id from company) as account_id,
           (select jsonb_build_object('country', a.country, 'region', a.region, 'postcode', a.postcode,
                     'industry', a.industry, 'size', a.size)
              from accounts a where a.workspace_id = ${workspaceId} and a.id = (select coalesce(${by.accountId}::uuid,
                (select id from company), (select c.account_id from contacts c
                   where c.workspace_id = ${workspaceId} and c.id = (select contact_id from person))))) as market,
           exists (select 1 from suppressions s where s.workspace_id = ${workspaceId}
              and s.contact_id = (select contact_id from person) and s.lifted_at is null) as suppressed`.execute(
    tx,
  )
  return rows[0] as Known
}

/** Keeps the known from being merged until this is done; true when one of them was merged since they were found. */
export async function mergedMeanwhile(
  { tx, actor }: Work,
  { contactId, accountId, contactAccountId }: Known,
): Promise<boolean> {
  const companies = [accountId, contactAccountId].filter((id) => id !== null)
  if (!contactId && companies.length === 0) return false
  const { rows } = await sql`
    with person as (
      select merged_into_id from contacts
      where workspace_id = ${actor.workspaceId} and id = ${contactId} for key share
    ), company as (
      select merged_into_id from accounts
      where workspace_id = ${actor.workspaceId} and id = any(${companies}::uuid[]) order by id for key share
    )
    select 1 from (select * from person union all select * from company) known where merged_into_id is not null`.execute(
    tx,
  )
  return rows.length > 0
}
