import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { useMe, useProductLines, useTerritories } from '../../data/workplace.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { useNow } from '../../ui/now.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnDay } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { GiveRole } from './GiveRole.tsx'
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
  const { save, today } = useAssignment(assignment)
  const role = useQuery(rolesQuery(true)).data?.items.find((one) => one.id === assignment.roleId)
  const limits = useLimits(assignment)
  const isOver = assignment.untilDay !== null && assignment.untilDay <= today
  const end = async () => tell((await save({ untilDay: today })) ?? t('team.ended'))
  return (
    <li className={css.heldRole} data-over={isOver || undefined}>
      <div className="row wrap">
        <b>{role?.name ?? '…'}</b>
        {role?.functions.map((fn) => (
          <FunctionMark key={fn} of={fn} />
        ))}
        {limits && <span className="quiet">{limits}</span>}
      </div>
      <div className={css.heldLine}>
        <EditInPlace
          label={t('team.shareOfTime')}
          value={String(assignment.share)}
          shown={`${assignment.share} %`}
          onSave={(typed) => save({ share: Number.parseInt(typed, 10) })}
          isReadOnly={!mayChange || isOver}
        />
        <span className="quiet">
          {t('team.from')} <OnDay day={assignment.fromDay} />
          {assignment.untilDay && (
            <>
              {' '}
              {t('team.until')} <OnDay day={assignment.untilDay} />
            </>
          )}
        </span>
        {mayChange && !isOver && assignment.untilDay === null && (
          <Button variant="subtle" className="push" onClick={end}>
            {t('team.endToday')}
          </Button>
        )}
      </div>
    </li>
  )
}

function useAssignment(assignment: Assignment) {
  const change = useChange('team', 'me')
  const latest = useLatest(assignment)
  const today = isoDay(useNow(), useMe().workspace.timeZone)
  const save = async (fields: object): Promise<string | null> => {
    const { id, version } = latest.current
    const body = { ...fields, version }
    const params = { path: { id } }
    const trouble = await change(() => must(api.PATCH('/api/v1/role-assignments/{id}', { params, body })))
    return trouble?.says ?? null
  }
  return { save, today }
}

function useLimits({ territoryId, productLineId }: Assignment): string {
  const territory = useTerritories()?.find((one) => one.id === territoryId)
  const line = useProductLines()?.find((one) => one.id === productLineId)
  return [territory?.name, line?.name].filter(Boolean).join(', ')
}
