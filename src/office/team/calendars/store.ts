/** The only SQL about calendars, hours and absences. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { AbsenceRow, CalendarRow, DayRow, HoursRow } from './assemble.ts'

/** Every calendar in use, with its place and week. */
export async function calendarsWritten({ tx, actor }: Work): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select id, week, country, state, region from calendars
    where workspace_id = ${actor.workspaceId} and binned_at is null order by id`.execute(tx)
  return rows
}

/** Days that are unlike their week. */
export async function daysWritten({ tx, actor }: Work): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select calendar_id, day, hours from calendar_days
    where workspace_id = ${actor.workspaceId} and binned_at is null order by day, id`.execute(tx)
  return rows
}

/** The zones in which members read their clocks. */
export async function zonesOf({ tx, actor }: Work, memberIds: string[]) {
  const { rows } = await sql<{ id: string; timeZone: string }>`
    select id, time_zone from members
    where workspace_id = ${actor.workspaceId} and id = any(${memberIds}::uuid[])`.execute(tx)
  return rows
}

/** By which hours members work, from when on. */
export async function hoursWritten({ tx, actor }: Work, memberIds: string[]): Promise<HoursRow[]> {
  const { rows } = await sql<HoursRow>`
    select member_id, calendar_id, week, from_day from member_hours
    where workspace_id = ${actor.workspaceId} and member_id = any(${memberIds}::uuid[]) and binned_at is null
    order by member_id, from_day`.execute(tx)
  return rows
}

/** Absences of members that touch a stretch of time. */
export async function absencesWithin(
  { tx, actor }: Work,
  memberIds: string[],
  from: Instant,
  until: Instant,
) {
  const { rows } = await sql<AbsenceRow & { standInId: string | null }>`
    select member_id, from_at, until_at, stand_in_id from absences
    where workspace_id = ${actor.workspaceId} and member_id = any(${memberIds}::uuid[])
      and until_at > ${from} and from_at < ${until} and cancelled_at is null
    order by member_id, from_at, id`.execute(tx)
  return rows
}

/**
 * Absences that have not ended of everybody who is away at an instant: those that follow make one absence with it, and
 * stand-ins may be away themselves.
 */
export async function awayFrom({ tx, actor }: Work, scope: Scope, at: Instant) {
  const { rows } = await sql<AbsenceRow & { standInId: string | null }>`
    select t.member_id, t.from_at, t.until_at, t.stand_in_id from absences t
    where t.workspace_id = ${actor.workspaceId} and t.until_at > ${at} and t.cancelled_at is null and ${scope}
      and t.member_id in (select now.member_id from absences now
        where now.workspace_id = ${actor.workspaceId} and now.from_at <= ${at} and now.until_at > ${at}
          and now.cancelled_at is null)
    order by t.from_at, t.id`.execute(tx)
  return rows
}
