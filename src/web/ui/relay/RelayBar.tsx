import type { KeyboardEvent } from 'react'
import { useReader } from '../reader.ts'
import { sayDuration } from '../when.ts'
import type { Bar, Segment, Span } from './layout.ts'
import type { Shape } from './RelayPicture.tsx'
import css from './relay.module.css'

const LETTER_PX = 7.4

/** One spell of the strip: filled while it was worked, hatched while it waited, edged in red while late. */
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
        className={css.outline}
      />
      {bar.spans.map((span) => (
        <SpanPiece
          key={span.from}
          span={span}
          y={y}
          height={shape.bar}
          hatch={`url(#${props.hatch}${segment.function})`}
        />
      ))}
      <Label {...props} y={y + shape.bar / 2 + 4} />
    </g>
  )
}

/** Filled for work, hatched for waiting; what is late has a red edge, set off by a light line so that it shows in black and white. */
function SpanPiece(props: { span: Span; y: number; height: number; hatch: string }) {
  const { span, y, height } = props
  const width = Math.max(span.width, span.late ? 2 : 0)
  return (
    <>
      <rect
        {...{ x: span.x, y, width, height, rx: Math.min(3, width / 2) }}
        className={css.fill}
        style={{ fill: span.waiting ? props.hatch : 'var(--f)' }}
        stroke={span.waiting ? 'var(--f)' : undefined}
        strokeWidth={span.waiting ? 0.75 : undefined}
      />
      {span.late && (
        <>
          <rect x={span.x} y={y + height - 5} width={width} height={1.5} fill="var(--page)" />
          <rect x={span.x} y={y + height - 3.5} width={width} height={3.5} rx={1} fill="var(--late)" />
        </>
      )}
    </>
  )
}

function Label({ bar, segment, isLarge, y }: { bar: Bar; segment: Segment; isLarge: boolean; y: number }) {
  const { locale } = useReader()
  const length = sayDuration(bar.until - bar.from, locale)
  const wordings = isLarge
    ? [`${segment.holder.name}, ${length}`, segment.holder.name, segment.holder.initials]
    : [segment.holder.initials]
  // Words stand where there is most room for them: on work rather than on hatching.
  const room = [...bar.spans].sort((a, b) => Number(a.waiting) - Number(b.waiting) || b.width - a.width)
  const place = room.find((span) => wordings.some((words) => fits(words, span)) && (isLarge || !span.waiting))
  const said = place && wordings.find((words) => fits(words, place))
  if (!said) return null
  return (
    <text x={place.x + 6} y={y} className={css.name} data-waiting={place.waiting || undefined}>
      {said}
    </text>
  )
}

const fits = (words: string, span: Span) => words.length * LETTER_PX + 10 <= span.width

function walk(event: KeyboardEvent, onMove: (by: number) => void) {
  const by = { ArrowRight: 1, ArrowLeft: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[
    event.key
  ]
  if (by === undefined) return
  event.preventDefault()
  onMove(by)
}
