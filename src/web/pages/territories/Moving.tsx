import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { movesQuery, type Run, useCounting } from './territories.ts'

/** How far the moving of open leads is, while it goes on. */
export function Moving() {
  const { t } = useTranslation()
  const run = useQuery(movesQuery()).data?.items[0]
  if (run?.state !== 'running') return null
  return <Running title={t('territories.moving.title')} run={run} />
}

/** A bar for what runs: how many leads were looked at, and how many of them moved. */
export function Running({ title, run }: { title: string; run: Run }) {
  const { t } = useTranslation()
  const count = useCounting()
  const share = run.total > 0 ? Math.min(100, (run.done / run.total) * 100) : 0
  const figures = { done: count(run.done), total: count(run.total), moved: count(run.moved) }
  return (
    <section className="card pad stack">
      <div className="row wrap">
        <h2 className="heading">{title}</h2>
        <span className="quiet" role="status">
          {t(run.kind === 'moves' ? 'territories.moving.says' : 'territories.preview.says', figures)}
        </span>
      </div>
      <Progress.Root size="lg">
        <Progress.Section aria-label={title} value={share || 100} animated={!share} striped={!share} />
      </Progress.Root>
    </section>
  )
}
