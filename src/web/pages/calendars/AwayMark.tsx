import { useTranslation } from 'react-i18next'
import { useMembers } from '../../data/workplace.tsx'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { sayDay, sayExactly, sayWhen } from '../../ui/when.ts'
import css from './calendars.module.css'
import { useAway } from './calendars.ts'
import { timeThere } from './there.ts'

/** Beside a name: that the person is away, until when, and who stands in. Nothing for who is there. */
export function AwayMark({ id }: { id: string }) {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const members = useMembers()
  const away = useAway().get(id)
  if (!away) return null
  const standIn = members?.find((one) => one.id === away.standInId)?.name
  const zone = members?.find((one) => one.id === id)?.timeZone ?? reader.zone
  const exactly = t('calendars.awayUntil', { when: sayExactly(away.until, reader) })
  const title = standIn ? `${exactly}. ${t('calendars.standsIn', { name: standIn })}` : exactly
  return (
    <span className={css.away} title={title}>
      {t('calendars.awayUntil', { when: lastDay(away.until, zone) ?? sayWhen(away.until, now, reader) })}
    </span>
  )

  // Who is back at midnight was away until the day before: nobody means midnight.
  function lastDay(until: string, there: string): string | null {
    if (timeThere(until, there).time !== '00:00') return null
    return sayDay(timeThere(new Date(Date.parse(until) - 1).toISOString(), there).day, now, reader)
  }
}
