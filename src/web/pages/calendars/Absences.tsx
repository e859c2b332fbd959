import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMembers } from '../../data/workplace.tsx'
import { useNow } from '../../ui/now.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import { type Member, useReaches } from '../team/people.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import css from './calendars.module.css'
import { type Absence, absencesQuery } from './calendars.ts'

/** When a person is away and will be; what is over and what was cancelled is shown when asked for. */
export function Absences({ member, isOwn }: { member: Member; isOwn: boolean }) {
  const { t } = useTranslation()
  const mayChange = useReaches('manager') || isOwn
  const [opened, setOpened] = useState<'new' | string | null>(null)
  const [all, setAll] = useState(false)
  const { data, error } = useQuery(absencesQuery(member.id))
  const now = useNow().toISOString()
  if (error) return <p className="late">{error.message}</p>
  if (!data) return <CardSkeleton height={80} />
  const isOver = (one: Absence) => one.cancelled || one.untilAt <= now
  const over = data.items.filter(isOver)
  const shown = all ? data.items : data.items.filter((one) => !isOver(one))
  const done = () => setOpened(null)
  return (
    <section className="stack" aria-label={t('calendars.absences')}>
      <div className="row">
        <h3 className="heading">{t('calendars.absences')}</h3>
        {mayChange && opened !== 'new' && (
          <Button className="push" onClick={() => setOpened('new')}>
            {t('calendars.enter')}
          </Button>
        )}
      </div>
      {opened === 'new' && <AbsenceForm member={member} onDone={done} />}
      {shown.length === 0 && opened !== 'new' && <p className="quiet">{t('calendars.noAbsences')}</p>}
      <ul className={css.list}>
        {shown.map((one) =>
          opened === one.id ? (
            <li key={one.id}>
              <AbsenceForm member={member} absence={one} onDone={done} />
            </li>
          ) : (
            <Line
              key={one.id}
              absence={one}
              isOver={isOver(one)}
              onEdit={mayChange && !isOver(one) ? () => setOpened(one.id) : null}
            />
          ),
        )}
      </ul>
      {over.length > 0 && !all && (
        <Button size="compact-sm" variant="subtle" justify="start" onClick={() => setAll(true)}>
          {t('calendars.showOver', { count: over.length })}
        </Button>
      )}
    </section>
  )
}

function Line(props: { absence: Absence; isOver: boolean; onEdit: (() => void) | null }) {
  const { t } = useTranslation()
  const { absence, onEdit } = props
  const standIn = useMembers()?.find((one) => one.id === absence.standInId)
  const change = useChange('absences', 'floor')
  const cancel = async () => {
    const path = { params: { path: { id: absence.id } } }
    const trouble = await change(() => must(api.DELETE('/api/v1/absences/{id}', path)))
    tell(trouble?.says ?? t('calendars.isCancelled'))
  }
  return (
    <li className={css.one} data-over={props.isOver || undefined}>
      <div className="row wrap">
        <b>
          <Stretch absence={absence} />
        </b>
        {absence.kind && <StateChip>{t(`calendars.kind.${absence.kind}`)}</StateChip>}
        {absence.cancelled && <StateChip waiting>{t('calendars.cancelled')}</StateChip>}
        {onEdit && (
          <span className="row push">
            <Button size="compact-sm" variant="subtle" onClick={onEdit}>
              {t('calendars.change')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={cancel}>
              {t('calendars.cancelIt')}
            </Button>
          </span>
        )}
      </div>
      <span className="quiet">
        {standIn ? t('calendars.standsIn', { name: standIn.name }) : t('calendars.nobodyStandsIn')}
      </span>
      {absence.note && <span>{absence.note}</span>}
    </li>
  )
}

/** The days of an absence, or its instants. */
function Stretch({ absence }: { absence: Absence }) {
  const { fromDay, lastDay, fromAt, untilAt } = absence
  if (!fromDay)
    return (
      <>
        <When at={fromAt} exact /> – <When at={untilAt} exact />
      </>
    )
  return (
    <>
      <OnDay day={fromDay} />
      {lastDay !== fromDay && (
        <>
          {' – '}
          <OnDay day={lastDay} />
        </>
      )}
    </>
  )
}
