import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { EditChoice } from '../../ui/EditChoice.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Person } from '../../ui/Person.tsx'
import { FactList } from '../../ui/RecordLayout.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { When } from '../../ui/When.tsx'
import { AwayMark } from '../calendars/AwayMark.tsx'
import { MemberTime } from '../calendars/MemberTime.tsx'
import { HeldRoles } from './HeldRoles.tsx'
import { MemberSteps } from './MemberSteps.tsx'
import { ACCESS, inOrder, type Member, membersQuery, POSITIONS, reaches } from './people.ts'
import css from './team.module.css'

/** One person of the team beside the page: what is said of them, what they hold, and what can be done. */
export function MemberPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(membersQuery())
  const member = data?.items.find((one) => one.id === id)
  return (
    <Drawer
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('team.close') }}
      position="right"
      size={520}
      title={t('team.panel')}
    >
      {error && <ErrorState says={error.message} onRetry={() => void refetch()} />}
      {!data && !error && <RecordSkeleton />}
      {data && !member && <ErrorState says={t('team.gone')} />}
      {data && member && <Panel member={member} all={data.items} onClose={onClose} />}
    </Drawer>
  )
}

function Panel({ member, all, onClose }: { member: Member; all: Member[]; onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const commands = reaches(me.access, 'admin') && reaches(me.access, member.access)
  const isOwn = me.member.id === member.id
  return (
    <div className={css.panel}>
      <div className="row">
        <Person name={member.name} function={inOrder(member.functions)[0] ?? null} size="large" decorative />
        <h2 className="title">{member.name}</h2>
        <StateChip waiting={member.status === 'invited'}>{t(`team.status.${member.status}`)}</StateChip>
        <AwayMark id={member.id} />
        <span className="quiet">
          <When at={member.status === 'former' ? member.leftAt : member.joinedAt} />
        </span>
      </div>
      {!commands && (
        <p className="quiet">{t(reaches(me.access, 'admin') ? 'team.aboveYou' : 'team.forAdmin')}</p>
      )}
      <MemberFacts member={member} all={all} mayCommand={commands} mayName={commands || isOwn} />
      {member.status !== 'former' && <HeldRoles member={member} />}
      {member.status !== 'former' && <MemberTime member={member} isOwn={isOwn} />}
      {commands && !isOwn && <MemberSteps member={member} onGone={onClose} />}
    </div>
  )
}

type Facts = { member: Member; all: Member[]; mayCommand: boolean; mayName: boolean }

function MemberFacts({ member, all, mayCommand, mayName }: Facts) {
  const { t } = useTranslation()
  const me = useMe()
  const save = useSave(member)
  const others = all.filter((one) => one.id !== member.id && one.status !== 'former')
  const text = (label: string, field: 'name' | 'email' | 'externalName', isReadOnly: boolean) => ({
    label,
    value: (
      <EditInPlace
        label={label}
        value={member[field] ?? ''}
        onSave={(value) => save({ [field]: value || null })}
        isReadOnly={isReadOnly}
      />
    ),
  })
  const choice = (
    label: string,
    field: 'position' | 'access' | 'reportsTo',
    choices: { value: string; label: string }[],
    none?: string,
  ) => ({
    label,
    value: (
      <EditChoice
        label={label}
        value={member[field]}
        choices={choices}
        {...(none === undefined ? {} : { none })}
        onSave={(value) => save({ [field]: value })}
        isReadOnly={!mayCommand}
      />
    ),
  })
  const given = ACCESS.filter((one) => reaches(me.access, one))
  return (
    <FactList
      facts={[
        text(t('team.name'), 'name', !mayName),
        text(t('team.email'), 'email', !mayCommand),
        choice(
          t('team.positionHead'),
          'position',
          POSITIONS.map((value) => ({ value, label: t(`team.position.${value}`) })),
        ),
        choice(
          t('team.reportsTo'),
          'reportsTo',
          others.map((one) => ({ value: one.id, label: one.name })),
          t('team.nobodyAbove'),
        ),
        choice(
          t('team.accessHead'),
          'access',
          (given.includes(member.access) ? given : ACCESS).map((value) => ({
            value,
            label: t(`team.access.${value}`),
          })),
        ),
        text(t('team.inFiles'), 'externalName', !mayCommand),
      ]}
    />
  )
}

function useSave(member: Member) {
  const change = useChange('team', 'me')
  const latest = useLatest(member)
  return async (fields: object): Promise<string | null> => {
    const { id, version } = latest.current
    const body = { ...fields, version }
    const trouble = await change(() =>
      must(api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body })),
    )
    return trouble?.says ?? null
  }
}
