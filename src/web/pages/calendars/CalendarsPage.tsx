import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { AddForm } from '../settings/lines.tsx'
import { OnlyFor, Reading } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import { CalendarCard } from './CalendarCard.tsx'
import { calendarsQuery } from './calendars.ts'

/** When the company works: its week, its holidays, its days off; and other offices that differ. */
export function CalendarsPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('admin')
  const calendars = useQuery(calendarsQuery())
  return (
    <div className={css.page}>
      <OnlyFor access="admin" />
      <p className="quiet">{t('calendars.says')}</p>
      <Reading of={calendars} height={480}>
        {({ items }) =>
          items.map((one) => <CalendarCard key={one.id} calendar={one} mayChange={mayChange} />)
        }
      </Reading>
      {mayChange && calendars.data && <AddCalendar />}
    </div>
  )
}

/** Another office: it begins with the company's usual week and no holidays. */
function AddCalendar() {
  const { t } = useTranslation()
  const change = useChange('calendars')
  const [name, setName] = useState('')
  const add = async () => {
    const trouble = await change(() => must(api.POST('/api/v1/calendars', { body: { name } })))
    if (!trouble) setName('')
    return trouble
  }
  return (
    <AddForm label={t('calendars.add')} onSend={add}>
      {(wrong) => (
        <TextInput
          label={t('calendars.name')}
          description={t('calendars.addSays')}
          required
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={wrong('name')}
        />
      )}
    </AddForm>
  )
}
