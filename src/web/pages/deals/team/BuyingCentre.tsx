import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { CardSkeleton } from '../../../ui/Skeletons.tsx'
import dealCss from '../deals.module.css'
import type { Deal } from '../deals.ts'
import { BuyerForm } from './BuyerForm.tsx'
import { BuyersMap } from './BuyersMap.tsx'
import { BuyersTable } from './BuyersTable.tsx'
import css from './team.module.css'
import { type Buyer, type Centre, centreQuery, useMayHelp } from './team.ts'

/** The buyer's side: what is missing in words, the map, and the same as a table. */
export function BuyingCentre({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const mayHelp = useMayHelp(deal)
  const [edited, setEdited] = useState<Buyer | 'new' | null>(null)
  const centre = useQuery(centreQuery(deal.id))
  useKeys(mayHelp ? [{ keys: 'B', says: t('buyers.add'), run: () => setEdited('new') }] : [])
  if (centre.error) return <ErrorState says={centre.error.message} onRetry={() => void centre.refetch()} />
  if (!centre.data) return <CardSkeleton height={260} />
  const { buyers } = centre.data
  return (
    <section className="card" aria-label={t('buyers.title')}>
      <div className={dealCss.head}>
        <h2 className="heading">{t('buyers.title')}</h2>
        <span className="quiet">{t('buyers.count', { count: buyers.length })}</span>
        {mayHelp && (
          <Button
            className="push"
            size="compact-sm"
            onClick={() => setEdited('new')}
            rightSection={<KeyHint keys="B" />}
          >
            {t('buyers.add')}
          </Button>
        )}
      </div>
      <Gaps gaps={centre.data.gaps} />
      {buyers.length > 0 && (
        <>
          <BuyersMap buyers={buyers} />
          <BuyersTable buyers={buyers} onEdit={mayHelp ? setEdited : null} />
        </>
      )}
      {edited && (
        <BuyerForm
          deal={deal}
          buyer={edited === 'new' ? null : edited}
          there={buyers.map(({ contact }) => contact.id)}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

function Gaps({ gaps }: { gaps: Centre['gaps'] }) {
  const { t } = useTranslation()
  if (gaps.length === 0) return <p className={dealCss.none}>{t('buyers.noGaps')}</p>
  return (
    <ul className={css.gaps} aria-label={t('buyers.gaps')}>
      {gaps.map(({ code, contact }) => (
        <li key={`${code} ${contact?.id}`} className={css.gap}>
          <b className="late" aria-hidden="true">
            !
          </b>
          {t(`buyers.gap.${code}`, { name: contact?.name ?? '' })}
        </li>
      ))}
    </ul>
  )
}
