/** The SQL about notices themselves: what the rules must know, writing, reading as their own reader, marking read. */
import { sql } from 'kysely'
import { readCursor } from '../../platform/page.ts'
import { may } from '../../platform/scope.ts'
import type { Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { NoticesAsked } from './contract.ts'
import type { AnyKind } from './notice.ts'
import type { Notice } from './told.ts'

export type Written = { id: string; memberId: string; kind: AnyKind; code: string; journalId: string }

/** Writes what is not written yet, for people who still work here. */
export async function insertNotices(work: Work, notices: Notice[]): Promise<Written[]> {
  if (notices.length === 0) return []
  const { tx, actor, newId } = work
  const { rows } = await sql<Written>`
    insert into notices (workspace_id, id, member_id, kind, code, journal_id, by_member_id, lead_id, account_id,
      handoff_id, activity_id, queue_id, detail, at)
    select ${actor.workspaceId}, n.id, n."memberId", n.kind, n.code, n."journalId", n."byMemberId", n."leadId",
      n."accountId", n."handoffId", n."activityId", n."queueId", n.detail, n.at
    from jsonb_to_recordset(${JSON.stringify(notices.map((one) => ({ id: newId(), ...one })))}::jsonb) as n (
      id uuid, "memberId" uuid, kind text, code text, "journalId" uuid, "byMemberId" uuid, "leadId" uuid,
      "accountId" uuid, "handoffId" uuid, "activityId" uuid, "queueId" uuid, detail jsonb, at timestamptz)
    join members m on m.workspace_id = ${actor.workspaceId} and m.id = n."memberId" and m.status = 'active'
    on conflict do nothing
    returning id, member_id, kind, code, journal_id`.execute(tx)
  return rows
}

/** An offer that was answered or withdrawn asks nothing of anybody any more: those told of it need not look. */
export async function settle({ tx, actor, now, touched }: Work, handoffIds: string[]): Promise<void> {
  if (handoffIds.length === 0) return
  const { rows } = await sql<{ memberId: string }>`
    update notices set read_at = ${now}
    where workspace_id = ${actor.workspaceId} and handoff_id = any(${handoffIds}::uuid[]) and read_at is null
      and kind in ('offer', 'pool', 'at_risk', 'breached', 'escalated')
    returning member_id`.execute(tx)
  for (const memberId of new Set(rows.map((row) => row.memberId)))
    touched.push({ noun: 'notices', id: memberId, version: 1 })
}

/** A notice as its reader sees it; without names where its record is not theirs to see (any more). */
export interface Seen {
  id: string
  kind: AnyKind
  code: string
  at: Instant
  readAt: Instant | null
  mayOpen: boolean
  byId: string | null
  byName: string | null
  leadId: string | null
  leadLevel: string | null
  accountId: string | null
  accountName: string | null
  contactName: string | null
  activityId: string | null
  queueName: string | null
  lateName: string | null
  detail: Record<string, string | number | null>
}

/** The actor's own notices, newest first; with `ids` only those. */
export async function notices(work: Work, by: NoticesAsked & { ids?: string[] }): Promise<Seen[]> {
  const { tx, actor } = work
  const after = readCursor(by.after, 1)
  const where = [sql`n.workspace_id = ${actor.workspaceId}`, sql`n.member_id = ${actor.memberId}`]
  if (by.read !== undefined) where.push(by.read ? sql`n.read_at is not null` : sql`n.read_at is null`)
  if (by.ids) where.push(sql`n.id = any(${by.ids}::uuid[])`)
  if (after) where.push(sql`n.id < ${after[0]}::uuid`)
  const { rows } = await sql<Seen>`
    select n.id, n.kind, n.code, n.at, n.read_at, n.by_member_id as by_id, b.name as by_name, n.lead_id, l.level as lead_level,
           a.id as account_id, a.name as account_name, c.name as contact_name, n.activity_id, n.detail,
           q.name as queue_name, late.name as late_name,
           (n.lead_id is null or l.id is not null) and (n.lead_id is not null or n.account_id is null or a.id is not null) as may_open
    from notices n
    left join lateral (select * from leads l where l.workspace_id = n.workspace_id and l.id = n.lead_id
      and ${may(actor, 'leads')}) l on true
    left join lateral (select * from accounts a where a.workspace_id = n.workspace_id
      and a.id = case when n.lead_id is null then n.account_id else l.account_id end and ${may(actor, 'accounts')}) a on true
    left join lateral (select * from contacts c where c.workspace_id = n.workspace_id and c.id = l.contact_id
      and ${may(actor, 'contacts')}) c on true
    left join queues q on q.workspace_id = n.workspace_id and q.id = n.queue_id
    left join members b on b.workspace_id = n.workspace_id and b.id = n.by_member_id
    left join members late on late.workspace_id = n.workspace_id and late.id = (n.detail->>'late')::uuid
    where ${sql.join(where, sql` and `)}
    order by n.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** How many of the actor's notices are not read, counted up to a hundred. */
export async function unread({ tx, actor }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from notices where workspace_id = ${actor.workspaceId} and member_id = ${actor.memberId}
        and read_at is null limit 100) first`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Marks the actor's own notices read, or not read; answers how many were changed. */
export async function markRead(
  work: Work,
  which: { ids?: string[] | undefined; leadId?: string | undefined; upTo?: string | undefined },
  isRead: boolean,
): Promise<number> {
  const { tx, actor, now, touched } = work
  const where = [sql`workspace_id = ${actor.workspaceId}`, sql`member_id = ${actor.memberId}`]
  where.push(isRead ? sql`read_at is null` : sql`read_at is not null`)
  if (which.ids) where.push(sql`id = any(${which.ids}::uuid[])`)
  if (which.leadId) where.push(sql`lead_id = ${which.leadId}`)
  if (which.upTo) where.push(sql`id <= ${which.upTo}::uuid`)
  const { numAffectedRows } = await sql`
    update notices set read_at = ${isRead ? now : null} where ${sql.join(where, sql` and `)}`.execute(tx)
  if (numAffectedRows) touched.push({ noun: 'notices', id: actor.memberId as string, version: 1 })
  return Number(numAffectedRows)
}

/** Which of the named is not there for the actor to name; null when all are. */
export async function unknownOf(
  { tx, actor }: Work,
  named: { leadId?: string | undefined; upTo?: string | undefined },
): Promise<'leadId' | 'upTo' | null> {
  const { rows } = await sql<{ hasLead: boolean; hasNotice: boolean }>`
    select exists (select 1 from leads l where l.workspace_id = ${actor.workspaceId} and l.id = ${named.leadId ?? null}
             and ${may(actor, 'leads')}) as has_lead,
           exists (select 1 from notices where workspace_id = ${actor.workspaceId} and member_id = ${actor.memberId}
             and id = ${named.upTo ?? null}) as has_notice`.execute(tx)
  if (named.leadId && !rows[0]?.hasLead) return 'leadId'
  return named.upTo && !rows[0]?.hasNotice ? 'upTo' : null
}

const BATCH = 5000

/** Removes a batch of what was read before an instant; answers how many. */
export async function forgetRead({ tx, actor }: Work, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from notices where workspace_id = ${actor.workspaceId} and id in (
      select id from notices where workspace_id = ${actor.workspaceId} and read_at < ${before} limit ${BATCH})`.execute(
    tx,
  )
  const letters = await sql`
    delete from notice_letters where workspace_id = ${actor.workspaceId} and id in (
      select id from notice_letters where workspace_id = ${actor.workspaceId} and closed_at < ${before} limit ${BATCH})`.execute(
    tx,
  )
  return Number(numAffectedRows) + Number(letters.numAffectedRows)
}
