import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LETTERS, LEVELS } from '../functions.ts'
import { useReader } from '../reader.ts'
import { isoDay, sayDay } from '../when.ts'
import type { Layout, Segment, Step, Touch } from './layout.ts'
import { RelayBar } from './RelayBar.tsx'
import css from './relay.module.css'
import { saySegment } from './words.ts'

export type Shape = { lane: number; bar: number }

/** The drawn strip: lanes, bars, steps, touches, dates; arrows move from spell to spell. */
export function RelayPicture(props: {
  segments: readonly Segment[]
  touches: readonly Touch[]
  layout: Layout
  shape: Shape
  head: number
  room: number
  isLarge: boolean
  earlier?: { name: string; href: string } | undefined
}) {
  const { t } = useTranslation()
  const reader = useReader()
  const hatch = useId()
  const [shown, setShown] = useState<number | null>(null)
  const [current, setCurrent] = useState(0)
  const group = useRef<SVGSVGElement>(null)
  const { segments, layout, shape, head, room } = props
  const height = shape.lane * 4 + 18
  const move = (to: number) => {
    const next = Math.min(layout.bars.length - 1, Math.max(0, to))
    setCurrent(next)
    group.current?.querySelectorAll<SVGGElement>('[data-bar]')[next]?.focus()
  }
  const bar = shown === null ? null : layout.bars[shown]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset */}
      <svg
        ref={group}
        width={head + room + 2}
        height={height}
        className={css.picture}
        role="group"
        aria-label={t('relay.title')}
      >
        <Hatches id={hatch} />
        <Lanes shape={shape} head={head} room={room} />
        {props.earlier && <Loop {...props.earlier} y={shape.lane / 2} />}
        <g transform={`translate(${head} 0)`}>
          {layout.steps
            .filter((step) => isMove(step, layout, segments))
            .map((step) => (
              <StepLine key={step.toBar} step={step} shape={shape} />
            ))}
          {layout.bars.map((each, at) => (
            <RelayBar
              key={each.at}
              bar={each}
              segment={segments[each.at]!}
              shape={shape}
              hatch={hatch}
              isLarge={props.isLarge}
              isTabStop={at === Math.min(current, layout.bars.length - 1)}
              says={saySegment(t, segments[each.at]!, each, reader)}
              onShow={(on) => setShown(on ? at : null)}
              onMove={(by) => move(at + by)}
            />
          ))}
          {layout.dots.map((dot, at) => (
            <circle
              key={at}
              cx={dot.x}
              cy={dot.lane * shape.lane + (shape.lane - shape.bar) / 2}
              r={2.4}
              className={css.dot}
            />
          ))}
          <Axis layout={layout} room={room} y={shape.lane * 4 + 13} reader={reader} />
        </g>
      </svg>
      {bar && (
        <div
          className={css.tip}
          style={{
            left: Math.min(head + bar.x, Math.max(0, head + room - 320)),
            top: (bar.lane + 1) * shape.lane + 4,
          }}
          aria-hidden="true"
        >
          {saySegment(t, segments[bar.at]!, bar, reader)}
        </div>
      )}
    </>
  )
}

/** Taking a lead from the queue of its own lane needs no sign: the hatching ends there. */
function isMove(step: Step, layout: Layout, segments: readonly Segment[]): boolean {
  const before = layout.bars[step.toBar - 1]!
  return step.way !== 'same' || !segments[before.at]!.waiting
}

function Hatches({ id }: { id: string }) {
  return (
    <defs>
      {LEVELS.map((level) => (
        <pattern
          key={level}
          id={`${id}${level}`}
          data-function={level}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--page)" />
          <rect width="6" height="6" fill="var(--f)" opacity="0.14" />
          <rect width="1.8" height="6" fill="var(--f)" opacity="0.8" />
        </pattern>
      ))}
    </defs>
  )
}

function Lanes({ shape, head, room }: { shape: Shape; head: number; room: number }) {
  return LEVELS.map((level, lane) => {
    const y = (lane + 0.5) * shape.lane
    return (
      <g key={level} data-function={level}>
        <line x1={head} x2={head + room} y1={y} y2={y} className={css.lane} />
        <text x="0" y={y + 4} className={css.letter}>
          {LETTERS[level]}
        </text>
      </g>
    )
  })
}

function Loop({ name, href, y }: { name: string; href: string; y: number }) {
  const { t } = useTranslation()
  const says = t('relay.earlier', { name })
  return (
    <a href={href} aria-label={says} className={css.loop}>
      <title>{says}</title>
      <rect x="15" y={y - 8} width="20" height="16" rx="4" fill="transparent" />
      <path d={`M31 ${y + 1} a5.5 5.5 0 1 1 -2.6 -5.6 m0.4 -2.6 l-0.2 3.2 l-3.2 -0.4`} />
    </a>
  )
}

function StepLine({ step, shape }: { step: Step; shape: Shape }) {
  const y = (lane: number) => (lane + 0.5) * shape.lane
  if (step.way === 'same') {
    const [top, bottom] = [y(step.to) - shape.bar / 2 - 2, y(step.to) + shape.bar / 2 + 2]
    return <line x1={step.x} x2={step.x} y1={top} y2={bottom} className={css.step} />
  }
  const end = y(step.to) + (step.way === 'down' ? -shape.bar / 2 : shape.bar / 2)
  const back = step.way === 'down' ? -4 : 4
  return (
    <g className={css.step} data-way={step.way}>
      <line x1={step.x} x2={step.x} y1={y(step.from)} y2={end} />
      <path d={`M${step.x - 3} ${end + back} L${step.x} ${end} L${step.x + 3} ${end + back}`} />
    </g>
  )
}

type Axis = { layout: Layout; room: number; y: number; reader: { locale: string; zone: string } }

function Axis({ layout, room, y, reader }: Axis) {
  const { t } = useTranslation()
  const end = new Date(layout.end)
  const say = (at: number) => sayDay(isoDay(new Date(at), reader.zone), end, reader)
  const isOpen = layout.bars.at(-1)!.isOpen
  const labels = layout.ticks
    .map((tick) => ({ ...tick, says: say(tick.at) }))
    .filter((tick, at, all) => tick.says !== all[at - 1]?.says)
  return (
    <g className={css.axis}>
      {labels.map((tick) => (
        <text key={tick.x} x={tick.x} y={y}>
          {tick.says}
        </text>
      ))}
      <text x={room} y={y} textAnchor="end">
        {isOpen ? t('relay.today') : say(layout.end)}
      </text>
    </g>
  )
}
