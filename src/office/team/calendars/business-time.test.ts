// Vectors and laws of working time. A failing law prints its seed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingMinutes,
  addWorkingTime,
  type DayHours,
  isWorkingTime,
  nextOpening,
  type WorkCalendar,
  workingMinutesBetween,
} from './business-time.ts'
import { instantShowing } from './wall-clock.ts'

const HOUR = 60
const weekdays = (hours: DayHours): DayHours[] => [hours, hours, hours, hours, hours, [], []]
const calendar = (given: Partial<WorkCalendar> = {}): WorkCalendar => ({
  timeZone: 'UTC',
  week: weekdays([['10:00', '18:00']]),
  daysOff: new Set(),
  away: [],
  ...given,
})
const WITH_LUNCH = weekdays([
  ['09:00', '12:30'],
  ['13:30', '17:30'],
])
/** What the clock of a zone shows, as an instant. */
const at = (day: string, time: string, timeZone = 'UTC') =>
  new Date(instantShowing(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), timeZone)).toISOString()

// 4 March 2026 is a Wednesday.
const WED = '2026-03-04'
const THU = '2026-03-05'
const FRI = '2026-03-06'
const MON = '2026-03-09'

describe('the published vectors, 10:00-18:00 from Monday to Friday', () => {
  it('Wednesday 15:00 and 10 hours is Thursday 17:00', () => {
    expect(addWorkingMinutes(calendar(), at(WED, '15:00'), 10 * HOUR)).toBe(at(THU, '17:00'))
  })
  it('Wednesday 20:00, after hours, and 10 hours is Friday 12:00', () => {
    expect(addWorkingMinutes(calendar(), at(WED, '20:00'), 10 * HOUR)).toBe(at(FRI, '12:00'))
  })
  it('Wednesday 15:00 and a day and 10 hours is Friday 17:00', () => {
    expect(addWorkingTime(calendar(), at(WED, '15:00'), { days: 1, minutes: 10 * HOUR })).toBe(
      at(FRI, '17:00'),
    )
  })
  it('Wednesday 20:00, after hours, and a day and 10 hours is Monday 12:00', () => {
    expect(addWorkingTime(calendar(), at(WED, '20:00'), { days: 1, minutes: 10 * HOUR })).toBe(
      at(MON, '12:00'),
    )
  })
  for (const timeZone of ['Asia/Kolkata', 'America/St_Johns', 'Pacific/Chatham', 'Europe/Madrid']) {
    it(`hold in ${timeZone} by its own clock`, () => {
      const there = calendar({ timeZone })
      const start = at(WED, '15:00', timeZone)
      expect(addWorkingMinutes(there, start, 10 * HOUR)).toBe(at(THU, '17:00', timeZone))
      expect(addWorkingTime(there, at(WED, '20:00', timeZone), { days: 1, minutes: 10 * HOUR })).toBe(
        at(MON, '12:00', timeZone),
      )
    })
  }
})

describe('the edges of a day', () => {
  it('ends at the closing, not at the next opening', () => {
    expect(addWorkingMinutes(calendar(), at(WED, '15:00'), 3 * HOUR)).toBe(at(WED, '18:00'))
  })
  it('counts nothing from a closing to the next opening', () => {
    expect(workingMinutesBetween(calendar(), at(FRI, '18:00'), at(MON, '10:00'))).toBe(0)
  })
  it('is at work at the opening and no longer at the closing', () => {
    expect(isWorkingTime(calendar(), at(WED, '10:00'))).toBe(true)
    expect(isWorkingTime(calendar(), at(WED, '17:59'))).toBe(true)
    expect(isWorkingTime(calendar(), at(WED, '18:00'))).toBe(false)
  })
  it('opens next on Monday when it is Friday evening', () => {
    expect(nextOpening(calendar(), at(FRI, '18:00'))).toBe(at(MON, '10:00'))
    expect(nextOpening(calendar(), at(FRI, '11:15'))).toBe(at(FRI, '11:15'))
  })
  it('counts backwards as a negative number', () => {
    expect(workingMinutesBetween(calendar(), at(THU, '11:00'), at(WED, '17:00'))).toBe(-120)
  })
  it('keeps seconds', () => {
    expect(addWorkingMinutes(calendar(), '2026-03-04T17:59:30.250Z', 1)).toBe('2026-03-05T10:00:30.250Z')
  })
  it('adds nothing to where it is, also outside of working time', () => {
    expect(addWorkingMinutes(calendar(), at(WED, '20:00'), 0)).toBe(at(WED, '20:00'))
  })
})

