// What neighbours are told: by which hours people work, and who is away. On a Monday morning in London.
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember, asMember } from '../../../../tests/world.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { cancelAbsence, changeAbsence, enterAbsence } from './absences.ts'
import { awayAt, calendarOfWorkspace, calendarsOf } from './actions.ts'
import { addWorkingMinutes, type DayHours, workingMinutesBetween } from './business-time.ts'
import { addCalendar, changeCalendar } from './company.ts'
import { setHours } from './hours.ts'
import { addSpecialDay } from './special-days.ts'

const HOUR = 60
const week = (hours: DayHours): DayHours[] => [hours, hours, hours, hours, hours, [], []]
const calendarOf = async (work: Work, id: string) => (await calendarsOf(work, [id])).get(id) as never
const away = async (work: Work, id: string, at = work.now) => (await awayAt(work, [id], at)).get(id) ?? null
const companyWeek = async (work: Work, patch: object) =>
  mustBeOk(await changeCalendar(work, work.actor.workspaceId, patch))

describe('the company’s calendar', () => {
  it(
    'is an office week with lunch until somebody says otherwise',
    inTransaction(async (work) => {
      const company = await calendarOfWorkspace(work)
      expect(addWorkingMinutes(company, work.now, 4 * HOUR)).toBe('2026-03-02T14:00:00.000Z')
      expect(workingMinutesBetween(company, work.now, '2026-03-09T09:00:00.000Z')).toBe(37.5 * HOUR)
    }),
  )

  it(
    'answers the published vectors once its week is 10:00 to 18:00',
    inTransaction(async (work) => {
      await companyWeek(work, { week: week([['10:00', '18:00']]) })
      const company = await calendarOfWorkspace(work)
      expect(addWorkingMinutes(company, '2026-03-04T15:00:00.000Z', 10 * HOUR)).toBe(
        '2026-03-05T17:00:00.000Z',
      )
      expect(addWorkingMinutes(company, '2026-03-04T20:00:00.000Z', 10 * HOUR)).toBe(
        '2026-03-06T12:00:00.000Z',
      )
    }),
  )

  it(
    'leaves out the holidays of its place, and knows half days and worked Saturdays',
    inTransaction(async (work) => {
      await companyWeek(work, { week: week([['10:00', '18:00']]), country: 'GB', state: 'ENG' })
      // Good Friday and Easter Monday.
      const easter = ['2026-04-03T00:00:00.000Z', '2026-04-07T00:00:00.000Z'] as const
      expect(workingMinutesBetween(await calendarOfWorkspace(work), ...easter)).toBe(0)
      const saturday = { day: '2026-04-04', name: 'Inventory', hours: [['10:00', '12:00']] as DayHours }
      mustBeOk(await addSpecialDay(work, saturday))
      mustBeOk(
        await addSpecialDay(work, { day: '2026-04-06', name: 'Open day', hours: [['10:00', '11:00']] }),
      )
      expect(workingMinutesBetween(await calendarOfWorkspace(work), ...easter)).toBe(3 * HOUR)
    }),
  )
})

describe('a member’s calendar', () => {
  it(
    'is the company’s week in the member’s own zone',
    inTransaction(async (work) => {
      await companyWeek(work, { week: week([['10:00', '18:00']]) })
      const indian = await aMember(work, { timeZone: 'Asia/Kolkata' })
      // 14:30 in Kolkata.
      expect(addWorkingMinutes(await calendarOf(work, indian), work.now, 4 * HOUR)).toBe(
        '2026-03-03T05:00:00.000Z',
      )
    }),
  )

  it(
    'is part time from its day on, and was not before',
    inTransaction(async (work) => {
      await companyWeek(work, { week: week([['10:00', '18:00']]) })
      const memberId = await aMember(work)
      mustBeOk(await setHours(work, { memberId, week: week([['10:00', '14:00']]), fromDay: '2026-03-09' }))
      const calendar = await calendarOf(work, memberId)
      expect(workingMinutesBetween(calendar, '2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z')).toBe(
        40 * HOUR,
      )
      expect(workingMinutesBetween(calendar, '2026-03-09T00:00:00.000Z', '2026-03-16T00:00:00.000Z')).toBe(
        20 * HOUR,
      )
    }),
  )

  it(
    'has the holidays of the office, and a half day of the company is not more work for who works part time',
    inTransaction(async (work) => {
      const { id: calendarId } = mustBeOk(
        await addCalendar(work, {
          ...{ name: 'Valencia', country: 'ES', state: 'VC' },
          week: week([['09:00', '17:00']]),
        }),
      )
      const memberId = await aMember(work)
      mustBeOk(await setHours(work, { memberId, calendarId, week: week([['09:00', '11:00']]) }))
      mustBeOk(await addSpecialDay(work, { day: '2026-03-18', name: 'Fallas', hours: [['09:00', '14:00']] }))
      // Saint Joseph's day, a Thursday, is off in Valencia.
      const fallas = ['2026-03-16T00:00:00.000Z', '2026-03-23T00:00:00.000Z'] as const
      expect(workingMinutesBetween(await calendarOf(work, memberId), ...fallas)).toBe(8 * HOUR)
    }),
  )

  it(
    'knows absences, but not cancelled ones; unknown members have none',
    inTransaction(async (work) => {
      const memberId = await aMember(work)
      const { id } = mustBeOk(await enterAbsence(work, { memberId, kind: 'leave', fromDay: '2026-03-02' }))
      const due = async () => addWorkingMinutes(await calendarOf(work, memberId), work.now, HOUR)
      expect(await due()).toBe('2026-03-03T10:00:00.000Z')
      mustBeOk(await cancelAbsence(work, id))
      expect(await due()).toBe('2026-03-02T10:00:00.000Z')
      expect(await calendarsOf(work, [work.newId()])).toEqual(new Map())
    }),
  )
})

