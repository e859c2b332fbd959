import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import type { LevelFunction } from '../../ui/functions.ts'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { sayDuration } from '../../ui/when.ts'
import type { Answer } from '../lead/lead.ts'
import { sayReason } from '../lead/words.ts'
import { type Asked, given } from './asked.ts'
import css from './figures.module.css'
import { Sideways } from './Sideways.tsx'

type Row = Answer<'/api/v1/handoff-figures'>['items'][number]

/** What was handed over at each seam: accepted, how fast, why not, how late, and whether it was touched after. */
export function Handoffs({ asked: { from, to }, window }: { asked: Asked; window: string }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const [by, setBy] = useState<'functions' | 'people'>('functions')
  const figures = useQuery({
    queryKey: ['funnel', slug, 'handoffs', by, from, to],
    queryFn: () =>
      must(api.GET('/api/v1/handoff-figures', { params: { query: { by, ...given({ from, to }) } } })),
    placeholderData: keepPreviousData,
  })
  if (figures.error) return <ErrorState says={figures.error.message} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <CardSkeleton height={240} />
  const { items } = figures.data
  return (
    <section className="card" aria-label={t('handoffs.figures.title')}>
      <div className={css.tableHead}>
        <h2 className="heading">{t('handoffs.figures.title')}</h2>
        <p className="label">{t('handoffs.figures.says', { window })}</p>
        <SegmentedControl
          aria-label={t('handoffs.figures.title')}
          size="xs"
          data={[
            { value: 'functions', label: t('handoffs.figures.byFunctions') },
            { value: 'people', label: t('handoffs.figures.byPeople') },
          ]}
          value={by}
          onChange={(value) => setBy(value as 'people')}
        />
      </div>
      {items.length === 0 ? (
        <p className={css.nothing}>{t('handoffs.figures.none')}</p>
      ) : (
        <Table rows={items} by={by} />
      )}
    </section>
  )
}

const COLUMNS = ['offered', 'acceptance', 'turnaround', 'late', 'touched'] as const

function Table({ rows, by }: { rows: Row[]; by: string }) {
  const { t } = useTranslation()
  return (
    <Sideways label={t('handoffs.figures.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('handoffs.figures.pair')}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" data-right>
                {t(`handoffs.figures.${name}`)}
              </th>
            ))}
            <th scope="col">{t('handoffs.figures.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.seam} ${row.from?.id} ${row.to?.id}`}>
              <th scope="row">
                <Pair row={row} by={by} />
              </th>
              <Offered row={row} />
              <Share of={row.acceptance} />
              <Turnaround row={row} />
              <Share of={row.late} />
              <Share of={row.touched} />
              <td>
                {row.reasons
                  .slice(0, 3)
                  .map(({ reason, count }) => `${sayReason(t, reason)} ${count}`)
                  .join(', ') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Pair({ row, by }: { row: Row; by: string }) {
  const { t } = useTranslation()
  const people = by === 'people'
  const to = row.to?.name ?? t('handoffs.figures.pool')
  if (row.seam === 'specialist' || row.seam === 'field')
    return (
      <span className="row">
        {row.seam === 'specialist' && <FunctionMark of="specialist" />}
        {t(`handoffs.figures.asked.${row.seam}`)}
        {people && `: ${row.from?.name ?? t('handoffs.figures.nobody')} → ${to}`}
      </span>
    )
  const [giving, taking] = row.seam.split('>') as [LevelFunction, LevelFunction]
  return (
    <span className="row">
      <FunctionMark of={giving} named={!people} />
      {people && (row.from?.name ?? t('handoffs.figures.nobody'))}
      <span aria-hidden="true">→</span>
      <FunctionMark of={taking} named={!people} />
      {people && to}
    </span>
  )
}

function Offered({ row }: { row: Row }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const besides = [
    row.open > 0 && t('handoffs.figures.open', { count: row.open }),
    row.needsWork > 0 && t('handoffs.figures.needsWork', { count: row.needsWork }),
    row.withdrawn + row.expired > 0 &&
      t('handoffs.figures.ended', { withdrawn: row.withdrawn, expired: row.expired }),
  ].filter(Boolean)
  return (
    <td data-right title={besides.join(', ')}>
      {new Intl.NumberFormat(locale).format(row.offered)}
      {row.open > 0 && <span className={css.made}>{t('handoffs.figures.open', { count: row.open })}</span>}
    </td>
  )
}

function Share({ of: { numerator, denominator, rate } }: { of: Row['acceptance'] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (denominator === 0) return <td data-right>–</td>
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  return (
    <td data-right>
      {format(numerator)}
      <span className={css.made}>
        {t('handoffs.figures.of', { whole: format(denominator) })}
        {rate !== null && ` · ${sayRate({ numerator, denominator }, locale)}`}
      </span>
    </td>
  )
}

function Turnaround({ row: { business, clock } }: { row: Row }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (clock.median === null) return <td data-right>–</td>
  const say = (minutes: number | null) => (minutes === null ? '–' : sayDuration(minutes * 60_000, locale))
  return (
    <td data-right>
      {t('handoffs.figures.median', { business: say(business.median), clock: say(clock.median) })}
      <span className={css.made}>{t('handoffs.figures.medianOf', { of: clock.of })}</span>
    </td>
  )
}
