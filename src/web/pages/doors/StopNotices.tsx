import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { Door } from '../../door/Door.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'

/** Behind the link at the foot of a mail: says what it stops, and stops it at a click, without signing in. */
export function StopNotices() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/stop-notices/$token' })
  const [trouble, setTrouble] = useState<string | null>(null)
  const link = useQuery({
    queryKey: ['noticeStop', token],
    queryFn: () => must(api.GET('/api/v1/notice-stops/{token}', { params: { path: { token } } })),
    retry: false,
  })
  const stop = async () => {
    const problem = await tried(() => must(api.POST('/api/v1/notice-stops', { body: { token } })))
    if (problem) return setTrouble(problem.says)
    await link.refetch()
  }
  if (link.error) return <Door title={t('notices.stop.title')} says={link.error.message} />
  if (!link.data) return <CardSkeleton height={200} />
  const { company, slug, kind, stopped } = link.data
  const what = kind === 'all' ? t('notices.stop.everything') : t(`notices.kind.${kind}`)
  return (
    <Door
      title={t('notices.stop.title')}
      says={t(stopped ? 'notices.stop.stopped' : 'notices.stop.says', { what, company })}
    >
      {trouble && <Alert color="late">{trouble}</Alert>}
      {!stopped && (
        <Button variant="filled" onClick={() => void stop()}>
          {t('notices.stop.stop')}
        </Button>
      )}
      <Button component="a" variant="subtle" href={`/w/${slug}/settings/notices`}>
        {t('notices.stop.settings')}
      </Button>
    </Door>
  )
}