describe('who is away', () => {
  const MARCH = { kind: 'leave', fromDay: '2026-03-02', lastDay: '2026-03-06' } as const

  it(
    'is told with the end of the absence and who stands in',
    inTransaction(async (work) => {
      const [ann, bea, carl] = [await aMember(work), await aMember(work), await aMember(work)]
      mustBeOk(await enterAbsence(work, { memberId: ann, ...MARCH, standInId: bea }))
      expect(await away(work, ann)).toEqual({ until: '2026-03-07T00:00:00.000Z', standInId: bea })
      expect(await awayAt(work, [bea, carl], work.now)).toEqual(new Map())
      expect(await away(work, ann, '2026-03-07T00:00:00.000Z')).toBeNull()
    }),
  )

  it(
    'names the stand-in of a stand-in who falls ill, and nobody when they go round in a circle',
    inTransaction(async (work) => {
      const [ann, bea, carl] = [await aMember(work), await aMember(work), await aMember(work)]
      mustBeOk(await enterAbsence(work, { memberId: ann, ...MARCH, standInId: bea }))
      const ill = { memberId: bea, kind: 'sick', fromDay: '2026-03-02' } as const
      const { id } = mustBeOk(await enterAbsence(work, { ...ill, standInId: carl }))
      expect((await away(work, ann))?.standInId).toBe(carl)
      mustBeOk(await changeAbsence(work, id, { standInId: null }))
      expect((await away(work, ann))?.standInId).toBeNull()
    }),
  )

  it(
    'is away until the last of absences that follow on one another',
    inTransaction(async (work) => {
      const memberId = await aMember(work)
      mustBeOk(await enterAbsence(work, { memberId, ...MARCH }))
      const until = '2026-03-07T12:00:00.000Z'
      const fromAt = '2026-03-07T00:00:00.000Z'
      mustBeOk(await enterAbsence(work, { memberId, kind: 'sick', fromAt, untilAt: until }))
      expect((await away(work, memberId))?.until).toBe(until)
    }),
  )
})

describe('an absence', () => {
  it(
    'is entered by the person or by a manager, and only they are told why',
    inTransaction(async (work) => {
      const [memberId, other] = [await aMember(work), await aMember(work)]
      const [own, others] = [await asMember(work, memberId), await asMember(work, other)]
      const given = { kind: 'sick', fromDay: '2026-03-03', note: 'Flu' } as const
      expect(await enterAbsence(others, { memberId, ...given })).toMatchObject({ code: 'forbidden' })
      const { id } = mustBeOk(await enterAbsence(own, given))
      expect(mustBeOk(await changeAbsence(work, id, {}))).toMatchObject({ kind: 'sick', note: 'Flu' })
      expect(await cancelAbsence(others, id)).toMatchObject({ code: 'forbidden' })
      const { rows } = await work.tx
        .selectFrom('journal')
        .select(['rows', 'detail'])
        .where('workspaceId', '=', work.actor.workspaceId)
        .where('fact', '=', 'absence.entered')
        .execute()
        .then((found) => ({ rows: JSON.stringify(found) }))
      expect(rows).not.toMatch(/sick|Flu/)
    }),
  )

  it(
    'does not overlap another, and its stand-in is somebody else who is there',
    inTransaction(async (work) => {
      const [ann, bea] = [await aMember(work), await aMember(work)]
      const given = { memberId: ann, kind: 'leave', fromDay: '2026-03-10', lastDay: '2026-03-12' } as const
      const { id } = mustBeOk(await enterAbsence(work, given))
      expect(
        await enterAbsence(work, { ...given, fromDay: '2026-03-12', lastDay: '2026-03-20' }),
      ).toMatchObject({
        code: 'already-away',
        details: { absenceId: id },
      })
      mustBeOk(await changeAbsence(work, id, { lastDay: '2026-03-11' }))
      const bears = { memberId: bea, kind: 'leave', fromDay: '2026-03-11' } as const
      mustBeOk(await enterAbsence(work, bears))
      expect(await changeAbsence(work, id, { standInId: bea })).toMatchObject({ code: 'stand-in-away' })
      expect(await changeAbsence(work, id, { standInId: ann })).toMatchObject({ code: 'own-stand-in' })
      expect(await changeAbsence(work, id, { lastDay: '2026-03-09' })).toMatchObject({
        code: 'ends-before-start',
      })
    }),
  )
})
