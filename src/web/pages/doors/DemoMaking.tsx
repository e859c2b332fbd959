import { Alert, Button, Progress } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../../door/door.module.css'
import { readDemo } from './demos.ts'

const ASK_AGAIN_MS = 700

/** The demo company in the making: how far it is, and then there. `trouble` says why it could not be asked for. */
export function DemoMaking(props: { id: string | null; trouble: string | null; onLeave: () => void }) {
  const { t } = useTranslation()
  const demo = useDemo(props.id)
  const error = props.trouble ?? demo.error
  return (
    <section className={css.start} aria-live="polite">
      <h2 className="title">{t(demo.isReady ? 'doors.demo.ready' : 'doors.demo.title')}</h2>
      <p className="quiet">{t('doors.demo.says')}</p>
      {error ? (
        <Alert color="late" role="alert" title={t('doors.demo.failed')}>
          {error}
        </Alert>
      ) : (
        <Progress value={demo.share * 100} color="convert" size="lg" aria-label={t('doors.demo.progress')} />
      )}
      <Button variant="subtle" onClick={props.onLeave} style={{ justifySelf: 'start' }}>
        {t(error ? 'doors.demo.back' : 'doors.demo.leave')}
      </Button>
    </section>
  )
}

function useDemo(id: string | null) {
  const { t } = useTranslation()
  const go = useNavigate()
  const queries = useQueryClient()
  const { data: demo, error } = useQuery({
    queryKey: ['demos', id],
    queryFn: () => readDemo(id!),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : ASK_AGAIN_MS),
  })
  const isReady = demo?.state === 'done'
  const slug = isReady ? demo.slug : null
  useEffect(() => {
    if (!slug) return
    void queries.invalidateQueries({ queryKey: ['workspaces'] })
    void go({ to: '/w/$slug', params: { slug } })
  }, [slug, queries, go])
  const failed = demo?.state === 'failed' ? t('doors.demo.failedSays') : null
  return {
    error: error?.message ?? failed,
    isReady,
    share: demo && demo.total > 0 ? demo.done / demo.total : 0,
  }
}

const isOver = (state: string | undefined) => state === 'done' || state === 'failed'
