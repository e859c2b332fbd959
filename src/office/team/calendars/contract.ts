/** What may be asked about working hours, holidays and absences, and answered. */
import { z } from 'zod'
import {
  country,
  day,
  id,
  instant,
  instantIn,
  listOf,
  page,
  text,
  version,
  words,
} from '../../../platform/shapes.ts'
import { ABSENCE_KINDS } from './absence.ts'
import { TIME_PATTERN } from './week.ts'

const time = z.string().regex(TIME_PATTERN, 'must be a time of day such as 09:30')
const span = z.tuple([time, time])
/** The hours of a day in their order; what lies between two of them is lunch. None: nobody works. */
export const hours = z.array(span).max(6)
/** Seven days, Monday first. */
export const week = z.array(hours).length(7)

const placeCode = words(10).nullable()
const place = { country: country.nullable(), state: placeCode, region: placeCode }

export const calendar = z.object({
  id,
  name: z.string(),
  /** The company's own: it holds for whoever has no other. */
  company: z.boolean(),
  week,
  ...place,
  binned: z.boolean(),
  version,
})
export type Calendar = z.infer<typeof calendar>

export const calendars = listOf(calendar)
export const calendarsAsked = z.object({ binned: z.stringbool().default(false) })

export const calendarIn = z.object({
  name: words(120),
  week: week.optional(),
  country: country.nullish(),
  state: placeCode.optional(),
  region: placeCode.optional(),
})

export const calendarPatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  week: week.optional(),
  /** Another country without a state means all of it. */
  country: country.nullable().optional(),
  state: placeCode.optional(),
  region: placeCode.optional(),
  binned: z.literal(false).optional(),
})
export type CalendarPatch = z.output<typeof calendarPatch>

/** A day that is unlike its week: a public holiday, or one the company has its own word on. */
export const dayShown = z.object({
  day,
  name: z.string(),
  holiday: z.boolean(),
  /** Of the company's own word; null where only the holiday is known. */
  special: z.object({ id, calendarId: id, version }).nullable(),
  hours,
})
export type DayShown = z.infer<typeof dayShown>
export const daysShown = listOf(dayShown)
export const daysAsked = z.object({ fromDay: day.optional(), untilDay: day.optional() })

export const specialDay = z.object({ id, calendarId: id, day, name: z.string(), hours, version })
export type SpecialDay = z.infer<typeof specialDay>
export const specialDayIn = z.object({
  /** The company's unless said. */
  calendarId: id.optional(),
  day,
  name: words(120),
  /** None: a day off. */
  hours: hours.default([]),
})
export const specialDayPatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  hours: hours.optional(),
})

export const holidaysAsked = z.object({
  country,
  state: words(10).optional(),
  region: words(10).optional(),
  fromDay: day.optional(),
  untilDay: day.optional(),
})
export const holidays = listOf(z.object({ day, name: z.string() }))

/** Countries; with one, its states; with a state, its regions. */
export const placesAsked = z.object({ country: country.optional(), state: words(10).optional() })
export const places = listOf(z.object({ code: z.string(), name: z.string() }))

export const memberHours = z.object({
  id,
  memberId: id,
  calendarId: id,
  /** Hours of their own, such as part time; null for the calendar's week. */
  week: week.nullable(),
  fromDay: day,
  version,
})
export type MemberHours = z.infer<typeof memberHours>
export const manyMemberHours = listOf(memberHours)
export const memberHoursAsked = z.object({ memberId: id.optional() })
export const memberHoursIn = z.object({
  memberId: id,
  /** The company's unless said. */
  calendarId: id.optional(),
  week: week.nullish(),
  /** Today unless said. What begins on the same day is replaced. */
  fromDay: day.optional(),
})

export const absence = z.object({
  id,
  memberId: id,
  /** Only the person and who commands are told why. */
  kind: z.enum(ABSENCE_KINDS).nullable(),
  note: z.string().nullable(),
  /** Where whole days were given. */
  fromDay: day.nullable(),
  lastDay: day.nullable(),
  fromAt: instant,
  untilAt: instant,
  standInId: id.nullable(),
  cancelled: z.boolean(),
  version,
})
export type Absence = z.infer<typeof absence>
export const absences = listOf(absence)
export const absencesAsked = z.object({
  ...page,
  memberId: id.optional(),
  /** Absences that end after this instant. */
  from: instantIn.optional(),
  /** Absences that begin before this instant. */
  until: instantIn.optional(),
  cancelled: z.stringbool().default(false),
})

const note = text(500)
  .transform((value) => value || null)
  .nullish()
const when = {
  /** Whole days in the person's own zone, or two instants. */
  fromDay: day.optional(),
  lastDay: day.optional(),
  fromAt: instantIn.optional(),
  untilAt: instantIn.optional(),
}
export const absenceIn = z.object({
  /** Oneself unless said. */
  memberId: id.optional(),
  kind: z.enum(ABSENCE_KINDS).default('leave'),
  ...when,
  standInId: id.nullish(),
  note,
})
export const absencePatch = z.object({
  version: version.optional(),
  kind: z.enum(ABSENCE_KINDS).optional(),
  ...when,
  standInId: id.nullable().optional(),
  note,
})

/** Who is away now. Why is not said. */
export const presence = z.object({
  items: z.array(z.object({ memberId: id, until: instant, standInId: id.nullable() })),
})
