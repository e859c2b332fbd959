import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lookups, useSlug } from '../../data/workplace.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { LEVELS } from '../../ui/functions.ts'
import { Facts } from '../../ui/RecordLayout.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { useReaches } from './people.ts'
import { Roles } from './Roles.tsx'
import css from './team.module.css'

/** Job titles as bundles of functions, the territories they may be limited to, and the queues. */
export function RolesPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('admin')
  return (
    <div className={css.columns}>
      <div className="stack">
        {!mayChange && <p className="quiet">{t('team.rolesForAdmin')}</p>}
        <Roles mayChange={mayChange} />
      </div>
      <div className="stack">
        <TerritoriesLink />
        <Queues />
      </div>
    </div>
  )
}

// The tree of territories with its rules has a page of its own.
function TerritoriesLink() {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <Facts title={t('team.territories')}>
      <p className="quiet">{t('team.territoriesSay')}</p>
      <Link to="/w/$slug/settings/$section" params={{ slug, section: 'territories' }}>
        {t('team.toTerritories')}
      </Link>
    </Facts>
  )
}

function Queues() {
  const { t } = useTranslation()
  const { data, error } = useQuery(lookups.queues())
  if (error) return <p className="late">{error.message}</p>
  if (!data) return <CardSkeleton height={180} />
  const queues = [...data.items].sort((a, b) => LEVELS.indexOf(a.function) - LEVELS.indexOf(b.function))
  return (
    <Facts title={t('team.queues')}>
      <p className="quiet">{t('team.queuesSay')}</p>
      <ul className={css.plain}>
        {queues.map((queue) => (
          <li key={queue.id} className={css.line}>
            <FunctionMark of={queue.function} />
            <span>{queue.name}</span>
            <span className="push quiet">{t(`team.queueKind.${queue.kind}`)}</span>
          </li>
        ))}
      </ul>
    </Facts>
  )
}
