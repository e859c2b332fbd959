import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Money } from '../../ui/Money.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import type { Asked } from './asked.ts'
import { useCosts } from './data.ts'
import css from './figures.module.css'
import { Sideways } from './Sideways.tsx'

type Item = NonNullable<ReturnType<typeof useCosts>['data']>['items'][number]

/** What a lead, an opportunity and a customer cost by channel, each with how many the money is shared by. */
export function Costs({ asked, window }: { asked: Asked; window: string }) {
  const { t } = useTranslation()
  const costs = useCosts(asked)
  if (costs.error) return <ErrorState says={costs.error.message} onRetry={() => void costs.refetch()} />
  if (!costs.data) return <CardSkeleton height={200} />
  const items = costs.data.items.filter((item) => !asked.channel || item.id === asked.channel)
  return (
    <section className="card">
      <div className={css.tableHead}>
        <h2 className="heading">{t('figures.costs.title')}</h2>
        <p className="label">{t('figures.costs.says', { window })}</p>
      </div>
      {items.length === 0 ? <NoCosts /> : <CostTable items={items} />}
    </section>
  )
}

function NoCosts() {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <p className={css.nothing}>
      {t('figures.costs.none')}{' '}
      <Link to="/w/$slug/settings/$section" params={{ slug, section: 'channels' }}>
        {t('figures.costs.add')}
      </Link>
    </p>
  )
}

function CostTable({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation()
  return (
    <Sideways label={t('figures.costs.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('figures.costs.channel')}</th>
            {(['spend', 'perLead', 'perOpportunity', 'perCustomer'] as const).map((each) => (
              <th key={each} scope="col" data-right>
                {t(`figures.costs.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.id} ${item.currency}`}>
              <th scope="row">{item.key ?? t('figures.none.channel')}</th>
              <td data-right>
                <Money amount={item.spend} currency={item.currency} />
              </td>
              <Per amount={item.perLead} currency={item.currency} count={item.leads} />
              <Per amount={item.perOpportunity} currency={item.currency} count={item.opportunities} />
              <Per amount={item.perCustomer} currency={item.currency} count={item.won} />
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Per(props: { amount: number | null; currency: string; count: number }) {
  const { t } = useTranslation()
  return (
    <td data-right>
      <Money amount={props.amount} currency={props.currency} />
      <span className={css.made}>{t('figures.costs.made', { count: props.count })}</span>
    </td>
  )
}
