import { Alert, Button, Progress } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../../door/door.module.css'
import { makeDemo, readDemo } from './demos.ts'

const ASK_AGAIN_MS = 700

/** Waits for the demo company to be made, and then goes there. */
export function DemoMaking({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const { error, share, isReady } = useDemo()
  return (
    <section className={css.start} aria-live="polite">
      <h2 className="title">{t(isReady ? 'doors.demo.ready' : 'doors.demo.title')}</h2>
      <p className="quiet">{t('doors.demo.says')}</p>
      {error ? (
        <Alert color="late" role="alert" title={t('doors.demo.failed')}>
          {error}
        </Alert>
      ) : (
        <Progress value={share * 100} color="convert" size="lg" aria-label={t('doors.demo.progress')} />
      )}
      <Button variant="subtle" onClick={onLeave} style={{ justifySelf: 'start' }}>
        {t(error ? 'doors.demo.back' : 'doors.demo.leave')}
      </Button>
    </section>
  )
}

function useDemo() {
  const go = useNavigate()
  const queries = useQueryClient()
  // One is made for each time this is opened; what is being made already is told again by the server.
  const made = useQuery({
    queryKey: ['demos', 'made'],
    queryFn: makeDemo,
    retry: 0,
    staleTime: Infinity,
    gcTime: 0,
  })
  const id = made.data?.id
  const seen = useQuery({
    queryKey: ['demos', id],
    queryFn: () => readDemo(id!),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : ASK_AGAIN_MS),
  })
  const demo = seen.data ?? made.data
  const isReady = demo?.state === 'done'
  const slug = isReady ? demo.slug : null
  useEffect(() => {
    if (!slug) return
    void queries.invalidateQueries({ queryKey: ['workspaces'] })
    void go({ to: '/w/$slug', params: { slug } })
  }, [slug, queries, go])
  const failed = demo?.state === 'failed' ? (demo.refusal ?? '') : null
  const error = made.error?.message ?? seen.error?.message ?? failed
  return { error, isReady, share: demo && demo.total > 0 ? demo.done / demo.total : 0 }
}

const isOver = (state: string | undefined) => state === 'done' || state === 'failed' || state === 'cancelled'
