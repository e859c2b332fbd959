import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { sayMoney } from '../../ui/money.ts'
import { Person } from '../../ui/Person.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import type { Asked } from './asked.ts'
import { type Credit, useCredits } from './data.ts'
import css from './figures.module.css'
import { Sideways } from './Sideways.tsx'

/** What each person won as each function, by the shares that were stamped then. */
export function Credits({ asked, window }: { asked: Asked; window: string }) {
  const { t } = useTranslation()
  const credits = useCredits(asked)
  if (credits.error) return <ErrorState says={credits.error.message} onRetry={() => void credits.refetch()} />
  if (!credits.data) return <CardSkeleton height={180} />
  const rows = credits.data.items
  return (
    <section className="card" aria-label={t('credits.title')}>
      <div className={css.tableHead}>
        <h2 className="heading">{t('credits.title')}</h2>
        <p className="label">{t('credits.says', { window })}</p>
      </div>
      {rows.length === 0 ? <p className={css.nothing}>{t('credits.none')}</p> : <Table rows={rows} />}
    </section>
  )
}

function Table({ rows }: { rows: Credit[] }) {
  const { t } = useTranslation()
  return (
    <Sideways label={t('credits.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('credits.person')}</th>
            {(['won', 'lost', 'rate', 'value'] as const).map((head) => (
              <th key={head} scope="col" data-right>
                {t(`credits.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.function} ${row.member.id}`} row={row} />
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Row({ row }: { row: Credit }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const whole = { numerator: row.wonShare, denominator: row.wonShare + row.lostShare }
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <FunctionMark of={row.function} />
          <Person name={row.member.name} function={row.function} named />
        </span>
      </th>
      <td data-right>
        {sayDeals(row.wonShare, locale)}
        <Parts share={row.wonShare} count={row.won} />
      </td>
      <td data-right>
        {sayDeals(row.lostShare, locale)}
        <Parts share={row.lostShare} count={row.lost} />
      </td>
      <td data-right className={row.rate === null ? 'quiet' : undefined}>
        {row.rate === null ? t('credits.few') : sayRate(whole, locale)}
      </td>
      <td data-right>
        {row.sums.length === 0 && '–'}
        {row.sums.map(({ currency, amount }) => (
          <div key={currency}>{sayMoney(amount, currency, locale)}</div>
        ))}
      </td>
    </tr>
  )
}

/** Shares of deals added up, as deals: 25000 basis points are 2.5. */
function sayDeals(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(share / 10_000)
}

function Parts({ share, count }: { share: number; count: number }) {
  const { t } = useTranslation()
  if (share === count * 10_000) return null
  return <span className={css.made}>{t('credits.parts', { count })}</span>
}
