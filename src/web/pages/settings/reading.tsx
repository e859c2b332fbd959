import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { type Access, useReaches } from '../team/people.ts'

/** Shows what was read; before that a skeleton of its height, or what went wrong with trying again. */
export function Reading<Data>(props: {
  of: UseQueryResult<Data>
  height: number
  children: (data: Data) => ReactNode
}) {
  const { data, error, refetch } = props.of
  if (data !== undefined) return <>{props.children(data)}</>
  if (error) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  return <CardSkeleton height={props.height} />
}

/** Who may look but not change is told so, and who may. */
export function OnlyFor({ access }: { access: Exclude<Access, 'viewer' | 'member'> }) {
  const { t } = useTranslation()
  if (useReaches(access)) return null
  return <p className="quiet">{t(`settingsPages.onlyFor.${access}`)}</p>
}
