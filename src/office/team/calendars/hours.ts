/** By which hours somebody works, from which day on: another office, part time. What held before is kept. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { calendarToName } from './company.ts'
import type { MemberHours, memberHoursIn } from './contract.ts'
import * as store from './store-people.ts'
import { refuseWeek } from './week.ts'

/** From a day on somebody works by a calendar, with its week or one of their own. */
export async function setHours(
  work: Work,
  given: z.output<typeof memberHoursIn>,
): Promise<Result<MemberHours>> {
  await takeTurn(work)
  const { memberId, week = null } = given
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  const fault = week && refuseWeek(week)
  if (fault) return fault
  const calendarId = await calendarToName(work, given.calendarId ?? work.actor.workspaceId)
  if (!calendarId) return refuse('unknown-calendar', 'There is no such calendar.', { field: 'calendarId' })
  const fromDay = given.fromDay ?? dayOf(work.now, member.value.timeZone)
  const same = await store.lockHoursOfDay(work, memberId, fromDay)
  const change = same
    ? await patchRow(work, 'memberHours', same, { calendarId, week })
    : await insertRow(work, 'memberHours', { id: work.newId(), memberId, calendarId, week, fromDay })
  if (change)
    await record(work, {
      fact: 'hours.set',
      function: 'manage',
      detail: { memberId, calendarId },
      rows: [change],
    })
  const { id, version } = same ? patched(same, change) : (change as NonNullable<typeof change>)
  return ok({ id, memberId, calendarId, week, fromDay, version })
}

/** Takes back what was said of somebody's hours: what held before goes on. */
export async function dropHours(work: Work, id: string): Promise<Result<MemberHours>> {
  const before = await store.lockHours(work, id)
  if (!before) return refuse('not-found', 'Nothing of the kind is said of anybody.')
  const change = await patchRow(work, 'memberHours', before, { binnedAt: work.now })
  const { memberId, calendarId, week, fromDay } = before
  await record(work, {
    fact: 'hours.dropped',
    function: 'manage',
    detail: { memberId, calendarId },
    rows: [change],
  })
  return ok({ id, memberId, calendarId, week, fromDay, version: patched(before, change).version })
}
