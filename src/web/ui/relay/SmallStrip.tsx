import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '../functions.ts'
import { useReader } from '../reader.ts'
import { type Layout, layOut, type Span } from './layout.ts'
import type { RelayProps } from './RelayStrip.tsx'
import css from './relay.module.css'
import { sayRelay } from './words.ts'

const ROOM = { width: 120, minWidth: 3, gap: 1 }
const yOf = (lane: number) => lane * 4 + 2

/**
 * The strip of a list row, 120 x 16 px: at most two paths a lane, two for what is late and two for the steps down
 * and up, so that hundreds of them cost little.
 */
export const SmallStrip = memo(function SmallStrip({ segments, now, earlier }: RelayProps) {
  const { t } = useTranslation()
  const reader = useReader()
  const layout = useMemo(() => layOut(segments, [], now, ROOM), [segments, now])
  const says = sayRelay(t, segments, layout, reader)
  const pieces = layout.bars.flatMap((bar) => bar.spans.map((span) => ({ ...span, lane: bar.lane })))
  const late = pieces.filter((piece) => piece.late)
  const under = (y: number) =>
    late.map((one) => `M${round(one.x)} ${yOf(one.lane) + y}h${seen(one)}`).join('')
  return (
    <svg width="120" height="16" role="img" aria-label={says} className={css.small}>
      <title>{earlier ? `${says} ${t('relay.earlier', { name: earlier.name })}` : says}</title>
      <path d={stepsOf(layout, 'down')} className={css.smallStep} />
      <path d={stepsOf(layout, 'up')} className={css.smallStep} data-way="up" />
      {LEVELS.map((level, lane) => (
        <g key={level} data-function={level}>
          <path d={lineOf(pieces, lane, false)} className={css.smallHeld} />
          <path d={lineOf(pieces, lane, true)} className={css.smallWaiting} />
        </g>
      ))}
      <path d={under(0.4)} className={css.smallGap} />
      <path d={under(1.4)} className={css.smallLate} />
      {earlier && <circle cx="1.5" cy="14" r="1.5" className={css.smallLoop} />}
    </svg>
  )
})

type Piece = Span & { lane: number }

function lineOf(pieces: Piece[], lane: number, waiting: boolean): string {
  const mine = pieces.filter((piece) => piece.lane === lane && piece.waiting === waiting)
  return mine.map((piece) => `M${round(piece.x)} ${yOf(lane)}h${round(piece.width)}`).join('')
}

function stepsOf(layout: Layout, way: 'down' | 'up'): string {
  const steps = layout.steps.filter((step) => step.way === way)
  return steps.map((step) => `M${step.x} ${yOf(step.from)}V${yOf(step.to)}`).join('')
}

const round = (x: number) => Math.round(x * 10) / 10
const seen = ({ width }: Piece) => Math.max(2, round(width))
