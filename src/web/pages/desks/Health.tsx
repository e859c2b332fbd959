import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { When } from '../../ui/When.tsx'
import { sayCode } from '../lead/words.ts'
import css from './desks.module.css'
import { floorQuery } from './floor/floor.ts'

const RUNNING = ['checking', 'running', 'queued', 'cancelling']

/** Operate: is every open lead owned, what is being imported, does the server answer. */
export function Health() {
  return (
    <div className={css.floor}>
      <Ownership />
      <Imports />
      <Server />
    </div>
  )
}

/** Every open lead has exactly one owner: those in queues and those with people must be all of them. */
function Ownership() {
  const { t } = useTranslation()
  const slug = useSlug()
  const floor = useQuery(floorQuery(slug))
  const open = useQuery({
    queryKey: ['leads', slug, 'open-count'],
    queryFn: () => must(api.GET('/api/v1/lead-counts', { params: { query: { state: 'open' } as never } })),
  })
  if (floor.error) return <ErrorState says={floor.error.message} onRetry={() => void floor.refetch()} />
  if (!floor.data || !open.data) return <CardSkeleton height={120} />
  const inQueues = floor.data.queues.reduce((sum, queue) => sum + queue.waiting, 0)
  const withPeople = floor.data.members.reduce(
    (sum, one) => sum + one.gather + one.qualify + one.convert + one.serve,
    0,
  )
  const nobody = Math.max(0, open.data.count - inQueues - withPeople)
  return (
    <section className={`card pad ${css.queues}`} aria-label={t('desks.health.owners')}>
      <Figure label={t('desks.health.inQueues')} value={inQueues} window={t('desks.health.now')} />
      <Figure label={t('desks.health.withPeople')} value={withPeople} window={t('desks.health.now')} />
      {!open.data.about && (
        <Figure
          label={t('desks.health.nobody')}
          value={nobody}
          late={nobody > 0}
          window={t(nobody > 0 ? 'desks.health.nobodyBad' : 'desks.health.nobodyGood')}
        />
      )}
    </section>
  )
}

function Imports() {
  const { t } = useTranslation()
  const slug = useSlug()
  const { data, error } = useQuery({
    queryKey: ['imports', slug, 'last'],
    queryFn: () => must(api.GET('/api/v1/imports', { params: { query: { limit: 5 } } })),
  })
  if (error || !data) return null
  return (
    <Facts
      title={t('desks.health.imports')}
      beside={
        <Link to="/w/$slug/imports" params={{ slug }}>
          {t('desks.health.allImports')}
        </Link>
      }
    >
      {data.items.length === 0 && <p className="quiet">{t('desks.health.noImports')}</p>}
      {data.items.map((each) => (
        <div key={each.id} className="row wrap">
          <Link to="/w/$slug/imports/$id" params={{ slug, id: each.id }}>
            {each.fileName}
          </Link>
          <StateChip
            {...(RUNNING.includes(each.state) ? { function: 'operate' as const } : {})}
            late={each.state === 'failed'}
          >
            {sayCode(t, 'desks.health.importState', each.state)}
          </StateChip>
          <span className="quiet">
            {t('desks.health.rows', {
              read: each.rowsRead,
              taken: each.rowsTaken,
              refused: each.rowsRefused,
            })}
          </span>
          <span className="push quiet">
            <When at={each.createdAt} />
          </span>
        </div>
      ))}
    </Facts>
  )
}

function Server() {
  const { t } = useTranslation()
  const ready = useQuery({
    queryKey: ['health'],
    queryFn: async () => (await fetch('/readyz')).ok,
    refetchInterval: 30_000,
  })
  const answers = ready.data ? (
    t('desks.health.answers')
  ) : (
    <span className="late">{t('desks.health.silent')}</span>
  )
  return (
    <Facts title={t('desks.health.server')}>
      <FactList
        facts={[
          { label: t('desks.health.database'), value: ready.isLoading ? t('loading') : answers },
          { label: t('desks.health.backups'), value: t('desks.health.backupsSay') },
          { label: t('desks.health.check'), value: <code>npx baton doctor</code> },
          {
            label: t('desks.health.docs'),
            value: (
              <a href="/api/docs" target="_blank" rel="noreferrer">
                {t('desks.health.apiDocs')}
              </a>
            ),
          },
        ]}
      />
    </Facts>
  )
}
