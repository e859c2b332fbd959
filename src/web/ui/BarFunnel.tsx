import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sayRate } from './Figure.tsx'
import type { LevelFunction } from './functions.ts'
import css from './funnel.module.css'
import { useReader } from './reader.ts'

/** One level of the funnel: how many reached it, where those are now, how long it took to pass on. */
export type FunnelLevel = {
  function: LevelFunction
  label: string
  count: number
  /** Where they are now: "186 in sorting". `isOut` for those that left the funnel here. */
  now: { label: string; count: number; isOut?: boolean }[]
  /** Times to the next level, already in words. */
  took?: { half: string; most: string } | undefined
  onOpen?: () => void
}

/** A bar for every level, as long as what reached it, and between two bars what passed and what left. */
export function BarFunnel({ levels }: { levels: readonly FunnelLevel[] }) {
  const { t } = useTranslation()
  const most = Math.max(...levels.map((level) => level.count), 0)
  if (most === 0) return <p className="quiet">{t('funnel.noneYet')}</p>
  return (
    <ol className={css.funnel} aria-label={t('funnel.title')}>
      {levels.map((level, at) => (
        <li key={level.function} data-function={level.function}>
          <LevelBar level={level} share={level.count / most} />
          {levels[at + 1] && <Passage from={level} to={levels[at + 1]!} most={most} />}
        </li>
      ))}
    </ol>
  )
}

function LevelBar({ level, share }: { level: FunnelLevel; share: number }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const isWide = share > 0.55
  const words = (
    <span className={css.words} data-inside={isWide || undefined}>
      <b>{level.label}</b>
      <span className={css.now}>
        {level.now.map((each) => `${format(each.count)} ${each.label}`).join(', ')}
      </span>
    </span>
  )
  return (
    <UnstyledButton className={css.level} onClick={level.onOpen} disabled={!level.onOpen}>
      <span className={css.bar} style={{ width: `max(${share * 100}%, 56px)` }}>
        <b className={css.count} title={t('funnel.leads', { level: level.label, count: level.count })}>
          {format(level.count)}
        </b>
        {isWide && words}
      </span>
      {words}
    </UnstyledButton>
  )
}

function Passage({ from, to, most }: { from: FunnelLevel; to: FunnelLevel; most: number }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const edge = (count: number) => Math.min(100, (count / most) * 100)
  const rate = sayRate({ numerator: to.count, denominator: from.count }, locale)
  return (
    <div className={css.passage}>
      <svg viewBox="0 0 100 28" preserveAspectRatio="none" className={css.slope} aria-hidden="true">
        <polygon
          points={`0,0 ${edge(from.count)},0 ${edge(to.count)},28 0,28`}
          fill="var(--f)"
          opacity="0.12"
        />
      </svg>
      <span className={css.rate}>
        {t('funnel.passed', { rate, part: format(to.count), whole: format(from.count) })}
        {from.took && ` · ${t('funnel.took', from.took)}`}
      </span>
    </div>
  )
}
