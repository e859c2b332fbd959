import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import type { Answer } from '../lead/lead.ts'
import { useReaches } from '../team/people.ts'
import { ChannelNeeds } from './ChannelNeeds.tsx'
import { Opening } from './lines.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { OnlyFor, Reading } from './reading.tsx'

export type Policy = Answer<'/api/v1/seam-policies'>['items'][number]

/** What each seam asks for: the packet, the times, and what follows when they are not kept. */
export function HandoffsPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const policies = useQuery({
    queryKey: ['policies'],
    queryFn: () => must(api.GET('/api/v1/seam-policies')),
  })
  return (
    <div className={css.page}>
      <OnlyFor access="manager" />
      <Facts title={t('handoffs.policy.title')}>
        <p className="quiet">{t('handoffs.policy.says')}</p>
        <Reading of={policies} height={320}>
          {({ items }) => (
            <ul className={css.plain}>
              {items.map((policy) => (
                <Opening
                  key={policy.seam}
                  title={t(`handoffs.policy.seam.${policy.seam}`)}
                  beside={<Short policy={policy} />}
                >
                  {() => (
                    <div className="stack">
                      <PolicyForm key={policy.version} policy={policy} isReadOnly={!mayChange} />
                      {policy.seam === 'gather>qualify' && (
                        <ChannelNeeds isReadOnly={!mayChange} usual={policy.required} />
                      )}
                    </div>
                  )}
                </Opening>
              ))}
            </ul>
          )}
        </Reading>
      </Facts>
    </div>
  )
}

function Short({ policy }: { policy: Policy }) {
  const { t } = useTranslation()
  const hours = (minutes: number | null) =>
    minutes === null ? t('handoffs.policy.noTime') : t('handoffs.policy.hours', { hours: minutes / 60 })
  return (
    <span className="row">
      <span className="quiet">
        {t('handoffs.policy.short', {
          answer: hours(policy.answerMinutes),
          touch: hours(policy.touchMinutes),
        })}
      </span>
      {!policy.own && <StateChip>{t('handoffs.policy.default')}</StateChip>}
    </span>
  )
}
