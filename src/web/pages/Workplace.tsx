import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, askIdentity, enterWorkspace, must, Problem } from '../data/api.ts'
import { rememberWorkspace } from '../data/last-workspace.ts'
import { stayLive } from '../data/live.ts'
import { desksQuery, HereProvider, type Me, meQuery, workspacesQuery } from '../data/workplace.tsx'
import { Frame } from '../frame/Frame.tsx'
import type { PaletteAction } from '../frame/Palette.tsx'
import { DESK_FUNCTIONS, type Workplace as Place } from '../frame/places.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordSkeleton } from '../ui/Skeletons.tsx'
import { myRequestsQuery } from './lead/clocks/clocks.ts'
import { titleOf } from './titles.ts'

const NewLead = lazy(() => import('./leads/NewLead.tsx').then((module) => ({ default: module.NewLead })))

/** A workspace: who I am in it, the frame around its pages, and what colleagues change meanwhile. */
export function Workplace() {
  const { slug } = useParams({ from: '/w/$slug' })
  enterWorkspace(slug)
  const queries = useQueryClient()
  const me = useQuery(meQuery(slug))
  const memberId = me.data?.member.id
  useEffect(() => stayLive(queries, slug, memberId), [queries, slug, memberId])
  usePushedOpenings()
  const entered = me.data?.workspace.slug
  useEffect(() => void (entered && rememberWorkspace(entered)), [entered])
  useSendAway(me.error)
  if (me.error) return <ErrorState says={me.error.message} onRetry={() => void me.refetch()} />
  if (!me.data) return <RecordSkeleton />
  return (
    <HereProvider value={me.data}>
      <Inside me={me.data} slug={slug} />
    </HereProvider>
  )
}

// A click on a pushed notice opens its place in the tab that is there already.
function usePushedOpenings() {
  const go = useNavigate()
  useEffect(() => {
    const workers = navigator.serviceWorker
    const hear = ({ data }: MessageEvent) => {
      if (typeof data?.open === 'string') void go({ to: data.open })
    }
    workers?.addEventListener('message', hear)
    return () => workers?.removeEventListener('message', hear)
  }, [go])
}

// Who is not signed in is asked to, and comes back to the same address.
function useSendAway(error: Error | null) {
  const go = useNavigate()
  useEffect(() => {
    if (!(error instanceof Problem) || error.code !== 'sign-in-first') return
    void go({ to: '/sign-in', search: { to: location.pathname + location.search }, replace: true })
  }, [error, go])
}

function Inside({ me, slug }: { me: Me; slug: string }) {
  const { t } = useTranslation()
  const [adds, setAdds] = useState(false)
  const go = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Frame
      place={usePlace(me, slug)}
      title={titleOf(path, t)}
      onSearch={(query) => search(query, (to) => void go({ to }), slug)}
      onNewLead={() => setAdds(true)}
      onSignOut={() => void signOut()}
    >
      <Suspense fallback={<RecordSkeleton />}>
        <Outlet />
        {adds && <NewLead onClose={() => setAdds(false)} />}
      </Suspense>
    </Frame>
  )
}

function usePlace(me: Me, slug: string): Place {
  const desks = useQuery(desksQuery(slug)).data?.items ?? []
  const all = useQuery(workspacesQuery()).data?.items ?? []
  const waiting = (fn: string) => desks.find((desk) => desk.function === fn)?.count ?? 0
  const asked = useQuery(myRequestsQuery()).data?.items.length ?? 0
  const commands = ['manager', 'admin', 'owner'].includes(me.access)
  const mine = DESK_FUNCTIONS.filter(
    (fn) => me.functions.includes(fn) || (fn === 'manage' && commands) || (fn === 'specialist' && asked > 0),
  )
  return {
    workspace: me.workspace,
    workspaces: all,
    person: { name: me.member.name, email: me.member.email ?? '', main: mine[0] ?? null },
    desks: mine.map((fn) => ({ function: fn, waiting: fn === 'specialist' ? asked : waiting(fn) })),
  }
}

async function search(query: string, open: (to: string) => void, slug: string): Promise<PaletteAction[]> {
  const { items } = await must(api.GET('/api/v1/search', { params: { query: { q: query, limit: 8 } } }))
  return items.map((item) => ({
    id: item.id,
    label: item.label,
    about: item.hint ?? '',
    run: () =>
      open(
        item.kind === 'account' ? `/w/${slug}/customers/${item.id}` : `/w/${slug}/leads?contact=${item.id}`,
      ),
  }))
}

async function signOut() {
  // Whoever sits at this browser next is not told what was mine to hear.
  await import('./settings/push.ts').then(({ turnOff }) => turnOff()).catch(() => {})
  await askIdentity('/sign-out', {})
  location.assign('/sign-in')
}