describe('lunch', () => {
  const office = calendar({ week: WITH_LUNCH })
  it('does not count', () => {
    expect(workingMinutesBetween(office, at(WED, '09:00'), at(WED, '17:30'))).toBe(450)
    expect(addWorkingMinutes(office, at(WED, '12:00'), 60)).toBe(at(WED, '14:00'))
  })
  it('is outside: a start in it is a start after it', () => {
    expect(isWorkingTime(office, at(WED, '13:00'))).toBe(false)
    expect(addWorkingMinutes(office, at(WED, '12:45'), 30)).toBe(at(WED, '14:00'))
    expect(addWorkingTime(office, at(WED, '12:45'), { days: 1 })).toBe(at(THU, '13:30'))
  })
})

describe('clocks put forward and back', () => {
  const night = (timeZone: string, hours: DayHours) =>
    calendar({ timeZone, week: Array.from({ length: 7 }, () => hours) })
  it('a night in spring is an hour shorter, one in autumn an hour longer', () => {
    const madrid = night('Europe/Madrid', [['00:00', '08:00']])
    const between = (day: string) =>
      workingMinutesBetween(madrid, at(day, '00:00', 'Europe/Madrid'), at(day, '12:00', 'Europe/Madrid'))
    expect(between('2026-03-28')).toBe(8 * HOUR)
    expect(between('2026-03-29')).toBe(7 * HOUR)
    expect(between('2026-10-25')).toBe(9 * HOUR)
  })
  it('an opening that the clock jumps over is the jump', () => {
    const madrid = night('Europe/Madrid', [['02:30', '05:00']])
    expect(nextOpening(madrid, '2026-03-29T00:00:00.000Z')).toBe('2026-03-29T01:00:00.000Z')
    expect(workingMinutesBetween(madrid, '2026-03-29T00:00:00.000Z', '2026-03-29T12:00:00.000Z')).toBe(120)
  })
  it('a closing that the clock jumps over is the jump too', () => {
    const newYork = night('America/New_York', [['00:00', '02:30']])
    expect(workingMinutesBetween(newYork, '2026-03-08T05:00:00.000Z', '2026-03-08T12:00:00.000Z')).toBe(120)
  })
  it('a time that shows twice counts from, and until, its first showing', () => {
    const newYork = night('America/New_York', [['01:30', '03:00']])
    expect(workingMinutesBetween(newYork, '2026-11-01T04:00:00.000Z', '2026-11-01T12:00:00.000Z')).toBe(150)
    const early = night('America/New_York', [['00:00', '01:30']])
    expect(workingMinutesBetween(early, '2026-11-01T04:00:00.000Z', '2026-11-01T12:00:00.000Z')).toBe(90)
  })
  it('Lord Howe puts its clocks by half an hour', () => {
    const island = night('Australia/Lord_Howe', [['00:00', '06:00']])
    const between = (day: string) => {
      const from = at(day, '00:00', 'Australia/Lord_Howe')
      return workingMinutesBetween(island, from, at(day, '12:00', 'Australia/Lord_Howe'))
    }
    expect(between('2026-10-04')).toBe(5.5 * HOUR)
    expect(between('2026-04-05')).toBe(6.5 * HOUR)
  })
  it('a week over the change has its usual working hours by day', () => {
    for (const timeZone of ['Europe/Madrid', 'America/New_York', 'Pacific/Chatham', 'America/Santiago']) {
      const office = calendar({ timeZone })
      for (const from of [
        '2026-03-02',
        '2026-03-23',
        '2026-04-01',
        '2026-09-02',
        '2026-09-25',
        '2026-11-01',
      ]) {
        const until = new Date(Date.parse(`${from}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
        const passed = workingMinutesBetween(
          office,
          at(from, '00:00', timeZone),
          at(until, '00:00', timeZone),
        )
        expect(passed, `${timeZone} ${from}`).toBe(40 * HOUR)
      }
    }
  })
  it('Samoa left out a whole Friday', () => {
    const samoa = night('Pacific/Apia', [['09:00', '17:00']])
    const passed = workingMinutesBetween(samoa, '2011-12-29T00:00:00.000Z', '2011-12-31T12:00:00.000Z')
    // 28 December from 14:00 on and 29 by the old date line, 31 by the new one.
    expect(passed).toBe((3 + 8 + 8) * HOUR)
  })
})

describe('windows that cross midnight', () => {
  const shift = calendar({ week: weekdays([['22:00', '06:00']]) })
  it('belong to the day on which they begin', () => {
    expect(isWorkingTime(shift, at('2026-03-07', '05:00'))).toBe(true)
    expect(isWorkingTime(shift, at('2026-03-08', '05:00'))).toBe(false)
    expect(workingMinutesBetween(shift, at(FRI, '12:00'), at(MON, '12:00'))).toBe(8 * HOUR)
  })
  it('go on over midnight when time is added', () => {
    expect(addWorkingMinutes(shift, at(WED, '23:00'), 3 * HOUR)).toBe(at(THU, '02:00'))
    expect(addWorkingTime(shift, at(THU, '02:00'), { days: 1 })).toBe(at(FRI, '02:00'))
    expect(addWorkingTime(shift, at('2026-03-07', '02:00'), { days: 1 })).toBe(at('2026-03-10', '02:00'))
  })
  it('may fill the whole day', () => {
    const always = calendar({ week: Array.from({ length: 7 }, (): DayHours => [['00:00', '24:00']]) })
    expect(addWorkingMinutes(always, at(WED, '15:00'), 5 * 24 * HOUR)).toBe(at(MON, '15:00'))
  })
})

describe('days off, hours of their own, absences, another week', () => {
  it('a holiday is skipped', () => {
    const office = calendar({ daysOff: new Set([THU]) })
    expect(addWorkingMinutes(office, at(WED, '15:00'), 10 * HOUR)).toBe(at(FRI, '17:00'))
    expect(addWorkingTime(office, at(WED, '15:00'), { days: 1 })).toBe(at(FRI, '15:00'))
  })
  it('a day with hours of its own goes before holiday and week', () => {
    const office = calendar({
      daysOff: new Set([THU]),
      ownHours: new Map([
        [THU, [['10:00', '12:00']]],
        ['2026-03-07', [['10:00', '14:00']]],
      ]),
    })
    expect(workingMinutesBetween(office, at(WED, '18:00'), at(MON, '10:00'))).toBe((2 + 8 + 4) * HOUR)
  })
  it('an absence takes its part of a day, and lengthens what is asked', () => {
    const office = calendar({ away: [{ from: at(WED, '16:00'), until: at(THU, '12:00') }] })
    expect(isWorkingTime(office, at(WED, '16:00'))).toBe(false)
    expect(isWorkingTime(office, at(THU, '12:00'))).toBe(true)
    expect(addWorkingMinutes(office, at(WED, '15:00'), 10 * HOUR)).toBe(at(FRI, '13:00'))
  })
  it('absences may overlap and come in any order', () => {
    const office = calendar({
      away: [
        { from: at(THU, '11:00'), until: at(THU, '15:00') },
        { from: at(WED, '00:00'), until: at(THU, '12:00') },
      ],
    })
    expect(workingMinutesBetween(office, at(WED, '00:00'), at(FRI, '00:00'))).toBe(3 * HOUR)
  })
  it('another week holds from its day on', () => {
    const office = calendar({ laterWeeks: [{ from: FRI, week: weekdays([['10:00', '12:00']]) }] })
    expect(workingMinutesBetween(office, at(THU, '00:00'), at('2026-03-10', '00:00'))).toBe(
      (8 + 2 + 2) * HOUR,
    )
  })
})

describe('a calendar without any working time', () => {
  const EMPTY = calendar({ week: [[], [], [], [], [], [], []] })
  it('lets the clock on the wall count, so that promises still fall due', () => {
    expect(addWorkingMinutes(EMPTY, at(WED, '15:00'), 60)).toBe(at(WED, '16:00'))
    expect(addWorkingTime(EMPTY, at(WED, '15:00'), { days: 1, minutes: 60 })).toBe(at(THU, '16:00'))
  })
  it('is never at work', () => {
    expect(nextOpening(EMPTY, at(WED, '15:00'))).toBeNull()
    expect(isWorkingTime(EMPTY, at(WED, '15:00'))).toBe(false)
    expect(workingMinutesBetween(EMPTY, at(WED, '15:00'), at(MON, '15:00'))).toBe(0)
  })
  it('is one that somebody leaves for good', () => {
    const gone = calendar({ away: [{ from: at(WED, '17:00'), until: '2999-01-01T00:00:00.000Z' }] })
    expect(addWorkingMinutes(gone, at(WED, '16:00'), 90)).toBe(at(WED, '17:30'))
  })
})

const ZONES = [
  'UTC',
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) =>
    Array.from({ length: Math.floor(marks.length / 2) }, (_, n): [string, string] => [
      time(marks[2 * n] as number),
      time(marks[2 * n + 1] as number),
    ]),
  )
const YEAR_START = Date.UTC(2026, 0, 1)
const someInstant = fc
  .integer({ min: 0, max: 400 * 1440 })
  .map((minute) => new Date(YEAR_START + minute * 60_000).toISOString())
const someDay = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(YEAR_START + day * 86_400_000).toISOString().slice(0, 10))
// Monday is always worked, and holidays are few: time comes within every year.
const anyCalendar = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    week: fc
      .tuple(hours, hours, hours, hours, hours, hours)
      .map((rest): DayHours[] => [[['09:15', '17:00']], ...rest]),
    daysOff: fc.array(someDay, { maxLength: 10 }).map((days) => new Set(days)),
    away: fc.array(
      fc.tuple(someInstant, fc.integer({ min: 1, max: 20 * 1440 })).map(([from, length]) => ({
        from,
        until: new Date(Date.parse(from) + length * 60_000).toISOString(),
      })),
      { maxLength: 4 },
    ),
  })
  .map((given): WorkCalendar => given)
const someMinutes = fc.integer({ min: 0, max: 60 * 60 })

describe('laws', () => {
  it('adding, then counting, gives back the minutes', () => {
    fc.assert(
      fc.property(anyCalendar, someInstant, someMinutes, (one, start, minutes) => {
        expect(workingMinutesBetween(one, start, addWorkingMinutes(one, start, minutes))).toBe(minutes)
      }),
    )
  })
  it('adds up: a duration may be split anywhere', () => {
    fc.assert(
      fc.property(anyCalendar, someInstant, someMinutes, someMinutes, (one, start, some, more) => {
        const inSteps = addWorkingMinutes(one, addWorkingMinutes(one, start, some), more)
        expect(inSteps).toBe(addWorkingMinutes(one, start, some + more))
      }),
    )
  })
  it('is monotone: who starts later or takes longer is not done earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        someInstant,
        someInstant,
        someMinutes,
        someMinutes,
        (one, a, b, some, more) => {
          const [early, late] = a < b ? [a, b] : [b, a]
          const done = addWorkingMinutes(one, early, some)
          expect(done <= addWorkingMinutes(one, late, some)).toBe(true)
          expect(done <= addWorkingMinutes(one, early, some + more)).toBe(true)
        },
      ),
    )
  })
  it('starting outside is starting at the next opening', () => {
    fc.assert(
      fc.property(anyCalendar, someInstant, someMinutes, (one, start, minutes) => {
        fc.pre(minutes > 0)
        const opening = nextOpening(one, start) as string
        expect(addWorkingMinutes(one, start, minutes)).toBe(addWorkingMinutes(one, opening, minutes))
        expect(isWorkingTime(one, opening)).toBe(true)
        expect(isWorkingTime(one, start)).toBe(opening === start)
      }),
    )
  })
  it('counts what a look at every minute counts', () => {
    fc.assert(
      fc.property(anyCalendar, someInstant, fc.integer({ min: 0, max: 2 * 1440 }), (one, from, length) => {
        const until = new Date(Date.parse(from) + length * 60_000).toISOString()
        let counted = 0
        for (let ms = Date.parse(from); ms < Date.parse(until); ms += 60_000) {
          if (isWorkingTime(one, new Date(ms).toISOString())) counted += 1
        }
        expect(workingMinutesBetween(one, from, until)).toBe(counted)
      }),
      { numRuns: 12 },
    )
  })
  it('parts of a stretch add up to the whole', () => {
    fc.assert(
      fc.property(anyCalendar, fc.array(someInstant, { minLength: 3, maxLength: 3 }), (one, three) => {
        const [a, b, c] = three.sort() as [string, string, string]
        const parts = workingMinutesBetween(one, a, b) + workingMinutesBetween(one, b, c)
        expect(parts).toBe(workingMinutesBetween(one, a, c))
      }),
    )
  })
})
