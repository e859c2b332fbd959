import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from './asked.ts'
import { BreakdownRow, TotalRow } from './BreakdownRow.tsx'
import type { Funnel } from './data.ts'
import css from './figures.module.css'
import { intervalOf } from './interval.ts'
import { Sideways } from './Sideways.tsx'

const AT_FIRST = 25

/** The cohort broken down, a row each: counts, a rate with what it is a rate of, how sure it is, how long it took. */
export function Breakdown(props: { funnel: Funnel; asked: Asked; window: string; who: string | null }) {
  const { t } = useTranslation()
  const { funnel, asked } = props
  const { by } = asked
  const [showsAll, setShowsAll] = useState(false)
  const isOfPeople = by === 'member' || asked.member !== undefined
  const rows = showsAll ? funnel.rows : funnel.rows.slice(0, AT_FIRST)
  const scale = scaleOf(funnel)
  const says = isOfPeople ? 'figures.table.saysMember' : 'figures.table.says'
  return (
    <section className="card">
      <div className={css.tableHead}>
        <h2 className="heading">{t(`figures.table.title.${by}`)}</h2>
        {props.who && <span className={css.only}>{t('figures.table.of', { who: props.who })}</span>}
        <p className="label">{t(says, { window: props.window })}</p>
      </div>
      <Sideways label={t(`figures.table.title.${by}`)}>
        <table className={css.table}>
          <Head by={by} isOfPeople={isOfPeople} />
          <tbody>
            {rows.map((row) => (
              <BreakdownRow
                key={`${row.id ?? row.key} ${row.function ?? ''}`}
                row={row}
                asked={asked}
                scale={scale}
                isOfPeople={isOfPeople}
              />
            ))}
          </tbody>
          {!isOfPeople && (
            <tfoot>
              <TotalRow funnel={funnel} scale={scale} />
            </tfoot>
          )}
        </table>
      </Sideways>
      <Legend funnel={funnel} />
      {!showsAll && funnel.rows.length > AT_FIRST && (
        <Button variant="subtle" fullWidth onClick={() => setShowsAll(true)}>
          {t('figures.table.showAll', { count: funnel.rows.length - AT_FIRST })}
        </Button>
      )}
    </section>
  )
}

const WIDE: readonly string[] = ['opportunities', 'lost']

function Head({ by, isOfPeople }: { by: Asked['by']; isOfPeople: boolean }) {
  const { t } = useTranslation()
  const numbers = ['leads', 'opportunities', 'won', 'lost'] as const
  return (
    <thead>
      <tr>
        <th scope="col">{t(`figures.table.name.${by}`)}</th>
        {isOfPeople && <th scope="col">{t('figures.table.function')}</th>}
        {numbers.map((each) => (
          <th key={each} scope="col" data-right data-wide={WIDE.includes(each) || undefined}>
            {t(`figures.table.${each}`)}
          </th>
        ))}
        {!isOfPeople && (
          <th scope="col" data-right data-wide>
            {t('figures.table.open')}
          </th>
        )}
        <th scope="col" data-right>
          {t('figures.table.rate')}
        </th>
        <th scope="col" data-wide>
          {t('figures.table.interval')}
        </th>
        {!isOfPeople && (
          <th scope="col" data-right>
            {t('figures.table.median')}
          </th>
        )}
      </tr>
    </thead>
  )
}

function Legend({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation()
  const days = funnel.total.p75DaysToWon
  const isYoung = funnel.rows.some((row) => row.immature)
  const isSmall = funnel.rows.some((row) => row.small)
  if (!isYoung && !isSmall) return null
  return (
    <p className={css.legend}>
      {isYoung && (
        <span>
          <i className={css.hatch} aria-hidden="true" />
          {t('figures.table.immature', { days: days === null ? '–' : Math.ceil(days) })}
        </span>
      )}
      {isSmall && <span>{t('figures.table.small')}</span>}
    </p>
  )
}

/** The highest end of any interval worth showing: all lines of a table share one scale. */
function scaleOf(funnel: Funnel): number {
  const highs = funnel.rows
    .filter((row) => row.rate !== null && !row.small)
    .map((row) => intervalOf(row.won, row.leads).high)
  return Math.max(0.01, ...highs)
}
