import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useNow } from '../../ui/now.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { When } from '../../ui/When.tsx'
import { sayWhen } from '../../ui/when.ts'
import css from './lead.module.css'
import type { Answer, Lead } from './lead.ts'

type Routing = Answer<'/api/v1/routings'>['items'][number]

const MOST_LEFT_OUT = 6

/** Why the lead came to whom it came: by which rule, who could have had it, who was left out and why. */
export function RoutingCard({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['leads', 'routings', lead.id],
    queryFn: () => must(api.GET('/api/v1/routings', { params: { query: { lead: lead.id } } })),
  })
  const [last, ...earlier] = data?.items ?? []
  if (!last) return null
  return (
    <Facts title={t('routing.card.title')}>
      <Decision routing={last} />
      {earlier.length > 0 && (
        <details>
          <summary className="quiet">{t('routing.card.earlier')}</summary>
          {earlier.map((one) => (
            <Decision key={one.id} routing={one} />
          ))}
        </details>
      )}
    </Facts>
  )
}

function Decision({ routing }: { routing: Routing }) {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const shown = routing.leftOut.slice(0, MOST_LEFT_OUT)
  return (
    <div className={css.routing}>
      <p>
        {sayDecision(t, routing)} <span className="quiet">{t(`function.${routing.level}`)}</span>
      </p>
      <div className="quiet">
        <When at={routing.decidedAt} />
        {routing.considered.length > 1 &&
          ` · ${t('routing.card.considered', { count: routing.considered.length })}`}
        {routing.refundedAt && ` · ${t('routing.card.refunded')}`}
      </div>
      {shown.length > 0 && (
        <div>
          <span className="label">{t('routing.card.leftOut')}</span>
          <ul>
            {shown.map(({ member, why, until }) => (
              <li key={member.id}>
                {t('routing.card.one', { name: member.name, why: t(`routing.why.${why}`) })}
                {until && ` ${sayWhen(until, now, reader)}`}
              </li>
            ))}
            {routing.leftOut.length > shown.length && (
              <li className="quiet">
                {t('routing.card.moreLeftOut', { count: routing.leftOut.length - shown.length })}
              </li>
            )}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The decision in a sentence: "Routed to Bea: territory North". */
function sayDecision(t: TFunction, routing: Routing): string {
  const { step, member, queue, territory, productLine, standsInFor } = routing
  const waits = step === 'pool' && !member
  const rule = t(`routing.card.because.${waits ? 'poolWaits' : step}`, {
    territory: territory?.name ?? '',
    line: productLine?.name ?? '',
  })
  const because = standsInFor ? `${t('routing.card.standsIn', { name: standsInFor.name })}, ${rule}` : rule
  const says = member ? 'to' : 'waits'
  return t(`routing.card.${says}`, { name: (member ?? queue)?.name ?? '', because })
}
