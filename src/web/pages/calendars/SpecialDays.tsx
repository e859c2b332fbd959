import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { DayField } from '../../ui/DayField.tsx'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { isoDay } from '../../ui/when.ts'
import { AddForm } from '../settings/lines.tsx'
import { Reading } from '../settings/reading.tsx'
import css from './calendars.module.css'
import { type Calendar, type CalendarDay, daysQuery } from './calendars.ts'
import { readHours, sayHours } from './hours-words.ts'
import { useSayDate } from './words.ts'

const FIRST = 8

type Shown = { calendar: Calendar; mayChange: boolean }

/** The next days that are unlike their week, holidays and the company's own; more can be added. */
export function SpecialDays({ calendar, mayChange }: Shown) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const days = useQuery(daysQuery(calendar.id))
  return (
    <>
      <Reading of={days} height={160}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t(calendar.country ? 'calendars.noDays' : 'calendars.choosePlace')}</p>
          ) : (
            <>
              <ul className={css.days}>
                {(all ? items : items.slice(0, FIRST)).map((day) => (
                  <Day key={day.day} day={day} calendar={calendar} mayChange={mayChange} />
                ))}
              </ul>
              {items.length > FIRST && !all && (
                <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)} justify="start">
                  {t('calendars.allDays', { count: items.length })}
                </Button>
              )}
            </>
          )
        }
      </Reading>
      {mayChange && <AddDay calendar={calendar} />}
    </>
  )
}

function Day({ day, calendar, mayChange }: Shown & { day: CalendarDay }) {
  const { t } = useTranslation()
  const sayDate = useSayDate()
  const usual = usualHours(day.day, calendar)
  const { work, drop } = useDay(day, calendar, usual)
  const worked = sayHours(day.hours)
  const isOwn = day.special?.calendarId === calendar.id
  return (
    <li>
      <time dateTime={day.day}>{sayDate(day.day)}</time>
      <span>{day.name}</span>
      <StateChip>
        {worked || t(day.holiday && !day.special ? 'calendars.holiday' : 'calendars.dayOff')}
      </StateChip>
      <span className={css.act}>
        {mayChange && !day.special && usual.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={work}
            aria-label={t('calendars.workThen', { name: day.name })}
          >
            {t('calendars.work')}
          </Button>
        )}
        {mayChange && isOwn && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={drop}
            aria-label={t('calendars.asUsualThen', { name: day.name })}
          >
            {t('calendars.asUsual')}
          </Button>
        )}
        {day.special && !isOwn && <span className="quiet">{t('calendars.companyWide')}</span>}
      </span>
    </li>
  )
}

/** The hours of the weekday a day falls on. */
const usualHours = (day: string, { week }: Calendar) =>
  week[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? []

function useDay(day: CalendarDay, calendar: Calendar, usual: CalendarDay['hours']) {
  const { t } = useTranslation()
  const change = useChange('calendars')
  const offerUndo = useUndo()
  const add = (body: { day: string; name: string; hours: CalendarDay['hours'] }) =>
    change(() => must(api.POST('/api/v1/calendar-days', { body: { ...body, calendarId: calendar.id } })))
  const work = async () => {
    const trouble = await add({ day: day.day, name: day.name, hours: usual })
    if (trouble) tell(trouble.says)
  }
  const drop = async () => {
    const id = day.special?.id as string
    const trouble = await change(() =>
      must(api.DELETE('/api/v1/calendar-days/{id}', { params: { path: { id } } })),
    )
    if (trouble) return tell(trouble.says)
    const { name, hours } = day
    offerUndo({
      says: t('calendars.isAsUsual', { name }),
      undone: t('calendars.isSpecialAgain', { name }),
      undo: async () => void (await add({ day: day.day, name, hours })),
    })
  }
  return { work, drop }
}

/** A day off of the company's own, or one with hours of its own. */
function AddDay({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation()
  const { zone } = useReader()
  const today = isoDay(useNow(), zone)
  const change = useChange('calendars')
  const [day, setDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [hours, setHours] = useState('')
  const read = readHours(hours)
  const add = async () => {
    if (!day) return { says: t('calendars.whichDay'), field: 'day' }
    if (!read) return { says: t('calendars.unreadable'), field: 'hours' }
    const body = { calendarId: calendar.id, day, name, hours: read }
    const trouble = await change(() => must(api.POST('/api/v1/calendar-days', { body })))
    if (trouble) return trouble
    setDay(null)
    setName('')
    setHours('')
    return null
  }
  return (
    <AddForm label={t('calendars.addDay')} onSend={add}>
      {(wrong) => (
        <div className={css.pair}>
          <DayField
            label={t('calendars.day')}
            value={day}
            onChange={setDay}
            earliest={today}
            error={wrong('day')}
            autoFocus
          />
          <TextInput
            label={t('calendars.dayName')}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={wrong('name')}
          />
          <TextInput
            label={t('calendars.dayHours')}
            placeholder={t('calendars.dayOff')}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
            error={wrong('hours') ?? wrong('hours.0')}
          />
        </div>
      )}
    </AddForm>
  )
}
