/** The only SQL about members and their invitations. */
import { sql } from 'kysely'
import { afterName, type Page, pagedByName } from '../../../platform/by-name.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Day, dayOf } from '../../../platform/time.ts'
import type { Tx, Work } from '../../../platform/work.ts'
import type { Member } from './contract.ts'

export interface MembersAsked extends Page {
  status?: string[] | undefined
  function?: string | undefined
}

/** The people of the team by name, with the functions they hold today. */
export async function listMembers(work: Work, scope: Scope, asked: MembersAsked) {
  const { status, function: fn } = asked
  const { rows } = await sql<Member & { sortName: string }>`
    select ${columns(work)}, lower(t.name) as sort_name
    from members t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and ${status ? sql`t.status = any(${status})` : sql`true`}
      and ${fn ? sql`${fn} = any(${functionsHeld(work)})` : sql`true`}
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** One member; null when there is none. */
export async function readMember(work: Work, scope: Scope, memberId: string): Promise<Member | null> {
  const { rows } = await sql<Member>`
    select ${columns(work)} from members t
    where t.workspace_id = ${work.actor.workspaceId} and t.id = ${memberId} and ${scope}`.execute(work.tx)
  return rows[0] ?? null
}

/** Everybody of the workspace, locked, to decide about chains and owners. */
export async function lockTeam(work: Work) {
  return work.tx
    .selectFrom('members')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Is the e-mail another member's. */
export async function isEmailTaken(work: Work, email: string, butOf: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from members where workspace_id = ${work.actor.workspaceId} and lower(email) = lower(${email})
      and id is distinct from ${butOf}`.execute(work.tx)
  return rows.length > 0
}

/** Is the name in files another member's. */
export async function isExternalNameTaken(work: Work, name: string, butOf: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from members where workspace_id = ${work.actor.workspaceId} and external_name = ${name}
      and id <> ${butOf}`.execute(work.tx)
  return rows.length > 0
}

/** Which of the names a file uses mean which member: an external name, an e-mail, or a name only one bears. */
export async function membersNamed(work: Work, names: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    select distinct on (asked) asked, id from (
      select n.asked, m.id,
             case when m.external_name = n.asked then 1 when lower(m.email) = lower(n.asked) then 2 else 3 end as way,
             count(*) filter (where m.name = n.asked) over (partition by n.asked) as namesakes
      from unnest(${names}::text[]) as n (asked)
      join members m on m.workspace_id = ${work.actor.workspaceId}
        and (m.external_name = n.asked or lower(m.email) = lower(n.asked) or m.name = n.asked)) found
    where way < 3 or namesakes = 1
    order by asked, way`.execute(work.tx)
  return new Map(rows.map((row) => [row.asked, row.id]))
}

/** Assignments of a member that have not ended, and keys that still open: what ends when the member leaves. */
export async function lockHeldBy(work: Work, memberId: string, today: Day) {
  const ws = work.actor.workspaceId
  const assignments = await work.tx
    .selectFrom('roleAssignments')
    .selectAll()
    .where('workspaceId', '=', ws)
    .where('memberId', '=', memberId)
    .where('binnedAt', 'is', null)
    .where((is) => is.or([is('untilDay', 'is', null), is('untilDay', '>', today)]))
    .forNoKeyUpdate()
    .execute()
  const keys = await work.tx
    .selectFrom('apiKeys')
    .selectAll()
    .where('workspaceId', '=', ws)
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .forNoKeyUpdate()
    .execute()
  return { assignments, keys }
}

/** Invitations of a member that are neither accepted nor withdrawn. */
export async function lockOpenInvitations(work: Work, memberId: string) {
  return work.tx
    .selectFrom('invitations')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('memberId', '=', memberId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .forNoKeyUpdate()
    .execute()
}

/** The invitation a token opens. */
export async function lockInvitation(work: Work, tokenHash: string) {
  return work.tx
    .selectFrom('invitations')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('tokenHash', '=', tokenHash)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The workspace behind a slug; null when there is none. Readable before a workspace is known. */
export async function workspaceOfSlug(tx: Tx, slug: string): Promise<string | null> {
  const { rows } = await sql<{ workspaceId: string }>`
    select workspace_id from identity.workspace_directory where slug = ${slug}`.execute(tx)
  return rows[0]?.workspaceId ?? null
}

/** Lets a person enter the workspace as a member, or no longer. */
export async function admit(work: Work, userId: string, memberId: string): Promise<void> {
  await sql`
    insert into identity.memberships (user_id, workspace_id, member_id)
    values (${userId}, ${work.actor.workspaceId}, ${memberId})
    on conflict (user_id, workspace_id) do update set member_id = excluded.member_id`.execute(work.tx)
}

/** The person may no longer enter. */
export async function dismiss(work: Work, userId: string): Promise<void> {
  await sql`
    delete from identity.memberships
    where user_id = ${userId} and workspace_id = ${work.actor.workspaceId}`.execute(work.tx)
}

function columns(work: Work) {
  return sql`t.id, t.name, t.email, t.external_name, t.position, t.reports_to, t.access, t.status, t.time_zone,
    t.joined_at, t.left_at, t.version, ${functionsHeld(work)} as functions`
}

function functionsHeld(work: Work) {
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  return sql`array(
    select distinct f from role_assignments a
    join roles r on r.workspace_id = a.workspace_id and r.id = a.role_id, unnest(r.functions) f
    where a.workspace_id = t.workspace_id and a.member_id = t.id and a.binned_at is null
      and a.from_day <= ${today}::date and (a.until_day is null or a.until_day > ${today}::date)
    order by f)`
}

/** An invitation by its id, locked. */
export async function lockInvitationById({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('invitations')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
