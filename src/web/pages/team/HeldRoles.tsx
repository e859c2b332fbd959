import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { useNow } from '../../ui/now.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnDay } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { ChangeRole } from './ChangeRole.tsx'
import { GiveRole } from './GiveRole.tsx'
import { useNames, useSayLimits } from './limits.ts'
import { type Assignment, assignmentsQuery, type Member, rolesQuery, useReaches } from './people.ts'
import css from './team.module.css'

/** The roles a person holds, held and will hold, with share of time and days. */
export function HeldRoles({ member }: { member: Member }) {
  const { t } = useTranslation()
  const mayGive = useReaches('manager')
  const [gives, setGives] = useState(false)
  const { data, error } = useQuery(assignmentsQuery(member.id))
  if (error) return <p className="late">{error.message}</p>
  if (!data) return <CardSkeleton height={120} />
  const held = [...data.items].sort((a, b) => (a.untilDay ?? '9999').localeCompare(b.untilDay ?? '9999') * -1)
  return (
    <section className="stack" aria-label={t('team.rolesHeld')}>
      <div className="row">
        <h3 className="heading">{t('team.rolesHeld')}</h3>
        {mayGive && !gives && (
          <Button className="push" onClick={() => setGives(true)}>
            {t('team.giveRole')}
          </Button>
        )}
      </div>
      {held.length === 0 && <p className="quiet">{t('team.holdsNothing', { name: member.name })}</p>}
      <ul className={css.held}>
        {held.map((assignment) => (
          <HeldRole key={assignment.id} assignment={assignment} mayChange={mayGive} />
        ))}
      </ul>
      {gives && <GiveRole member={member} onDone={() => setGives(false)} />}
    </section>
  )
}

function HeldRole({ assignment, mayChange }: { assignment: Assignment; mayChange: boolean }) {
  const { t } = useTranslation()
  const [changes, setChanges] = useState(false)
  const today = isoDay(useNow(), useMe().workspace.timeZone)
  const end = useEnd(assignment, today)
  const role = useQuery(rolesQuery(true)).data?.items.find((one) => one.id === assignment.roleId)
  const limits = useSayLimits(useNames())(assignment)
  const isOver = assignment.untilDay !== null && assignment.untilDay <= today
  return (
    <li className={css.heldRole} data-over={isOver || undefined}>
      <div className="row wrap">
        <b>{role?.name ?? '…'}</b>
        {role?.functions.map((fn) => (
          <FunctionMark key={fn} of={fn} />
        ))}
        {assignment.standing === 'overflow' && <StateChip waiting>{t('shape.standing.overflow')}</StateChip>}
        {limits && <span className="quiet">{limits}</span>}
      </div>
      <div className={css.heldLine}>
        <b>{assignment.share} %</b>
        <span className="quiet">
          {t('team.from')} <OnDay day={assignment.fromDay} />
          {assignment.untilDay && (
            <>
              {' '}
              {t('team.until')} <OnDay day={assignment.untilDay} />
            </>
          )}
        </span>
        {mayChange && !isOver && !changes && (
          <span className="row push">
            <Button variant="subtle" onClick={() => setChanges(true)}>
              {t('shape.change')}
            </Button>
            {assignment.untilDay === null && (
              <Button variant="subtle" onClick={end}>
                {t('team.endToday')}
              </Button>
            )}
          </span>
        )}
      </div>
      {changes && (
        <ChangeRole assignment={assignment} name={role?.name ?? ''} onDone={() => setChanges(false)} />
      )}
    </li>
  )
}

function useEnd(assignment: Assignment, today: string) {
  const { t } = useTranslation()
  const change = useChange('team', 'me')
  return async () => {
    const { id, version } = assignment
    const params = { path: { id } }
    const body = { untilDay: today, version }
    const trouble = await change(() => must(api.PATCH('/api/v1/role-assignments/{id}', { params, body })))
    tell(trouble?.says ?? t('team.ended'))
  }
}
