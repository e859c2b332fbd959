import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './ui.module.css'

/** A list while it loads, with rows of the true height. */
export function ListSkeleton({ rows = 12, dense = false }: { rows?: number; dense?: boolean }) {
  return (
    <Waiting>
      <div className="card">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={css.skeletonRow} data-dense={dense || undefined}>
            <Skeleton height={10} width={`${22 - (row % 4) * 3}%`} />
            <Skeleton height={10} width="12%" />
            <Skeleton height={10} width={`${10 + (row % 3) * 6}%`} />
          </div>
        ))}
      </div>
    </Waiting>
  )
}

/** A record while it loads: strip, story and facts where they will be. */
export function RecordSkeleton() {
  return (
    <Waiting>
      <div className="stack">
        <Skeleton height={96} radius="lg" />
        <div className={css.recordSkeleton}>
          <Skeleton height={320} radius="lg" />
          <Skeleton height={320} radius="lg" />
        </div>
      </div>
    </Waiting>
  )
}

/** One card while it loads; give it the height it will have. */
export function CardSkeleton({ height }: { height: number }) {
  return (
    <Waiting>
      <Skeleton height={height} radius="lg" />
    </Waiting>
  )
}

function Waiting({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-busy="true" aria-label={t('loading')}>
      {children}
    </div>
  )
}
