import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { AskedBar, useSayPerson } from './AskedBar.tsx'
import type { Asked } from './asked.ts'
import { Breakdown } from './Breakdown.tsx'
import { Costs } from './Costs.tsx'
import { Credits } from './Credits.tsx'
import { type Funnel, useAsked, useFunnel } from './data.ts'
import { FunnelCard } from './FunnelCard.tsx'
import css from './figures.module.css'
import { Handoffs } from './Handoffs.tsx'
import { MainFigures } from './MainFigures.tsx'
import { useSayPeriod } from './PeriodChip.tsx'
import { Reach } from './Reach.tsx'
import { Scorecards } from './Scorecards.tsx'

// Charts are heavy; who looks at channels never fetches them.
const TimeChart = lazy(() => import('./TimeChart.tsx').then((module) => ({ default: module.TimeChart })))

/** How far the leads of a cohort came, by whom and through what, and what that cost. */
export function FiguresPage() {
  const { t } = useTranslation()
  const [asked, ask] = useAsked()
  const funnel = useFunnel(asked)
  return (
    <div className={css.page} aria-busy={funnel.isPlaceholderData || undefined}>
      <div className={css.top}>
        <AskedBar asked={asked} ask={ask} />
        {funnel.data && funnel.data.total.leads > 0 && <Cohort funnel={funnel.data} />}
      </div>
      {funnel.error ? (
        <ErrorState
          title={t('figures.error')}
          says={funnel.error.message}
          onRetry={() => void funnel.refetch()}
        />
      ) : !funnel.data ? (
        <Waiting />
      ) : funnel.data.total.leads === 0 ? (
        <Nothing asked={asked} ask={ask} />
      ) : (
        <Shown funnel={funnel.data} asked={asked} />
      )}
    </div>
  )
}

function Shown({ funnel, asked }: { funnel: Funnel; asked: Asked }) {
  const { t } = useTranslation()
  const window = useSayPeriod()(asked)
  const who = useSayPerson()(asked)
  const isByTime = (asked.by === 'month' || asked.by === 'week') && funnel.rows.length > 1
  return (
    <>
      <div className={css.first}>
        <FunnelCard funnel={funnel} asked={asked} who={who} />
        <MainFigures
          funnel={funnel}
          window={t('figures.windowSays', { window, zone: funnel.window.timeZone })}
        />
      </div>
      {isByTime && (
        <section className="card pad">
          <h2 className="heading">{t('figures.chart.title')}</h2>
          <Suspense fallback={<CardSkeleton height={220} />}>
            <TimeChart rows={funnel.rows} by={asked.by} />
          </Suspense>
        </section>
      )}
      <Breakdown funnel={funnel} asked={asked} window={window} who={who} />
      {asked.by === 'channel' && !asked.member && <Costs asked={asked} window={window} />}
      {asked.by === 'channel' && !asked.member && <Reach asked={asked} window={window} />}
      <Handoffs asked={asked} window={window} />
      <Scorecards asked={asked} window={window} />
      <Credits asked={asked} window={window} />
    </>
  )
}

function Cohort({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { leads, open } = funnel.total
  return (
    <p className={css.cohort}>
      {t('figures.cohort', { count: leads, open: sayRate({ numerator: open, denominator: leads }, locale) })}
    </p>
  )
}

function Nothing({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const isNarrowed = asked.from ?? asked.to ?? asked.channel ?? asked.productLine
  const everything = { from: undefined, to: undefined, channel: undefined, productLine: undefined }
  return (
    <div className="card">
      <EmptyState
        drawing="funnel"
        title={t(isNarrowed ? 'figures.empty.title' : 'figures.empty.first')}
        says={t('figures.empty.says')}
        action={
          isNarrowed
            ? { label: t('figures.empty.all'), run: () => ask(everything) }
            : {
                label: t('figures.empty.bring'),
                run: () => void go({ to: '/w/$slug/imports', params: { slug } }),
              }
        }
      />
    </div>
  )
}

function Waiting() {
  return (
    <>
      <div className={css.first}>
        <CardSkeleton height={330} />
        <CardSkeleton height={330} />
      </div>
      <CardSkeleton height={400} />
    </>
  )
}
