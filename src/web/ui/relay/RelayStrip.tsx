import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../reader.ts'
import { layOut, type Segment, type Touch } from './layout.ts'
import { RelayPicture } from './RelayPicture.tsx'
import { RelayTable } from './RelayTable.tsx'
import css from './relay.module.css'
import { SmallStrip } from './SmallStrip.tsx'

export type RelayProps = {
  segments: readonly Segment[]
  touches: readonly Touch[]
  /** The instant up to which open spells reach. */
  now: string
  size?: 'small' | 'normal' | 'large'
  /** The lead this one grew out of; shown as a loop where the strip begins. */
  earlier?: { name: string; href: string } | undefined
}

/**
 * Who held a lead, as which function, for how long and how it moved: four lanes G Q C S, time from left
 * to right. Small is 120 x 16 px for rows of a list; normal fills its column; large adds names, lengths
 * and reasons.
 */
export function RelayStrip(props: RelayProps) {
  return props.size === 'small' ? <SmallStrip {...props} /> : <WideStrip {...props} />
}

const AXIS_PX = 18
const SHAPES = {
  normal: { lane: 18, bar: 14, minWidth: 10, gap: 1.5 },
  large: { lane: 26, bar: 22, minWidth: 14, gap: 2 },
}

function WideStrip({ segments, touches, now, size = 'normal', earlier }: RelayProps) {
  const { t } = useTranslation()
  const reader = useReader()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const shape = SHAPES[size === 'large' ? 'large' : 'normal']
  const head = earlier ? AXIS_PX + 20 : AXIS_PX
  const room = Math.max(80, (width || 640) - head - 2)
  const layout = useMemo(
    () => layOut(segments, touches, now, { width: room, minWidth: shape.minWidth, gap: shape.gap }),
    [segments, touches, now, room, shape],
  )
  return (
    <div
      ref={ref}
      className={css.wide}
      style={{ minHeight: segments.length > 0 ? shape.lane * 4 + AXIS_PX : undefined }}
    >
      {layout.bars.length === 0 ? (
        <p className="quiet">{t('relay.empty')}</p>
      ) : (
        <RelayPicture
          {...{ segments, touches, layout, shape, head, room, earlier }}
          isLarge={size === 'large'}
        />
      )}
      {layout.bars.length > 0 && <RelayTable segments={segments} layout={layout} reader={reader} />}
    </div>
  )
}
