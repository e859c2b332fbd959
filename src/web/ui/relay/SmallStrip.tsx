import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '../functions.ts'
import { useReader } from '../reader.ts'
import { type Bar, layOut } from './layout.ts'
import type { RelayProps } from './RelayStrip.tsx'
import css from './relay.module.css'
import { sayRelay } from './words.ts'

const ROOM = { width: 120, minWidth: 3, gap: 1 }
const yOf = (lane: number) => lane * 4 + 2

/**
 * The strip of a list row, 120 x 16 px: at most two paths a lane, one for what is late and one for the
 * steps, so that hundreds of them cost little.
 */
export const SmallStrip = memo(function SmallStrip({ segments, now, earlier }: RelayProps) {
  const { t } = useTranslation()
  const reader = useReader()
  const layout = useMemo(() => layOut(segments, [], now, ROOM), [segments, now])
  const says = sayRelay(t, segments, layout, reader)
  const steps = layout.steps
    .filter((step) => step.way !== 'same')
    .map((step) => `M${step.x} ${yOf(step.from)}V${yOf(step.to)}`)
  const late = layout.bars.filter((bar) => segments[bar.at]!.late)
  return (
    <svg width="120" height="16" role="img" aria-label={says} className={css.small}>
      <title>{earlier ? `${says} ${t('relay.earlier', { name: earlier.name })}` : says}</title>
      <path d={steps.join('')} className={css.smallStep} />
      {LEVELS.map((level, lane) => (
        <g key={level} data-function={level}>
          <path
            d={lineOf(layout.bars, lane, (bar) => !segments[bar.at]!.waiting)}
            className={css.smallHeld}
          />
          <path
            d={lineOf(layout.bars, lane, (bar) => segments[bar.at]!.waiting)}
            className={css.smallWaiting}
          />
        </g>
      ))}
      <path
        d={late.map((bar) => `M${bar.x} ${yOf(bar.lane) + 1.75}h${bar.width}`).join('')}
        className={css.smallLate}
      />
      {earlier && <circle cx="1.5" cy="14" r="1.5" className={css.smallLoop} />}
    </svg>
  )
})

function lineOf(bars: Bar[], lane: number, isMeant: (bar: Bar) => boolean): string {
  const mine = bars.filter((bar) => bar.lane === lane && isMeant(bar))
  return mine.map((bar) => `M${round(bar.x)} ${yOf(lane)}h${round(bar.width)}`).join('')
}

const round = (x: number) => Math.round(x * 10) / 10
