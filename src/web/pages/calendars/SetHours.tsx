import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form } from '../../door/Form.tsx'
import { DayField } from '../../ui/DayField.tsx'
import type { Member } from '../team/people.ts'
import css from './calendars.module.css'
import type { Calendar, MemberHours, Week } from './calendars.ts'
import { WeekEditor } from './WeekEditor.tsx'

/** Says by which hours a person works from a day on: an office's, or their own. */
export function SetHours(props: {
  member: Member
  calendars: Calendar[]
  now: MemberHours | null
  onDone: () => void
}) {
  const { t } = useTranslation()
  const change = useChange('hours', 'floor')
  const { member, calendars, now, onDone } = props
  const company = calendars.find((one) => one.company)
  const [calendarId, setCalendarId] = useState(now?.calendarId ?? company?.id ?? '')
  const [isOwn, setIsOwn] = useState(now?.week !== null && now !== null)
  const [fromDay, setFromDay] = useState<string | null>(null)
  const base = now?.week ?? calendars.find((one) => one.id === calendarId)?.week ?? []
  const [week, setWeek] = useState<Week | null>(base)
  const send = async () => {
    if (isOwn && !week) return { says: t('calendars.unreadable') }
    const body = {
      ...{ memberId: member.id, calendarId, week: isOwn ? week : null },
      ...(fromDay ? { fromDay } : {}),
    }
    const trouble = await change(() => must(api.POST('/api/v1/member-hours', { body })))
    if (!trouble) onDone()
    return trouble
  }
  const cancel = (
    <Button variant="subtle" onClick={onDone}>
      {t('team.cancel')}
    </Button>
  )
  return (
    <div className={css.form}>
      <Form compact label={t('calendars.saveHours')} onSend={send} below={cancel}>
        {(wrong) => (
          <>
            <div className={css.pair}>
              <NativeSelect
                label={t('calendars.worksBy')}
                value={calendarId}
                onChange={(event) => setCalendarId(event.target.value)}
                data={calendars.map((one) => ({
                  value: one.id,
                  label: one.company ? t('calendars.company') : one.name,
                }))}
                error={wrong('calendarId')}
              />
              <DayField
                label={t('calendars.fromDay')}
                value={fromDay}
                onChange={setFromDay}
                error={wrong('fromDay')}
                isClearable
              />
            </div>
            <p className="label">{t('calendars.fromSays')}</p>
            <Checkbox
              label={t('calendars.ownHours')}
              checked={isOwn}
              onChange={(event) => setIsOwn(event.currentTarget.checked)}
            />
            {isOwn && <WeekEditor week={base} onChange={setWeek} wrong={wrong} />}
          </>
        )}
      </Form>
    </div>
  )
}
