import { useTranslation } from 'react-i18next'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { sayRate } from '../../ui/Figure.tsx'
import { useReader } from '../../ui/reader.ts'
import type { Asked } from './asked.ts'
import type { FunnelRow } from './data.ts'
import css from './figures.module.css'
import { useSayKey } from './keys.ts'

type Span = { name: string; leads: number; won: number; rest: number; young: boolean; small: boolean }

/** Leads by the span they were received in, and how many of them were won; spans too young to judge are hatched. */
export function TimeChart({ rows, by }: { rows: readonly FunnelRow[]; by: Asked['by'] }) {
  const { t } = useTranslation()
  const say = useSayKey(by)
  const spans = rows.map((row): Span => {
    const { leads, won, small } = row
    return { name: say(row), leads, won, rest: leads - won, young: row.immature === true, small }
  })
  return (
    <div role="img" aria-label={t('figures.chart.says')} className={css.chart}>
      <ResponsiveContainer width="100%" height={220}>
        <BarChart data={spans} margin={{ top: 8, right: 0, bottom: 0, left: -8 }} accessibilityLayer={false}>
          <defs>
            <pattern
              id="young"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="color-mix(in srgb, var(--gather) 8%, transparent)" />
              <line x1="0" x2="0" y1="0" y2="6" stroke="var(--gather)" strokeWidth="2" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={{ stroke: 'var(--edge)' }}
            tick={TICK}
            minTickGap={12}
          />
          <YAxis tickLine={false} axisLine={false} tick={TICK} allowDecimals={false} width={48} />
          <Tooltip
            content={<Told />}
            cursor={{ fill: 'color-mix(in srgb, var(--text) 5%, transparent)' }}
            isAnimationActive={false}
          />
          <Legend
            align="left"
            verticalAlign="top"
            height={28}
            content={<Signs isYoung={spans.some((span) => span.young)} />}
          />
          <Bar dataKey="won" stackId="leads" fill="var(--serve)" isAnimationActive={false} maxBarSize={48} />
          <Bar dataKey="rest" stackId="leads" isAnimationActive={false} maxBarSize={48}>
            {spans.map((span) => (
              <Cell key={span.name} fill={span.young ? 'url(#young)' : 'var(--gather)'} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

const TICK = { fill: 'var(--quiet)', fontSize: 12 }

function Signs({ isYoung }: { isYoung: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={css.signs}>
      <span>
        <i data-function="gather" />
        {t('figures.chart.leads')}
      </span>
      <span>
        <i data-function="serve" />
        {t('figures.chart.won')}
      </span>
      {isYoung && (
        <span>
          <i className={css.hatch} />
          {t('figures.chart.young')}
        </span>
      )}
    </div>
  )
}

function Told({ active, payload }: { active?: boolean; payload?: readonly { payload: Span }[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const span = payload?.[0]?.payload
  if (!active || !span) return null
  const counts = t('figures.table.counts', { part: span.won, whole: span.leads })
  return (
    <div className={css.told}>
      <b>{span.name}</b>
      <span>
        {t('figures.chart.rate')}: {counts}
        {!span.small && ` (${sayRate({ numerator: span.won, denominator: span.leads }, locale)})`}
      </span>
      {span.young && <span className="quiet">{t('figures.chart.young')}</span>}
    </div>
  )
}
