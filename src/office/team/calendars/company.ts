/** The verbs about calendars: the company's week and the offices', and the days that are unlike their week. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { unwritten } from './assemble.ts'
import type { Calendar, CalendarPatch, calendarIn } from './contract.ts'
import { isPlace, type Place } from './holidays.ts'
import * as store from './store-calendars.ts'
import { DEFAULT_WEEK, refuseWeek } from './week.ts'

/** The company's calendar first, also when nobody has changed it yet; then the offices' by name. */
export async function listCalendars(work: Work, binned: boolean): Promise<Calendar[]> {
  const rows = await store.listCalendars(work, binned)
  const all = rows.some((row) => row.id === work.actor.workspaceId) ? rows : [companyUnwritten(work), ...rows]
  return all.map((row) => shown(work, row)).sort((a, b) => Number(b.company) - Number(a.company))
}

/** Adds a calendar beside the company's: an office with other hours or other holidays. */
export async function addCalendar(work: Work, given: z.output<typeof calendarIn>): Promise<Result<Calendar>> {
  await takeTurn(work)
  const { name, week = DEFAULT_WEEK, country = null, state = null, region = null } = given
  const fault = refuseWeek(week) ?? refusePlace({ country, state, region })
  if (fault) return fault
  if (await store.isNameTaken(work, name, null)) return nameTaken()
  const values = { name, week, country, state, region }
  const row = await insertRow(work, 'calendars', { id: work.newId(), ...values })
  await record(work, {
    fact: 'calendar.added',
    function: 'manage',
    detail: { calendarId: row.id },
    rows: [row],
  })
  return ok({ id: row.id, ...values, company: false, binned: false, version: 1 })
}

/** Changes hours or holidays of a calendar, or takes it out of the bin. */
export async function changeCalendar(
  work: Work,
  id: string,
  patch: CalendarPatch,
): Promise<Result<Calendar>> {
  const { version, binned, ...fields } = patch
  await takeTurn(work)
  const before = await lockCalendar(work, id)
  if (!before) return noCalendar()
  const stale = staleUnless(shown(work, before), version)
  if (stale) return stale
  const place = placeAfter(before, fields)
  const fault = (fields.week && refuseWeek(fields.week)) || refusePlace(place)
  if (fault) return fault
  const shows = before.binnedAt === null || binned === false
  if (shows && (await store.isNameTaken(work, fields.name ?? before.name, id))) return nameTaken()
  const written = before.written ? before : await writeCompany(work)
  const change = await patchRow(work, 'calendars', written, {
    ...fields,
    ...place,
    ...(binned === false ? { binnedAt: null } : {}),
  })
  if (change)
    await record(work, {
      fact: 'calendar.changed',
      function: 'manage',
      detail: { calendarId: id },
      rows: [change],
    })
  return ok(shown(work, patched(written, change)))
}

/** Puts an office's calendar that nobody works by into the bin. */
export async function binCalendar(work: Work, id: string): Promise<Result<Calendar>> {
  await takeTurn(work)
  const before = await lockCalendar(work, id)
  if (!before) return noCalendar()
  if (id === work.actor.workspaceId)
    return refuse('company-calendar', 'A company always has its own calendar. Change its hours instead.')
  const held = await store.peopleBy(work, id)
  if (held > 0) return refuse('in-use', `${held} people work by this calendar. Give them another first.`)
  const change = before.binnedAt ? null : await patchRow(work, 'calendars', before, { binnedAt: work.now })
  if (change)
    await record(work, {
      fact: 'calendar.binned',
      function: 'manage',
      detail: { calendarId: id },
      rows: [change],
    })
  return ok(shown(work, patched(before, change)))
}

/** A calendar to be referred to: the company's is written down when it is first needed. Null when there is none. */
export async function calendarToName(work: Work, id: string): Promise<string | null> {
  const found = await lockCalendar(work, id)
  if (!found || found.binnedAt) return null
  if (!found.written) await writeCompany(work)
  return found.id
}

async function lockCalendar(work: Work, id: string) {
  const row = await store.lockCalendar(work, id)
  if (row) return { ...row, written: true }
  return id === work.actor.workspaceId ? { ...companyUnwritten(work), written: false } : null
}

async function writeCompany(work: Work) {
  const { id, name, week } = companyUnwritten(work)
  const row = await insertRow(work, 'calendars', { id, name, week })
  await record(work, { fact: 'calendar.added', function: 'manage', detail: { calendarId: id }, rows: [row] })
  return (await store.lockCalendar(work, id)) as store.CalendarFull
}

function companyUnwritten(work: Work): store.CalendarFull {
  const { workspaceId } = work.actor
  const rest = { workspaceId, name: 'Company', createdAt: work.now, binnedAt: null, version: 1 }
  return { ...unwritten(workspaceId), ...rest }
}

// Another country has other states, another state other regions.
function placeAfter(before: Place, fields: Partial<{ [K in keyof Place]: Place[K] | undefined }>): Place {
  const country = fields.country === undefined ? before.country : fields.country
  const state = fields.state ?? (fields.state === null || country !== before.country ? null : before.state)
  const moved = country !== before.country || state !== before.state
  const region = fields.region ?? (fields.region === null || moved ? null : before.region)
  return { country, state, region }
}

function refusePlace(place: Place): Refusal | null {
  if (isPlace(place)) return null
  return refuse('unknown-place', 'The holidays of this place are not known. Choose one of /holiday-places.', {
    field: place.region ? 'region' : place.state ? 'state' : 'country',
  })
}

function shown(work: Work, row: store.CalendarFull): Calendar {
  const { id, name, week, country, state, region, binnedAt, version } = row
  const company = id === work.actor.workspaceId
  return { id, name, company, week, country, state, region, binned: binnedAt !== null, version }
}

function nameTaken(): Refusal {
  return refuse('name-taken', 'There is a calendar of this name already.', { field: 'name' })
}

export const noCalendar = () => refuse('not-found', 'There is no such calendar.')
