import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../ui/reader.ts'
import css from './calendars.module.css'
import type { Week } from './calendars.ts'
import { inHours, minutesOf, readHours, sayHours } from './hours-words.ts'
import { WeekStrip } from './WeekStrip.tsx'

// A Monday, to have the days named in the reader's language.
const MONDAY = Date.UTC(2026, 0, 5)

/** What the days of a week are called, Monday first. */
export function useWeekdays(length: 'long' | 'short' = 'long'): string[] {
  const { locale } = useReader()
  const name = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => name.format(MONDAY + day * 86_400_000))
}

/** A week to look at: a strip and the hours for each day, and how many they are. */
export function WeekShown({ week }: { week: Week }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const days = useWeekdays()
  return (
    <div className={css.week}>
      {week.map((hours, at) => (
        <div key={days[at]} className={css.day}>
          <span>{days[at]}</span>
          <WeekStrip hours={hours} />
          <span className={hours.length === 0 ? 'quiet' : undefined}>
            {hours.length === 0 ? t('calendars.nobody') : sayHours(hours)}
          </span>
        </div>
      ))}
      <span className="quiet">{t('calendars.hoursAWeek', { hours: inHours(minutesOf(week), locale) })}</span>
    </div>
  )
}

/** A week being written: each day as people say it, "9-12:30, 13:30-17". `onChange` hears null while a day cannot be read. */
export function WeekEditor(props: {
  week: Week
  onChange: (week: Week | null) => void
  wrong: (field: string) => string | null
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const days = useWeekdays()
  const [typed, setTyped] = useState(() => props.week.map(sayHours))
  const read = typed.map(readHours)
  const write = (next: string[]) => {
    setTyped(next)
    const hours = next.map(readHours)
    props.onChange(hours.every((one) => one !== null) ? (hours as Week) : null)
  }
  const likeMonday = () => write(typed.map((each, at) => (at < 5 ? (typed[0] as string) : each)))
  return (
    <div className={css.week}>
      {days.map((day, at) => (
        <div key={day} className={css.day} data-edited>
          <TextInput
            label={day}
            value={typed[at]}
            placeholder={t('calendars.nobody')}
            onChange={(event) => write(typed.map((each, n) => (n === at ? event.target.value : each)))}
            error={read[at] === null ? t('calendars.unreadable') : fault(props.wrong, at)}
          />
          <WeekStrip hours={read[at] ?? []} />
        </div>
      ))}
      <div className="row wrap">
        <Button size="compact-sm" variant="subtle" onClick={likeMonday}>
          {t('calendars.likeMonday')}
        </Button>
        <span className="quiet">
          {t('calendars.hoursAWeek', { hours: inHours(minutesOf(read.map((one) => one ?? [])), locale) })}
        </span>
      </div>
      <p className="label">{t('calendars.howToWrite')}</p>
    </div>
  )
}

const fault = (wrong: (field: string) => string | null, day: number) =>
  [`week.${day}`, ...Array.from({ length: 6 }, (_, n) => `week.${day}.${n}`)].map(wrong).find(Boolean)
