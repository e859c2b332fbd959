import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, Problem } from '../../data/api.ts'
import { workspaceToOpen } from '../../data/last-workspace.ts'
import { workspacesQuery } from '../../data/workplace.tsx'
import { Door } from '../../door/Door.tsx'
import { FirstVisit, type Founding } from '../../door/FirstVisit.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { signIn, triedAs } from './identity.ts'

/** The front door: the first visit of all, else the workspace one was in last, else signing in. */
export function Entry() {
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => must(api.GET('/api/v1/setup')), gcTime: 0 })
  if (setup.error) return <ErrorState says={setup.error.message} onRetry={() => void setup.refetch()} />
  if (!setup.data) return null
  return setup.data.needed ? <Founder /> : <Onward />
}

function Founder() {
  const go = useNavigate()
  const queries = useQueryClient()
  const found = (entered: Founding) =>
    triedAs({ workspaceName: 'company' }, async () => {
      const { company: workspaceName, ...owner } = entered
      const made = await must(api.POST('/api/v1/setup', { body: { workspaceName, ...owner } }))
      await signIn({ email: owner.email, password: owner.password })
      queries.clear()
      void go({ to: '/w/$slug/start', params: { slug: made.slug }, replace: true })
    })
  return <FirstVisit onFound={found} />
}

function Onward() {
  const { t } = useTranslation()
  const go = useNavigate()
  const mine = useQuery({ ...workspacesQuery(), staleTime: 0, retry: 0 })
  const slug = mine.data ? workspaceToOpen(mine.data.items) : null
  const isUnknown = mine.error instanceof Problem && mine.error.code === 'sign-in-first'
  useEffect(() => {
    if (isUnknown) void go({ to: '/sign-in', search: {}, replace: true })
    else if (slug) void go({ to: '/w/$slug', params: { slug }, replace: true })
  }, [isUnknown, slug, go])
  if (mine.data && !slug) return <Door title={t('doors.nowhere')} says={t('doors.nowhereSays')} />
  if (!mine.error || isUnknown) return null
  return <ErrorState says={mine.error.message} onRetry={() => void mine.refetch()} />
}
