/** The SQL of people's hours and absences, as their records are shown and changed. */
import { type RawBuilder, sql } from 'kysely'
import { reaches } from '../../../platform/access.ts'
import { ID_PATTERN } from '../../../platform/id.ts'
import { paged, readCursor } from '../../../platform/page.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Day, Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Absence, MemberHours } from './contract.ts'

/** What is said of people's hours, the latest first. */
export async function listHours({ tx, actor }: Work, scope: Scope, memberId: string | undefined) {
  const { rows } = await sql<MemberHours>`
    select t.id, t.member_id, t.calendar_id, t.week, t.from_day, t.version from member_hours t
    where t.workspace_id = ${actor.workspaceId} and t.binned_at is null and ${scope}
      and ${memberId ? sql`t.member_id = ${memberId}` : sql`true`}
    order by t.from_day desc, t.id desc limit 1000`.execute(tx)
  return rows
}

/** What somebody's hours are from one very day on. */
export async function lockHoursOfDay({ tx, actor }: Work, memberId: string, day: Day) {
  return tx
    .selectFrom('memberHours')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', memberId)
    .where('fromDay', '=', day)
    .where('binnedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Somebody's hours, to be taken back. */
export async function lockHours({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('memberHours')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .where('binnedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface AbsencesAsked {
  limit: number
  after?: string | undefined
  memberId?: string | undefined
  from?: Instant | undefined
  until?: Instant | undefined
  cancelled: boolean
}

/** Absences in the order in which they end. Why is told to the person and to who commands. */
export async function listAbsences(work: Work, scope: Scope, asked: AbsencesAsked) {
  const [untilAt, id] = readCursor(asked.after, 2) ?? []
  const after = typeof untilAt === 'string' && typeof id === 'string' && ID_PATTERN.test(id)
  const { rows } = await sql<Absence>`
    select ${columns(work)} from absences t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope}
      and (t.cancelled_at is null or ${asked.cancelled})
      and ${asked.memberId ? sql`t.member_id = ${asked.memberId}` : sql`true`}
      and ${asked.from ? sql`t.until_at > ${asked.from}` : sql`true`}
      and ${asked.until ? sql`t.from_at < ${asked.until}` : sql`true`}
      and ${after ? sql`(t.until_at, t.id) > (${untilAt}::timestamptz, ${id}::uuid)` : sql`true`}
    order by t.until_at, t.id limit ${asked.limit + 1}`.execute(work.tx)
  return paged(rows, asked.limit, (row) => [row.untilAt, row.id])
}

/** One absence as the actor may see it; null when there is none. */
export async function readAbsence(work: Work, scope: Scope, id: string): Promise<Absence | null> {
  const { rows } = await sql<Absence>`
    select ${columns(work)} from absences t
    where t.workspace_id = ${work.actor.workspaceId} and t.id = ${id} and ${scope}`.execute(work.tx)
  return rows[0] ?? null
}

/** An absence to be changed. */
export async function lockAbsence({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('absences')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The first absence of a member that overlaps a stretch, but one. */
export async function overlapping(
  { tx, actor }: Work,
  memberId: string,
  stretch: { fromAt: Instant; untilAt: Instant },
  butFor: string | null,
) {
  const { rows } = await sql<{ id: string; fromAt: Instant; untilAt: Instant }>`
    select id, from_at, until_at from absences
    where workspace_id = ${actor.workspaceId} and member_id = ${memberId} and cancelled_at is null
      and until_at > ${stretch.fromAt} and from_at < ${stretch.untilAt} and id is distinct from ${butFor}
    order by from_at limit 1`.execute(tx)
  return rows[0] ?? null
}

function columns({ actor }: Work): RawBuilder<unknown> {
  const told = reaches(actor.access, 'manager') ? sql`true` : sql`t.member_id = ${actor.memberId}`
  return sql`t.id, t.member_id, case when ${told} then t.kind end as kind, case when ${told} then t.note end as note,
    t.from_day, t.last_day, t.from_at, t.until_at, t.stand_in_id, t.cancelled_at is not null as cancelled, t.version`
}
