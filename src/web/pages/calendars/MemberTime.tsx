import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { useNow } from '../../ui/now.tsx'
import { ZoneField } from '../../ui/PlaceFields.tsx'
import { FactList } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { OnDay } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { type Member, useReaches } from '../team/people.ts'
import { Absences } from './Absences.tsx'
import css from './calendars.module.css'
import { type Calendar, calendarsQuery, hoursQuery, type MemberHours } from './calendars.ts'
import { inHours, minutesOf } from './hours-words.ts'
import { SetHours } from './SetHours.tsx'
import { WeekShown } from './WeekEditor.tsx'

/** When a person works, and when they are away. `isOwn` where it is the reader's own panel. */
export function MemberTime({ member, isOwn }: { member: Member; isOwn: boolean }) {
  return (
    <>
      <Hours member={member} isOwn={isOwn} />
      <Absences member={member} isOwn={isOwn} />
    </>
  )
}

function Hours({ member, isOwn }: { member: Member; isOwn: boolean }) {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const [sets, setSets] = useState(false)
  const calendars = useQuery(calendarsQuery()).data?.items
  const { data, error } = useQuery(hoursQuery(member.id))
  const today = isoDay(useNow(), member.timeZone)
  if (error) return <p className="late">{error.message}</p>
  if (!data || !calendars) return <CardSkeleton height={120} />
  const now = data.items.find((one) => one.fromDay <= today) ?? null
  return (
    <section className="stack" aria-label={t('calendars.hours')}>
      <div className="row">
        <h3 className="heading">{t('calendars.hours')}</h3>
        {mayChange && !sets && (
          <Button className="push" onClick={() => setSets(true)}>
            {t('calendars.changeHours')}
          </Button>
        )}
      </div>
      <FactList
        facts={[
          { label: t('doors.zone'), value: <Zone member={member} isOwn={isOwn} /> },
          { label: t('calendars.worksBy'), value: <Summary hours={now} calendars={calendars} /> },
        ]}
      />
      {sets ? (
        <SetHours member={member} calendars={calendars} now={now} onDone={() => setSets(false)} />
      ) : (
        <WeekShown week={weekOf(now, calendars)} />
      )}
      <History all={data.items} calendars={calendars} today={today} mayChange={mayChange} />
    </section>
  )
}

function Zone({ member, isOwn }: { member: Member; isOwn: boolean }) {
  const { t } = useTranslation()
  const latest = useLatest(member)
  const change = useChange('team', 'me')
  const isAdmin = useReaches('admin')
  const save = async (timeZone: string) => {
    const { id, version } = latest.current
    const params = { path: { id } }
    const send = () => must(api.PATCH('/api/v1/members/{id}', { params, body: { timeZone, version } }))
    return (await change(send))?.says ?? null
  }
  return (
    <EditInPlace
      label={t('doors.zone')}
      value={member.timeZone}
      onSave={save}
      isReadOnly={!isOwn && !isAdmin}
      editor={({ value, onDone, error }) => (
        <ZoneField isBare label={t('doors.zone')} value={value} onChange={onDone} error={error} />
      )}
    />
  )
}

function Summary({ hours, calendars }: { hours: MemberHours | null; calendars: Calendar[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const name = nameOf(hours, calendars) ?? t('calendars.company')
  const week = minutesOf(weekOf(hours, calendars))
  const whole = minutesOf(calendarOf(hours, calendars)?.week ?? [])
  const share = whole > 0 ? Math.round((week / whole) * 100) : 100
  return (
    <span>
      {name} · {t('calendars.hoursAWeek', { hours: inHours(week, locale) })}
      {hours?.week && ` · ${t('calendars.partTime', { share })}`}
    </span>
  )
}

/** What held before and what will hold; what was said by mistake is taken back. */
function History(props: { all: MemberHours[]; calendars: Calendar[]; today: string; mayChange: boolean }) {
  const { t } = useTranslation()
  if (props.all.length === 0) return null
  return (
    <ul className={css.list} aria-label={t('calendars.history')}>
      {props.all.map((one) => (
        <HistoryLine key={one.id} one={one} {...props} />
      ))}
    </ul>
  )
}

function HistoryLine(props: { one: MemberHours; calendars: Calendar[]; today: string; mayChange: boolean }) {
  const { t } = useTranslation()
  const change = useChange('hours', 'floor')
  const offerUndo = useUndo()
  const { one } = props
  const drop = async () => {
    const { id, memberId, calendarId, week, fromDay } = one
    const path = { params: { path: { id } } }
    const trouble = await change(() => must(api.DELETE('/api/v1/member-hours/{id}', path)))
    if (trouble) return tell(trouble.says)
    const again = () => api.POST('/api/v1/member-hours', { body: { memberId, calendarId, week, fromDay } })
    offerUndo({
      says: t('calendars.hoursDropped'),
      undone: t('calendars.hoursBack'),
      undo: async () => void (await change(() => must(again()))),
    })
  }
  return (
    <li className={css.one}>
      <div className="row wrap">
        <span>
          {t(one.fromDay > props.today ? 'calendars.willFrom' : 'calendars.from')} <OnDay day={one.fromDay} />
        </span>
        <Summary hours={one} calendars={props.calendars} />
        {props.mayChange && (
          <Button size="compact-sm" variant="subtle" className="push" onClick={drop}>
            {t('calendars.takeBack')}
          </Button>
        )}
      </div>
    </li>
  )
}

const calendarOf = (hours: MemberHours | null, calendars: Calendar[]) =>
  calendars.find((one) => (hours ? one.id === hours.calendarId : one.company)) ??
  calendars.find((one) => one.company)

const weekOf = (hours: MemberHours | null, calendars: Calendar[]) =>
  hours?.week ?? calendarOf(hours, calendars)?.week ?? []

const nameOf = (hours: MemberHours | null, calendars: Calendar[]) => {
  const found = calendarOf(hours, calendars)
  return found?.company ? null : found?.name
}
