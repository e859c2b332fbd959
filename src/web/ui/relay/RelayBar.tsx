import type { KeyboardEvent } from 'react'
import { useReader } from '../reader.ts'
import { sayDuration } from '../when.ts'
import type { Bar, Segment } from './layout.ts'
import type { Shape } from './RelayPicture.tsx'
import css from './relay.module.css'

const LETTER_PX = 7.4

/** One spell of the strip: filled when held, hatched while waiting, edged below while late. */
export function RelayBar(props: {
  bar: Bar
  segment: Segment
  shape: Shape
  hatch: string
  isLarge: boolean
  isTabStop: boolean
  says: string
  onShow: (on: boolean) => void
  onMove: (by: number) => void
}) {
  const { bar, segment, shape } = props
  const y = bar.lane * shape.lane + (shape.lane - shape.bar) / 2
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a picture one can walk to, which does nothing when pressed
    <g
      data-bar
      data-function={segment.function}
      className={css.bar}
      tabIndex={props.isTabStop ? 0 : -1}
      role="img"
      aria-label={props.says}
      onMouseEnter={() => props.onShow(true)}
      onMouseLeave={() => props.onShow(false)}
      onFocus={() => props.onShow(true)}
      onBlur={() => props.onShow(false)}
      onKeyDown={(event) => walk(event, props.onMove)}
    >
      <rect
        x={bar.x}
        y={y}
        width={bar.width}
        height={shape.bar}
        rx={Math.min(3, bar.width / 2)}
        className={css.fill}
        style={{ fill: segment.waiting ? `url(#${props.hatch}${segment.function})` : 'var(--f)' }}
        stroke={segment.waiting ? 'var(--f)' : undefined}
        strokeWidth={segment.waiting ? 0.75 : undefined}
      />
      {segment.late && <LateEdge x={bar.x} y={y + shape.bar} width={bar.width} />}
      <Label {...props} y={y + shape.bar / 2 + 4} />
    </g>
  )
}

function LateEdge({ x, y, width }: { x: number; y: number; width: number }) {
  return (
    <>
      <rect x={x} y={y - 4} width={width} height={1} fill="var(--page)" />
      <rect x={x} y={y - 3} width={width} height={3} rx={1} fill="var(--late)" />
    </>
  )
}

function Label({ bar, segment, isLarge, y }: { bar: Bar; segment: Segment; isLarge: boolean; y: number }) {
  const { locale } = useReader()
  const length = sayDuration(bar.until - bar.from, locale)
  const wordings = isLarge
    ? [`${segment.holder.name}, ${length}`, segment.holder.name, segment.holder.initials]
    : [segment.holder.initials]
  const fits = wordings.find((words) => words.length * LETTER_PX + 10 <= bar.width)
  if (!fits || (segment.waiting && !isLarge)) return null
  return (
    <text x={bar.x + 6} y={y} className={css.name} data-waiting={segment.waiting || undefined}>
      {fits}
    </text>
  )
}

function walk(event: KeyboardEvent, onMove: (by: number) => void) {
  const by = { ArrowRight: 1, ArrowLeft: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[
    event.key
  ]
  if (by === undefined) return
  event.preventDefault()
  onMove(by)
}
