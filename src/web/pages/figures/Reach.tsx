import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import type { Answer } from '../lead/lead.ts'
import { type Asked, given } from './asked.ts'
import css from './figures.module.css'
import own from './reach.module.css'
import { Sideways } from './Sideways.tsx'

type Reached = Answer<'/api/v1/reach-figures'>
type Row = Reached['total']

/** Of each channel's leads: how many can be reached, are complete in what, came twice, and how soon they were released. */
export function Reach({ asked: { from, to }, window }: { asked: Asked; window: string }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const figures = useQuery({
    queryKey: ['funnel', slug, 'reach', from, to],
    queryFn: () => must(api.GET('/api/v1/reach-figures', { params: { query: given({ from, to }) } })),
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (figures.error) return <ErrorState says={figures.error.message} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <CardSkeleton height={240} />
  const { total, items } = figures.data
  return (
    <section className="card" aria-label={t('intake.figures.title')}>
      <div className={css.tableHead}>
        <h2 className="heading">{t('intake.figures.title')}</h2>
        <p className="label">{t('intake.figures.says', { window })}</p>
      </div>
      {total.leads === 0 ? (
        <p className={css.nothing}>{t('intake.figures.none')}</p>
      ) : (
        <Table total={total} items={items} />
      )}
    </section>
  )
}

function Table({ total, items }: Pick<Reached, 'total' | 'items'>) {
  const { t } = useTranslation()
  return (
    <Sideways label={t('intake.figures.title')}>
      <table className={`${css.table} ${own.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('intake.figures.channel')}</th>
            <th scope="col" data-right>
              {t('intake.figures.leads')}
            </th>
            {total.shares.map(({ name }) => (
              <th key={name} scope="col" data-right>
                {t(`intake.figures.${name as 'reachable'}`)}
              </th>
            ))}
            <th scope="col" data-right>
              {t('intake.figures.medianHours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <Line key={row.id ?? 'none'} head={row.name ?? t('intake.noChannel')} row={row} />
          ))}
          {items.length > 1 && <Line head={t('intake.figures.all')} row={total} />}
        </tbody>
      </table>
    </Sideways>
  )
}

function Line({ head, row }: { head: string; row: Row }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <tr>
      <th scope="row">{head}</th>
      <td data-right>{new Intl.NumberFormat(locale).format(row.leads)}</td>
      {row.shares.map((share) => (
        <Share key={share.name} of={share} />
      ))}
      <td data-right>
        {row.medianHours === null ? '–' : t('intake.figures.hours', { count: Math.round(row.medianHours) })}
      </td>
    </tr>
  )
}

/** How many, of how many, and the share where there are enough. */
function Share({ of: { numerator, denominator, rate } }: { of: Row['shares'][number] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  return (
    <td data-right>
      {rate === null ? format(numerator) : sayRate({ numerator, denominator }, locale)}
      <span className={own.under}>
        {rate === null
          ? t('handoffs.figures.of', { whole: format(denominator) })
          : `${format(numerator)} ${t('handoffs.figures.of', { whole: format(denominator) })}`}
      </span>
    </td>
  )
}
