import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '../../../ui/initials.ts'
import { clipped, Key, SIGNS } from './MapKey.tsx'
import { layOutMap, type MapLayout, THICKNESS } from './map-layout.ts'
import css from './team.module.css'
import type { Buyer } from './team.ts'

/**
 * Who of us knows whom of them how well, and which parts they play. A part nobody plays stays hollow. The table
 * below says the same in words, so the picture is one image to a screen reader.
 */
export function BuyersMap({ buyers }: { buyers: readonly Buyer[] }) {
  const { t } = useTranslation()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const map = layOutMap(buyers, width || 600)
  const missing = map.parts.filter(({ isPlayed }) => !isPlayed).map(({ part }) => t(`buyers.part.${part}`))
  return (
    <>
      <div className={css.map}>
        <div ref={ref}>
          <svg
            width={width || 600}
            height={map.height}
            role="img"
            aria-label={t('buyers.map', { count: buyers.length, missing: missing.join(', ') || '–' })}
          >
            <Lines map={map} />
            {map.us.map(({ id, name, y }) => (
              <Us key={id} name={name} y={y} width={map.widths.us} />
            ))}
            {map.people.map(({ buyer, y }) => (
              <Them key={buyer.id} buyer={buyer} y={y} x={map.columns.people} width={map.widths.people} />
            ))}
            {map.parts.map(({ part, y, isPlayed }) => (
              <Part
                key={part}
                name={t(`buyers.part.${part}`)}
                {...{ y, isPlayed }}
                x={map.columns.parts}
                width={map.widths.parts}
              />
            ))}
          </svg>
        </div>
      </div>
      <Key />
    </>
  )
}

function Lines({ map }: { map: MapLayout }) {
  const { columns, widths } = map
  const bend = (x1: number, y1: number, x2: number, y2: number) =>
    `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`
  return (
    <g fill="none">
      {map.held.map(({ from, to, strength }) => (
        <path
          key={`${from.y} ${to.y}`}
          d={bend(widths.us, from.y, columns.people, to.y)}
          stroke="var(--text)"
          strokeWidth={THICKNESS[strength]}
          strokeDasharray={strength === 'none' ? '2 4' : undefined}
        />
      ))}
      {map.plays.map(({ from, to }) => (
        <path
          key={`${from.y} ${to.y}`}
          d={bend(columns.people + widths.people, from.y, columns.parts, to.y)}
          stroke="var(--edge)"
          strokeWidth="1.2"
        />
      ))}
    </g>
  )
}

function Us({ name, y, width }: { name: string; y: number; width: number }) {
  const isRing = width < 60
  return (
    <g>
      <rect
        x="0.5"
        y={y - 12}
        width={width - 1}
        height="24"
        rx="12"
        fill="var(--page)"
        stroke="var(--edge)"
      />
      <text x={width / 2} y={y + 4} textAnchor="middle">
        {isRing ? initialsOf(name) : clipped(name, width - 16)}
      </text>
    </g>
  )
}

function Them({ buyer, y, x, width }: { buyer: Buyer; y: number; x: number; width: number }) {
  const { t } = useTranslation()
  const { contact, stance, strength } = buyer
  return (
    <g>
      <rect
        {...{ x, width, rx: 7, y: y - 19, height: 38 }}
        fill="var(--page)"
        stroke="var(--text)"
        strokeWidth={strength === 'none' ? 1 : 1.4}
        strokeDasharray={strength === 'none' ? '3 3' : undefined}
      />
      <text x={x + 10} y={y - 2} fontWeight="600">
        {clipped(contact.name, width - 34)}
      </text>
      <text x={x + 10} y={y + 12} className={css.soft}>
        {clipped(contact.title ?? t(`buyers.strength.${strength}`), width - 34)}
      </text>
      <text
        x={x + width - 14}
        y={y + 4}
        textAnchor="middle"
        className={css.sign}
        style={{ fill: stance === 'against' ? 'var(--late)' : 'var(--text)' }}
      >
        {SIGNS[stance]}
      </text>
    </g>
  )
}

function Part(props: { name: string; y: number; x: number; width: number; isPlayed: boolean }) {
  const { name, y, x, width, isPlayed } = props
  return (
    <g>
      <rect
        {...{ x, width, rx: 5, y: y - 10, height: 20 }}
        fill={isPlayed ? 'color-mix(in srgb, var(--text) 10%, var(--page))' : 'none'}
        stroke={isPlayed ? 'var(--edge)' : 'var(--late)'}
        strokeDasharray={isPlayed ? undefined : '3 3'}
      />
      <text x={x + width / 2} y={y + 4} textAnchor="middle" className={isPlayed ? undefined : css.soft}>
        {name}
      </text>
    </g>
  )
}
