import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form } from '../../door/Form.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { type Member, usePresent } from '../team/people.ts'
import css from './calendars.module.css'
import { type Absence, KINDS } from './calendars.ts'
import { atThere, timeThere } from './there.ts'

type Given = {
  kind: (typeof KINDS)[number]
  fromDay: string | null
  lastDay: string | null
  /** Times of a part of a day; empty for whole days. */
  fromTime: string
  untilTime: string
  standInId: string
  note: string
}

/** Enters an absence, or changes one: whole days, or a part of a day. */
export function AbsenceForm(props: { member: Member; absence?: Absence; onDone: () => void }) {
  const { t } = useTranslation()
  const change = useChange('absences', 'floor')
  const { member, absence, onDone } = props
  const [given, setGiven] = useState<Given>(() => begin(member, absence))
  const set = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const send = async () => {
    if (!given.fromDay) return { says: t('calendars.whichDay'), field: 'fromDay' }
    const body = asked(given, member.timeZone)
    const params = { path: { id: absence?.id ?? '' } }
    const trouble = await change(() =>
      absence
        ? must(api.PATCH('/api/v1/absences/{id}', { params, body: { ...body, version: absence.version } }))
        : must(api.POST('/api/v1/absences', { body: { ...body, memberId: member.id } })),
    )
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
      <Form compact label={t(absence ? 'calendars.save' : 'calendars.enter')} onSend={send} below={cancel}>
        {(wrong) => <Fields member={member} given={given} set={set} wrong={wrong} />}
      </Form>
    </div>
  )
}

function Fields(props: {
  member: Member
  given: Given
  set: (part: Partial<Given>) => void
  wrong: (field: string) => string | null
}) {
  const { t } = useTranslation()
  const { member, given, set, wrong } = props
  const others = usePresent()?.filter((one) => one.id !== member.id) ?? []
  const isOneDay = given.lastDay === null || given.lastDay === given.fromDay
  return (
    <>
      <div className={css.pair}>
        <DayField
          label={t('calendars.firstDay')}
          value={given.fromDay}
          onChange={(fromDay) => set({ fromDay })}
          error={wrong('fromDay') ?? wrong('fromAt')}
          autoFocus
        />
        <DayField
          label={t('calendars.lastDay')}
          value={given.lastDay}
          onChange={(lastDay) => set({ lastDay })}
          error={wrong('lastDay') ?? wrong('untilAt')}
          isClearable
        />
      </div>
      {isOneDay && (
        <div className={css.pair}>
          <TextInput
            type="time"
            label={t('calendars.fromTime')}
            value={given.fromTime}
            onChange={(event) => set({ fromTime: event.target.value })}
          />
          <TextInput
            type="time"
            label={t('calendars.untilTime')}
            value={given.untilTime}
            onChange={(event) => set({ untilTime: event.target.value })}
          />
        </div>
      )}
      <p className="label">{t('calendars.timesSay', { zone: member.timeZone.replaceAll('_', ' ') })}</p>
      <div className={css.pair}>
        <NativeSelect
          label={t('calendars.why')}
          value={given.kind}
          onChange={(event) => set({ kind: event.target.value as Given['kind'] })}
          data={KINDS.map((value) => ({ value, label: t(`calendars.kind.${value}`) }))}
        />
        <NativeSelect
          label={t('calendars.standIn')}
          value={given.standInId}
          onChange={(event) => set({ standInId: event.target.value })}
          data={[
            { value: '', label: t('calendars.nobodyNamed') },
            ...others.map((one) => ({ value: one.id, label: one.name })),
          ]}
          error={wrong('standInId')}
        />
      </div>
      <TextInput
        label={t('calendars.note')}
        description={t('calendars.noteSays')}
        value={given.note}
        onChange={(event) => set({ note: event.target.value })}
        error={wrong('note')}
      />
    </>
  )
}

function begin(member: Member, absence: Absence | undefined): Given {
  if (!absence) {
    return { kind: 'leave', fromDay: null, lastDay: null, ...NO_TIMES, standInId: '', note: '' }
  }
  const from = timeThere(absence.fromAt, member.timeZone)
  const until = timeThere(absence.untilAt, member.timeZone)
  return {
    kind: absence.kind ?? 'other',
    fromDay: absence.fromDay ?? from.day,
    lastDay: absence.lastDay ?? until.day,
    ...(absence.fromDay ? NO_TIMES : { fromTime: from.time, untilTime: until.time }),
    standInId: absence.standInId ?? '',
    note: absence.note ?? '',
  }
}

const NO_TIMES = { fromTime: '', untilTime: '' }

function asked({ kind, fromDay, lastDay, fromTime, untilTime, standInId, note }: Given, zone: string) {
  const why = { kind, standInId: standInId || null, note: note || null }
  const day = fromDay as string
  if (!fromTime && !untilTime) return { ...why, fromDay: day, lastDay: lastDay ?? day }
  return {
    ...why,
    fromAt: atThere(day, fromTime || '00:00', zone),
    untilAt: atThere(lastDay ?? day, untilTime || '24:00', zone),
  }
}
