import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'

/** No page has this address. */
export function Lost() {
  const { t } = useTranslation()
  const goHome = () => window.location.assign('/')
  return (
    <EmptyState
      title={t('error.lostTitle')}
      says={t('error.lost')}
      drawing="relay"
      action={{ label: t('error.home'), run: goHome }}
    />
  )
}

/** A page threw: says so, and offers to load it anew. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <ErrorState
      says={t('error.broken')}
      code={error instanceof Error ? error.name : undefined}
      onRetry={reset}
    />
  )
}
