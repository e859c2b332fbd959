/** The SQL of calendars and their special days. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Calendars } from '../../../tables.ts'
import type { DayHours } from './business-time.ts'
import type { SpecialDay } from './contract.ts'

export type CalendarFull = Omit<Selectable<Calendars>, 'week'> & { week: DayHours[] }

/** Calendars by name. */
export async function listCalendars({ tx, actor }: Work, binned: boolean): Promise<CalendarFull[]> {
  const { rows } = await sql<CalendarFull>`
    select workspace_id, id, name, week, country, state, region, created_at, binned_at, version from calendars
    where workspace_id = ${actor.workspaceId} and (binned_at is null or ${binned})
    order by lower(name), id`.execute(tx)
  return rows
}

/** A calendar to be changed, or named by something new. */
export async function lockCalendar({ tx, actor }: Work, id: string): Promise<CalendarFull | undefined> {
  return tx
    .selectFrom('calendars')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Is the name borne by another calendar outside the bin. */
export async function isNameTaken({ tx, actor }: Work, name: string, butOf: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from calendars where workspace_id = ${actor.workspaceId}
      and lower(name) = lower(${name}) and binned_at is null and id is distinct from ${butOf}`.execute(tx)
  return rows.length > 0
}

/** How many people of the present team work by a calendar, or will. */
export async function peopleBy({ tx, actor, now }: Work, calendarId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct h.member_id) as people from member_hours h
    join members m on m.workspace_id = h.workspace_id and m.id = h.member_id and m.status <> 'former'
    where h.workspace_id = ${actor.workspaceId} and h.calendar_id = ${calendarId} and h.binned_at is null
      and not exists (select 1 from member_hours later
        where later.workspace_id = h.workspace_id and later.member_id = h.member_id and later.binned_at is null
          and later.from_day > h.from_day and later.from_day <= ${now}::timestamptz::date)`.execute(tx)
  return rows[0]?.people ?? 0
}

/** What is said of days by a calendar and by the company, the calendar's own word last. */
export async function specialDays({ tx, actor }: Work, calendarId: string, from: Day, until: Day) {
  const { rows } = await sql<SpecialDay>`
    select id, calendar_id, day, name, hours, version from calendar_days
    where workspace_id = ${actor.workspaceId} and calendar_id in (${actor.workspaceId}, ${calendarId})
      and binned_at is null and day >= ${from} and day < ${until}
    order by calendar_id = ${calendarId}, day`.execute(tx)
  return rows
}

/** Does a calendar have a word of its own on a day. */
export async function isDaySpecial({ tx, actor }: Work, calendarId: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from calendar_days where workspace_id = ${actor.workspaceId} and calendar_id = ${calendarId}
      and day = ${day} and binned_at is null`.execute(tx)
  return rows.length > 0
}

/** A special day to be changed. */
export async function lockDay({ tx, actor }: Work, id: string) {
  return tx
    .selectFrom('calendarDays')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .where('binnedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
