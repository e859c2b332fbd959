// What a company says of its hours, holidays and special days, and what is refused.
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { addCalendar, binCalendar, changeCalendar, listCalendars } from './company.ts'
import { holidaysOf, isPlace, partsOf } from './holidays.ts'
import { dropHours, setHours } from './hours.ts'
import { addSpecialDay, changeSpecialDay, daysOf, dropSpecialDay } from './special-days.ts'
import { DEFAULT_WEEK, minutesOfWeek, refuseDay, refuseWeek } from './week.ts'

describe('a week', () => {
  it('has 37.5 hours unless somebody says otherwise', () => {
    expect(minutesOfWeek(DEFAULT_WEEK)).toBe(37.5 * 60)
    expect(refuseWeek(DEFAULT_WEEK)).toBeNull()
  })
  for (const [what, hours, field] of [
    [
      'overlap',
      [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
      'hours.0',
    ],
    [
      'come in no order',
      [
        ['13:00', '14:00'],
        ['09:00', '12:00'],
      ],
      'hours.1',
    ],
    ['end when they begin', [['09:00', '09:00']], 'hours.0'],
  ] as const) {
    it(`refuses hours that ${what}`, () => {
      expect(refuseDay(hours.map((one) => [...one]))).toMatchObject({ code: 'hours-overlap', field })
    })
  }
  it('takes a night shift, unless it runs into the next morning’s hours', () => {
    const night: [string, string][] = [['22:00', '06:00']]
    const early: [string, string][] = [['05:00', '12:00']]
    expect(refuseWeek([night, night, [], [], [], [], []])).toBeNull()
    expect(refuseWeek([night, early, [], [], [], [], []])).toMatchObject({ field: 'week.0.0' })
    expect(refuseWeek([early, [], [], [], [], [], night])).toMatchObject({ field: 'week.6.0' })
  })
})

describe('public holidays', () => {
  const days = (country: string, state: string | null, year: number) =>
    holidaysOf({ country, state, region: null }, year).map(({ day }) => day)
  it('differ by state', () => {
    expect(days('DE', 'BY', 2026)).toContain('2026-01-06')
    expect(days('DE', 'BE', 2026)).not.toContain('2026-01-06')
    expect(days('ES', 'VC', 2026)).toContain('2026-03-19')
  })
  it('move where they fall on a weekend, and last for days where they do', () => {
    expect(days('GB', 'ENG', 2026)).toContain('2026-12-28')
    expect(days('SA', null, 2026)).toEqual(
      expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']),
    )
  })
  it('leave out half days and observances', () => {
    expect(days('CN', null, 2026)).not.toContain('2026-03-08')
    expect(days('US', 'CA', 2026)).not.toContain('2026-02-14')
  })
  it('are known of places only', () => {
    expect(partsOf('DE', 'BY').map((one) => one.code)).toContain('A')
    expect(isPlace({ country: 'DE', state: 'BY', region: 'A' })).toBe(true)
    expect(isPlace({ country: 'DE', state: 'XX', region: null })).toBe(false)
    expect(isPlace({ country: null, state: 'BY', region: null })).toBe(false)
  })
})

describe('the calendars of a company', () => {
  it(
    'are its own one, which is written down when somebody changes it',
    inTransaction(async (work) => {
      const [company, ...others] = await listCalendars(work, false)
      expect([company?.company, company?.week, others]).toEqual([true, DEFAULT_WEEK, []])
      const id = company?.id as string
      mustBeOk(await changeCalendar(work, id, { version: 1, country: 'DE', state: 'BY', region: 'A' }))
      expect(await changeCalendar(work, id, { version: 1, country: 'ES' })).toMatchObject({ code: 'stale' })
      expect(mustBeOk(await changeCalendar(work, id, { country: 'ES' }))).toMatchObject({
        ...{ country: 'ES', state: null, region: null },
      })
      expect(await changeCalendar(work, id, { state: 'BY' })).toMatchObject({ code: 'unknown-place' })
      expect(await binCalendar(work, id)).toMatchObject({ code: 'company-calendar' })
    }),
  )

  it(
    'are kept as long as somebody works by them, now or later',
    inTransaction(async (work) => {
      const { id } = mustBeOk(await addCalendar(work, { name: 'Valencia' }))
      expect(await addCalendar(work, { name: 'valencia' })).toMatchObject({ code: 'name-taken' })
      const memberId = await aMember(work)
      const later = { memberId, calendarId: id, fromDay: '2026-05-01' }
      const hours = mustBeOk(await setHours(work, later))
      expect(await binCalendar(work, id)).toMatchObject({ code: 'in-use' })
      mustBeOk(await dropHours(work, hours.id))
      expect(mustBeOk(await binCalendar(work, id))).toMatchObject({ binned: true })
      expect(await setHours(work, later)).toMatchObject({ code: 'unknown-calendar' })
    }),
  )
})

describe('special days', () => {
  const EASTER = { fromDay: '2026-04-01', untilDay: '2026-05-01' }
  it(
    'stand among the holidays, one row a day, the office’s word before the company’s',
    inTransaction(async (work) => {
      const company = work.actor.workspaceId
      const office = mustBeOk(await addCalendar(work, { name: 'Leeds', country: 'GB', state: 'ENG' }))
      const fair = { day: '2026-04-03', name: 'Fair', hours: [['09:00', '12:00']] as [string, string][] }
      const { id } = mustBeOk(await addSpecialDay(work, fair))
      expect(await addSpecialDay(work, fair)).toMatchObject({ code: 'day-taken' })
      const shown = async () => mustBeOk(await daysOf(work, office.id, EASTER))
      expect(await shown()).toMatchObject([
        { day: '2026-04-03', name: 'Fair', holiday: true, special: { calendarId: company } },
        { day: '2026-04-06', holiday: true, special: null, hours: [] },
      ])
      mustBeOk(await addSpecialDay(work, { ...fair, calendarId: office.id, name: 'Closed', hours: [] }))
      expect((await shown())[0]).toMatchObject({ name: 'Closed', hours: [] })
      mustBeOk(await changeSpecialDay(work, id, { name: 'Trade fair' }))
      mustBeOk(await dropSpecialDay(work, id))
      expect(mustBeOk(await daysOf(work, company, EASTER))).toEqual([])
    }),
  )
})

describe('somebody’s hours', () => {
  it(
    'are replaced on the same day, and kept otherwise',
    inTransaction(async (work) => {
      const memberId = await aMember(work)
      const mornings = DEFAULT_WEEK.map((hours) => hours.slice(0, 1))
      const first = mustBeOk(await setHours(work, { memberId, week: mornings }))
      const again = mustBeOk(await setHours(work, { memberId, week: null }))
      expect(again).toMatchObject({ id: first.id, week: null, version: 2 })
      const later = mustBeOk(await setHours(work, { memberId, week: mornings, fromDay: '2026-09-01' }))
      expect(later.id).not.toBe(first.id)
    }),
  )
})
