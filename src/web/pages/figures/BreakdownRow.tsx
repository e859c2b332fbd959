import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { useReader } from '../../ui/reader.ts'
import { type Asked, given, leadsOf } from './asked.ts'
import type { Funnel, FunnelRow } from './data.ts'
import css from './figures.module.css'
import { intervalOf } from './interval.ts'
import { useSayKey } from './keys.ts'

/** One row of the breakdown; its numbers open the leads behind them where the list can be asked for those. */
export function BreakdownRow(props: { row: FunnelRow; asked: Asked; scale: number; isOfPeople: boolean }) {
  const { row, asked } = props
  const name = useSayKey(asked.by)(row)
  const leads = leadsOf(asked, row)
  return (
    <tr data-young={row.immature || undefined}>
      <th scope="row" className={row.key === null ? css.blank : undefined}>
        <Name row={row} asked={asked} name={name} />
      </th>
      {props.isOfPeople && <td>{row.function && <FunctionMark of={row.function} named />}</td>}
      <Count count={row.leads} name={name} leads={leads} />
      <Count count={row.opportunities} name={name} isWide />
      <Count count={row.won} name={name} leads={leads && { ...leads, level: 'serve' }} />
      <Count count={row.lost} name={name} leads={leads && { ...leads, closedAs: 'lost' }} isWide />
      {!props.isOfPeople && (
        <Count count={row.open ?? 0} name={name} leads={leads && { ...leads, ...OPEN }} isWide />
      )}
      <Rate row={row} />
      <td data-wide>{row.rate !== null && !row.small && <Interval row={row} scale={props.scale} />}</td>
      {!props.isOfPeople && <Median days={row.medianDaysToWon ?? null} />}
    </tr>
  )
}

const OPEN = { state: 'open', level: 'gather,qualify,convert' }

/** The last line: everybody and everything of the window. */
export function TotalRow({ funnel, scale }: { funnel: Funnel; scale: number }) {
  const { t } = useTranslation()
  const { total } = funnel
  const row = { ...total, key: null, id: null, small: total.leads < 5 }
  const name = t('figures.table.total')
  return (
    <tr>
      <th scope="row">{name}</th>
      {[total.leads, total.opportunities, total.won, total.lost, total.open].map((count, at) => (
        <Count key={at} count={count} name={name} isWide={[1, 3, 4].includes(at)} />
      ))}
      <Rate row={row} />
      <td data-wide>{!row.small && row.rate !== null && <Interval row={row} scale={scale} />}</td>
      <Median days={total.medianDaysToWon} />
    </tr>
  )
}

function Name({ row, asked, name }: { row: FunnelRow; asked: Asked; name: string }) {
  const { t } = useTranslation()
  const slug = useSlug()
  if (asked.by !== 'member' || !row.id || !row.function) return name
  const says = t('figures.table.oneOnly', { name, function: t(`function.${row.function}`) })
  const search = given({ ...asked, by: 'channel', member: row.id, function: row.function })
  return (
    <Link to="/w/$slug/figures" params={{ slug }} search={search} title={says} resetScroll={false}>
      {name}
    </Link>
  )
}

function Count(props: {
  count: number
  name: string
  leads?: Record<string, string> | null
  isWide?: boolean
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const slug = useSlug()
  const says = new Intl.NumberFormat(locale).format(props.count)
  const wide = props.isWide || undefined
  if (!props.leads || props.count === 0)
    return (
      <td data-right data-wide={wide}>
        {says}
      </td>
    )
  const title = t('figures.table.openLeads', { count: props.count, name: props.name })
  return (
    <td data-right data-wide={wide}>
      <Link to="/w/$slug/leads" params={{ slug }} search={props.leads} title={title}>
        {says}
      </Link>
    </td>
  )
}

type Rated = Pick<FunnelRow, 'won' | 'leads' | 'rate' | 'small' | 'immature'>

function Rate({ row }: { row: Rated }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const counts = t('figures.table.counts', { part: format(row.won), whole: format(row.leads) })
  if (row.rate === null) return <td data-right>–</td>
  return (
    <td data-right className={row.immature ? css.hatch : undefined}>
      {row.small ? counts : sayRate({ numerator: row.won, denominator: row.leads }, locale)}
      {!row.small && <span className={css.made}>{counts}</span>}
      {row.immature && <span className={css.youngMark}>{t('figures.table.immatureShort')}</span>}
    </td>
  )
}

function Interval({ row, scale }: { row: Rated; scale: number }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { low, high } = intervalOf(row.won, row.leads)
  const say = (rate: number) => sayRate({ numerator: rate, denominator: 1 }, locale)
  const at = (rate: number) => 2 + (rate / scale) * 116
  const says = t('figures.table.intervalSays', { low: say(low), high: say(high) })
  return (
    <svg width="120" height="16" viewBox="0 0 120 16" role="img" aria-label={says} className={css.interval}>
      <title>{says}</title>
      <line x1={at(low)} x2={Math.min(118, at(high))} y1="8" y2="8" />
      <circle cx={at(row.leads === 0 ? 0 : row.won / row.leads)} cy="8" r="4" />
    </svg>
  )
}

function Median({ days }: { days: number | null }) {
  const { locale } = useReader()
  return <td data-right>{days === null ? '–' : new Intl.NumberFormat(locale).format(days)}</td>
}
