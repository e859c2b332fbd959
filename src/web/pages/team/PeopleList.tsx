import { Checkbox, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { Person } from '../../ui/Person.tsx'
import { moveRow } from '../../ui/rows.ts'
import { ListSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { When } from '../../ui/When.tsx'
import { AwayMark } from '../calendars/AwayMark.tsx'
import { inOrder, type Member, membersQuery } from './people.ts'
import css from './team.module.css'

const WAITING_FIRST = ['invited', 'active', 'former']

/** Everybody of the team with position, superior, access and functions; who left is shown when asked for. */
export function PeopleList({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(membersQuery())
  const [withFormer, setWithFormer] = useState(false)
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: () => moveRow(1) },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: () => moveRow(-1) },
  ])
  if (error) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton rows={8} />
  const former = data.items.filter((member) => member.status === 'former').length
  const rows = data.items
    .filter((member) => withFormer || member.status !== 'former')
    .sort((a, b) => WAITING_FIRST.indexOf(a.status) - WAITING_FIRST.indexOf(b.status))
  return (
    <>
      {former > 0 && (
        <Checkbox
          label={t('team.withFormer', { count: former })}
          checked={withFormer}
          onChange={(event) => setWithFormer(event.currentTarget.checked)}
        />
      )}
      <div className={`card ${css.scroll}`}>
        <table className={css.chart}>
          <thead>
            <tr>
              {(
                [
                  'person',
                  'email',
                  'positionHead',
                  'reportsTo',
                  'accessHead',
                  'functions',
                  'statusHead',
                ] as const
              ).map((head) => (
                <th key={head} scope="col">
                  {t(`team.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((member) => (
              <Row key={member.id} member={member} all={data.items} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({ member, all, onOpen }: { member: Member; all: Member[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const superior = all.find((one) => one.id === member.reportsTo)
  return (
    <tr>
      <th scope="row">
        <UnstyledButton data-row className={css.name} onClick={() => onOpen(member.id)}>
          <Person name={member.name} function={inOrder(member.functions)[0] ?? null} named />
        </UnstyledButton>
        <AwayMark id={member.id} />
      </th>
      <td className="quiet">{member.email ?? t('team.noEmail')}</td>
      <td>{t(`team.position.${member.position}`)}</td>
      <td>{superior?.name ?? <span className="quiet">{t('team.nobodyAbove')}</span>}</td>
      <td>{t(`team.access.${member.access}`)}</td>
      <td>
        <span className="row">
          {member.functions.length === 0 && <span className="quiet">{t('team.noFunction')}</span>}
          {inOrder(member.functions).map((fn) => (
            <FunctionMark key={fn} of={fn} />
          ))}
        </span>
      </td>
      <td>
        <StateChip waiting={member.status === 'invited'}>{t(`team.status.${member.status}`)}</StateChip>{' '}
        <span className="quiet">
          <When at={member.status === 'former' ? member.leftAt : member.joinedAt} />
        </span>
      </td>
    </tr>
  )
}
