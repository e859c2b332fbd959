import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { FunctionChart } from './FunctionChart.tsx'
import { Notices } from './Notices.tsx'
import { OrgChart } from './OrgChart.tsx'
import { Pods } from './Pods.tsx'
import { chartsQuery } from './people.ts'
import css from './team.module.css'

/** The same people twice: the function chart says who does what, the org chart who commands. */
export function WhoDoesWhat({ asOf, onOpen }: { asOf: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(chartsQuery(asOf))
  if (error) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className="stack">
        <CardSkeleton height={64} />
        <CardSkeleton height={320} />
        <CardSkeleton height={240} />
      </div>
    )
  if (data.people.length === 0)
    return <EmptyState title={t('team.nobodyYet')} says={t('team.nobodyYetSays')} drawing="relay" />
  return (
    <>
      {asOf && <p className="quiet">{t('team.then')}</p>}
      <Notices charts={data} isThen={asOf !== null} onOpen={onOpen} />
      <FunctionChart charts={data} isThen={asOf !== null} onOpen={onOpen} />
      <section className={`card pad ${css.command}`}>
        <div className="row wrap">
          <h3 className="heading">{t('team.whoCommands')}</h3>
          <span className="push quiet">{t('team.escalation')}</span>
        </div>
        <OrgChart charts={data} isThen={asOf !== null} onOpen={onOpen} />
      </section>
      <Pods charts={data} isThen={asOf !== null} onOpen={onOpen} />
    </>
  )
}
