import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { Form, type Trouble } from '../../door/Form.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { BinButton } from '../settings/lines.tsx'
import css from './calendars.module.css'
import type { Calendar, Week } from './calendars.ts'
import { PlaceChooser } from './PlaceChooser.tsx'
import { SpecialDays } from './SpecialDays.tsx'
import { WeekEditor, WeekShown } from './WeekEditor.tsx'

type Shown = { calendar: Calendar; mayChange: boolean }

/** One calendar: its week, whose holidays hold, and the days that are unlike their week. */
export function CalendarCard({ calendar, mayChange }: Shown) {
  const { t } = useTranslation()
  const save = useSave(calendar)
  const change = useChange('calendars')
  const path = { params: { path: { id: calendar.id } } }
  const bin = (
    <BinButton
      name={calendar.name}
      onBin={() => change(() => must(api.DELETE('/api/v1/calendars/{id}', path)))}
      onUnbin={() =>
        change(() => must(api.PATCH('/api/v1/calendars/{id}', { ...path, body: { binned: false } })))
      }
    />
  )
  const name = (
    <EditInPlace
      label={t('calendars.name')}
      value={calendar.name}
      onSave={async (value) => (await save({ name: value }))?.says ?? null}
      isReadOnly={!mayChange}
    />
  )
  return (
    <Facts
      title={calendar.company ? t('calendars.company') : calendar.name}
      beside={mayChange && !calendar.company && bin}
    >
      {!calendar.company && mayChange && name}
      <Hours calendar={calendar} mayChange={mayChange} onSave={save} />
      <h3 className="heading">{t('calendars.holidays')}</h3>
      <PlaceChooser calendar={calendar} mayChange={mayChange} onSave={save} />
      <SpecialDays calendar={calendar} mayChange={mayChange} />
    </Facts>
  )
}

function useSave(calendar: Calendar) {
  const latest = useLatest(calendar)
  const change = useChange('calendars', 'hours')
  return (fields: object): Promise<Trouble | null> => {
    const { id, version } = latest.current
    const params = { path: { id } }
    return change(() => must(api.PATCH('/api/v1/calendars/{id}', { params, body: { ...fields, version } })))
  }
}

function Hours(props: Shown & { onSave: (fields: object) => Promise<Trouble | null> }) {
  const { t } = useTranslation()
  const { calendar, mayChange } = props
  const [edited, setEdited] = useState(false)
  if (edited) return <EditHours {...props} onDone={() => setEdited(false)} />
  return (
    <>
      <div className="row">
        <h3 className="heading">{t('calendars.week')}</h3>
        {mayChange && (
          <Button size="compact-sm" className="push" onClick={() => setEdited(true)}>
            {t('calendars.changeWeek')}
          </Button>
        )}
      </div>
      <WeekShown week={calendar.week} />
    </>
  )
}

function EditHours(props: {
  calendar: Calendar
  onSave: (fields: object) => Promise<Trouble | null>
  onDone: () => void
}) {
  const { t } = useTranslation()
  const [week, setWeek] = useState<Week | null>(props.calendar.week)
  const send = async () => {
    if (!week) return { says: t('calendars.unreadable') }
    const trouble = await props.onSave({ week })
    if (!trouble) props.onDone()
    return trouble
  }
  return (
    <div className={css.form}>
      <Form
        compact
        label={t('calendars.saveWeek')}
        onSend={send}
        below={
          <Button variant="subtle" onClick={props.onDone}>
            {t('team.cancel')}
          </Button>
        }
      >
        {(wrong) => <WeekEditor week={props.calendar.week} onChange={setWeek} wrong={wrong} />}
      </Form>
    </div>
  )
}
